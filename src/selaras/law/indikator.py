"""Indicator kinds: how yearly values add up and which direction is better (T-C.29, E.81)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from selaras.kernel.teks import kunci


class Jenis(StrEnum):
    """How values of several periods combine."""

    KUMULATIF = "kumulatif"  # sum
    NILAI_AKHIR = "nilai_akhir"  # last value
    RATA_RATA = "rata_rata"  # mean
    PREDIKAT = "predikat"  # ordinal scale


class Arah(StrEnum):
    """Which direction is an improvement."""

    POSITIF = "positif"
    NEGATIF = "negatif"


@dataclass(frozen=True, slots=True)
class JenisIndikator:
    """Kind and direction; ``dinyatakan`` is false where we inferred them from words and unit."""

    jenis: Jenis
    arah: Arah
    dinyatakan: bool = False


@lru_cache(maxsize=65536)
def infer_jenis(indikator: str, satuan: str | None) -> JenisIndikator:
    """Infer the kind of an indicator from its wording and unit.

    Percentages, indices, scores, ratios and averages are end values; everything counted is cumulative.
    """
    k = kunci(indikator)
    s = (satuan or "").strip().lower()
    if s == "%" or k.startswith(
        ("persentase", "presentase", "percentase", "indeks", "nilai", "rasio", "tingkat", "rata rata", "skor")
    ):
        return JenisIndikator(Jenis.NILAI_AKHIR, Arah.POSITIF)
    if s in ("predikat", "opini"):
        return JenisIndikator(Jenis.PREDIKAT, Arah.POSITIF)
    return JenisIndikator(Jenis.KUMULATIF, Arah.POSITIF)
