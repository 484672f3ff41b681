"""From the origin of a finding to the row of its table."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from selaras.checks import Temuan
from selaras.facts import TABEL, Asal, Renja


class AlamatBaris:
    """Row numbers (1-based print order) of a document by table and origin; cells lead to their row."""

    def __init__(self, fakta: Renja) -> None:
        """Index every row and every known cell once."""
        self._urut: dict[tuple[str, Asal], int] = {}
        for tabel in TABEL:
            for i, b in enumerate(fakta.tabel(tabel), start=1):
                self._urut.setdefault((tabel, b.asal), i)
                for sel in b.letak.values():
                    self._urut.setdefault((tabel, replace(b.asal, sel=sel)), i)

    def find_urut(self, tabel: str | None, asal: Asal) -> int | None:
        """Return the row number, ``None`` where the origin is no row of the table."""
        return self._urut.get((tabel, asal)) if tabel else None

    def tempat(self, t: Temuan) -> list[dict[str, Any]]:
        """Return the places of a finding as plain values, each with its row number ``urut``."""
        return [{**p.to_json(), "urut": self.find_urut(t.tabel, p.asal)} for p in t.daftar_tempat]
