"""Which indicators of T-C.29 a sentence quotes: one row, the sum of all, a choice, or none."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import cast

from selaras.checks.b_narasi._sub import Gabungan, Sub, find_sub, is_tahun_evaluasi, list_gabungan
from selaras.checks.konteks import Konteks
from selaras.facts import BarisEvaluasi, JenisKlaim, Klaim
from selaras.kernel.padan import baku


class Cara(Enum):
    """What the figures of a sentence stand for."""

    BARIS = 1  # one indicator
    JUMLAH = 2  # the sum of all measured indicators of the unit
    PILIHAN = 3  # the sum of some of them


@dataclass(frozen=True, slots=True)
class Cocok:
    """The figures of T-C.29 a sentence is compared with."""

    sub: Sub
    cara: Cara
    baris: tuple[BarisEvaluasi, ...]
    target: Decimal
    realisasi: Decimal | None


def cocokkan(klaim: Klaim, konteks: Konteks) -> Cocok | None:
    """Return what a performance claim quotes; ``None`` where T-C.29 has no figure to compare it with."""
    if klaim.jenis is not JenisKlaim.KINERJA or not is_tahun_evaluasi(klaim, konteks):
        return None
    if klaim.penyebut is None and klaim.pembilang is None:
        return None
    simpanan = konteks.indeks.simpanan.setdefault("b.cocok", {})
    if id(klaim) not in simpanan:
        sub = find_sub(konteks, klaim.topik)
        simpanan[id(klaim)] = _cari(klaim, sub) if sub is not None else None
    return cast("Cocok | None", simpanan[id(klaim)])


def _cari(k: Klaim, sub: Sub) -> Cocok | None:
    """Try one row, all rows, some rows; a full match wins over a half one, target over realisation."""
    baris = _sesatuan(k, [b for b in sub.baris if b.target_n2 is not None])
    if not baris:
        return None
    satu = [_dari_baris(sub, b) for b in baris]
    gabungan = list_gabungan(sub, k.satuan)
    banyak = [_dari_gabungan(sub, g, g is gabungan[-1]) for g in gabungan]
    semua, pilihan = banyak[-1:], banyak[:-1]
    for calon in (satu, semua, pilihan):
        kena = next((c for c in calon if _target_sama(k, c) and _realisasi_sama(k, c)), None)
        if kena is not None:
            return kena
    if len(satu) == 1:
        return satu[0]
    return (
        next((c for c in (*satu, *semua) if k.penyebut is not None and c.target == k.penyebut), None)
        or next((c for c in (*satu, *semua) if k.pembilang and c.realisasi == k.pembilang), None)
        or next((c for c in pilihan if k.penyebut is not None and c.target == k.penyebut), None)
        or next((c for c in pilihan if k.pembilang and c.realisasi == k.pembilang), None)
        or satu[0]
    )


def _sesatuan(k: Klaim, baris: list[BarisEvaluasi]) -> list[BarisEvaluasi]:
    """Keep the rows of the sentence's unit, all rows where none has it."""
    satuan = baku(k.satuan or "")
    kena = [b for b in baris if satuan and satuan in {baku(x) for x in (b.satuan_n1, b.satuan_renstra) if x}]
    return kena or baris


def _dari_baris(sub: Sub, b: BarisEvaluasi) -> Cocok:
    return Cocok(sub, Cara.BARIS, (b,), b.target_n2 or Decimal(0), b.realisasi_n2)


def _dari_gabungan(sub: Sub, g: Gabungan, semua: bool) -> Cocok:
    return Cocok(sub, Cara.JUMLAH if semua else Cara.PILIHAN, g.baris, g.target, g.realisasi)


def _target_sama(k: Klaim, c: Cocok) -> bool:
    return k.penyebut is None or k.penyebut == c.target


def _realisasi_sama(k: Klaim, c: Cocok) -> bool:
    return k.pembilang is None or c.realisasi is None or k.pembilang == c.realisasi
