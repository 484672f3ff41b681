"""Automatic numbers of headings and lists, which Word draws but does not store in the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from selaras.kernel.teks import romawi
from selaras.readers.format.arsip import Arsip
from selaras.readers.format.docx_gaya import GayaDocx, W, baca_numpr, gaya_paragraf
from selaras.readers.format.xml_aman import parse_xml

_BAGIAN = "word/numbering.xml"
_TANDA = re.compile(r"%([1-9])")
_TANPA_TEKS = {"bullet", "none"}


@dataclass(slots=True)
class _Tingkat:
    format: str = "decimal"
    teks: str = ""
    mulai: int = 1


@dataclass(slots=True)
class Penomoran:
    """Lists by their identity, and the running count of each."""

    daftar: dict[str, tuple[str, dict[int, _Tingkat]]] = field(default_factory=dict)
    hitungan: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, paragraf: etree._Element, gaya: GayaDocx) -> str:
        """Return the number Word prints before a paragraph ("2.1.", "a."), "" for bullets and plain text."""
        sifat = paragraf.find(W + "pPr")
        if sifat is None:
            return ""
        numpr = sifat.find(W + "numPr")
        nomor = baca_numpr(numpr) or gaya.nomor.get(gaya_paragraf(sifat))
        if nomor is None or nomor[0] not in self.daftar:
            return ""
        abstrak, tingkat = self.daftar[nomor[0]]
        lv = nomor[1]
        hitungan = self.hitungan.setdefault(abstrak, {})
        hitungan[lv] = hitungan.get(lv, tingkat.get(lv, _Tingkat()).mulai - 1) + 1
        for bawah in [t for t in hitungan if t > lv]:
            del hitungan[bawah]
        ini = tingkat.get(lv, _Tingkat())
        if ini.format in _TANPA_TEKS:
            return ""
        return _TANDA.sub(lambda c: _cetak(int(c.group(1)) - 1, hitungan, tingkat), ini.teks).strip()


def _cetak(lv: int, hitungan: dict[int, int], tingkat: dict[int, _Tingkat]) -> str:
    ini = tingkat.get(lv, _Tingkat())
    n = hitungan.get(lv, ini.mulai)
    if ini.format in ("upperRoman", "lowerRoman") and 0 < n < 4000:
        return romawi(n) if ini.format == "upperRoman" else romawi(n).lower()
    if ini.format in ("upperLetter", "lowerLetter") and n > 0:
        huruf = chr(65 + (n - 1) % 26) * ((n - 1) // 26 + 1)
        return huruf if ini.format == "upperLetter" else huruf.lower()
    return f"{n:02d}" if ini.format == "decimalZero" else str(n)


def baca_penomoran(arsip: Arsip) -> Penomoran:
    """Read the list definitions of a document."""
    hasil = Penomoran()
    if _BAGIAN not in arsip:
        return hasil
    akar = parse_xml(arsip.isi(_BAGIAN), arsip.nama)
    abstrak = {
        e.get(W + "abstractNumId", ""): {
            int(lv.get(W + "ilvl", "0")): _baca_tingkat(lv)
            for lv in e.iter(W + "lvl")
            if lv.get(W + "ilvl", "0").isdigit()
        }
        for e in akar.iter(W + "abstractNum")
    }
    for num in akar.iter(W + "num"):
        rujuk = num.find(W + "abstractNumId")
        identitas = "" if rujuk is None else rujuk.get(W + "val", "")
        if identitas in abstrak:
            nomor = num.get(W + "numId", "")
            ulang = num.find(f"{W}lvlOverride/{W}startOverride") is not None
            hasil.daftar[nomor] = (f"{identitas}/{nomor}" if ulang else identitas, abstrak[identitas])
    return hasil


def _baca_tingkat(lv: etree._Element) -> _Tingkat:
    def nilai(nama: str, bawaan: str) -> str:
        elemen = lv.find(W + nama)
        return bawaan if elemen is None else elemen.get(W + "val", bawaan)

    mulai = nilai("start", "1")
    return _Tingkat(nilai("numFmt", "decimal"), nilai("lvlText", ""), int(mulai) if mulai.isdigit() else 1)
