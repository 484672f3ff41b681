"""Names of funds (sumber dana) and how to find them in a printed cell.

A cell may hold several funds; names contain commas themselves, so names are searched for, not split off.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from selaras.kernel.padan import is_serupa
from selaras.kernel.teks import kunci, tidy
from selaras.law.muat import load_yaml

TABEL = "perencanaan/sumber_dana.yaml"
_PISAH = re.compile(r"[;\n•|]+")
_KODE = re.compile(r"\b\d+(?:\.\d+)+\b\.?")
_UANG = re.compile(r"(?:rp\.?\s*)?\d{1,3}(?:[.,]\d{3})+(?:,\d\d)?|\brp\.?\s*\d+", re.IGNORECASE)
_ISIAN = frozenset(("dan", "serta", "dari", "rp", "sumber", "dana"))


@dataclass(frozen=True, slots=True)
class Dana:
    """A fund of the official list; ``terlalu_umum`` marks a heading that a budget line does not carry."""

    kode: str
    nama: str
    terlalu_umum: bool = False


@dataclass(frozen=True, slots=True)
class IsiDana:
    """What a fund cell holds: funds known, words that are no fund, and whether it only says APBD."""

    dana: tuple[Dana, ...] = ()
    asing: tuple[str, ...] = ()
    apbd: bool = False


@dataclass(frozen=True, slots=True)
class _Daftar:
    nama: tuple[Dana, ...]
    by_kode: dict[tuple[int, ...], Dana]
    by_awal: dict[str, list[tuple[tuple[str, ...], Dana | None]]]


@cache
def _daftar(sejak: date) -> _Daftar:
    isi = load_yaml(TABEL)
    umum = frozenset(isi["terlalu_umum"])
    dana: dict[str, Dana] = {}
    by_kode: dict[str, Dana] = {}
    for e in isi["berlaku"]:
        if e["sejak"] <= sejak:
            for baris in e["dana"].splitlines():
                kode, _, nama = baris.partition(" ")
                d = Dana(kode, nama, kode in umum)
                by_kode[kode] = d
                lama = dana.get(kunci(nama))
                if lama is None or (lama.terlalu_umum and not d.terlalu_umum):
                    dana[kunci(nama)] = d
    kata: dict[str, Dana | None] = dict(dana)
    kata |= {kunci(s): by_kode[k] for s, k in isi["sebutan"].items() if k in by_kode}
    kata |= {kunci(s): None for s in isi["apbd"]}
    by_awal: dict[str, list[tuple[tuple[str, ...], Dana | None]]] = {}
    for k, v in kata.items():
        potong = tuple(k.split())
        by_awal.setdefault(potong[0], []).append((potong, v))
    for pilihan in by_awal.values():
        pilihan.sort(key=lambda p: -len(p[0]))
    return _Daftar(tuple(dana.values()), {_angka_kode(k): d for k, d in by_kode.items()}, by_awal)


def _angka_kode(kode: str) -> tuple[int, ...]:
    """Return the parts of a code as numbers, so that 1.2.1.01.02 equals 1.2.01.01.02."""
    return tuple(int(b) for b in kode.split(".") if b.isdigit())


@cache
def parse_sumber_dana(teks: str, tanggal: date) -> IsiDana:
    """Read a fund cell with the names known on ``tanggal``; amounts are passed over.

    A code counts where no name stands with it; an unknown code is left alone, for no list here is complete. A
    name with a typing error counts as the name; spelling is not judged here. Before the first list nothing is
    known and nothing unknown.
    """
    berlaku = [e["sejak"] for e in load_yaml(TABEL)["berlaku"] if e["sejak"] <= tanggal]
    if not berlaku:
        return IsiDana()
    daftar = _daftar(max(berlaku))
    dana: list[Dana] = []
    asing: list[str] = []
    apbd = False
    for bagian in _PISAH.split(teks):
        polos = tidy(_UANG.sub(" ", _KODE.sub(" ", bagian)))
        kenal, sisa, sebut_apbd = _cari(kunci(polos).split(), daftar)
        apbd = apbd or sebut_apbd
        if not kenal and not sebut_apbd and not sisa:
            kode = (daftar.by_kode.get(_angka_kode(m.group())) for m in _KODE.finditer(bagian))
            kenal = [d for d in kode if d is not None]
        if not kenal and not sebut_apbd and sisa:
            mirip = next((d for d in daftar.nama if is_serupa(d.nama, polos)), None)
            if mirip is not None:
                kenal = [mirip]
            else:
                asing.append(polos)
        dana.extend(kenal)
    return IsiDana(tuple(dict.fromkeys(dana)), tuple(asing), apbd)


def _cari(kata: list[str], daftar: _Daftar) -> tuple[list[Dana], list[str], bool]:
    """Return the funds named from left to right (longest name first), the words left, and "APBD" seen."""
    kenal: list[Dana] = []
    sisa: list[str] = []
    apbd = False
    i = 0
    while i < len(kata):
        cocok = next(
            (p for p in daftar.by_awal.get(kata[i], ()) if tuple(kata[i : i + len(p[0])]) == p[0]), None
        )
        if cocok is None:
            if kata[i] not in _ISIAN and not kata[i].isdigit():
                sisa.append(kata[i])
            i += 1
            continue
        if cocok[1] is None:
            apbd = True
        else:
            kenal.append(cocok[1])
        i += len(cocok[0])
    return kenal, sisa, apbd
