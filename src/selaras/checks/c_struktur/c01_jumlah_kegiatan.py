"""Pagu kegiatan tidak sama dengan jumlah sub kegiatannya.

Pagu kegiatan adalah jumlah pagu seluruh sub kegiatan di bawahnya, tepat sampai rupiah. Berlaku untuk pagu dan
prakiraan maju T-C.33 serta kedua sisi T-C.31. Bila selisihnya sama dengan satu sub kegiatan yang ada di tabel
lain, sub kegiatan itu disebut.

Salah: kegiatan Rp2.449.200.560, sembilan sub kegiatan berjumlah Rp2.446.055.060.
Benar: kegiatan Rp595.156.000, sub kegiatan Rp97.020.000 + Rp100.726.000 + Rp397.410.000.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import TC31, TC33
from selaras.checks.c_struktur._total import buat_temuan, cari_selisih, list_pohon
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat
from selaras.facts import Renja
from selaras.kernel.kode import Level


@check(
    "C01",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC31, TC33),
    saran="Lengkapi sub kegiatan yang tertinggal, atau betulkan pagu yang salah tulis.",
)
def jumlah_kegiatan_salah(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per kegiatan whose amount is not the sum of its sub kegiatan."""
    for tabel, pohon, kolom in list_pohon(konteks):
        for simpul in pohon.list_level(Level.KEGIATAN):
            selisih = cari_selisih(pohon, simpul, kolom, konteks)
            if selisih is not None:
                yield buat_temuan(tabel, selisih, konteks, "C01")
