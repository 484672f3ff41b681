"""Tables from ruling lines: lines that touch form a grid; a missing line between two cells joins them."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from selaras.readers.format.pdf_halaman import Halaman, Huruf, Ruas
from selaras.readers.format.pdf_teks import IsiSel

_LEKAT = 3.0
"""Coordinates nearer than this are one line; line ends nearer than this touch."""

_BATAS_SILANG = 1_000_000


@dataclass(slots=True)
class TabelGaris:
    """A ruled table: column and row edges, and the joint cell each slot belongs to."""

    x: list[float]
    y: list[float]
    sel: list[list[int]]
    isi: dict[int, IsiSel] = field(default_factory=lambda: defaultdict(IsiSel))

    def slot(self, huruf: Huruf) -> int | None:
        """Return the cell a character's middle lies in, ``None`` outside the table."""
        x0, y0, x1, y1, *_ = huruf
        b = bisect_right(self.y, (y0 + y1) / 2) - 1
        if 0 <= b < len(self.sel):
            k = bisect_right(self.x, (x0 + x1) / 2) - 1
            if 0 <= k < len(self.sel[b]):
                return self.sel[b][k]
        return None


def find_tabel(halaman: Halaman) -> list[TabelGaris]:
    """Return the ruled tables of a page from top to bottom; frames around text are no tables."""
    datar, tegak = gabung_ruas(halaman.datar), gabung_ruas(halaman.tegak)
    if len(datar) * len(tegak) > _BATAS_SILANG:
        return []  # a drawing or a map, not a table
    hasil = []
    for d, t in _kelompok(datar, tegak):
        tabel = _bangun(d, t)
        if tabel is not None:
            hasil.append(tabel)
    hasil = [t for t in hasil if not any(t is not lain and _di_dalam(t, lain) for lain in hasil)]
    return sorted(hasil, key=lambda t: (t.y[0], t.x[0]))


def _di_dalam(dalam: TabelGaris, luar: TabelGaris) -> bool:
    return (
        luar.x[0] <= dalam.x[0] and dalam.x[-1] <= luar.x[-1]
        and luar.y[0] <= dalam.y[0] and dalam.y[-1] <= luar.y[-1]
    )  # fmt: skip


def gabung_ruas(ruas: Sequence[Ruas]) -> list[Ruas]:
    """Join pieces of one line: same coordinate, overlapping or nearly touching."""
    hasil: list[Ruas] = []
    for grup in _rapat(sorted(ruas)):
        tetap = sum(r.tetap for r in grup) / len(grup)
        grup.sort(key=lambda r: r.dari)
        dari, sampai = grup[0].dari, grup[0].sampai
        for r in grup[1:]:
            if r.dari <= sampai + _LEKAT:
                sampai = max(sampai, r.sampai)
            else:
                hasil.append(Ruas(tetap, dari, sampai))
                dari, sampai = r.dari, r.sampai
        hasil.append(Ruas(tetap, dari, sampai))
    return [r for r in hasil if r.sampai - r.dari > _LEKAT]


def _rapat(ruas: Sequence[Ruas]) -> list[list[Ruas]]:
    """Group sorted lines whose coordinate lies near the first of their group."""
    hasil: list[list[Ruas]] = []
    for r in ruas:
        if hasil and r.tetap - hasil[-1][0].tetap <= _LEKAT:
            hasil[-1].append(r)
        else:
            hasil.append([r])
    return hasil


def _kelompok(datar: list[Ruas], tegak: list[Ruas]) -> list[tuple[list[Ruas], list[Ruas]]]:
    """Split lines into sets that touch one another."""
    induk = list(range(len(datar) + len(tegak)))

    def akar(i: int) -> int:
        while induk[i] != i:
            induk[i] = induk[induk[i]]
            i = induk[i]
        return i

    for i, d in enumerate(datar):
        for j, t in enumerate(tegak, start=len(datar)):
            if (
                t.dari - _LEKAT <= d.tetap <= t.sampai + _LEKAT
                and d.dari - _LEKAT <= t.tetap <= d.sampai + _LEKAT
            ):
                induk[akar(i)] = akar(j)
    grup: dict[int, tuple[list[Ruas], list[Ruas]]] = {}
    for i, r in enumerate([*datar, *tegak]):
        grup.setdefault(akar(i), ([], []))[0 if i < len(datar) else 1].append(r)
    return list(grup.values())


def _tepi(ruas: list[Ruas], silang: list[Ruas]) -> list[float]:
    """Return the edges along one axis; ends of crossing lines close a table that has no outer border."""
    nilai = sorted({r.tetap for r in ruas})
    for ujung in (min(r.dari for r in silang), max(r.sampai for r in silang)):
        if all(abs(ujung - v) > 2 * _LEKAT for v in nilai):
            nilai.append(ujung)
    hasil: list[float] = []
    for v in sorted(nilai):
        if not hasil or v - hasil[-1] > _LEKAT:
            hasil.append(v)
    return hasil


def _bangun(datar: list[Ruas], tegak: list[Ruas]) -> TabelGaris | None:
    if len(datar) < 2 or not tegak:
        return None
    x, y = _tepi(tegak, datar), _tepi(datar, tegak)
    kolom, baris = len(x) - 1, len(y) - 1
    if kolom < 2 or baris < 1:
        return None
    tabel = TabelGaris(x, y, _satukan(x, y, datar, tegak))
    banyak = len({s for b in tabel.sel for s in b})
    return tabel if banyak > 1 else None


def _satukan(x: list[float], y: list[float], datar: list[Ruas], tegak: list[Ruas]) -> list[list[int]]:
    """Number the cells: neighbouring slots without a line between them are one cell (its top left slot)."""
    kolom, baris = len(x) - 1, len(y) - 1
    induk = list(range(kolom * baris))

    def akar(i: int) -> int:
        while induk[i] != i:
            i = induk[i]
        return i

    def gabung(a: int, b: int) -> None:
        a, b = akar(a), akar(b)
        induk[max(a, b)] = min(a, b)

    ada_tegak, ada_datar = _Ada(tegak), _Ada(datar)
    for b in range(baris):
        for k in range(kolom):
            if k + 1 < kolom and not ada_tegak(x[k + 1], y[b], y[b + 1]):
                gabung(b * kolom + k, b * kolom + k + 1)
            if b + 1 < baris and not ada_datar(y[b + 1], x[k], x[k + 1]):
                gabung(b * kolom + k, (b + 1) * kolom + k)
    return [[akar(b * kolom + k) for k in range(kolom)] for b in range(baris)]


class _Ada:
    """Answers whether a line covers the middle of an edge."""

    def __init__(self, ruas: list[Ruas]) -> None:
        self._ruas = sorted(ruas)
        self._tetap = [r.tetap for r in self._ruas]

    def __call__(self, tetap: float, dari: float, sampai: float) -> bool:
        tengah = (dari + sampai) / 2
        i = bisect_right(self._tetap, tetap - 2 * _LEKAT)
        while i < len(self._ruas) and self._tetap[i] <= tetap + 2 * _LEKAT:
            if self._ruas[i].dari - _LEKAT <= tengah <= self._ruas[i].sampai + _LEKAT:
                return True
            i += 1
        return False
