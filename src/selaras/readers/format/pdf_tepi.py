"""Running heads and feet: lines at the edge of a page that repeat, page numbers, a browser's lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from selaras.kernel.teks import tidy
from selaras.readers.format.pdf_halaman import Halaman, Huruf
from selaras.readers.format.pdf_teks import potong_baris

_TEPI = 0.1
"""Share of the page height at top and bottom where running heads and feet stand."""
_BARIS_TEPI = 4
_SELA = 0.35
"""White space between page furniture and text, in character heights."""
_NOMOR_HALAMAN = re.compile(
    r"^(?:halaman|page|hal\.?)?\s*[-–|]?\s*(?:[ivxlc]{1,6}|[IVXLC]{0,5}\s*[-–.]?\s*\d{1,4})\s*[-–|]?"
    r"(?:\s*(?:dari|of|/)\s*\d{1,4})?$",
    re.IGNORECASE,
)
_PERAMBAN = re.compile(r"^https?://\S+|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}[:.]\d{2}|^file:///\S+")
_JUDUL_TABEL = re.compile(r"^(?:tabel|table|lampiran|gambar|bab)\b", re.IGNORECASE)
_ANGKA = re.compile(r"\d+")

BarisHuruf = list[Huruf]
Kunci = tuple[str, int]


def find_tepi(
    halaman: Sequence[Halaman], baris: Sequence[Sequence[BarisHuruf]]
) -> tuple[set[int], list[str]]:
    """Return the identities of the lines that are page furniture, and the texts that repeat.

    ``baris`` are the lines of each page from top to bottom, tables left out.
    """
    pinggir = [_pinggir(h, b) for h, b in zip(halaman, baris, strict=True)]
    kali = Counter(_kunci(b) for atas, bawah in pinggir for b in (*atas, *bawah))
    batas = max(2, (len(halaman) + 1) // 2)
    buang: set[int] = set()
    teks: list[str] = []
    for (atas, bawah), semua in zip(pinggir, baris, strict=True):
        for sisi, urut in ((atas, semua), (bawah, semua[::-1])):
            perabot = _perabot(sisi, urut, kali, batas)
            buang.update(id(b) for b in perabot)
            teks.extend(_kunci(b)[0] for b in perabot if kali[_kunci(b)] >= batas)
    return buang, [t for t in dict.fromkeys(teks) if re.search(r"[a-zA-Z]{3}", t)]


def _pinggir(halaman: Halaman, baris: Sequence[BarisHuruf]) -> tuple[list[BarisHuruf], list[BarisHuruf]]:
    """Return the lines near the upper edge from the top down, and near the lower edge from the bottom up."""
    atas = [b for b in baris[:_BARIS_TEPI] if b[0].y1 < _TEPI * halaman.tinggi]
    bawah = [b for b in baris[: -_BARIS_TEPI - 1 : -1] if b[0].y0 > (1 - _TEPI) * halaman.tinggi]
    return atas, bawah


def _kunci(baris: BarisHuruf) -> Kunci:
    """Return a line's text without its numbers, and its height on the page."""
    return _ANGKA.sub("#", tidy(potong_baris(baris).teks)), round(baris[0].y1 / 3)


def _perabot(
    sisi: Sequence[BarisHuruf], urut: Sequence[BarisHuruf], kali: Counter[Kunci], batas: int
) -> list[BarisHuruf]:
    """Return the outermost lines that are furniture, if white space parts them from the text."""
    banyak = 0
    while banyak < len(sisi) and _is_perabot(sisi[banyak], kali, batas):
        banyak += 1
    for n in range(banyak, 0, -1):
        if n == len(urut) or _PERAMBAN.match(potong_baris(sisi[n - 1]).teks):
            return list(sisi[:n])
        dalam, luar = urut[n][0], sisi[n - 1][0]
        if max(dalam.y0 - luar.y1, luar.y0 - dalam.y1) > _SELA * (luar.y1 - luar.y0):
            return list(sisi[:n])
    return []


def _is_perabot(baris: BarisHuruf, kali: Counter[Kunci], batas: int) -> bool:
    teks = tidy(potong_baris(baris).teks)
    sering = kali[_kunci(baris)] >= batas and not _JUDUL_TABEL.match(teks)
    return sering or bool(_NOMOR_HALAMAN.match(teks) or _PERAMBAN.match(teks))
