"""A PDF page as characters and straight lines, upright, with the origin at the top left.

PDFium is called through its C functions: one call per character keeps a page of three thousand characters at
a few milliseconds. Coordinates are points; ``y`` grows downwards.
"""

from __future__ import annotations

import ctypes
import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

import pypdfium2.raw as pdfium_c

_TEBAL_GARIS = 2.5
"""A filled shape at most this thick is a ruling line."""
_PENDEK = 4.0
_BATAS_OBJEK = 60_000
_BATAS_SEGMEN = 4_000
_DALAM = 6
_CONTOH_SUDUT = 40
_KOSONG = frozenset((0, 9, 10, 13, 32, 160, 0x2003, 0x2002, 0x2009, 0x200B, 0xFEFF))
_STRIP = frozenset((0x02, 0xAD, 0xFFFE))
"""What PDFium gives for a hyphen at the end of a line."""

Matriks = tuple[float, float, float, float, float, float]
_SATUAN: Matriks = (1, 0, 0, 1, 0, 0)


class Huruf(NamedTuple):
    """A character with its box; ``spasi`` says that the file itself has white space before it."""

    x0: float
    y0: float
    x1: float
    y1: float
    teks: str
    urut: int
    spasi: bool


class Ruas(NamedTuple):
    """A straight line: ``tetap`` is its own coordinate, from ``dari`` to ``sampai`` along the other axis."""

    tetap: float
    dari: float
    sampai: float


@dataclass(slots=True)
class Halaman:
    """What one page shows."""

    nomor: int
    lebar: float
    tinggi: float
    huruf: list[Huruf] = field(default_factory=list)
    datar: list[Ruas] = field(default_factory=list)
    tegak: list[Ruas] = field(default_factory=list)
    is_gambar: bool = False


def baca_halaman(halaman: Any, nomor: int) -> Halaman:
    """Read characters and lines of a pypdfium2 page."""
    teks = halaman.get_textpage()
    try:
        putar = _arah(teks.raw)
        ubah = _Ubah(halaman.get_cropbox(), putar)
        hasil = Halaman(nomor, ubah.lebar, ubah.tinggi)
        hasil.huruf = list(_huruf(teks.raw, ubah))
        _Garis(hasil, ubah).baca(halaman.raw)
    finally:
        teks.close()
    return hasil


class _Ubah:
    """Turns page coordinates into upright ones; ``putar`` counts quarter turns of the text direction."""

    def __init__(self, kotak: tuple[float, float, float, float], putar: int) -> None:
        self.kiri, self.bawah, self.kanan, self.atas = kotak
        self.putar = putar
        lebar, tinggi = self.kanan - self.kiri, self.atas - self.bawah
        self.lebar, self.tinggi = (tinggi, lebar) if putar % 2 else (lebar, tinggi)

    def kotak(self, x0: float, y0: float, x1: float, y1: float) -> tuple[float, float, float, float]:
        """Return left, top, right, bottom of a box given by any two corners."""
        if self.putar == 0:
            kiri, atas = self.kiri, self.atas
            a, b, c, d = x0 - kiri, atas - y0, x1 - kiri, atas - y1
            if a <= c and b <= d:
                return (a, b, c, d)
        elif self.putar == 1:
            a, b, c, d = y0 - self.bawah, x0 - self.kiri, y1 - self.bawah, x1 - self.kiri
        elif self.putar == 2:
            a, b, c, d = self.kanan - x0, y0 - self.bawah, self.kanan - x1, y1 - self.bawah
        else:
            a, b, c, d = self.atas - y0, self.kanan - x0, self.atas - y1, self.kanan - x1
        return (a if a < c else c, b if b < d else d, c if c > a else a, d if d > b else b)


def _arah(teks: Any) -> int:
    """Return the direction most characters run in, in quarter turns."""
    jumlah = pdfium_c.FPDFText_CountChars(teks)
    langkah = max(1, jumlah // _CONTOH_SUDUT)
    arah: Counter[int] = Counter()
    for i in range(0, jumlah, langkah):
        if pdfium_c.FPDFText_GetUnicode(teks, i) not in _KOSONG:
            arah[-round(pdfium_c.FPDFText_GetCharAngle(teks, i) / (math.pi / 2)) % 4] += 1
    return arah.most_common(1)[0][0] if arah else 0


def _huruf(teks: Any, ubah: _Ubah) -> Iterator[Huruf]:
    kotak = pdfium_c.FS_RECTF()
    alamat = ctypes.byref(kotak)
    ambil_kotak, ambil_kode = pdfium_c.FPDFText_GetLooseCharBox, pdfium_c.FPDFText_GetUnicode
    lurus, is_buatan, gambar = ubah.kotak, pdfium_c.FPDFText_IsGenerated, _Karakter()
    spasi = False
    for i in range(pdfium_c.FPDFText_CountChars(teks)):
        kode = ambil_kode(teks, i)
        if kode in _KOSONG:
            spasi = spasi or not is_buatan(teks, i)
            continue
        if not ambil_kotak(teks, i, alamat):
            continue
        x0, y0, x1, y1 = lurus(kotak.left, kotak.top, kotak.right, kotak.bottom)
        yield Huruf(x0, y0, x1, y1, gambar[kode], i, spasi)
        spasi = False


class _Karakter(dict[int, str]):
    """The text of a code point, worked out once."""

    def __missing__(self, kode: int) -> str:
        if kode in _STRIP:
            teks = "\u00ad"
        else:
            teks = chr(kode) if 0x20 <= kode <= 0x10FFFF and not 0xD800 <= kode < 0xE000 else "\ufffd"
        self[kode] = teks
        return teks


class _Garis:
    """Collects ruling lines: strokes, thin filled shapes, and the edges of boxes."""

    def __init__(self, halaman: Halaman, ubah: _Ubah) -> None:
        self._halaman = halaman
        self._ubah = ubah
        self._sisa = _BATAS_OBJEK
        self._luas_gambar = 0.0

    def baca(self, halaman: Any) -> None:
        for i in range(pdfium_c.FPDFPage_CountObjects(halaman)):
            self._objek(pdfium_c.FPDFPage_GetObject(halaman, i), _SATUAN, 0)
        luas = self._halaman.lebar * self._halaman.tinggi
        self._halaman.is_gambar = luas > 0 and self._luas_gambar > 0.3 * luas

    def _objek(self, objek: Any, matriks: Matriks, dalam: int) -> None:
        self._sisa -= 1
        if self._sisa < 0:
            return
        jenis = pdfium_c.FPDFPageObj_GetType(objek)
        if jenis == pdfium_c.FPDF_PAGEOBJ_PATH:
            self._jalur(objek, matriks)
        elif jenis == pdfium_c.FPDF_PAGEOBJ_FORM and dalam < _DALAM:
            dalam_matriks = _kali(_matriks(objek), matriks)
            for i in range(max(0, pdfium_c.FPDFFormObj_CountObjects(objek))):
                self._objek(pdfium_c.FPDFFormObj_GetObject(objek, i), dalam_matriks, dalam + 1)
        elif jenis == pdfium_c.FPDF_PAGEOBJ_IMAGE:
            x0, y0, x1, y1 = self._batas(objek, matriks)
            self._luas_gambar += (x1 - x0) * (y1 - y0)

    def _batas(self, objek: Any, matriks: Matriks) -> tuple[float, float, float, float]:
        k, b, n, a = (ctypes.c_float() for _ in range(4))
        if not pdfium_c.FPDFPageObj_GetBounds(objek, k, b, n, a):
            return 0.0, 0.0, 0.0, 0.0
        p, q = _titik(matriks, k.value, b.value), _titik(matriks, n.value, a.value)
        return self._ubah.kotak(*p, *q)

    def _jalur(self, objek: Any, matriks: Matriks) -> None:
        x0, y0, x1, y1 = self._batas(objek, matriks)
        if x1 - x0 <= _TEBAL_GARIS or y1 - y0 <= _TEBAL_GARIS:
            self._tambah(x0, y0, x1, y1)
            return
        if x1 - x0 >= 0.97 * self._halaman.lebar and y1 - y0 >= 0.97 * self._halaman.tinggi:
            return  # the page's own background
        banyak = pdfium_c.FPDFPath_CountSegments(objek)
        if banyak <= _BATAS_SEGMEN:
            self._ruas_jalur(objek, _kali(_matriks(objek), matriks), banyak)

    def _ruas_jalur(self, objek: Any, matriks: Matriks, banyak: int) -> None:
        x, y = ctypes.c_float(), ctypes.c_float()
        awal = kini = (0.0, 0.0)
        for i in range(banyak):
            segmen = pdfium_c.FPDFPath_GetPathSegment(objek, i)
            pdfium_c.FPDFPathSegment_GetPoint(segmen, x, y)
            titik = _titik(matriks, x.value, y.value)
            jenis = pdfium_c.FPDFPathSegment_GetType(segmen)
            if jenis == pdfium_c.FPDF_SEGMENT_MOVETO:
                awal = titik
            elif jenis == pdfium_c.FPDF_SEGMENT_LINETO:
                self._tambah(*self._ubah.kotak(*kini, *titik))
            kini = titik
            if pdfium_c.FPDFPathSegment_GetClose(segmen):
                self._tambah(*self._ubah.kotak(*kini, *awal))
                kini = awal

    def _tambah(self, x0: float, y0: float, x1: float, y1: float) -> None:
        lebar, tinggi = x1 - x0, y1 - y0
        if tinggi <= _TEBAL_GARIS and lebar >= _PENDEK and lebar > tinggi:
            self._halaman.datar.append(Ruas((y0 + y1) / 2, x0, x1))
        elif lebar <= _TEBAL_GARIS and tinggi >= _PENDEK:
            self._halaman.tegak.append(Ruas((x0 + x1) / 2, y0, y1))


def _matriks(objek: Any) -> Matriks:
    m = pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFPageObj_GetMatrix(objek, m):
        return _SATUAN
    return (m.a, m.b, m.c, m.d, m.e, m.f)


def _kali(m: Matriks, n: Matriks) -> Matriks:
    """Return the matrix that applies ``m`` first, then ``n``."""
    a, b, c, d, e, f = m
    g, h, i, j, k, p = n
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + p)


def _titik(m: Matriks, x: float, y: float) -> tuple[float, float]:
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]
