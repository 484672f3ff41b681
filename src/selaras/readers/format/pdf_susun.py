"""Pages to blocks: ruled tables, unruled tables, paragraphs; running heads and feet left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from selaras.facts import Asal
from selaras.readers.format.pdf_garis import TabelGaris, find_tabel
from selaras.readers.format.pdf_halaman import Halaman, Huruf
from selaras.readers.format.pdf_kolom import (
    bagi_kolom,
    find_kolom,
    is_lanjutan,
    is_sambungan,
    pecah_baris,
    pita,
)
from selaras.readers.format.pdf_teks import (
    Baris,
    kumpulkan_kata,
    potong_baris,
    sambung,
    susun_baris,
    teks_sel,
)
from selaras.readers.format.pdf_tepi import find_tepi
from selaras.readers.mentah import BarisMentah, Blok, Grid, Paragraf

_AWAL_BARU = re.compile(
    r"^(?:\d{1,2}(?:\.\d{1,2})*[.)]?\s|[a-zA-Z][.)]\s|\(\d{1,2}\)|[•●▪◦○–*-]\s|BAB\s+[IVXLC]+\b|Tabel\s+[\dIVX]|Nama\s[^:]*:)"
)
_BUTIR = re.compile(r"^(?:\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[•●▪◦○–*-])$")
_MENJOROK = 1.2
"""An indent, in character heights."""
_RATA = 2.0
"""Lines that end within this distance of the margin are justified, in points."""


@dataclass(slots=True)
class _Unsur:
    """A piece of a page in reading order: lines of text, or a table."""

    atas: float
    baris: list[list[Huruf]] = field(default_factory=list)
    tabel: TabelGaris | None = None


def susun_blok(halaman: Sequence[Halaman]) -> tuple[list[Blok], list[str]]:
    """Return the blocks of a document, and the running heads and feet that were left out."""
    per_halaman = [_unsur(h) for h in halaman]
    buang, kepala = find_tepi(halaman, [[b for u in unsur for b in u.baris] for unsur in per_halaman])
    kata = kumpulkan_kata(
        potong_baris(b).teks for unsur in per_halaman for u in unsur for b in u.baris
    ) | kumpulkan_kata(_kata_tabel(per_halaman))
    blok: list[Blok] = []
    dulu: tuple[int, list[float]] | None = None
    for h, unsur in zip(halaman, per_halaman, strict=True):
        penyusun = _Penyusun(h.nomor, kata, blok)
        awal = len(blok)
        penyusun.susun(unsur, buang)
        if dulu is not None and penyusun.tabel and penyusun.tabel[0][0] == awal:
            _sambung_halaman(blok, dulu, penyusun.tabel[0], kata)
        dulu = penyusun.tabel[-1] if penyusun.tabel and penyusun.tabel[-1][0] == len(blok) - 1 else None
    return [b for b in blok if isinstance(b, Paragraf) or b.baris], kepala


def _sambung_halaman(
    blok: list[Blok], dulu: tuple[int, list[float]], kini: tuple[int, list[float]], kata: frozenset[str]
) -> None:
    """Give the rest of a row that a page break cut back to its row; repeated header rows are passed over."""
    atas, bawah = blok[dulu[0]], blok[kini[0]]
    if not isinstance(atas, Grid) or not isinstance(bawah, Grid) or len(dulu[1]) != len(kini[1]):
        return
    i = 0
    while i < min(len(atas.baris), len(bawah.baris)) and atas.baris[i].isi == bawah.baris[i].isi:
        i += 1
    if i == len(bawah.baris):
        return
    akhir, awal = [str(s) for s in atas.baris[-1].isi], [str(s) for s in bawah.baris[i].isi]
    if is_sambungan(awal, akhir):
        atas.baris[-1].isi[:] = [sambung([x, y], kata) if y else x for x, y in zip(akhir, awal, strict=True)]
        del bawah.baris[i]


def _kata_tabel(per_halaman: Sequence[Sequence[_Unsur]]) -> list[str]:
    return [
        teks
        for unsur in per_halaman
        for u in unsur
        if u.tabel is not None
        for isi in u.tabel.isi.values()
        for teks in isi.urai()[1]
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


class _Penyusun:
    """Writes the blocks of one page; every line of text and every table row has its running number."""

    def __init__(self, nomor: int, kata: frozenset[str], blok: list[Blok]) -> None:
        self._nomor = nomor
        self._kata = kata
        self._blok = blok
        self._baris = 0
        self.tabel: list[tuple[int, list[float]]] = []

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
            huruf: list[list[Huruf]] = [
                tabel.isi.get(s, []) if s == b * kolom + k else [] for k, s in enumerate(sel)
            ]
            tepi = [(tabel.x[k], tabel.x[k + sel[k:].count(s)]) for k, s in enumerate(sel)]
            for isi in self._baris_tabel(huruf, tepi):
                if any(isi):
                    grid.baris.append(BarisMentah(list(isi), self._asal()))
        if grid.baris:
            self._blok.append(grid)
            self.tabel.append((len(self._blok) - 1, tabel.x))

    def _baris_tabel(self, huruf: list[list[Huruf]], tepi: list[tuple[float, float]]) -> list[list[str]]:
        """Return one row, or several where a band holds rows that no line separates."""
        return [
            [teks_sel(h, self._kata, t) for h, t in zip(sel, tepi, strict=True)]
            for sel in pecah_baris(huruf, tepi)
        ]

    def _teks(self, baris: Sequence[list[Huruf]]) -> None:
        for grup in _rapat(baris):
            dari, sampai, batas = _cari_kolom(grup)
            self._paragraf([potong_baris(b) for b in grup[:dari]])
            if batas:
                self._kolom(grup[dari:sampai], batas)
            self._paragraf([potong_baris(b) for b in grup[sampai:]])

    def _kolom(self, baris: Sequence[list[Huruf]], batas: list[float]) -> None:
        grid = Grid([])
        dulu: list[str] = []
        bawah = float("inf")
        for band in pita(baris):
            atas, tinggi = min(h.y0 for h in band), band[0].y1 - band[0].y0
            rapat = atas - bawah <= tinggi and len(susun_baris(band)) == 1
            bawah = max(h.y1 for h in band)
            for sel in pecah_baris(bagi_kolom(band, batas)):
                isi = [teks_sel(h, self._kata) for h in sel]
                if rapat and dulu and is_lanjutan(isi, dulu):
                    dulu = self._sambung_sel(dulu, isi)
                    grid.baris[-1].isi[:] = dulu
                    continue
                dulu = isi
                grid.baris.append(BarisMentah(list(isi), self._asal()))
        self._blok.append(grid)

    def _sambung_sel(self, atas: Sequence[str], bawah: Sequence[str]) -> list[str]:
        return [sambung([x, y], self._kata) if x and y else x or y for x, y in zip(atas, bawah, strict=True)]

    def _paragraf(self, baris: Sequence[Baris]) -> None:
        """Join lines into paragraphs; see :func:`is_paragraf_baru` for where one ends."""
        if not baris:
            return
        kanan = max(b.kanan[-1] for b in baris)
        rata = sum(1 for b in baris if kanan - b.kanan[-1] < _RATA) >= 0.5 * len(baris)
        kini: list[Baris] = []
        asal = Asal()
        for b in baris:
            letak = self._asal()
            if kini and (is_menjorok_balik(kini, b) or is_paragraf_baru(kini[-1], b, kanan, rata)):
                self._blok.append(Paragraf(sambung((x.teks for x in kini), self._kata), asal))
                kini = []
            if not kini:
                asal = letak
            kini.append(b)
        self._blok.append(Paragraf(sambung((x.teks for x in kini), self._kata), asal))


def is_berkolom(baris: Baris, tepi: float | None) -> bool:
    """Say whether a line has parts side by side: not a list mark with its text, not a stretched line.

    ``tepi`` is the margin of justified text, ``None`` for ragged text.
    """
    bagian = baris.bagian[1:] if _BUTIR.match(baris.bagian[0]) else baris.bagian
    if len(bagian) < 2:
        return False
    rata = tepi is not None and tepi - baris.kanan[-1] < _RATA
    renggang = all(b.count(" ") < 2 for b in bagian) and bagian[-1].isalpha()
    return not (rata and renggang)


def is_menjorok_balik(kini: Sequence[Baris], baris: Baris) -> bool:
    """Say whether a line stands left of a paragraph's later lines: the end of a hanging one."""
    return len(kini) > 1 and kini[-1].kiri[0] - baris.kiri[0] > _MENJOROK * max(baris.tinggi, 1.0)


def is_paragraf_baru(dulu: Baris, baris: Baris, kanan: float, rata: bool) -> bool:
    """Say whether a line starts a new paragraph after ``dulu``.

    Besides marks and white space: in justified text (``rata``) only a last line ends before the margin
    ``kanan``; in ragged text a line was ended early if the next word would still have fitted.
    """
    tinggi = max(dulu.tinggi, 1.0)
    tepi = kanan if rata else None
    if abs(baris.tinggi - dulu.tinggi) > 0.15 * tinggi or is_berkolom(dulu, tepi) or is_berkolom(baris, tepi):
        return True
    menjorok = baris.kiri[0] - dulu.kiri[0] > _MENJOROK * tinggi and not _AWAL_BARU.match(dulu.teks)
    if baris.atas - dulu.bawah > 0.75 * tinggi or menjorok:
        return True
    sisa = kanan - dulu.kanan[-1]
    kata = baris.teks.split(" ", 1)[0]
    lebar_kata = (baris.kanan[-1] - baris.kiri[0]) / len(baris.teks) * (len(kata) + 1)
    pendek = sisa > tinggi if rata else sisa > 1.1 * lebar_kata
    return pendek or bool(_AWAL_BARU.match(baris.teks))


def _cari_kolom(grup: Sequence[list[Huruf]]) -> tuple[int, int, list[float] | None]:
    """Find an unruled table in a run of lines; single lines above it, and maybe below it, do not belong."""
    banyak = [i for i, b in enumerate(grup) if len(potong_baris(b).bagian) > 1]
    if banyak:
        for sampai in (len(grup), banyak[-1] + 1):
            batas = find_kolom(grup[banyak[0] : sampai])
            if batas:
                return banyak[0], sampai, batas
    return len(grup), len(grup), None


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
