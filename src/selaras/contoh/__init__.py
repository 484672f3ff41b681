"""The product's own example: the tables of a real Renja 2024, as a workbook Selaras can read."""

from pathlib import Path


def jalur_contoh() -> Path:
    """Return the path of the example workbook."""
    return Path(__file__).with_name("renja-contoh.xlsx")
