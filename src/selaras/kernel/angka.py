"""Decimal numbers as Indonesian officials print them.

Both marks occur in one document: ``1.234.567,89``, ``1,234,567.89``, ``15.656,427,000`` (mixed, a fault),
``Rp. 55.452.000,-``, ``80%``, ``- ``. Nothing here ever becomes a float.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import StrEnum
from functools import lru_cache

NOL = Decimal(0)
SERATUS = Decimal(100)
_DUA_ANGKA = Decimal("0.01")


class Gaya(StrEnum):
    """How a printed number separates its thousands and decimals."""

    POLOS = "polos"  # 3469
    TITIK_RIBUAN = "titik-ribuan"  # 1.234.567 or 1.234,5
    KOMA_RIBUAN = "koma-ribuan"  # 1,234,567 or 1,234.5
    TITIK_DESIMAL = "titik-desimal"  # 126.73
    KOMA_DESIMAL = "koma-desimal"  # 49,9
    CAMPUR = "campur"  # 15.656,427,000
    RANCU = "rancu"  # 1.234 or 1,234: one separator, three digits behind it
    STRIP = "strip"  # -
    GALAT = "galat"  # #DIV/0!


@dataclass(frozen=True, slots=True)
class Angka:
    """A number read from print: value, style, and whether a percent or currency sign stood with it."""

    nilai: Decimal
    gaya: Gaya
    persen: bool = False
    rupiah: bool = False


GALAT_LEMBAR = ("#DIV/0!", "#REF!", "#VALUE!", "#N/A", "#NAME?", "#NUM!", "#NULL!")
_STRIP = {"-", "–", "—", "−", "- ", "--"}
_RP = re.compile(r"^\s*(?:rp\.?|idr)\s*", re.IGNORECASE)
_EKOR_RP = re.compile(r",\s*[-–=]+\s*$")
_ANGKA = re.compile(r"^[+-]?\d[\d.,]*$")


@lru_cache(maxsize=65536)
def parse_angka(teks: str, *, ribuan: str | None = None) -> Angka | None:
    """Read one printed number; ``None`` where the text is not a number.

    A dash is zero with style ``STRIP``. A bracketed number is negative. With one separator and exactly three
    digits behind it the meaning is uncertain (``RANCU``): ``ribuan`` ("." or ",", the document's habit)
    decides, otherwise both ``1.234`` and ``1,234`` are read as thousands, unless the integer part is 0.
    """
    asli = teks.strip().replace("\u00a0", "")
    if asli in _STRIP:
        return Angka(NOL, Gaya.STRIP)
    rupiah = bool(_RP.match(asli))
    t = _EKOR_RP.sub("", _RP.sub("", asli)).strip()
    persen = t.endswith("%")
    if persen:
        t = t[:-1].strip()
    if t in _STRIP and (rupiah or persen):
        return Angka(NOL, Gaya.STRIP, persen, rupiah)
    negatif = t.startswith("(") and t.endswith(")")
    if negatif:
        t = t[1:-1].strip()
    t = t.replace("−", "-").replace(" ", "")
    if not _ANGKA.match(t):
        return None
    t = t.rstrip(".,")
    hasil = _uraikan(t, ribuan)
    if hasil is None:
        return None
    polos, gaya = hasil
    try:
        nilai = Decimal(polos)
    except InvalidOperation:
        return None
    return Angka(-nilai if negatif else nilai, gaya, persen, rupiah)


def parse_uang(teks: str) -> Angka | None:
    """Read an amount of money, which has no third decimal: ``129.870,200`` mixes two thousands marks.

    >>> parse_uang("129.870,200").nilai, parse_uang("129.870,20").nilai
    (Decimal('129870200'), Decimal('129870.20'))
    """
    a = parse_angka(teks)
    if a is None or a.gaya not in (Gaya.TITIK_RIBUAN, Gaya.KOMA_RIBUAN) or a.nilai.as_tuple().exponent != -3:
        return a
    return Angka(a.nilai.scaleb(3).to_integral_value(), Gaya.CAMPUR, a.persen, a.rupiah)


def _uraikan(t: str, ribuan: str | None) -> tuple[str, Gaya] | None:
    """Return the plain decimal text and the style of a digit string with separators."""
    titik, koma = t.count("."), t.count(",")
    if not titik and not koma:
        return t, Gaya.POLOS
    if titik and koma:
        return _dua_pemisah(t, titik, koma)
    pemisah = "." if titik else ","
    bagian = t.lstrip("+-").split(pemisah)
    kelompok_sah = all(len(b) == 3 for b in bagian[1:]) and 1 <= len(bagian[0]) <= 3
    if titik + koma > 1:
        if not kelompok_sah:
            return None
        return t.replace(pemisah, ""), Gaya.TITIK_RIBUAN if titik else Gaya.KOMA_RIBUAN
    if kelompok_sah and bagian[0] != "0":
        if ribuan is not None and ribuan != pemisah:
            return t.replace(",", "."), Gaya.TITIK_DESIMAL if titik else Gaya.KOMA_DESIMAL
        return t.replace(pemisah, ""), Gaya.RANCU
    return t.replace(",", "."), Gaya.TITIK_DESIMAL if titik else Gaya.KOMA_DESIMAL


def _dua_pemisah(t: str, titik: int, koma: int) -> tuple[str, Gaya]:
    """Read a number with both separators: the last one is the decimal mark when it stands once."""
    desimal = "." if t.rfind(".") > t.rfind(",") else ","
    ribu = "," if desimal == "." else "."
    if t.count(desimal) == 1:
        depan, belakang = t.split(desimal)
        kelompok = depan.lstrip("+-").split(ribu)
        if all(len(k) == 3 for k in kelompok[1:]):
            gaya = Gaya.KOMA_RIBUAN if desimal == "." else Gaya.TITIK_RIBUAN
            return depan.replace(ribu, "") + "." + belakang, gaya
    return t.replace(".", "").replace(",", ""), Gaya.CAMPUR


def is_galat_lembar(teks: str) -> bool:
    """Say whether a cell holds a spreadsheet error literal such as ``#DIV/0!``."""
    return teks.strip().upper() in GALAT_LEMBAR


def round_half_up(nilai: Decimal, desimal: int = 2) -> Decimal:
    """Round half away from zero to ``desimal`` places (126.725 becomes 126.73)."""
    satuan = _DUA_ANGKA if desimal == 2 else Decimal(1).scaleb(-desimal)
    return nilai.quantize(satuan, rounding=ROUND_HALF_UP)


def percent_of(bagian: Decimal | None, seluruh: Decimal | None, desimal: int = 2) -> Decimal | None:
    """Return ``bagian / seluruh × 100`` rounded half-up; ``None`` where it is not defined."""
    if bagian is None or seluruh is None or seluruh == 0:
        return None
    return round_half_up(bagian * SERATUS / seluruh, desimal)


def format_angka(nilai: Decimal | int | None, desimal: int | None = None) -> str:
    """Print a number the Indonesian way: ``1.234.567,89``; ``None`` prints "-".

    Without ``desimal`` the stored decimals are kept, less trailing zeros.
    """
    if nilai is None:
        return "-"
    d = Decimal(nilai)
    if desimal is not None:
        d = round_half_up(d, desimal)
    tanda = "−" if d < 0 else ""
    polos = f"{abs(d):f}"
    utuh, _, pecahan = polos.partition(".")
    if desimal is None:
        pecahan = pecahan.rstrip("0")
    utuh = f"{int(utuh):,}".replace(",", ".")
    return f"{tanda}{utuh},{pecahan}" if pecahan else f"{tanda}{utuh}"


def format_rupiah(nilai: Decimal | int | None) -> str:
    """Print money in running text: ``Rp15.656.427.000``; ``None`` prints "-"."""
    return "-" if nilai is None else "Rp" + format_angka(nilai)


def format_persen(nilai: Decimal | None, desimal: int = 2) -> str:
    """Print a percentage: ``33,33%``; ``None`` prints "-"."""
    return "-" if nilai is None else format_angka(nilai, desimal) + "%"


def to_json_angka(nilai: Decimal | None) -> str | None:
    """Return the decimal string used in JSON (no thousands marks, no exponent)."""
    return None if nilai is None else f"{nilai:f}"
