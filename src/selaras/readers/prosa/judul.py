"""Recognition of a heading, a table caption and an entry of the table of contents in one line of text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selaras.facts import Asal, Judul
from selaras.kernel.teks import kunci, tidy
from selaras.readers.prosa.baris import BarisTeks

_BAB = re.compile(
    r"^(?P<strip>[-–—•*]\s*)?(?P<kata>BAB|Bab)\s+(?P<nomor>[IVXLC]{1,5}|\d{1,2})\b\s*[.:–—-]?\s*(?P<judul>.*)$"
)
_SUB = re.compile(
    r"^(?P<strip>[-–—•*]\s*)?(?P<nomor>(?:[1-9]\d?|[IVX]{1,5})(?:\.[1-9]\d?){1,4}\.?)(?:\s*[:)]\s*|\s+|(?<=\.))"
    r"(?P<judul>[A-Z“\"‘(][^\t]*)$"
)
_TABEL = re.compile(
    r"^(?:Tabel|TABEL)\b\.?\s*(?P<nomor>(?:T-C\.?\s?\d+|[A-Z]?\d+|[IVX]+)(?:[.\-]\w{1,3})*)?[.:]?\s*(?P<judul>.*)$"
)
_LEPAS = re.compile(
    r"^(KATA PENGANTAR|PRAKATA|DAFTAR (?:ISI|TABEL|GAMBAR|LAMPIRAN|SINGKATAN)|LAMPIRAN|IKHTISAR\b.*|"
    r"LEMBAR PENGESAHAN)\s*$",
    re.IGNORECASE,
)
_HALAMAN = r"(?P<halaman>[ivxlc]{1,7}|\d{1,3}|[IVXLC]{1,5}\s*[-–.]\s*\d{1,3})"
_ENTRI = re.compile(rf"^(?P<judul>.*?\S)(?:\s*[.…·_]{{2,}}[\s.…·_]*|\s{{2,}}){_HALAMAN}$")
_ENTRI_BAB = re.compile(r"^(?P<judul>.*?\S)\s+(?P<halaman>[IVXLC]{1,5}\s*[-–]\s*\d{1,3})$")
_HANYA_HALAMAN = re.compile(rf"^{_HALAMAN}$")
_EKOR_TITIK = re.compile(r"[\s.…·_]*$")
_TITIK_TENGAH = re.compile(r"\s[.…·_]{2,}\s|[.…·_]{4,}")
_KATA_KALIMAT = re.compile(
    r"\b(?:adalah|merupakan|menunjukkan|menggambarkan|terdapat|dapat dilihat|sebagai berikut|berikut ini)\b",
    re.IGNORECASE,
)
_ROMAWI = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


@dataclass(frozen=True, slots=True)
class Calon:
    """A line that can be a heading: ``angka`` is its number as integers, empty where it has none."""

    jenis: str
    nomor: str | None
    angka: tuple[int, ...]
    teks: str
    bertanda: bool = False

    @property
    def kedalaman(self) -> int:
        """0 for a chapter, 1 for ``2.1`` and so on."""
        return max(len(self.angka) - 1, 0)


def baca_romawi(teks: str) -> int:
    """Read a Roman numeral (I to C) or digits; 0 where it is neither."""
    if teks.isdigit():
        return int(teks)
    nilai = [_ROMAWI.get(h, 0) for h in teks.upper()]
    return sum(-n if n < max(nilai[i:], default=0) else n for i, n in enumerate(nilai))


def porsi_kapital(teks: str) -> float:
    """Return the share of capitals among the letters."""
    huruf = [h for h in teks if h.isalpha()]
    return sum(h.isupper() for h in huruf) / len(huruf) if huruf else 0.0


def parse_judul(b: BarisTeks) -> Calon | None:
    """Read a line as a heading; ``None`` where it is running text."""
    t = b.teks
    berjudul = b.gaya.startswith("judul")
    m = _BAB.match(t)
    if m:
        judul = tidy(m["judul"])
        if m["kata"] == "BAB" or berjudul or _is_judul_bab(judul):
            n = baca_romawi(m["nomor"])
            return Calon("bab", f"{m['kata']} {m['nomor']}", (n,), judul, bool(m["strip"]))
        return None
    m = _SUB.match(t)
    if m and _is_judul_sub(m["judul"], berjudul):
        angka = tuple(baca_romawi(x) for x in m["nomor"].rstrip(".").split("."))
        return Calon("subbab", m["nomor"], angka, tidy(m["judul"]), bool(m["strip"]))
    m = _LEPAS.match(t)
    if m:
        return Calon("lain", None, (), t)
    if berjudul and len(t) < 250:
        return Calon("subbab", None, (), t)
    return None


def _is_judul_bab(judul: str) -> bool:
    """Say whether the words after "Bab II" are a title, not the rest of a sentence."""
    kata = judul.split()
    if not kata:
        return True
    besar = sum(k[0].isupper() for k in kata if k[0].isalpha())
    return len(kata) <= 12 and not judul.endswith(".") and besar >= 0.6 * len(kata)


def _is_judul_sub(judul: str, berjudul: bool) -> bool:
    if berjudul:
        return True
    if len(judul) > 260 or (judul.endswith((".", ";", ",")) and len(judul) > 90):
        return False
    return not _KATA_KALIMAT.search(judul) and any(h.isalpha() for h in judul)


def parse_keterangan(b: BarisTeks) -> tuple[str | None, str] | None:
    """Read a line as a table caption: number and title; ``None`` where it is none."""
    m = _TABEL.match(b.teks)
    if m is None:
        return None
    judul = tidy(m["judul"])
    if not b.depan_grid and not b.terpakai and not m["nomor"]:
        return None
    if len(judul.split()) > 30 or judul[:1].islower() or _KATA_KALIMAT.search(judul):
        return None
    return m["nomor"], judul


def parse_entri(b: BarisTeks) -> tuple[str, str] | None:
    """Read a line as an contents entry: text and printed page; ``None`` where it has no page."""
    if len(b.sel) > 1:
        ekor = b.sel[-1]
        if _HANYA_HALAMAN.match(ekor):
            return _rapikan(" ".join(b.sel[:-1])), tidy(ekor).replace(" ", "")
    m = _ENTRI.match(b.teks) or _ENTRI_BAB.match(b.teks)
    return (_rapikan(m["judul"]), m["halaman"].replace(" ", "")) if m else None


def _rapikan(teks: str) -> str:
    return tidy(_TITIK_TENGAH.sub(" ", _EKOR_TITIK.sub("", teks.replace("\t", " "))))


def buat_entri(teks: str, halaman: str | None, asal: Asal) -> Judul:
    """Build an entry of the table of contents."""
    b = BarisTeks(teks, asal)
    calon = parse_judul(b)
    if calon is None or calon.jenis == "lain":
        m = _TABEL.match(teks)
        if m and m["nomor"]:
            return Judul(asal, tidy(m["judul"]), m["nomor"], 0, "tabel", True, halaman)
        return Judul(asal, teks, None, 0, "lain", True, halaman)
    return Judul(asal, calon.teks, calon.nomor, calon.kedalaman, calon.jenis, True, halaman)


def kunci_nomor(nomor: str | None) -> str:
    """Return a heading's section name: "BAB IV" for chapters, "2.1.1" for numbers of any spelling."""
    if not nomor:
        return ""
    t = nomor.strip().rstrip(".")
    if t.upper().startswith("BAB"):
        return "BAB " + t.split()[-1].upper()
    return ".".join(str(baca_romawi(x)) for x in t.split("."))


def kunci_judul(teks: str) -> str:
    """Return the comparison key of a title without its number."""
    return kunci(teks)
