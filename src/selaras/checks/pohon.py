"""The tree of a table: which row stands under which, by print order and by code.

T-C.31 prints no codes, so order and level decide. Where a table has codes, order decides as well; the code
gives a second opinion, so that one mistyped digit or one displaced row does not make every total look wrong.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Generic, TypeVar

from selaras.facts import Baris, BarisTinjauan
from selaras.kernel.kode import Level, parse_kode
from selaras.kernel.padan import baku

B = TypeVar("B", bound=Baris)
Ambil = Callable[[B], Decimal | None]
PERINGKAT = {Level.URUSAN: 0, Level.BIDANG: 1, Level.PROGRAM: 2, Level.KEGIATAN: 3, Level.SUB_KEGIATAN: 4}


def nama_baris(b: Baris) -> str:
    """Return the name of a row; for a review row the left one, else the right one."""
    if b.nama:
        return b.nama
    return (b.kiri.nama or b.kanan.nama or "") if isinstance(b, BarisTinjauan) else ""


@dataclass(slots=True, eq=False)
class Simpul(Generic[B]):
    """A row with the rows under it. ``lanjutan`` are reprints of it (a program repeated on the next page)."""

    baris: B
    induk: Simpul[B] | None = None
    anak: list[Simpul[B]] = field(default_factory=list)
    lanjutan: list[B] = field(default_factory=list)
    indikator: list[B] = field(default_factory=list)

    @property
    def level(self) -> Level:
        """Level of the row."""
        return self.baris.level

    @property
    def nama(self) -> str:
        """Name of the row."""
        return nama_baris(self.baris)

    def nilai(self, ambil: Ambil[B]) -> Decimal | None:
        """Return the printed value, from the first print that has one."""
        return next((n for b in (self.baris, *self.lanjutan) if (n := ambil(b)) is not None), None)

    def jumlah(self, ambil: Ambil[B]) -> Decimal | None:
        """Return the printed value, else the sum of the children's; ``None`` where a leaf is empty."""
        tertulis = self.nilai(ambil)
        if tertulis is not None or not self.anak:
            return tertulis
        return jumlahkan([a.jumlah(ambil) for a in self.anak])

    def jumlah_daun(self, ambil: Ambil[B]) -> Decimal | None:
        """Return the sum of the leaves below, whatever the rows between print."""
        if not self.anak:
            return self.nilai(ambil)
        return jumlahkan([a.jumlah_daun(ambil) for a in self.anak])


def jumlahkan(nilai: Sequence[Decimal | None]) -> Decimal | None:
    """Add values; ``None`` where one is missing or there is none."""
    ada = [n for n in nilai if n is not None]
    return sum(ada, Decimal(0)) if ada and len(ada) == len(nilai) else None


@dataclass(frozen=True, slots=True)
class BarisJumlah(Generic[B]):
    """A total row with the rows open where it stands (outermost first); ``akhir``: nothing follows it."""

    baris: B
    terbuka: tuple[Simpul[B], ...]
    akhir: bool


class Pohon(Generic[B]):
    """The tree of one table."""

    def __init__(self, baris: Sequence[B]) -> None:
        """Build it in one pass; indicator rows belong to the row before them."""
        self.akar: list[Simpul[B]] = []
        self.semua: list[Simpul[B]] = []
        self._terbuka: list[Simpul[B]] = []
        self._by_baris: dict[int, Simpul[B]] = {}
        total: list[tuple[int, B, tuple[Simpul[B], ...]]] = []
        for i, b in enumerate(baris):
            if b.level is Level.JUMLAH:
                total.append((i, b, tuple(self._terbuka)))
            elif b.level is Level.INDIKATOR:
                if self.semua:
                    self._by_baris[id(b)] = self.semua[-1]
                    self.semua[-1].indikator.append(b)
            else:
                self._tambah(b)
        akhir = max((i for i, b in enumerate(baris) if b.level is not Level.JUMLAH), default=-1)
        self.total = [BarisJumlah(b, buka, i > akhir) for i, b, buka in total]

    def _tambah(self, b: B) -> None:
        lama = None
        for s in self._terbuka:
            if s.baris.level is b.level:
                lama = s
                break
        if lama is not None and b.level is not Level.SUB_KEGIATAN and _is_cetak_ulang(lama.baris, b):
            lama.lanjutan.append(b)
            self._by_baris[id(b)] = lama
            while self._terbuka[-1] is not lama:
                self._terbuka.pop()
            return
        peringkat = PERINGKAT[b.level]
        while self._terbuka and PERINGKAT[self._terbuka[-1].baris.level] >= peringkat:
            self._terbuka.pop()
        induk = self._terbuka[-1] if self._terbuka else None
        simpul = Simpul(b, induk)
        (induk.anak if induk else self.akar).append(simpul)
        self.semua.append(simpul)
        self._terbuka.append(simpul)
        self._by_baris[id(b)] = simpul

    def simpul(self, b: B) -> Simpul[B] | None:
        """Return the node of a row (for an indicator row the node it belongs to)."""
        return self._by_baris.get(id(b))

    def list_level(self, level: Level) -> Iterator[Simpul[B]]:
        """Yield the nodes of a level in print order."""
        return (s for s in self.semua if s.level is level)

    def induk_di(self, b: B, level: Level) -> Simpul[B] | None:
        """Return the ancestor of a row at a level."""
        s = self.simpul(b)
        while s is not None and s.level is not level:
            s = s.induk
        return s

    def pilihan_anak(self, s: Simpul[B]) -> tuple[list[Simpul[B]], ...]:
        """Return the children by print order and, where the codes see it otherwise, those by code."""
        menurut_kode = self._anak_kode.get(id(s)) if self._is_beda else None
        if self._is_beda and menurut_kode is None:
            menurut_kode = []
        return (s.anak,) if menurut_kode is None or menurut_kode == s.anak else (s.anak, menurut_kode)

    @cached_property
    def _by_kode(self) -> dict[tuple[int, ...], Simpul[B]]:
        hasil: dict[tuple[int, ...], Simpul[B]] = {}
        for s in self.semua:
            k = parse_kode(s.baris.kode) if s.baris.kode else None
            if k is not None:
                hasil.setdefault(k.identitas, s)
        return hasil

    @cached_property
    def _induk_kode(self) -> dict[int, Simpul[B] | None]:
        hasil: dict[int, Simpul[B] | None] = {}
        for s in self.semua:
            k = parse_kode(s.baris.kode) if s.baris.kode else None
            calon = k.induk if k else None
            while calon is not None and calon.identitas not in self._by_kode:
                calon = calon.induk
            hasil[id(s)] = self._by_kode[calon.identitas] if calon is not None else s.induk
        return hasil

    @cached_property
    def _is_beda(self) -> bool:
        return any(self._induk_kode[id(s)] is not s.induk for s in self.semua)

    @cached_property
    def _anak_kode(self) -> dict[int, list[Simpul[B]]]:
        hasil: dict[int, list[Simpul[B]]] = {}
        for s in self.semua:
            induk = self._induk_kode[id(s)]
            if induk is not None and induk is not s:
                hasil.setdefault(id(induk), []).append(s)
        return hasil


def _is_cetak_ulang(a: Baris, b: Baris) -> bool:
    """Say whether a row is the open parent printed again, on the next page say.

    Another code, name, unit or amount makes it another part of the plan (a sub unit with the same kegiatan).
    """
    ka, kb = parse_kode(a.kode or ""), parse_kode(b.kode or "")
    if (ka.identitas if ka else None) != (kb.identitas if kb else None):
        return False
    if not nama_baris(a) or baku(nama_baris(a)) != baku(nama_baris(b)):
        return False
    pasangan = zip((*_uang(a), _unit(a)), (*_uang(b), _unit(b)), strict=True)
    return all(m is None or n is None or m == n for m, n in pasangan)


def _uang(b: Baris) -> tuple[Decimal | None, ...]:
    if isinstance(b, BarisTinjauan):
        return b.kiri.pagu, b.kanan.pagu
    return getattr(b, "pagu", None), getattr(b, "prakiraan_maju", None)


def _unit(b: Baris) -> str | None:
    unit: str | None = getattr(b, "penanggung_jawab", None)
    return unit
