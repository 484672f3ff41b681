"""Registry of formulas: code, name, citation and the date from which each holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from selaras.kernel.kutipan import Cite

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of a regulation."""

    kode: str
    nama: str
    cite: Cite
    since: date
    fungsi: Callable[..., Any]


_DAFTAR: dict[str, list[Formula]] = {}


def formula(kode: str, nama: str, *, cite: Cite, since: date) -> Callable[[F], F]:
    """Register a function as the formula ``kode`` in force from ``since``."""

    def daftarkan(fungsi: F) -> F:
        _DAFTAR.setdefault(kode, []).append(Formula(kode, nama, cite, since, fungsi))
        _DAFTAR[kode].sort(key=lambda f: f.since)
        return fungsi

    return daftarkan


def get_formula(kode: str, tanggal: date) -> Formula:
    """Return the formula in force on ``tanggal``; ``LookupError`` before its first date."""
    berlaku = [f for f in _DAFTAR.get(kode, ()) if f.since <= tanggal]
    if not berlaku:
        raise LookupError(f"rumus {kode} belum berlaku pada {tanggal.isoformat()}")
    return berlaku[-1]


def list_formula() -> list[Formula]:
    """Return all registered formulas by code and date."""
    return [f for kode in sorted(_DAFTAR) for f in _DAFTAR[kode]]
