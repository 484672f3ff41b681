"""Tables without ruling lines: columns where a strip stays white over many lines, rows by their text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from selaras.readers.format.pdf_halaman import Huruf
from selaras.readers.format.pdf_teks import potong_baris

_BARIS_MINIMUM = 3
_KOLOM_MINIMUM = 3
_CELAH = 0.8
"""Narrowest white strip between columns, in character heights."""
_TEMBUS = 0.12
"""Share of lines that may cross a strip (headings over several columns)."""
_ANGKA = re.compile(r"^[-–(]?(?:rp\.?\s*)?[\d.,]+\)?\s*%?$|^[-–]$", re.IGNORECASE)


def find_kolom(baris: Sequence[Sequence[Huruf]]) -> list[float] | None:
    """Return the left edges of the columns a run of lines shares, ``None`` for prose."""
    banyak = sum(1 for b in baris if len(potong_baris(b).bagian) >= _KOLOM_MINIMUM)
    if len(baris) < _BARIS_MINIMUM or banyak < max(_BARIS_MINIMUM, 0.4 * len(baris)):
        return None
    tinggi = sorted(h.y1 - h.y0 for b in baris for h in b)[sum(len(b) for b in baris) // 2]
    kiri = min(h.x0 for b in baris for h in b)
    kanan = max(h.x1 for b in baris for h in b)
    lebar = int(kanan - kiri) + 2
    tutup = [0] * (lebar + 1)
    for b in baris:
        for dari, sampai in _rentang(b, kiri, tinggi):
            tutup[dari] += 1
            tutup[min(sampai, lebar)] -= 1
    batas = [kiri]
    isi, putih = 0, 0
    for x in range(lebar):
        isi += tutup[x]
        if isi <= _TEMBUS * len(baris):
            putih += 1
            continue
        if putih >= _CELAH * tinggi and x - putih > 0:
            batas.append(kiri + x - 1)
        putih = 0
    return batas if len(batas) >= _KOLOM_MINIMUM else None


def _rentang(baris: Sequence[Huruf], kiri: float, tinggi: float) -> list[tuple[int, int]]:
    """Return the stretches of a line that are covered, words joined."""
    hasil: list[tuple[int, int]] = []
    dari, sampai = baris[0].x0, baris[0].x1
    for h in baris[1:]:
        if h.x0 - sampai > 0.5 * tinggi:
            hasil.append((int(dari - kiri), int(sampai - kiri) + 1))
            dari = h.x0
        sampai = max(sampai, h.x1)
    hasil.append((int(dari - kiri), int(sampai - kiri) + 1))
    return hasil


def bagi_kolom(huruf: Sequence[Huruf], batas: Sequence[float]) -> list[list[Huruf]]:
    """Share the characters of a line out to the columns."""
    hasil: list[list[Huruf]] = [[] for _ in batas]
    for h in huruf:
        hasil[max(0, bisect_right(batas, (h.x0 + h.x1) / 2) - 1)].append(h)
    return hasil


def is_lanjutan(baris: Sequence[str], dulu: Sequence[str]) -> bool:
    """Say whether a line only continues the texts of the row above: no number, no code, no new column."""
    isi = [i for i, s in enumerate(baris) if s]
    if not isi or baris[0]:
        return False
    return all(dulu[i] and not _ANGKA.match(baris[i]) for i in isi)
