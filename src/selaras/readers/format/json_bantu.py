"""Small helpers for values of JSON lists: texts, decimals, joint names."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_DOWN, Decimal, InvalidOperation
from typing import Any

from selaras.kernel.teks import tidy

Objek = Mapping[str, Any]
_KOSONG = {"", "null", "[null]", "none", "undefined"}


def teks(objek: Objek, kunci: str) -> str | None:
    """Return a field as tidy text, ``None`` where it is empty (also the words the service writes for it)."""
    nilai = objek.get(kunci)
    if nilai is None or isinstance(nilai, dict | list):
        return None
    hasil = tidy(str(nilai))
    return None if hasil.lower() in _KOSONG else hasil


def desimal(objek: Objek, kunci: str) -> Decimal | None:
    """Return a field as a number, ``None`` where it is empty or no plain number."""
    nilai = objek.get(kunci)
    if isinstance(nilai, bool) or nilai is None:
        return None
    if isinstance(nilai, int | Decimal):
        return Decimal(nilai)
    try:
        hasil = Decimal(str(nilai).strip())
    except InvalidOperation:
        return None
    return hasil if hasil.is_finite() else None


def rupiah(objek: Objek, kunci: str) -> Decimal | None:
    """Return money in full rupiah: a fraction, left by the service's own percentages, is cut off."""
    nilai = desimal(objek, kunci)
    return None if nilai is None else nilai.to_integral_value(rounding=ROUND_DOWN)


def satu_nilai(objek: Iterable[Objek], kunci: str) -> str | None:
    """Return the value all objects share, ``None`` where they differ or have none."""
    nilai = {t for o in objek if (t := teks(o, kunci)) is not None}
    return nilai.pop() if len(nilai) == 1 else None
