"""Persentase dari cacah salah hitung.

Persentase sub kegiatan (kegiatan, program) adalah banyaknya dibagi seluruhnya dikali 100.

Salah: 32 dari 51 sub kegiatan, tertulis 64,71%.
Benar: 32 dari 51 sub kegiatan, tertulis 62,75%.
"""

from __future__ import annotations

from selaras.checks.b_narasi._alat import cetak_persen, is_persen_cocok, temuan_persen
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan
from selaras.facts import JenisKlaim, Klaim
from selaras.kernel.angka import SERATUS, format_angka, format_persen, percent_of, round_half_up
from selaras.kernel.kutipan import LOGIKA


@check(
    "B04",
    on=Klaim,
    berat=Berat.KESALAHAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Periksa cacahnya, lalu hitung ulang persentasenya.",
)
def persen_cacah_salah(klaim: Klaim, konteks: Konteks) -> Hasilan:
    """Yield a finding when "n dari m" and its percentage disagree; name the count that would fit."""
    if klaim.jenis is not JenisKlaim.JUMLAH or klaim.persen is None or klaim.pembilang is None:
        return
    n, m, persen = klaim.pembilang, klaim.penyebut, klaim.persen
    if not m or is_persen_cocok(persen, n, m):
        return
    lain = round_half_up(persen * m / SERATUS, 0)
    petunjuk = ""
    if lain != n and is_persen_cocok(persen, lain, m):
        petunjuk = f" {cetak_persen(persen)} adalah {format_angka(lain)} dari {format_angka(m)}."
    pesan = (
        f"{format_angka(n)} dari {format_angka(m)} {klaim.objek or ''}".rstrip()
        + f": tertulis {cetak_persen(persen)}, seharusnya {format_persen(percent_of(n, m))}.{petunjuk}"
    )
    yield temuan_persen(klaim, n, m, pesan)
