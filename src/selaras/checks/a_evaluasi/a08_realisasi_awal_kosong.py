"""Realisasi sampai tahun n-3 (kolom 5) kosong.

Kolom 5 memuat realisasi kumulatif sejak awal masa Renstra. Tanpa kolom ini, kolom 10 dan 11 dihitung terlalu
rendah. Bila masa Renstra baru mulai sesudah tahun n-3, kolom ini memang belum ada isinya.

Salah: kolom 5 kosong pada seluruh baris, masa Renstra 2020-2024.
Benar: kolom 5 terisi, atau "-" bila belum ada realisasi.
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import is_berindikator, satukan
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Tempat
from selaras.facts import BarisEvaluasi, Renja
from selaras.law.formulas.evaluasi import TC29

KOLOM = "realisasi_n3"


@check(
    "A08",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC29,),
    saran="Isi kolom 5 dengan realisasi kumulatif sejak tahun pertama Renstra; isi 0 bila belum ada.",
)
def realisasi_awal_kosong(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for all rows without column 5."""
    k = renja.keterangan_tabel("evaluasi")
    if k and k.periode and konteks.tahun and konteks.tahun - 3 < k.periode[0]:
        return
    berisi = [b for b in renja.evaluasi if is_berindikator(b) and _ada_angka(b)]
    kosong = [b for b in berisi if b.realisasi_n3 is None and b.cetak("realisasi_n3") is None]
    if not kosong:
        return
    semua = " (seluruh baris)" if len(kosong) == len(berisi) and len(kosong) > 1 else ""
    yield satukan(
        [Tempat(asal=b.asal_di(KOLOM), kolom=KOLOM, kode_kegiatan=b.kode) for b in kosong],
        f"Kolom 5 kosong di dokumen atau tidak terbaca pada {{n}} baris{semua}, sehingga dihitung 0.",
        tunggal="Kolom 5 kosong di dokumen atau tidak terbaca, sehingga dihitung 0.",
    )


def _ada_angka(b: BarisEvaluasi) -> bool:
    return not (
        b.target_renstra is None and b.target_n2 is None and b.realisasi_n2 is None and b.target_n1 is None
    )
