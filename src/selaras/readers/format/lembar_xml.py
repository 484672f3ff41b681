"""What a sheet's own XML says and the fast reader leaves out.

Percent formats (0.96 shown as 96%), error values (``#DIV/0!``), formulas without a stored value, and the true
extent of the sheet (one cell at XFD1048576 would make a dense table of 17 thousand million cells).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from selaras.readers.format.arsip import Arsip
from selaras.readers.format.xml_aman import parse_xml

Alamat = tuple[int, int]
"""0-based row and column."""

_SEL = re.compile(rb"<c\b([^>]*?)(?:/>|>(.*?)</c>)", re.DOTALL)
_R = re.compile(rb'\br="([A-Z]{1,3})(\d+)"')
_GAYA = re.compile(rb'\bs="(\d+)"')
_NILAI = re.compile(rb"<v[^>]*>([^<]+)</")
_BARIS = re.compile(rb'<row\b[^>]*?\br="(\d+)"')
_JAUH = re.compile(rb'r="([A-Z]{3}\d+|[A-Z]{1,2}\d{6,})"')
_AWALAN = re.compile(rb"<(\w+):sheetData\b")
_FORMAT_PERSEN = {9, 10}
_KUTIP = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')


@dataclass(slots=True)
class TandaLembar:
    """Marks of one sheet, by 0-based address."""

    persen: set[Alamat] = field(default_factory=set)
    galat: dict[Alamat, str] = field(default_factory=dict)
    rumus_kosong: list[str] = field(default_factory=list)
    luas: tuple[int, int] = (0, 0)


def kolom_dari_huruf(huruf: str) -> int:
    """Return the 0-based column of its letters (A is 0)."""
    n = 0
    for h in huruf:
        n = n * 26 + ord(h) - 64
    return n - 1


def gaya_persen(arsip: Arsip) -> set[bytes]:
    """Return the style numbers (attribute ``s``) whose number format is a percentage."""
    if "xl/styles.xml" not in arsip:
        return set()
    akar = parse_xml(arsip.isi("xl/styles.xml"), arsip.nama)
    sendiri = {
        int(e.get("numFmtId", "-1"))
        for e in akar.iter("{*}numFmt")
        if "%" in _KUTIP.sub("", e.get("formatCode", ""))
    }
    sel = next(akar.iter("{*}cellXfs"), None)
    if sel is None:
        return set()
    persen = _FORMAT_PERSEN | sendiri
    return {
        str(i).encode() for i, xf in enumerate(sel.iter("{*}xf")) if int(xf.get("numFmtId") or 0) in persen
    }


def jalur_lembar(arsip: Arsip) -> dict[str, str]:
    """Return the archive member of each sheet by sheet name; empty where the workbook does not say."""
    if "xl/workbook.xml" not in arsip or "xl/_rels/workbook.xml.rels" not in arsip:
        return {}
    relasi = {
        str(e.get("Id")): str(e.get("Target", ""))
        for e in parse_xml(arsip.isi("xl/_rels/workbook.xml.rels"), arsip.nama).iter(etree.Element)
    }
    hasil = {}
    for lembar in parse_xml(arsip.isi("xl/workbook.xml"), arsip.nama).iter("{*}sheet"):
        kunci = next((str(v) for k, v in lembar.attrib.items() if str(k).endswith("}id")), "")
        tujuan = relasi.get(kunci, "")
        anggota = tujuan.lstrip("/") if tujuan.startswith("/") else f"xl/{tujuan}"
        if tujuan and anggota in arsip:
            hasil[str(lembar.get("name"))] = anggota
    return hasil


def baca_tanda(xml: bytes, persen: set[bytes]) -> TandaLembar:
    """Collect the marks of one sheet; cells are visited only where the sheet has something to mark."""
    xml = _sederhanakan(xml)
    tanda = TandaLembar(luas=_luas(xml))
    ada_persen = bool(persen) and re.search(rb'\bs="(?:' + b"|".join(persen) + rb')"', xml) is not None
    ada_galat = b't="e"' in xml
    ada_rumus = b"<f>" in xml or b"<f " in xml or b"<f/>" in xml
    if ada_persen or ada_galat or ada_rumus:
        _kunjungi(xml, persen if ada_persen else set(), tanda)
    return tanda


def _sederhanakan(xml: bytes) -> bytes:
    """Return the sheet without namespace prefixes and single quotes, so that plain patterns fit."""
    awalan = _AWALAN.search(xml, 0, 65536)
    if awalan:
        xml = xml.replace(b"<" + awalan.group(1) + b":", b"<").replace(b"</" + awalan.group(1) + b":", b"</")
    return xml.replace(b"'", b'"') if b"r='" in xml else xml


def _kunjungi(xml: bytes, persen: set[bytes], tanda: TandaLembar) -> None:
    for cocok in _SEL.finditer(xml):
        atribut, isi = cocok.group(1), cocok.group(2)
        if isi is None:
            continue
        gaya = _GAYA.search(atribut)
        is_persen = gaya is not None and gaya.group(1) in persen
        if not is_persen and b't="e"' not in atribut and b"f" not in isi:
            continue
        tempat = _R.search(atribut)
        if tempat is None:
            continue
        huruf, baris = tempat.group(1).decode(), int(tempat.group(2))
        nilai = _NILAI.search(isi)
        alamat = (baris - 1, kolom_dari_huruf(huruf))
        if is_persen:
            tanda.persen.add(alamat)
        if b't="e"' in atribut and nilai:
            tanda.galat[alamat] = nilai.group(1).decode("utf-8", "replace")
        if nilai is None and re.match(rb"\s*<f\b", isi):
            tanda.rumus_kosong.append(f"{huruf}{baris}")


def _luas(xml: bytes) -> tuple[int, int]:
    """Return an upper bound of the rows and columns that hold values."""
    akhir = max(xml.rfind(b"</v>"), xml.rfind(b"</is>"))
    baris = max(map(int, _BARIS.findall(xml, 0, akhir + 1)), default=0)
    kolom = 702
    for alamat in _JAUH.findall(xml, 0, akhir + 1):
        huruf = alamat.rstrip(b"0123456789")
        baris = max(baris, int(alamat[len(huruf) :]))
        kolom = max(kolom, kolom_dari_huruf(huruf.decode()) + 1)
    return baris, kolom
