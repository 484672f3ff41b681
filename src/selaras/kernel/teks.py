"""Words and their plain forms: comparison keys, numbers in words, month names."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from functools import lru_cache

INGATAN = 2**18
"""Entries kept of a cached reading: enough for a table of 100,000 rows, so that the cost stays linear."""
_HURUF_KECIL = bytes(ord(chr(n).lower()) if n < 128 and chr(n).isalnum() else 32 for n in range(256))
_SPASI = re.compile(r"\s+")
_SPASI_TANDA = re.compile(r"\s*([/,;:.()\-])\s*")

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni",
    "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip
_SATUAN = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas",
)  # fmt: skip
_KATA_ANGKA = {k: i for i, k in enumerate(_SATUAN)}


def tidy(teks: str) -> str:
    """Collapse white space and trim; the wording stays."""
    return _SPASI.sub(" ", teks.replace("\u00a0", " ")).strip()


@lru_cache(maxsize=INGATAN)
def kunci(teks: str) -> str:
    """Return the comparison key of a text: lower case, letters and digits only, one space between words."""
    if not teks.isascii():
        teks = unicodedata.normalize("NFKD", teks)
    return b" ".join(teks.encode("ascii", "ignore").translate(_HURUF_KECIL).split()).decode("ascii")


def kunci_rapat(teks: str) -> str:
    """Return the key without any space, for texts that differ only in spacing and punctuation."""
    return kunci(teks).replace(" ", "")


def terbilang(n: int) -> str:
    """Write a whole number in Indonesian words (``32`` is "tiga puluh dua")."""
    if n < 0:
        return "minus " + terbilang(-n)
    if n < 12:
        return _SATUAN[n]
    if n < 20:
        return _SATUAN[n - 10] + " belas"
    for batas, kata in (
        (10**12, "triliun"),
        (10**9, "miliar"),
        (10**6, "juta"),
        (1000, "ribu"),
        (100, "ratus"),
    ):
        if n >= batas:
            depan, sisa = divmod(n, batas)
            awal = f"se{kata}" if depan == 1 and batas in (100, 1000) else f"{terbilang(depan)} {kata}"
            return awal if sisa == 0 else f"{awal} {terbilang(sisa)}"
    puluh, sisa = divmod(n, 10)
    return _SATUAN[puluh] + " puluh" + ("" if sisa == 0 else " " + _SATUAN[sisa])


def parse_terbilang(teks: str) -> int | None:
    """Read a number written in Indonesian words; ``None`` where a word is not a numeral."""
    kata = kunci(teks).split()
    if not kata:
        return None
    total, kelompok, tumpuk = 0, 0, 0
    besar = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12}
    for k in kata:
        if k in _KATA_ANGKA:
            tumpuk = _KATA_ANGKA[k]
        elif k == "belas":
            kelompok, tumpuk = kelompok + 10 + tumpuk, 0
        elif k == "puluh":
            kelompok, tumpuk = kelompok + tumpuk * 10, 0
        elif k in ("ratus", "seratus"):
            kelompok, tumpuk = kelompok + (1 if k == "seratus" else tumpuk) * 100, 0
        elif k == "seribu":
            total, kelompok, tumpuk = total + 1000, 0, 0
        elif k in besar:
            total, kelompok, tumpuk = total + (kelompok + tumpuk or 1) * besar[k], 0, 0
        else:
            return None
    return total + kelompok + tumpuk


def parse_bulan(teks: str) -> int | None:
    """Return the month number (1-12) of an Indonesian month name, ``None`` if it is none."""
    k = kunci(teks)
    for i, nama in enumerate(BULAN, start=1):
        if k == nama.lower() or (len(k) >= 3 and nama.lower().startswith(k)):
            return i
    return None


def format_tanggal(tahun: int, bulan: int, hari: int) -> str:
    """Print a date: ``24 November 2026``."""
    return f"{hari} {BULAN[bulan - 1]} {tahun}"


def samakan_tanda(teks: str) -> str:
    """Drop the spaces around punctuation, so that ``RKA- SKPD`` equals ``RKA-SKPD``."""
    return _SPASI_TANDA.sub(r"\1", tidy(teks))


def romawi(n: int) -> str:
    """Write a whole number 1-3999 in Roman numerals."""
    hasil = ""
    for nilai, huruf in (
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ):  # fmt: skip
        while n >= nilai:
            hasil, n = hasil + huruf, n - nilai
    return hasil


def is_bulat(nilai: Decimal) -> bool:
    """Say whether a decimal is a whole number (``3.00`` is)."""
    return nilai == nilai.to_integral_value()
