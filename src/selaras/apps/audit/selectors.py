"""Reads of audits for pages, each with a fixed number of queries."""

from __future__ import annotations

from selaras.apps.audit.models import Pemeriksaan
from selaras.apps.perencanaan.models import Renja


def find_pemeriksaan(renja: Renja) -> Pemeriksaan | None:
    """Return the newest audit of a plan, ``None`` where it was never audited; one query, kept on the plan."""
    if not hasattr(renja, "_pemeriksaan"):
        renja._pemeriksaan = Pemeriksaan.objects.filter(renja=renja).order_by("-pk").first()  # type: ignore[attr-defined]
    hasil: Pemeriksaan | None = renja._pemeriksaan  # type: ignore[attr-defined]
    return hasil


def count_terbuka(renja: Renja) -> int:
    """Number of open findings of the newest audit."""
    p = find_pemeriksaan(renja)
    return p.kesalahan + p.peringatan + p.info if p else 0
