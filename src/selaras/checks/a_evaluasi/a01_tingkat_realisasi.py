"""Tingkat realisasi tahun lalu salah hitung.

Kolom 8 Tabel T-C.29 adalah kolom 7 dibagi kolom 6 dikali 100, dibulatkan dua desimal.

Salah: target 30, realisasi 10, tertulis 0,00.
Benar: target 30, realisasi 10, tertulis 33,33.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import BarisEvaluasi
from selaras.kernel.angka import format_angka, format_persen, percent_of, to_json_angka
from selaras.kernel.kutipan import Cite

TC29 = Cite("permendagri-86-2017", lampiran="Tabel T-C.29")


@check(
    "A01",
    on=BarisEvaluasi,
    berat=Berat.KESALAHAN,
    rujukan=(TC29,),
    perbaikan=Perbaikan.AMAN,
    saran="Ganti kolom 8 dengan hasil hitung kolom 7 dibagi kolom 6.",
)
def tingkat_realisasi_salah_hitung(baris: BarisEvaluasi, konteks: Konteks) -> Hasilan:
    """Yield a finding when the printed percentage is off by more than the rounding."""
    tertulis = baris.tingkat_n2
    seharusnya = percent_of(baris.realisasi_n2, baris.target_n2)
    if tertulis is None or seharusnya is None or tertulis == seharusnya:
        return
    rumus = f"{format_angka(baris.realisasi_n2)} ÷ {format_angka(baris.target_n2)} × 100"
    yield Temuan(
        pesan=f"Tertulis {format_persen(tertulis)}, seharusnya {format_persen(seharusnya)} ({rumus}).",
        asal=baris.asal_di("tingkat_n2"),
        kolom="tingkat_n2",
        kode_kegiatan=baris.kode,
        tertulis=baris.cetak("tingkat_n2"),
        seharusnya=to_json_angka(seharusnya),
        rumus=f"{baris.realisasi_n2:f} / {baris.target_n2:f} × 100",
    )
