"""Peraturan pembentukan perangkat daerah berbeda antarbagian.

Perangkat daerah dibentuk dengan satu Perda (beserta perubahannya). Bagian lain dari dokumen menyebut Perda
yang sama dengan daftar dasar hukum.

Salah: subbab 2.2 menyebut Perda 11/2008, daftar dasar hukum Perda 7/2016 jo. Perda 1/2021.
Benar: subbab 2.2 menyebut Perda 7/2016 jo. Perda 1/2021.
"""

from __future__ import annotations

import re

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import nama_rujukan, nama_tempat
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Renja, RujukanHukum
from selaras.kernel.kutipan import LOGIKA

_PEMBENTUKAN = re.compile(
    r"(?:pembentukan|susunan)\b.{0,60}\b(?:perangkat\s+daerah|dinas\s+daerah|lembaga\s+teknis|skpd|opd)",
    re.IGNORECASE,
)


@check(
    "G07",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Sebut Perda pembentukan yang sama di semua bagian.",
)
def peraturan_pembentukan_berbeda(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding when sections name founding regulations that are not of one family."""
    semua = [r for r in renja.rujukan_hukum if r.jenis == "perda" and _PEMBENTUKAN.search(r.judul)]
    if len({r.identitas for r in semua}) < 2:
        return
    keluarga = _keluarga(semua)
    lain = [r for r in semua if r.identitas not in keluarga]
    if not lain:
        return
    acuan = [r for r in semua if r.identitas in keluarga]
    nama = dict.fromkeys(nama_rujukan(r) for r in sorted(acuan, key=lambda r: r.tahun or 0))
    beda = ", ".join(f"{nama_tempat(r)} menyebut {nama_rujukan(r)}" for r in lain)
    yield Temuan(
        pesan=f"{beda[0].upper()}{beda[1:]} sebagai dasar pembentukan, bagian lain {' jo. '.join(nama)} "
        f"({nama_tempat(acuan[0])}).",
        asal=lain[0].asal,
        tertulis=nama_rujukan(lain[0]),
        seharusnya=" jo. ".join(nama),
        tempat=tuple(Tempat(asal=r.asal, tertulis=nama_rujukan(r)) for r in (*lain, *acuan)),
    )


def _keluarga(semua: list[RujukanHukum]) -> set[str]:
    """Return the regulation of the list with its amendments; without a list the one named most recently.

    Regulations of one item or one paragraph, and one whose title names the other, are of one family.
    """
    butir = [r for r in semua if r.butir is not None]
    induk = max(butir or semua, key=lambda r: r.tahun or 0)
    hasil = {induk.identitas}
    for _ in semua:
        tempat = {r.butir or r.asal for r in semua if r.identitas in hasil}
        hasil |= {r.identitas for r in semua if (r.butir or r.asal) in tempat}
        hasil |= {r.identitas for r in semua for h in semua if h.identitas in hasil and _menyebut(h, r)}
    return hasil


def _menyebut(r: RujukanHukum, lain: RujukanHukum) -> bool:
    """Say whether a title names another regulation: "Perubahan atas Perda Nomor 7 Tahun 2016"."""
    pola = rf"\b(?:nomor|no\.?)\s*0*{re.escape(lain.nomor)}\s+tahun\s+{lain.tahun}\b"
    return bool(lain.nomor) and re.search(pola, r.judul, re.IGNORECASE) is not None
