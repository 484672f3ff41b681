"""Tindak lanjut tidak ditujukan ke tahun rencana.

Kebijakan dan tindakan untuk mengatasi target yang tidak tercapai dilaksanakan pada tahun rencana.

Salah: Renja 2024, strategi dan kebijakan disusun untuk tahun 2023.
Benar: Renja 2024, strategi dan kebijakan disusun untuk tahun 2024.
"""

from __future__ import annotations

import re

from selaras.checks.b_narasi._alat import E81, paragraf_bagian
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.facts.bagian import Bagian

_TINDAKAN = re.compile(r"kebijakan|strategi|upaya|tindak lanjut|tindakan|langkah", re.IGNORECASE)
_TAHUN = re.compile(r"\btahun\s+(?:anggaran\s+)?(20\d\d)\b(?!\s*[-–])", re.IGNORECASE)
_KALIMAT = re.compile(r"(?<=[a-z%)\d])[.;:]\s*(?=[A-Z])")


@check(
    "B18",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(E81,),
    perbaikan=Perbaikan.USUL,
    saran="Tujukan kebijakan dan tindakan ke tahun rencana.",
)
def tahun_tindakan_lain(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per sentence of the follow-up section that plans for a year before the plan."""
    tahun = konteks.tahun
    if tahun is None:
        return
    for p in paragraf_bagian(konteks, Bagian.TINDAKAN):
        for kalimat in _KALIMAT.split(p.teks):
            disebut = [int(t) for t in _TAHUN.findall(kalimat)]
            if not disebut or not _TINDAKAN.search(kalimat) or max(disebut) >= tahun:
                continue
            yield Temuan(
                pesan=f"Tindak lanjut menyebut tahun {max(disebut)}, seharusnya tahun rencana {tahun}.",
                asal=p.asal,
                tertulis=str(max(disebut)),
                seharusnya=str(tahun),
            )
