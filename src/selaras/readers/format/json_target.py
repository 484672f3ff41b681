"""Targets and multi-line indicators of SIPD-RI lists: "4 Paket", "- Unit", several indicators in one cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from selaras.kernel.angka import Gaya, parse_angka
from selaras.kernel.teks import tidy

_ANGKA_DEPAN = re.compile(r"^([-–]|[\d][\d.,/\-–]*)\s*(.*)$", re.DOTALL)
_PERSEN = {"%", "persen", "persentase", "prosen"}


@dataclass(frozen=True, slots=True)
class Target:
    """A target text taken apart; ``tertulis`` is the printed number where it is no plain one."""

    nilai: Decimal | None = None
    satuan: str | None = None
    tertulis: str | None = None


@dataclass(frozen=True, slots=True)
class Indikator:
    """One indicator of a cell with its target."""

    tolok_ukur: str | None
    target: Target


def pisah_target(cetak: str | None, satuan: str | None) -> Target:
    """Split "80 100.000 KH" with unit "100.000 KH" into 80 and the unit; "105/14 Orang" stays a text."""
    isi = tidy(cetak or "")
    if not isi:
        return Target(None, satuan or None, None)
    ekor = tidy(satuan or "")
    if ekor and isi.lower().endswith(ekor.lower()) and isi.lower() != ekor.lower():
        angka, unit = isi[: -len(ekor)].strip(), ekor
    else:
        cocok = _ANGKA_DEPAN.match(isi)
        angka, unit = (cocok.group(1), cocok.group(2) or ekor) if cocok else (isi, ekor)
    hasil = parse_angka(angka)
    if hasil and hasil.gaya is Gaya.RANCU and unit.lower() in _PERSEN:
        hasil = parse_angka(angka, ribuan="," if "." in angka else ".")
    nilai = hasil.nilai if hasil else None
    polos = nilai is not None and f"{nilai:f}" == angka
    return Target(nilai, unit or None, None if polos else angka)


def pisah_baris(cetak: str | None) -> list[str]:
    """Return the lines of a cell with their places kept: a leading empty line is a missing value."""
    return [tidy(b) for b in (cetak or "").replace("\r\n", "\n").split("\n")] if cetak else []


def pisah_indikator(tolok: str | None, target: str | None, satuan: str | None) -> list[Indikator]:
    """Split the three cells of an indicator in parallel; one target for many lines means one long text."""
    nilai, unit = pisah_baris(target), pisah_baris(satuan)
    banyak = max(len([n for n in nilai if n]), len([u for u in unit if u]))
    nama = pisah_baris(tolok)
    if len(nama) != banyak:
        nama = [n for n in nama if n]
    if banyak <= 1:
        teks = tidy(tolok or "") or None
        satu = pisah_target(tidy(target or ""), tidy(satuan or ""))
        return [Indikator(teks, satu)] if teks or satu.nilai is not None or satu.tertulis else []
    panjang = max(banyak, len(nama))
    nilai, unit = _samakan(nilai, panjang), _samakan(unit, panjang)
    nama = [*nama, *[""] * (panjang - len(nama))]
    return [Indikator(n or None, pisah_target(v, u)) for n, v, u in zip(nama, nilai, unit, strict=True)]


def _samakan(baris: list[str], panjang: int) -> list[str]:
    """Bring a column of lines to the common length: drop empty lines first, then pad."""
    if len(baris) != panjang:
        baris = [b for b in baris if b]
    return (baris + [""] * panjang)[:panjang]


def is_sejajar(kolom: Sequence[Sequence[str]]) -> bool:
    """Say whether the lines of several cells belong together one by one.

    The service joins the distinct values of each cell in text order, so that the second target is not the
    second indicator's: lists of several values that are all in text order cannot be paired.
    """
    panjang = {len(k) for k in kolom if k}
    if panjang <= {1}:
        return True
    return len(panjang) == 1 and not all(list(k) == sorted(k) for k in kolom[1:] if k)
