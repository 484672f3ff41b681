"""One module per file format; each turns bytes into blocks. ``baca_mentah`` picks the module by content."""

from selaras.readers.format.pilih import baca_mentah

__all__ = ["baca_mentah"]
