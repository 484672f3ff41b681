"""Audit results as files: text, SARIF, HTML, xlsx. Input is the JSON of ``selaras periksa``."""

from selaras.writers.laporan.html import tulis_html
from selaras.writers.laporan.sarif import tulis_sarif
from selaras.writers.laporan.teks import tulis_teks
from selaras.writers.laporan.xlsx import tulis_xlsx_temuan

__all__ = ["tulis_html", "tulis_sarif", "tulis_teks", "tulis_xlsx_temuan"]
