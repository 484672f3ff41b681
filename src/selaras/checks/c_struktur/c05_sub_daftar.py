"""Daftar sub kegiatan pada naskah dan T-C.33 tidak sama.

Daftar program, kegiatan, dan sub kegiatan pada Bab III memuat tepat sub kegiatan yang ada di T-C.33. Beda
ejaan nama tidak dihitung sebagai sub kegiatan yang hilang.

Salah: daftar Bab III memuat "Pemeliharaan Mebel", yang tidak ada di T-C.33.
Benar: 50 sub kegiatan pada daftar, 50 sub kegiatan yang sama di T-C.33.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import P86, TC33
from selaras.checks.c_struktur._banding_sub import temuan_selisih
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pasangan import daftar_rencana
from selaras.checks.temuan import Berat
from selaras.facts import Renja


@check(
    "C05",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P86, TC33),
    saran="Samakan daftar pada naskah dengan T-C.33.",
)
def sub_daftar_tidak_sama(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per sub kegiatan that stands in the list or in T-C.33 only."""
    yield from temuan_selisih(
        daftar_rencana(konteks),
        ("daftar_subkegiatan", "daftar sub kegiatan pada naskah"),
        ("rencana", "T-C.33"),
    )
