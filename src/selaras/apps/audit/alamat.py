"""From the origin of a finding to the row of its table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from selaras.checks import Temuan
from selaras.facts import TABEL, Asal, Renja

ISI_TEMPAT = ("kolom", "kode_kegiatan", "tertulis", "seharusnya", "rumus")


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
        """Return the places of a finding as plain values, each with its row ``urut``; gaps left out."""
        hasil = []
        for p in t.daftar_tempat:
            isi: dict[str, Any] = {"asal": p.asal.to_json()}
            for nama in ISI_TEMPAT:
                nilai = getattr(p, nama)
                if nilai is not None:
                    isi[nama] = nilai
            urut = self.find_urut(t.tabel, p.asal)
            if urut is not None:
                isi["urut"] = urut
            hasil.append(isi)
        return hasil


def tempat_kontrak(p: Mapping[str, Any]) -> dict[str, Any]:
    """Return a stored place in the shape of ``selaras periksa``: every key, origin also on top."""
    return {**p["asal"], "asal": p["asal"], **{nama: p.get(nama) for nama in ISI_TEMPAT}}
