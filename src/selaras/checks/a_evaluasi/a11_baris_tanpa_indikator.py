"""Baris berangka tanpa indikator.

Baris lanjutan yang memuat angka tetapi tidak memuat indikator tidak dapat ditelusuri induknya. Penyebabnya
dapat berupa sel yang kosong di dokumen atau sel yang tidak terbaca saat dokumen diubah bentuknya.

Salah: baris "1 Sub Kegiatan, -, 0,00%" tanpa kode dan tanpa indikator.
Benar: baris lanjutan memuat teks indikatornya.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import BarisEvaluasi
from selaras.kernel.kode import Level
from selaras.kernel.kutipan import LOGIKA
from selaras.law.formulas.evaluasi import TC29


@check(
    "A11",
    on=BarisEvaluasi,
    berat=Berat.KESALAHAN,
    rujukan=(LOGIKA, TC29),
    saran="Tulis indikatornya, atau gabungkan angkanya ke baris induk yang benar.",
)
def baris_tanpa_indikator(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    """Yield a finding for a continuation row that has figures but neither a name nor an indicator."""
    if baris.indikator or baris.nama or baris.level == Level.JUMLAH:
        return
    if baris.level != Level.INDIKATOR and baris.kode is not None:
        return
    angka = (
        baris.target_renstra,
        baris.target_n2,
        baris.realisasi_n2,
        baris.target_n1,
        baris.realisasi_berjalan,
    )
    if all(a is None for a in angka):
        return
    induk = f" Baris sebelumnya berkode {baris.kode}." if baris.kode else ""
    yield Temuan(
        pesan="Baris ini berisi angka, tetapi indikatornya kosong di dokumen atau tidak ditemukan saat"
        f" dokumen dibaca.{induk}",
        asal=baris.asal_di("indikator"),
        kolom="indikator",
        kode_kegiatan=baris.kode,
    )
