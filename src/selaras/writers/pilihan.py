"""What a caller may choose about a written document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from selaras.kernel.galat import PemakaianSalah
from selaras.law.indikator import JenisIndikator, infer_jenis
from selaras.law.sistematika import list_sistematika
from selaras.law.skala import BATAS

LAYOUT = ("A", "B", "C")
PENOMORAN = ("berlanjut", "bab")
KERTAS: Mapping[str, tuple[float, float]] = {"A4": (21.0, 29.7), "F4": (21.5, 33.0)}
"""Paper sizes in centimetres, upright."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PilihanSusun:
    """Choices for the writers; the defaults keep what the document itself has.

    ``layout_rencana`` "A", "B" or "C" for T-C.33; ``sistematika`` "86-2017" or "14-2026", by plan year where
    not given. ``koreksi`` prints computed values instead of stated ones where a formula exists. ``isian``
    fills the marked gaps of the narrative by their key (``penyebab:5.03.02.2.01.03``).
    ``penomoran`` is "berlanjut" (1, 2, 3) or "bab" (II-1). ``tanggal`` dates the scales, default the
    document's own date. ``jenis_indikator`` declares kinds by indicator text.
    """

    layout_rencana: str | None = None
    sistematika: str | None = None
    koreksi: bool = False
    isian: Mapping[str, str] = field(default_factory=dict)
    penomoran: str = "berlanjut"
    kertas: str = "A4"
    tanggal: date | None = None
    batas_predikat: str = "bulat"
    jenis_indikator: Mapping[str, JenisIndikator] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a choice that does not exist."""
        for nama, ada in (
            ("layout_rencana", (None, *LAYOUT)),
            ("sistematika", (None, *list_sistematika())),
            ("penomoran", PENOMORAN),
            ("kertas", tuple(KERTAS)),
            ("batas_predikat", BATAS),
        ):
            nilai = getattr(self, nama)
            if nilai not in ada:
                pilihan = ", ".join(str(a) for a in ada if a is not None)
                raise PemakaianSalah(f'{nama} "{nilai}" tidak ada. Pilihannya: {pilihan}.')

    def jenis(self, indikator: str | None, satuan: str | None) -> JenisIndikator:
        """Return the declared kind of an indicator, else the inferred one."""
        return self.jenis_indikator.get(indikator or "") or infer_jenis(indikator or "", satuan)
