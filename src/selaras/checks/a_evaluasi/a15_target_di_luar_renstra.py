"""Target tahun berjalan tidak ada dalam Renstra.

Bila target akhir Renstra 0, sub kegiatan itu tidak direncanakan dalam Renstra; target pada tahun berjalan
membutuhkan dasar dan catatan.

Salah: target Renstra 0 dokumen, target tahun berjalan 1 dokumen.
Benar: target Renstra 0 dokumen, target tahun berjalan 0 dokumen.
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import tempat_di, temuan_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat
from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import format_angka
from selaras.law.formulas.evaluasi import TC29


@check(
    "A15",
    on=BarisEvaluasi,
    berat=Berat.PERINGATAN,
    rujukan=(TC29,),
    saran="Cantumkan dalam Renstra (perubahan), atau tulis dasar penambahannya.",
)
def target_di_luar_renstra(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    """Yield a finding when column 4 is zero and column 9 is not."""
    if baris.target_renstra != 0 or not baris.target_n1:
        return
    satuan = f" {baris.satuan_n1}" if baris.satuan_n1 else ""
    yield temuan_di(
        tempat_di(baris, "target_n1", rumus=f"0 < {baris.target_n1:f}"),
        f"Target Renstra 0, tetapi target tahun berjalan {format_angka(baris.target_n1)}{satuan}.",
    )
