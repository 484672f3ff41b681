"""Kategori Indeks Profesionalitas ASN tidak sesuai nilainya.

Kategori: Sangat Tinggi 91-100, Tinggi 81-90, Sedang 71-80, Rendah 61-70, Sangat Rendah 60 ke bawah. Kata
lain, misalnya "Baik", bukan kategori skala ini.

Salah: indeks 49,90 dengan kategori rendah.
Benar: indeks 49,90 dengan kategori Sangat Rendah.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._label import list_sebutan, periksa_label
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan
from selaras.facts import Renja
from selaras.kernel.kutipan import Cite


@check(
    "F05",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(Cite("perka-bkn-8-2019"), Cite("permenpanrb-38-2018")),
    perbaikan=Perbaikan.USUL,
    saran="Pakai kategori menurut nilainya, dengan kata yang ada dalam peraturan.",
)
def kategori_ip_asn(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield the labels of the index that do not fit their value."""
    yield from periksa_label(list_sebutan(renja, "ip-asn"), "ip-asn", konteks)
