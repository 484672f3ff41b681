"""Codes of urusan, bidang, program, kegiatan and sub kegiatan (grammar: Permendagri 90/2019 and its updates).

Full form ``5.03.02.2.02.0002``: urusan, bidang, program, kewenangan, kegiatan, sub kegiatan. The sub kegiatan
part has two digits up to Kepmendagri 050-5889/2021 and four from 900.1.15.5-1317/2023.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from selaras.kernel.teks import INGATAN


class Level(StrEnum):
    """The place of a row in the plan."""

    URUSAN = "urusan"
    BIDANG = "bidang"
    PROGRAM = "program"
    KEGIATAN = "kegiatan"
    SUB_KEGIATAN = "sub_kegiatan"
    INDIKATOR = "indikator"
    JUMLAH = "jumlah"

    __hash__ = str.__hash__  # an enum hashes its name in Python code; as a key of many look-ups that is dear


_LEVEL_BY_PANJANG = {
    1: Level.URUSAN,
    2: Level.BIDANG,
    3: Level.PROGRAM,
    5: Level.KEGIATAN,
    6: Level.SUB_KEGIATAN,
}
_PANJANG_INDUK = {6: 5, 5: 3}
_LEBAR = (1, 2, 2, 1, 2, 2)
_PEMISAH = re.compile(r"[.\s_]+")
_D = "[0-9][0-9]"
_KANONIS = re.compile(rf"[0-9](?:\.{_D}(?:\.{_D}(?:\.[0-9](?:\.{_D}(?:\.{_D}(?:{_D})?)?)?)?)?)?")
_SEL_KODE = re.compile(r"^(?:\d{1,4}|[xX]{1,2})(?:[.\s_](?:\d{1,4}|[xX]{1,2}))*\.?$")


@dataclass(frozen=True, slots=True, order=True)
class Kode:
    """A code by its parts, each kept as padded text.

    The dotted form, the parent and the numbers are kept once computed: rules ask for them again and again.
    """

    bagian: tuple[str, ...]
    _teks: str | None = field(default=None, init=False, repr=False, compare=False)
    _induk: Kode | None = field(default=None, init=False, repr=False, compare=False)
    _angka: tuple[int, ...] | None = field(default=None, init=False, repr=False, compare=False)

    def __str__(self) -> str:
        """Return the dotted form."""
        teks = self._teks
        if teks is None:
            teks = ".".join(self.bagian)
            object.__setattr__(self, "_teks", teks)
        return teks

    @property
    def level(self) -> Level | None:
        """Level by length; ``None`` for four parts (a kewenangan digit without a kegiatan)."""
        return _LEVEL_BY_PANJANG.get(len(self.bagian))

    @property
    def induk(self) -> Kode | None:
        """The code one level up, ``None`` at the top."""
        induk = self._induk
        if induk is None:
            n = len(self.bagian)
            if n <= 1:
                return None
            induk = _bersama(self.bagian[: _PANJANG_INDUK.get(n, n - 1)])
            object.__setattr__(self, "_induk", induk)
        return induk

    @property
    def identitas(self) -> tuple[int, ...]:
        """Parts as numbers, so that ``.02`` equals ``.0002``; ``X`` counts as 0."""
        angka = self._angka
        if angka is None:
            angka = tuple([0 if b[0] in "xX" else int(b) for b in self.bagian])
            object.__setattr__(self, "_angka", angka)
        return angka

    def potong(self, level: Level) -> Kode | None:
        """Return the ancestor at ``level``, ``None`` if the code is shorter."""
        panjang = next((p for p, lv in _LEVEL_BY_PANJANG.items() if lv == level), 0)
        return Kode(self.bagian[:panjang]) if 0 < panjang <= len(self.bagian) else None

    def sebagai_penunjang(self) -> Kode:
        """Return the ``X.XX.01`` form of a supporting-program code, itself for any other."""
        if len(self.bagian) >= 3 and self.bagian[2] == "01":
            return Kode(("X", "XX", *self.bagian[2:]))
        return self


@lru_cache(maxsize=65536)
def _bersama(bagian: tuple[str, ...]) -> Kode:
    """Return one code for equal parts, so that siblings share their parent and what it has computed."""
    return Kode(bagian)


def is_sel_kode(teks: str) -> bool:
    """Say whether a cell can be a code or a part of one (digits or X, any separator)."""
    return bool(_SEL_KODE.match(teks.strip()))


@lru_cache(maxsize=INGATAN)
def parse_kode(teks: str) -> Kode | None:
    """Read a code in any spelling: ``5 03 02 2.02 02``, ``5.3.2.2.04.06``, ``X.XX.01``, ``1_01_02_2_01``.

    Parts are padded to their official width; ``None`` where the text is no code.
    """
    if _KANONIS.fullmatch(teks):
        return Kode(tuple(teks.split(".")))
    t = teks.strip().strip(".")
    if not t or not is_sel_kode(t):
        return None
    bagian = [b for b in _PEMISAH.split(t) if b]
    if not 1 <= len(bagian) <= 6:
        return None
    hasil = []
    for i, b in enumerate(bagian):
        lebar = _LEBAR[i]
        if b.upper().startswith("X"):
            hasil.append("X" * lebar)
        elif i == 5:
            hasil.append(b.zfill(2) if len(b) <= 2 else b.zfill(4))
        elif len(b.lstrip("0") or "0") > lebar:
            return None
        else:
            hasil.append((b.lstrip("0") or "0").zfill(lebar))
    return Kode(tuple(hasil))


def gabung_kode(sel: list[str] | tuple[str, ...]) -> Kode | None:
    """Join the code cells of a row (``5``, ``03``, ``02``, ``2 01``, ``06``) into one code."""
    isi = [s.strip() for s in sel if s and s.strip()]
    return parse_kode(".".join(isi)) if isi else None


def format_kode(kode: Kode, digit_sub: int) -> str:
    """Print a code with ``digit_sub`` (2 or 4) digits in the sub kegiatan part."""
    if len(kode.bagian) < 6 or (len(kode.bagian[5]) == digit_sub and digit_sub in (2, 4)):
        return str(kode)
    return ".".join((*kode.bagian[:5], str(int(kode.bagian[5])).zfill(digit_sub)))
