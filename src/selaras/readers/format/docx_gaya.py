"""Paragraph styles of a Word document: which style is a heading, by its built-in name or outline level."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from selaras.readers.format.arsip import Arsip
from selaras.readers.format.xml_aman import parse_xml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_BAGIAN = "word/styles.xml"
_JUDUL = re.compile(r"^(?:heading|judul)\s*([1-9])$", re.IGNORECASE)
_BATAS_WARISAN = 12


@dataclass(slots=True)
class GayaDocx:
    """Heading level (1-9) and list numbering (numId, level) by style."""

    tingkat: dict[str, int] = field(default_factory=dict)
    nomor: dict[str, tuple[str, int]] = field(default_factory=dict)

    def judul(self, paragraf: etree._Element) -> str:
        """Return "judulN" for a heading paragraph, "" for any other."""
        sifat = paragraf.find(W + "pPr")
        if sifat is None:
            return ""
        garis = sifat.find(W + "outlineLvl")
        tingkat = None if garis is None else _tingkat_garis(garis)
        if tingkat is None:
            tingkat = self.tingkat.get(gaya_paragraf(sifat))
        return f"judul{tingkat}" if tingkat else ""


def gaya_paragraf(sifat: etree._Element) -> str:
    """Return the style of a paragraph by its properties."""
    gaya = sifat.find(W + "pStyle")
    return "" if gaya is None else gaya.get(W + "val", "")


def _tingkat_garis(garis: etree._Element) -> int | None:
    nilai = garis.get(W + "val", "")
    return int(nilai) + 1 if nilai.isdigit() and int(nilai) < 9 else None


def baca_gaya(arsip: Arsip) -> GayaDocx:
    """Read the paragraph styles; properties are inherited along ``basedOn``."""
    hasil = GayaDocx()
    if _BAGIAN not in arsip:
        return hasil
    gaya = {
        e.get(W + "styleId", ""): e
        for e in parse_xml(arsip.isi(_BAGIAN), arsip.nama).iter(W + "style")
        if e.get(W + "type", "paragraph") == "paragraph"
    }
    for identitas in gaya:
        _telusuri(identitas, gaya, hasil)
    return hasil


def _telusuri(identitas: str, gaya: dict[str, etree._Element], hasil: GayaDocx) -> None:
    kini, langkah = identitas, 0
    while kini in gaya and langkah < _BATAS_WARISAN:
        elemen = gaya[kini]
        tingkat = _tingkat_gaya(elemen)
        if tingkat and identitas not in hasil.tingkat:
            hasil.tingkat[identitas] = tingkat
        nomor = baca_numpr(elemen.find(f"{W}pPr/{W}numPr"))
        if nomor and identitas not in hasil.nomor:
            hasil.nomor[identitas] = nomor
        induk = elemen.find(W + "basedOn")
        kini = "" if induk is None else induk.get(W + "val", "")
        langkah += 1


def _tingkat_gaya(elemen: etree._Element) -> int | None:
    nama = elemen.find(W + "name")
    cocok = _JUDUL.match("" if nama is None else nama.get(W + "val", ""))
    if cocok:
        return int(cocok.group(1))
    garis = elemen.find(f"{W}pPr/{W}outlineLvl")
    return None if garis is None else _tingkat_garis(garis)


def baca_numpr(elemen: etree._Element | None) -> tuple[str, int] | None:
    """Return list identity and level of a ``numPr``, ``None`` where there is none."""
    if elemen is None:
        return None
    identitas, tingkat = elemen.find(W + "numId"), elemen.find(W + "ilvl")
    nilai = "" if identitas is None else identitas.get(W + "val", "")
    lv = "0" if tingkat is None else tingkat.get(W + "val", "0")
    return (nilai, int(lv) if lv.isdigit() and int(lv) < 9 else 0) if nilai else None
