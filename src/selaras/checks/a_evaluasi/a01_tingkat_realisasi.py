"""Tingkat realisasi tahun lalu salah hitung.

Kolom 8 Tabel T-C.29 adalah kolom 7 dibagi kolom 6 dikali 100, dibulatkan setengah ke atas dua desimal. Angka
yang dicetak dengan satu desimal atau tanpa desimal dibandingkan pada ketelitian cetakannya. Untuk indikator
yang lebih baik bila turun, bentuk target dibagi realisasi dan bentuk selisih juga diterima.

Salah: target 30, realisasi 10, tertulis 0,00.
Benar: target 30, realisasi 10, tertulis 33,33.
"""

from __future__ import annotations

from decimal import Decimal

from selaras.checks.a_evaluasi._alat import Banding, banding_persen, is_berindikator, jenis_baris
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import format_angka, format_persen, is_galat_lembar, percent_of, to_json_angka
from selaras.law.formulas.capaian import BentukNegatif, compute_capaian
from selaras.law.formulas.evaluasi import TC29
from selaras.law.indikator import Arah


@check(
    "A01",
    on=BarisEvaluasi,
    berat=Berat.KESALAHAN,
    rujukan=(TC29,),
    perbaikan=Perbaikan.AMAN,
    saran="Ganti kolom 8 dengan hasil hitung kolom 7 dibagi kolom 6.",
)
def tingkat_realisasi_salah_hitung(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    """Yield a finding when the printed percentage is off by more than rounding, or a part is missing."""
    tertulis, target, realisasi = baris.tingkat_n2, baris.target_n2, baris.realisasi_n2
    if target is None or realisasi is None:
        if tertulis and (target is not None or realisasi is not None) and is_berindikator(baris):
            yield _tanpa_bagian(baris, 6 if target is None else 7)
        return
    if target <= 0:
        return
    if tertulis is None:
        if not is_galat_lembar(baris.cetak("tingkat_n2") or ""):
            yield _kosong(baris, target, realisasi)
        return
    if banding_persen(tertulis, realisasi, target) is not Banding.SALAH:
        return
    negatif = jenis_baris(baris, konteks).arah == Arah.NEGATIF
    if negatif and _cocok_negatif(tertulis, target, realisasi):
        return
    seharusnya = percent_of(realisasi, target)
    rumus = f"{format_angka(realisasi)} ÷ {format_angka(target)} × 100"
    yield Temuan(
        pesan=f"Tertulis {format_persen(tertulis)}, seharusnya {format_persen(seharusnya)} ({rumus}).",
        asal=baris.asal_di("tingkat_n2"),
        kolom="tingkat_n2",
        kode_kegiatan=baris.kode,
        tertulis=baris.cetak("tingkat_n2"),
        seharusnya=to_json_angka(seharusnya),
        rumus=f"{realisasi:f} / {target:f} × 100",
        perbaikan=Perbaikan.USUL if negatif else None,
    )


def _cocok_negatif(tertulis: Decimal, target: Decimal, realisasi: Decimal) -> bool:
    """Say whether the figure is the capaian of a lower-is-better indicator in one of its two forms."""
    return any(
        tertulis == compute_capaian(target, realisasi, arah=Arah.NEGATIF, bentuk=b) for b in BentukNegatif
    )


def _kosong(baris: BarisEvaluasi, target: Decimal, realisasi: Decimal) -> Temuan:
    seharusnya = percent_of(realisasi, target)
    return Temuan(
        pesan=f"Kolom 8 kosong di dokumen atau tidak terbaca, seharusnya {format_persen(seharusnya)}.",
        asal=baris.asal_di("tingkat_n2"),
        kolom="tingkat_n2",
        kode_kegiatan=baris.kode,
        tertulis=baris.cetak("tingkat_n2"),
        seharusnya=to_json_angka(seharusnya),
        rumus=f"{realisasi:f} / {target:f} × 100",
        berat=Berat.PERINGATAN,
        perbaikan=Perbaikan.USUL,
        kelompok=Kelompok(
            "kosong",
            "Kolom 8 kosong di dokumen atau tidak terbaca pada {n} baris; hitung dari kolom 7 dan 6.",
        ),
    )


def _tanpa_bagian(baris: BarisEvaluasi, kolom: int) -> Temuan:
    nama = "target_n2" if kolom == 6 else "realisasi_n2"
    pesan = f"Kolom 8 terisi, tetapi kolom {kolom} kosong di dokumen atau tidak terbaca"
    return Temuan(
        pesan=f"{pesan}. Periksa sel aslinya.",
        asal=baris.asal_di(nama),
        kolom=nama,
        kode_kegiatan=baris.kode,
        berat=Berat.PERINGATAN,
        perbaikan=Perbaikan.TIDAK,
        kelompok=Kelompok(f"tanpa-{kolom}", f"{pesan} pada {{n}} baris. Periksa sel aslinya."),
        saran="Isi sel yang kosong dari halaman aslinya.",
    )
