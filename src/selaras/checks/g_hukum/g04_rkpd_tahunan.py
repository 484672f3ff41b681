"""RKPD disebut untuk lebih dari satu tahun.

Rencana Kerja Pemerintah Daerah berlaku satu tahun. Rentang beberapa tahun adalah milik RPJMD, RPD, atau
Renstra.

Salah: Rencana Kerja Pemerintah Daerah Tahun 2024-2026.
Benar: Rencana Kerja Pemerintah Daerah Tahun 2024.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import P86, nama_rujukan
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Asal, Renja

_RENTANG = re.compile(
    r"(?:Rencana\s+Kerja\s+Pemerintah(?:an)?\s+Daerah|\bRKPD\w{0,2}\b)(?P<antara>[^.;,]{0,80}?)"
    r"\b(?P<awal>20\d\d)\s*(?:[-–—]|s\.?/?d\.?|sampai(?:\s+dengan)?)\s*(?P<akhir>20\d\d)",
    re.IGNORECASE,
)
_RENCANA_LAIN = re.compile(
    r"renstra|rencana strategis|rpjm|rpjp|\brpd\b|pembangunan daerah|jangka menengah|\bdan\b", re.IGNORECASE
)


@check(
    "G04",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P86,),
    perbaikan=Perbaikan.USUL,
    saran="Sebut RKPD dengan satu tahun, atau ganti dengan nama rencana yang berjangka menengah.",
)
def rkpd_lebih_dari_setahun(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding with every place that gives the annual plan a span of years."""
    sebut = dict.fromkeys(_cari(renja))
    if not sebut:
        return
    asal, teks, rentang = next(iter(sebut))
    yield Temuan(
        pesan=f"{teks} disebut untuk {rentang}, padahal RKPD berlaku satu tahun.",
        asal=asal,
        tertulis=rentang,
        tempat=tuple(Tempat(asal=a, tertulis=r) for a, _, r in sebut),
    )


def _cari(renja: Renja) -> Iterator[tuple[Asal, str, str]]:
    for r in renja.rujukan_hukum:
        if r.butir is not None and (m := _cocok(r.judul)):
            yield r.asal, f"RKPD pada butir {r.butir} ({nama_rujukan(r)})", _rentang(m)
    butir = {r.asal for r in renja.rujukan_hukum if r.butir is not None}
    for p in renja.paragraf:
        if p.asal not in butir and (m := _cocok(p.teks)):
            yield p.asal, "RKPD", _rentang(m)


def _cocok(teks: str) -> re.Match[str] | None:
    for m in _RENTANG.finditer(teks):
        if m["awal"] != m["akhir"] and not _RENCANA_LAIN.search(m["antara"]):
            return m
    return None


def _rentang(m: re.Match[str]) -> str:
    return f"{m['awal']}-{m['akhir']}"
