"""Target tidak diperbarui setelah capaian jauh meleset.

Bila capaian tahun lalu di atas 150 persen atau di bawah 50 persen, target berikutnya ditinjau. Target yang
sama persis menunjukkan salinan tahun lalu. Target 100 persen suatu populasi memang tetap dan tidak
diperiksa.

Salah: target 2022 200, realisasi 411, target 2023 tetap 200.
Benar: target 2022 200, realisasi 411, target 2023 400.
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import jenis_baris, satuan_baris, tempat_di, temuan_di
from selaras.checks.a_evaluasi.a20_capaian_melampaui import E70
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok
from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import SERATUS, format_angka, format_persen, percent_of
from selaras.law.indikator import Arah, is_proporsi


@check(
    "A21",
    on=BarisEvaluasi,
    berat=Berat.PERINGATAN,
    rujukan=(E70,),
    saran="Tinjau target tahun berikutnya terhadap realisasi tahun lalu.",
)
def target_tidak_diperbarui(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    """Yield a finding when column 9 repeats column 6 after a result far above or below it."""
    target, realisasi = baris.target_n2, baris.realisasi_n2
    if target is None or realisasi is None or target != baris.target_n1 or target <= 0:
        return
    lampau = realisasi * SERATUS > konteks.pengaturan.batas_melampaui * target
    if not lampau and realisasi * SERATUS >= konteks.pengaturan.batas_rendah * target:
        return
    if target >= SERATUS and is_proporsi(baris.indikator, satuan_baris(baris)):
        return
    if jenis_baris(baris, konteks).arah == Arah.NEGATIF:
        return
    capaian = format_persen(percent_of(realisasi, target))
    sebab = "jauh melampaui target" if lampau else "jauh di bawah target"
    tempat = tempat_di(baris, "target_n1", rumus=f"{realisasi:f} / {target:f} × 100")
    yield temuan_di(
        tempat,
        f"Target tetap {format_angka(target)}, padahal realisasi tahun lalu {format_angka(realisasi)}"
        f" ({capaian}).",
        kelompok=Kelompok(
            "lampau" if lampau else "rendah",
            f"Target tahun berjalan sama dengan tahun lalu pada {{n}} baris, padahal realisasinya {sebab}.",
        ),
    )
