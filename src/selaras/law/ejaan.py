"""Spelling: words officials often misspell, and slips of one letter in the vocabulary of planning.

A slip is a word that is none of ours but becomes one when a dropped letter is put back, a doubled or strayed
one taken out, or two neighbours are swapped. Source: Ejaan Bahasa Indonesia yang Disempurnakan (EYD).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from selaras.law.muat import DATA, load_yaml

KATA = re.compile(r"[^\W\d_]+")
"""A word: letters only."""

_TERPENDEK = 6
_PANJANG_GANTI = 11


@cache
def _baku() -> Mapping[str, str]:
    hasil: Mapping[str, str] = load_yaml("ejaan.yaml")["baku"]
    return hasil


@cache
def _kosakata() -> frozenset[str]:
    teks = (DATA / "kosakata.txt").read_text("utf-8")
    return frozenset(teks.split())


@cache
def _sah() -> frozenset[str]:
    return frozenset(load_yaml("ejaan.yaml")["sah"].split()) | _kosakata()


@cache
def _by_ujung() -> Mapping[tuple[int, str], tuple[str, ...]]:
    """Return words by (length, first three letters) and (length, last three letters)."""
    hasil: dict[tuple[int, str], list[str]] = {}
    for kata in sorted(_kosakata()):
        hasil.setdefault((len(kata), "^" + kata[:3]), []).append(kata)
        hasil.setdefault((len(kata), "$" + kata[-3:]), []).append(kata)
    return {k: tuple(v) for k, v in hasil.items()}


@lru_cache(maxsize=65536)
def find_baku(kata: str) -> str | None:
    """Return the right spelling of a misspelt word (lower case), ``None`` where nothing is wrong.

    >>> find_baku("Presentase"), find_baku("knierja"), find_baku("penyedian"), find_baku("kegiatan")
    ('persentase', 'kinerja', 'penyediaan', None)
    """
    k = kata.lower()
    if k in _baku():
        return _baku()[k]
    if len(k) < _TERPENDEK or k in _sah():
        return None
    return _tukar(k) or _lebih(k) or _kurang(k) or _ganti(k)


def _tukar(k: str) -> str | None:
    """Two neighbouring letters are swapped."""
    kosakata = _kosakata()
    for i in range(len(k) - 1):
        if k[i] != k[i + 1] and (t := k[:i] + k[i + 1] + k[i] + k[i + 2 :]) in kosakata:
            return t
    return None


def _lebih(k: str) -> str | None:
    """A letter is doubled, or (in a long word, not at its ends) one has strayed in."""
    kosakata = _kosakata()
    for i in range(1, len(k)):
        kembar = k[i] == k[i - 1]
        if (kembar or (len(k) > _PANJANG_GANTI and 2 < i < len(k) - 3)) and (
            t := k[:i] + k[i + 1 :]
        ) in kosakata:
            return t
    return None


def _kurang(k: str) -> str | None:
    """A letter is missing."""
    for t in _calon(k, len(k) + 1):
        i = next((i for i, (a, b) in enumerate(zip(k, t, strict=False)) if a != b), len(k))
        if k[i:] == t[i + 1 :]:
            return t
    return None


def _ganti(k: str) -> str | None:
    """One letter of a long word is wrong, neither in its prefix nor in its suffix."""
    if len(k) < _PANJANG_GANTI:
        return None
    for t in _calon(k, len(k)):
        beda = [i for i, (a, b) in enumerate(zip(k, t, strict=True)) if a != b]
        if len(beda) == 1 and 2 < beda[0] < len(k) - 3:
            return t
    return None


def _calon(k: str, panjang: int) -> tuple[str, ...]:
    ujung = _by_ujung()
    return (*ujung.get((panjang, "^" + k[:3]), ()), *ujung.get((panjang, "$" + k[-3:]), ()))


@lru_cache(maxsize=4096)
def is_singkatan_tertukar(tertulis: str, singkatan: str) -> bool:
    """Say whether a word is an abbreviation with two neighbouring letters swapped (BPKSDM for BKPSDM).

    >>> is_singkatan_tertukar("BPKSDM", "BKPSDM"), is_singkatan_tertukar("BKPSDA", "BKPSDM")
    (True, False)
    """
    a, b = tertulis.upper(), singkatan.upper()
    if len(a) != len(b) or len(a) < 4 or a == b:
        return False
    beda = [i for i in range(len(a)) if a[i] != b[i]]
    return len(beda) == 2 and beda[1] == beda[0] + 1 and a[beda[0]] == b[beda[1]] and a[beda[1]] == b[beda[0]]
