"""Persentase suatu populasi melampaui 100.

Indikator seperti "Persentase ASN yang ..." adalah bagian dari suatu jumlah, sehingga nilainya paling besar
100 persen. Pertumbuhan, perubahan, dan capaian terhadap target boleh lebih dan tidak diperiksa di sini.

Salah: Persentase ASN yang mendapatkan pengembangan kompetensi, realisasi 186,36%.
Benar: Persentase ASN yang mendapatkan pengembangan kompetensi, realisasi 86,36%.
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import KOLOM, satuan_baris, tempat_di, temuan_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat
from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import SERATUS, format_persen
from selaras.kernel.kutipan import LOGIKA
from selaras.law.indikator import is_proporsi

SATUAN = frozenset(("%", "persen", "Persen", "PERSEN", ""))
NAMA = {"target_renstra": "Target", "target_n2": "Target", "realisasi_n2": "Realisasi", "target_n1": "Target"}


@check(
    "A12",
    on=BarisEvaluasi,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    saran="Periksa pembilang dan penyebutnya. Bila yang dimaksud capaian terhadap target, ubah indikatornya.",
)
def persentase_melebihi_seratus(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    """Yield the targets and the realisation of a share that lie above 100."""
    satuan = satuan_baris(baris)
    if satuan is not None and satuan not in SATUAN:
        return
    for kolom in NAMA:
        nilai = getattr(baris, kolom)
        if nilai is not None and nilai > SERATUS and is_proporsi(baris.indikator, satuan):
            yield temuan_di(
                tempat_di(baris, kolom, rumus=f"{nilai:f} > 100"),
                f"{NAMA[kolom]} (kolom {KOLOM[kolom]}) {format_persen(nilai)}, padahal indikator ini bagian"
                " dari suatu populasi dan paling besar 100%.",
            )
