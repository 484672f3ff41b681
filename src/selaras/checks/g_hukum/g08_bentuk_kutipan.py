"""Definisi dikutip sebagai ayat.

Definisi dalam ketentuan umum bernomor angka, bukan ayat: Pasal 1 angka 30.

Salah: Pasal 1 ayat (30) Permendagri 86 Tahun 2017.
Benar: Pasal 1 angka 30 Permendagri 86 Tahun 2017.
"""

from __future__ import annotations

import re

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import nama_rujukan
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import RujukanHukum
from selaras.kernel.kutipan import Cite

UU12 = Cite("uu-12-2011")
_AYAT = re.compile(r"^Pasal\s+1\s+ayat\s*\(?\s*(\d+)\s*\)?$", re.IGNORECASE)
_AYAT_WAJAR = 3


@check(
    "G08",
    on=RujukanHukum,
    berat=Berat.INFO,
    rujukan=(UU12,),
    perbaikan=Perbaikan.USUL,
    saran="Tulis Pasal 1 angka sekian.",
)
def definisi_dikutip_sebagai_ayat(r: RujukanHukum, konteks: Konteks) -> Hasilan:
    """Yield a finding when a definition of Pasal 1 is cited by a paragraph number."""
    m = _AYAT.match(r.pasal or "")
    if m is None or r.jenis == "uud" or int(m[1]) <= _AYAT_WAJAR:
        return
    seharusnya = f"Pasal 1 angka {m[1]}"
    yield Temuan(
        pesan=f"Tertulis {r.pasal} {nama_rujukan(r)}, seharusnya {seharusnya}.",
        asal=r.asal,
        tertulis=r.pasal,
        seharusnya=seharusnya,
    )
