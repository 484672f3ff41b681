"""Reviu terhadap rancangan awal RKPD tidak menunjukkan hasil analisis.

T-C.31 membandingkan rancangan awal RKPD dengan hasil analisis kebutuhan. Bila kedua sisi sama di setiap baris
dan kolom catatan kosong seluruhnya, tidak terlihat bahwa analisis dilakukan.

Salah: 49 baris sub kegiatan sama kiri dan kanan, kolom catatan kosong.
Benar: kedua sisi sama dan kolom catatan menyatakan "sesuai", atau ada baris yang berbeda dengan alasannya.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import TC31
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import BarisTinjauan, Renja

_SEDIKIT = 3


@check(
    "C12",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC31,),
    saran='Tulis hasil analisis pada kolom catatan; bila memang tidak berubah, tulis "sesuai".',
)
def tinjauan_tanpa_hasil(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for the table when no row differs and no note is given."""
    sub = konteks.indeks.sub_tinjauan
    if len(sub) < _SEDIKIT or any(b.catatan for b in renja.tinjauan_rkpd):
        return
    if any(_is_beda(b) for b in sub) or not any(b.kanan.pagu is not None for b in sub):
        return
    yield Temuan(
        pesan=(
            f"Pagu dan target {len(sub)} sub kegiatan sama di kedua sisi dan kolom catatan kosong. "
            "Hasil analisis kebutuhan tidak terlihat."
        ),
        asal=sub[0].asal,
        tabel="tinjauan_rkpd",
        kolom="catatan",
    )


def _is_beda(b: BarisTinjauan) -> bool:
    """Say whether amount or target, where both sides print it, differ."""
    return any(
        kiri is not None and kanan is not None and kiri != kanan
        for kiri, kanan in ((b.kiri.pagu, b.kanan.pagu), (b.kiri.target, b.kanan.target))
    )
