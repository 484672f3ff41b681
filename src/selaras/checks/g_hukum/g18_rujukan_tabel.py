"""Tabel yang dirujuk tidak ada.

Setiap nomor tabel yang disebut naskah menunjuk tabel yang ada dalam dokumen.

Salah: "sebagaimana Tabel 2.7" dalam dokumen yang tabel terakhirnya 2.3.
Benar: "sebagaimana Tabel 2.3".
"""

from __future__ import annotations

import re

from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Asal, Renja
from selaras.kernel.kutipan import LOGIKA

_SEBUT = re.compile(
    r"\btabel\.?\s+(?:nomor\s+)?(\d+(?:[.-]\d+)*)(?![\w-])(?!\s*(?:lampiran|permendagri|peraturan))",
    re.IGNORECASE,
)
_NOMOR = re.compile(r"\d+(?:[.-]\d+)*")


@check(
    "G18",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Betulkan nomor tabel yang dirujuk, atau beri nomor pada tabelnya.",
)
def tabel_yang_dirujuk_tidak_ada(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every cited table number no table carries."""
    ada = {_baku(j.nomor) for j in renja.judul if j.jenis == "tabel" and j.nomor}
    ada |= {_baku(k.nomor) for k in renja.keterangan if k.nomor}
    if not ada:
        return
    judul = {j.asal for j in renja.judul}
    sebut: dict[str, list[Asal]] = {}
    for p in renja.paragraf:
        if p.asal in judul:
            continue
        for m in _SEBUT.finditer(p.teks):
            if _baku(m[1]) not in ada:
                sebut.setdefault(m[1], []).append(p.asal)
    for nomor, asal in sebut.items():
        yield Temuan(
            pesan=f"Naskah merujuk Tabel {nomor}, tetapi tabel itu tidak ada dalam dokumen.",
            asal=asal[0],
            tertulis=f"Tabel {nomor}",
            tempat=tuple(Tempat(asal=a, tertulis=f"Tabel {nomor}") for a in asal),
        )


def _baku(nomor: str) -> str:
    m = _NOMOR.search(nomor)
    return m[0].replace("-", ".") if m else nomor
