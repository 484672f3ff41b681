"""Characters to lines, lines to texts: spaces by gaps, broken words and numbers rejoined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from selaras.kernel.teks import tidy
from selaras.readers.format.pdf_halaman import Huruf

_SPASI = 0.12
"""Gap between characters, in character heights, that means a space."""
_PISAH = 1.7
"""Gap in character heights that separates columns rather than words."""
_ANGKA_PUTUS = re.compile(r"(?:^|\s)\d[\d.,]*$")
_ANGKA_LANJUT = re.compile(r"^[\d.,]+%?$")
_KELOMPOK = re.compile(r"^\d{1,3}(?:(?:\.\d{3})+(?:,\d{1,2})?|(?:,\d{3})+(?:\.\d{1,2})?)%?$")
_KODE = re.compile(r"^\d(?:\.\d{1,4})+$")
_PECAHAN = re.compile(r"^\d{1,4}[.,]\d{1,2}%?$")
_KATA_PENDEK = frozenset(("DI", "KE", "PD", "RI", "I", "II", "IV", "V"))
_SEMPIT = re.compile(r"^[\d.]{1,2}$")
_TANDA = "\u00ad"

Tepi = tuple[float, float]
"""Left and right edge of a ruled cell."""


@dataclass(frozen=True, slots=True)
class Baris:
    """A line of text: its parts, separated where a wide gap stands, and its box."""

    bagian: tuple[str, ...]
    kiri: tuple[float, ...]
    kanan: tuple[float, ...]
    atas: float
    bawah: float

    @property
    def teks(self) -> str:
        """The line's text; a wide gap is a tab."""
        return "\t".join(self.bagian)

    @property
    def tinggi(self) -> float:
        """Height of the line's characters."""
        return self.bawah - self.atas


class IsiSel(list[Huruf]):
    """The characters of a ruled cell; their lines are worked out once, when all characters are in."""

    __slots__ = ("_urai",)

    def urai(self) -> tuple[list[list[Huruf]], list[str]]:
        """Return the lines as characters and as texts."""
        try:
            return self._urai
        except AttributeError:
            self._urai: tuple[list[list[Huruf]], list[str]] = _urai(self)
            return self._urai


def _urai(huruf: Iterable[Huruf]) -> tuple[list[list[Huruf]], list[str]]:
    susunan = susun_baris(huruf)
    return susunan, [" ".join(potong_baris(b).bagian) for b in susunan]


def susun_baris(huruf: Iterable[Huruf]) -> list[list[Huruf]]:
    """Group characters into lines from top to bottom, each from left to right."""
    hasil: list[list[Huruf]] = []
    batas = float("-inf")
    for h in sorted(huruf, key=_letak_tegak):
        atas, bawah = h[1], h[3]
        tengah = (atas + bawah) / 2
        if tengah > batas:
            kini: list[Huruf] = []
            hasil.append(kini)
            batas = tengah + 0.4 * (bawah - atas)
        kini.append(h)
    for baris in hasil:
        baris.sort()
    return hasil


def _letak_tegak(h: Huruf) -> float:
    return h[1] + h[3]


def potong_baris(huruf: Sequence[Huruf]) -> Baris:
    """Turn the characters of a line into text parts."""
    bagian: list[str] = []
    ujung, atas, _, bawah, *_ = huruf[0]
    kiri, kanan = [ujung], []
    kini: list[str] = []
    for x0, y0, x1, y1, teks, _, spasi in huruf:
        celah, tinggi = x0 - ujung, y1 - y0
        if kini and celah > _SPASI * tinggi:
            if celah > _PISAH * tinggi:
                bagian.append("".join(kini))
                kini = []
                kanan.append(ujung)
                kiri.append(x0)
            else:
                kini.append(" ")
        elif spasi and kini and celah > -0.2 * tinggi:
            kini.append(" ")
        kini.append(teks)
        ujung = x1
        if y0 < atas:
            atas = y0
        if y1 > bawah:
            bawah = y1
    bagian.append("".join(kini))
    kanan.append(ujung)
    return Baris(tuple(bagian), tuple(kiri), tuple(kanan), atas, bawah)


def teks_sel(huruf: Sequence[Huruf], kata: frozenset[str], tepi: Tepi | None = None) -> str:
    """Return the text of a cell: wrapped lines joined by a space, broken words and numbers rejoined."""
    return sambung(baris_sel(huruf, kata, tepi), kata)


def baris_sel(huruf: Sequence[Huruf], kata: frozenset[str], tepi: Tepi | None = None) -> list[str]:
    """Return the lines of a cell; words and numbers that its edges ``tepi`` cut are whole again."""
    if not huruf:
        return []
    susunan, baris = huruf.urai() if isinstance(huruf, IsiSel) else _urai(huruf)
    if len(baris) >= 4 and sum(len(b.strip()) for b in baris) <= 2 * len(baris):
        return [tidy(_tegak(huruf))]
    return _lekatkan(susunan, baris, kata, tepi) if tepi is not None and len(baris) > 1 else baris


def _lekatkan(
    susunan: Sequence[Sequence[Huruf]], baris: Sequence[str], kata: frozenset[str], tepi: Tepi
) -> list[str]:
    """Join what is wider than its cell and was cut: its line leaves no room for a character."""
    jarak = _jarak_tepi(susunan, tepi)
    hasil = [baris[0]]
    for i in range(1, len(baris)):
        depan, belakang = baris[i - 1], baris[i].split(" ", 1)[0]
        atas, huruf = susunan[i - 1], susunan[i][0]
        sisa = tepi[1] - tepi[0] - 2 * jarak - (atas[-1].x1 - atas[0].x0)
        penuh = sisa < huruf.x1 - huruf.x0
        if _is_kata_putus(depan, belakang, penuh, kata) or (penuh and _is_pecahan_putus(hasil[-1], belakang)):
            hasil[-1] += baris[i]
        else:
            hasil.append(baris[i])
    return hasil


def _jarak_tepi(susunan: Sequence[Sequence[Huruf]], tepi: Tepi) -> float:
    """Return the padding of a cell: the smaller distance to an edge, of those its text does not run over."""
    kiri, kanan = min(b[0].x0 for b in susunan) - tepi[0], tepi[1] - max(b[-1].x1 for b in susunan)
    return min((v for v in (kiri, kanan) if v > 0), default=0.0)


def _is_kata_putus(depan: str, belakang: str, penuh: bool, kata: frozenset[str]) -> bool:
    """Say whether two lines are one word; of capitals only a short end counts, for whole words stack too."""
    akhir = re.split(r"[/(-]", depan)[-1]
    if not akhir.isalpha() or not belakang[:1].isalpha():
        return False
    if belakang[0].isupper():
        return penuh and akhir.isupper() and len(belakang) <= 2 and belakang not in _KATA_PENDEK
    return depan.isalpha() and (penuh or (depan + belakang).lower() in kata)


def _is_pecahan_putus(depan: str, belakang: str) -> bool:
    """Say whether two lines are one figure: "63.4" and "4", "100" and "%", "0" and "3" in a narrow cell."""
    if belakang == "%" or (_SEMPIT.match(depan[-2:]) and _SEMPIT.match(belakang)):
        return depan[-1:].isdigit() or depan[-1:] == "."
    utuh = depan + belakang
    return bool(_KELOMPOK.match(utuh) or _PECAHAN.match(utuh)) and not utuh.isdigit()


def _tegak(huruf: Sequence[Huruf]) -> str:
    """Return upright text that runs downwards (or one character per line) in the order of the file."""
    return "".join((" " if h.spasi else "") + h.teks for h in sorted(huruf, key=lambda h: h.urut))


def sambung(baris: Iterable[str], kata: frozenset[str]) -> str:
    """Join the lines of a cell or paragraph; ``kata`` are the document's words, to judge hyphens by."""
    hasil = ""
    for isi in baris:
        lanjut = tidy(isi)
        if not hasil:
            hasil = lanjut
        elif hasil[-1] in "-" + _TANDA and len(hasil) > 1 and hasil[-2].isalpha() and lanjut[:1].isalpha():
            hasil = _sambung_kata(hasil, lanjut, kata)
        elif _is_rapat(hasil, lanjut):
            hasil += lanjut
        else:
            hasil = f"{hasil} {lanjut}"
    return tidy(hasil.replace(_TANDA, "-"))


def _sambung_kata(depan: str, belakang: str, kata: frozenset[str]) -> str:
    """Join a word broken at a hyphen: kept where it belongs to the word (repeated, known)."""
    awal = re.split(r"[\s(/]", depan[:-1])[-1]
    akhir = re.split(r"[^\w-]", belakang)[0]
    rapat, bergaris = (awal + akhir).lower(), f"{awal}-{akhir}".lower()
    ulang = awal.lower() == akhir.lower() or akhir.lower().startswith(awal.lower())
    if ulang or not akhir[:1].islower() or (bergaris in kata and rapat not in kata):
        return depan[:-1] + "-" + belakang
    return depan[:-1] + belakang


def _is_angka_putus(depan: str, belakang: str) -> bool:
    """Say whether two lines are one number or code cut by the cell's width."""
    cocok = _ANGKA_PUTUS.search(depan)
    potong = belakang.split(" ", 1)[0]
    if cocok is None or not _ANGKA_LANJUT.match(potong):
        return False
    awal = cocok.group(0).strip()
    utuh = awal + potong
    if awal[-1] in ".," or potong[0] in ".,":
        return utuh.replace(".", "").replace(",", "").rstrip("%").isdigit() and bool(
            _KELOMPOK.match(utuh) or _KODE.match(utuh)
        )
    return bool(_KELOMPOK.match(utuh)) and not _KELOMPOK.match(awal) and len(awal) > 3


def _is_rapat(depan: str, belakang: str) -> bool:
    """Say whether two lines join without a space: "Program/", "ke-" before its number, a cut number."""
    garis_miring = depan[-1] == "/" and not depan[-2:-1].isspace()
    ke_angka = depan[-1] in "-" + _TANDA and depan[-2:-1].isalpha() and belakang[:1].isdigit()
    return garis_miring or ke_angka or _is_angka_putus(depan, belakang)


def kumpulkan_kata(baris: Iterable[str]) -> frozenset[str]:
    """Return the words of a document, with and without inner hyphens, in lower case."""
    hasil: set[str] = set()
    for b in baris:
        hasil.update(re.findall(r"[a-z]+(?:-[a-z]+)*", b.lower()))
    return frozenset(hasil)
