"""Sub kegiatan T-C.31 dan T-C.33 tidak sama.

Sub kegiatan yang direviu terhadap rancangan awal RKPD (T-C.31) adalah yang direncanakan (T-C.33). Beda ejaan
nama tidak dihitung sebagai sub kegiatan yang hilang.

Salah: T-C.33 memuat 50 sub kegiatan, T-C.31 49; "Evaluasi Diklat dan Sertifikasi Pejabat Fungsional" hilang.
Benar: setiap sub kegiatan T-C.33 ada di T-C.31, dan sebaliknya.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import TC31, TC33
from selaras.checks.c_struktur._banding_sub import temuan_selisih
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pasangan import tinjauan_rencana
from selaras.checks.temuan import Berat
from selaras.facts import Renja


@check(
    "C04",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC31, TC33),
    saran="Tambahkan baris yang tertinggal, atau hapus yang tidak lagi direncanakan beserta alasannya.",
)
def sub_tinjauan_tidak_sama(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per sub kegiatan that stands in T-C.31 or T-C.33 only."""
    yield from temuan_selisih(tinjauan_rencana(konteks), ("tinjauan_rkpd", "T-C.31"), ("rencana", "T-C.33"))
