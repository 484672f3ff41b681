"""Number formats of a workbook: which cells are shown as percentages, and with how many decimals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from selaras.kernel.angka import round_half_up
from selaras.readers.format.arsip import Arsip
from selaras.readers.format.xml_aman import parse_xml
from selaras.readers.mentah import Isi

_SERATUS = Decimal(100)
_BATAS = Decimal(10) ** 18
_GAYA = "xl/styles.xml"
_KUTIP = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_DESIMAL = re.compile(r"[0#?]\.(0+)([#?]*)")
_BUKAN_ANGKA = re.compile(r"[dmyhsDMYHS@]|[eE][+-]|[0#?],+(?:$|[^0#?])")


@dataclass(frozen=True, slots=True)
class FormatAngka:
    """How a number is shown; ``desimal`` 0 means that none are fixed, ``lebih`` how many may follow."""

    persen: bool
    desimal: int
    lebih: int = 0


_BAWAAN = {
    2: FormatAngka(False, 2), 4: FormatAngka(False, 2), 39: FormatAngka(False, 2), 40: FormatAngka(False, 2),
    43: FormatAngka(False, 2), 44: FormatAngka(False, 2), 9: FormatAngka(True, 0), 10: FormatAngka(True, 2),
}  # fmt: skip
"""Built-in formats (ECMA-376 part 1, 18.8.30) that show decimals or percentages."""


def baca_format(kode: str) -> FormatAngka | None:
    """Read a format code such as ``#,##0.00`` or ``0%``; ``None`` where it changes nothing we keep."""
    bagian = _KUTIP.sub("", kode.split(";")[0])
    if _BUKAN_ANGKA.search(bagian):
        return None
    cocok = _DESIMAL.search(bagian)
    desimal, lebih = (len(cocok.group(1)), len(cocok.group(2))) if cocok else (0, 0)
    hasil = FormatAngka("%" in bagian, desimal, lebih)
    return hasil if hasil.persen or hasil.desimal else None


def format_bawaan(nomor: int) -> FormatAngka | None:
    """Return a built-in format by its number, ``None`` where it changes nothing we keep."""
    return _BAWAAN.get(nomor)


def gaya_angka(arsip: Arsip) -> dict[bytes, FormatAngka]:
    """Return the formats that matter by style number, as it stands in the attribute ``s`` of a cell."""
    if _GAYA not in arsip:
        return {}
    akar = parse_xml(arsip.isi(_GAYA), arsip.nama)
    kode = {e.get("numFmtId", ""): baca_format(e.get("formatCode", "")) for e in akar.iter("{*}numFmt")}
    sel = next(akar.iter("{*}cellXfs"), None)
    hasil: dict[bytes, FormatAngka] = {}
    for i, xf in enumerate(() if sel is None else sel.iter("{*}xf")):
        nomor = xf.get("numFmtId", "0")
        bawaan = format_bawaan(int(nomor)) if nomor.isdigit() else None
        format_ = kode.get(nomor, bawaan)
        if format_ is not None:
            hasil[str(i).encode()] = format_
    return hasil


def terapkan(nilai: Isi, format_: FormatAngka) -> Isi:
    """Return a number as it is read on the sheet: 33.3333 as 33.33, 33 as 33.00, 0.96 as the text "96%".

    Without fixed decimals the stored value is kept: a rounded display must not hide a fraction.
    """
    if not isinstance(nilai, int | float | Decimal):
        return nilai
    angka = Decimal(nilai) if isinstance(nilai, int) else Decimal(str(nilai))
    if format_.persen:
        return teks_persen(angka, format_)
    return bulatkan(angka, format_) if format_.desimal else nilai


def bulatkan(nilai: Decimal, format_: FormatAngka) -> Decimal:
    """Return a number with the decimals its format shows; one beyond any figure of a plan stays as it is."""
    if abs(nilai) >= _BATAS:
        return nilai
    hasil = round_half_up(nilai, format_.desimal + format_.lebih)
    polos = hasil.normalize()
    banyak = max(format_.desimal, -int(polos.as_tuple().exponent))
    return round_half_up(hasil, banyak)


def teks_persen(nilai: Decimal, format_: FormatAngka) -> str:
    """Print a fraction as a percentage with a decimal comma."""
    kali = nilai * _SERATUS
    if format_.desimal:
        teks = f"{bulatkan(kali, format_):f}"
    else:
        teks = f"{kali:f}"
        teks = teks.rstrip("0").rstrip(".") if "." in teks else teks
    utuh, _, pecahan = teks.partition(".")
    if len(pecahan) == 3:
        pecahan += "0"  # three digits behind one mark could be read as thousands
    return f"{utuh},{pecahan}%" if pecahan else f"{utuh}%"
