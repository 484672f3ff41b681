"""Values the formulas give for a document's tables, and the document with them put in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any, TypeVar

from selaras.facts import Baris, BarisEvaluasi, BarisTinjauan, Renja
from selaras.kernel.angka import round_half_up
from selaras.law.formulas.evaluasi import perkiraan_realisasi, tingkat_capaian_renstra, tingkat_realisasi
from selaras.law.indikator import Jenis
from selaras.writers.bahan.pohon import jumlah_berjenjang
from selaras.writers.pilihan import PilihanSusun

B = TypeVar("B", bound=Baris)


@dataclass(frozen=True, slots=True)
class NilaiEvaluasi:
    """Columns 8, 10 and 11 of one T-C.29 row as the formulas give them."""

    tingkat_n2: Decimal | None
    realisasi_berjalan: Decimal | None
    tingkat_renstra: Decimal | None


def hitung_evaluasi(baris: BarisEvaluasi, pilihan: PilihanSusun) -> NilaiEvaluasi:
    """Compute the derived columns of a row from its columns 4, 5, 6, 7 and 9."""
    jenis = pilihan.jenis(baris.indikator, baris.satuan_renstra or baris.satuan_n1 or baris.satuan)
    berjalan = perkiraan_realisasi(baris.realisasi_n3, baris.realisasi_n2, baris.target_n1, jenis=jenis.jenis)
    if berjalan is not None and jenis.jenis == Jenis.RATA_RATA:
        berjalan = round_half_up(berjalan)
    return NilaiEvaluasi(
        tingkat_realisasi(baris.target_n2, baris.realisasi_n2),
        berjalan,
        tingkat_capaian_renstra(baris.target_renstra, berjalan),
    )


def koreksi_renja(renja: Renja, pilihan: PilihanSusun) -> Renja:
    """Return the document with every value a formula gives put in place of the stated one."""
    return replace(
        renja,
        evaluasi=tuple(_koreksi_evaluasi(b, pilihan) for b in renja.evaluasi),
        rencana=_koreksi_uang(renja.rencana, ("pagu", "prakiraan_maju")),
        tinjauan_rkpd=_koreksi_tinjauan(renja.tinjauan_rkpd),
    )


def _koreksi_evaluasi(baris: BarisEvaluasi, pilihan: PilihanSusun) -> BarisEvaluasi:
    n = hitung_evaluasi(baris, pilihan)
    baru: dict[str, Any] = {}
    if baris.target_n2 is not None and baris.realisasi_n2 is not None:
        baru["tingkat_n2"] = n.tingkat_n2
    if n.realisasi_berjalan is not None:
        baru["realisasi_berjalan"] = n.realisasi_berjalan
        baru["satuan"] = baris.satuan or baris.satuan_n1 or baris.satuan_renstra
    if n.tingkat_renstra is not None or baris.tingkat_renstra is not None:
        baru["tingkat_renstra"] = n.tingkat_renstra
    return _ganti(baris, baru)


def _koreksi_uang(baris: Sequence[B], kolom: Iterable[str]) -> tuple[B, ...]:
    hasil = list(baris)
    for nama in kolom:
        nilai = jumlah_berjenjang(baris, [getattr(b, nama) for b in baris])
        hasil = [_ganti(b, {nama: n}) for b, n in zip(hasil, nilai, strict=True)]
    return tuple(hasil)


def _koreksi_tinjauan(baris: Sequence[BarisTinjauan]) -> tuple[BarisTinjauan, ...]:
    kiri = jumlah_berjenjang(baris, [b.kiri.pagu for b in baris])
    kanan = jumlah_berjenjang(baris, [b.kanan.pagu for b in baris])
    hasil = []
    for b, ki, ka in zip(baris, kiri, kanan, strict=True):
        baru: dict[str, Any] = {}
        if ki != b.kiri.pagu:
            baru["kiri"] = replace(b.kiri, pagu=ki)
        if ka != b.kanan.pagu:
            baru["kanan"] = replace(b.kanan, pagu=ka)
        tertulis = {k: v for k, v in b.tertulis.items() if not (k.endswith(".pagu") and k[:-5] in baru)}
        hasil.append(replace(b, tertulis=tertulis, **baru) if baru else b)
    return tuple(hasil)


def _ganti(baris: B, baru: Mapping[str, Any]) -> B:
    """Replace fields and forget how they were printed."""
    berubah = {k: v for k, v in baru.items() if v != getattr(baris, k)}
    if not berubah:
        return baris
    tertulis = {k: v for k, v in baris.tertulis.items() if k not in berubah}
    return replace(baris, tertulis=tertulis, **berubah)
