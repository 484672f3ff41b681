"""Tingkat capaian Renstra memakai kolom 10 yang keliru.

Akibat dari A04: bila kolom 10 dibetulkan, kolom 11 pada baris yang sama ikut berubah. Angka yang diharapkan
dihitung dari kolom 10 yang benar dibagi kolom 4.

Salah: 593 + 500 = 1.093 dari target Renstra 2.000, kolom 11 tertulis 8,35% (dari 167).
Benar: 593 + 500 = 1.093 dari target Renstra 2.000, kolom 11 tertulis 54,65%.
"""

from __future__ import annotations

from decimal import Decimal

from selaras.checks.a_evaluasi._alat import Banding, banding_persen, polos, satukan, tempat_di
from selaras.checks.a_evaluasi._kolom10 import Sebab, list_kolom10
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan
from selaras.facts import Renja
from selaras.kernel.angka import NOL, format_persen, percent_of
from selaras.law.formulas.evaluasi import TC29


@check(
    "A06",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC29,),
    perbaikan=Perbaikan.USUL,
    saran="Betulkan kolom 10 lebih dahulu, lalu hitung ulang kolom 11.",
)
def capaian_dari_kolom_10_keliru(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for all rows whose column 11 changes once column 10 is corrected."""
    tempat = []
    for baris, k in list_kolom10(renja, konteks):
        target, tertulis = baris.target_renstra, baris.tingkat_renstra
        if target is None or tertulis is None or target <= 0:
            continue
        if k.sebab == Sebab.PERKIRAAN:
            continue
        seharusnya = percent_of(k.seharusnya, target) or NOL
        dekat = abs(tertulis - seharusnya) < 1
        if dekat and banding_persen(tertulis, k.seharusnya, target) is not Banding.SALAH:
            continue
        atas = f"({k.rumus})" if "+" in k.rumus else polos(k.seharusnya)
        rumus = f"{atas} / {polos(target)} × 100"
        tempat.append(tempat_di(baris, "tingkat_renstra", seharusnya=polos(seharusnya), rumus=rumus))
    if tempat:
        t = tempat[0]
        yield satukan(
            tempat,
            "Kolom 11 pada {n} baris dihitung dari kolom 10 yang keliru dan berubah setelah kolom 10"
            " dibetulkan.",
            tunggal=f"Kolom 11 tertulis {t.tertulis}, seharusnya {format_persen(Decimal(t.seharusnya or 0))}"
            " setelah kolom 10 dibetulkan.",
        )
