"""Dasar hukum tidak memuat keputusan kode yang berlaku.

Klasifikasi, kodefikasi, dan nomenklatur diperbarui dengan Keputusan Menteri Dalam Negeri. Daftar dasar hukum
menyebut keputusan yang berlaku pada tanggal dokumen.

Salah: dokumen Agustus 2023 yang hanya menyebut Kepmendagri 050-5889/2021.
Benar: dokumen itu menyebut juga Kepmendagri 900.1.15.5-1317/2023.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import cetak_tanggal, list_butir
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.kernel.kutipan import Cite
from selaras.law.kode import find_edisi_kode, list_edisi_kode
from selaras.law.peraturan import samakan_identitas

K1317 = Cite("kepmendagri-900.1.15.5-1317-2023")
_PALING_SEDIKIT = 3


@check(
    "G05",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(K1317,),
    perbaikan=Perbaikan.USUL,
    saran="Tambahkan keputusan itu pada daftar dasar hukum.",
)
def keputusan_kode_tidak_tercantum(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding when the decree on codes in force on the document's date is not in the list."""
    edisi = find_edisi_kode(konteks.tanggal)
    butir = list(list_butir(renja))
    if edisi is None or len({r.butir for r in butir}) < _PALING_SEDIKIT:
        return
    disebut = {samakan_identitas(r.identitas) for r in renja.rujukan_hukum}
    if edisi.peraturan in disebut:
        return
    lama = [e for e in list_edisi_kode() if e.peraturan in disebut]
    tercantum = f" Yang tercantum: {lama[-1].nama}." if lama else ""
    acuan = next(
        (r for r in butir if lama and samakan_identitas(r.identitas) == lama[-1].peraturan), butir[-1]
    )
    yield Temuan(
        pesan=f"Dasar hukum tidak memuat {edisi.nama} yang berlaku sejak {cetak_tanggal(edisi.sejak)}."
        f"{tercantum}",
        asal=acuan.asal,
        tertulis=lama[-1].nama if lama else None,
        seharusnya=edisi.nama,
        rujukan=(Cite(edisi.peraturan),),
    )
