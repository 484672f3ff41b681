"""Tingkat capaian target Renstra salah hitung.

Kolom 11 Tabel T-C.29 adalah kolom 10 dibagi kolom 4 dikali 100, dari angka yang tercetak. Bila kolom 10
sendiri keliru dan kolom 11 sudah sesuai dengan angka yang benar, yang dilaporkan hanya kolom 10 (A04).

Salah: kolom 10 tertulis 64,99, kolom 4 tertulis 100, kolom 11 tertulis 16,25%.
Benar: kolom 10 tertulis 64,99, kolom 4 tertulis 100, kolom 11 tertulis 64,99%.
"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from selaras.checks.a_evaluasi._alat import Banding, banding_persen, jenis_baris, tempat_di, temuan_di
from selaras.checks.a_evaluasi._kolom10 import hitung_kolom10
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import format_angka, format_persen, is_galat_lembar, percent_of, to_json_angka
from selaras.law.formulas.capaian import BentukNegatif, compute_capaian
from selaras.law.formulas.evaluasi import TC29, tingkat_capaian_renstra
from selaras.law.indikator import Arah


@check(
    "A05",
    on=BarisEvaluasi,
    berat=Berat.KESALAHAN,
    rujukan=(TC29,),
    perbaikan=Perbaikan.AMAN,
    saran="Ganti kolom 11 dengan hasil hitung kolom 10 dibagi kolom 4.",
)
def tingkat_renstra_salah_hitung(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    """Yield a finding when the printed column 11 does not follow from the printed columns 10 and 4."""
    target, perkiraan, tertulis = baris.target_renstra, baris.realisasi_berjalan, baris.tingkat_renstra
    if target is None or perkiraan is None or target <= 0:
        return
    if tertulis is None:
        if not is_galat_lembar(baris.cetak("tingkat_renstra") or ""):
            yield _kosong(baris, target, perkiraan)
        return
    if banding_persen(tertulis, perkiraan, target) is not Banding.SALAH:
        return
    benar = hitung_kolom10(baris, konteks)
    if benar is not None and banding_persen(tertulis, benar, target) is not Banding.SALAH:
        return
    negatif = jenis_baris(baris, konteks).arah == Arah.NEGATIF
    if negatif and _cocok_negatif(tertulis, target, perkiraan):
        return
    yield _salah(baris, target, perkiraan, tertulis=tertulis, negatif=negatif)


def _cocok_negatif(tertulis: Decimal, target: Decimal, perkiraan: Decimal) -> bool:
    return any(
        tertulis == compute_capaian(target, perkiraan, arah=Arah.NEGATIF, bentuk=b) for b in BentukNegatif
    )


def _salah(
    baris: BarisEvaluasi, target: Decimal, perkiraan: Decimal, *, tertulis: Decimal, negatif: bool
) -> Temuan:
    seharusnya = tingkat_capaian_renstra(target, perkiraan)
    rumus = f"{format_angka(perkiraan)} ÷ {format_angka(target)} × 100"
    keliru_kolom_9 = baris.target_n1 is not None and tertulis == percent_of(perkiraan, baris.target_n1)
    return Temuan(
        pesan=f"Tertulis {format_persen(tertulis)}, seharusnya {format_persen(seharusnya)} ({rumus}).",
        asal=baris.asal_di("tingkat_renstra"),
        kolom="tingkat_renstra",
        kode_kegiatan=baris.kode,
        tertulis=baris.cetak("tingkat_renstra"),
        seharusnya=to_json_angka(seharusnya),
        rumus=f"{perkiraan:f} / {target:f} × 100",
        perbaikan=Perbaikan.USUL if negatif else None,
        kelompok=Kelompok("dibagi-9", "Kolom 11 pada {n} baris dibagi dengan kolom 9, bukan kolom 4.")
        if keliru_kolom_9 and not negatif
        else None,
    )


def _kosong(baris: BarisEvaluasi, target: Decimal, perkiraan: Decimal) -> Temuan:
    seharusnya = tingkat_capaian_renstra(target, perkiraan)
    tempat = tempat_di(
        baris,
        "tingkat_renstra",
        seharusnya=to_json_angka(seharusnya),
        rumus=f"{perkiraan:f} / {target:f} × 100",
    )
    pesan = f"Kolom 11 kosong di dokumen atau tidak terbaca, seharusnya {format_persen(seharusnya)}."
    kelompok = Kelompok(
        "kosong", "Kolom 11 kosong di dokumen atau tidak terbaca pada {n} baris; hitung dari kolom 10 dan 4."
    )
    temuan = temuan_di(tempat, pesan, berat=Berat.PERINGATAN, kelompok=kelompok)
    return replace(temuan, perbaikan=Perbaikan.USUL)
