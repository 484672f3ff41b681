"""The store of official lists: look-up across editions, loading, shapes of the ministry's files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from selaras.kernel.galat import BerkasTakTerbaca
from selaras.law.nomenklatur import (
    Entri,
    build_nomenklatur,
    infer_sejak,
    list_edisi,
    load_bawaan,
    load_nomenklatur,
)
from selaras.readers.nomenklatur import muat_nomenklatur, simpan_edisi


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SELARAS_DATA", str(tmp_path))
    return tmp_path


def test_kode_dicari_dengan_angkanya() -> None:
    n = build_nomenklatur(
        [
            Entri("5.03.02.2.02.02", "Nama lama", "lama"),
            Entri("5.03.02.2.02.0002", "Nama baru", "baru"),
            Entri("X.XX.01.2.07.0005", "Pengadaan Mebel", "baru"),
        ]
    )
    assert [e.nama for e in n.list_entri("5.03.02.2.02.02")] == ["Nama baru", "Nama lama"]
    assert n.find("4.01.01.2.07.05") == n.find("X.XX.01.2.07.0005")
    assert n.find("5.03.02.2.02.03") is None
    assert n.find("bukan kode") is None
    assert [e.nama for e in n.list_turunan("5.03.02.2.02")] == ["Nama baru", "Nama lama"]
    assert [e.nama for e in n.edisi] == ["baru", "lama"]


def test_bawaan_memuat_program_contoh_dua_edisi() -> None:
    n = load_bawaan()
    assert len(n.edisi) == 2
    for kode in ("5.03.01", "5.03.02", "5.04.02", "5.03.02.2.03.10", "5.04.02.2.02.08", "5.03.01.2.09.06"):
        assert len(n.list_entri(kode)) == 2, kode
        assert n.is_termuat(kode)
    assert not n.is_termuat("1.02.02.2.01.0001")
    assert n.find("1.02") is not None
    # the ministry's own typo stays as it is
    assert n.find("5.03.02.2.03.03") == n.find("5.03.02.2.03.0003")
    entri = n.find("5.03.02.2.03.0003")
    assert entri is not None and entri.nama.startswith("Pengeloaan")
    gaji = n.find("5.03.01.2.02.01")
    assert gaji is not None and gaji.satuan == "Orang/bulan"


def test_tanggal_edisi_dari_namanya() -> None:
    assert infer_sejak("Kepmendagri 900.1.15.5-1317/2023") == date(2023, 6, 23)
    assert infer_sejak("900.1.15.5-1317-2023") == date(2023, 6, 23)
    assert infer_sejak("Permendagri 90/2019") == date(2019, 10, 18)
    assert infer_sejak("pemutakhiran 2027 (unduhan 23-01-2026)") == date(2026, 1, 23)
    assert infer_sejak("kabkota-sipd-2025-pohon") == date(2025, 1, 1)
    assert infer_sejak("daftar kami") is None


def test_edisi_dimuat_lalu_menggantikan_bawaan_yang_senama(folder: Path) -> None:
    sebelum = {e.nama for e in list_edisi()}
    simpan_edisi([Entri("1.02.02.2.01.0001", "Pembangunan RS", "Kepmendagri 900.1.15.5-3406/2024")])
    assert {e.nama for e in list_edisi()} - sebelum == {"Kepmendagri 900.1.15.5-3406/2024"}
    assert list_edisi()[0].nama == "Kepmendagri 900.1.15.5-3406/2024"
    assert load_nomenklatur().find("1.02.02.2.01.01") is not None
    simpan_edisi([Entri("5.03.02", "PROGRAM UJI", "Kepmendagri 900.1.15.5-1317/2023")])
    assert len(list_edisi()) == 3
    entri = load_nomenklatur().find("5.03.02")
    assert entri is not None and entri.nama == "PROGRAM UJI"


def test_edisi_dalam_dua_berkas_bergabung(folder: Path) -> None:
    simpan_edisi([Entri("5.03.02.2.01", "Kota", "uji"), Entri("5.03.02", "Lama", "uji")])
    simpan_edisi([Entri("5.03.02.1.01", "Provinsi", "uji"), Entri("5.03.02", "Baru", "uji")])
    n = load_nomenklatur()
    assert [n.find(k).nama for k in ("5.03.02.2.01", "5.03.02.1.01", "5.03.02")] == [  # type: ignore[union-attr]
        "Kota", "Provinsi", "Baru",
    ]  # fmt: skip


def test_berkas_rusak_di_folder_diabaikan(folder: Path) -> None:
    (folder / "nomenklatur").mkdir()
    (folder / "nomenklatur" / "asing.tsv").write_text("bukan daftar\n")
    assert load_nomenklatur().find("5.03.02") is not None


def _tulis_xlsx(jalur: Path, baris: list[list[object]], lembar: str = "ALL") -> None:
    buku = xlsxwriter.Workbook(str(jalur))
    ws = buku.add_worksheet(lembar)
    for i, b in enumerate(baris):
        for j, v in enumerate(b):
            if v is not None:
                ws.write(i, j, v)
    buku.close()


def test_buku_kerja_keputusan_lima_kolom_kode(tmp_path: Path) -> None:
    jalur = tmp_path / "Kepmendagri 900.1.15.5-3406-2024.xlsx"
    _tulis_xlsx(
        jalur,
        [
            [
                "KODE",
                None,
                None,
                None,
                None,
                "NOMENKLATUR KABUPATEN/KOTA",
                "KINERJA",
                "INDIKATOR",
                "SATUAN",
            ],
            ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
            ["5", None, None, None, None, "UNSUR PENUNJANG"],
            ["5", "03", None, None, None, "KEPEGAWAIAN"],
            ["5", "03", "02", None, None, "PROGRAM KEPEGAWAIAN DAERAH"],
            ["5", "03", "02", "2.01", None, "Pengadaan ASN"],
            [
                "5",
                "03",
                "02",
                "2.01",
                "0002",
                "Rencana",
                "Tersusunnya Rencana",
                "Jumlah Dokumen",
                "Dokumen",
            ],
            ["5", "03", "02", 2.1, "0001", "Kegiatan kesepuluh", "Terlaksananya", "Jumlah Orang", "Orang"],
        ],
    )
    entri = muat_nomenklatur(jalur)
    assert [e.kode for e in entri] == [
        "5", "5.03", "5.03.02", "5.03.02.2.01", "5.03.02.2.01.0002", "5.03.02.2.10.0001",
    ]  # fmt: skip
    assert entri[4] == Entri(
        "5.03.02.2.01.0002", "Rencana", "Kepmendagri 900.1.15.5-3406-2024",
        "Tersusunnya Rencana", "Jumlah Dokumen", "Dokumen",
    )  # fmt: skip


def test_unduhan_kementerian_kode_dan_nama_satu_sel(tmp_path: Path) -> None:
    jalur = tmp_path / "pemutakhiran-2027.xlsx"
    kepala = [
        "JENIS PEMDA",
        "BIDANG",
        "PROGRAM",
        "KEGIATAN",
        "SUBKEGIATAN",
        "KINERJA",
        "INDIKATOR",
        "SATUAN",
        "TAG",
    ]
    baris = [
        ["KABUPATEN/KOTA", "5.03 KEPEGAWAIAN", "5.03.02 PROGRAM KEPEGAWAIAN", "5.03.02.2.02 Mutasi",
         f"5.03.02.2.02.000{i} Sub {i}", "Terkelolanya", f"Jumlah Dokumen {i}", "Dokumen"]
        for i in (1, 2)
    ]  # fmt: skip
    baris[1][5] = "[null]"
    _tulis_xlsx(jalur, [kepala, *baris], "Sheet1")
    entri = muat_nomenklatur(jalur, edisi="Pemutakhiran 2027")
    assert [e.kode for e in entri] == [
        "5.03", "5.03.02", "5.03.02.2.02", "5.03.02.2.02.0001", "5.03.02.2.02.0002",
    ]  # fmt: skip
    assert entri[-1] == Entri(
        "5.03.02.2.02.0002", "Sub 2", "Pemutakhiran 2027", "", "Jumlah Dokumen 2", "Dokumen"
    )


def test_csv_titik_koma_tanpa_kepala(tmp_path: Path) -> None:
    jalur = tmp_path / "daftar 2025.csv"
    jalur.write_text("5.03.02;Program A\n5.03.02.2.01;Kegiatan B\n5.03.02.2.01.0001;Sub C\n", "utf-8")
    assert [(e.kode, e.nama) for e in muat_nomenklatur(jalur)] == [
        ("5.03.02", "Program A"), ("5.03.02.2.01", "Kegiatan B"), ("5.03.02.2.01.0001", "Sub C"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "isi",
    [
        "kode,level,uraian\n5.1.02.01,objek,Belanja Barang\n5.1.02.01.01.0024,sub rincian objek,ATK\n",
        "kode_rekening,uraian\n5.1.02.01.01.0024,Alat tulis\n",
        "halo dunia\n",
    ],
    ids=["rekening", "rekening tanpa level", "bukan tabel"],
)
def test_bukan_nomenklatur_ditolak(tmp_path: Path, isi: str) -> None:
    jalur = tmp_path / "lain.csv"
    jalur.write_text(isi, "utf-8")
    with pytest.raises(BerkasTakTerbaca, match="nomenklatur"):
        muat_nomenklatur(jalur)


@pytest.mark.parametrize(
    ("berkas", "jumlah"),
    [
        ("kabkota-2digit-2022.csv", 2529),
        ("kabkota-900.1.15.5-1317-2023.csv", 4367),
        ("kabkota-sipd-2025-pohon.csv", 3479),
        ("kabkota-sipd-pemutakhiran-2027.csv", 4497),
        ("provinsi-sipd-pemutakhiran-2027.csv", 5210),
        ("kabkota-90-2019-hanya-5.03-5.04.csv", 51),
    ],
)
def test_daftar_nyata(bersama: Path, folder: Path, berkas: str, jumlah: int) -> None:
    jalur = bersama / "data" / "nomenklatur" / berkas
    if not jalur.exists():
        pytest.skip("daftar tidak ada")
    entri = muat_nomenklatur(jalur)
    assert len(entri) == jumlah
    tersimpan = simpan_edisi(entri)
    assert len(tersimpan) == 1
    kembali = muat_nomenklatur(tersimpan[0])
    assert {(e.kode, e.nama, e.satuan) for e in kembali} == {(e.kode, e.nama, e.satuan) for e in entri}
