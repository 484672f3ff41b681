"""Catatan analisis kosong padahal meleset dari target.

Bila realisasi berbeda lebih dari 10 persen dengan target, T-C.30 memuat analisisnya. Batasnya dapat diatur.

Salah: target 70, realisasi 49,90 (71,29%), catatan kosong.
Benar: target 70, realisasi 49,90 (71,29%), catatan menjelaskan sebabnya.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._alat import TC30, is_kosong
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import BarisKinerja
from selaras.kernel.angka import SERATUS, format_persen, percent_of


@check(
    "F12",
    on=BarisKinerja,
    berat=Berat.PERINGATAN,
    rujukan=(TC30,),
    saran="Tulis sebab selisih dan tindak lanjutnya dalam kolom catatan analisis.",
)
def catatan_analisis_kosong(baris: BarisKinerja, konteks: Konteks) -> Hasilan:
    """Yield a finding for the year that is furthest off its target, where the note is blank."""
    if not is_kosong(baris.catatan):
        return
    selisih = []
    for tahun, target in baris.target.items():
        nyata = baris.realisasi.get(tahun)
        capaian = percent_of(nyata, target)
        if target is not None and nyata is not None and capaian is not None:
            selisih.append((abs(capaian - SERATUS), tahun, capaian, f"{nyata:f} / {target:f} × 100"))
    if not selisih:
        return
    jauh, tahun, capaian, rumus = max(selisih)
    if jauh <= konteks.pengaturan.gap_catatan:
        return
    yield Temuan(
        pesan=f"Capaian {tahun} {format_persen(capaian)} dari target, tetapi catatan analisis kosong.",
        asal=baris.asal_di("catatan"),
        kolom="catatan",
        tertulis=baris.catatan,
        rumus=rumus,
    )
