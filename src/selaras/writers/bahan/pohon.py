"""The tree of plan rows by their order: who stands under whom, and which amounts add up to which."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from selaras.facts import Baris
from selaras.kernel.angka import NOL
from selaras.kernel.kode import Level

URUTAN = {
    Level.JUMLAH: 0,
    Level.URUSAN: 1,
    Level.BIDANG: 2,
    Level.PROGRAM: 3,
    Level.KEGIATAN: 4,
    Level.SUB_KEGIATAN: 5,
    Level.INDIKATOR: 6,
}


def anak_langsung(baris: Sequence[Baris]) -> dict[int, list[int]]:
    """Map the index of each parent row to the indices of the rows that add up to it.

    A row's children are the rows of the next level present below it, before the next row of its own level or
    higher. Indicator rows and totals are nobody's child.
    """
    hasil: dict[int, list[int]] = {}
    jejak: list[int] = []
    for i, b in enumerate(baris):
        u = URUTAN[b.level]
        if b.level in (Level.INDIKATOR, Level.JUMLAH):
            continue
        while jejak and URUTAN[baris[jejak[-1]].level] >= u:
            jejak.pop()
        if jejak:
            hasil.setdefault(jejak[-1], []).append(i)
        jejak.append(i)
    return hasil


def puncak(baris: Sequence[Baris]) -> list[int]:
    """Return the indices of the rows that a total adds up: those with no parent."""
    anak = {a for daftar in anak_langsung(baris).values() for a in daftar}
    lewat = (Level.INDIKATOR, Level.JUMLAH)
    return [i for i, b in enumerate(baris) if b.level not in lewat and i not in anak]


def jumlah_berjenjang(baris: Sequence[Baris], nilai: Sequence[Decimal | None]) -> list[Decimal | None]:
    """Return the value every row should have: parents are the sum of their children, leaves keep their own.

    A parent none of whose descendants has a value gets ``None``.
    """
    anak = anak_langsung(baris)
    hasil = list(nilai)
    for i in range(len(baris) - 1, -1, -1):
        if i in anak:
            hasil[i] = _jumlah([hasil[a] for a in anak[i]])
    atas = _jumlah([hasil[i] for i in puncak(baris)])
    for i, b in enumerate(baris):
        if b.level == Level.JUMLAH:
            hasil[i] = atas
    return hasil


def _jumlah(nilai: Sequence[Decimal | None]) -> Decimal | None:
    isi = [n for n in nilai if n is not None]
    return sum(isi, NOL) if isi else None
