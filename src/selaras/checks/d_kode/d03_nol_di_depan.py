"""Kode ditulis tanpa nol di depan atau dengan jumlah angka yang salah.

Bidang, program, dan kegiatan masing-masing dua angka; urusan dan kewenangan satu angka; sub kegiatan dua
angka (daftar sampai 2021) atau empat angka (daftar sejak Kepmendagri 900.1.15.5-1317/2023).

Salah: 5 3 2 2.04 06
Benar: 5.03.02.2.04.06
"""

from __future__ import annotations

from selaras.checks.d_kode._bantu import P90, bagian_cetak, cetak_kode, nama_tabel
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.kernel.kode import Level
from selaras.law.kode import is_baku

_TABEL = ("evaluasi", "rencana", "realisasi", "tinjauan_rkpd")


@check(
    "D03",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P90,),
    perbaikan=Perbaikan.AMAN,
    saran="Tulis setiap bagian kode dengan lebar bakunya.",
)
def kode_tanpa_nol(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding where a part of the printed code has not its official width."""
    for tabel in _TABEL:
        for b in renja.tabel(tabel):
            if b.kode is None or b.level == Level.INDIKATOR or "kode" not in b.tertulis:
                continue
            if is_baku(".".join(bagian_cetak(b)).upper()):
                continue
            tertulis = cetak_kode(b)
            yield Temuan(
                pesan=f"Kode tertulis {tertulis}, seharusnya {b.kode}.",
                asal=b.asal_di("kode"),
                tabel=tabel,
                kolom="kode",
                kode_kegiatan=b.kode,
                tertulis=tertulis,
                seharusnya=b.kode,
                kelompok=Kelompok(
                    tabel,
                    f"{nama_tabel(tabel)}: {{n}} kode tidak ditulis dengan lebar bakunya, "
                    f"misalnya {tertulis} yang seharusnya {b.kode}.",
                ),
            )
