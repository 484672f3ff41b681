"""Formulir E.81: columns 12 to 15 from the quarterly realisation, in both numberings of the form.

The columns of each numbering are dated data (``law/data/perencanaan/e81.yaml``); the formulas here are named
by what they compute, so that one function serves both.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from selaras.kernel.angka import NOL, percent_of
from selaras.law.formula import formula
from selaras.law.formulas.capaian import E81, capaian_negatif_rasio
from selaras.law.formulas.evaluasi import BERLAKU_P86, gabung_periode
from selaras.law.indikator import Arah, Jenis, JenisIndikator
from selaras.law.parameter import get_tabel

TRIWULAN = (1, 2, 3, 4)


@formula("E81-12", "Realisasi capaian Renja tahun berjalan", cite=E81, since=BERLAKU_P86)
def realisasi_tahun(tw: Mapping[int, Decimal | None], jenis: Jenis = Jenis.KUMULATIF) -> Decimal | None:
    """Column 12 from the quarters: sum, last filled or mean by kind; a recorded 0 counts, a blank not."""
    return gabung_periode((tw.get(k) for k in TRIWULAN), jenis)


@formula("E81-13", "Realisasi Renstra sampai dengan tahun yang dievaluasi", cite=E81, since=BERLAKU_P86)
def realisasi_renstra(
    realisasi_lalu: Decimal | None, realisasi: Decimal | None, jenis: Jenis = Jenis.KUMULATIF
) -> Decimal | None:
    """Columns 6 + 12 (13 in the form, 14 in the RKPD numbering); the latest value for end values."""
    return gabung_periode((realisasi_lalu, realisasi), jenis)


@formula("E81-14", "Tingkat capaian kinerja Renstra", cite=E81, since=BERLAKU_P86)
def tingkat_renstra(target_renstra: Decimal | None, akumulasi: Decimal | None) -> Decimal | None:
    """Accumulated realisation / column 5 × 100 (14 in the form, 15 in the RKPD numbering)."""
    return percent_of(akumulasi, target_renstra)


@formula("E81R-13", "Tingkat capaian kinerja Renja", cite=E81, since=BERLAKU_P86)
def tingkat_renja(target: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """Column 12 / column 7 × 100: printed as 13 in the RKPD numbering, basis of the predicate in both."""
    return percent_of(realisasi, target)


@formula("E81-TW", "Capaian sampai dengan triwulan", cite=E81, since=BERLAKU_P86)
def capaian_sampai_triwulan(
    target_tw: Mapping[int, Decimal | None],
    realisasi_tw: Mapping[int, Decimal | None],
    triwulan: int,
    jenis: JenisIndikator,
) -> Decimal | None:
    """Running comparison up to a quarter.

    Cumulative: sum of the filled quarters / sum of the targets of the same quarters; other kinds: last filled
    quarter / its own target (inverted where lower is better).
    """
    isi = [k for k in TRIWULAN if k <= triwulan and realisasi_tw.get(k) is not None]
    if not isi:
        return None
    if jenis.jenis == Jenis.KUMULATIF:
        target = sum((target_tw.get(k) or NOL for k in isi), NOL)
        realisasi = sum((realisasi_tw[k] or NOL for k in isi), NOL)
    else:
        target, realisasi = target_tw.get(isi[-1]) or NOL, realisasi_tw[isi[-1]] or NOL
    if jenis.arah == Arah.NEGATIF:
        return capaian_negatif_rasio(target, realisasi)
    return percent_of(realisasi, target)


def list_kolom_e81(penomoran: str, tanggal: date) -> Mapping[int, str]:
    """Return column number and field of a numbering ("formulir", "rkpd"); ``LookupError`` if unknown."""
    tabel = get_tabel("perencanaan/e81", tanggal)["penomoran"]
    if penomoran not in tabel:
        raise LookupError(f"penomoran {penomoran} tidak dikenal, pilih: {', '.join(tabel)}")
    kolom: Mapping[int, str] = tabel[penomoran]
    return kolom
