"""Every table we know."""

from __future__ import annotations

from selaras.readers.tabel.kamus import JenisTabel
from selaras.readers.tabel.kamus_lain import DAFTAR, E81, KINERJA, TUJUAN, USULAN
from selaras.readers.tabel.kamus_renja import EVALUASI, RENCANA, TINJAUAN

DAFTAR_TABEL: tuple[JenisTabel, ...] = (
    EVALUASI,
    RENCANA,
    TINJAUAN,
    KINERJA,
    TUJUAN,
    USULAN,
    E81,
    DAFTAR,
)
"""In no order of preference: the header's words decide."""
