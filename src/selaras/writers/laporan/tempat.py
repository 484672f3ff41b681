"""Words and places that the reports share."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from selaras.facts import TABEL
from selaras.kernel.angka import format_angka
from selaras.law.peraturan import find_peraturan

NAMA_BERAT = {"kesalahan": "Kesalahan", "peringatan": "Peringatan", "info": "Info"}
Isi = Mapping[str, Any]
_KOLOM_ANGKA = (
    "target",
    "realisasi",
    "tingkat",
    "pagu",
    "prakiraan",
    "besaran",
    "persen",
    "pembilang",
    "penyebut",
)
_ANGKA = re.compile(r"-?\d+(?:\.\d+)?")


def nama_tabel(kunci: str | None) -> str:
    """Return a table's official form, "Naskah" where the finding is in the text."""
    return TABEL.get(kunci or "", kunci or "Naskah")


def sebut_dasar(rujukan: Sequence[str]) -> str:
    """Return the names of regulations by their identity."""
    return "; ".join(p.nama if (p := find_peraturan(r)) is not None else r for r in rujukan)


def sebut_tempat(asal: Isi) -> str:
    """Return a place in words: "baris 272", "halaman 4 baris 12", "lembar T-C.33 sel K17"."""
    urutan = ("halaman", "tabel", "baris", "lembar", "sel")
    return " ".join(f"{k} {asal[k]}" for k in urutan if asal.get(k) is not None)


def alamat(asal: Isi) -> str:
    """Return a place as editors take it: the line of a text, else sheet and cell, page or table and line."""
    if asal.get("sel") is not None:
        return "!".join(str(asal[k]) for k in ("lembar", "sel") if asal.get(k) is not None)
    return ":".join(str(asal[k]) for k in ("halaman", "tabel", "baris") if asal.get(k) is not None)


def sebut_nilai(temuan: Isi) -> str:
    """Return the expected value as a person reads it: a number of a number column in Indonesian print."""
    teks = str(temuan.get("seharusnya") or "")
    kolom = str(temuan.get("kolom") or "").rpartition(".")[2]
    if kolom.startswith(_KOLOM_ANGKA) and _ANGKA.fullmatch(teks):
        return format_angka(Decimal(teks), len(teks.partition(".")[2]))
    return teks


def list_tempat(temuan: Isi) -> list[Isi]:
    """Return every place of a finding, one for a single finding."""
    return list(temuan.get("tempat") or [temuan])


def ringkas(isi: Isi) -> str:
    """Return the counts in one sentence."""
    n = isi.get("ringkas", {})
    teks = f"{n.get('kesalahan', 0)} kesalahan, {n.get('peringatan', 0)} peringatan, {n.get('info', 0)} info"
    diterima = len(isi.get("dikecualikan", ()))
    if diterima:
        teks += f"; {diterima} diterima dengan alasan"
    return teks + "."
