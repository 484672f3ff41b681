"""One workbook for a government: names, cross-sheet formulas, and the same figures when recalculated."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from dataclasses import replace
from decimal import Decimal

import pytest
from python_calamine import CalamineWorkbook

from bench.bench_tulis import hitung_ulang
from bench.pemda import buat_pemda
from selaras.facts import Renja
from selaras.kernel.kode import Level
from selaras.writers.pilihan import PilihanSusun
from selaras.writers.xlsx.buku import tulis_xlsx
from selaras.writers.xlsx.buku_pemda import tulis_buku
from tests.core.writers.contoh import renja_contoh


def _isi(data: bytes) -> dict[str, list[list[object]]]:
    buku = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return {
        n: [list(b) for b in buku.get_sheet_by_name(n).to_python(skip_empty_area=False)]
        for n in buku.sheet_names
    }


def test_two_sheets_per_agency_and_a_recapitulation() -> None:
    isi = _isi(tulis_buku(buat_pemda(3)))
    assert list(isi) == [
        "Rekap",
        "01 29 DIN1",
        "01 33 DIN1",
        "02 29 DIN2",
        "02 33 DIN2",
        "03 29 DIN3",
        "03 33 DIN3",
    ]
    rekap = isi["Rekap"]
    assert [b[1] for b in rekap[3:7]] == [
        "Dinas Urusan Ke-1",
        "Dinas Urusan Ke-2",
        "Dinas Urusan Ke-3",
        "Jumlah",
    ]
    assert rekap[6][3] == sum(float(str(b[3])) for b in rekap[3:6])
    total = sum(sum(b.pagu or 0 for b in r.rencana if b.level == "sub_kegiatan") for r in buat_pemda(3))
    assert rekap[6][3] == total


def test_sheet_names_stay_legal_and_apart() -> None:
    satu = buat_pemda(1)[0]
    aneh = [replace(satu, singkatan="Dinas [A]/B: 'C' * ? " + "x" * 40) for _ in range(3)]
    nama = list(_isi(tulis_buku(aneh)))
    assert len({n.lower() for n in nama}) == 7
    assert all(len(n) <= 31 and not set(n) & set("[]:*?/\\'") for n in nama)


def test_agency_without_tables_has_only_its_row() -> None:
    kosong = replace(buat_pemda(1)[0], evaluasi=(), rencana=())
    isi = _isi(tulis_buku([kosong]))
    assert list(isi) == ["Rekap"]
    assert isi["Rekap"][3][3] == 0


def test_size_of_the_whole_government() -> None:
    data = tulis_buku(buat_pemda(50))
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        lembar = [n for n in arsip.namelist() if n.startswith("xl/worksheets/sheet")]
        assert len(lembar) == 101
        assert sum(arsip.read(n).count(b"<f>") for n in lembar) > 35_000


def _bercacat() -> Renja:
    """The invented plan with blank and wrong parents, and columns 10 that no formula gives."""
    dasar = renja_contoh()
    tinggi = {Level.URUSAN: None, Level.BIDANG: None, Level.KEGIATAN: Decimal(1)}
    rencana = [replace(b, pagu=tinggi[b.level]) if b.level in tinggi else b for b in dasar.rencana]
    evaluasi = [
        replace(b, realisasi_berjalan=Decimal(7), tertulis={}) if i % 2 else b
        for i, b in enumerate(dasar.evaluasi)
    ]
    return replace(dasar, rencana=tuple(rencana), evaluasi=tuple(evaluasi))


def test_total_over_blank_parents_stays_live() -> None:
    data = tulis_xlsx(_bercacat())
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        isi = [arsip.read(n).decode() for n in arsip.namelist() if n.startswith("xl/worksheets/sheet")]
    jumlah = [f for x in isi for f in re.findall(r"<f>(SUM\([^<]*\))</f>", x)]
    assert any("," in f for f in jumlah)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice tidak terpasang")
@pytest.mark.parametrize("macam", ["buku", "koreksi", "tertulis"])
def test_recalculation_changes_no_cell(macam: str) -> None:
    koreksi = PilihanSusun(koreksi=True)
    if macam == "buku":
        data = tulis_buku(buat_pemda(4))
    else:
        data = tulis_xlsx(renja_contoh(), koreksi) if macam == "koreksi" else tulis_xlsx(_bercacat())
    hasil = hitung_ulang(data)
    assert hasil is not None
    kita, ulang = _isi(data), _isi(hasil[1])
    beda = [
        (nama, i, j, v, ulang[nama][i][j] if i < len(ulang[nama]) and j < len(ulang[nama][i]) else "")
        for nama, baris in kita.items()
        for i, b in enumerate(baris)
        for j, v in enumerate(b)
        if v != (ulang[nama][i][j] if i < len(ulang[nama]) and j < len(ulang[nama][i]) else "")
    ]
    assert beda == []
