"""Proyeksi T-C.30 berbeda dengan target Renstra.

Proyeksi tahun rencana dalam T-C.30 sama dengan target tabel tujuan dan sasaran, kecuali bedanya dijelaskan
dalam catatan analisis.

Salah: proyeksi 2024 71, target tabel tujuan dan sasaran 2024 70.
Benar: proyeksi 2024 70, target tabel tujuan dan sasaran 2024 70.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._alat import TC30, list_indikator
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import format_angka

SEBUTAN = {"proyeksi": "proyeksi", "target": "target Renstra"}


@check(
    "F03",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC30,),
    perbaikan=Perbaikan.USUL,
    saran="Samakan kedua tabel dengan Renstra.",
)
def proyeksi_lain_dari_target(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield every year in which T-C.30 and the tujuan table give different values for one indicator."""
    for i in list_indikator(renja, konteks):
        if i.kinerja is None or i.tujuan is None:
            continue
        renstra = {t.tahun: t for t in i.target if t.tabel == "tujuan_sasaran"}
        for t in i.target:
            acuan = renstra.get(t.tahun)
            if t.tabel == "tujuan_sasaran" or acuan is None or acuan.nilai == t.nilai:
                continue
            tempat = t.tempat(seharusnya=f"{acuan.nilai:f}", rumus=f"{t.nilai:f} ≠ {acuan.nilai:f}")
            yield Temuan(
                pesan=f"{i.nama}: {SEBUTAN[t.kolom.split('.')[0]]} {t.tahun} tertulis {tempat.tertulis},"
                " target"
                f" tabel tujuan dan sasaran {format_angka(acuan.nilai)}.",
                asal=tempat.asal,
                tabel=t.tabel,
                kolom=t.kolom,
                tertulis=tempat.tertulis,
                seharusnya=tempat.seharusnya,
                rumus=tempat.rumus,
                berat=Berat.PERINGATAN if i.is_bercatatan else None,
            )
