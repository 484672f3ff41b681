"""The raw document: what a format module hands to the recogniser, the same for every format.

A document is a sequence of blocks in reading order: paragraphs and grids. A grid is a run of rows as the
format shows them; nothing is interpreted yet. Cells are text, or native numbers and dates where the format
has them (a native number is never ambiguous, so it must not be turned into text).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal

from selaras.facts import Asal, Berkas

Isi = str | int | float | Decimal | date | datetime | None
"""A cell: text, native number or date, ``None`` or "" where empty."""


@dataclass(slots=True)
class Paragraf:
    """A line or paragraph of text. ``gaya`` is "judul1".."judul9" where the format marks headings (docx)."""

    teks: str
    asal: Asal
    gaya: str = ""


@dataclass(slots=True)
class BarisMentah:
    """A row of a grid. ``kolom0`` is the 0-based sheet column of its first cell, ``None`` outside workbooks.

    ``asal`` is the row's own origin (for a workbook: sheet and the address of the first cell).
    ``baris_lembar`` is the 1-based sheet row, for cell addresses. ``turun`` are the columns whose cell is
    merged with the one above; they are empty here.
    """

    isi: list[Isi]
    asal: Asal
    kolom0: int | None = None
    baris_lembar: int | None = None
    turun: frozenset[int] = frozenset()


@dataclass(slots=True)
class Grid:
    """A run of rows that stand together: a sheet, a docx or html table, a block of tab-separated lines."""

    baris: list[BarisMentah]
    nama: str = ""


Blok = Paragraf | Grid


@dataclass(slots=True)
class DokumenMentah:
    """A file's blocks in reading order, and what the format module wants the user to know."""

    berkas: Berkas
    blok: Sequence[Blok]
    catatan: list[str] = field(default_factory=list)


def nama_kolom(indeks: int) -> str:
    """Return the letters of a 0-based sheet column (0 is A, 26 is AA)."""
    hasil = ""
    n = indeks + 1
    while n:
        n, sisa = divmod(n - 1, 26)
        hasil = chr(65 + sisa) + hasil
    return hasil


def alamat_sel(baris: BarisMentah, kolom: int) -> str | None:
    """Return the sheet address of the ``kolom``-th cell of a row, ``None`` where the format has no cells."""
    if baris.kolom0 is None or baris.baris_lembar is None:
        return None
    return f"{nama_kolom(baris.kolom0 + kolom)}{baris.baris_lembar}"


def is_isi(nilai: Isi) -> bool:
    """Say whether a cell holds anything."""
    return nilai is not None and (not isinstance(nilai, str) or bool(nilai.strip()))
