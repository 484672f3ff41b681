"""Look-ups over one document, each built once and only when a rule asks for it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any, TypeVar

from selaras.checks.pohon import Pohon
from selaras.facts import Baris, BarisEvaluasi, BarisRencana, BarisTinjauan, Renja
from selaras.facts.bagian import Bagian, bagian_judul
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


_ROMAWI = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


def angka_seksi(nomor: str) -> tuple[int, ...]:
    """Return the numbers of a heading ("BAB IV" is (4,), "2.1.1." is (2, 1, 1)); empty if it has none."""
    kata = kunci(nomor).removeprefix("bab ").split()
    angka = [_ROMAWI.get(k) or (int(k) if k.isdigit() else 0) for k in kata]
    return tuple(angka) if all(angka) else ()


class Indeks:
    """Rows of a document by code, by level and by name."""

    def __init__(self, renja: Renja) -> None:
        """Keep the document; nothing is computed yet."""
        self.renja = renja
        self.simpanan: dict[str, Any] = {}

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

    @cached_property
    def pohon_rencana(self) -> Pohon[BarisRencana]:
        """The tree of T-C.33."""
        return Pohon(self.renja.rencana)

    @cached_property
    def pohon_tinjauan(self) -> Pohon[BarisTinjauan]:
        """The tree of T-C.31."""
        return Pohon(self.renja.tinjauan_rkpd)

    @cached_property
    def pohon_evaluasi(self) -> Pohon[BarisEvaluasi]:
        """The tree of T-C.29."""
        return Pohon(self.renja.evaluasi)

    @cached_property
    def _bagian_by_nomor(self) -> dict[tuple[int, ...], Bagian]:
        hasil: dict[tuple[int, ...], Bagian] = {}
        for j in self.renja.judul:
            angka = angka_seksi(j.nomor or "")
            if angka and not j.di_daftar_isi:
                hasil.setdefault(angka, bagian_judul(j.teks))
        return hasil

    def bagian_seksi(self, seksi: str) -> Bagian:
        """Return what a section is about ("4.1", "BAB IV"), from its heading or the nearest above it."""
        angka = angka_seksi(seksi)
        while angka:
            bagian = self._bagian_by_nomor.get(angka, Bagian.LAIN)
            if bagian is not Bagian.LAIN:
                return bagian
            angka = angka[:-1]
        return bagian_judul(seksi) if seksi else Bagian.LAIN
