"""JSON: Renja lists of SIPD-RI, key indicators, the treasury ledger, and our own output read back."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest

from selaras.facts import Renja
from selaras.facts.json import to_json
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.kernel.kode import Level
from selaras.readers import read_bytes
from selaras.readers.format.json_dana import pasangkan_dana, pisah_nama
from selaras.readers.format.json_target import is_sejajar, pisah_indikator, pisah_target


def _sub(nomor: int = 1, **lain: Any) -> dict[str, Any]:
    """Return one row as the service writes it; ``lain`` overrides fields."""
    baris = {
        "tahun": 2026, "kode_sub_skpd": "5.03.5.04.0.00.01.0000", "nama_sub_skpd": "Badan Kepegawaian",
        "kode_urusan": "5", "nama_urusan": "UNSUR PENUNJANG", "kode_bidang_urusan": "5.03",
        "nama_bidang_urusan": "KEPEGAWAIAN", "kode_program": "5.03.02", "nama_program": "PROGRAM KEPEGAWAIAN",
        "outcome": "[ Meningkatnya layanan ]", "indikator_outcome": "Persentase layanan",
        "target_akhir": "100", "realisasi_capaian": "80", "prakiraan": "85,5", "target_maju_1": "90",
        "kode_giat": "5.03.02.2.01", "nama_giat": "Pengadaan", "urai_output": "Layanan pengadaan",
        "kode_sub_giat": f"5.03.02.2.01.{nomor:04d}", "nama_sub_giat": f"Sub kegiatan {nomor}",
        "pagu": 1000, "pagu_indikatif": 1000, "pagu_n_depan": 1100,
        "total_pagu_indikatif_urusan": 3000, "total_pagu_indikatif_bidang_urusan": 3000,
        "total_pagu_indikatif_program": 3000, "total_pagu_indikatif_kegiatan": 3000,
        "total_pagu_n_depan_kegiatan": 3300.5,
        "tolak_ukur_output": "Jumlah paket", "target_teks_output": "4 Paket", "satuan_output": "Paket",
        "tolak_ukur_capaian": None, "target_teks_capaian": None, "satuan_capaian": None,
        "tolok_ukur_sub": None, "target_sub_teks": None, "satuan_sub": None,
        "tolak_ukur_n": "Jumlah paket", "target_teks_n": "5 Paket",
        "kode_dana": "1.2.01.08", "nama_dana": "Dana Alokasi Umum (DAU)", "lokasi_bl": "Semua Kecamatan",
        "label_pusat": "Reformasi", "label_prov": None, "label_kokab": "Tata kelola\t",
        "user_created": "Seseorang",
    }  # fmt: skip
    return {**baris, **lain}


def _baca(*objek: dict[str, Any]) -> Renja:
    return read_bytes(json.dumps(list(objek)).encode(), nama="uji.json")


def test_induk_sekali_dan_angka_induk_hanya_yang_dinyatakan() -> None:
    renja = _baca(_sub(1), _sub(2, pagu=2000, pagu_indikatif=2000))
    assert [b.level for b in renja.rencana] == [
        Level.URUSAN, Level.BIDANG, Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN, Level.SUB_KEGIATAN,
    ]  # fmt: skip
    kegiatan = renja.rencana[3]
    assert (kegiatan.kode, kegiatan.pagu, kegiatan.prakiraan_maju) == (
        "5.03.02.2.01",
        3000,
        3300,
    )
    assert kegiatan.keluaran == "Layanan pengadaan"
    assert renja.rencana[2].prakiraan_maju is None
    assert (renja.perangkat_daerah, renja.tahun, renja.pemda) == ("Badan Kepegawaian", 2026, None)


def test_pagu_induk_kosong_bila_plafon_berbeda_dari_pagu() -> None:
    renja = _baca(_sub(1, pagu=900), _sub(2))
    assert all(b.pagu is None for b in renja.rencana if b.level in (Level.PROGRAM, Level.KEGIATAN))
    assert renja.tambahan["pagu_indikatif"] == {"5.03.02.2.01.0001": "1000"}
    assert any("berbeda dari pagu indikatif" in c for c in renja.catatan)


def test_isi_sub_kegiatan() -> None:
    sub = _baca(_sub()).rencana[4]
    assert (sub.kode, sub.nama, sub.asal.baris) == ("5.03.02.2.01.0001", "Sub kegiatan 1", 1)
    assert (sub.keluaran, sub.target_keluaran, sub.satuan_keluaran) == ("Jumlah paket", 4, "Paket")
    assert (sub.tolok_ukur_maju, sub.target_maju, sub.satuan_maju) == ("Jumlah paket", 5, "Paket")
    assert (sub.pagu, sub.prakiraan_maju, sub.sumber_dana) == (1000, 1100, "Dana Alokasi Umum (DAU)")
    assert (sub.prioritas_nasional, sub.prioritas_daerah) == ("Reformasi", "Tata kelola")


def test_program_satu_indikator() -> None:
    program = _baca(_sub()).rencana[2]
    assert program.capaian_program == "Persentase layanan"
    assert (program.target_akhir, program.realisasi_n2, program.target_maju) == (100, 80, 90)
    assert program.prakiraan_n1 == Decimal("85.5")
    assert program.cetak("prakiraan_n1") == "85,5"


def test_banyak_indikator_program_yang_terurut_tidak_dipasangkan() -> None:
    """The service joins distinct values in text order: 13.46 belongs to no indicator that can be named."""
    renja = _baca(
        _sub(
            indikator_outcome="Indeks SPBE\nPersentase perangkat daerah\nPersentase SPLPD",
            target_akhir="13.46\n3.75-3.90\n69.23",
            realisasi_capaian="3.28\n3.85\n57.69",
            prakiraan="3.30\n3.85\n59.62",
            target_maju_1="3.35\n5.77\n61.54",
        )
    )
    program = renja.rencana[2]
    assert program.target_akhir is None
    assert program.cetak("target_akhir") == "13.46\n3.75-3.90\n69.23"
    assert [b.capaian_program for b in renja.rencana[2:5]] == [
        "Indeks SPBE", "Persentase perangkat daerah", "Persentase SPLPD",
    ]  # fmt: skip
    assert any("tidak dapat dipasangkan" in c and "5.03.02" in c for c in renja.catatan)


def test_banyak_indikator_sub_kegiatan_sejajar() -> None:
    renja = _baca(
        _sub(
            tolak_ukur_capaian="Angka Kematian Ibu\nCakupan UHC\nCakupan UHC",
            target_teks_capaian="80 100.000 KH\n98 %\n98 %",
            satuan_capaian="100.000 KH\n%\n%",
        )
    )
    sub, lanjut = renja.rencana[4:]
    assert (sub.capaian_program, sub.target_program, sub.satuan_program) == (
        "Angka Kematian Ibu", 80, "100.000 KH",
    )  # fmt: skip
    assert (lanjut.level, lanjut.kode, lanjut.nama) == (Level.INDIKATOR, "5.03.02.2.01.0001", None)
    assert (lanjut.capaian_program, lanjut.target_program, lanjut.satuan_program) == ("Cakupan UHC", 98, "%")
    assert [s.teks for s in renja.sisa] == ["Cakupan UHC"]
    assert renja.sel_terisi == renja.sel_terpetakan + len(renja.sisa)


def test_beberapa_unit_tidak_tercampur() -> None:
    lain = {"kode_sub_skpd": "5.03.5.04.0.00.01.0001", "nama_sub_skpd": "UPT Assessment"}
    renja = _baca(_sub(1), _sub(1, **lain), _sub(2))
    assert [b.penanggung_jawab for b in renja.rencana if b.level is Level.SUB_KEGIATAN] == [
        "Badan Kepegawaian", "Badan Kepegawaian", "UPT Assessment",
    ]  # fmt: skip
    assert renja.perangkat_daerah == "Badan Kepegawaian"


def test_pecahan_rupiah_dibuang_dan_tetap_tercatat() -> None:
    sub = _baca(_sub(1, pagu_n_depan=5417767008.59)).rencana[4]
    assert (sub.prakiraan_maju, sub.cetak("prakiraan_maju")) == (5417767008, "5417767008.59")


def test_data_pribadi_tidak_ikut() -> None:
    assert "Seseorang" not in json.dumps(to_json(_baca(_sub())))


@pytest.mark.parametrize(
    ("cetak", "satuan", "nilai", "unit", "tertulis"),
    [
        ("4 Paket", "Paket", "4", "Paket", None),
        ("- Unit", "Unit", "0", "Unit", "-"),
        ("16.332,75  Ton", "Ton", "16332.75", "Ton", "16.332,75"),
        ("105/14 Orang/bulan", "Orang/bulan", None, "Orang/bulan", "105/14"),
        ("80 100.000 KH", "100.000 KH", "80", "100.000 KH", None),
        ("93.456 %", "%", "93.456", "%", None),
        ("4.600 Paket", "Paket", "4600", "Paket", "4.600"),
        ("4.43-4.47 %", "%", None, "%", "4.43-4.47"),
        ("12 Bulan", None, "12", "Bulan", None),
        ("A", None, None, None, "A"),
    ],
)
def test_pisah_target(
    cetak: str, satuan: str | None, nilai: str | None, unit: str | None, tertulis: str | None
) -> None:
    hasil = pisah_target(cetak, satuan)
    assert hasil.nilai == (None if nilai is None else Decimal(nilai))
    assert (hasil.satuan, hasil.tertulis) == (unit, tertulis)


def test_baris_kosong_di_depan_dan_teks_berbaris_dengan_satu_target() -> None:
    dua = pisah_indikator("a\nb\nc", "\n90 %\n80 %", "\n%\n%")
    assert [(i.tolok_ukur, i.target.nilai) for i in dua] == [("a", None), ("b", 90), ("c", 80)]
    satu = pisah_indikator("Jumlah Dokumen\r\n\r\n(RPJPD/RPJMD)", "2 Dokumen", "Dokumen")
    assert [i.tolok_ukur for i in satu] == ["Jumlah Dokumen (RPJPD/RPJMD)"]


def test_is_sejajar() -> None:
    assert is_sejajar([["a"], ["1"], ["2"]])
    assert is_sejajar([["b", "a"], ["9", "1"], ["3", "2"]])
    assert not is_sejajar([["a", "b"], ["1", "9"], ["2", "3"]])
    assert not is_sejajar([["a", "b", "c"], ["9", "1"], ["3", "2", "1"]])


def test_beberapa_dana_dipisah_menurut_kode() -> None:
    hasil = pasangkan_dana(
        [
            {"kode_dana": "1.2.01.08", "nama_dana": "Dana Alokasi Umum"},
            {"kode_dana": "1.2.01.08, 2.2.01.09", "nama_dana": "Dana Alokasi Umum, DAK Fisik, Reguler"},
            {"kode_dana": None, "nama_dana": None},
        ]
    )
    assert hasil == [
        {"kode": "1.2.01.08", "nama": "Dana Alokasi Umum"},
        {"kode": "2.2.01.09", "nama": "DAK Fisik, Reguler"},
    ]
    assert pisah_nama(["1", "2"], "Satu, Dua, Tiga", {}) == [None, None]


def test_amplop_data_dan_daftar_polos_sama() -> None:
    polos = _baca(_sub())
    amplop = read_bytes(json.dumps({"status": "ok", "data": {"isi": [_sub()]}}).encode(), nama="uji.json")
    assert amplop.rencana == polos.rencana


def test_keluaran_sendiri_terbaca_kembali() -> None:
    renja = _baca(_sub(1, pagu_n_depan=1100.25), _sub(2))
    kembali = read_bytes(json.dumps(to_json(renja)).encode(), nama="lain.json")
    assert kembali == renja


def test_iku_rentang_bukan_pengurangan() -> None:
    objek = [
        {"2025": "4.43-4.47", "2026": "84,46", "skpd": "BPS", "urusan": "ASPEK", "uraian": "Laju",
         "satuan": "%", "base": "4,43", "null": None},
        {"2025": "A", "2026": None, "skpd": None, "urusan": None, "uraian": "Predikat", "satuan": "-",
         "base": None},
    ]  # fmt: skip
    iku = _baca(*objek).tambahan["iku"]
    assert iku[0]["target"]["2025"] == {"tertulis": "4.43-4.47", "dari": "4.43", "sampai": "4.47"}
    assert iku[0]["target"]["2026"] == {"tertulis": "84,46", "dari": "84.46", "sampai": "84.46"}
    assert iku[1]["target"] == {"2025": {"tertulis": "A", "dari": None, "sampai": None}, "2026": None}
    assert (iku[1]["skpd"], iku[1]["urusan"]) == ("BPS", "ASPEK")


def test_buku_realisasi_menjumlah_realisasi_bukan_sp2d() -> None:
    umum = {"kode_rekening": "5.1.02", "nama_skpd": "Badan", "nama_pegawai": "Seseorang", "nilai_setoran": 0,
            "tanggal_dokumen": "2025-01-02T00:00:00Z", "nilai_sp2d": 500}  # fmt: skip
    buku = _baca(
        {**umum, "nomor_dokumen": "1", "nilai_realisasi": 200, "nomor_sp2d": "S1"},
        {**umum, "nomor_dokumen": "1", "nilai_realisasi": 300, "nomor_sp2d": "S1"},
        {**umum, "nomor_dokumen": "2", "nilai_realisasi": 70, "nomor_sp2d": "null"},
    )
    isi = buku.tambahan["buku_realisasi"]
    assert (isi["baris"], isi["nilai_realisasi"], isi["dengan_sp2d"]) == (3, "570", "500")
    assert (buku.tahun, buku.perangkat_daerah) == (2025, "Badan")
    assert "Seseorang" not in json.dumps(isi)


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ('{"a": [{"b": 1}]}', "JSON ini tidak dikenali"),
        ('[{"kode_sub_giat": "1', "JSON rusak atau terpotong"),
        ("[" * 200_000, "bersarang terlalu dalam"),
        ('{"skema": "selaras.baca/9"}', 'bukan "selaras.baca/1"'),
        ('{"skema": "selaras.baca/1", "tabel": {"rencana": [{"salah": 1}]}}', "tidak sesuai skema"),
    ],
)
def test_json_yang_ditolak(isi: str, pesan: str) -> None:
    with pytest.raises(BerkasTakTerbaca, match=pesan):
        read_bytes(isi.encode(), nama="uji.json")
