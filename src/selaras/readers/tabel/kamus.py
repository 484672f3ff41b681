"""Header words of every official table, as data: which field a column is, told by its words.

A column is described by its own header text (``daun``) and by the texts above it (``jalur``, top to bottom,
own text last), both as comparison keys. The first rule that fits decides.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum


class Ragam(StrEnum):
    """What a column holds."""

    KODE = "kode"
    NOMOR = "nomor"
    NAMA = "nama"
    INDIKATOR = "indikator"
    INDIKATOR_HASIL = "indikator hasil"
    INDIKATOR_KELUARAN = "indikator keluaran"
    LOKASI = "lokasi"
    TEKS = "teks"
    ANGKA = "angka"
    PERSEN = "persen"
    UANG = "uang"
    SATUAN = "satuan"
    TANGGAL = "tanggal"
    ASING = "asing"  # a column whose header we do not know


@dataclass(frozen=True, slots=True, eq=False)
class Aturan:
    """One way to know a field: ``daun`` must match the own text, ``jalur`` the texts above with it.

    ``{tahun}`` and ``{tw}`` in a field stand for the year and the quarter that the header names.
    """

    field: str
    ragam: Ragam
    daun: re.Pattern[str]
    jalur: re.Pattern[str] | None = None
    bukan: re.Pattern[str] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class JenisTabel:
    """A kind of table: its column rules, what it must have, and the official order of its fields.

    ``wajib`` are groups of fields of which each must be present with at least one member;
    ``minimal`` is the number of distinct fields needed. ``jarang`` are columns often left blank, ``erat``
    columns that are hardly ever blank beside their neighbours. A column of a ``berpasangan`` table may be
    split in performance and money ("K", "Rp").
    ``satuan`` maps a number field to the field of its unit. A ``tertutup`` table has no column but its own.
    A header with a column that matches ``bukan`` heads another table.
    """

    nama: str
    aturan: tuple[Aturan, ...]
    wajib: tuple[frozenset[str], ...]
    minimal: int
    urutan: tuple[tuple[str, ...], ...] = ()
    satuan: dict[str, str] | None = None
    jarang: frozenset[str] = frozenset()
    erat: frozenset[str] = frozenset()
    judul: re.Pattern[str] | None = None
    tertutup: bool = False
    berpasangan: bool = False
    bukan: re.Pattern[str] | None = None


def aturan(field: str, ragam: Ragam, daun: str, jalur: str = "", bukan: str = "") -> Aturan:
    """Build a rule from pattern texts."""
    return Aturan(
        field,
        ragam,
        re.compile(daun),
        re.compile(jalur) if jalur else None,
        re.compile(bukan) if bukan else None,
    )


REALISASI = r"r[ea]+l[ie]?[sza]{1,2}i?[sz]?asi|realisasi"
"""The word and its misspellings ("Relisasi")."""
NAMA = r"urusan|program|kegiatan|nomenklatur|^uraian|^nama"
KODE = aturan("kode", Ragam.KODE, r"^(kode|nomor kode|kd)\b|kode rekening")
NOMOR = aturan("nomor", Ragam.NOMOR, r"^(no|nomor|no urut)$")
CATATAN = aturan("catatan", Ragam.TEKS, r"catatan|keterangan|^ket$|alasan")
