"""Rows of a sheet as blocks, the same for every kind of workbook."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.facts import Asal
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.kernel.teks import kunci
from selaras.readers.mentah import BarisMentah, Blok, Grid, Paragraf, is_isi, nama_kolom


def pilih_nama(semua: Sequence[str], lembar: str | None, nama: str) -> list[str]:
    """Return all sheets, or the one asked for; raise :class:`BerkasTakTerbaca` that lists them."""
    if lembar is None:
        return list(semua)
    cocok = [n for n in semua if n == lembar] or [n for n in semua if kunci(n) == kunci(lembar)]
    if not cocok:
        ada = ", ".join(f'"{n}"' for n in semua)
        raise BerkasTakTerbaca(
            f'{nama}: lembar "{lembar}" tidak ada. Lembar yang ada: {ada}. Pilih salah satu.'
        )
    return cocok[:1]


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
