"""Target menurun dari tahun sebelumnya.

Target indikator yang lebih baik bila naik tidak turun dari tahun ke tahun tanpa penjelasan. Dibandingkan
target Renstra dan proyeksi dalam T-C.30 serta target tabel tujuan dan sasaran. Catatan analisis yang terisi
dianggap penjelasan.

Salah: target 2023 75, proyeksi 2024 71, catatan kosong.
Benar: target 2023 75, proyeksi 2024 76.
"""

from __future__ import annotations

from itertools import pairwise

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._alat import TC30, Indikator, Titik, is_berarah, list_indikator
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import format_angka


@check(
    "F01",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC30,),
    saran="Naikkan target, atau tulis sebab penurunannya dalam catatan analisis.",
)
def target_menurun(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding per indicator and year whose target is worse than the year before."""
    for i in list_indikator(renja, konteks):
        if is_berarah(i) and not i.is_bercatatan:
            yield from _periksa(i)


def _periksa(i: Indikator) -> Hasilan:
    tahun = sorted({t.tahun for t in i.target})
    for sebelum, kini in pairwise(tahun):
        lama = [t for t in i.target if t.tahun == sebelum]
        turun: list[tuple[Titik, Titik]] = []
        for t in (t for t in i.target if t.tahun == kini):
            acuan = next((x for x in lama if x.kunci_kolom == t.kunci_kolom), lama[0])
            if i.is_lebih_buruk(t.nilai, acuan.nilai):
                turun.append((t, acuan))
        if turun:
            yield _temuan(i, turun)


def _temuan(i: Indikator, turun: list[tuple[Titik, Titik]]) -> Temuan:
    t, acuan = turun[0]
    nilai = " dan ".join(dict.fromkeys(format_angka(x.nilai) for x, _ in turun))
    tempat = tuple(
        x.tempat(seharusnya=f"≥ {a.nilai:f}", rumus=f"{x.nilai:f} < {a.nilai:f}") for x, a in turun
    )
    return Temuan(
        pesan=f"{i.nama}: target {t.tahun} {nilai} lebih rendah daripada target {acuan.tahun}"
        f" {format_angka(acuan.nilai)}, tanpa catatan.",
        asal=tempat[0].asal,
        tabel=t.tabel,
        kolom=tempat[0].kolom,
        tertulis=tempat[0].tertulis,
        seharusnya=tempat[0].seharusnya,
        rumus=tempat[0].rumus,
        tempat=tempat,
    )
