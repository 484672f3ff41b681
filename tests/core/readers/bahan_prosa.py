"""Helper: prose of a small document, from lines of text."""

from __future__ import annotations

from selaras.facts import Asal, Berkas
from selaras.readers.mentah import BarisMentah, Blok, DokumenMentah, Grid, Paragraf
from selaras.readers.prosa import HasilProsa, baca_prosa
from selaras.readers.tabel import HasilTabel


def baca(teks: str, *, jenis: str = "teks", tabel: HasilTabel | None = None) -> HasilProsa:
    """Read prose from lines; a line with tabs becomes a grid row, ``judulN|`` in front gives a style."""
    blok: list[Blok] = []
    grid: Grid | None = None
    for n, baris in enumerate(teks.strip("\n").split("\n"), start=1):
        if "\t" in baris:
            if grid is None:
                grid = Grid([])
                blok.append(grid)
            grid.baris.append(BarisMentah(list(baris.split("\t")), Asal(baris=n)))
            continue
        grid = None
        gaya, _, isi = baris.rpartition("|") if baris.startswith("judul") else ("", "", baris)
        if isi.strip():
            blok.append(Paragraf(isi, Asal(baris=n), gaya))
    return baca_prosa(DokumenMentah(Berkas("x", "", jenis), blok), tabel or HasilTabel())
