"""Target akhir Renstra (kolom 4) kosong.

Setiap indikator dalam Tabel T-C.29 memiliki target akhir Renstra, sebab kolom 11 membandingkan dengannya.

Salah: indikator baru bertarget 12 dokumen pada tahun berjalan, kolom 4 kosong.
Benar: kolom 4 terisi 60 dokumen.
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import is_berindikator, satukan, tempat_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Tempat
from selaras.facts import Renja
from selaras.law.formulas.evaluasi import TC29

SEL = "Kolom 4 kosong di dokumen atau tidak terbaca"


@check(
    "A09",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC29,),
    saran="Isi target akhir Renstra, atau jelaskan bahwa indikatornya baru dan belum ada dalam Renstra.",
)
def target_renstra_kosong(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for indicators that start in the running year, one for all others."""
    baru: list[Tempat] = []
    lain: list[Tempat] = []
    for b in renja.evaluasi:
        if b.target_renstra is not None or b.cetak("target_renstra") is not None or not is_berindikator(b):
            continue
        is_baru = b.target_n2 is None and b.realisasi_n2 is None and b.target_n1 is not None
        (baru if is_baru else lain).append(tempat_di(b, "target_renstra"))
    if baru:
        yield satukan(
            baru,
            f"{SEL} pada {{n}} baris indikator yang baru bertarget pada tahun berjalan (kolom 9).",
            tunggal=f"{SEL}; indikator ini baru bertarget pada tahun berjalan (kolom 9).",
        )
    if lain:
        yield satukan(lain, f"{SEL} pada {{n}} baris.", tunggal=f"{SEL}.")
