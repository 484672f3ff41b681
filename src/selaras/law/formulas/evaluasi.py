"""Tabel T-C.29: the derived columns 8, 10 and 11 of the evaluation of last year's Renja."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from selaras.kernel.angka import NOL, percent_of
from selaras.kernel.kutipan import Cite
from selaras.law.formula import formula
from selaras.law.indikator import Jenis

TC29 = Cite("permendagri-86-2017", lampiran="Tabel T-C.29")
BERLAKU_P86 = date(2017, 10, 24)


@formula("EV-08", "Tingkat realisasi tahun lalu", cite=TC29, since=BERLAKU_P86)
def tingkat_realisasi(target: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """Column 8 = column 7 / column 6 × 100, percent with two decimals; ``None`` where no target was set."""
    return percent_of(realisasi, target)


@formula("EV-10", "Perkiraan realisasi sampai dengan tahun berjalan", cite=TC29, since=BERLAKU_P86)
def perkiraan_realisasi(
    realisasi_n3: Decimal | None,
    realisasi_n2: Decimal | None,
    target_n1: Decimal | None,
    *,
    jenis: Jenis = Jenis.KUMULATIF,
) -> Decimal | None:
    """Column 10, in the unit of the indicator.

    Cumulative indicators add columns 5, 7 and 9. End values (percent, index, predicate) take the latest
    figure, which is column 9 as the expectation; averages take the mean of the figures there are. An empty
    cell adds nothing; ``None`` where all three are empty.
    """
    if jenis is Jenis.KUMULATIF and realisasi_n2 is not None and target_n1 is not None:
        dua_tahun = realisasi_n2 + target_n1
        return dua_tahun if realisasi_n3 is None else realisasi_n3 + dua_tahun
    return gabung_periode((realisasi_n3, realisasi_n2, target_n1), jenis)


@formula("EV-11", "Tingkat capaian target Renstra", cite=TC29, since=BERLAKU_P86)
def tingkat_capaian_renstra(target_renstra: Decimal | None, perkiraan: Decimal | None) -> Decimal | None:
    """Column 11 = column 10 / column 4 × 100, two decimals; ``None`` without a Renstra target."""
    return percent_of(perkiraan, target_renstra)


def gabung_periode(nilai: Iterable[Decimal | None], jenis: Jenis) -> Decimal | None:
    """Combine the values of successive periods by the kind of the indicator; empty periods do not count."""
    isi = [n for n in nilai if n is not None]
    if not isi:
        return None
    if jenis == Jenis.KUMULATIF:
        return sum(isi, NOL)
    if jenis == Jenis.RATA_RATA:
        return sum(isi, NOL) / len(isi)
    return isi[-1]
