"""Tingkat capaian Renstra tanpa target Renstra.

Kolom 11 membandingkan kolom 10 dengan kolom 4. Tanpa target Renstra, atau dengan target 0, perbandingan itu
tidak ada dan kolom 11 dikosongkan atau diisi strip.

Salah: kolom 4 kosong, kolom 10 tertulis 3, kolom 11 tertulis 75,00% (3 dibagi kolom 9).
Benar: kolom 4 kosong, kolom 10 tertulis 3, kolom 11 kosong.
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import cetak_rumus, is_strip, polos, satukan, tempat_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat
from selaras.facts import BarisEvaluasi, Renja
from selaras.kernel.angka import percent_of
from selaras.kernel.kode import Level
from selaras.law.formulas.evaluasi import TC29


@check(
    "A07",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC29,),
    perbaikan=Perbaikan.USUL,
    saran="Isi target Renstra pada kolom 4, atau kosongkan kolom 11.",
)
def capaian_tanpa_target_renstra(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for rows without column 4 and one for rows where it is zero."""
    kosong: list[Tempat] = []
    nol: list[Tempat] = []
    for b in renja.evaluasi:
        if b.tingkat_renstra is None or (b.target_renstra is not None and b.target_renstra != 0):
            continue
        if b.level == Level.JUMLAH or is_strip(b.cetak("tingkat_renstra")):
            continue
        (kosong if b.target_renstra is None else nol).append(_tempat(b))
    if kosong:
        yield satukan(
            kosong,
            "Kolom 11 terisi pada {n} baris, padahal kolom 4 kosong di dokumen atau tidak terbaca.",
            tunggal=f"Tertulis {kosong[0].tertulis}, padahal kolom 4 kosong di dokumen atau tidak terbaca"
            f"{_asal_angka(kosong[0])}.",
        )
    if nol:
        yield satukan(
            nol,
            "Target Renstra 0 pada {n} baris, tingkat capaian (kolom 11) tidak dapat dihitung.",
            tunggal=f"Target Renstra 0, tingkat capaian tidak dapat dihitung; tertulis {nol[0].tertulis}.",
        )


def _tempat(b: BarisEvaluasi) -> Tempat:
    """The place, with the division the figure came from where column 9 explains it."""
    asal = percent_of(b.realisasi_berjalan, b.target_n1)
    dari_kolom_9 = asal is not None and asal == b.tingkat_renstra and asal != 0
    rumus = f"{polos(b.realisasi_berjalan)} / {polos(b.target_n1)} × 100" if dari_kolom_9 else None
    return tempat_di(b, "tingkat_renstra", seharusnya="-", rumus=rumus)


def _asal_angka(t: Tempat) -> str:
    return f"; angka itu berasal dari kolom 9 ({cetak_rumus(t.rumus)})" if t.rumus else ""
