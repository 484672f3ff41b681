"""Predikat AKIP tidak sesuai nilainya.

Predikat: AA di atas 90, A di atas 80, BB di atas 70, B di atas 60, CC di atas 50, C di atas 30, D 30 ke
bawah.

Salah: nilai SAKIP 68,40 dengan predikat BB.
Benar: nilai SAKIP 68,40 dengan predikat B.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._label import list_sebutan, periksa_label
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Butuh, Perbaikan
from selaras.facts import Renja
from selaras.law.formulas.akip import PAN88


@check(
    "F09",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(PAN88,),
    perbaikan=Perbaikan.USUL,
    saran="Pakai predikat menurut nilai pada laporan hasil evaluasi.",
)
def predikat_akip(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield the AKIP predicates that do not fit their score."""
    sebutan = list(list_sebutan(renja, "akip"))
    if not sebutan:
        yield Butuh("nilai dan predikat AKIP (laporan hasil evaluasi)")
        return
    yield from periksa_label(iter(sebutan), "akip", konteks)
