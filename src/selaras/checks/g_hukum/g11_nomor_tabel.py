"""Tabel tidak bernomor.

Setiap tabel mempunyai nomor dan judul supaya dapat dirujuk dari naskah.

Salah: tabel pencapaian kinerja pelayanan tanpa nomor di antara Tabel 2.1.1 dan Tabel 2.2.
Benar: Tabel 2.2 Pencapaian Kinerja Pelayanan, lalu Tabel 2.3.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import TABEL, KeteranganTabel, Renja
from selaras.kernel.kutipan import LOGIKA


@check(
    "G11",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Beri nomor tabel itu dan perbarui rujukannya.",
)
def tabel_tanpa_nomor(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding with every table of a full document that has no number."""
    if not renja.is_berprosa:
        return
    tanpa = [k for k in renja.keterangan if not k.nomor]
    if not tanpa:
        return
    nama = ", ".join(_nama(k) for k in tanpa)
    yield Temuan(
        pesan=f"Tabel tanpa nomor: {nama}.",
        asal=tanpa[0].asal,
        tabel=tanpa[0].tabel,
        kolom="judul",
        tertulis=tanpa[0].judul or None,
        tempat=tuple(Tempat(asal=k.asal, kolom="judul", tertulis=k.judul or None) for k in tanpa),
    )


def _nama(k: KeteranganTabel) -> str:
    bentuk = TABEL.get(k.tabel, k.tabel)
    return f'{bentuk} "{k.judul}"' if k.judul else bentuk
