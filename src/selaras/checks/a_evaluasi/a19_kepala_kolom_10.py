"""Kepala kolom 10 menyebut periode sebagian tahun.

Formulir meminta perkiraan realisasi sampai dengan tahun berjalan (n-1), bukan realisasi sampai satu triwulan.

Salah: "Realisasi Capaian s/d tahun berjalan - Sampai dengan TW I".
Benar: "Perkiraan realisasi capaian target Renstra s/d tahun berjalan".
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._kolom10 import teks_kepala
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.periode import baca_batas
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import Renja
from selaras.kernel.teks import tidy
from selaras.law.formulas.evaluasi import TC29


@check(
    "A19",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC29,),
    saran="Kembalikan kepala kolom ke bunyi formulir dan isi perkiraan sampai akhir tahun berjalan.",
)
def kepala_kolom_sebagian_tahun(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding when the header of column 10 names a part of the year."""
    k = renja.keterangan_tabel("evaluasi")
    teks = teks_kepala(renja)
    batas = baca_batas(teks)
    if k is None or batas is None or not batas.is_sebagian:
        return
    yield Temuan(
        pesan=f"Kepala kolom 10 menyebut {batas.nama}, padahal formulir meminta perkiraan sampai akhir tahun"
        " berjalan (n-1).",
        asal=k.asal,
        tabel="evaluasi",
        kolom="realisasi_berjalan",
        tertulis=tidy(teks),
        seharusnya="Perkiraan realisasi capaian target Renstra s/d tahun berjalan (n-1)",
    )
