"""Perkiraan realisasi sampai tahun berjalan salah.

Kolom 10 Tabel T-C.29 untuk indikator yang dihitung (dokumen, orang, unit) adalah kolom 5 + 7 + 9. Untuk
persentase, indeks, dan nilai akhir lain yang berlaku adalah angka terakhir, yaitu kolom 9 sebagai harapan;
untuk rata-rata, nilai tengahnya. Menjumlahkan persentase dari tahun ke tahun tidak bermakna. Kolom 5 yang
kosong dihitung 0.

Salah: realisasi 2022 593, target 2023 500, kolom 10 tertulis 167 (angka triwulan I).
Benar: realisasi 2022 593, target 2023 500, kolom 10 tertulis 1.093.
"""

from __future__ import annotations

from decimal import Decimal

from selaras.checks.a_evaluasi._alat import cetak_rumus, polos, satukan, temuan_di
from selaras.checks.a_evaluasi._kolom10 import Sebab, batas_kepala, list_kolom10
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import format_angka
from selaras.law.formulas.evaluasi import TC29

KOLOM = "realisasi_berjalan"
PESAN = {
    Sebab.SEBAGIAN_TAHUN: "Kolom 10 berisi angka {batas} pada {n} baris, bukan perkiraan sampai akhir tahun"
    " berjalan.",
    Sebab.SATU_TAHUN: "Kolom 10 hanya mengulang target kolom 9 pada {n} baris; realisasi tahun"
    " sebelumnya tidak"
    " ikut dijumlah.",
    Sebab.TANPA_N3: "Kolom 5 tidak ikut dijumlah ke kolom 10 pada {n} baris.",
    Sebab.TANPA_N2: "Kolom 7 tidak ikut dijumlah ke kolom 10 pada {n} baris.",
    Sebab.KURANG: "Kolom 10 lebih kecil daripada target setahun (kolom 9) pada {n} baris; tampaknya berisi"
    " realisasi sebagian tahun.",
    Sebab.DIJUMLAH: "Kolom 10 menjumlahkan persentase atau nilai antartahun pada {n} baris; jumlah itu tidak"
    " bermakna.",
    Sebab.PERKIRAAN: "Perkiraan kolom 10 berbeda dengan target kolom 9 pada {n} baris berjenis nilai akhir;"
    " dasarnya belum dijelaskan.",
}
BERAT = {Sebab.PERKIRAAN: Berat.INFO}
PERBAIKAN = {Sebab.PERKIRAAN: Perbaikan.TIDAK, Sebab.DIJUMLAH: Perbaikan.USUL}


@check(
    "A04",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC29,),
    perbaikan=Perbaikan.AMAN,
    saran="Isi kolom 10 dengan perkiraan sampai akhir tahun berjalan menurut jenis indikatornya.",
)
def perkiraan_realisasi_salah(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding per cause, and each unexplained sum by itself."""
    batas = batas_kepala(renja)
    by_sebab: dict[Sebab, list[Tempat]] = {}
    for baris, k in list_kolom10(renja, konteks):
        tempat = Tempat(
            asal=baris.asal_di(KOLOM),
            kolom=KOLOM,
            kode_kegiatan=baris.kode,
            tertulis=baris.cetak(KOLOM),
            seharusnya=polos(k.seharusnya),
            rumus=k.rumus,
        )
        by_sebab.setdefault(k.sebab, []).append(tempat)
    for sebab, daftar in by_sebab.items():
        if sebab == Sebab.HITUNG:
            yield from (temuan_di(t, _tunggal(t)) for t in daftar)
        else:
            yield _gabung(sebab, daftar, batas.nama if batas else "")


def _gabung(sebab: Sebab, daftar: list[Tempat], batas: str) -> Temuan:
    return satukan(
        daftar,
        PESAN[sebab].replace("{batas}", batas),
        tunggal=_tunggal(daftar[0], "Perkiraan" if sebab == Sebab.PERKIRAAN else ""),
        berat=BERAT.get(sebab),
        perbaikan=PERBAIKAN.get(sebab),
    )


def _tunggal(t: Tempat, awal: str = "") -> str:
    """The sentence of a single place."""
    nilai = format_angka(Decimal(t.seharusnya or 0))
    if awal:
        return f"{awal} tertulis {t.tertulis}, target kolom 9 {nilai}; jelaskan dasarnya."
    return f"Tertulis {t.tertulis}, seharusnya {nilai} ({cetak_rumus(t.rumus or '')})."
