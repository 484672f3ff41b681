"""Cara menghitung capaian induk tidak dinyatakan.

Capaian program yang jauh berbeda dengan rata-rata capaian kegiatannya boleh benar, karena indikatornya lain,
tetapi cara menghitungnya perlu dinyatakan agar dapat ditelusuri. Selisih yang diabaikan dapat diatur.

Salah: capaian program 126,73%, rata-rata empat kegiatannya 135,15%, cara menghitung tidak disebut.
Benar: capaian program 135,15%, sama dengan rata-rata kegiatannya.
"""

from __future__ import annotations

from decimal import Decimal

from selaras.checks.a_evaluasi._alat import satukan, tempat_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Tempat
from selaras.facts import BarisEvaluasi, Renja
from selaras.kernel.angka import format_persen
from selaras.kernel.kode import Level, parse_kode
from selaras.law.formulas.capaian import E81, rata_rata_capaian
from selaras.law.formulas.evaluasi import tingkat_realisasi


@check(
    "A24",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(E81,),
    saran="Sebutkan cara menghitung capaian program, misalnya rata-rata kegiatan atau ukuran tersendiri.",
)
def capaian_induk_tanpa_cara(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for the programs whose achievement is not the mean of their kegiatan."""
    program, anak = _kumpulkan(renja)
    tempat: list[Tempat] = []
    tunggal = ""
    for b, capaian in program:
        nilai = anak.get(b.kode or "", [])
        rata = rata_rata_capaian(nilai)
        if rata is None or abs(capaian - rata) <= konteks.pengaturan.selisih_induk:
            continue
        rumus = f"({' + '.join(f'{n:f}' for n in nilai)}) / {len(nilai)} = {rata:f}"
        tempat.append(tempat_di(b, "tingkat_n2", rumus=rumus))
        tunggal = f"Capaian program {format_persen(capaian)}, rata-rata kegiatannya {format_persen(rata)}"
    if tempat:
        yield satukan(
            tempat,
            "Capaian {n} program berbeda dengan rata-rata kegiatannya, dan cara menghitungnya tidak"
            " dinyatakan.",
            tunggal=f"{tunggal}; cara menghitungnya tidak dinyatakan.",
        )


def _kumpulkan(renja: Renja) -> tuple[list[tuple[BarisEvaluasi, Decimal]], dict[str, list[Decimal]]]:
    """Programs with their achievement, and the achievements of the kegiatan by program code."""
    program: list[tuple[BarisEvaluasi, Decimal]] = []
    anak: dict[str, list[Decimal]] = {}
    for b in renja.evaluasi:
        if b.level not in (Level.PROGRAM, Level.KEGIATAN) or b.kode is None:
            continue
        capaian = tingkat_realisasi(b.target_n2, b.realisasi_n2)
        if capaian is None:
            continue
        if b.level == Level.PROGRAM:
            program.append((b, capaian))
        elif (k := parse_kode(b.kode)) is not None and k.induk is not None:
            anak.setdefault(str(k.induk), []).append(capaian)
    return program, anak
