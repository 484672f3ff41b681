"""Period labels in headers and captions: how far into a year figures reach, and multi-year periods."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selaras.kernel.teks import BULAN, parse_bulan

_URUTAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4, "satu": 1, "dua": 2, "tiga": 3,
           "empat": 4}  # fmt: skip
_TRIWULAN = re.compile(
    r"\b(?:tw|triwulan|tri wulan|kuartal)\s*[.:-]?\s*(iv|iii|ii|i|[1-4]|satu|dua|tiga|empat)\b", re.IGNORECASE
)
_SEMESTER = re.compile(r"\bsemester\s*[.:-]?\s*(ii|i|[12]|satu|dua)\b", re.IGNORECASE)
_BULAN = re.compile(
    rf"(?:\bs\s*/\s*d\.?|\bs\.\s*d\.?|\bsd|\bsampai dengan|\bhingga)\s+(?:bulan\s+)?({'|'.join(BULAN)})\b",
    re.IGNORECASE,
)
_MASA = re.compile(r"\b(20\d\d)\s*(?:[-–—/]|s\s*/\s*d|s\.d\.?|sampai dengan)\s*(20\d\d)\b", re.IGNORECASE)
ROMAWI = ("", "I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Batas:
    """How far into the year figures reach: its name and the number of months."""

    nama: str
    bulan: int

    @property
    def is_sebagian(self) -> bool:
        """Say whether the year is not over by then."""
        return self.bulan < 12


def baca_batas(teks: str) -> Batas | None:
    """Read a period label ("Sampai dengan TW I", "s/d Semester I", "s/d Juni"); ``None`` without one."""
    if cocok := _TRIWULAN.search(teks):
        tw = _URUTAN[cocok.group(1).lower()]
        return Batas(f"triwulan {ROMAWI[tw]}", 3 * tw)
    if cocok := _SEMESTER.search(teks):
        semester = _URUTAN[cocok.group(1).lower()]
        return Batas(f"semester {ROMAWI[semester]}", 6 * semester)
    if cocok := _BULAN.search(teks):
        bulan = parse_bulan(cocok.group(1)) or 12
        return Batas(f"bulan {BULAN[bulan - 1]}", bulan)
    return None


def baca_masa(teks: str) -> tuple[int, int] | None:
    """Read a period of several years ("2020-2024", "Tahun 2024 – 2026"); ``None`` without one."""
    for cocok in _MASA.finditer(teks):
        awal, akhir = int(cocok.group(1)), int(cocok.group(2))
        if awal < akhir <= awal + 24:
            return awal, akhir
    return None
