"""Dated parameters: scales, thresholds, layouts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from selaras.law.muat import load_yaml


def get_tabel(nama: str, tanggal: date) -> Mapping[str, Any]:
    """Return the entry of ``law/data/<nama>.yaml`` in force on ``tanggal``.

    The file has ``nama``, ``rujukan``, ``diperiksa`` and ``berlaku``: a list of entries with ``sejak`` (date)
    and any payload. ``LookupError`` where the table was not yet in force.
    """
    isi = load_yaml(f"{nama}.yaml")
    berlaku = [e for e in isi["berlaku"] if e["sejak"] <= tanggal]
    if not berlaku:
        raise LookupError(f"tabel {nama} belum berlaku pada {tanggal.isoformat()}")
    entri: Mapping[str, Any] = max(berlaku, key=lambda e: e["sejak"])
    return entri
