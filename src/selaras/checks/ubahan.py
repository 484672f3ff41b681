"""One corrected cell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from selaras.facts import Asal


@dataclass(frozen=True, slots=True, kw_only=True)
class Perubahan:
    """A cell before and after, as printed. ``indeks`` is the row in its table.

    ``ulangan`` tells cells with one print apart: (which of them in print order, how many in the row).
    """

    kode: str
    tabel: str
    asal: Asal
    kolom: str
    kode_kegiatan: str | None
    sebelum: str | None
    sesudah: str
    indeks: int = 0
    ulangan: tuple[int, int] = (0, 1)

    def to_json(self) -> dict[str, Any]:
        """Return plain values."""
        return {
            "kode": self.kode,
            "tabel": self.tabel,
            "asal": self.asal.to_json(),
            "kolom": self.kolom,
            "kode_kegiatan": self.kode_kegiatan,
            "sebelum": self.sebelum,
            "sesudah": self.sesudah,
        }

    def __str__(self) -> str:
        """Return one line: place, rule, column, both prints."""
        lama = "(kosong)" if self.sebelum is None else self.sebelum
        return f"{self.asal}: {self.kode} {self.kolom} {lama} → {self.sesudah}"
