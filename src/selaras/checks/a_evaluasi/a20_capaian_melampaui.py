"""Capaian jauh melampaui target.

Realisasi di atas 150 persen target menandakan target terlalu rendah atau salah ukur. Sebabnya perlu ditulis
dan target berikutnya ditinjau. Batasnya dapat diatur. Persentase suatu populasi di atas 100 adalah urusan
A12.

Salah: target 2, realisasi 8 (400,00%), tanpa penjelasan.
Benar: target 8, realisasi 8 (100,00%).
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import jenis_baris, satuan_baris, tempat_di, temuan_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat
from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import SERATUS, format_angka, format_persen, percent_of
from selaras.kernel.kutipan import Cite
from selaras.law.indikator import Arah, is_proporsi

E70 = Cite("permendagri-86-2017", lampiran="Formulir E.70 butir 10")


@check(
    "A20",
    on=BarisEvaluasi,
    berat=Berat.PERINGATAN,
    rujukan=(E70,),
    saran="Tulis sebabnya dalam narasi 2.1 dan tinjau target tahun berikutnya.",
)
def capaian_jauh_melampaui(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    """Yield a finding when the realisation passes the target by more than the set bound."""
    target, realisasi = baris.target_n2, baris.realisasi_n2
    if target is None or realisasi is None or target <= 0:
        return
    batas = konteks.pengaturan.batas_melampaui
    if realisasi * SERATUS <= batas * target:
        return
    if realisasi > SERATUS and is_proporsi(baris.indikator, satuan_baris(baris)):
        return
    capaian = format_persen(percent_of(realisasi, target))
    angka = f"target {format_angka(target)}, realisasi {format_angka(realisasi)}"
    if jenis_baris(baris, konteks).arah == Arah.NEGATIF:
        pesan = (
            f"Realisasi {capaian} dari batas yang direncanakan ({angka}), padahal lebih rendah lebih baik."
        )
    else:
        pesan = (
            f"Capaian {capaian} ({angka}) melampaui {format_angka(batas)}%; targetnya mungkin terlalu rendah."
        )
    yield temuan_di(tempat_di(baris, "tingkat_n2", rumus=f"{realisasi:f} / {target:f} × 100"), pesan)
