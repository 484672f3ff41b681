"""Angka tahun berjalan (kolom 9 atau 10) kosong.

Baris yang memiliki target Renstra atau angka tahun lalu juga memuat target dan perkiraan tahun berjalan.
Baris yang terputus dapat pula terjadi karena sel tidak terbaca saat dokumen diubah bentuknya.

Salah: baris berakhir pada kolom 8 (100,00), kolom 9 sampai 11 kosong.
Benar: kolom 9 terisi 1, kolom 10 terisi 3.
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import is_berindikator, satukan, tempat_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Tempat
from selaras.facts import BarisEvaluasi, Renja
from selaras.law.formulas.evaluasi import TC29

SEL = "kosong di dokumen atau tidak ditemukan saat dokumen dibaca"
NAMA = {(True, True): "Kolom 9 dan 10", (True, False): "Kolom 9", (False, True): "Kolom 10"}


@check(
    "A10",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC29,),
    saran="Isi dari halaman aslinya. Bila sub kegiatan tidak dilanjutkan, isi 0 dan beri keterangan.",
)
def tahun_berjalan_kosong(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding per combination of missing cells."""
    by_sel: dict[tuple[bool, bool], list[Tempat]] = {}
    for b in renja.evaluasi:
        tanpa_9 = b.target_n1 is None and b.cetak("target_n1") is None
        tanpa_10 = b.realisasi_berjalan is None and b.cetak("realisasi_berjalan") is None
        if (tanpa_9 or tanpa_10) and is_berindikator(b) and _ada_angka(b):
            kolom = "target_n1" if tanpa_9 else "realisasi_berjalan"
            by_sel.setdefault((tanpa_9, tanpa_10), []).append(tempat_di(b, kolom))
    for sel, daftar in by_sel.items():
        yield satukan(daftar, f"{NAMA[sel]} {SEL} pada {{n}} baris.", tunggal=f"{NAMA[sel]} {SEL}.")


def _ada_angka(b: BarisEvaluasi) -> bool:
    return not (
        b.target_renstra is None
        and b.target_n2 is None
        and b.realisasi_n2 is None
        and b.target_n1 is None
        and b.realisasi_berjalan is None
    )
