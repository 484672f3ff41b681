"""Tahun judul tabel tidak sama dengan tahun kolomnya.

Tabel T-C.29 mengevaluasi Renja tahun n-2 dan memperkirakan capaian sampai dengan tahun n-1. Judulnya menyebut
tahun yang dievaluasi, atau "s/d Tahun" yang berjalan.

Salah: judul "Tahun 2023", kolom target dan realisasi bertahun 2022.
Benar: judul "Tahun 2022", atau "s/d Tahun 2023", kolom target dan realisasi bertahun 2022.
"""

from __future__ import annotations

import re

from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import KeteranganTabel, Renja
from selaras.kernel.teks import tidy
from selaras.law.formulas.evaluasi import TC29

_TAHUN = re.compile(
    r"(s\s*/\s*d|s\.\s*d\.?|sampai dengan|hingga|renja|rencana kerja)?\s*(?:tahun\s*)?\b(20\d\d)\b", re.I
)
_MASA = re.compile(r"\b20\d\d\s*[-–—/]\s*20\d\d\b")


@check(
    "A25",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC29,),
    perbaikan=Perbaikan.USUL,
    saran="Samakan tahun dalam judul dengan tahun yang dievaluasi.",
)
def tahun_judul_lain(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding when no year of the caption is the evaluated year nor an "s/d" of the running one."""
    k = renja.keterangan_tabel("evaluasi")
    if k is None:
        return
    dievaluasi = k.tahun_kolom.get("realisasi_n2") or k.tahun_kolom.get("target_n2")
    disebut = _tahun_judul(k)
    if dievaluasi is None or not disebut:
        return
    if any(_is_sesuai(awalan, tahun, dievaluasi) for awalan, tahun in disebut):
        return
    tahun = disebut[-1][1]
    yield Temuan(
        pesan=f"Judul tabel menyebut tahun {tahun}, sedangkan kolom target dan realisasinya bertahun"
        f" {dievaluasi}.",
        asal=k.asal,
        tabel="evaluasi",
        kolom="judul",
        tertulis=tidy(k.judul) or str(tahun),
        seharusnya=str(dievaluasi),
    )


def _tahun_judul(k: KeteranganTabel) -> list[tuple[str, int]]:
    """Years of the caption with the word before them; periods such as 2020-2024 are left out."""
    teks = _MASA.sub(" ", k.judul)
    disebut = [((c.group(1) or "").lower(), int(c.group(2))) for c in _TAHUN.finditer(teks)]
    return disebut or ([("", k.tahun)] if k.tahun else [])


def _is_sesuai(awalan: str, tahun: int, dievaluasi: int) -> bool:
    if tahun == dievaluasi:
        return True
    if awalan in ("renja", "rencana kerja"):
        return tahun == dievaluasi + 2
    return bool(awalan) and tahun == dievaluasi + 1
