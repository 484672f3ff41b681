"""What the rules of this group share: unit and kind of a row, comparison of percentages, joined places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, Decimal
from enum import Enum

from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Tempat, Temuan
from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import SERATUS, format_angka, round_half_up
from selaras.kernel.kode import Level
from selaras.kernel.teks import kunci
from selaras.law.indikator import JenisIndikator

STRIP = frozenset(("-", "–", "—", "−", "--"))
BULAN = frozenset(("bulan", "bln"))
KOLOM = {
    "target_renstra": 4,
    "realisasi_n3": 5,
    "target_n2": 6,
    "realisasi_n2": 7,
    "tingkat_n2": 8,
    "target_n1": 9,
    "realisasi_berjalan": 10,
    "tingkat_renstra": 11,
}
"""Printed column number of each figure of T-C.29."""

_BILANGAN = re.compile(r"\d+(?:\.\d+)?")
_SETENGAH = (Decimal("0.5"), Decimal("0.05"), Decimal("0.005"))


class Banding(Enum):
    """How a printed percentage relates to the printed figures it should come from."""

    COCOK = 0
    PEMBULATAN = 1
    SALAH = 2


def banding_persen(tertulis: Decimal, bagian: Decimal, seluruh: Decimal) -> Banding:
    """Compare a printed percentage with ``bagian / seluruh × 100`` at the precision it is printed with.

    ``PEMBULATAN``: off only by the way of rounding, either of the result (cut off, half to even) or of the
    figures themselves (the sheet may hold more decimals than it prints). ``seluruh`` must be positive.
    """
    beda = tertulis * seluruh - bagian * SERATUS
    if abs(beda) * 200 < seluruh:
        return Banding.COCOK
    if abs(beda) >= seluruh and "." not in str(bagian) and "." not in str(seluruh):
        return Banding.SALAH
    tepat = bagian * SERATUS / seluruh
    desimal = min(_desimal(tertulis), 2)
    if round_half_up(tepat, desimal) == tertulis:
        return Banding.COCOK
    satuan = Decimal(1).scaleb(-desimal)
    if tertulis in (tepat.quantize(satuan, ROUND_DOWN), tepat.quantize(satuan, ROUND_HALF_EVEN)):
        return Banding.PEMBULATAN
    ragu = (_ragu(bagian) * SERATUS + _ragu(seluruh) * abs(tertulis)) / seluruh
    if ragu and abs(tertulis - tepat) <= _SETENGAH[desimal] + ragu:
        return Banding.PEMBULATAN
    return Banding.SALAH


def _desimal(nilai: Decimal) -> int:
    """Number of decimals a figure is printed with."""
    pangkat = nilai.as_tuple().exponent
    return -pangkat if isinstance(pangkat, int) and pangkat < 0 else 0


def _ragu(nilai: Decimal) -> Decimal:
    """Half a unit of the last printed decimal; a whole number is taken as exact."""
    desimal = _desimal(nilai)
    return Decimal(5).scaleb(-desimal - 1) if desimal else Decimal(0)


def satuan_baris(baris: BarisEvaluasi) -> str | None:
    """The unit of a row: beside column 9, else beside column 4, else beside column 10."""
    return baris.satuan_n1 or baris.satuan_renstra or baris.satuan


def jenis_baris(baris: BarisEvaluasi, konteks: Konteks) -> JenisIndikator:
    """Kind and direction of the row's indicator, declared or inferred."""
    return konteks.jenis(baris.indikator, satuan_baris(baris))


def is_bulan(baris: BarisEvaluasi) -> bool:
    """Say whether a row counts months."""
    s = satuan_baris(baris)
    return s is not None and s.strip().lower() in BULAN


def is_satuan_sama(baris: BarisEvaluasi) -> bool:
    """Say whether columns 4 and 9 carry the same unit (or one of them none), so that they may be compared."""
    a, b = baris.satuan_renstra, baris.satuan_n1
    if a is None or b is None or a == b:
        return True
    ka, kb = kunci(a), kunci(b)
    return ka == kb or ka.startswith(kb) or kb.startswith(ka)


def is_strip(teks: str | None) -> bool:
    """Say whether a cell is printed as a dash."""
    return teks is not None and teks.strip() in STRIP


def is_berindikator(baris: BarisEvaluasi) -> bool:
    """Say whether a row states an indicator (headings of urusan and totals do not)."""
    return bool(baris.indikator) and baris.level != Level.JUMLAH


def polos(nilai: Decimal | None) -> str:
    """A number inside a formula, as plain decimal text."""
    if nilai is None:
        return "-"
    teks = str(nilai)
    return f"{nilai:f}" if "E" in teks else teks


def cetak_rumus(rumus: str) -> str:
    """Return a formula for a message: its numbers printed the Indonesian way."""
    return _BILANGAN.sub(lambda m: format_angka(Decimal(m[0])), rumus)


def tempat_di(
    baris: BarisEvaluasi, kolom: str, *, seharusnya: str | None = None, rumus: str | None = None
) -> Tempat:
    """The place of one cell of a row."""
    return Tempat(
        asal=baris.asal_di(kolom),
        kolom=kolom,
        kode_kegiatan=baris.kode,
        tertulis=baris.cetak(kolom),
        seharusnya=seharusnya,
        rumus=rumus,
    )


def temuan_di(
    tempat: Tempat, pesan: str, *, berat: Berat | None = None, kelompok: Kelompok | None = None
) -> Temuan:
    """A finding at one place."""
    return Temuan(
        pesan=pesan,
        asal=tempat.asal,
        tabel="evaluasi",
        kolom=tempat.kolom,
        kode_kegiatan=tempat.kode_kegiatan,
        tertulis=tempat.tertulis,
        seharusnya=tempat.seharusnya,
        rumus=tempat.rumus,
        berat=berat,
        kelompok=kelompok,
    )


def satukan(
    tempat: Sequence[Tempat],
    pesan: str,
    *,
    tunggal: str | None = None,
    berat: Berat | None = None,
    perbaikan: Perbaikan | None = None,
) -> Temuan:
    """One finding for all places of one cause; ``{n}`` in ``pesan`` is their number.

    ``tunggal`` is the sentence where there is only one place.
    """
    pertama = tempat[0]
    banyak = len(tempat) > 1
    return Temuan(
        pesan=pesan.replace("{n}", str(len(tempat))) if banyak or tunggal is None else tunggal,
        asal=pertama.asal,
        tabel="evaluasi",
        kolom=pertama.kolom,
        kode_kegiatan=pertama.kode_kegiatan,
        tertulis=pertama.tertulis,
        seharusnya=pertama.seharusnya,
        rumus=pertama.rumus,
        tempat=tuple(tempat) if banyak else (),
        berat=berat,
        perbaikan=perbaikan,
    )
