"""Slots: the places of a table row in order, and how well a kind of cell suits each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from selaras.readers.tabel.kamus import JenisTabel, Ragam
from selaras.readers.tabel.kolom import Kepala, Kolom

TOLAK = -8
"""A score that means: this kind never stands here."""

_TEKS_BEBAS = {
    "T": 4,
    "k": 2,
    "a": 3,
    "L": 2,
    "p": 1,
    "j": 0,
    "O": 1,
    "u": 2,
    "-": 2,
    "J": -2,
    "Q": 1,
    "K": 1,
}
_INDIKATOR = {"p": 6, "j": 6, "T": 4, "a": 1, "L": -2, "u": 0, "R": -2, "O": -4, "-": 0, "Q": -2}
COCOK: dict[Ragam, dict[str, int]] = {
    Ragam.KODE: {"k": 6, "z": 5, "s": 5, "i": 3, "d": 3, "K": 5},
    Ragam.NOMOR: {"i": 3, "z": 1, "k": 1, "d": 1, "a": 0, "u": 0, "R": 0},
    Ragam.NAMA: {"T": 5, "R": 0, "O": 6, "J": 7, "a": 3, "u": 1, "L": 1, "p": 1, "j": 1, "K": 6, "-": -3},
    Ragam.INDIKATOR: _INDIKATOR,
    Ragam.INDIKATOR_HASIL: {**_INDIKATOR, "p": 7, "j": 4, "T": 3},
    Ragam.INDIKATOR_KELUARAN: {**_INDIKATOR, "p": 4, "j": 7, "T": 3},
    Ragam.LOKASI: {"L": 7, "a": 2, "T": 1, "u": 0, "p": -6, "j": -6, "O": -4, "-": 1},
    Ragam.TEKS: _TEKS_BEBAS,
    Ragam.ANGKA: {
        "i": 5, "N": 5, "F": 5, "d": 5, "P": 4, "-": 5, "E": 4, "z": 0, "M": -2, "Q": 3, "R": 3, "a": -2,
        "u": -3, "h": -3, "k": -5, "T": -6, "s": -4, "D": -5,
    },
    Ragam.PERSEN: {
        "P": 7, "F": 7, "d": 6, "N": 5, "i": 3, "-": 4, "E": 5, "M": -4, "Q": 1, "z": 0, "R": 1, "a": -3,
        "u": -4, "h": -2,
    },
    Ragam.UANG: {"M": 7, "N": 2, "F": 1, "i": 0, "-": 4, "E": 3, "d": -2, "z": -3, "P": -7, "Q": -2, "a": -4},
    Ragam.SATUAN: {"u": 6, "h": 6, "a": 3, "R": 0, "p": -3, "L": -4, "-": 0, "T": -5},
    Ragam.ASING: dict.fromkeys("TpjLOJaKuhQRidNFMP-EkzsD", 1),
    Ragam.TANGGAL: {"D": 6, "a": 3, "T": 0, "i": 1, "Q": 1, "-": 2, "u": 1},
}  # fmt: skip
"""How well a kind of cell suits a kind of column."""


_HARGA_LANGKA = 2.0


@dataclass(frozen=True, slots=True)
class Adat:
    """Habits of one table: number fields printed with a unit behind them, fields (nearly) always blank."""

    bersatuan: frozenset[str]
    langka: frozenset[str]


@dataclass(frozen=True, slots=True)
class Slot:
    """A place for a cell. ``satuan_dari`` names the number field a unit slot belongs to.

    ``awal`` and ``akhir`` are the header's columns (first, one past last); -1 where the header does not
    show the place. ``lewat`` is the price of leaving the slot empty without an empty cell, ``langka`` the
    price of filling one that the rest of the table leaves blank, ``teks`` the header of an unknown column.
    """

    field: str
    ragam: Ragam
    awal: int = -1
    akhir: int = -1
    satuan_dari: str = ""
    lewat: float = 1.0
    langka: float = 0.0
    teks: str = ""

    def skor(self, jenis: str) -> int:
        """Return how well a kind of cell suits this slot."""
        return COCOK[self.ragam].get(jenis, TOLAK)


def field_satuan(jenis: JenisTabel, field: str) -> str:
    """Return the field that takes the unit of a number field; a made-up one where the facts have none."""
    return (jenis.satuan or {}).get(field, f"satuan:{field}")


def gabung_kolom(kolom: tuple[Kolom, ...]) -> list[Kolom]:
    """Join neighbouring header columns of the same field into one."""
    hasil: list[Kolom] = []
    for k in kolom:
        if hasil and k.field and hasil[-1].field == k.field:
            lama = hasil[-1]
            hasil[-1] = Kolom(lama.field, lama.ragam, lama.awal, k.akhir, lama.teks)
        else:
            hasil.append(k)
    return hasil


def slot_kepala(kepala: Kepala) -> list[Slot]:
    """Return the slots in the order of the header."""
    return [
        Slot(k.field, k.ragam, k.awal, k.akhir, lewat=0.3, teks=k.teks)
        if k.ragam == Ragam.ASING
        else _slot(kepala.jenis, k.field, k.ragam, k.awal, k.akhir)
        for k in gabung_kolom(kepala.kolom)
    ]


def slot_resmi(kepala: Kepala) -> list[list[Slot]]:
    """Return the slots in each official order that has (nearly) the fields of the header."""
    letak = {k.field: k for k in reversed(gabung_kolom(kepala.kolom))}
    ragam = {a.field: a.ragam for a in reversed(kepala.jenis.aturan)}
    hasil = []
    for urutan in kepala.jenis.urutan:
        asing = [f for f in letak if f and f not in urutan]
        if len(asing) > 1 or len(set(urutan) & set(letak)) < 0.75 * len(urutan):
            continue
        baris = []
        for f in urutan:
            k = letak.get(f)
            baris.append(_slot(kepala.jenis, f, ragam[f], k.awal if k else -1, k.akhir if k else -1))
        hasil.append(baris)
    return hasil


def _slot(jenis: JenisTabel, field: str, ragam: Ragam, awal: int, akhir: int) -> Slot:
    lewat = 0.3 if field in jenis.jarang else 1.5 if field in jenis.erat else 1.0
    return Slot(field, ragam, awal, akhir, lewat=lewat)


def terapkan(jenis: JenisTabel, slot: list[Slot], adat: Adat | None) -> list[Slot]:
    """Put an optional unit slot behind number slots, and price the columns a table leaves blank.

    Without ``adat`` every number slot gets a unit slot.
    """
    hasil: list[Slot] = []
    bersatuan = adat.bersatuan if adat else None
    for i, s in enumerate(slot):
        hasil.append(replace(s, langka=_HARGA_LANGKA) if adat and s.field in adat.langka else s)
        if s.ragam != Ragam.ANGKA or (bersatuan is not None and s.field not in bersatuan):
            continue
        if i + 1 < len(slot) and slot[i + 1].ragam == Ragam.SATUAN:
            continue
        hasil.append(Slot(field_satuan(jenis, s.field), Ragam.SATUAN, satuan_dari=s.field, lewat=0.0))
    return hasil
