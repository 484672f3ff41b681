"""Persentase realisasi anggaran pada naskah salah hitung.

Persentase adalah realisasi dibagi alokasi dikali 100. Pembulatan menurut ketelitian naskah sendiri diterima:
79% untuk 78,90% benar.

Salah: alokasi Rp689.641.000, realisasi Rp95.640.151, tertulis 14,01%.
Benar: alokasi Rp689.641.000, realisasi Rp95.640.151, tertulis 13,87%.
"""

from __future__ import annotations

from selaras.checks.b_narasi._alat import cetak_persen, di_mana, is_persen_cocok, temuan_persen
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan
from selaras.facts import JenisKlaim, Klaim
from selaras.kernel.angka import format_persen, format_rupiah, percent_of
from selaras.kernel.kutipan import LOGIKA


@check(
    "B01",
    on=Klaim,
    berat=Berat.KESALAHAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Hitung ulang realisasi dibagi alokasi, lalu ganti persentase pada kalimat.",
)
def persen_anggaran_salah(klaim: Klaim, konteks: Konteks) -> Hasilan:
    """Yield a finding when the percentage does not follow from the two amounts of the sentence."""
    if klaim.jenis is not JenisKlaim.ANGGARAN or klaim.persen is None or klaim.pembilang is None:
        return
    if not klaim.penyebut or is_persen_cocok(klaim.persen, klaim.pembilang, klaim.penyebut):
        return
    nyata = percent_of(klaim.pembilang, klaim.penyebut)
    pesan = (
        f"{di_mana(klaim)}tertulis {cetak_persen(klaim.persen)}, seharusnya {format_persen(nyata)} "
        f"({format_rupiah(klaim.pembilang)} ÷ {format_rupiah(klaim.penyebut)})."
    )
    yield temuan_persen(klaim, klaim.pembilang, klaim.penyebut, pesan)
