"""Blocks of a document: headings, paragraphs, lists, tables, pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from selaras.kernel.kode import Level


@dataclass(frozen=True, slots=True)
class Teks:
    """A run of text; ``isian`` marks a gap the author has to fill."""

    isi: str
    tebal: bool = False
    miring: bool = False
    isian: bool = False


class Rata(StrEnum):
    """Alignment."""

    KIRI = "kiri"
    TENGAH = "tengah"
    KANAN = "kanan"
    PENUH = "penuh"


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading: ``tingkat`` 1 for a chapter, 2 and 3 for sections; ``nomor`` is "BAB II" or "2.1.1"."""

    nomor: str
    teks: str
    tingkat: int
    kunci: str = ""

    @property
    def penuh(self) -> str:
        """Number and text in one line."""
        return f"{self.nomor} {self.teks}".strip()


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph; ``gaya`` is "biasa", "rapat" (no first-line indent) or "keterangan" (small)."""

    isi: tuple[Teks, ...]
    rata: Rata = Rata.PENUH
    gaya: str = "biasa"


@dataclass(frozen=True, slots=True)
class Butir:
    """An item of a list: paragraphs, and a list below it if any."""

    isi: tuple[tuple[Teks, ...], ...]
    anak: Daftar | None = None


@dataclass(frozen=True, slots=True)
class Daftar:
    """A list: ``gaya`` "angka" (1.), "huruf" (a.), "kurung" (1)) or "strip"."""

    butir: tuple[Butir, ...]
    gaya: str = "angka"


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell of a table as printed."""

    teks: str
    rata: Rata = Rata.KIRI
    rentang: int = 1


@dataclass(frozen=True, slots=True)
class SelKepala:
    """A header cell as printed."""

    teks: str
    rentang_kolom: int = 1
    rentang_baris: int = 1


@dataclass(frozen=True, slots=True)
class BarisTabel:
    """A row of a table; the level decides weight and ground."""

    level: Level
    sel: tuple[Sel, ...]


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: caption ("Tabel 2.1", title), lines under it, header rows, numbering row, body, remarks.

    ``lebar`` are relative column widths, ``huruf`` the type size in points.
    """

    nomor: str
    judul: str
    lebar: tuple[float, ...]
    kepala: tuple[tuple[SelKepala, ...], ...]
    nomor_kolom: tuple[str, ...]
    baris: tuple[BarisTabel, ...]
    identitas: tuple[str, ...] = ()
    keterangan: tuple[str, ...] = ()
    huruf: float = 8
    mendatar: bool = False
    kunci: str = ""


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """The signature block; empty strings leave room to fill in by hand."""

    tempat_tanggal: tuple[Teks, ...]
    jabatan: tuple[Teks, ...]
    nama: tuple[Teks, ...]
    baris: tuple[tuple[Teks, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Sampul:
    """The cover."""

    judul: tuple[str, ...]
    tahun: str
    bawah: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DaftarIsi:
    """The table of contents."""

    judul: str = "DAFTAR ISI"


@dataclass(frozen=True, slots=True)
class DaftarTabel:
    """The list of tables."""

    judul: str = "DAFTAR TABEL"


@dataclass(frozen=True, slots=True)
class JudulLepas:
    """A heading without a number (kata pengantar), listed in the contents."""

    teks: str


Blok = Judul | Paragraf | Daftar | Tabel | TandaTangan | Sampul | DaftarIsi | DaftarTabel | JudulLepas


TEPI_TEGAK = (2.5, 2.5, 2.5, 3.0)
"""Top, right, bottom and left margin of upright pages, in centimetres."""
TEPI_MENDATAR = (1.9, 1.5, 1.7, 1.5)
"""The same of pages on their side."""


def lebar_isi(kertas: tuple[float, float], *, mendatar: bool) -> float:
    """Return the width of the text in centimetres."""
    _, kanan, _, kiri = TEPI_MENDATAR if mendatar else TEPI_TEGAK
    return kertas[1 if mendatar else 0] - kanan - kiri


class Angka(StrEnum):
    """How pages are numbered."""

    TANPA = "tanpa"
    ROMAWI = "romawi"
    ARAB = "arab"


@dataclass(frozen=True, slots=True)
class Halaman:
    """A run of pages of one direction and numbering; ``awalan`` is "II-" where pages count by chapter.

    ``mulai`` restarts the count at 1.
    """

    blok: tuple[Blok, ...]
    mendatar: bool = False
    angka: Angka = Angka.ARAB
    awalan: str = ""
    mulai: bool = False


@dataclass(frozen=True, slots=True)
class Naskah:
    """A whole document; ``isian`` lists the gaps as (key, what to write)."""

    judul: str
    pemda: str
    perangkat_daerah: str
    tahun: str
    kertas: tuple[float, float]
    halaman: tuple[Halaman, ...]
    isian: tuple[tuple[str, str], ...] = ()

    def list_blok(self) -> Iterator[Blok]:
        """Yield every block in reading order."""
        for h in self.halaman:
            yield from h.blok

    def list_judul(self) -> Iterator[Judul | JudulLepas]:
        """Yield the headings of the table of contents."""
        for b in self.list_blok():
            if isinstance(b, Judul | JudulLepas):
                yield b

    def list_tabel(self) -> list[Tabel]:
        """Return the tables in order."""
        return [b for b in self.list_blok() if isinstance(b, Tabel)]


def teks_polos(isi: Sequence[Teks]) -> str:
    """Return runs as plain text."""
    return "".join(t.isi for t in isi)
