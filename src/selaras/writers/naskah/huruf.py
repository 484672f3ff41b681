"""Widths of type: how wide a word is, how many lines a text takes, how columns share a page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

_BIASA = """
278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556
278 278 584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667
611 722 667 944 667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833
556 556 556 556 333 500 278 556 500 722 500 500 500 334 260 334 584
"""
_TEBAL = """
278 333 474 556 556 889 722 238 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556
333 333 584 584 584 611 975 722 722 722 722 667 611 778 722 278 556 722 611 833 722 778 667 778 722 667
611 722 667 944 667 667 611 333 278 333 584 556 333 556 611 556 611 556 333 611 611 278 278 556 278 889
611 611 611 611 389 556 333 611 556 778 556 556 500 389 280 389 584
"""
"""Widths of Arial, upright and bold, from the space to the tilde."""
_LEBAR = tuple({chr(32 + i): int(n) for i, n in enumerate(t.split())} for t in (_BIASA, _TEBAL))
SPASI = 278
PADAT_SEL = 4.4
"""Left and right margin of a table cell together, in points."""
LONGGAR = 2.0
"""Room left beside the widest word, in points: renderers do not agree to the last fraction."""
PALING_LEBAR = (110.0, 80.0, 60.0, 45.0)
"""A single word longer than this, in points, is broken rather than given room; tried from the first."""


@lru_cache(maxsize=65536)
def lebar_kata(kata: str, tebal: bool) -> int:
    """Return the width of a word in thousandths of the type size."""
    w = _LEBAR[tebal]
    return sum(w.get(c, 556) for c in kata)


def hitung_baris(teks: str, lebar: float, ukuran: float, *, tebal: bool = False, masuk: float = 0) -> int:
    """Return the number of lines a text takes; ``masuk`` is the indent of its first line, in points."""
    if not teks:
        return 1
    batas = max(lebar, ukuran) * 1000 / ukuran
    baris, isi = 1, masuk * 1000 / ukuran
    for potong in teks.split("\n"):
        for kata in potong.split(" "):
            w = lebar_kata(kata, tebal)
            if isi and isi + SPASI + w > batas:
                baris += 1
                isi = 0.0
            while w > batas:
                baris += 1
                w -= int(batas)
            isi += (SPASI if isi else 0) + w
        baris += 1
        isi = 0.0
    return baris - 1


def lebar_perlu(teks: str, ukuran: float, *, tebal: bool, batas: float = PALING_LEBAR[0]) -> float:
    """Return the width of the widest word of a text, in points, as wide as a cell has to be."""
    w = max((lebar_kata(k, tebal) for k in teks.split()), default=0)
    return min(w * ukuran / 1000, batas) + PADAT_SEL + LONGGAR


def bagi_lebar(bobot: Sequence[float], perlu: Sequence[float], total: float) -> list[float] | None:
    """Share a width by weights so that every column has what it needs; ``None`` where there is too little."""
    jumlah = sum(bobot)
    lebar = [total * b / jumlah for b in bobot]
    for _ in range(len(bobot)):
        kurang = sum(max(p - w, 0) for p, w in zip(perlu, lebar, strict=True))
        if kurang < 0.01:
            return lebar
        longgar = [max(w - p, 0) for p, w in zip(perlu, lebar, strict=True)]
        if sum(longgar) < kurang:
            return None
        susut = kurang / sum(longgar)
        lebar = [max(w - s * susut, p) for w, s, p in zip(lebar, longgar, perlu, strict=True)]
    return lebar
