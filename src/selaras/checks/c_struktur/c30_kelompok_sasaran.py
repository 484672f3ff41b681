"""Kelompok sasaran tidak terisi.

Matriks SIPD-RI (bentuk C) mempunyai kolom kelompok sasaran: siapa yang menerima manfaat sub kegiatan. Bentuk
A dan B tidak memilikinya.

Salah: kolom kelompok sasaran kosong pada 48 sub kegiatan.
Benar: kelompok sasaran "Pegawai ASN di lingkungan pemerintah kota".
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import TC33, sebut
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import Renja


@check(
    "C30",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC33,),
    saran="Isi penerima manfaat sub kegiatan.",
)
def kelompok_sasaran_kosong(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for all sub kegiatan of layout C without a target group."""
    keterangan = renja.keterangan_tabel("rencana")
    bentuk_c = keterangan is not None and keterangan.layout == "C"
    if not bentuk_c and not any(b.kelompok_sasaran for b in renja.rencana):
        return
    for b in konteks.indeks.sub_rencana:
        if not b.kelompok_sasaran:
            yield Temuan(
                pesan=f"{sebut(b)}: kelompok sasaran kosong.",
                asal=b.asal_di("kelompok_sasaran"),
                tabel="rencana",
                kolom="kelompok_sasaran",
                kode_kegiatan=b.kode,
                kelompok=Kelompok("C30", "Kelompok sasaran kosong pada {n} sub kegiatan."),
            )
