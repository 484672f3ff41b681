"""Tab-separated text, as a PDF-to-text step leaves it: prose lines, and table rows with tabs or bars."""

from __future__ import annotations

import re

from selaras.facts import Asal, Berkas
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.kodekan import decode
from selaras.readers.format.teks_spasi import pisahkan_kolom
from selaras.readers.mentah import BarisMentah, Blok, DokumenMentah, Grid, Isi, Paragraf

BATAS_BARIS = 500_000
"""Most table rows of a text; more is no document."""
BATAS_SEL = 400
"""Cells of a line beyond this many stay together in the last one."""
_SISIPAN = 3
"""So many lines without a tab between two table lines are text that a cell wrapped."""
_PEMBUKA = re.compile(
    r"^\W*(?:tabel|lampiran|formulir|bab\b|nama\s+(?:perangkat|opd|skpd|unit)|halaman\b|\d+\.\d+\.?\s|\d+\s*$)",
    re.IGNORECASE,
)


def baca_teks(data: bytes, berkas: Berkas) -> DokumenMentah:
    """Read text in any encoding; see :func:`blok_teks`."""
    return DokumenMentah(berkas, blok_teks(decode(data, berkas.nama)))


def blok_teks(teks: str) -> list[Blok]:
    """Split text into paragraphs (a line without a tab) and grids (runs of lines with tabs).

    A few lines without a tab right between two table lines are rows of one cell: a table cell that was broken
    over lines. Lines that start a caption or a heading, or stand off by an empty line, are paragraphs.
    """
    blok: list[Blok] = []
    grid: Grid | None = None
    tunda: list[tuple[int, str]] = []
    jumlah = 0
    for nomor, baris in enumerate(pisahkan_kolom(teks).split("\n"), start=1):
        isi = baris.rstrip("\r")
        if "|" in isi:
            isi = _urai_palang(isi)
        if "\t" in isi:
            if isi.isspace():
                continue
            jumlah += 1
            if jumlah > BATAS_BARIS:
                raise BerkasTakTerbaca(
                    f"baris {nomor}: teks ini berisi lebih dari {BATAS_BARIS // 1000} ribu baris tabel, "
                    "bukan satu Renja. Simpan hanya bagian Renja, lalu coba lagi."
                )
            grid = _lanjutkan(blok, grid, tunda)
            sel: list[Isi] = [*isi.split("\t", BATAS_SEL - 1)]
            grid.baris.append(BarisMentah(sel, Asal(baris=nomor)))
        elif grid is not None and len(tunda) < _SISIPAN and _is_sisipan(isi):
            tunda.append((nomor, isi))
        else:
            _lepas(blok, tunda)
            grid = None
            if isi.strip():
                blok.append(Paragraf(isi, Asal(baris=nomor)))
    _lepas(blok, tunda)
    return blok


def _urai_palang(baris: str) -> str:
    """Turn a table line of Markdown ("| a | b |") into a line with tabs; other lines stay as they are."""
    isi = baris.strip()
    if len(isi) < 4 or isi[0] != "|" or isi[-1] != "|" or isi.count("|") < 3:
        return baris
    if not isi.strip("|-: "):
        return "\t"
    return "\t".join(s.strip().strip("*") for s in isi[1:-1].split("|"))


def _is_sisipan(isi: str) -> bool:
    return 0 < len(isi.strip()) <= 300 and not _PEMBUKA.match(isi)


def _lanjutkan(blok: list[Blok], grid: Grid | None, tunda: list[tuple[int, str]]) -> Grid:
    """Go on with the grid, the lines held back as rows of one cell; or start a new one."""
    if grid is None:
        grid = Grid([])
        blok.append(grid)
    grid.baris.extend(BarisMentah([isi], Asal(baris=nomor)) for nomor, isi in tunda)
    tunda.clear()
    return grid


def _lepas(blok: list[Blok], tunda: list[tuple[int, str]]) -> None:
    """Turn the lines held back into paragraphs."""
    blok.extend(Paragraf(isi, Asal(baris=nomor)) for nomor, isi in tunda)
    tunda.clear()
