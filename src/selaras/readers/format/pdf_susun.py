"""Pages to blocks: ruled tables, unruled tables, paragraphs; running heads and feet left out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from selaras.facts import Asal
from selaras.kernel.teks import tidy
from selaras.readers.format.pdf_garis import TabelGaris, find_tabel
from selaras.readers.format.pdf_halaman import Halaman, Huruf
from selaras.readers.format.pdf_kolom import bagi_kolom, find_kolom, is_lanjutan
from selaras.readers.format.pdf_teks import (
    Baris,
    kumpulkan_kata,
    potong_baris,
    sambung,
    susun_baris,
    teks_sel,
)
from selaras.readers.mentah import BarisMentah, Blok, Grid, Isi, Paragraf

_TEPI = 0.1
"""Share of the page height at top and bottom where running heads and feet stand."""
_NOMOR_HALAMAN = re.compile(
    r"^(?:halaman|page|hal\.?)?\s*[-–|]?\s*(?:[ivxlc]{1,6}|[IVXLC]{0,5}\s*[-–.]?\s*\d{1,4})\s*[-–|]?"
    r"(?:\s*(?:dari|of|/)\s*\d{1,4})?$",
    re.IGNORECASE,
)
_PERAMBAN = re.compile(r"^https?://\S+|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}[:.]\d{2}|^file:///\S+")
_JUDUL_TABEL = re.compile(r"^(?:tabel|table|lampiran|gambar|bab)\b", re.IGNORECASE)
_AWAL_BARU = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s|[a-zA-Z][.)]\s|\(\d{1,2}\)|[•●▪◦○–*-]\s|BAB\s+[IVXLC]+\b|Tabel\s+[\dIVX]|Nama\s[^:]*:)"
)
_PENUH = 0.88
"""A line that ends before this share of the text width ends its paragraph."""


@dataclass(slots=True)
class _Unsur:
    """A piece of a page in reading order: lines of text, or a table."""

    atas: float
    baris: list[list[Huruf]] = field(default_factory=list)
    tabel: TabelGaris | None = None


def susun_blok(halaman: Sequence[Halaman]) -> tuple[list[Blok], list[str]]:
    """Return the blocks of a document, and the running heads and feet that were left out."""
    per_halaman = [_unsur(h) for h in halaman]
    buang, kepala = _berulang(halaman, per_halaman)
    kata = kumpulkan_kata(
        potong_baris(b).teks for unsur in per_halaman for u in unsur for b in u.baris
    ) | kumpulkan_kata(_kata_tabel(per_halaman))
    blok: list[Blok] = []
    for h, unsur in zip(halaman, per_halaman, strict=True):
        _Penyusun(h.nomor, kata, blok).susun(unsur, buang)
    return blok, kepala


def _kata_tabel(per_halaman: Sequence[Sequence[_Unsur]]) -> list[str]:
    return [
        potong_baris(b).teks
        for unsur in per_halaman
        for u in unsur
        if u.tabel is not None
        for isi in u.tabel.isi.values()
        for b in susun_baris(isi)
    ]


def _unsur(halaman: Halaman) -> list[_Unsur]:
    """Share the characters of a page out to its tables and to the text between them."""
    tabel = find_tabel(halaman)
    luar: list[Huruf] = []
    for h in halaman.huruf:
        for t in tabel:
            slot = t.slot(h)
            if slot is not None:
                t.isi[slot].append(h)
                break
        else:
            luar.append(h)
    hasil = [_Unsur(t.y[0], tabel=t) for t in tabel if t.isi]
    hasil.extend(_Unsur(b[0].y0, [b]) for b in susun_baris(luar))
    hasil.sort(key=lambda u: u.atas)
    return _gabung_teks(hasil)


def _gabung_teks(unsur: Sequence[_Unsur]) -> list[_Unsur]:
    hasil: list[_Unsur] = []
    for u in unsur:
        if u.tabel is None and hasil and hasil[-1].tabel is None:
            hasil[-1].baris.extend(u.baris)
        else:
            hasil.append(u)
    return hasil


def _berulang(
    halaman: Sequence[Halaman], per_halaman: Sequence[Sequence[_Unsur]]
) -> tuple[set[int], list[str]]:
    """Return the identities of margin lines that are page furniture, and their texts."""
    calon: list[tuple[str, list[Huruf]]] = []
    for h, unsur in zip(halaman, per_halaman, strict=True):
        for u in unsur:
            for b in u.baris:
                tengah = (b[0].y0 + b[0].y1) / 2
                if tengah < _TEPI * h.tinggi or tengah > (1 - _TEPI) * h.tinggi:
                    calon.append((tidy(potong_baris(b).teks), b))
    kali = Counter(re.sub(r"\d+", "#", t) for t, _ in calon)
    batas = max(2, (len(halaman) + 1) // 2)
    buang, teks = set(), []
    for t, b in calon:
        sering = kali[re.sub(r"\d+", "#", t)] >= batas and not _JUDUL_TABEL.match(t)
        if sering or _NOMOR_HALAMAN.match(t) or _PERAMBAN.match(t):
            buang.add(id(b))
            if sering and not _NOMOR_HALAMAN.match(t):
                teks.append(re.sub(r"\d+", "#", t))
    return buang, list(dict.fromkeys(teks))


class _Penyusun:
    """Writes the blocks of one page; every line of text and every table row has its running number."""

    def __init__(self, nomor: int, kata: frozenset[str], blok: list[Blok]) -> None:
        self._nomor = nomor
        self._kata = kata
        self._blok = blok
        self._baris = 0

    def susun(self, unsur: Sequence[_Unsur], buang: set[int]) -> None:
        for u in unsur:
            if u.tabel is not None:
                self._tabel(u.tabel)
            else:
                self._teks([b for b in u.baris if id(b) not in buang])

    def _asal(self) -> Asal:
        self._baris += 1
        return Asal(halaman=self._nomor, baris=self._baris)

    def _tabel(self, tabel: TabelGaris) -> None:
        grid = Grid([])
        kolom = len(tabel.x) - 1
        for b, sel in enumerate(tabel.sel):
            huruf = [tabel.isi.get(s, []) if s == b * kolom + k else [] for k, s in enumerate(sel)]
            for isi in self._baris_tabel(huruf):
                if any(isi):
                    grid.baris.append(BarisMentah(isi, self._asal()))
        if grid.baris:
            self._blok.append(grid)

    def _baris_tabel(self, huruf: list[list[Huruf]]) -> list[list[Isi]]:
        """Return one row, or several where a band holds rows that no line separates."""
        pecahan = pecah_baris(huruf)
        return [[teks_sel(h, self._kata) for h in satu] for satu in pecahan]

    def _teks(self, baris: Sequence[list[Huruf]]) -> None:
        for grup in _rapat(baris):
            batas = find_kolom(grup)
            if batas is None:
                self._paragraf([potong_baris(b) for b in grup])
            else:
                self._kolom(grup, batas)

    def _kolom(self, baris: Sequence[list[Huruf]], batas: list[float]) -> None:
        grid = Grid([])
        dulu: list[str] = []
        for b in baris:
            isi = [teks_sel(h, self._kata) for h in bagi_kolom(b, batas)]
            if dulu and is_lanjutan(isi, dulu):
                dulu = [sambung([x, y], self._kata) if y else x for x, y in zip(dulu, isi, strict=True)]
                grid.baris[-1].isi[:] = dulu
                continue
            dulu = isi
            grid.baris.append(BarisMentah(list(isi), self._asal()))
        self._blok.append(grid)

    def _paragraf(self, baris: Sequence[Baris]) -> None:
        """Join lines into paragraphs; see :func:`is_paragraf_baru` for where one ends."""
        if not baris:
            return
        kiri = min(b.kiri[0] for b in baris)
        kanan = max(b.kanan[-1] for b in baris)
        kini: list[Baris] = []
        asal = Asal()
        for b in baris:
            letak = self._asal()
            if kini and is_paragraf_baru(kini[-1], b, kiri, kanan):
                self._blok.append(Paragraf(sambung((x.teks for x in kini), self._kata), asal))
                kini = []
            if not kini:
                asal = letak
            kini.append(b)
        self._blok.append(Paragraf(sambung((x.teks for x in kini), self._kata), asal))


def is_paragraf_baru(dulu: Baris, baris: Baris, kiri: float, kanan: float) -> bool:
    """Say whether a line starts a new paragraph after ``dulu``."""
    tinggi = max(dulu.tinggi, 1.0)
    if abs(baris.tinggi - dulu.tinggi) > 0.15 * tinggi or len(dulu.bagian) > 1 or len(baris.bagian) > 1:
        return True
    if baris.atas - dulu.bawah > 0.75 * tinggi or baris.kiri[0] - dulu.kiri[0] > 1.2 * tinggi:
        return True
    pendek = dulu.kanan[-1] - kiri < _PENUH * (kanan - kiri)
    return pendek or bool(_AWAL_BARU.match(baris.teks))


def _rapat(baris: Sequence[list[Huruf]]) -> list[list[list[Huruf]]]:
    """Split lines at wide vertical gaps."""
    hasil: list[list[list[Huruf]]] = []
    for b in baris:
        dulu = hasil[-1][-1] if hasil else None
        if dulu is not None and b[0].y0 - dulu[0].y1 <= 3 * (b[0].y1 - b[0].y0):
            hasil[-1].append(b)
        else:
            hasil.append([b])
    return hasil


def pecah_baris(huruf: list[list[Huruf]]) -> list[list[list[Huruf]]]:
    """Split a band of cells into rows where no line separates them.

    A column of numbers with several lines shows that the band holds several rows; each further row starts at
    a line that has a number or a first column of its own.
    """
    per_sel = [susun_baris(h) for h in huruf]
    if not any(_is_kolom_angka(b) for b in per_sel):
        return [huruf]
    semua = susun_baris(h for sel in huruf for h in sel)
    milik = {h: k for k, sel in enumerate(huruf) for h in sel}
    hasil: list[list[list[Huruf]]] = []
    dulu: list[str] = []
    for baris in semua:
        sel: list[list[Huruf]] = [[] for _ in huruf]
        for h in baris:
            sel[milik[h]].append(h)
        isi = [potong_baris(s).teks if s else "" for s in sel]
        if hasil and is_lanjutan(isi, dulu):
            for k, s in enumerate(sel):
                hasil[-1][k].extend(s)
        else:
            hasil.append(sel)
            dulu = isi
    return hasil


_ANGKA = re.compile(r"^[-–(]?(?:rp\.?\s*)?\d{1,3}(?:[.,]?\d{3})*(?:[.,]\d+)?\)?\s*%?$|^[-–]$", re.IGNORECASE)


def _is_kolom_angka(baris: Sequence[Sequence[Huruf]]) -> bool:
    if len(baris) < 2:
        return False
    teks = [tidy(potong_baris(b).teks) for b in baris]
    if sambung(teks, frozenset()).count(" ") < len(teks) - 1:
        return False  # one number cut by the cell's width
    return all(_ANGKA.match(t) for t in teks)
