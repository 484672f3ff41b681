"""Rows that a line break inside a cell has cut in two: joined again before anything is placed."""

from __future__ import annotations

import re

from selaras.readers.mentah import BarisMentah, is_isi
from selaras.readers.tabel.sel import JENIS_ANGKA, JENIS_KODE, JENIS_TEKS

KELOMPOK = "judul kelompok baris; bukan program, kegiatan, sub kegiatan, atau indikator"
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


_PECAHAN = re.compile(r"\{[^}]*\}")
_ANGKA = JENIS_ANGKA | {"{"}
_BUKAN_LANJUTAN = frozenset("pjOJK")
_BERSAMBUNG = (
    ",",
    "-",
    "/",
    " dan",
    " di",
    " yang",
    " untuk",
    " atas",
    " serta",
    " dalam",
    " dari",
    " pada",
    " dengan",
)
_JARAK = 6


def is_penggalan(atas: BarisMentah, pola_atas: str, bawah: BarisMentah, pola_bawah: str) -> bool:
    """Say whether ``bawah`` holds the next printed lines of the cells of ``atas``, column under column.

    Text copied from a PDF breaks a row where its cells wrap: the lower line has no code, and starts in a text
    column that the upper line has filled. Either the numbers stand on the lower line only, or it has no more
    than the ends of texts.
    """
    if not is_baris_teks(bawah) or pola_bawah[:1] != " " or pola_atas[:1] not in JENIS_KODE:
        return False
    if not _dekat(atas, bawah):
        return False
    a, b = _per_sel(pola_atas), _per_sel(pola_bawah)
    return _is_kepala_baris(a, b) or _is_ekor_baris(atas, a, bawah, b)


def _per_sel(pola: str) -> str:
    """Return a kind pattern with one letter per cell: "{" for a cell of several pieces."""
    return _PECAHAN.sub("{", pola)


def _dekat(atas: BarisMentah, bawah: BarisMentah) -> bool:
    a, b = atas.asal.baris, bawah.asal.baris
    return a is not None and b is not None and 0 < b - a <= _JARAK


def _is_kepala_baris(atas: str, bawah: str) -> bool:
    """Say whether the upper line breaks off in a text before any number, and the lower one goes on there."""
    rapi = atas.rstrip()
    t = len(rapi) - 1
    teks = rapi.lstrip("kzids ")
    if not teks or any(c in _ANGKA for c in teks) or len(bawah) - len(bawah.lstrip()) != t:
        return False
    lanjut = bawah[t]
    return lanjut in JENIS_TEKS - _BUKAN_LANJUTAN and any(c in _ANGKA for c in bawah[t + 1 :])


def _is_ekor_baris(atas: BarisMentah, pola_atas: str, bawah: BarisMentah, pola_bawah: str) -> bool:
    """Say whether the lower line has only ends of texts that stand above."""
    isi = [c for c, p in enumerate(pola_bawah) if p != " "]
    if any(c >= len(pola_atas) or pola_atas[c] not in JENIS_TEKS for c in isi):
        return False
    if any(pola_bawah[c] not in JENIS_TEKS - _BUKAN_LANJUTAN for c in isi):
        return False
    return len(isi) > 1 or all(
        str(bawah.isi[c]).strip()[:1].islower() or str(atas.isi[c]).rstrip().endswith(_BERSAMBUNG)
        for c in isi
    )


def tumpuk(atas: BarisMentah, bawah: BarisMentah) -> BarisMentah:
    """Join two lines of one row cell by cell."""
    lebar = max(len(atas.isi), len(bawah.isi))
    a = [*atas.isi, *[""] * (lebar - len(atas.isi))]
    b = [*bawah.isi, *[""] * (lebar - len(bawah.isi))]
    isi = [
        f"{x} {y}" if is_isi(x) and is_isi(y) else x if is_isi(x) else y for x, y in zip(a, b, strict=True)
    ]
    return BarisMentah(isi, atas.asal, atas.kolom0, atas.baris_lembar)


def is_lepas(baris: BarisMentah, lebar: int) -> bool:
    """Say whether a row is a loose piece of text: one cell, from plain text, in a table of many columns."""
    return lebar > 3 and len(baris.isi) == 1 and is_baris_teks(baris) and is_isi(baris.isi[0])
