"""Persentase capaian kinerja pada naskah salah hitung.

Persentase adalah realisasi dibagi target dikali 100, keduanya dari kalimat itu sendiri. Untuk indikator yang
lebih baik bila lebih rendah, target dibagi realisasi juga diterima.

Salah: target 30, realisasi 12, tertulis 33,33%.
Benar: target 30, realisasi 12, tertulis 40%.
"""

from __future__ import annotations

from decimal import Decimal

from selaras.checks.b_narasi._alat import cetak_persen, di_mana, is_persen_cocok, temuan_persen
from selaras.checks.b_narasi._sub import find_sub
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan
from selaras.facts import JenisKlaim, Klaim
from selaras.kernel.angka import format_angka, format_persen, percent_of
from selaras.kernel.kutipan import LOGIKA
from selaras.law.indikator import Arah


@check(
    "B02",
    on=Klaim,
    berat=Berat.KESALAHAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Hitung ulang realisasi dibagi target, lalu ganti persentase pada kalimat.",
)
def persen_kinerja_salah(klaim: Klaim, konteks: Konteks) -> Hasilan:
    """Yield a finding when the percentage does not follow from target and realisation of the sentence."""
    if klaim.jenis is not JenisKlaim.KINERJA or klaim.persen is None or klaim.pembilang is None:
        return
    target, nyata = klaim.penyebut, klaim.pembilang
    if not target or is_persen_cocok(klaim.persen, nyata, target):
        return
    if _is_negatif(klaim, konteks) and _cocok_negatif(klaim.persen, nyata, target):
        return
    seharusnya = percent_of(nyata, target)
    pesan = (
        f"{di_mana(klaim)}tertulis {cetak_persen(klaim.persen)}, seharusnya {format_persen(seharusnya)} "
        f"(realisasi {format_angka(nyata)} ÷ target {format_angka(target)})."
    )
    yield temuan_persen(klaim, nyata, target, pesan)


def _is_negatif(klaim: Klaim, konteks: Konteks) -> bool:
    """Say whether lower is better for the indicator the sentence speaks of."""
    sub = find_sub(konteks, klaim.topik)
    baris = sub.baris if sub else ()
    return any(
        konteks.jenis(b.indikator, b.satuan_n1 or b.satuan_renstra).arah is Arah.NEGATIF for b in baris
    )


def _cocok_negatif(persen: Decimal, nyata: Decimal, target: Decimal) -> bool:
    """Accept the two forms for indicators that should fall: target / real and (2 target - real) / target."""
    if nyata == 0:
        return True
    return is_persen_cocok(persen, target, nyata) or is_persen_cocok(persen, 2 * target - nyata, target)
