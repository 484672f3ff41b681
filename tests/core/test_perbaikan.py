"""Safe corrections: to facts, and back into the original text."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from selaras.checks import Hasil, Pengecualian, run
from selaras.checks.konteks import Konteks, build_konteks
from selaras.checks.perbaikan import Perubahan, perbaiki, tulis_teks
from selaras.facts import Asal, Renja
from selaras.law.nomenklatur import load_bawaan
from tests.core.kasus import build_renja


def periksa(renja: Renja, **lain: Any) -> tuple[Hasil, Konteks]:
    konteks = build_konteks(renja, nomenklatur=load_bawaan())
    return run(renja, konteks, **lain), konteks


def betulkan(renja: Renja, **lain: Any) -> tuple[Renja, tuple[Perubahan, ...]]:
    hasil, konteks = periksa(renja, **lain)
    return perbaiki(renja, hasil, konteks=konteks)


BARIS = {
    "level": "sub_kegiatan", "kode": "5.03.02.2.02.02", "nama": "Pengelolaan Kenaikan Pangkat ASN",
    "indikator": "Jumlah SK Kenaikan Pangkat", "target_renstra": 2000, "satuan_renstra": "SK",
    "realisasi_n3": 0, "target_n2": 500, "realisasi_n2": 593, "tingkat_n2": "118.60", "target_n1": 500,
    "satuan_n1": "SK", "realisasi_berjalan": 1093, "satuan": "SK", "tingkat_renstra": "54.65",
}  # fmt: skip


def dokumen(*ubah: dict[str, Any]) -> Renja:
    return build_renja({"tahun": 2024, "evaluasi": [{**BARIS, **u} for u in ubah]})


def test_rencana_yang_benar_tidak_disentuh() -> None:
    renja = dokumen({})
    assert betulkan(renja) == (renja, ())


def test_hitungan_dibetulkan_beserta_akibatnya() -> None:
    """Column 10 is put right and column 11 follows from the new column 10."""
    renja = dokumen({"realisasi_berjalan": 167, "tingkat_renstra": "8.35", "tingkat_n2": "0.00"})
    baru, ubah = betulkan(renja)
    [b] = baru.evaluasi
    assert (b.tingkat_n2, b.realisasi_berjalan, b.tingkat_renstra) == (
        Decimal("118.60"), Decimal(1093), Decimal("54.65"),
    )  # fmt: skip
    assert [(p.kode, p.kolom, p.sebelum, p.sesudah) for p in ubah] == [
        ("A01", "tingkat_n2", "0.00", "118.60"),
        ("A04", "realisasi_berjalan", "167", "1093"),
        ("A05", "tingkat_renstra", "8.35", "54.65"),
    ]
    assert betulkan(baru) == (baru, ())


def test_gaya_cetak_sel_dipertahankan() -> None:
    cetak = {"tingkat_renstra": "8,35%", "realisasi_berjalan": "1.167"}
    renja = dokumen({"realisasi_berjalan": 1167, "tingkat_renstra": "8.35", "tertulis": cetak})
    _, ubah = betulkan(renja, pilih={"A04", "A05"})
    assert [p.sesudah for p in ubah] == ["1093", "54,65%"]


def test_kode_satuan_dan_pemisah() -> None:
    renja = build_renja(
        {
            "tahun": 2024,
            "rencana": [
                {"kode": "5.03.02.2.04.05", "nama": "Tanda Jasa", "satuan_keluaran": "Dokumen",
                 "pagu": 17550000, "tertulis": {"pagu": "17,550,000"}},
                {"kode": "5.03.02.2.04.06", "nama": "Evaluasi", "satuan_keluaran": "Dok",
                 "pagu": 37000000, "tertulis": {"kode": "5 3 2 2.04 06", "pagu": "37.000,000,000"}},
            ],
        }
    )  # fmt: skip
    baru, ubah = betulkan(renja, pilih={"D03", "D17", "D19"})
    assert {(p.kode, p.sebelum, p.sesudah) for p in ubah} == {
        ("D03", "5 3 2 2.04 06", "5.03.02.2.04.06"),
        ("D17", "Dok", "Dokumen"),
        ("D19", "37.000,000,000", "37,000,000"),
    }
    assert baru.rencana[1].satuan_keluaran == "Dokumen"
    assert baru.rencana[1].pagu == Decimal(37000000)
    assert baru.rencana[0] == renja.rencana[0]


def test_temuan_yang_diterima_dibiarkan() -> None:
    renja = dokumen({"tingkat_n2": "0.00"})
    terima = Pengecualian(kode="A01", alasan="angka sementara", oleh="Sekretaris", tanggal=date(2023, 8, 1))
    assert betulkan(renja, kecuali=(terima,))[1] == ()


def test_aturan_yang_tidak_dipilih_tidak_diterapkan() -> None:
    renja = dokumen({"tingkat_n2": "0.00", "realisasi_berjalan": 167})
    _, ubah = betulkan(renja, pilih={"A01"})
    assert {p.kode for p in ubah} == {"A01"}


def test_dokumen_nyata_dua_kali_sama(seed: Renja) -> None:
    baru, ubah = betulkan(seed)
    assert {"A01", "A04", "A05", "D03", "D17", "D19"} <= {p.kode for p in ubah}
    assert betulkan(baru)[1] == ()
    for lama, kini in zip(seed.rencana, baru.rencana, strict=True):
        assert (lama.nama, lama.keluaran, lama.pagu) == (kini.nama, kini.keluaran, kini.pagu)


def test_teks_nyata_hanya_berubah_pada_selnya(jalur_seed: Path, seed: Renja) -> None:
    data = jalur_seed.read_bytes()
    _, ubah = betulkan(seed)
    baru, dilewati = tulis_teks(data, ubah)
    assert len(dilewati) <= 5
    lama_baris, baru_baris = data.split(b"\n"), baru.split(b"\n")
    tersentuh = {p.asal.baris for p in ubah if p not in dilewati}
    beda = {i for i, (a, b) in enumerate(zip(lama_baris, baru_baris, strict=True), 1) if a != b}
    assert beda == tersentuh
    assert all(lama_baris[i - 1].count(b"\t") == baru_baris[i - 1].count(b"\t") for i in beda)


# --- text ---


def ubahan(kolom: str, sebelum: str | None, sesudah: str, **lain: Any) -> Perubahan:
    isi: dict[str, Any] = {
        "kode": "A01",
        "tabel": "evaluasi",
        "asal": Asal(baris=2),
        "kode_kegiatan": None,
        **lain,
    }
    return Perubahan(kolom=kolom, sebelum=sebelum, sesudah=sesudah, **isi)


@pytest.mark.parametrize(
    ("baris", "ubah", "harapan"),
    [
        ("5\tPKA\t30\t10\t0.00\t30", ubahan("tingkat_n2", "0.00", "33.33"), "5\tPKA\t30\t10\t33.33\t30"),
        ("5\t03\tPKA\t5\t10", ubahan("target_n2", "5", "7"), "5\t03\tPKA\t7\t10"),
        ("5\tNama\t2 Dok\t4", ubahan("satuan", "Dok", "Dokumen"), "5\tNama\t2 Dokumen\t4"),
        ("5\tNama\t 80% \t4", ubahan("target_n2", "80%", "80"), "5\tNama\t 80 \t4"),
        (
            "x\t2\tDok\t2\tDok", ubahan("satuan", "Dok", "Dokumen", ulangan=(1, 2)), "x\t2\tDok\t2\tDokumen",
        ),
        (
            "5\t3\t2\t2.04\t06\tEvaluasi", ubahan("kode", "5 3 2 2.04 06", "5.03.02.2.04.06"),
            "5\t03\t02\t2.04\t06\tEvaluasi",
        ),
        ("5.3.2\tPROGRAM", ubahan("kode", "5.3.2", "5.03.02"), "5.03.02\tPROGRAM"),
    ],
)  # fmt: skip
def test_sel_diganti_di_barisnya(baris: str, ubah: Perubahan, harapan: str) -> None:
    data, dilewati = tulis_teks(f"kepala\r\n{baris}\r\nekor".encode(), [ubah])
    assert data.decode() == f"kepala\r\n{harapan}\r\nekor"
    assert dilewati == ()


@pytest.mark.parametrize(
    ("baris", "ubah"),
    [
        ("Nama\t2\t2\t2", ubahan("target_n2", "2", "3")),
        ("Nama\t2\t4", ubahan("target_n2", "9", "3")),
        ("Nama\t2\t4", ubahan("tingkat_n2", None, "50.00")),
        ("Nama\t2\t4", ubahan("target_n2", "2", "3", asal=Asal(baris=99))),
        ("Nama\t100 % 95 % 95.00%", ubahan("tingkat_n2", "95.00%", "100.00%")),
        ("Nama\t12", ubahan("target_n2", "1", "3")),
    ],
)
def test_sel_yang_tidak_pasti_dilewati(baris: str, ubah: Perubahan) -> None:
    asli = f"kepala\n{baris}\n".encode()
    assert tulis_teks(asli, [ubah]) == (asli, (ubah,))


def test_sandi_dan_akhir_baris_tetap() -> None:
    asli = "kepala\nNama\t0.00\t\u00e9".encode("utf-16-le")
    data, _ = tulis_teks(b"\xff\xfe" + asli, [ubahan("tingkat_n2", "0.00", "33.33")])
    assert data == b"\xff\xfe" + "kepala\nNama\t33.33\t\u00e9".encode("utf-16-le")
    rusak = b"kepala\nNama\t0.00\t\xe9\xff\n"
    assert tulis_teks(rusak, [ubahan("tingkat_n2", "0.00", "33.33")])[0] == b"kepala\nNama\t33.33\t\xe9\xff\n"


def test_perubahan_dapat_dicetak() -> None:
    p = replace(ubahan("tingkat_n2", None, "33.33"), kode_kegiatan="5.03")
    assert str(p) == "baris 2: A01 tingkat_n2 (kosong) → 33.33"
    assert p.to_json()["asal"] == {"baris": 2}
