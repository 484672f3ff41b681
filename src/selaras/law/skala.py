"""Scales: which label a value gets, by date and by the convention for values between two bands.

The tables are dated YAML. Where a table gives whole numbers ("76 - 90", "91 - 100") two conventions exist for
90.4: "bulat" rounds half up to a whole number first, "riil" compares with the real thresholds (> 90, > 75).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache

from selaras.kernel.angka import round_half_up
from selaras.kernel.teks import kunci
from selaras.law.parameter import get_tabel

SKALA = {
    "kinerja": "perencanaan/skala_kinerja",
    "akip": "perencanaan/skala_akip",
    "opini": "perencanaan/skala_opini",
    "ip-asn": "kepegawaian/skala_ip_asn",
    "sistem-merit": "kepegawaian/skala_sistem_merit",
}
"""Name of a scale and its table below ``law/data``."""

BATAS = ("bulat", "riil")


@dataclass(frozen=True, slots=True)
class Jenjang:
    """A band: ``bulat`` is its lowest whole number, ``riil`` the value lies above it; ``None``: no bound."""

    label: str
    singkatan: str = ""
    sebutan: tuple[str, ...] = ()
    bulat: Decimal | None = None
    riil: Decimal | None = None
    bukti: str = "memori"


@dataclass(frozen=True, slots=True)
class Skala:
    """A scale in force: its bands from the highest, and the values it is defined for."""

    nama: str
    jenjang: tuple[Jenjang, ...]
    minimum: Decimal | None
    maksimum: Decimal | None

    def find(self, teks: str) -> Jenjang | None:
        """Return the band a label, abbreviation or other name means; ``None`` if there is no such word."""
        k = kunci(teks)
        for j in self.jenjang:
            if k in {kunci(n) for n in (j.label, j.singkatan, *j.sebutan) if n}:
                return j
        return None

    def rentang(self, jenjang: Jenjang) -> str:
        """Return the interval of a band as the tables print it: "61-70", "> 80-90", "≥ 91"."""
        i = self.jenjang.index(jenjang)
        atas = self.jenjang[i - 1] if i else None
        if jenjang.bulat is not None:
            if atas is None or atas.bulat is None:
                return f"≥ {jenjang.bulat}" if self.maksimum is None else f"{jenjang.bulat}-{self.maksimum}"
            return f"{jenjang.bulat}-{atas.bulat - 1}"
        tinggi = self.maksimum if atas is None else atas.riil
        if jenjang.riil is None:
            return f"≤ {tinggi}" if tinggi is not None else ""
        return f"> {jenjang.riil}" if tinggi is None else f"> {jenjang.riil}-{tinggi}"

    def is_di_dalam(self, nilai: Decimal) -> bool:
        """Say whether the scale is defined for a value (an index of 0.85 is not one of a scale 100-400)."""
        return (self.minimum is None or nilai >= self.minimum) and (
            self.maksimum is None or nilai <= self.maksimum
        )


def get_skala(skala: str, tanggal: date) -> Skala:
    """Return the scale in force on ``tanggal``; ``LookupError`` for an unknown scale or an earlier date."""
    if skala not in SKALA:
        raise LookupError(f"skala {skala} tidak dikenal, pilih: {', '.join(SKALA)}")
    return _skala(skala, tanggal)


@lru_cache(maxsize=256)
def _skala(skala: str, tanggal: date) -> Skala:
    tabel = get_tabel(SKALA[skala], tanggal)
    jenjang = tuple(
        Jenjang(
            label=j["label"],
            singkatan=j.get("singkatan", ""),
            sebutan=tuple(j.get("sebutan", ())),
            bulat=_angka(j.get("bulat")),
            riil=_angka(j.get("riil")),
            bukti=j.get("bukti", tabel["bukti"]),
        )
        for j in tabel["jenjang"]
    )
    return Skala(skala, jenjang, _angka(tabel.get("minimum")), _angka(tabel.get("maksimum")))


def predikat(nilai: Decimal | None, skala: str, tanggal: date, batas: str = "bulat") -> str | None:
    """Return the label of a value; ``None`` without a value or outside what the scale is defined for."""
    s = get_skala(skala, tanggal)
    if batas not in BATAS:
        raise ValueError(f"batas {batas} tidak dikenal, pilih: {', '.join(BATAS)}")
    if nilai is None or not s.is_di_dalam(nilai):
        return None
    bulat = round_half_up(nilai, 0)
    for j in s.jenjang:
        if batas == "bulat" and j.bulat is not None:
            if bulat >= j.bulat:
                return j.label
        elif j.riil is None or nilai > j.riil:
            return j.label
    return None


def list_label(skala: str, tanggal: date) -> list[str]:
    """Return the labels of a scale, highest first."""
    return [j.label for j in get_skala(skala, tanggal).jenjang]


def peringkat(label: str, skala: str, tanggal: date) -> int | None:
    """Return the rank of a label, 1 for the lowest; ``None`` where the scale has no such label."""
    s = get_skala(skala, tanggal)
    j = s.find(label)
    return None if j is None else len(s.jenjang) - s.jenjang.index(j)


def _angka(nilai: object) -> Decimal | None:
    return None if nilai is None else Decimal(str(nilai))
