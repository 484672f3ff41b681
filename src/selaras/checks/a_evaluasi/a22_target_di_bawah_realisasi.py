"""Target tahun berjalan di bawah realisasi tahun lalu.

Untuk indikator yang lebih baik bila naik, target di bawah hasil yang sudah dicapai perlu penjelasan.

Salah: realisasi 2022 315, target 2023 100, tanpa catatan.
Benar: realisasi 2022 315, target 2023 320.
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import jenis_baris, satuan_baris, tempat_di, temuan_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok
from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import SERATUS, format_angka
from selaras.kernel.kutipan import LOGIKA
from selaras.law.indikator import Arah, is_proporsi

KELOMPOK = Kelompok(
    "di-bawah-realisasi",
    "Target tahun berjalan (kolom 9) di bawah realisasi tahun lalu (kolom 7) pada {n} baris, tanpa catatan.",
)


@check(
    "A22",
    on=BarisEvaluasi,
    berat=Berat.INFO,
    rujukan=(LOGIKA,),
    saran="Naikkan target, atau tulis mengapa hasil tahun lalu tidak dapat diulang.",
)
def target_di_bawah_realisasi(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    """Yield a finding when column 9 lies below column 7 (and A12 or A21 does not already say so)."""
    realisasi, target = baris.realisasi_n2, baris.target_n1
    if realisasi is None or not target or target >= realisasi:
        return
    lalu = baris.target_n2
    if lalu == target and realisasi * SERATUS > konteks.pengaturan.batas_melampaui * lalu:
        return
    if jenis_baris(baris, konteks).arah == Arah.NEGATIF:
        return
    if realisasi > SERATUS and is_proporsi(baris.indikator, satuan_baris(baris)):
        return
    yield temuan_di(
        tempat_di(baris, "target_n1", rumus=f"{target:f} < {realisasi:f}"),
        f"Target tahun berjalan {format_angka(target)} di bawah realisasi tahun lalu"
        f" {format_angka(realisasi)}.",
        kelompok=KELOMPOK,
    )
