"""On which page each heading and table will stand: an estimate from the widths of the type.

Word brings its contents up to date when it opens the file; other viewers show what is stored. The estimate
breaks lines with the real character widths and fills pages by the same spacing the styles state, so that
the stored page numbers are right or next to right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selaras.kernel.teks import romawi
from selaras.writers.naskah.blok import (
    Angka,
    Blok,
    Daftar,
    DaftarIsi,
    DaftarTabel,
    Halaman,
    Judul,
    JudulLepas,
    Naskah,
    Paragraf,
    Tabel,
    TandaTangan,
    teks_polos,
)
from selaras.writers.naskah.huruf import PADAT_SEL, hitung_baris
from selaras.writers.naskah.tabel_naskah import is_tebal, tempat_kepala

TINGGI_BARIS = 1.156
"""Height of a line of Arial, per point of size."""
GARIS = 0.6
"""What the rules of a table add to the height of a row, in points."""
BIASA = 11 * TINGGI_BARIS * 320 / 240
"""Height of a line of body text, in points."""
_INDEN_DAFTAR = 22.7
_JUDUL = {1: (13, 0, 12, 1.15), 2: (11.5, 12, 6, 320 / 240), 3: (11, 10, 5, 320 / 240)}
"""Size, space before, space after, line spacing of headings by level."""


class _Penata:
    """Fills pages from the top; remembers the page of what it is asked to mark."""

    def __init__(self, tinggi: float, lebar: float) -> None:
        self.tinggi = tinggi
        self.lebar = lebar
        self.halaman = 1
        self.terpakai = 0.0
        self.tanda: dict[int, int] = {}

    def baru(self) -> None:
        """Start a new page unless this one is empty."""
        if self.terpakai:
            self.halaman += 1
            self.terpakai = 0.0

    def taruh(
        self, baris: int, tinggi: float, sebelum: float = 0, sesudah: float = 0, *, ikut: float = 0
    ) -> int:
        """Put lines; ``ikut`` is the height that must fit on the same page behind the first line."""
        if self.terpakai:
            self.terpakai += sebelum
        if self.terpakai + tinggi * min(baris, 2) + ikut > self.tinggi:
            self.baru()
        mulai = self.halaman
        muat = int((self.tinggi - self.terpakai) / tinggi)
        if baris > muat:
            sisa = baris - muat
            per_halaman = max(int(self.tinggi / tinggi), 1)
            self.halaman += -(-sisa // per_halaman)
            self.terpakai = (sisa - 1) % per_halaman * tinggi + tinggi
        else:
            self.terpakai += baris * tinggi
        self.terpakai += sesudah
        return mulai

    def isi(self, blok: Sequence[Blok]) -> None:
        """Lay out the blocks of one run of pages."""
        for i, b in enumerate(blok):
            if isinstance(b, Judul):
                self._judul(b)
            elif isinstance(b, JudulLepas | DaftarIsi | DaftarTabel):
                self.baru()
                self.tanda[id(b)] = self.taruh(1, 13 * TINGGI_BARIS, sesudah=12)
            elif isinstance(b, Paragraf):
                self._paragraf(b, bersambung=i + 1 < len(blok) and isinstance(blok[i + 1], Daftar))
            elif isinstance(b, Daftar):
                self._daftar(b, 1)
            elif isinstance(b, Tabel):
                self._tabel(b)
            elif isinstance(b, TandaTangan):
                baris = 5 + len(b.baris) + hitung_baris(teks_polos(b.jabatan), self.lebar / 2, 11)
                self.taruh(1, baris * BIASA + 24)

    def _judul(self, b: Judul) -> None:
        ukuran, sebelum, sesudah, spasi = _JUDUL[b.tingkat]
        if b.tingkat == 1:
            teks, lebar = f"{b.nomor}\n{b.teks}", self.lebar
        else:
            teks, lebar = b.teks, self.lebar - (28 if b.tingkat == 2 else 35)
        n = hitung_baris(teks, lebar, ukuran, tebal=True)
        tinggi = ukuran * TINGGI_BARIS * spasi
        ikut = tinggi * (n - min(n, 2)) + sesudah + 2 * BIASA
        self.tanda[id(b)] = self.taruh(n, tinggi, sebelum, sesudah, ikut=ikut)

    def _paragraf(self, b: Paragraf, *, bersambung: bool) -> None:
        masuk = 28.35 if b.gaya == "biasa" else 0
        n = hitung_baris(teks_polos(b.isi), self.lebar, 11, masuk=masuk)
        self.taruh(n, BIASA, sesudah=6, ikut=BIASA if bersambung else 0)

    def _daftar(self, d: Daftar, tingkat: int) -> None:
        lebar = self.lebar - _INDEN_DAFTAR * tingkat
        for b in d.butir:
            for isi in b.isi:
                tebal = any(t.tebal for t in isi)
                self.taruh(hitung_baris(teks_polos(isi), lebar, 11, tebal=tebal), BIASA, sesudah=3)
            if b.anak is not None:
                self._daftar(b.anak, tingkat + 1)

    def _tabel(self, t: Tabel) -> None:
        total = sum(t.lebar)
        kolom = [self.lebar * w / total for w in t.lebar]
        baris = list(_tinggi_baris(t, kolom))
        kepala = _tinggi_kepala(t, kolom)
        judul = hitung_baris(f"{t.nomor} {t.judul}", self.lebar, 10, tebal=True) * 10 * TINGGI_BARIS + 9
        depan = judul + len(t.identitas) * (8 * TINGGI_BARIS + 3) + 6
        if self.terpakai + depan + kepala + (baris[0] if baris else 0) > self.tinggi:
            self.baru()
        self.tanda[id(t)] = self.halaman
        self.terpakai += depan + kepala
        for h in baris:
            if self.terpakai + h > self.tinggi:
                self.halaman += 1
                self.terpakai = kepala
            self.terpakai += h
        self.terpakai += (len(t.keterangan) + 1) * (8 * TINGGI_BARIS + 3)


def _tinggi_baris(t: Tabel, kolom: Sequence[float]) -> Iterator[float]:
    tinggi = t.huruf * TINGGI_BARIS
    for b in t.baris:
        tebal = is_tebal(b.level)
        n = max(
            hitung_baris(s.teks, w - PADAT_SEL, t.huruf, tebal=tebal) if s.teks else 1
            for s, w in zip(b.sel, kolom, strict=True)
        )
        yield n * tinggi + GARIS


def _tinggi_kepala(t: Tabel, kolom: Sequence[float]) -> float:
    """Return the height of the header: the tallest column of header cells, and the numbering row."""
    tinggi = t.huruf * TINGGI_BARIS
    penuh = [0.0] * len(kolom)
    for baris in tempat_kepala(t.kepala, len(kolom)):
        for c, s in baris:
            bawah = slice(c, c + s.rentang_kolom)
            n = hitung_baris(s.teks, sum(kolom[bawah]) - PADAT_SEL, t.huruf, tebal=True)
            penuh[bawah] = [max(penuh[bawah]) + n * tinggi + GARIS * s.rentang_baris] * s.rentang_kolom
    return max(penuh, default=0) + tinggi + GARIS


def taksir_halaman(naskah: Naskah, ukuran: dict[bool, tuple[float, float]]) -> dict[int, str]:
    """Return the printed page of every heading and table by its identity.

    ``ukuran`` gives width and height of the text in points, for upright pages and for pages on their side.
    """
    hasil: dict[int, str] = {}
    berikut = 1
    for h in naskah.halaman:
        if h.mulai:
            berikut = 1
        lebar, tinggi = ukuran[h.mendatar]
        penata = _Penata(tinggi, lebar)
        penata.isi(h.blok)
        for kunci, ke in penata.tanda.items():
            hasil[kunci] = _cetak(h, berikut + ke - 1)
        berikut += penata.halaman
    return hasil


def _cetak(h: Halaman, nomor: int) -> str:
    return romawi(nomor).lower() if h.angka == Angka.ROMAWI else f"{h.awalan}{nomor}"
