"""Lines of the running text, cleaned, whatever the format: the raw material of every prose reader."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass

from selaras.facts import Asal
from selaras.kernel.teks import tidy
from selaras.readers.mentah import DokumenMentah, Grid, is_isi

_TEBAL = re.compile(r"\*+|__+|\\(?=[-*_.])")
_PAGAR = re.compile(r"^#{1,6}\s+")
_NOMOR_HALAMAN = re.compile(
    r"^(?:[-–—\s]*\d{1,3}[-–—\s]*|[ivxl]{1,6}|[IVX]{1,4}\s*[-–.]\s*\d{1,3}|Halaman\s+\d+.*)$"
)
_PENANDA = re.compile(
    r"^(?P<strip>(?:[-–—•●▪■◦○➢✓*·§Ø\uf0b7\uf0a7\uf0d8]|o(?=\s+[A-Z]))\s+)?"
    r"(?P<nomor>\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})\s?[.)](?![\d\w)])\s*|\(\s?(?:\d{1,2}|[a-z])\s?\)\s*)?"
)
_SEL_PENANDA = re.compile(r"^(?:[-–•●▪■◦○]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{2,5})[.)]|\(\d{1,2}\))$")
_SEL_NOMOR_JUDUL = re.compile(r"^(?:BAB\s+[IVXLC]+|(?:\d{1,2}|[IVX]+)(?:\.\d{1,2}){1,4}\.?)$")


PANJANG_BARIS = 20_000
"""Longest line that is read; no paragraph of a plan comes near it."""


@dataclass(slots=True)
class BarisTeks:
    """A line: ``sel`` holds the cells of a grid row, ``terpakai`` says the table reader used the block.

    ``depan_grid`` is true for the last lines before a grid (a caption stands there), ``sesudah_grid`` for the
    first line after one (a caption does not go on there).
    """

    teks: str
    asal: Asal
    gaya: str = ""
    terpakai: bool = False
    sel: tuple[str, ...] = ()
    blok: int = 0
    depan_grid: bool = False
    sesudah_grid: bool = False


def bersihkan(teks: str) -> str:
    """Drop marks of light markup (``**``, ``#``) and surplus white space; the words stay."""
    t = teks[:PANJANG_BARIS].strip()
    if "*" in t or "_" in t or "\\" in t:
        bintang = t.startswith("* ")
        t = ("- " if bintang else "") + _TEBAL.sub("", t[2:] if bintang else t)
    if t.startswith("#"):
        t = _PAGAR.sub("", t)
    return tidy(t)


def pisah_penanda(teks: str) -> tuple[str, str]:
    """Split a list mark from a text: ``"- a. Kegiatan X"`` is ``("- a.", "Kegiatan X")``."""
    m = _PENANDA.match(teks)
    if m is None or m.end() == 0 or m.end() == len(teks):
        return "", teks
    return teks[: m.end()].strip(), teks[m.end() :].strip()


def kelas_penanda(penanda: str) -> str:
    """Return the kind of a list mark: "1.", "a)", "(1)", "-" ...; equal kinds stand on one level."""
    inti = penanda.lstrip("-–—•●▪■◦○➢✓*·§Ø\uf0b7\uf0a7\uf0d8 ")
    inti = "" if inti == "o" else inti
    if not inti:
        return "-" if penanda else ""
    isi = inti.strip("(.) ")
    bentuk = "1" if isi.isdigit() else "A" if isi.isupper() else "a"
    return ("(" if inti.startswith("(") else "") + bentuk + inti[-1]


def list_baris(mentah: DokumenMentah, terpakai: set[int]) -> list[BarisTeks]:
    """Return the lines of a document in reading order.

    Rows of a grid the table reader did not use come along: a table of contents and numbered items reach us
    as grids where the format splits lines at tabs. Page numbers and running heads are left out.
    """
    hasil: list[BarisTeks] = []
    sesudah_grid = False
    for i, blok in enumerate(mentah.blok):
        if isinstance(blok, Grid):
            sesudah_grid = True
            for b in hasil[-5:]:
                b.depan_grid = True
            if i not in terpakai:
                hasil.extend(_baris_grid(blok, i))
            continue
        for potong in blok.teks.split("\n"):
            sel = tuple(tidy(s) for s in potong.split("\t") if s.strip()) if "\t" in potong.strip() else ()
            teks = bersihkan(potong)
            if teks:
                hasil.append(
                    BarisTeks(teks, blok.asal, blok.gaya, i in terpakai, sel, i, sesudah_grid=sesudah_grid)
                )
                sesudah_grid = False
    return _buang_kepala_halaman(hasil)


def _baris_grid(grid: Grid, blok: int) -> list[BarisTeks]:
    """Turn the rows of an unrecognised grid into lines where they read as text."""
    hasil = []
    for baris in grid.baris:
        isi = [str(s) for s in baris.isi if is_isi(s)]
        for potong in isi if len(isi) > 1 and any("\n" in s for s in isi) else [None]:
            if potong is None:
                sel = tuple(bersihkan(s) for s in isi)
                hasil.append(BarisTeks(tidy(" ".join(sel)), baris.asal, "", False, sel, blok))
            else:
                hasil.extend(
                    BarisTeks(bersihkan(p), baris.asal, "", False, (bersihkan(p),), blok)
                    for p in potong.split("\n")
                    if p.strip()
                )
    return [b for b in hasil if b.teks]


def is_baris_prosa(b: BarisTeks) -> bool:
    """Say whether a grid row reads as one line of text: a mark and a text, a heading number and a title."""
    if len(b.sel) <= 1:
        return len(b.teks) > 3 and not b.teks[0].isdigit()
    if len(b.sel) > 3:
        return False
    kepala = b.sel[0]
    return bool(_SEL_PENANDA.match(kepala) or _SEL_NOMOR_JUDUL.match(kepala)) or len(b.teks) > 120


def _buang_kepala_halaman(baris: list[BarisTeks]) -> list[BarisTeks]:
    """Leave out page numbers, and short lines that repeat on three or more pages of a paged format."""
    halaman: dict[str, set[int]] = {}
    for b in baris:
        if b.asal.halaman is not None and not b.sel and len(b.teks) < 100 and not b.terpakai:
            halaman.setdefault(b.teks, set()).add(b.asal.halaman)
    ulang = {t for t, h in halaman.items() if len(h) >= 3}
    return [b for b in baris if b.sel or b.terpakai or not (b.teks in ulang or _NOMOR_HALAMAN.match(b.teks))]


def lebar_lipat(baris: list[BarisTeks], jenis: str) -> int:
    """Return the line width of a hard-wrapped document (pdf, wrapped text), 0 where a line is a paragraph."""
    panjang = sorted(len(b.teks) for b in baris if not b.sel and not b.terpakai)
    if len(panjang) < 15 or jenis not in ("pdf", "teks"):
        return 0
    lebar = panjang[int(len(panjang) * 0.9)]
    if not 60 <= lebar <= 140 or panjang[-1] > 2.2 * lebar:
        return 0
    penuh = Counter(n >= 0.8 * lebar for n in panjang)
    return lebar if penuh[True] >= 0.2 * len(panjang) else 0
