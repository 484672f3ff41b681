"""The Word file: real headings, automatic contents, sections, repeated heads, fixed bytes."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from dataclasses import replace

import pytest
from docx import Document
from lxml import etree

from selaras.writers.docx.tulis import tulis_docx
from selaras.writers.naskah.blok import SelKepala
from selaras.writers.naskah.huruf import PADAT_SEL, bagi_lebar, hitung_baris, lebar_perlu
from selaras.writers.naskah.tabel_naskah import pecah_kode, tempat_kepala
from selaras.writers.pilihan import PilihanSusun
from tests.core.writers.contoh import renja_contoh

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def data() -> bytes:
    return tulis_docx(renja_contoh())


@pytest.fixture(scope="module")
def badan(data: bytes) -> etree._Element:
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        return etree.fromstring(arsip.read("word/document.xml"))


def _angka(elemen: etree._Element, nama: str) -> int:
    return int(elemen.get(W + nama) or 0)


def test_same_facts_give_the_same_bytes(data: bytes) -> None:
    assert data == tulis_docx(renja_contoh())
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        assert {i.date_time for i in arsip.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_every_part_is_well_formed_and_related(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        nama = set(arsip.namelist())
        for n in nama:
            if n.endswith((".xml", ".rels")):
                etree.fromstring(arsip.read(n))
        rels = etree.fromstring(arsip.read("word/_rels/document.xml.rels"))
        assert all(posixpath.normpath(f"word/{r.get('Target')}") in nama for r in rels)
        akar = etree.fromstring(arsip.read("_rels/.rels"))
        assert all(str(r.get("Target")).lstrip("/") in nama for r in akar)


def test_another_library_opens_it(data: bytes) -> None:
    dokumen = Document(io.BytesIO(data))
    judul = [p.text for p in dokumen.paragraphs if p.style is not None and p.style.name == "Heading 1"]
    assert judul[0] == "KATA PENGANTAR"
    assert judul[1] == "BAB I\nPENDAHULUAN"
    assert len(judul) == 6
    assert dokumen.core_properties.title == "Rencana Kerja Dinas Kearsipan Kota Contoh Tahun 2024"
    assert dokumen.core_properties.language == "id-ID"


def test_contents_are_a_field_with_entries_and_pages(badan: etree._Element) -> None:
    perintah = [e.text or "" for e in badan.iter(W + "instrText")]
    assert any(p.strip().startswith('TOC \\o "1-3"') for p in perintah)
    assert any('\\c "Tabel"' in p for p in perintah)
    entri = [p for p in badan.iter(W + "p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='TOC2']") is not None]
    teks = ["".join(t.text or "" for t in p.iter(W + "t")) for p in entri]
    assert teks[0].startswith("1.1 Latar Belakang")
    assert all(re.search(r"\d+$", t) for t in teks)
    tanda = {b.get(W + "name") for b in badan.iter(W + "bookmarkStart")}
    acuan = {h.get(W + "anchor") for h in badan.iter(W + "hyperlink")}
    assert acuan <= tanda


def test_wide_tables_stand_on_their_side_between_paragraphs(badan: etree._Element) -> None:
    ukuran = [(_angka(s, "w"), _angka(s, "h"), s.get(W + "orient")) for s in badan.iter(W + "pgSz")]
    assert any(w > h and arah == "landscape" for w, h, arah in ukuran)
    for tbl in badan.iter(W + "tbl"):
        sebelum, sesudah = tbl.getprevious(), tbl.getnext()
        assert sebelum is not None
        assert sebelum.tag == W + "p"
        assert sesudah is not None
        assert sesudah.tag == W + "p"


def test_tables_have_fixed_widths_repeated_heads_and_unbroken_rows(badan: etree._Element) -> None:
    for tbl in badan.iter(W + "tbl"):
        grid = [_angka(g, "w") for g in tbl.iter(W + "gridCol")]
        assert tbl.find(f"{W}tblPr/{W}tblLayout[@{W}type='fixed']") is not None
        baris = tbl.findall(W + "tr")
        kepala = [b for b in baris if b.find(f"{W}trPr/{W}tblHeader") is not None]
        assert kepala == baris[: len(kepala)]
        assert len(kepala) >= 2
        for b in baris:
            assert b.find(f"{W}trPr/{W}cantSplit") is not None
            lebar = [_angka(c, "w") for c in b.iter(W + "tcW")]
            assert sum(lebar) == sum(grid)


def test_lists_are_numbered_by_word_and_restart(badan: etree._Element, data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        nomor = etree.fromstring(arsip.read("word/numbering.xml"))
    dipakai = {e.get(W + "val") for e in badan.iter(W + "numId")}
    ada = {n.get(W + "numId"): n for n in nomor.iter(W + "num")}
    assert dipakai <= set(ada)
    assert all(n.find(f"{W}lvlOverride/{W}startOverride") is not None for n in ada.values())


def test_pages_are_numbered_roman_then_arabic_or_by_chapter(badan: etree._Element) -> None:
    bentuk = [(p.get(W + "fmt"), p.get(W + "start")) for p in badan.iter(W + "pgNumType")]
    assert bentuk[1] == ("lowerRoman", "1")
    assert bentuk[2] == ("decimal", "1")
    assert {b for b in bentuk[3:]} == {("decimal", None)}
    per_bab = tulis_docx(renja_contoh(), PilihanSusun(penomoran="bab"))
    with zipfile.ZipFile(io.BytesIO(per_bab)) as arsip:
        kaki = "".join(arsip.read(n).decode() for n in arsip.namelist() if "footer" in n)
    assert "II-" in kaki


def test_control_characters_and_markup_do_no_harm() -> None:
    renja = renja_contoh()
    nama = 'A & B <w:p> \x0b\x00 "x"'
    data = tulis_docx(replace(renja, rencana=tuple(replace(b, nama=nama) for b in renja.rencana)))
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        akar = etree.fromstring(arsip.read("word/document.xml"))
    teks = "".join(t.text or "" for t in akar.iter(W + "t"))
    assert "A & B <w:p>" in teks


def test_language_and_update_of_fields(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        assert 'w:val="id-ID"' in arsip.read("word/styles.xml").decode()
        assert "updateFields" in arsip.read("word/settings.xml").decode()


def test_header_cells_find_their_columns() -> None:
    kepala = (
        (SelKepala("a", 1, 2), SelKepala("b", 2, 1), SelKepala("c", 1, 2)),
        (SelKepala("d"), SelKepala("e")),
    )
    assert [[c for c, _ in baris] for baris in tempat_kepala(kepala, 4)] == [[0, 1, 3], [1, 2]]


def test_columns_give_way_to_long_words() -> None:
    perlu = [lebar_perlu("Penyelenggaraan", 8, tebal=False), 10.0, 10.0]
    lebar = bagi_lebar((1, 10, 10), perlu, 200)
    assert lebar is not None
    assert lebar[0] >= perlu[0]
    assert sum(lebar) == pytest.approx(200)
    assert bagi_lebar((1, 1), (80, 80), 100) is None


def test_lines_break_at_the_width_of_the_words() -> None:
    assert hitung_baris("", 100, 10) == 1
    assert hitung_baris("aa aa", 1000, 10) == 1
    assert hitung_baris("aaaa " * 10, PADAT_SEL + 60, 10) > 2
    assert hitung_baris("satu\ndua", 1000, 10) == 2
    assert hitung_baris("x" * 500, 50, 10) > 10


@pytest.mark.parametrize(
    ("kode", "sel"),
    [
        ("5.03.02.2.01.02", ["5", "03", "02", "2.01", "02"]),
        ("5.03.02.2.01", ["5", "03", "02", "2.01", ""]),
        ("5.03", ["5", "03", "", "", ""]),
        ("", ["", "", "", "", ""]),
        ("lain-lain", ["lain-lain", "", "", "", ""]),
    ],
)
def test_codes_are_spread_over_cells(kode: str, sel: list[str]) -> None:
    assert pecah_kode(kode, 5) == sel
