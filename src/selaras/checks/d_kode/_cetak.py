"""Every number as the document prints it, in cells and in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selaras.checks.konteks import Konteks
from selaras.facts import TABEL, Asal, Renja
from selaras.kernel.angka import Angka, parse_angka

_ANGKA_PROSA = re.compile(r"(?<![\w.,/-])\d{1,3}(?:[.,]\d+)+(?![\w/-])")
_BUKAN_ANGKA = re.compile(
    r"(?:nomor|no|tabel|pasal|ayat|bab|huruf|gambar|pukul|versi|angka)\W*$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Cetak:
    """A printed number; ``tabel`` and ``kolom`` are empty in running text."""

    teks: str
    angka: Angka
    asal: Asal
    tabel: str | None = None
    kolom: str | None = None
    kode: str | None = None


def list_cetak(konteks: Konteks) -> list[Cetak]:
    """Return every number that is not plain digits, in print order, built once for a document."""
    simpanan = konteks.indeks.simpanan
    if "d.cetak" not in simpanan:
        simpanan["d.cetak"] = [*_sel(konteks.renja), *_prosa(konteks.renja)]
    hasil: list[Cetak] = simpanan["d.cetak"]
    return hasil


def _sel(renja: Renja) -> Iterator[Cetak]:
    for tabel in TABEL:
        for b in renja.tabel(tabel):
            for kolom, teks in b.tertulis.items():
                if kolom == "kode" or teks.isdigit():
                    continue
                angka = parse_angka(teks)
                if angka is not None:
                    yield Cetak(teks, angka, b.asal_di(kolom), tabel, kolom, b.kode)


def _prosa(renja: Renja) -> Iterator[Cetak]:
    """Yield numbers of the prose; heading and table numbers, articles and dates are none."""
    nomor = {
        (n or "").strip(". ") for n in (*(j.nomor for j in renja.judul), *(k.nomor for k in renja.keterangan))
    }
    for p in renja.paragraf:
        for m in _ANGKA_PROSA.finditer(p.teks):
            teks = m[0].rstrip(".,")
            if not m.start() or teks in nomor:
                continue  # an item, a heading or a table is numbered so
            if _BUKAN_ANGKA.search(p.teks[max(0, m.start() - 12) : m.start()]) or _is_penomoran(teks):
                continue
            angka = parse_angka(teks)
            if angka is not None:
                yield Cetak(teks, angka, p.asal)


def _is_penomoran(teks: str) -> bool:
    """Say whether digits and dots number a section (2.1.1, 5.03.02) instead of a quantity."""
    bagian = teks.split(".")
    return len(bagian) > 2 and any(len(b) < 3 for b in bagian[1:])
