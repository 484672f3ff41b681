"""Reports of an audit from the JSON of ``periksa``: text lines, SARIF, a printable page, a workbook."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from selaras.writers.laporan.html import tulis_html
from selaras.writers.laporan.sarif import tulis_sarif
from selaras.writers.laporan.teks import tulis_teks

__all__ = ["tulis_html", "tulis_sarif", "tulis_teks", "tulis_xlsx_temuan"]


def tulis_xlsx_temuan(isi: Mapping[str, Any]) -> bytes:
    """Return the findings as a workbook; its library loads only here, so that other reports start fast."""
    from selaras.writers.laporan.lembar import tulis_buku_temuan

    return tulis_buku_temuan(isi)
