"""Sub kegiatan yang melebihi target tidak disebut dalam naskah.

Subbab 2.1.3 memuat setiap sub kegiatan yang realisasinya melebihi target menurut T-C.29.

Salah: capaian 157,50% ada di T-C.29, tetapi tidak disebut di 2.1.3.
Benar: setiap capaian di atas 100% disebut di 2.1.3 beserta sebabnya.
"""

from __future__ import annotations

from selaras.checks.b_narasi._alat import EVALUASI_RENJA
from selaras.checks.b_narasi._golongan import temuan_tak_tersebut
from selaras.checks.b_narasi._sub import Golongan
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat
from selaras.facts import Renja
from selaras.facts.bagian import Bagian


@check(
    "B08",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(EVALUASI_RENJA,),
    saran="Tambahkan sub kegiatan itu ke subbab 2.1.3 beserta angka dan sebabnya.",
)
def melebihi_tidak_disebut(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for all sub kegiatan above target that the section does not name."""
    yield from temuan_tak_tersebut(konteks, Golongan.MELEBIHI, Bagian.MELEBIHI, "melebihi target")
