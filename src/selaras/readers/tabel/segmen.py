"""Segments: runs of data rows under one header, in document order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selaras.readers.mentah import BarisMentah, DokumenMentah, Grid, Paragraf, is_isi
from selaras.readers.tabel.ganda import bentangkan, rapatkan
from selaras.readers.tabel.judul import Judul, Penampung, is_judul_tabel, is_nama_pd
from selaras.readers.tabel.kamus_semua import DAFTAR_TABEL
from selaras.readers.tabel.kepala import (
    LEBAR_KEPALA,
    baca_kepala,
    is_baris_nomor,
    is_mungkin_kepala,
    kumpulkan,
    teks_sel,
)
from selaras.readers.tabel.kolom import Kepala
from selaras.readers.tabel.patah import (
    is_baris_teks,
    is_lepas,
    is_penggalan,
    is_petak,
    is_sambungan,
    sambung,
    tumpuk,
)
from selaras.readers.tabel.sel import GANDA, JENIS_TEKS, Pengenal

_TANDA_TANGAN = re.compile(
    r"^(?:[a-z .]{3,40},\s*(?:tanggal\s*)?\.*\s*(?:\d{1,2}\s+)?[a-z.]*\s*(?:19|20)\d\d\s*$"
    r"|mengetahui|disusun|dievaluasi|disetujui|nip\.?\s*[:.\d]|camat\b|sekretaris daerah"
    r"|kepala\s+(?:badan|dinas|bagian|kantor|satuan|biro|bappe)|pembina\b|penata\b|\*\)"
    r"|catatan\s*:|keterangan\s*:|sumber\s*:)",
    re.IGNORECASE,
)
_PENUTUP = re.compile(
    r"^(?:faktor\s+(?:pendorong|penghambat)|(?:usulan\s+)?tindak\s+lanjut\s+yang)", re.IGNORECASE
)
_RINGKASAN = re.compile(r"^(?:rata-?\s?rata\s+capaian|predikat\s+kinerja)", re.IGNORECASE)
_INSTANSI = re.compile(
    r"^(?:dinas|badan|kecamatan|kelurahan|sekretariat|inspektorat|rsud|rumah sakit|satuan polisi|bagian|biro"
    r"|kantor|puskesmas|upt|unit pelaksana)\b",
    re.IGNORECASE,
)
_KAKI = re.compile(
    r"\b(?:hal|halaman|page)\.?\s*\d{1,4}(?:\s*(?:dari|of|/)\s*\d{1,4})?$|\|\s*\d{1,4}$|^\d{1,4}\s*\|",
    re.IGNORECASE,
)
"""Running heads and feet with a page number."""
_TEMPLAT = re.compile(r"^\{[^{}]*\}$|^[.…\s]+$")
_JENIS_KELOMPOK = frozenset("TaLu")
_ISI_ANGKA = frozenset("kzsMNFPid{")
BATAS_COBA = 2000
"""Most rows of a document that may turn out not to be a header; after that only known headers are."""


@dataclass(slots=True)
class Segmen:
    """Data rows under one header.

    ``kelompok`` are titles of sections between the rows, with the column they stand in.
    ``pola`` are their kind patterns, ``lepas`` loose pieces of text, ``bentangan`` the places of rows made
    from further lines of the cells of the row above: their cells are counted there.
    """

    kepala: Kepala
    judul: Judul
    asal_kepala: BarisMentah
    baris: list[BarisMentah] = field(default_factory=list)
    pola: list[str] = field(default_factory=list)
    lepas: list[BarisMentah] = field(default_factory=list)
    kelompok: list[tuple[BarisMentah, int]] = field(default_factory=list)
    bentangan: set[int] = field(default_factory=set)

    lebar: int = 0

    def __post_init__(self) -> None:
        """Count the columns of the header."""
        self.lebar = max(k.awal for k in self.kepala.kolom) + 1


@dataclass(slots=True)
class Yatim:
    """Rows that stand under no header; ``sendiri`` where their grid has no recognised table at all."""

    baris: list[BarisMentah] = field(default_factory=list)
    pola: list[str] = field(default_factory=list)
    sendiri: bool = True


@dataclass(slots=True)
class Telusuran:
    """Segments, rows under no header, blocks that were used, and the agency named inside a table."""

    segmen: list[Segmen] = field(default_factory=list)
    yatim: list[Yatim] = field(default_factory=list)
    blok: set[int] = field(default_factory=set)
    instansi: str | None = None


class Penelusur:
    """Walks through a document once and cuts it into segments."""

    def __init__(self) -> None:
        """Start with nothing known."""
        self.kenal = Pengenal()
        self.hasil = Telusuran()
        self.tampung = Penampung()
        self.kini: Segmen | None = None
        self.tertutup = False
        self.bentangan: set[int] = set()
        self.kepala: dict[tuple[object, ...], Kepala | None] = {}
        self.gagal = 0
        self.awal: set[tuple[str, ...]] = set()

    def telusuri(self, mentah: DokumenMentah) -> Telusuran:
        """Return the segments of a document."""
        for i, blok in enumerate(mentah.blok):
            if isinstance(blok, Paragraf):
                self._paragraf(i, blok)
            else:
                self._grid(i, blok)
        return self.hasil

    def _paragraf(self, i: int, blok: Paragraf) -> None:
        self.tampung.tambah(i, blok.teks)
        if self.tampung.terputus:
            self.kini = None

    def _grid(self, indeks: int, grid: Grid) -> None:
        baris, pola = self._pola(grid)
        self.tertutup = False
        if self.kini is not None and not _is_lanjutan(self.kini, baris, pola):
            self.kini = None
        yatim = Yatim()
        i, dikenal = 0, False
        while i < len(baris):
            layak = is_mungkin_kepala(pola[i]) and self._layak_dicoba(baris[i])
            tinggi = self._kepala(baris, pola, i) if layak else 0
            if tinggi:
                dikenal = True
                i += tinggi
                continue
            dikenal = self._baris(baris[i], pola[i], yatim) or dikenal
            i += 1
        if dikenal:
            self.hasil.blok.add(indeks)
        if yatim.baris:
            yatim.sendiri = not dikenal
            self.hasil.yatim.append(yatim)

    def _pola(self, grid: Grid) -> tuple[list[BarisMentah], list[str]]:
        """Return the rows that hold anything, with their kind patterns."""
        kenali = self.kenal.__getitem__
        semua = ["".join(map(kenali, b.isi)) for b in grid.baris]
        if all(map(str.strip, semua)) and not any(GANDA in p for p in semua):
            return grid.baris, semua
        baris: list[BarisMentah] = []
        for b, p in zip(grid.baris, semua, strict=True):
            if GANDA in p:
                baru = bentangkan(b) if is_petak(b) else [rapatkan(b)]
                self.bentangan.update(map(id, baru[1:]))
                baris += baru
            elif p.strip():
                baris.append(b)
        return baris, ["".join(map(kenali, b.isi)) for b in baris]

    def _baris(self, baris: BarisMentah, pola: str, yatim: Yatim) -> bool:
        """Put one row where it belongs; ``True`` where it is a part of a recognised table."""
        if pola.count(" ") >= len(pola) - 2 and self._baris_lain(baris, pola):
            return False
        if self.kini is not None and not self.kini.baris and is_baris_nomor(baris.isi):
            return True
        if self.kini is None or self.tertutup:
            yatim.baris.append(baris)
            yatim.pola.append(pola)
            return False
        self._tambah(self.kini, baris, pola)
        return True

    def _tambah(self, kini: Segmen, baris: BarisMentah, pola: str) -> None:
        """Add a data row, or the second half of one that was cut."""
        if (
            kini.baris
            and pola[0] in JENIS_TEKS
            and is_sambungan(kini.baris[-1], kini.pola[-1], baris, pola, kini.lebar)
        ):
            utuh = sambung(kini.baris[-1], baris)
            kini.baris[-1] = utuh
            kini.pola[-1] = self.kenal.pola(utuh.isi)
        elif kini.baris and is_penggalan(kini.baris[-1], kini.pola[-1], baris, pola):
            utuh = tumpuk(kini.baris[-1], baris)
            kini.baris[-1] = utuh
            kini.pola[-1] = self.kenal.pola(utuh.isi)
        elif len(baris.isi) == 1 and is_lepas(baris, kini.lebar) and not any(c in pola for c in "OJ"):
            kini.lepas.append(baris)
        else:
            if self.bentangan and id(baris) in self.bentangan:
                kini.bentangan.add(len(kini.baris))
            kini.baris.append(baris)
            kini.pola.append(pola)

    def _kepala(self, baris: list[BarisMentah], pola: list[str], i: int) -> int:
        tinggi = kumpulkan(baris, pola, i)
        if not tinggi:
            return 0
        judul = Penampung(list(self.tampung.baris)).ambil()
        kepala = self._kenali_kepala(baris[i : i + tinggi], judul.kunci)
        if kepala is None:
            return 0
        self.tampung.ambil()
        self.tertutup = False
        self.hasil.blok.update(judul.blok)
        self.kini = Segmen(kepala, judul, baris[i])
        self.hasil.segmen.append(self.kini)
        return tinggi

    def _layak_dicoba(self, baris: BarisMentah) -> bool:
        """Say whether a row is worth a look as a header: always, until too many rows have been none."""
        return self.gagal < BATAS_COBA or _sidik(baris) in self.awal

    def _kenali_kepala(self, baris: list[BarisMentah], judul: str) -> Kepala | None:
        """Read a header, or remember it from an earlier page."""
        kunci = (judul, *map(_sidik, baris))
        if kunci in self.kepala:
            return self.kepala[kunci]
        kepala = baca_kepala(baris, len(baris), DAFTAR_TABEL, judul)
        if kepala is None:
            self.gagal += 1
        else:
            self.awal.add(_sidik(baris[0]))
        self.kepala[kunci] = kepala
        return kepala

    def _baris_lain(self, baris: BarisMentah, pola: str) -> bool:
        """Deal with rows of one or two cells that are no data: titles, agency, signatures, template marks."""
        isi = [(c, teks_sel(s)) for c, s in enumerate(baris.isi) if is_isi(s)]
        teks = " ".join(t for _, t in isi)
        if is_judul_tabel(isi[0][1]) or is_nama_pd(teks):
            self.kini = None
            self.tampung.tambah(-1, teks)
            return True
        if all(_TEMPLAT.match(t) or _RINGKASAN.match(t) for _, t in isi):
            return True
        if is_baris_teks(baris) and _KAKI.search(teks):
            return True
        if self.kini is None:
            is_judul = len(isi) == 1 and not any(c in pola for c in "kzM")
            if is_judul:
                self.tampung.tambah(-1, isi[0][1])
            return is_judul
        if _is_penutup(isi, pola):
            self.tertutup = True
        elif len(isi) == 1 and self._is_instansi(*isi[0]):
            self.hasil.instansi = self.hasil.instansi or isi[0][1]
            return True
        elif len(isi) == 1 and is_petak(baris) and self._is_kelompok(isi[0][0], pola.strip()):
            self.kini.kelompok.append((baris, isi[0][0]))
            return True
        return False

    def _is_kelompok(self, kolom: int, jenis: str) -> bool:
        """Say whether a row is a section's title ("A. SEKRETARIAT"): words alone in the number column."""
        return jenis in _JENIS_KELOMPOK and self._is_tepi(kolom)

    def _is_tepi(self, kolom: int) -> bool:
        """Say whether a column is that of numbers or codes."""
        kolom_kini = self.kini.kepala.kolom if self.kini is not None else ()
        return any(k.field in ("nomor", "kode") and k.awal <= kolom < k.akhir for k in kolom_kini)

    def _is_instansi(self, kolom: int, teks: str) -> bool:
        """Say whether a row names the agency: its only cell stands in a number or code column."""
        return bool(_INSTANSI.match(teks)) and self._is_tepi(kolom)


def _is_penutup(isi: list[tuple[int, str]], pola: str) -> bool:
    """Say whether a row starts what follows a table: averages, place and date, offices, notes."""
    if any(_PENUTUP.match(t) for _, t in isi):
        return True
    if any(c in _ISI_ANGKA for c in pola):
        return False
    return any(bool(_TANDA_TANGAN.match(t)) for _, t in isi)


def _is_lanjutan(kini: Segmen, baris: list[BarisMentah], pola: list[str]) -> bool:
    """Say whether a grid can go on with the table before it: its rows are about as wide or carry codes."""
    if not baris:
        return True
    lebar = max(k.akhir for k in kini.kepala.kolom)
    penuh = sum(
        1 for p in pola[:50] if len(p.rstrip()) * 5 >= lebar * 2 or p[:1] in "kz" or p[:2] in ("i ", "iz")
    )
    return penuh * 2 >= len(pola[:50])


def potongan(hasil: Telusuran) -> Iterator[list[Segmen]]:
    """Group segments into tables: same kind, and no new table number in between."""
    kelompok: list[Segmen] = []
    for s in hasil.segmen:
        if kelompok and not _sama_tabel(kelompok[0], s):
            yield kelompok
            kelompok = []
        kelompok.append(s)
    if kelompok:
        yield kelompok


def _sama_tabel(awal: Segmen, baru: Segmen) -> bool:
    if awal.kepala.jenis.nama != baru.kepala.jenis.nama:
        return False
    return baru.judul.nomor is None or awal.judul.nomor == baru.judul.nomor


def _sidik(baris: BarisMentah) -> tuple[str, ...]:
    """Return the texts by which a header row is known again."""
    return tuple(map(str, baris.isi[:LEBAR_KEPALA]))
