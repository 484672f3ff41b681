"""Target di bawah hasil tahun sebelumnya.

Target tahun rencana tidak lebih rendah daripada realisasi tahun sebelumnya tanpa penjelasan dalam catatan
analisis.

Salah: realisasi 2023 331, target 2024 325, catatan kosong.
Benar: realisasi 2023 331, target 2024 333.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._alat import TC30, is_berarah, list_indikator
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import format_angka


@check(
    "F02",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC30,),
    saran="Tetapkan target di atas hasil yang sudah dicapai, atau tulis alasannya dalam catatan analisis.",
)
def target_di_bawah_realisasi(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding when the target after the last realised year is worse than what was reached."""
    for i in list_indikator(renja, konteks):
        if not is_berarah(i) or i.is_bercatatan or not i.realisasi:
            continue
        akhir = max(i.realisasi, key=lambda t: t.tahun)
        rendah = [
            t for t in i.target if t.tahun == akhir.tahun + 1 and i.is_lebih_buruk(t.nilai, akhir.nilai)
        ]
        if not rendah:
            continue
        tempat = tuple(
            t.tempat(seharusnya=f"≥ {akhir.nilai:f}", rumus=f"{t.nilai:f} < {akhir.nilai:f}") for t in rendah
        )
        nilai = " dan ".join(dict.fromkeys(format_angka(t.nilai) for t in rendah))
        yield Temuan(
            pesan=f"{i.nama}: target {akhir.tahun + 1} {nilai} di bawah realisasi {akhir.tahun}"
            f" {format_angka(akhir.nilai)}, tanpa catatan.",
            asal=tempat[0].asal,
            tabel=rendah[0].tabel,
            kolom=tempat[0].kolom,
            tertulis=tempat[0].tertulis,
            seharusnya=tempat[0].seharusnya,
            rumus=tempat[0].rumus,
            tempat=tempat,
        )
