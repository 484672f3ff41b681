"""Capaian of an indicator by direction, and the averages that lead to the predicate (E.81, LKjIP)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum

from selaras.kernel.angka import NOL, SERATUS, percent_of, round_half_up
from selaras.kernel.kode import Level, parse_kode
from selaras.kernel.kutipan import Cite
from selaras.law.formula import formula
from selaras.law.formulas.evaluasi import BERLAKU_P86
from selaras.law.indikator import Arah

E81 = Cite("permendagri-86-2017", lampiran="Formulir E.81")
DUA_RATUS = Decimal(200)


class BentukNegatif(StrEnum):
    """How the capaian of an indicator is computed where lower is better."""

    RASIO = "rasio"  # target / realisasi × 100
    SELISIH = "selisih"  # (2 × target - realisasi) / target × 100, between 0 and 200


@formula("CP-01", "Capaian kinerja tren positif", cite=E81, since=BERLAKU_P86)
def capaian_positif(target: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """Realisation / target × 100; ``None`` where no target was set."""
    return percent_of(realisasi, target)


@formula("CP-02", "Capaian kinerja tren negatif, bentuk rasio", cite=E81, since=BERLAKU_P86)
def capaian_negatif_rasio(
    target: Decimal | None, realisasi: Decimal | None, *, saat_nihil: Decimal | None = SERATUS
) -> Decimal | None:
    """Target / realisation × 100; ``saat_nihil`` where nothing of the unwanted happened (realisation 0)."""
    if target is None or realisasi is None:
        return None
    return saat_nihil if realisasi == 0 else percent_of(target, realisasi)


@formula("CP-03", "Capaian kinerja tren negatif, bentuk selisih", cite=E81, since=BERLAKU_P86)
def capaian_negatif_selisih(target: Decimal | None, realisasi: Decimal | None) -> Decimal | None:
    """(2 × target - realisation) / target × 100, kept between 0 and 200; ``None`` where no target was set."""
    if target is None or realisasi is None:
        return None
    mentah = percent_of(2 * target - realisasi, target)
    return None if mentah is None else min(max(mentah, NOL), DUA_RATUS)


@formula("CP-04", "Capaian kinerja berupa predikat", cite=E81, since=BERLAKU_P86)
def capaian_predikat(target: int | None, realisasi: int | None) -> Decimal | None:
    """Rank of the predicate obtained / rank of the one aimed at × 100 (see ``skala.peringkat``)."""
    if target is None or realisasi is None:
        return None
    return percent_of(Decimal(realisasi), Decimal(target))


def compute_capaian(
    target: Decimal | None,
    realisasi: Decimal | None,
    *,
    arah: Arah = Arah.POSITIF,
    bentuk: BentukNegatif = BentukNegatif.RASIO,
) -> Decimal | None:
    """Return the capaian in percent by direction; ``None`` where it is not defined."""
    if arah == Arah.POSITIF:
        return capaian_positif(target, realisasi)
    if bentuk == BentukNegatif.SELISIH:
        return capaian_negatif_selisih(target, realisasi)
    return capaian_negatif_rasio(target, realisasi)


@formula("CP-05", "Rata-rata capaian kinerja", cite=E81, since=BERLAKU_P86)
def rata_rata_capaian(capaian: Iterable[Decimal | None]) -> Decimal | None:
    """Mean of the defined values, two decimals; ``None`` where there is none."""
    mentah = _rata_rata(capaian)
    return None if mentah is None else round_half_up(mentah)


@formula("CP-06", "Capaian berjenjang", cite=E81, since=BERLAKU_P86)
def capaian_berjenjang(
    baris: Iterable[tuple[str, Decimal | None]],
) -> Mapping[str, Decimal | None]:
    """Average values up the tree: indicators of a code, sub kegiatan to kegiatan, kegiatan to program.

    ``baris`` are (code, capaian) pairs of indicators below the program; a code may occur more than once.
    Every ancestor up to the program gets the mean of its children (two decimals, rounded only at the end).
    """
    by_kode: dict[str, list[Decimal | None]] = {}
    for kode, nilai in baris:
        by_kode.setdefault(kode, []).append(nilai)
    hasil = {kode: _rata_rata(nilai) for kode, nilai in by_kode.items()}
    for level, tujuan in ((Level.SUB_KEGIATAN, Level.KEGIATAN), (Level.KEGIATAN, Level.PROGRAM)):
        anak: dict[str, list[Decimal | None]] = {}
        for kode, rata in hasil.items():
            k = parse_kode(kode)
            induk = k.potong(tujuan) if k is not None and k.level == level else None
            if induk is not None:
                anak.setdefault(str(induk), []).append(rata)
        hasil |= {kode: _rata_rata(nilai) for kode, nilai in anak.items()}
    return {kode: None if n is None else round_half_up(n) for kode, n in hasil.items()}


def _rata_rata(nilai: Iterable[Decimal | None]) -> Decimal | None:
    isi = [n for n in nilai if n is not None]
    return sum(isi, NOL) / len(isi) if isi else None
