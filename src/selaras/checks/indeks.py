"""Look-ups over one document, each built once and only when a rule asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from selaras.facts import Baris, BarisEvaluasi, BarisRencana, BarisTinjauan, Renja
from selaras.kernel.kode import Level, parse_kode
from selaras.kernel.teks import kunci

B = TypeVar("B", bound=Baris)


def kelompokkan(baris: Iterable[B]) -> dict[str, list[B]]:
    """Group rows by their code, in print order; rows without a code are left out."""
    hasil: dict[str, list[B]] = {}
    for b in baris:
        if b.kode is not None:
            hasil.setdefault(b.kode, []).append(b)
    return hasil


class Indeks:
    """Rows of a document by code, by level and by name."""

    def __init__(self, renja: Renja) -> None:
        """Keep the document; nothing is computed yet."""
        self.renja = renja

    @cached_property
    def evaluasi_by_kode(self) -> dict[str, list[BarisEvaluasi]]:
        """T-C.29 rows of a code: its own row first, then its further indicators."""
        return kelompokkan(self.renja.evaluasi)

    @cached_property
    def rencana_by_kode(self) -> dict[str, list[BarisRencana]]:
        """T-C.33 rows of a code."""
        return kelompokkan(self.renja.rencana)

    @cached_property
    def anak_rencana(self) -> dict[str, list[BarisRencana]]:
        """Direct children of a T-C.33 row by the parent's code (indicator rows are not children)."""
        hasil: dict[str, list[BarisRencana]] = {}
        for b in self.renja.rencana:
            if b.kode is None or b.level in (Level.INDIKATOR, Level.JUMLAH):
                continue
            k = parse_kode(b.kode)
            induk = k.induk if k else None
            if induk is not None:
                hasil.setdefault(str(induk), []).append(b)
        return hasil

    @cached_property
    def sub_rencana(self) -> list[BarisRencana]:
        """Sub kegiatan rows of T-C.33."""
        return [b for b in self.renja.rencana if b.level == Level.SUB_KEGIATAN]

    @cached_property
    def sub_evaluasi(self) -> list[BarisEvaluasi]:
        """Sub kegiatan rows of T-C.29 (first indicator of each)."""
        return [b for b in self.renja.evaluasi if b.level == Level.SUB_KEGIATAN]

    @cached_property
    def sub_tinjauan(self) -> list[BarisTinjauan]:
        """Sub kegiatan rows of T-C.31."""
        return [b for b in self.renja.tinjauan_rkpd if b.level == Level.SUB_KEGIATAN]

    @cached_property
    def rencana_by_nama(self) -> dict[str, BarisRencana]:
        """Sub kegiatan rows of T-C.33 by the comparison key of their name."""
        return {kunci(b.nama): b for b in self.sub_rencana if b.nama}
