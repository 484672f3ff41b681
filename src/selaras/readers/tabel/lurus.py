"""The aligner: which cell of a row is which field, from what the cells are and where they stand.

Where a grid keeps its columns, a cell belongs to the header above it. Text taken from a PDF does not keep
them: empty cells are lost, rows slide left or right, a unit stands in the next cell. There the cells of a
row are aligned with the slots of the table like two sequences: each cell to a slot that suits its kind, in
order, with a price for every slot passed over and every empty cell without a slot.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from selaras.readers.tabel.kamus import Ragam
from selaras.readers.tabel.sel import JENIS_ANGKA, JENIS_KODE, JENIS_TEKS, KODE_NAMA
from selaras.readers.tabel.slot import TOLAK, Slot

BATAS_LEBAR = 256
"""Cells of a row beyond this many are left over, whatever they are."""
_BUANG = -10.0
_KOSONG = -1.0
_DEKAT = 1.0
_NAMA_LEWAT = 5.0
"""Price of a coded row without a name: the first text after a code is its name."""
_SATUAN_LEPAS = 1.5
"""Price of a unit whose number is missing."""


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
    nilai, cacat, di = 0.0, 0, 0
    terisi: set[str] = set()
    berangka = _kelompok_berangka(butir, slot)
    for b in butir:
        if b.jenis == " ":
            continue
        while di < len(slot) - 1 and slot[di].akhir <= b.sel:
            di += 1
        s = _slot_di(slot, di, b, terisi, di in berangka)
        if s is None:
            sisa.append(b)
            cacat += 1
            nilai += _BUANG
            continue
        skor = s.skor(b.jenis)
        if skor < 0:
            cacat += 1
        terisi.add(s.field)
        pasangan.append((s, b))
        nilai += skor + 2
    return Susunan(tuple(pasangan), tuple(sisa), nilai, cacat)


def _slot_di(slot: list[Slot], di: int, b: Butir, terisi: set[str], angka: bool) -> Slot | None:
    """Return the slot over a cell: the number's own, its unit's, or that of a later piece of the cell.

    ``angka`` says whether a number stands in the cells of the same column group: a word beside it is its
    unit, a word alone ("WTP") is what the document prints for the number.
    """
    s = slot[di]
    if not s.awal <= b.sel < s.akhir:
        return None
    if b.potong > 0:
        ikut = slot[di + 1 : di + 6]
        return next((t for t in ikut if t.field not in terisi and t.skor(b.jenis) >= 0), s)
    if s.ragam == Ragam.ANGKA and angka and b.jenis not in JENIS_ANGKA and di + 1 < len(slot):
        unit = slot[di + 1]
        if unit.satuan_dari == s.field and unit.field not in terisi and unit.skor(b.jenis) >= 0:
            return unit
    return s


def _kelompok_berangka(butir: list[Butir], slot: list[Slot]) -> set[int]:
    """Return the number slots of several columns in which a number stands."""
    lebar = [(i, s) for i, s in enumerate(slot) if s.ragam == Ragam.ANGKA and s.akhir - s.awal > 1]
    if not lebar:
        return set()
    angka = {b.sel for b in butir if b.jenis in JENIS_ANGKA}
    return {i for i, s in lebar if any(c in angka for c in range(s.awal, s.akhir))}


def susun_bebas(butir: list[Butir], slot: list[Slot]) -> Susunan:
    """Align the pieces of a row with the slots in order, whatever their columns."""
    kode, sisa_butir, sisa_slot = _ambil_kode(butir, slot)
    tanpa_kode = not kode and any(s.ragam == Ragam.KODE for s in slot[:2])
    isi = _pangkas(sisa_butir)
    if not isi:
        return Susunan(tuple(kode), (), 5.0 * len(kode))
    if kode and sisa_slot and sisa_slot[0].ragam == Ragam.NAMA and isi[0].jenis in JENIS_TEKS:
        sisa_slot = [replace(sisa_slot[0], lewat=_NAMA_LEWAT), *sisa_slot[1:]]
    pasangan, buang, nilai = _sejajarkan(isi, sisa_slot, tanpa_kode=tanpa_kode)
    return Susunan((*kode, *pasangan), tuple(buang), nilai + 5.0 * len(kode))


def _pangkas(butir: list[Butir]) -> list[Butir]:
    """Drop empty cells at both ends: they tell nothing about the columns."""
    awal, akhir = 0, len(butir)
    while awal < akhir and butir[awal].jenis == " ":
        awal += 1
    while akhir > awal and butir[akhir - 1].jenis == " ":
        akhir -= 1
    return butir[awal:akhir]


def _ambil_kode(
    butir: list[Butir], slot: list[Slot]
) -> tuple[list[tuple[Slot, Butir]], list[Butir], list[Slot]]:
    """Take the number and code cells at the left edge of a row."""
    hasil: list[tuple[Slot, Butir]] = []
    di = next((i for i, s in enumerate(slot[:2]) if s.ragam == Ragam.KODE), None)
    if di is None or not butir:
        return hasil, butir, slot
    mulai = 0
    if di == 1:
        if butir[0].jenis == "i" and len(butir) > 1 and butir[1].jenis in "kzidsKTaOJ":
            hasil.append((slot[0], butir[0]))
        mulai = 1 if hasil or butir[0].jenis == " " else 0
    panjang = _panjang_kode(butir, mulai)
    hasil += [(slot[di], b) for b in butir[mulai : mulai + panjang] if b.jenis != " "]
    if butir[mulai].jenis == KODE_NAMA:
        return [*hasil, (slot[di], butir[mulai])], butir[mulai + 1 :], slot[di + 2 :]
    if not hasil:
        return hasil, butir, slot[di + 1 :]
    return hasil, butir[mulai + panjang :], slot[di + 1 :]


def _panjang_kode(butir: list[Butir], mulai: int) -> int:
    """Return how many cells from ``mulai`` on are code parts (with empty ones between)."""
    if mulai >= len(butir) or butir[mulai].jenis not in JENIS_KODE:
        return 0
    i, rapat = mulai, 0
    while i < len(butir) and (butir[i].jenis in JENIS_KODE or butir[i].jenis == " ") and i - mulai < 9:
        if butir[i].jenis != " " and rapat == i - mulai:
            rapat += 1
        i += 1
    if i >= len(butir) or butir[i].jenis in JENIS_TEKS:
        return i - mulai
    return min(rapat, 6)


def _sejajarkan(
    isi: list[Butir], slot: list[Slot], *, tanpa_kode: bool
) -> tuple[list[tuple[Slot, Butir]], list[Butir], float]:
    """Align by dynamic programming over (pieces, slots); cost is their product, for one pattern only."""
    n, m = len(isi), len(slot)
    lewat = [s.lewat for s in slot]
    dari: list[bytearray] = []
    atas = [0.0] * (m + 1)
    for j in range(m):
        atas[j + 1] = atas[j] - lewat[j] * (0.5 if j < 2 and lewat[j] <= 1.0 else 1.0)
    for b in isi:
        sebelum = dari[-1] if dari else bytearray(m + 1)
        baris, langkah = _langkah(b, slot, (atas, sebelum), lewat, polos=tanpa_kode)
        dari.append(langkah)
        atas = baris
    terbaik = max(range(m + 1), key=lambda j: atas[j])
    nilai = atas[terbaik]
    pasangan: list[tuple[Slot, Butir]] = []
    buang: list[Butir] = []
    i, j = n, terbaik
    while i > 0:
        asal = dari[i - 1][j]
        if asal == 2:
            j -= 1
            continue
        b = isi[i - 1]
        if asal == 1:
            if b.jenis != " ":
                pasangan.append((slot[j - 1], b))
            j -= 1
        elif b.jenis != " ":
            buang.append(b)
        i -= 1
    return pasangan[::-1], buang[::-1], nilai


def _langkah(
    b: Butir, slot: list[Slot], lalu: tuple[list[float], bytearray], lewat: list[float], *, polos: bool
) -> tuple[list[float], bytearray]:
    """Fill one row of the alignment: 0 leaves the piece out, 1 matches it, 2 passes a slot over."""
    atas, sebelum = lalu
    kosong = b.jenis == " "
    buang = _KOSONG if kosong else _BUANG
    baris = [atas[0] + buang]
    langkah = bytearray(1)
    kiri = baris[0]
    for j, s in enumerate(slot):
        nilai, cara = atas[j + 1] + buang, 0
        if kosong:
            pas = atas[j]
        else:
            pas = atas[j] + _skor(b, s, polos=polos)
            if s.satuan_dari and sebelum[j] != 1:
                pas -= _SATUAN_LEPAS
        if pas >= nilai:
            nilai, cara = pas, 1
        if kiri - lewat[j] > nilai:
            nilai, cara = kiri - lewat[j], 2
        baris.append(nilai)
        langkah.append(cara)
        kiri = nilai
    return baris, langkah


def _skor(b: Butir, s: Slot, *, polos: bool) -> float:
    skor = float(s.skor(b.jenis))
    if skor <= TOLAK:
        return -1000.0
    skor -= s.langka
    if polos and s.ragam == Ragam.NAMA and b.jenis in "Tau":
        skor -= 3.0
    if s.awal >= 0:
        if s.awal <= b.sel < s.akhir:
            return skor + _DEKAT
        if b.sel == s.awal - 1 or b.sel == s.akhir:
            return skor + _DEKAT / 2
    return skor
