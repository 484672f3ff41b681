"""Segments: runs of data rows under one header, in document order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selaras.readers.mentah import BarisMentah, DokumenMentah, Grid, Isi, Paragraf, is_isi
from selaras.readers.tabel.judul import Judul, Penampung, is_judul_tabel, is_nama_pd
from selaras.readers.tabel.kamus_semua import DAFTAR_TABEL
from selaras.readers.tabel.kepala import (
    Kepala,
    baca_kepala,
    is_baris_nomor,
    is_mungkin_kepala,
    kumpulkan,
    teks_sel,
)
from selaras.readers.tabel.sel import Pengenal

_TANDA_TANGAN = re.compile(
    r"^(?:[a-z .]{3,40},\s*(?:tanggal\s*)?\.*\s*(?:\d{1,2}\s+)?[a-z.]*\s*(?:19|20)\d\d\s*$"
    r"|mengetahui|disusun|dievaluasi|nip\.?\s*[:.\d]|kepala\s+(?:badan|dinas|bagian|kantor|satuan|biro)\b"
    r"|camat\b|sekretaris daerah|pembina\b|penata\b|\*\)|catatan\s*:|keterangan\s*:)",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Segmen:
    """Data rows under one header. ``pola`` are their kind patterns."""

    kepala: Kepala
    judul: Judul
    asal_kepala: BarisMentah
    baris: list[BarisMentah] = field(default_factory=list)
    pola: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Hasil:
    """Segments, rows under no header, and the blocks that were used."""

    segmen: list[Segmen] = field(default_factory=list)
    yatim: list[tuple[list[BarisMentah], list[str]]] = field(default_factory=list)
    blok: set[int] = field(default_factory=set)
    judul_sisa: list[Judul] = field(default_factory=list)


class Penelusur:
    """Walks through a document once and cuts it into segments."""

    def __init__(self) -> None:
        """Start with nothing known."""
        self.kenal = Pengenal()
        self.hasil = Hasil()
        self.tampung = Penampung()
        self.kini: Segmen | None = None
        self.tertutup = False

    def telusuri(self, mentah: DokumenMentah) -> Hasil:
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
        baris = [b for b in grid.baris if any(is_isi(s) for s in b.isi)]
        pola = [self.kenal.pola(b.isi) for b in baris]
        yatim: tuple[list[BarisMentah], list[str]] = ([], [])
        i, dikenal = 0, False
        self.tertutup = False
        while i < len(baris):
            tinggi = self._kepala(baris, pola, i) if is_mungkin_kepala(pola[i]) else 0
            if tinggi:
                dikenal = True
                i += tinggi
                continue
            if self._baris_lain(baris[i], pola[i]):
                i += 1
                continue
            if self.kini is None or self.tertutup:
                yatim[0].append(baris[i])
                yatim[1].append(pola[i])
            else:
                dikenal = True
                self.kini.baris.append(baris[i])
                self.kini.pola.append(pola[i])
            i += 1
        if dikenal:
            self.hasil.blok.add(indeks)
        if yatim[0]:
            self.hasil.yatim.append(yatim)

    def _kepala(self, baris: list[BarisMentah], pola: list[str], i: int) -> int:
        tinggi = kumpulkan(baris, pola, i)
        if not tinggi:
            return 0
        calon = Penampung(list(self.tampung.baris))
        judul = calon.ambil()
        kepala = baca_kepala(baris[i : i + tinggi], tinggi, DAFTAR_TABEL, judul.kunci)
        if kepala is None:
            return 0
        self.tampung.ambil()
        self.tertutup = False
        self.hasil.blok.update(judul.blok)
        self.kini = Segmen(kepala, judul, baris[i])
        self.hasil.segmen.append(self.kini)
        return tinggi

    def _baris_lain(self, baris: BarisMentah, pola: str) -> bool:
        """Deal with rows that are no data: titles, signatures, a numbering row on its own."""
        isi = [s for s in baris.isi if is_isi(s)]
        if len(isi) > 2:
            return is_baris_nomor(baris.isi) and self.kini is not None and not self.kini.baris
        teks = teks_sel(isi[0])
        if is_judul_tabel(teks) or is_nama_pd(" ".join(map(teks_sel, isi))):
            self.kini = None
            self.tampung.tambah(-1, " ".join(map(teks_sel, isi)))
            return True
        if self.kini is None:
            if len(isi) == 1 and not any(c in pola for c in "kzM"):
                self.tampung.tambah(-1, teks)
            return False
        if _is_penutup(isi, pola):
            self.tertutup = True
        return False


def _is_penutup(isi: list[Isi], pola: str) -> bool:
    """Say whether a row starts what follows a table: place and date, offices, notes."""
    if any(c in "kzsMNFPi" for c in pola):
        return False
    return any(bool(_TANDA_TANGAN.match(teks_sel(s))) for s in isi)


def potongan(hasil: Hasil) -> Iterator[list[Segmen]]:
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
    return baru.judul.nomor is None or awal.judul.nomor is None or awal.judul.nomor == baru.judul.nomor
