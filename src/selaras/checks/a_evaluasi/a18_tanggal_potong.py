"""Tanggal potong data tidak seragam.

Baris bersatuan bulan dalam satu tabel menunjukkan sampai kapan angka kolom 10 dihitung; semuanya harus sama.

Salah: delapan baris tertulis 6 bulan, satu baris 3 bulan.
Benar: semua baris tertulis 6 bulan.
"""

from __future__ import annotations

from collections import Counter
from decimal import Decimal

from selaras.checks.a_evaluasi._alat import is_bulan, satukan, tempat_di
from selaras.checks.a_evaluasi._kolom10 import hitung_kolom10
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat
from selaras.facts import BarisEvaluasi, Renja
from selaras.kernel.angka import format_angka
from selaras.kernel.kutipan import LOGIKA

SETAHUN = Decimal(12)


@check(
    "A18",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    saran="Pakai satu tanggal potong data untuk seluruh tabel.",
)
def tanggal_potong_tidak_seragam(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for the month rows that differ from the majority."""
    baris = [b for b in renja.evaluasi if is_bulan(b) and _is_sebagian(b, konteks)]
    hitung = Counter(b.realisasi_berjalan for b in baris)
    if len(hitung) < 2:
        return
    (umum, n), (_, n2) = hitung.most_common(2)
    if umum is None or n == n2:
        semua = ", ".join(format_angka(v) for v in sorted(v for v in hitung if v is not None))
        pesan = f"Baris bersatuan bulan memakai tanggal potong yang berbeda: {semua} bulan."
        yield satukan([tempat_di(b, "realisasi_berjalan") for b in baris], pesan)
        return
    beda = [
        tempat_di(b, "realisasi_berjalan", seharusnya=f"{umum:f}")
        for b in baris
        if b.realisasi_berjalan != umum
    ]
    ekor = f"sedangkan {n} baris lain {format_angka(umum)} bulan."
    yield satukan(
        beda,
        f"Kolom 10 pada {{n}} baris memakai tanggal potong lain, {ekor}",
        tunggal=f"Tertulis {beda[0].tertulis} bulan, {ekor}",
    )


def _is_sebagian(b: BarisEvaluasi, konteks: Konteks) -> bool:
    """Say whether column 10 counts months of the running year alone (and not the years together)."""
    nilai = b.realisasi_berjalan
    if nilai is None or b.target_n1 != SETAHUN or not 0 < nilai <= SETAHUN:
        return False
    penuh = hitung_kolom10(b, konteks)
    return penuh is None or penuh != nilai
