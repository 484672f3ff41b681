"""Kategori sistem merit tidak sesuai nilainya.

Kategori: Sangat Baik 325-400, Baik 250-324, Kurang 175-249, Buruk 100-174.

Salah: nilai 317 dengan kategori Sangat Baik.
Benar: nilai 325 dengan kategori Sangat Baik.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._label import list_sebutan, periksa_label
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan
from selaras.facts import Renja
from selaras.kernel.kutipan import Cite


@check(
    "F06",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(Cite("permenpanrb-40-2018"),),
    perbaikan=Perbaikan.USUL,
    saran="Pakai kategori menurut nilainya.",
)
def kategori_sistem_merit(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield the labels of the merit index that do not fit their value."""
    yield from periksa_label(list_sebutan(renja, "sistem-merit"), "sistem-merit", konteks)
