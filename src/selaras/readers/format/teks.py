"""Tab-separated text, as a PDF-to-text step leaves it: prose lines, and table rows with tabs."""

from __future__ import annotations

from selaras.facts import Asal, Berkas
from selaras.readers.mentah import BarisMentah, Blok, DokumenMentah, Grid, Paragraf


def baca_teks(data: bytes, berkas: Berkas) -> DokumenMentah:
    """Split text into paragraphs (a line without a tab) and grids (runs of lines with tabs)."""
    blok: list[Blok] = []
    grid: Grid | None = None
    for nomor, baris in enumerate(data.decode("utf-8", "replace").split("\n"), start=1):
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
    return DokumenMentah(berkas, blok)
