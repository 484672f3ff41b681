"""Bulan terealisasi melampaui periode laporan.

Kepala kolom 10 yang menyebut triwulan membatasi jumlah bulan yang sudah lewat: sampai triwulan I paling
banyak 3 bulan.

Salah: kepala kolom "Sampai dengan TW I", tertulis 6 bulan.
Benar: kepala kolom "Sampai dengan TW I", tertulis 3 bulan.
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import is_bulan, satukan, tempat_di
from selaras.checks.a_evaluasi._kolom10 import batas_kepala, hitung_kolom10
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Tempat
from selaras.facts import Renja
from selaras.kernel.kutipan import LOGIKA


@check(
    "A17",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(LOGIKA,),
    saran="Samakan periode kepala kolom dengan isinya, atau isi perkiraan sampai akhir tahun.",
)
def bulan_melewati_periode(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for all month rows beyond the period the header names."""
    batas = batas_kepala(renja)
    if batas is None or not batas.is_sebagian:
        return
    tempat: list[Tempat] = []
    for b in renja.evaluasi:
        nilai = b.realisasi_berjalan
        if nilai is None or nilai <= batas.bulan or not is_bulan(b):
            continue
        penuh = hitung_kolom10(b, konteks)
        if penuh is None or penuh != nilai:
            rumus = f"{nilai:f} > {batas.bulan}"
            tempat.append(tempat_di(b, "realisasi_berjalan", seharusnya=f"≤ {batas.bulan}", rumus=rumus))
    if tempat:
        isi = f"{batas.nama[0].upper()}{batas.nama[1:]} paling banyak {batas.bulan} bulan"
        yield satukan(
            tempat,
            f"{isi}, tetapi {{n}} baris memuat lebih.",
            tunggal=f"{isi}, tertulis {tempat[0].tertulis}.",
        )
