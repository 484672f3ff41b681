"""Words and places that the reports share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from selaras.facts import TABEL
from selaras.law.peraturan import find_peraturan

BERAT = {"kesalahan": "Kesalahan", "peringatan": "Peringatan", "info": "Catatan"}
Hasil = Mapping[str, Any]
Temuan = Mapping[str, Any]


def tempat_kata(asal: Mapping[str, Any]) -> str:
    """Return an origin in words: "baris 272", "lembar T-C.33 sel B17"."""
    return " ".join(f"{k} {v}" for k, v in asal.items())


def tabel_kata(tabel: str | None) -> str:
    """Return the official form of a table key, "Naskah" for prose."""
    return TABEL.get(tabel or "", "Naskah")


def dasar_kata(rujukan: Sequence[str]) -> str:
    """Return the names of the regulations."""
    nama = [p.nama if (p := find_peraturan(r)) is not None else r for r in rujukan]
    return "; ".join(nama)


def list_tempat(t: Temuan) -> list[Mapping[str, Any]]:
    """Return all places of a finding, one for a single finding."""
    tempat: list[Mapping[str, Any]] | None = t.get("tempat")
    return tempat or [t]


def ringkas_kata(hasil: Hasil) -> str:
    """Return "12 kesalahan, 30 peringatan, 5 catatan"."""
    r = hasil["ringkas"]
    return f"{r['kesalahan']} kesalahan, {r['peringatan']} peringatan, {r['info']} catatan"
