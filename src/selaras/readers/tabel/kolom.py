"""Columns of a header: what they are, and the comparison keys of header texts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from selaras.kernel.teks import kunci
from selaras.readers.tabel.kamus import JenisTabel, Ragam

_ROMAWI_SALAH = {"il": "ii", "ill": "iii", "lv": "iv", "l": "i"}
TAHUN = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column group of a header: field, kind, own columns (first and one past last), texts."""

    field: str
    ragam: Ragam
    awal: int
    akhir: int
    teks: str


@dataclass(frozen=True, slots=True)
class Kepala:
    """A recognised header: the table, its columns, how many rows it takes, and its numbering row."""

    jenis: JenisTabel
    kolom: tuple[Kolom, ...]
    tinggi: int
    nomor: tuple[tuple[int, int], ...] = ()

    @property
    def field(self) -> frozenset[str]:
        """Return the fields of the header."""
        return frozenset(k.field for k in self.kolom if k.field)

    @property
    def dasar(self) -> frozenset[str]:
        """Return the fields without year or quarter ("target" for "target.2024")."""
        return self.field | {f.partition(".")[0] for f in self.field}


@lru_cache(maxsize=4096)
def kunci_kepala(teks: str) -> str:
    """Return the comparison key of a header text; ``n+1`` stays apart from ``n-1``, "Il" is "II"."""
    kata = kunci(teks.replace("+", " plus ").replace("%", " persen ")).split()
    return " ".join(_ROMAWI_SALAH.get(k, k) for k in kata)


def tahun_teks(teks: str) -> list[int]:
    """Return the years a text names, in order."""
    return [int(t) for t in TAHUN.findall(teks)]
