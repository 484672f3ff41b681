"""Rows that a line break inside a cell has cut in two: joined again before anything is placed."""

from __future__ import annotations

from selaras.readers.mentah import BarisMentah, is_isi
from selaras.readers.tabel.sel import JENIS_TEKS

LEPAS = "potongan teks di antara baris tabel; selnya tidak diketahui"


def is_petak(baris: BarisMentah) -> bool:
    """Say whether a row comes from a real grid (workbook, Word, HTML), whose cells never slide."""
    return baris.kolom0 is not None or baris.asal.tabel is not None


def is_baris_teks(baris: BarisMentah) -> bool:
    """Say whether a row comes from plain text, where a line break inside a cell cuts the row."""
    return baris.asal.baris is not None and baris.asal.halaman is None and baris.asal.tabel is None


def is_sambungan(atas: BarisMentah, pola_atas: str, bawah: BarisMentah, pola_bawah: str, lebar: int) -> bool:
    """Say whether ``bawah`` goes on where ``atas`` broke off.

    The upper row ends in a text cell before the table's width is reached; the lower one starts with text at
    its very first cell; together they are no wider than the table.
    """
    if not is_baris_teks(bawah) or not pola_bawah or pola_bawah[0] not in JENIS_TEKS:
        return False
    if not pola_atas or pola_atas[-1] not in JENIS_TEKS or len(atas.isi) >= lebar - 1:
        return False
    if bawah.asal.baris is None or atas.asal.baris is None or bawah.asal.baris - atas.asal.baris > 4:
        return False
    gabungan = len(atas.isi) + len(bawah.isi) - 1
    return len(bawah.isi) == 1 or gabungan <= lebar + max(2, lebar // 3)


def sambung(atas: BarisMentah, bawah: BarisMentah) -> BarisMentah:
    """Join two halves: the last cell of the upper and the first of the lower are one cell."""
    tengah = f"{str(atas.isi[-1]).rstrip()} {str(bawah.isi[0]).lstrip()}"
    return BarisMentah([*atas.isi[:-1], tengah, *bawah.isi[1:]], atas.asal, atas.kolom0, atas.baris_lembar)


def is_lepas(baris: BarisMentah, lebar: int) -> bool:
    """Say whether a row is a loose piece of text: one cell, from plain text, in a table of many columns."""
    return lebar > 3 and len(baris.isi) == 1 and is_baris_teks(baris) and is_isi(baris.isi[0])
