"""Target akhir Renstra lebih kecil daripada target setahun.

Untuk indikator yang dihitung (kumulatif), target akhir Renstra memuat target seluruh tahun, sehingga tidak
mungkin lebih kecil daripada target satu tahun di dalamnya.

Salah: target Renstra 26 orang, target 2022 30 orang.
Benar: target Renstra 150 orang, target 2022 30 orang.
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import is_satuan_sama, jenis_baris, tempat_di, temuan_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat
from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import NOL, format_angka
from selaras.law.formulas.evaluasi import TC29
from selaras.law.indikator import Arah, Jenis


@check(
    "A13",
    on=BarisEvaluasi,
    berat=Berat.KESALAHAN,
    rujukan=(TC29,),
    saran="Samakan dengan Renstra. Bila kolom 4 memuat target satu tahun, ganti dengan target akhir masa"
    " Renstra.",
)
def renstra_di_bawah_target_setahun(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    """Yield a finding when column 4 of a counted indicator is below column 6 or 9."""
    renstra = baris.target_renstra
    if renstra is None or renstra == 0:
        return
    lalu, berjalan = baris.target_n2 or NOL, baris.target_n1 or NOL
    terbesar = max(lalu, berjalan)
    if renstra >= terbesar or not is_satuan_sama(baris):
        return
    jenis = jenis_baris(baris, konteks)
    if jenis.jenis != Jenis.KUMULATIF or jenis.arah == Arah.NEGATIF:
        return
    kolom = 6 if lalu == terbesar else 9
    yield temuan_di(
        tempat_di(baris, "target_renstra", seharusnya=f"≥ {terbesar:f}", rumus=f"{renstra:f} < {terbesar:f}"),
        f"Target akhir Renstra {format_angka(renstra)} lebih kecil daripada target setahun"
        f" {format_angka(terbesar)} (kolom {kolom}).",
    )
