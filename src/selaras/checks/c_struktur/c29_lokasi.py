"""Lokasi hanya menyebut nama daerah, atau tidak terisi.

Lokasi menyebut tempat keluaran dihasilkan: kelurahan, kecamatan, atau kantor. Nama kota atau kabupaten saja
tidak membedakan satu sub kegiatan dari yang lain.

Salah: lokasi setiap sub kegiatan "Kota Pontianak".
Benar: lokasi "Kecamatan Pontianak Kota, Kelurahan Darat Sekip".
"""

from __future__ import annotations

import re

from selaras.checks.c_struktur._alat import TAK_ADA, TC33, kutip, porsi, sebut
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import Renja
from selaras.kernel.teks import kunci

_JENIS = re.compile(r"^(?:pemerintah )?(?:kota|kabupaten|kab|provinsi|prov) ")
_SEMUA = re.compile(r"\b(?:semua|seluruh) (?:kecamatan|kec|kelurahan|kel|desa|kel desa|kelurahan desa)\b")
_LAZIM = 0.5
_KATA_DAERAH = 4


@check(
    "C29",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(TC33,),
    saran="Tulis kelurahan, kecamatan, atau kantor tempat keluaran dihasilkan.",
)
def lokasi_umum(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for all general places, and one per empty cell where the column is in use."""
    sub = konteks.indeks.sub_rencana
    if porsi(sub, "lokasi") < _LAZIM:
        return
    pemda = _tanpa_jenis(kunci(renja.pemda or ""))
    for b in sub:
        if not b.lokasi:
            yield Temuan(
                pesan=f"{sebut(b)}: sel lokasi {TAK_ADA}.",
                asal=b.asal_di("lokasi"),
                tabel="rencana",
                kolom="lokasi",
                kode_kegiatan=b.kode,
                berat=Berat.PERINGATAN,
                saran="Isi lokasi sub kegiatan itu.",
            )
        elif _is_umum(b.lokasi, pemda):
            yield Temuan(
                pesan=f"{sebut(b)}: lokasi {kutip(b.lokasi)} hanya nama daerah.",
                asal=b.asal_di("lokasi"),
                tabel="rencana",
                kolom="lokasi",
                kode_kegiatan=b.kode,
                tertulis=b.lokasi,
                kelompok=Kelompok("C29", f"Lokasi {{n}} sub kegiatan hanya nama daerah ({kutip(b.lokasi)})."),
            )


def _tanpa_jenis(k: str) -> str:
    return _JENIS.sub("", k)


def _is_umum(lokasi: str, pemda: str) -> bool:
    """Say whether a place names only the region, with or without "semua kecamatan"."""
    k = _SEMUA.sub(" ", kunci(lokasi))
    k = " ".join(k.split())
    if pemda and _tanpa_jenis(k) == pemda:
        return True
    return not pemda and bool(_JENIS.match(k)) and len(k.split()) <= _KATA_DAERAH
