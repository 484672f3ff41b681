"""Reading of the running text: headings, citations, claims, the list of 3.3, front matter, signature."""

from selaras.readers.prosa.baca import HasilProsa, baca_prosa

__all__ = ["HasilProsa", "baca_prosa"]
