"""Several indicators in one row: cells with one line for each are spread over rows of their own."""

from __future__ import annotations

from selaras.readers.mentah import BarisMentah, Isi
from selaras.readers.tabel.sel import GANDA, garis, kenali

_BATAS = 40
"""A row is spread over at most so many rows."""


def _garis(sel: Isi) -> list[str]:
    return garis(sel) if isinstance(sel, str) else []


def bentangkan(baris: BarisMentah) -> list[BarisMentah]:
    """Spread a row whose numbers stand in several lines; a row that does not fit the form stays one.

    All cells with several numbers must have the same count of lines, and a text cell must have as many: its
    lines are the indicators. Cells with one value belong to the first.
    """
    angka = [c for c, s in enumerate(baris.isi) if kenali(s) == GANDA]
    jumlah = {len(_garis(baris.isi[c])) for c in angka}
    n = jumlah.pop() if len(jumlah) == 1 else 0
    teks = [c for c, s in enumerate(baris.isi) if c not in angka and len(_garis(s)) == n]
    if not 1 < n <= _BATAS or not teks:
        return [rapatkan(baris)]
    pecah = {c: _garis(baris.isi[c]) for c in (*angka, *teks)}
    hasil = []
    for i in range(n):
        isi: list[Isi] = [pecah[c][i] if c in pecah else s if i == 0 else "" for c, s in enumerate(baris.isi)]
        hasil.append(BarisMentah(isi, baris.asal, baris.kolom0, baris.baris_lembar))
    return hasil


def rapatkan(baris: BarisMentah) -> BarisMentah:
    """Put the lines of every cell on one line."""
    isi: list[Isi] = [" ".join(s.split()) if isinstance(s, str) else s for s in baris.isi]
    return BarisMentah(isi, baris.asal, baris.kolom0, baris.baris_lembar)
