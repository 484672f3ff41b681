"""Code grammar by decree: how many digits the sub kegiatan part has, and since when (Permendagri 90/2019)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from selaras.law.muat import load_yaml
from selaras.law.peraturan import get_peraturan

_PANGKAL = r"(?:\d|X)\.(?:\d\d|XX)\.\d\d\.\d\.\d\d"
_UTUH = {n: re.compile(rf"^{_PANGKAL}\.\d{{{n}}}$") for n in (2, 4)}
_BAKU = re.compile(r"^(?:\d|X)(?:\.(?:\d\d|XX)(?:\.\d\d(?:\.\d(?:\.\d\d(?:\.(?:\d\d|\d{4}))?)?)?)?)?$")

KEWENANGAN = {"1": "provinsi", "2": "kabupaten/kota", "3": "kekhususan"}
"""Meaning of the kewenangan digit in front of the kegiatan."""


@dataclass(frozen=True, slots=True)
class EdisiKode:
    """A decree that fixes the code list: since when, and the digits of its sub kegiatan part."""

    peraturan: str
    sejak: date
    digit_sub: int

    @property
    def nama(self) -> str:
        """Short name of the decree: "Kepmendagri 900.1.15.5-1317/2023"."""
        return get_peraturan(self.peraturan).nama


@cache
def list_edisi_kode() -> tuple[EdisiKode, ...]:
    """Return the decrees, oldest first."""
    isi = load_yaml("kode.yaml")["berlaku"]
    return tuple(sorted((EdisiKode(**e) for e in isi), key=lambda e: e.sejak))


def find_edisi_kode(tanggal: date) -> EdisiKode | None:
    """Return the decree in force on ``tanggal``; ``None`` before the first."""
    berlaku = [e for e in list_edisi_kode() if e.sejak <= tanggal]
    return berlaku[-1] if berlaku else None


def list_edisi_digit(digit_sub: int) -> tuple[EdisiKode, ...]:
    """Return the decrees whose sub kegiatan part has ``digit_sub`` digits, oldest first."""
    return tuple(e for e in list_edisi_kode() if e.digit_sub == digit_sub)


def is_baku(kode: str) -> bool:
    """Say whether a dotted code of any level is padded as every edition demands.

    >>> is_baku("5.03.02.2.04.06"), is_baku("5.3.2.2.04.06"), is_baku("5.03.02.2.01.0010")
    (True, False, True)
    """
    return bool(_BAKU.match(kode))


def hitung_digit_sub(kode: str) -> int | None:
    """Return the digits of the sub kegiatan part of a full code (2 or 4), ``None`` for any other text."""
    return next((n for n, pola in _UTUH.items() if pola.match(kode)), None)
