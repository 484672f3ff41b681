"""Target hasil satu kegiatan lebih dari satu, atau berbeda dari T-C.31.

Satu indikator hasil kegiatan mempunyai satu target, di setiap baris T-C.33 dan di T-C.31.

Salah: target hasil kegiatan 5.03.02.2.02 tercetak 80 dan 100; T-C.31 80.
Benar: target hasil 80 di setiap baris dan di T-C.31.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import P86, TC33
from selaras.checks.c_struktur._target import KEGIATAN, temuan_target
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat
from selaras.facts import Renja


@check(
    "C18",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P86, TC33),
    saran="Tetapkan satu target hasil kegiatan dan tulis sama di semua baris.",
)
def target_kegiatan_ganda(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per kegiatan indicator with more than one target."""
    yield from temuan_target(konteks, KEGIATAN)
