"""Tables without ruling lines: columns where a strip stays white over many lines, rows where one does."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import pairwise

from selaras.kernel.teks import tidy
from selaras.readers.format.pdf_halaman import Huruf
from selaras.readers.format.pdf_teks import Tepi, baris_sel, potong_baris, sambung, susun_baris

_BARIS_MINIMUM = 3
_KOLOM_MINIMUM = 3
_CELAH = 0.8
"""Narrowest white strip between columns, in character heights."""
_KATA = 0.5
"""Gap that parts words of different columns, in character heights."""
_SELA = 0.2
"""Narrowest white strip between rows."""
_TEMBUS = 0.12
"""Share of rows that may cross a strip between columns (headings over several columns)."""
_BARIS_BERJUDUL = 5
"""From this many rows on, one may always cross."""
_ANGKA = re.compile(r"^[-–(]?(?:rp\.?\s*)?[\d.,]+\)?\s*%?$|^[-–]$", re.IGNORECASE)
_BERANGKA = re.compile(r"[-–(]?(?:rp\.?\s*)?\d|[-–]\s*(?:$|[A-Z])", re.IGNORECASE)
_ANGKA_UTUH = re.compile(
    r"^[-–(]?(?:rp\.?\s*)?\d{1,3}(?:[.,]?\d{3})*(?:[.,]\d+)?\)?\s*%?$|^[-–]$", re.IGNORECASE
)
_HURUF_LAIN = re.compile(r"[^\W\d_rpRP]")
"""A letter that stands in no number."""
_BERSAMBUNG = re.compile(
    r"(?:[-–\u00ad,/(&]|\b(?:dan|atau|serta|yang|untuk|dengan|pada|di|ke|dari|oleh|dalam|terhadap|melalui|per|s/d))$",
    re.IGNORECASE,
)

BarisHuruf = list[Huruf]
Sel = list[list[Huruf]]


def find_kolom(baris: Sequence[BarisHuruf]) -> list[float] | None:
    """Return the left edges of the columns a run of lines shares, ``None`` for prose."""
    if len(baris) < _BARIS_MINIMUM:
        return None
    semua = [h for b in baris for h in b]
    tinggi = sorted(h.y1 - h.y0 for h in semua)[len(semua) // 2]
    kiri = min(h.x0 for h in semua)
    satuan = pita(baris)
    if len(satuan) < _BARIS_MINIMUM:
        satuan = list(baris)
    tembus = max(_TEMBUS * len(satuan), 1 if len(satuan) >= _BARIS_BERJUDUL else 0)
    batas = [kiri]
    putih = 0
    for x, isi in enumerate(_tutupan(satuan, kiri, max(h.x1 for h in semua))):
        if isi <= tembus:
            putih += 1
            continue
        if putih >= _CELAH * tinggi and x > putih:
            batas.append(kiri + x - putih / 2)
        putih = 0
    if len(batas) < _KOLOM_MINIMUM:
        return None
    penuh = sum(1 for b in satuan if sum(1 for s in bagi_kolom(b, batas) if s) >= _KOLOM_MINIMUM)
    return batas if penuh >= max(_BARIS_MINIMUM, 0.4 * len(satuan)) else None


def _tutupan(baris: Sequence[BarisHuruf], kiri: float, kanan: float) -> list[int]:
    """Return, point by point from left to right, how many rows cover the place."""
    lebar = int(kanan - kiri) + 3
    ubah = [0] * (lebar + 1)
    for b in baris:
        for dari, sampai in _rentang(b):
            ubah[max(0, int(dari - kiri))] += 1
            ubah[min(int(sampai - kiri) + 1, lebar)] -= 1
    hasil, kini = [], 0
    for u in ubah:
        kini += u
        hasil.append(kini)
    return hasil


def _rentang(huruf: Sequence[Huruf]) -> list[tuple[float, float]]:
    """Return the stretches the words of a row cover, overlaps joined."""
    hasil: list[tuple[float, float]] = []
    for kata in sorted((k[0].x0, k[-1].x1) for b in susun_baris(huruf) for k in _kata(b)):
        if hasil and kata[0] <= hasil[-1][1]:
            hasil[-1] = (hasil[-1][0], max(hasil[-1][1], kata[1]))
        else:
            hasil.append(kata)
    return hasil


def pita(baris: Sequence[BarisHuruf]) -> list[BarisHuruf]:
    """Join lines that overlap or touch vertically; a white strip starts the next band."""
    hasil: list[BarisHuruf] = []
    bawah = float("-inf")
    for b in baris:
        atas, tinggi = min(h.y0 for h in b), b[0].y1 - b[0].y0
        if not hasil or atas - bawah > _SELA * tinggi:
            hasil.append([])
            bawah = float("-inf")
        hasil[-1].extend(b)
        bawah = max(bawah, *(h.y1 for h in b))
    return hasil


def bagi_kolom(huruf: Sequence[Huruf], batas: Sequence[float]) -> Sel:
    """Share characters out to the columns; words that stand together go where their middle is."""
    hasil: Sel = [[] for _ in batas]
    for baris in susun_baris(huruf):
        for kata in _kata(baris):
            tengah = (kata[0].x0 + kata[-1].x1) / 2
            hasil[max(0, bisect_right(batas, tengah) - 1)].extend(kata)
    return hasil


def _kata(baris: Sequence[Huruf]) -> list[BarisHuruf]:
    """Split a line at gaps wider than a space."""
    hasil = [[baris[0]]]
    for dulu, h in pairwise(baris):
        if h.x0 - dulu.x1 > _KATA * (h.y1 - h.y0):
            hasil.append([])
        hasil[-1].append(h)
    return hasil


def is_lanjutan(baris: Sequence[str], dulu: Sequence[str]) -> bool:
    """Say whether a line only continues the texts of the row above: no number, no code, no new column."""
    isi = [i for i, s in enumerate(baris) if s]
    if not isi or baris[0] or len(baris) != len(dulu):
        return False
    return all(dulu[i] and not _ANGKA.match(baris[i]) and not _is_angka_lain(baris[i], dulu[i]) for i in isi)


def is_sambungan(baris: Sequence[str], dulu: Sequence[str]) -> bool:
    """Say whether a row at the top of a page is the rest of the last row of the page before."""
    if len(baris) != len(dulu):
        return False
    sisa_kode = bool(dulu[0]) and (baris[0].startswith(".") or dulu[0].endswith("."))
    if baris[0] and not sisa_kode:
        return False
    isi = [(s, d) for s, d in zip(baris[1:], dulu[1:], strict=True) if s]
    if not all(d and not _is_angka_lain(s, d) for s, d in isi):
        return False
    return sisa_kode or any(s[0].islower() or _BERSAMBUNG.search(d) for s, d in isi)


def _is_angka_lain(baris: str, dulu: str) -> bool:
    """Say whether both cells hold figures ("1 Dok" below "4 Dok"): the lower one is its own value."""
    return bool(_BERANGKA.match(baris) and _BERANGKA.match(dulu))


def pecah_baris(sel: Sel, tepi: Sequence[Tepi] | None = None) -> list[Sel]:
    """Split a band of cells into rows where no line separates them.

    A column of numbers with several lines shows that the band holds several rows; each further row starts at
    a line that has a number or a first column of its own. ``tepi`` are the edges of ruled cells.
    """
    if not any(_is_kolom_angka(h, tepi[k] if tepi else None) for k, h in enumerate(sel)):
        return [sel]
    milik = {h: k for k, isi in enumerate(sel) for h in isi}
    hasil: list[Sel] = []
    dulu: list[str] = []
    for baris in susun_baris(h for isi in sel for h in isi):
        kini: Sel = [[] for _ in sel]
        for h in baris:
            kini[milik[h]].append(h)
        teks = [potong_baris(s).teks if s else "" for s in kini]
        if hasil and is_lanjutan(teks, dulu):
            for lama, baru in zip(hasil[-1], kini, strict=True):
                lama.extend(baru)
        else:
            hasil.append(kini)
            dulu = teks
    return hasil


def _is_kolom_angka(huruf: Sequence[Huruf], tepi: Tepi | None) -> bool:
    """Say whether a cell holds several numbers below one another, not one cut by the cell's width."""
    baris = baris_sel(huruf, frozenset())
    if len(baris) < 2 or any(_HURUF_LAIN.search(b) for b in baris):
        return False
    teks = [tidy(b) for b in baris_sel(huruf, frozenset(), tepi)]
    if len(teks) < 2 or sambung(teks, frozenset()).count(" ") < len(teks) - 1:
        return False
    return all(_ANGKA_UTUH.match(t) for t in teks)
