"""Values of cells: numbers with their print, units, codes, texts."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from math import isfinite

from selaras.kernel.angka import Angka, Gaya, parse_angka, parse_uang
from selaras.kernel.kode import gabung_kode, parse_kode
from selaras.readers.mentah import Isi
from selaras.readers.tabel.sel import pecah

Nilai = tuple[Decimal | None, str | None, str | None]
"""A number, its verbatim print where it was normalised, and a unit printed with it ("%")."""

_BATAS_CETAK = 10**100
"""Whole numbers from here on are no numbers of a document; they are printed short."""
_KOMA = frozenset((Gaya.KOMA_RIBUAN, Gaya.TITIK_DESIMAL))
_TITIK = frozenset((Gaya.TITIK_RIBUAN, Gaya.KOMA_DESIMAL))


def kebiasaan(teks: Iterable[str]) -> str | None:
    """Return the thousands mark that the unambiguous numbers of a table use, ``None`` where nothing tells."""
    koma = titik = 0
    for t in teks:
        a = parse_angka(t) or parse_angka(t.split(None, 1)[0])
        if a is None:
            continue
        if a.gaya in _KOMA:
            koma += 1
        elif a.gaya in _TITIK:
            titik += 1
    if koma == titik:
        return None
    return "," if koma > titik else "."


class Pembaca:
    """Reads cells of one table; a print seen before costs one look-up.

    ``angka`` and ``uang`` hold the numbers of whole cells by content; look there before calling the methods.
    """

    def __init__(self, ribuan: str | None) -> None:
        """``ribuan`` is the table's habit for "1,234" and "1.234"."""
        self.ribuan = ribuan
        self.angka: dict[Isi, Nilai] = {}
        self.uang: dict[Isi, Nilai] = {}
        self._satuan: dict[tuple[Isi, int], str] = {}

    def baca_angka(self, sel: Isi, potong: int) -> Nilai:
        """Read a performance number or a percentage."""
        hasil = baca_angka(bagian(sel, potong), self.ribuan)
        if potong < 0:
            self.angka[sel] = hasil
        return hasil

    def satuan(self, sel: Isi, potong: int) -> str:
        """Read a unit."""
        teks = self._satuan.get((sel, potong))
        if teks is None:
            teks = self._satuan[(sel, potong)] = teks_polos(bagian(sel, potong))
        return teks

    def baca_uang(self, sel: Isi, potong: int) -> Nilai:
        """Read an amount of money: one separator and three digits are always thousands."""
        hasil = baca_angka(bagian(sel, potong), None)
        if hasil[0] is not None and hasil[1] is not None and hasil[0].as_tuple().exponent == -3:
            a = parse_uang(hasil[1])
            hasil = (a.nilai if a else hasil[0], *hasil[1:])
        if potong < 0:
            self.uang[sel] = hasil
        return hasil


def bagian(sel: Isi, potong: int) -> Isi:
    """Return a cell, or one piece of a cell of several ("100 % 95 % 95.00%")."""
    if potong < 0 or not isinstance(sel, str):
        return sel
    teks = sel.strip().replace("\u00a0", " ")
    potongan = pecah(teks)
    if potongan is None and teks.endswith("%"):
        return teks[:-1].strip() if potong == 0 else "%"
    return potongan[potong][1] if potongan and potong < len(potongan) else sel


def baca_angka(sel: Isi, ribuan: str | None) -> Nilai:
    """Read a number; what is no number gives ``None`` with its print."""
    if sel is None:
        return None, None, None
    if isinstance(sel, str):
        return _baca_teks(sel.strip().replace("\u00a0", " "), ribuan)
    if isinstance(sel, bool | date | datetime):
        return None, teks_polos(sel), None
    if isinstance(sel, float):
        if not isfinite(sel):
            return None, str(sel), None
        sel = int(sel) if sel.is_integer() else Decimal(str(sel))
    return Decimal(sel), None, None


def _baca_teks(teks: str, ribuan: str | None) -> Nilai:
    if is_polos(teks):
        return Decimal(teks), None, None
    if not teks:
        return None, None, None
    a = parse_angka(teks, ribuan=ribuan)
    if a is None and teks.endswith(")"):
        a = _dalam_kurung(teks, ribuan)
    if a is None:
        return None, teks, None
    tertulis = None if f"{a.nilai:f}" == teks else teks
    return a.nilai, tertulis, "%" if a.persen else None


def is_polos(teks: str) -> bool:
    """Say whether a text is a plain number: digits, no leading zero, at most two decimals after a point."""
    if teks.isdecimal() and teks.isascii():
        return teks[0] != "0" or len(teks) == 1
    n = len(teks)
    if n > 3 and teks[-3] == ".":
        utuh = teks[:-3]
    elif n > 2 and teks[-2] == ".":
        utuh = teks[:-2]
    else:
        return False
    return (
        teks.isascii()
        and utuh.isdecimal()
        and teks[len(utuh) + 1 :].isdecimal()
        and (utuh[0] != "0" or utuh == "0")
    )


def _dalam_kurung(teks: str, ribuan: str | None) -> Angka | None:
    """Read "Baik (70%)" or "70 (Baik)": one number beside a word."""
    luar, _, dalam = teks[:-1].partition("(")
    if any(c.isdigit() for c in luar) == any(c.isdigit() for c in dalam):
        return None
    return parse_angka(luar if any(c.isdigit() for c in luar) else dalam, ribuan=ribuan)


def teks_polos(sel: Isi) -> str:
    """Return a cell as one line of text; the wording stays."""
    if sel is None:
        return ""
    if isinstance(sel, str):
        return " ".join(sel.split())
    if isinstance(sel, datetime):
        return sel.date().isoformat()
    if isinstance(sel, float) and sel.is_integer():
        sel = int(sel)
    return str(sel) if not isinstance(sel, int) or abs(sel) < _BATAS_CETAK else f"{Decimal(sel):e}"


def baca_kode(sel: list[str]) -> tuple[str | None, str | None]:
    """Return the dotted code of a row's code cells, and their print where it was not the usual one.

    Usual is one part per cell, or dotted; unpadded parts, parts run together with a space and other
    separators are printed in another way.
    """
    if not sel:
        return None, None
    if len(sel) == 1:
        satu = parse_kode(sel[0])
        dotted = str(satu) if satu else None
        return dotted, None if dotted == sel[0] else sel[0]
    kode = gabung_kode(sel)
    cetak = " ".join(sel)
    if kode is None:
        return None, cetak
    dotted = str(kode)
    usual = all(" " not in s and "_" not in s for s in sel) and ".".join(sel) == dotted
    return dotted, None if usual else cetak
