"""Target satu program lebih dari satu, atau berbeda dari T-C.31.

Satu indikator program mempunyai satu target, di setiap baris T-C.33 dan di T-C.31.

Salah: target program 5.03.02 tercetak 100, 80, dan 70; T-C.31 80.
Benar: target program 80 di setiap baris dan di T-C.31.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import P86, TC33
from selaras.checks.c_struktur._target import PROGRAM, temuan_target
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat
from selaras.facts import Renja


@check(
    "C17",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P86, TC33),
    saran="Tetapkan satu target program menurut Renstra dan tulis sama di semua baris.",
)
def target_program_ganda(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per program indicator with more than one target."""
    yield from temuan_target(konteks, PROGRAM)
