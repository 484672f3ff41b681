"""Panjang kode tidak sesuai dengan tingkat barisnya.

Urusan satu bagian, bidang dua, program tiga, kegiatan lima, sub kegiatan enam. Baris kegiatan tidak memuat
bagian sub kegiatan, dan baris urusan tidak memuat bagian bidang.

Salah: "Administrasi Kepegawaian Perangkat Daerah" (kegiatan) berkode 5.03.01.2.05.02.
Benar: kegiatan itu berkode 5.03.01.2.05.
"""

from __future__ import annotations

from selaras.checks.d_kode._bantu import (
    P90,
    cetak_kode,
    list_berkode,
    nama_level,
    nama_tabel,
    peta_salah_level,
)
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Renja


@check(
    "D02",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P90,),
    perbaikan=Perbaikan.USUL,
    saran="Potong kode sampai tingkat barisnya.",
)
def tingkat_kode_salah(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding where a row's name belongs to a level above its code."""
    peta = peta_salah_level(konteks)
    if not peta:
        return
    for tabel, b, _ in list_berkode(konteks):
        seharusnya = peta.get(id(b))
        if seharusnya is None:
            continue
        yield Temuan(
            pesan=f'{nama_tabel(tabel)}: "{b.nama}" berkode {cetak_kode(b)}, seharusnya {seharusnya} '
            f"karena baris ini {nama_level(seharusnya)}.",
            asal=b.asal_di("kode"),
            tabel=tabel,
            kolom="kode",
            kode_kegiatan=b.kode,
            tertulis=cetak_kode(b),
            seharusnya=str(seharusnya),
            kelompok=Kelompok(
                f"{seharusnya}|{b.kode}",
                f'"{b.nama}" berkode {cetak_kode(b)} pada {{n}} baris, seharusnya {seharusnya} '
                f"karena baris ini {nama_level(seharusnya)}.",
            ),
        )
