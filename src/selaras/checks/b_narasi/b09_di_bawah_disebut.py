"""Sub kegiatan di bawah target tidak disebut dalam naskah.

Subbab 2.1.1 memuat setiap sub kegiatan yang realisasinya di bawah target menurut T-C.29.

Salah: capaian 75,00% ada di T-C.29, tetapi tidak disebut di 2.1.1.
Benar: setiap capaian di bawah 100% disebut di 2.1.1 beserta sebabnya.
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
    "B09",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(EVALUASI_RENJA,),
    saran="Tambahkan sub kegiatan itu ke subbab 2.1.1 beserta angka dan sebabnya.",
)
def di_bawah_tidak_disebut(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for all sub kegiatan below target that the section does not name."""
    yield from temuan_tak_tersebut(konteks, Golongan.DI_BAWAH, Bagian.DI_BAWAH, "di bawah target")
