"""What a sheet's own XML says and the fast reader leaves out.

Number formats (0.96 shown as 96%), error values (``#DIV/0!``), formulas without a stored value, and the true
extent of the sheet (one cell at XFD1048576 would make a dense table of 17 thousand million cells). Patterns
run over the bytes: a tree of half a million cells would cost more than all other reading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field

from lxml import etree

from selaras.readers.format.arsip import Arsip
from selaras.readers.format.lembar_gaya import FormatAngka
from selaras.readers.format.xml_aman import parse_xml

_RUMUS = rb"(?:<f\b[^>]*/>|<f\b[^>]*>[^<]*</f>)"
_GALAT = re.compile(rb'<c\b[^>]*?\br="([A-Z]+)(\d+)"[^>]*?>' + _RUMUS + rb"?<v>(#[^<]*)</v>")
_TANPA_NILAI = re.compile(rb'<c\b([^>]*?)\br="([A-Z]+\d+)"([^>]*)>' + _RUMUS + rb"(?:<v\s*/>|<v></v>)?</c>")
_BARIS = re.compile(rb'<row\b[^>]*?\br="(\d+)"')
_JAUH = re.compile(rb'r="([A-Z]{3}\d+|[A-Z]{1,2}\d{6,})"')
_AWALAN = re.compile(rb"<(\w+):sheetData\b")
_KEPALA = 65536
_KOLOM_WAJAR = 702


@dataclass(slots=True)
class TandaLembar:
    """Marks of one sheet: by 0-based row, pairs of 0-based column and mark."""

    format: dict[int, list[tuple[int, FormatAngka]]] = field(default_factory=lambda: defaultdict(list))
    galat: dict[int, list[tuple[int, str]]] = field(default_factory=lambda: defaultdict(list))
    rumus_kosong: list[str] = field(default_factory=list)
    baris: int = 0
    kolom: int = 0


def kolom_dari_huruf(huruf: str) -> int:
    """Return the 0-based column of its letters (A is 0)."""
    n = 0
    for h in huruf:
        n = n * 26 + ord(h) - 64
    return n - 1


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


def baca_tanda(xml: bytes, gaya: dict[bytes, FormatAngka]) -> TandaLembar:
    """Collect the marks of one sheet; each pattern runs only where the sheet has what it looks for."""
    xml = _sederhanakan(xml)
    tanda = TandaLembar()
    tanda.baris, tanda.kolom = _luas(xml)
    if gaya:
        _kumpulkan_format(xml, gaya, tanda)
    if b't="e"' in xml:
        for huruf, baris, isi in _GALAT.findall(xml):
            tanda.galat[int(baris) - 1].append(
                (kolom_dari_huruf(huruf.decode()), isi.decode("utf-8", "replace"))
            )
    if b"<f>" in xml or b"<f " in xml or b"<f/>" in xml:
        for depan, alamat, belakang in _TANPA_NILAI.findall(xml):
            if b't="str"' not in depan + belakang:  # a stored empty text is a value
                tanda.rumus_kosong.append(alamat.decode())
    return tanda


def _kumpulkan_format(xml: bytes, gaya: dict[bytes, FormatAngka], tanda: TandaLembar) -> None:
    nomor = b"|".join(gaya)
    if xml.count(b"<c ") == xml.count(b'<c r="'):
        pola = rb'<c r="([A-Z]+)(\d+)"(?: t="n")? s="(' + nomor + rb')"(?: t="n")?>'
    else:
        pola = rb'<c\b(?=[^>]*?\br="([A-Z]+)(\d+)")[^>]*?\bs="(' + nomor + rb')"[^>]*>'
    kolom: dict[bytes, int] = {}
    for huruf, baris, s in re.findall(pola, xml):
        if huruf not in kolom:
            kolom[huruf] = kolom_dari_huruf(huruf.decode())
        tanda.format[int(baris) - 1].append((kolom[huruf], gaya[s]))


def _sederhanakan(xml: bytes) -> bytes:
    """Return the sheet without namespace prefixes and single quotes, so that plain patterns fit."""
    awalan = _AWALAN.search(xml, 0, _KEPALA)
    if awalan:
        xml = xml.replace(b"<" + awalan.group(1) + b":", b"<").replace(b"</" + awalan.group(1) + b":", b"</")
    return xml.replace(b"'", b'"') if b"r='" in xml else xml


def _luas(xml: bytes) -> tuple[int, int]:
    """Return an upper bound of the rows and columns that hold values."""
    akhir = max(xml.rfind(b"</v>"), xml.rfind(b"</is>"))
    baris = max(map(int, _BARIS.findall(xml, 0, akhir + 1)), default=0)
    kolom = _KOLOM_WAJAR
    for alamat in _JAUH.findall(xml, 0, akhir + 1):
        huruf = alamat.rstrip(b"0123456789")
        baris = max(baris, int(alamat[len(huruf) :]))
        kolom = max(kolom, kolom_dari_huruf(huruf.decode()) + 1)
    return baris, kolom
