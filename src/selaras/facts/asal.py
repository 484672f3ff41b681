"""Where a fact was read."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asal:
    """Origin of a fact: ``baris`` for text; ``halaman`` + ``baris`` for pdf; ``lembar`` + ``sel`` for a
    workbook; ``tabel`` + ``baris`` for docx and html; ``baris`` (the n-th object) for JSON. All 1-based.
    """

    baris: int | None = None
    halaman: int | None = None
    lembar: str | None = None
    sel: str | None = None
    tabel: int | None = None

    def to_json(self) -> dict[str, int | str]:
        """Return only the parts that are known, in a fixed order."""
        pasangan = (
            ("halaman", self.halaman),
            ("tabel", self.tabel),
            ("baris", self.baris),
            ("lembar", self.lembar),
            ("sel", self.sel),
        )
        return {k: v for k, v in pasangan if v is not None}

    def __str__(self) -> str:
        """Return the place in words: "baris 272", "lembar T-C.33 sel B17", "halaman 4 baris 12"."""
        return " ".join(f"{k} {v}" for k, v in self.to_json().items())
