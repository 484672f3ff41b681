"""Tab-separated text, as a PDF-to-text step leaves it: prose lines, and table rows with tabs."""

from __future__ import annotations

from selaras.facts import Asal, Berkas
from selaras.readers.format.kodekan import decode
from selaras.readers.mentah import BarisMentah, Blok, DokumenMentah, Grid, Paragraf


def baca_teks(data: bytes, berkas: Berkas) -> DokumenMentah:
    """Read text in any encoding; see :func:`blok_teks`."""
    return DokumenMentah(berkas, blok_teks(decode(data, berkas.nama)))


def blok_teks(teks: str) -> list[Blok]:
    """Split text into paragraphs (a line without a tab) and grids (runs of lines with tabs)."""
    blok: list[Blok] = []
    grid: Grid | None = None
    for nomor, baris in enumerate(teks.split("\n"), start=1):
        isi = baris.rstrip("\r")
        if "\t" in isi:
            if grid is None:
                grid = Grid([])
                blok.append(grid)
            grid.baris.append(BarisMentah(list(isi.split("\t")), Asal(baris=nomor)))
            continue
        grid = None
        if isi.strip():
            blok.append(Paragraf(isi, Asal(baris=nomor)))
    return blok
