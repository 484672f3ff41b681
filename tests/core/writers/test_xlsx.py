"""The workbook: live formulas, cached values, nothing that a text could turn into a formula."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from selaras.facts import Asal, BarisEvaluasi, Renja
from selaras.kernel.kode import Level
from selaras.law.indikator import Arah, Jenis, JenisIndikator
from selaras.writers.pilihan import PilihanSusun
from selaras.writers.xlsx.buku import tulis_xlsx
from tests.core.writers.contoh import renja_contoh

D = Decimal


def _lembar(data: bytes, nama: str) -> list[list[Any]]:
    buku = CalamineWorkbook.from_filelike(io.BytesIO(data))
    return buku.get_sheet_by_name(nama).to_python(skip_empty_area=False)


def _xml(data: bytes, nama: str) -> str:
    buku = CalamineWorkbook.from_filelike(io.BytesIO(data))
    nomor = buku.sheet_names.index(nama) + 1
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        return arsip.read(f"xl/worksheets/sheet{nomor}.xml").decode()


def _rumus(data: bytes, nama: str) -> dict[str, str]:
    return dict(re.findall(r'<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)</f>', _xml(data, nama)))


def _satu_baris(**isi: object) -> Renja:
    baris = BarisEvaluasi(
        asal=Asal(baris=1), level=Level.SUB_KEGIATAN, kode="2.24.02.2.01.01", nama="Sub",
        indikator="Jumlah Arsip", satuan_renstra="Berkas", satuan_n1="Berkas", satuan="Berkas", **isi,  # type: ignore[arg-type]
    )  # fmt: skip
    return renja_contoh(evaluasi=(baris,))


def test_same_facts_give_the_same_bytes() -> None:
    assert tulis_xlsx(renja_contoh()) == tulis_xlsx(renja_contoh())


def test_sheets_are_named_after_the_forms() -> None:
    nama = CalamineWorkbook.from_filelike(io.BytesIO(tulis_xlsx(renja_contoh()))).sheet_names
    assert nama == [
        "Tentang", "Rekap", "T-C.29", "T-C.30", "T-C.31", "T-C.32", "Tujuan Sasaran", "T-C.33",
        "Daftar Sub Kegiatan",
    ]  # fmt: skip


def test_stated_value_equal_to_the_formula_is_a_live_formula() -> None:
    data = tulis_xlsx(_satu_baris(target_n2=D(80), realisasi_n2=D("101.38"), tingkat_n2=D("126.73")))
    rumus = _rumus(data, "T-C.29")
    assert "ROUND(H8/G8*100,2)" in rumus["I8"]
    assert _lembar(data, "T-C.29")[7][8] == 126.73


def test_stated_value_that_differs_stays_and_carries_a_note() -> None:
    data = tulis_xlsx(_satu_baris(target_n2=D(30), realisasi_n2=D(10), tingkat_n2=D("0.00")))
    assert "I8" not in _rumus(data, "T-C.29")
    assert _lembar(data, "T-C.29")[7][8] == 0
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        catatan = arsip.read("xl/comments1.xml").decode()
    assert "Hasil rumus: 33,33" in catatan


def test_correction_makes_every_derived_cell_live() -> None:
    data = tulis_xlsx(
        _satu_baris(
            target_renstra=D(40), target_n2=D(30), realisasi_n2=D(10), tingkat_n2=D(0), target_n1=D(5)
        ),
        PilihanSusun(koreksi=True),
    )
    assert {"I8", "L8", "N8"} <= set(_rumus(data, "T-C.29"))
    baris = _lembar(data, "T-C.29")[7]
    assert (baris[8], baris[11], baris[13]) == (33.33, 15, 37.5)


def test_zero_target_reads_not_computable() -> None:
    data = tulis_xlsx(_satu_baris(target_n2=D(0), realisasi_n2=D(0), tertulis={"tingkat_n2": "#DIV/0!"}))
    assert _lembar(data, "T-C.29")[7][8] == "n/a"
    assert 'IF(G8=0,"n/a"' in _rumus(data, "T-C.29")["I8"].replace("&quot;", '"')


@pytest.mark.parametrize(
    ("jenis", "rumus", "hasil"),
    [
        (Jenis.KUMULATIF, "SUM(F8,H8,J8)", 60),
        (Jenis.RATA_RATA, "AVERAGE(F8,H8,J8)", 20),
        (Jenis.NILAI_AKHIR, "IF(ISNUMBER(J8),J8,IF(ISNUMBER(H8),H8,F8))", 30),
    ],
)
def test_estimate_follows_the_kind_of_the_indicator(jenis: Jenis, rumus: str, hasil: int) -> None:
    p = PilihanSusun(
        koreksi=True, jenis_indikator={"Jumlah Arsip": JenisIndikator(jenis, Arah.POSITIF, True)}
    )
    data = tulis_xlsx(_satu_baris(realisasi_n3=D(10), realisasi_n2=D(20), target_n1=D(30)), p)
    assert rumus in _rumus(data, "T-C.29")["L8"]
    assert _lembar(data, "T-C.29")[7][11] == hasil


def test_parents_add_up_their_children() -> None:
    data = tulis_xlsx(renja_contoh())
    isi = _lembar(data, "T-C.33")
    rumus = _rumus(data, "T-C.33")
    total = next(i for i, b in enumerate(isi, start=1) if "TOTAL" in b)
    kolom = isi[4].index("Catatan Penting")
    sel = [s for s in rumus if s.endswith(str(total)) and s.rstrip("0123456789")]
    assert kolom > 0
    assert sel
    kegiatan = next(i for i, b in enumerate(isi, start=1) if b[0] == "2.24.01.2.01")
    assert any(
        f"{kegiatan + 1}:" in r and f"{kegiatan + 2})" in r
        for s, r in rumus.items()
        if s.endswith(str(kegiatan))
    )


def test_a_wrong_parent_is_not_overwritten() -> None:
    renja = renja_contoh()
    salah = tuple(replace(b, pagu=D(1)) if b.kode == "2.24.02" else b for b in renja.rencana)
    isi = _lembar(tulis_xlsx(replace(renja, rencana=salah)), "T-C.33")
    baris = next(b for b in isi if b[0] == "2.24.02")
    assert 1 in baris


@pytest.mark.parametrize("awal", ["=", "+", "-", "@"])
def test_text_never_becomes_a_formula(awal: str) -> None:
    teks = f'{awal}HYPERLINK("http://x","y")'
    renja = renja_contoh()
    baris = tuple(replace(b, nama=teks, lokasi=teks) for b in renja.rencana)
    data = tulis_xlsx(replace(renja, rencana=baris, pemda=teks))
    assert "HYPERLINK" not in _xml(data, "T-C.33")
    assert any(teks in b for b in _lembar(data, "T-C.33"))


def test_print_settings() -> None:
    xml = _xml(tulis_xlsx(renja_contoh()), "T-C.29")
    assert 'orientation="landscape"' in xml
    assert 'fitToHeight="0"' in xml
    assert 'state="frozen"' in xml
    assert "<dataValidation" in xml
