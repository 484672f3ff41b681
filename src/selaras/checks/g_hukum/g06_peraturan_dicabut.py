"""Peraturan yang disebut sudah dicabut.

Dasar hukum hanya memuat peraturan yang berlaku pada tanggal dokumen. Status diambil dari register peraturan;
tanggal yang belum dicocokkan dengan naskahnya ditandai dan perlu diperiksa.

Salah: dokumen Agustus 2023 yang menyebut UU 11/2020 tentang Cipta Kerja.
Benar: dokumen itu menyebut UU 6/2023.
"""

from __future__ import annotations

import re

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import cetak_tanggal, nama_tempat
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Renja, RujukanHukum
from selaras.kernel.kutipan import Cite
from selaras.law.peraturan import Peraturan, find_peraturan

_SEJARAH = re.compile(
    r"\b(?:dicabut|mencabut|pencabutan|tidak berlaku|digantikan|pengganti)\b", re.IGNORECASE
)
UU12 = Cite("uu-12-2011")


@check(
    "G06",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(UU12,),
    perbaikan=Perbaikan.USUL,
    saran="Ganti dengan peraturan yang berlaku.",
)
def peraturan_sudah_dicabut(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every cited regulation the register knows as repealed on the document's date."""
    dicabut: dict[str, tuple[Peraturan, list[RujukanHukum]]] = {}
    for r in renja.rujukan_hukum:
        p = find_peraturan(r.identitas)
        if p is not None and p.is_dicabut_pada(konteks.tanggal) and not _SEJARAH.search(r.teks):
            dicabut.setdefault(p.id, (p, []))[1].append(r)
    for p, rujukan in dicabut.values():
        yield _temuan(p, rujukan)


def _temuan(p: Peraturan, rujukan: list[RujukanHukum]) -> Temuan:
    pengganti = find_peraturan(p.dicabut_oleh or "")
    oleh = f", diganti {pengganti.nama}" if pengganti else ""
    sejak = f" sejak {cetak_tanggal(p.dicabut)}" if p.dicabut else ""
    tempat = ", ".join(dict.fromkeys(nama_tempat(r) for r in rujukan))
    ragu = (
        " Tanggal itu belum dicocokkan dengan naskah peraturannya; periksa dahulu."
        if p.bukti == "memori" or p.catatan
        else ""
    )
    return Temuan(
        pesan=f"{p.nama} pada {tempat} tidak berlaku lagi{sejak}{oleh}.{ragu}",
        asal=rujukan[0].asal,
        tertulis=p.nama,
        seharusnya=pengganti.nama if pengganti else None,
        rujukan=(Cite(p.dicabut_oleh),) if pengganti and p.dicabut_oleh else (),
        tempat=tuple(Tempat(asal=r.asal, tertulis=p.nama) for r in rujukan),
    )
