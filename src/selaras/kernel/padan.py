"""Pairing of rows by code and name: spelling variants of one name find each other, different names do not.

Officials write one sub kegiatan as "RKA-SKPD" in a table and "RKA-PD" in a list, drop a suffix, or cut a long
name short. Such variants are one row; they must not be counted as a missing one and an extra one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import lru_cache
from typing import Generic, TypeVar

from rapidfuzz import fuzz

from selaras.kernel.kode import parse_kode
from selaras.kernel.teks import INGATAN, kunci

T = TypeVar("T")
U = TypeVar("U")

_SAMA = (
    ("perangkat daerah", "skpd"),
    ("organisasi skpd", "skpd"),
    ("kerja sama", "kerjasama"),
    ("tanggung jawab", "tanggungjawab"),
)
_KATA = {
    "opd": "skpd",
    "pd": "skpd",
    "centre": "center",
    "pemerintah": "pemerintahan",
    "triwulanan": "triwulan",
}
_AWALAN = ("sub kegiatan ", "subkegiatan ", "kegiatan ", "program ")
_HENTI = frozenset(("dan", "yang", "di", "ke", "dari", "untuk", "pada", "serta", "bagi", "atau"))
_MIRIP_KATA = 85
_KATA_PENDEK = 4
AMBANG = 0.88
"""Least score of two names that count as one."""
AMBANG_SEUANG = 0.6
"""Least score where the amounts of both rows are equal as well."""


@lru_cache(maxsize=INGATAN)
def baku(nama: str) -> str:
    """Return the comparison key of a name with official synonyms made equal (SKPD, OPD, Perangkat Daerah)."""
    k = kunci(nama)
    if k.startswith(_AWALAN):
        k = k[len(next(a for a in _AWALAN if k.startswith(a))) :]
    for panjang, pendek in _SAMA:
        k = k.replace(panjang, pendek)
    kata = k.split()
    return k if _KATA.keys().isdisjoint(kata) else " ".join([_KATA.get(t, t) for t in kata])


@lru_cache(maxsize=65536)
def _kata(nama: str) -> tuple[str, ...]:
    return tuple(t for t in baku(nama).split() if t not in _HENTI)


def _kata_mirip(a: str, b: str) -> bool:
    """Say whether two words are one; their lengths bound the ratio, so most pairs cost no more."""
    if a == b:
        return True
    panjang_a, panjang_b = len(a), len(b)
    if panjang_a <= 3 or panjang_b <= 3:
        return False
    if abs(panjang_a - panjang_b) * 100 > (100 - _MIRIP_KATA) * (panjang_a + panjang_b):
        return False
    return fuzz.ratio(a, b) >= _MIRIP_KATA


@lru_cache(maxsize=65536)
def _banding_kata(a: str, b: str) -> tuple[float, bool]:
    """Return the score of two names and whether a real word (five letters) of one has no partner."""
    ka, kb = _kata(a), _kata(b)
    if ka == kb:
        return 1.0, False
    sama, lain_a, sisa_b = 0, [], list(kb)
    for t in ka:
        if t in sisa_b:
            sisa_b.remove(t)
            sama += 2 * len(t)
        else:
            lain_a.append(t)
    sisa_a = []
    for t in lain_a:
        for s in sisa_b:
            if _kata_mirip(t, s):
                sisa_b.remove(s)
                sama += len(t) + len(s)
                break
        else:
            sisa_a.append(t)
    total = sum(map(len, ka)) + sum(map(len, kb))
    return sama / total, any(len(t) > _KATA_PENDEK for t in (*sisa_a, *sisa_b))


def skor_nama(a: str, b: str) -> float:
    """Return how much two names have in common, 0 to 1, weighed by the length of their words."""
    return _banding_kata(a, b)[0]


def is_potongan(a: str, b: str) -> bool:
    """Say whether one name is the other cut short: the shorter (four words or more) starts the longer."""
    pendek, panjang = sorted((_kata(a), _kata(b)), key=len)
    return len(pendek) >= 4 and all(_kata_mirip(p, q) for p, q in zip(pendek, panjang, strict=False))


def is_serupa(a: str, b: str) -> bool:
    """Say whether two names spell one name: every real word of one has its partner in the other."""
    skor, ada_kata_lain = _banding_kata(a, b)
    return skor >= AMBANG and not ada_kata_lain


@dataclass(frozen=True, slots=True)
class Butir(Generic[T]):
    """A row to be paired: its code and names (printed first, then official ones), parent and amount."""

    isi: T
    nama: tuple[str, ...]
    kode: str | None = None
    induk: str = ""
    uang: Decimal | None = None

    @property
    def identitas(self) -> tuple[int, ...] | None:
        """The code as numbers, so that 2- and 4-digit sub kegiatan codes are equal."""
        k = parse_kode(self.kode) if self.kode else None
        return k.identitas if k else None


@dataclass(frozen=True, slots=True)
class Padanan(Generic[T, U]):
    """What was paired, and what stands on one side only (print order)."""

    pasangan: tuple[tuple[T, U], ...] = ()
    kiri_saja: tuple[T, ...] = ()
    kanan_saja: tuple[U, ...] = ()
    _balik: dict[int, U] = field(default_factory=dict)

    def lawan(self, kiri: T) -> U | None:
        """Return the right row of a left row, ``None`` where it has none."""
        return self._balik.get(id(kiri))


def padankan(kiri: Sequence[Butir[T]], kanan: Sequence[Butir[U]]) -> Padanan[T, U]:
    """Pair two lists: by code and similar name, by equal name, by code alone, then by similar name."""
    sisa_i, sisa_j = dict(enumerate(kiri)), dict(enumerate(kanan))
    jadi: dict[int, int] = {}

    def ambil(i: int, j: int) -> None:
        jadi[i] = j
        del sisa_i[i], sisa_j[j]

    for i, j in _kode_sama(sisa_i, sisa_j, perlu_nama=True):
        ambil(i, j)
    for i, j in _nama_sama(sisa_i, sisa_j):
        ambil(i, j)
    for i, j in _kode_sama(sisa_i, sisa_j, perlu_nama=False):
        ambil(i, j)
    for i, j in _nama_mirip(sisa_i, sisa_j):
        ambil(i, j)
    return Padanan(
        tuple((kiri[i].isi, kanan[j].isi) for i, j in sorted(jadi.items())),
        tuple(b.isi for b in sisa_i.values()),
        tuple(b.isi for b in sisa_j.values()),
        {id(kiri[i].isi): kanan[j].isi for i, j in jadi.items()},
    )


def _kode_sama(
    kiri: dict[int, Butir[T]], kanan: dict[int, Butir[U]], *, perlu_nama: bool
) -> list[tuple[int, int]]:
    by_kode: dict[tuple[int, ...], list[int]] = {}
    for j, b in kanan.items():
        if b.identitas is not None:
            by_kode.setdefault(b.identitas, []).append(j)
    hasil = []
    for i, a in kiri.items():
        calon = by_kode.get(a.identitas, []) if a.identitas is not None else []
        cocok = [j for j in calon if not perlu_nama or _skor(a, kanan[j]) >= AMBANG_SEUANG]
        if cocok:
            calon.remove(cocok[0])
            hasil.append((i, cocok[0]))
    return hasil


def _nama_sama(kiri: dict[int, Butir[T]], kanan: dict[int, Butir[U]]) -> list[tuple[int, int]]:
    by_nama: dict[str, list[int]] = {}
    for j, b in kanan.items():
        for n in dict.fromkeys(baku(n) for n in b.nama):
            by_nama.setdefault(n, []).append(j)
    terpakai: set[int] = set()
    hasil = []
    for i, a in kiri.items():
        calon = [j for n in a.nama for j in by_nama.get(baku(n), ()) if j not in terpakai]
        if calon:
            induk = baku(a.induk)
            j = next((j for j in calon if induk and baku(kanan[j].induk) == induk), calon[0])
            terpakai.add(j)
            hasil.append((i, j))
    return hasil


def _skor(a: Butir[T], b: Butir[U]) -> float:
    return max((skor_nama(x, y) for x in a.nama for y in b.nama), default=0.0)


def _satu_nama(a: Butir[T], b: Butir[U]) -> bool:
    return any(is_serupa(x, y) or is_potongan(x, y) for x in a.nama for y in b.nama)


_SEDIKIT = 2500
_LAWAN = 8
_KATA_UMUM = 200


def _calon_lawan(
    kiri: dict[int, Butir[T]], kanan: dict[int, Butir[U]]
) -> Iterator[tuple[int, Butir[T], int, Butir[U]]]:
    """Yield the pairs worth comparing: all of a short rest, else those that share the most rare words."""
    if len(kiri) * len(kanan) <= _SEDIKIT:
        yield from ((i, a, j, b) for i, a in kiri.items() for j, b in kanan.items())
        return
    by_kata: dict[str, list[int]] = {}
    for j, b in kanan.items():
        for kata in {k for n in b.nama for k in _kata(n)}:
            by_kata.setdefault(kata, []).append(j)
    for i, a in kiri.items():
        bersama: Counter[int] = Counter()
        for kata in {k for n in a.nama for k in _kata(n)}:
            letak = by_kata.get(kata, ())
            if len(letak) <= _KATA_UMUM:
                bersama.update(letak)
        for j, _ in bersama.most_common(_LAWAN):
            yield i, a, j, kanan[j]


def _nama_mirip(kiri: dict[int, Butir[T]], kanan: dict[int, Butir[U]]) -> list[tuple[int, int]]:
    """Pair the rest by similarity, best first."""
    calon = []
    for i, a, j, b in _calon_lawan(kiri, kanan):
        skor = _skor(a, b)
        seuang = a.uang is not None and a.uang == b.uang and a.uang != 0
        if (seuang and skor >= AMBANG_SEUANG) or _satu_nama(a, b):
            calon.append((-skor - (1 if seuang else 0), i, j))
    calon.sort()
    pakai_i: set[int] = set()
    pakai_j: set[int] = set()
    hasil = []
    for _, i, j in calon:
        if i not in pakai_i and j not in pakai_j:
            pakai_i.add(i)
            pakai_j.add(j)
            hasil.append((i, j))
    return hasil
