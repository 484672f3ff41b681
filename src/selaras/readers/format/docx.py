"""Word documents: paragraphs with their heading level, and tables with merged cells kept in their columns."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from selaras.facts import Asal, Berkas
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.arsip import Arsip
from selaras.readers.format.docx_gaya import GayaDocx, W, baca_gaya
from selaras.readers.format.docx_nomor import Penomoran, baca_penomoran
from selaras.readers.format.xml_aman import parse_xml
from selaras.readers.mentah import BarisMentah, Blok, DokumenMentah, Grid, Isi, Paragraf

_UTAMA = "word/document.xml"
_BATAS_XML = 20 * 1024 * 1024
_LOMPAT = frozenset(
    W + n
    for n in ("del", "moveFrom", "instrText", "delText", "pPr", "rPr", "tblPr", "tcPr", "trPr", "sectPr")
) | {"{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"}
_P, _TBL, _TR, _TC = W + "p", W + "tbl", W + "tr", W + "tc"
_T, _TAB, _BR, _CR, _STRIP = W + "t", W + "tab", W + "br", W + "cr", W + "noBreakHyphen"
_KOTAK = W + "txbxContent"
_VAL = W + "val"
_TAB_MINIMUM = 2
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_BIASA = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def baca(data: bytes, berkas: Berkas, lembar: str | None = None) -> DokumenMentah:
    """Read the body of a Word document in order; headers, footers and deleted text are left out."""
    arsip = Arsip(data, berkas.nama)
    if _UTAMA not in arsip:
        raise arsip.rusak()
    arsip.periksa_teks(_UTAMA)
    xml = arsip.isi(_UTAMA)
    if len(xml) > _BATAS_XML:
        raise BerkasTakTerbaca(
            f"{berkas.nama}: naskah Word ini terlalu besar ({len(xml) // 1024 // 1024} MB setelah dibuka). "
            "Simpan hanya bagian Renja, lalu coba lagi."
        )
    akar = parse_xml(xml.replace(_STRICT, _BIASA), berkas.nama)
    tubuh = akar.find(W + "body")
    if tubuh is None:
        raise arsip.rusak()
    pembaca = _Pembaca(baca_gaya(arsip), baca_penomoran(arsip))
    pembaca.baca(tubuh)
    return DokumenMentah(berkas, pembaca.blok)


def _anak(elemen: etree._Element) -> Iterator[etree._Element]:
    """Yield paragraphs and tables below an element, through content controls and tracked insertions."""
    for anak in elemen:
        if anak.tag in (_P, _TBL):
            yield anak
        elif anak.tag not in _LOMPAT and isinstance(anak.tag, str):
            yield from _anak(anak)


def _cari(elemen: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield rows or cells through content controls, without entering nested tables."""
    for anak in elemen:
        if anak.tag == tag:
            yield anak
        elif anak.tag not in _LOMPAT and isinstance(anak.tag, str) and anak.tag not in (_TBL, _P):
            yield from _cari(anak, tag)


def teks_paragraf(paragraf: etree._Element) -> str:
    """Return the visible text of a paragraph; a tab is a tab, a line break a line break."""
    bagian: list[str] = []
    _kumpulkan(paragraf, bagian)
    return "".join(bagian)


def _kumpulkan(elemen: etree._Element, bagian: list[str]) -> None:
    for anak in elemen:
        tag = anak.tag
        if tag == _T:
            bagian.append(anak.text or "")
        elif tag == _TAB:
            bagian.append("\t")
        elif tag in (_BR, _CR):
            bagian.append("" if anak.get(W + "type") in ("page", "column") else "\n")
        elif tag == _STRIP:
            bagian.append("-")
        elif tag not in _LOMPAT and tag != _KOTAK and isinstance(tag, str):
            _kumpulkan(anak, bagian)


class _Pembaca:
    """Walks the body and keeps the running numbers of paragraphs, tables and list items."""

    def __init__(self, gaya: GayaDocx, nomor: Penomoran) -> None:
        self.blok: list[Blok] = []
        self._gaya = gaya
        self._nomor = nomor
        self._paragraf = 0
        self._tabel = 0
        self._grid_tab: Grid | None = None

    def baca(self, tubuh: etree._Element) -> None:
        for anak in _anak(tubuh):
            if anak.tag == _TBL:
                self._baca_tabel(anak)
            else:
                self._baca_paragraf(anak)

    def _baca_paragraf(self, elemen: etree._Element) -> None:
        self._paragraf += 1
        asal = Asal(baris=self._paragraf)
        isi = teks_paragraf(elemen)
        gaya = self._gaya.judul(elemen)
        if isi.strip():
            label = self._nomor.label(elemen, self._gaya)
            self._tambah(f"{label} {isi}" if label else isi, asal, gaya)
        for kotak in elemen.iter(_KOTAK):
            if not any(leluhur.tag in _LOMPAT for leluhur in kotak.iterancestors()):
                for p in kotak.iter(_P):
                    teks = teks_paragraf(p)
                    if teks.strip():
                        self._tambah(teks, asal, self._gaya.judul(p))

    def _tambah(self, teks: str, asal: Asal, gaya: str) -> None:
        """Add a paragraph; neighbours with two tabs or more are the rows of a table typed with tabs."""
        if gaya or teks.count("\t") < _TAB_MINIMUM or "\n" in teks:
            self._grid_tab = None
            self.blok.append(Paragraf(teks, asal, gaya))
            return
        if self._grid_tab is None or self.blok[-1] is not self._grid_tab:
            self._grid_tab = Grid([])
            self.blok.append(self._grid_tab)
        self._grid_tab.baris.append(BarisMentah(list(teks.split("\t")), asal))

    def _baca_tabel(self, tabel: etree._Element) -> None:
        self._tabel += 1
        nomor = self._tabel
        grid = Grid([])
        bersarang: list[etree._Element] = []
        for i, tr in enumerate(_cari(tabel, _TR), start=1):
            if tr.find(f"{W}trPr/{W}del") is None:
                isi, turun = _baca_baris(tr, bersarang)
                grid.baris.append(BarisMentah(isi, Asal(tabel=nomor, baris=i), turun=turun))
        if any(isinstance(sel, str) and sel.strip() for baris in grid.baris for sel in baris.isi):
            self.blok.append(grid)
        for anak in bersarang:
            self._baca_tabel(anak)


def _baca_baris(tr: etree._Element, bersarang: list[etree._Element]) -> tuple[list[Isi], frozenset[int]]:
    """Return the cells of a row at their grid columns, and which of them go on from the row above.

    Merged columns and continued rows are empty.
    """
    turun: list[int] = []
    sel: list[Isi] = [""] * _bilangan(tr.find(f"{W}trPr/{W}gridBefore"), 0)
    for tc in _cari(tr, _TC):
        sifat = tc.find(W + "tcPr")
        lanjut = None if sifat is None else sifat.find(W + "vMerge")
        bentang = 1 if sifat is None else _bilangan(sifat.find(W + "gridSpan"), 1)
        isi = []
        for anak in _anak(tc):
            if anak.tag == _TBL:
                bersarang.append(anak)
            else:
                isi.append(teks_paragraf(anak).strip())
        sambungan = lanjut is not None and lanjut.get(_VAL, "continue") != "restart"
        if sambungan:
            turun.append(len(sel))
        sel.append("" if sambungan else "\n".join(isi).strip())
        sel.extend([""] * (bentang - 1))
    return sel, frozenset(turun)


def _bilangan(elemen: etree._Element | None, bawaan: int) -> int:
    """Return the number in ``w:val``; unreasonable spans count as the default."""
    teks = "" if elemen is None else elemen.get(_VAL, "")
    return int(teks) if teks.isdigit() and len(teks) <= 2 else bawaan
