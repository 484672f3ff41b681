"""A citation: which regulation, and where in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cite:
    """Reference to a regulation in ``law/data/peraturan.yaml`` by its identity (``permendagri-86-2017``)."""

    peraturan: str
    pasal: str = ""
    lampiran: str = ""

    def __str__(self) -> str:
        """Return identity and place."""
        return ", ".join(b for b in (self.peraturan, self.pasal, self.lampiran) if b)


LOGIKA = Cite("logika")
"""Plain arithmetic or consistency of one document with itself; no regulation is needed to see the fault."""
