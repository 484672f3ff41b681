"""Satu angka memakai titik dan koma sebagai pemisah ribuan sekaligus.

Dalam satu angka pemisah ribuan hanya satu jenis.

Salah: 15.656,427,000
Benar: 15,656,427,000
"""

from __future__ import annotations

from selaras.checks.d_kode._bantu import P86
from selaras.checks.d_kode._cetak import Cetak, list_cetak
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import Gaya, format_angka, to_json_angka


@check(
    "D19",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P86,),
    perbaikan=Perbaikan.AMAN,
    saran="Pakai satu jenis pemisah ribuan.",
)
def pemisah_ribuan_campur(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding for every number that mixes both marks between its thousands."""
    for c in list_cetak(konteks):
        if c.angka.gaya == Gaya.CAMPUR:
            yield _temuan(c)


def _temuan(c: Cetak) -> Temuan:
    return Temuan(
        pesan=f"Angka {c.teks} mencampur titik dan koma sebagai pemisah ribuan, "
        f"seharusnya {format_angka(c.angka.nilai)}.",
        asal=c.asal,
        tabel=c.tabel,
        kolom=c.kolom,
        kode_kegiatan=c.kode,
        tertulis=c.teks,
        seharusnya=to_json_angka(c.angka.nilai),
        perbaikan=None if c.kolom else Perbaikan.USUL,
    )
