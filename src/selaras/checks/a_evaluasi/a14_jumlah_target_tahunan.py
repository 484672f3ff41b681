"""Jumlah target tahunan melampaui target Renstra.

Untuk indikator yang dihitung (kumulatif), target dua tahun (kolom 6 dan 9) tidak melebihi target akhir
Renstra (kolom 4). Bila kolom 4 sama dengan target setahun, kolom itu mungkin berisi target tahunan.

Salah: target Renstra 75 unit, target 2022 42 unit, target 2023 56 unit.
Benar: target Renstra 275 unit, target 2022 42 unit, target 2023 56 unit.
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import is_satuan_sama, jenis_baris, tempat_di, temuan_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok
from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import format_angka
from selaras.law.formulas.evaluasi import TC29
from selaras.law.indikator import Arah, Jenis

SETAHUN = Kelompok(
    "target-setahun",
    "Kolom 4 pada {n} baris sama dengan target satu tahun, sehingga target 2 tahun melampauinya; kolom 4"
    " seharusnya memuat target akhir masa Renstra.",
)


@check(
    "A14",
    on=BarisEvaluasi,
    berat=Berat.PERINGATAN,
    rujukan=(TC29,),
    saran="Samakan dengan Renstra, atau jelaskan bahwa indikatornya tidak dijumlah antartahun.",
)
def jumlah_target_melampaui_renstra(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    """Yield a finding when columns 6 + 9 of a counted indicator exceed column 4 (and A13 is not the case)."""
    renstra, lalu, berjalan = baris.target_renstra, baris.target_n2, baris.target_n1
    if renstra is None or lalu is None or berjalan is None or renstra == 0:
        return
    if lalu + berjalan <= renstra or max(lalu, berjalan) > renstra or not is_satuan_sama(baris):
        return
    jenis = jenis_baris(baris, konteks)
    if jenis.jenis != Jenis.KUMULATIF or jenis.arah == Arah.NEGATIF:
        return
    tempat = tempat_di(baris, "target_renstra", rumus=f"{lalu:f} + {berjalan:f} > {renstra:f}")
    yield temuan_di(
        tempat,
        f"Target dua tahun {format_angka(lalu)} + {format_angka(berjalan)} = {format_angka(lalu + berjalan)}"
        f" melampaui target akhir Renstra {format_angka(renstra)}.",
        kelompok=SETAHUN if renstra == max(lalu, berjalan) else None,
    )
