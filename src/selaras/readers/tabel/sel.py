"""What a cell is, told by its content alone: code part, number, money, percent, unit, text.

Every cell gets a short string of kinds; rows whose cells have the same kinds are laid out the same way, so
the costly work is done once per kind pattern and not once per row.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from selaras.kernel.angka import Gaya, is_galat_lembar, parse_angka
from selaras.readers.mentah import Isi
from selaras.readers.tabel.kata import AWAL_JUMLAH, AWAL_PERSEN, AWAL_TEMPAT, JUMLAH, PREDIKAT, SATUAN

KOSONG = " "
KODE = "k"  # 5.03.01, X.XX.01.2.01
DIGIT_NOL = "z"  # 03, 0001: surely a part of a code
BULAT = "i"  # 5, 2010: a number or a part of a code
DESIMAL_KODE = "d"  # 2.01: a number or a part of a code
KODE_SPASI = "s"  # 2 01: two parts of a code in one cell
KODE_NAMA = "K"  # 5.03.01 PROGRAM KEPEGAWAIAN DAERAH
ANGKA = "N"
DUA_DESIMAL = "F"  # 126.73
UANG = "M"
PERSEN = "P"
STRIP = "-"
GALAT = "E"
RENTANG = "Q"  # 4.43-4.47, Baik (70%)
SATUAN_ = "u"
SATUAN_PERSEN = "h"  # %
PENDEK = "a"
INDIKATOR_PERSEN = "p"
INDIKATOR_JUMLAH = "j"
TEMPAT = "L"
PROGRAM = "O"
TOTAL = "J"
PREDIKAT_ = "R"  # BB, WTP, Sangat Baik
TANGGAL = "D"
GANDA = "B"  # several numbers, each on its own line
TEKS = "T"

JENIS_ANGKA = frozenset("idNFMP-E")
JENIS_TEKS = frozenset("TpjLOJaKuhQR")
JENIS_KODE = frozenset("kzids")

_BATAS_UANG = Decimal(1_000_000)
_BATAS_TERBACA = 1e30
_BATAS_TEKS = 160
_AWAL_URUSAN = frozenset(("unsur", "urusan"))
_AWAL_DIKENAL = AWAL_PERSEN | AWAL_JUMLAH | AWAL_TEMPAT | _AWAL_URUSAN | {"program", "jumlah", "total"}
_AWAL_ANGKA = frozenset("0123456789-–—−(+.,#xX")
_KODE_TITIK = re.compile(r"^(?:\d{1,2}|[xX]{1,2})(?:[._\s](?:\d{1,4}|[xX]{1,2})){2,7}\.?$")
_RIBUAN = re.compile(r"^\d{1,3}(?:\.\d{3})+$")
_KODE_DUA = re.compile(r"^\d \d\d$")
_KODE_NAMA = re.compile(r"^((?:\d|[xX])\.(?:\d{1,2}|[xX]{2})(?:\.\d{1,4}){0,4})\.?\s*[-–:]?\s+(?=[A-Za-z])")
_RENTANG = re.compile(
    r"^[<>≥≤]?\s*\d[\d.,]*\s*%?\s*(?:-|–|s/?d\.?|sampai)\s*\d[\d.,]*\s*%?$|^[<>≥≤]\s*\d[\d.,]*\s*%?$"
)
_TOKEN_ANGKA = re.compile(r"^(?:[-–—−]|\(?[+-]?(?:Rp\.?)?\d[\d.,]*\)?%?|#[A-Z/0]+[!?]?)$", re.IGNORECASE)
_ANGKA_SATUAN = re.compile(r"^(\d[\d.,]*)([A-Za-z%][A-Za-z/]*)$")
_PER = ("per", "/")
"""Words before a number that belongs to the unit ("8,4 per 1.000 KH")."""
_PENANDA = re.compile(r"^(?:\(?(?:\d{1,2}|[a-h])[.)]|[-•●▪])\s+(?=\S)")
_DALAM_KURUNG = re.compile(r"^\([a-z ]+\)$")


def jenis_angka(teks: str) -> str:
    """Return the kind of a text that may be one number; "" where it is none."""
    if teks.isdecimal() and teks.isascii():
        return _jenis_bulat(teks)
    if is_galat_lembar(teks):
        return GALAT
    a = parse_angka(teks)
    if a is None:
        return ""
    if a.gaya == Gaya.STRIP:
        return STRIP
    if a.persen:
        return PERSEN
    if a.rupiah or abs(a.nilai) >= _BATAS_UANG:
        return UANG
    if a.gaya == Gaya.POLOS:
        return _jenis_bulat(teks.lstrip("+-"))
    if 3 <= len(teks) <= 4 and teks[1] == "." and teks[0] in "123456789":
        return DESIMAL_KODE
    return DUA_DESIMAL if len(teks) > 3 and teks[-3] in ".," and teks[-2:].isdigit() else ANGKA


def _jenis_bulat(angka: str) -> str:
    """Return the kind of a run of digits."""
    if len(angka) > 1 and angka[0] == "0":
        return DIGIT_NOL if len(angka) <= 4 else ANGKA
    if len(angka) <= 4:
        return BULAT
    return UANG if len(angka) >= 7 else ANGKA


def is_satuan(teks: str) -> bool:
    """Say whether a short text is a unit ("Dok", "Orang / Bulan", "%")."""
    if len(teks) > 40:
        return False
    kata = teks.lower().replace("/", " ").replace("-", " ").replace(".", " ").split()
    return 0 < len(kata) <= 4 and SATUAN.issuperset(kata)


def jenis_teks(teks: str) -> str:
    """Return the kind of a text that is no number."""
    kata = teks.split(None, 2)
    awal = kata[0].lower()
    panjang = len(teks)
    if panjang > 40 and awal not in _AWAL_DIKENAL:
        return TEKS
    if len(kata) > 1:
        if awal in AWAL_PERSEN and (panjang > 24 or not is_satuan(teks)):
            return INDIKATOR_PERSEN
        if awal in AWAL_JUMLAH and teks.lower() not in JUMLAH:
            return INDIKATOR_JUMLAH
        if awal == "program" or (awal in _AWAL_URUSAN and teks.isupper()):
            return PROGRAM
    return _jenis_teks_lain(teks, awal, len(kata))


def _jenis_teks_lain(teks: str, awal: str, kata: int) -> str:
    kecil = teks.lower()
    if kecil in JUMLAH or (awal == "total" and len(teks) < 60):
        return TOTAL
    if kecil in PREDIKAT:
        return PREDIKAT_
    if is_satuan(teks):
        return SATUAN_
    if awal in AWAL_TEMPAT and kata > 1 and len(teks) < 100:
        return TEMPAT
    if len(teks) <= 24 and len(teks.split()) <= 3:
        return PENDEK
    return TEKS


def pecah(teks: str) -> list[tuple[str, str]] | None:
    """Split a cell of numbers with units into (kind, print) pieces; ``None`` where it is not of that form.

    "12 Bulan" gives a number and a unit, "100 % 95 % 95.00%" three numbers and two units.
    """
    if len(teks) > _BATAS_TEKS:
        return None
    satu = _ANGKA_SATUAN.match(teks)
    potong = [satu.group(1), satu.group(2)] if satu else teks.split()
    if not _TOKEN_ANGKA.match(potong[0]) or len(potong) > 14:
        return None
    hasil: list[tuple[str, str]] = []
    kata: list[str] = []
    for p in potong:
        if _TOKEN_ANGKA.match(p) and not (kata and kata[-1].lower() in _PER):
            jenis = jenis_angka(p)
            if not jenis or not _tutup_satuan(hasil, kata):
                return None
            hasil.append((jenis, p))
        elif p != "/" and _DALAM_KURUNG.match(p):
            continue
        else:
            kata.append(p)
    if not _tutup_satuan(hasil, kata) or len(hasil) < 2:
        return None
    return hasil if any(j != STRIP for j, _ in hasil) else None


def _tutup_satuan(hasil: list[tuple[str, str]], kata: list[str]) -> bool:
    """Close the unit words gathered so far; ``False`` where they cannot be a unit."""
    if not kata:
        return True
    satuan = " ".join(kata)
    kata.clear()
    is_per = satuan.lower().startswith(_PER) or " per " in satuan.lower()
    if not hasil or len(satuan) > 32 or satuan.count(" ") > 3:
        return False
    if not is_per and any(c.isdigit() for c in satuan):
        return False
    if not is_per and not is_satuan(satuan) and satuan.count(" ") > (0 if hasil[-1][0] == STRIP else 1):
        return False
    hasil.append((SATUAN_PERSEN if satuan == "%" else SATUAN_, satuan))
    return True


def kenali(sel: Isi) -> str:
    """Return the kind of a cell; a cell of several pieces gives its kinds in braces ("{iu}")."""
    if sel is None:
        return KOSONG
    if isinstance(sel, str):
        return _kenali_teks(sel)
    if isinstance(sel, date | datetime):
        return TANGGAL
    if isinstance(sel, bool) or not isinstance(sel, int | float | Decimal):
        return PENDEK
    return _kenali_asli(sel)


def _kenali_asli(sel: int | float | Decimal) -> str:
    try:
        nilai = float(sel)
    except OverflowError:
        return PENDEK
    if not abs(nilai) < _BATAS_TERBACA:
        return PENDEK
    if abs(nilai) >= _BATAS_UANG:
        return UANG
    if nilai.is_integer():
        return BULAT if 0 <= nilai <= 9999 else ANGKA
    return DUA_DESIMAL if len(str(sel).partition(".")[2]) == 2 else ANGKA


def _kenali_teks(sel: str) -> str:
    teks = sel.replace("\u00a0", " ").strip()
    if not teks or teks == "[null]":
        return KOSONG
    awal = teks[0]
    if "\n" in teks and (awal in _AWAL_ANGKA or _PENANDA.match(teks)) and _is_ganda(teks):
        return GANDA
    if len(teks) > 40 and awal not in _AWAL_ANGKA:
        return jenis_teks(teks[:_BATAS_TEKS])
    if len(teks) > _BATAS_TEKS:
        return TEKS
    if awal in _AWAL_ANGKA or teks[:2].lower() == "rp":
        jenis = _kenali_berangka(teks)
        if jenis:
            return jenis
    elif teks[-1] == ")" and "(" in teks and any(c.isdigit() for c in teks) and len(teks) < 40:
        dalam = teks[teks.rindex("(") + 1 : -1]
        if jenis_angka(dalam.strip()):
            return RENTANG
    if not awal.isalnum() and not any(c.isalnum() for c in teks):
        return SATUAN_PERSEN if teks == "%" else STRIP if set(teks) <= set("-–—−_=.~ ") else PENDEK
    return jenis_teks(teks)


def garis(teks: str) -> list[str]:
    """Return the filled lines of a cell; the items of a numbered list come without their marks."""
    baris = [b for s in teks.split("\n") if (b := s.strip())]
    penanda = [_PENANDA.match(b) for b in baris]
    if not baris or penanda[0] is None or sum(map(bool, penanda)) < 2:
        return baris
    hasil: list[str] = []
    for b, m in zip(baris, penanda, strict=True):
        if m is None:
            hasil[-1] = f"{hasil[-1]} {b}"
        else:
            hasil.append(b[m.end() :])
    return hasil


def _is_ganda(teks: str) -> bool:
    """Say whether every line of a cell is a number, or a number with its unit."""
    baris = garis(teks)
    if not 1 < len(baris) <= 40:
        return False
    return all(
        (j := _kenali_berangka(b) if b[0] in _AWAL_ANGKA else "") in JENIS_ANGKA or j[:1] == "{"
        for b in baris
    )


def _kenali_berangka(teks: str) -> str:
    if teks.isdecimal() and teks.isascii():
        return _jenis_bulat(teks)
    if _KODE_TITIK.match(teks) and not _RIBUAN.match(teks):
        return KODE
    if _KODE_DUA.match(teks):
        return KODE_SPASI
    jenis = jenis_angka(teks)
    if jenis == PERSEN and teks[-2] == " ":
        return "{" + jenis_angka(teks[:-2]) + SATUAN_PERSEN + "}"
    if jenis:
        return jenis
    if _RENTANG.match(teks):
        return RENTANG
    if belah_kode_nama(teks):
        return KODE_NAMA
    potongan = pecah(teks)
    return "{" + "".join(j for j, _ in potongan) + "}" if potongan else ""


class Pengenal(dict[Any, str]):
    """Kinds of cells by content; a cell seen before costs one look-up."""

    def __missing__(self, sel: Isi) -> str:
        """Recognise a new cell."""
        jenis = self[sel] = kenali(sel)
        return jenis

    def pola(self, isi: list[Isi]) -> str:
        """Return the kind pattern of a row."""
        return "".join(map(self.__getitem__, isi))


"""Kept per document, so that memory ends with it."""


def belah_kode_nama(teks: str) -> tuple[str, str] | None:
    """Split "5.03.01 PROGRAM ..." into code and name.

    Two parts alone ("3.00 Dok") are a number with its unit, unless the name is in capitals.
    """
    rapi = teks.strip()
    cocok = _KODE_NAMA.match(rapi)
    if cocok is None:
        return None
    nama = rapi[cocok.end() :].strip()
    if cocok.group(1).count(".") < 2 and (not nama.isupper() or is_satuan(nama)):
        return None
    return cocok.group(1), nama
