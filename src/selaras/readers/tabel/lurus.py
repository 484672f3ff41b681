"""Straight placement: a cell belongs to the header above it, where a grid keeps its columns."""

from __future__ import annotations

from dataclasses import dataclass

from selaras.readers.tabel.kamus import Ragam
from selaras.readers.tabel.sel import JENIS_ANGKA
from selaras.readers.tabel.slot import Slot

BATAS_LEBAR = 256
"""Cells of a row beyond this many are left over, whatever they are."""
BUANG = -10.0
"""Price of a cell that goes nowhere."""


@dataclass(frozen=True, slots=True)
class Butir:
    """A piece to place: its kind, its cell, and its number inside the cell (-1 for a whole cell)."""

    jenis: str
    sel: int
    potong: int = -1


@dataclass(frozen=True, slots=True)
class Susunan:
    """Where the pieces of a row go: (slot, piece) pairs, pieces without a slot, and the score."""

    pasangan: tuple[tuple[Slot, Butir], ...]
    sisa: tuple[Butir, ...]
    nilai: float
    cacat: int = 0


def urai_pola(pola: str) -> list[Butir]:
    """Turn a kind pattern into pieces, one per cell and more for a cell of several pieces."""
    hasil: list[Butir] = []
    sel = potong = 0
    dalam = False
    for c in pola:
        if c == "{":
            dalam, potong = True, 0
        elif c == "}":
            dalam = False
            sel += 1
        elif dalam:
            hasil.append(Butir(c, sel, potong))
            potong += 1
        else:
            hasil.append(Butir(c, sel))
            sel += 1
    return hasil


def susun_langsung(butir: list[Butir], slot: list[Slot]) -> Susunan:
    """Place every piece under its header column; ``cacat`` counts pieces that do not suit it."""
    pasangan: list[tuple[Slot, Butir]] = []
    sisa: list[Butir] = []
    nilai, cacat, di, kini = 0.0, 0, 0, 0
    berangka = _kelompok_berangka(butir, slot)
    for b in butir:
        if b.jenis == " ":
            continue
        while di < len(slot) - 1 and slot[di].akhir <= b.sel:
            di += 1
        if not slot[di].awal <= b.sel < slot[di].akhir:
            sisa.append(b)
            cacat += 1
            nilai += BUANG
            continue
        kini = _lanjut(slot, kini, b) if b.potong > 0 else _pilih(slot, di, b, angka=di in berangka)
        s = slot[kini]
        skor = s.skor(b.jenis)
        if skor < 0:
            cacat += 1
        pasangan.append((s, b))
        nilai += skor
    return Susunan(tuple(pasangan), tuple(sisa), nilai, cacat)


def _pilih(slot: list[Slot], di: int, b: Butir, *, angka: bool) -> int:
    """Return the slot under a header: the number's own or its unit's.

    ``angka`` says whether a number stands in the cells of the same column group: a word beside it is its
    unit, a word alone ("WTP") is what the document prints for the number.
    """
    s = slot[di]
    if s.ragam == Ragam.ANGKA and angka and b.jenis not in JENIS_ANGKA and _is_unit(slot, di):
        return di + 1 if slot[di + 1].skor(b.jenis) >= 0 else di
    return di


def _lanjut(slot: list[Slot], kini: int, b: Butir) -> int:
    """Return the slot of a later piece of a cell: the unit of the number before, or the next number."""
    s = slot[kini]
    if s.ragam == Ragam.ASING:
        return kini
    if b.jenis not in JENIS_ANGKA:
        return kini + 1 if s.ragam == Ragam.ANGKA and _is_unit(slot, kini) else kini
    for j in range(kini + 1, min(kini + 5, len(slot))):
        if slot[j].ragam in (Ragam.ANGKA, Ragam.PERSEN):
            return j
    return kini


def _is_unit(slot: list[Slot], di: int) -> bool:
    return di + 1 < len(slot) and slot[di + 1].satuan_dari == slot[di].field


def _kelompok_berangka(butir: list[Butir], slot: list[Slot]) -> set[int]:
    """Return the number slots of several columns in which a number stands."""
    lebar = [(i, s) for i, s in enumerate(slot) if s.ragam == Ragam.ANGKA and s.akhir - s.awal > 1]
    if not lebar:
        return set()
    angka = {b.sel for b in butir if b.jenis in JENIS_ANGKA}
    return {i for i, s in lebar if any(c in angka for c in range(s.awal, s.akhir))}
