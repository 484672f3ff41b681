"""Recognition of the official tables: header by words, columns by content, rows to facts."""

from selaras.readers.tabel.baca import HasilTabel, baca_tabel

__all__ = ["HasilTabel", "baca_tabel"]
