"""Cara pembulatan persentase tidak seragam.

Persentase dibulatkan setengah ke atas: 126,725 menjadi 126,73. Selisih satu angka terakhir karena
pemotongan, pembulatan ke angka genap, atau angka lembar kerja yang tidak tercetak penuh bukan salah hitung,
tetapi angka di dokumen tidak dapat ditelusuri.

Salah: 101,38 dibagi 80 tertulis 126,72.
Benar: 101,38 dibagi 80 tertulis 126,73.
"""

from __future__ import annotations

from decimal import Decimal

from selaras.checks.a_evaluasi._alat import Banding, banding_persen, tempat_di, temuan_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import format_persen, percent_of, to_json_angka
from selaras.kernel.kutipan import LOGIKA


@check(
    "A23",
    on=BarisEvaluasi,
    berat=Berat.INFO,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Bulatkan setengah ke atas, dua angka di belakang koma, dari angka yang tercetak.",
)
def cara_pembulatan(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    """Yield columns 8 and 11 that are off by the way of rounding only."""
    for kolom, tertulis, bagian, seluruh in (
        ("tingkat_n2", baris.tingkat_n2, baris.realisasi_n2, baris.target_n2),
        ("tingkat_renstra", baris.tingkat_renstra, baris.realisasi_berjalan, baris.target_renstra),
    ):
        if tertulis is None or bagian is None or seluruh is None or seluruh <= 0:
            continue
        if banding_persen(tertulis, bagian, seluruh) is Banding.PEMBULATAN:
            yield _temuan(baris, kolom, bagian, seluruh=seluruh, tertulis=tertulis)


def _temuan(
    baris: BarisEvaluasi, kolom: str, bagian: Decimal, *, seluruh: Decimal, tertulis: Decimal
) -> Temuan:
    seharusnya = percent_of(bagian, seluruh)
    tempat = tempat_di(
        baris, kolom, seharusnya=to_json_angka(seharusnya), rumus=f"{bagian:f} / {seluruh:f} × 100"
    )
    return temuan_di(
        tempat,
        f"Tertulis {format_persen(tertulis)}, dibulatkan setengah ke atas menjadi"
        f" {format_persen(seharusnya)}.",
        kelompok=Kelompok(
            kolom, "Persentase pada {n} baris berbeda satu angka terakhir karena cara pembulatan."
        ),
    )
