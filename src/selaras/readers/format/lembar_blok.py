"""Rows of a sheet as blocks, the same for every kind of workbook."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from selaras.facts import Asal
from selaras.readers.mentah import BarisMentah, Blok, Grid, Isi, Paragraf, is_isi, nama_kolom

_SERATUS = Decimal(100)


def teks_persen(nilai: Isi) -> Isi:
    """Return a percent-formatted number as it is read on the sheet: 0.96 is "96%"; other cells unchanged."""
    if not isinstance(nilai, int | float | Decimal):
        return nilai
    teks = f"{(Decimal(str(nilai)) * _SERATUS):f}"
    if "." in teks:
        teks = teks.rstrip("0").rstrip(".")
    utuh, _, pecahan = teks.partition(".")
    if len(pecahan) == 3:
        pecahan += "0"  # three digits behind one mark could be read as thousands
    return f"{utuh},{pecahan}%" if pecahan else f"{utuh}%"


def pisah_judul(baris: Sequence[tuple[BarisMentah, int]], lembar: str) -> list[Blok]:
    """Return rows (each with its number of filled cells) as blocks.

    Single cells above and below the table are paragraphs, everything between is one grid.
    """
    banyak = [i for i, (_, n) in enumerate(baris) if n > 1]
    if not banyak:
        return [_paragraf(b, lembar) for b, _ in baris]
    awal, akhir = banyak[0], banyak[-1] + 1
    return [
        *(_paragraf(b, lembar) for b, _ in baris[:awal]),
        Grid([b for b, _ in baris[awal:akhir]], lembar),
        *(_paragraf(b, lembar) for b, _ in baris[akhir:]),
    ]


def _paragraf(baris: BarisMentah, lembar: str) -> Paragraf:
    kolom = next(i for i, v in enumerate(baris.isi) if is_isi(v))
    sel = f"{nama_kolom(kolom)}{baris.baris_lembar}"
    return Paragraf(str(baris.isi[kolom]), Asal(lembar=lembar, sel=sel))
