"""What we write we read back: the same facts from every format, of an invented and of a real plan."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from selaras.facts import JenisKlaim, Klaim, Renja
from selaras.kernel.kode import Level
from selaras.readers import read_bytes
from selaras.writers.bahan.capaian import susun_evaluasi
from selaras.writers.bahan.hitung import koreksi_renja
from selaras.writers.docx.tulis import tulis_docx
from selaras.writers.naskah.rakit import rakit_naskah
from selaras.writers.pdf.tulis import tulis_pdf
from selaras.writers.pilihan import PilihanSusun
from selaras.writers.setara import TABEL, normal_daftar, normal_tabel
from selaras.writers.xlsx.buku import tulis_xlsx
from tests.core.writers.contoh import D, renja_contoh

Tulis = Callable[[Renja, PilihanSusun], bytes]
FORMAT: tuple[tuple[str, Tulis], ...] = (("xlsx", tulis_xlsx), ("docx", tulis_docx), ("pdf", tulis_pdf))


def _baca(nama: str, tulis: Tulis, renja: Renja, pilihan: PilihanSusun) -> Renja:
    return read_bytes(tulis(renja, pilihan), nama=f"renja.{nama}")


@pytest.mark.parametrize("koreksi", [False, True], ids=["tertulis", "koreksi"])
@pytest.mark.parametrize(("nama", "tulis"), FORMAT, ids=[n for n, _ in FORMAT])
def test_invented_plan(nama: str, tulis: Tulis, koreksi: bool) -> None:
    p = PilihanSusun(koreksi=koreksi)
    asal = renja_contoh()
    harapan = koreksi_renja(asal, p) if koreksi else asal
    terbaca = _baca(nama, tulis, asal, p)
    for tabel in TABEL:
        assert normal_tabel(terbaca, tabel) == normal_tabel(harapan, tabel), tabel
    assert (terbaca.pemda, terbaca.perangkat_daerah, terbaca.tahun) == (
        "Kota Contoh",
        "Dinas Kearsipan",
        2024,
    )
    assert not terbaca.sisa
    if not koreksi:
        assert normal_daftar(terbaca) == normal_daftar(asal)


@pytest.mark.parametrize("layout", ["A", "B", "C"])
@pytest.mark.parametrize(("nama", "tulis"), FORMAT, ids=[n for n, _ in FORMAT])
def test_every_layout_of_the_plan_table(nama: str, tulis: Tulis, layout: str) -> None:
    asal = _baca("xlsx", tulis_xlsx, renja_contoh(), PilihanSusun(layout_rencana=layout))
    k = asal.keterangan_tabel("rencana")
    assert k is not None
    assert k.layout == layout
    terbaca = _baca(nama, tulis, asal, PilihanSusun())
    assert normal_tabel(terbaca, "rencana") == normal_tabel(asal, "rencana")


@pytest.mark.parametrize(("nama", "tulis"), FORMAT[:2], ids=["xlsx", "docx"])
def test_real_plan(nama: str, tulis: Tulis, seed: Renja) -> None:
    terbaca = _baca(nama, tulis, seed, PilihanSusun())
    for tabel in TABEL:
        assert normal_tabel(terbaca, tabel) == normal_tabel(seed, tabel), tabel
    assert normal_daftar(terbaca) == normal_daftar(seed)
    assert not terbaca.sisa


def test_claims_the_narrative_repeats(seed: Renja) -> None:
    """Every amount stated for a sub kegiatan comes back, its percentage recomputed."""
    terbaca = _baca("docx", tulis_docx, seed, PilihanSusun())
    uang = {(k.pembilang, k.penyebut): k for k in terbaca.klaim if k.jenis == JenisKlaim.ANGGARAN}
    e = susun_evaluasi(seed, PilihanSusun(), seed.tanggal_dokumen or pytest.fail("tanpa tanggal"))
    disebut = [s for s in e.sub if s.uang is not None and s.kelas in ("di_bawah", "melebihi")]
    assert len(disebut) >= 8
    for s in disebut:
        assert s.uang is not None
        k = uang[s.uang.realisasi, s.uang.alokasi]
        assert k.persen == s.uang.persen
        assert k.topik == s.nama


def test_workbook_keeps_what_the_layout_has_no_column_for() -> None:
    asal = renja_contoh()
    baris = tuple(
        replace(
            b,
            prioritas_nasional="Reformasi birokrasi",
            kelompok_sasaran="Perangkat daerah",
            target_akhir=D(90),
            penanggung_jawab=asal.perangkat_daerah,
        )
        if b.level == Level.SUB_KEGIATAN
        else b
        for b in asal.rencana
    )
    lebih = replace(asal, rencana=baris)
    terbaca = _baca("xlsx", tulis_xlsx, lebih, PilihanSusun())
    assert normal_tabel(terbaca, "rencana") == normal_tabel(lebih, "rencana")
    _, catatan = rakit_naskah(lebih)
    assert any("Prioritas Nasional" in c and "ada pada xlsx" in c for c in catatan)


def test_texts_in_number_columns_survive() -> None:
    asal = renja_contoh()
    baris = tuple(
        replace(b, target_n1=None, satuan_n1=None, tertulis={"target_n1": "4,43-4,47"})
        if b.kode == "2.24.02"
        else b
        for b in asal.evaluasi
    )
    for nama, tulis in FORMAT:
        terbaca = _baca(nama, tulis, replace(asal, evaluasi=baris), PilihanSusun())
        b = next(b for b in terbaca.evaluasi if b.kode == "2.24.02")
        assert b.target_n1 is None
        assert b.tertulis["target_n1"] == "4,43-4,47"


def test_three_decimals_are_not_thousands() -> None:
    asal = renja_contoh()
    baris = tuple(
        replace(b, realisasi_n2=Decimal("1.234")) if b.kode == "2.24.02" else b for b in asal.evaluasi
    )
    for nama, tulis in FORMAT:
        terbaca = _baca(nama, tulis, replace(asal, evaluasi=baris), PilihanSusun())
        assert next(b for b in terbaca.evaluasi if b.kode == "2.24.02").realisasi_n2 == Decimal("1.234")


def test_counts_come_back_as_claims() -> None:
    terbaca = _baca("docx", tulis_docx, renja_contoh(), PilihanSusun())
    hitung: list[Klaim] = [k for k in terbaca.klaim if k.seksi == "3.3" and k.jenis == JenisKlaim.JUMLAH]
    assert [(k.objek, int(k.pembilang or 0)) for k in hitung] == [
        ("program", 2),
        ("kegiatan", 4),
        ("sub kegiatan", 7),
    ]
