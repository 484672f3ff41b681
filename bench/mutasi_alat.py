"""How to put one inconsistency into a plan: changed figures, typing errors, lost and swapped cells."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from selaras.checks import Temuan
from selaras.checks.perbaikan import ambil
from selaras.facts import (
    TABEL,
    Asal,
    Baris,
    BarisKinerja,
    BarisTinjauan,
    BarisTujuan,
    JenisKlaim,
    Renja,
    SisiTinjauan,
)
from selaras.kernel.kode import Level, parse_kode
from selaras.kernel.teks import kunci

RINGKASAN = frozenset(("C07", "C08", "C12", "C24", "B06", "B07"))
"""Rules that speak of the document as a whole: their finding belongs to whatever row changed the count."""


@dataclass(frozen=True, slots=True)
class Mutasi:
    """A plan with one inconsistency, and what belongs to the changed cell."""

    jenis: str
    uraian: str
    renja: Renja
    asal: frozenset[Asal]
    kode: frozenset[str] = frozenset()
    nama: frozenset[str] = frozenset()

    def terkait(self, t: Temuan) -> bool:
        """Say whether a finding speaks of the changed row, its parents, or the same row in another table."""
        if t.kode in RINGKASAN or any(p.asal in self.asal for p in t.daftar_tempat):
            return True
        for p in t.daftar_tempat:
            k = p.kode_kegiatan
            if k and any(k == m or k.startswith(m + ".") or m.startswith(k + ".") for m in self.kode):
                return True
        pesan = kunci(t.pesan)
        return any(n in pesan for n in self.nama)


Pembuat = Callable[[Renja, random.Random], Mutasi]
_DAFTAR: dict[str, Pembuat] = {}


Pembuat = Callable[[Renja, random.Random], Mutasi]
DAFTAR: dict[str, Pembuat] = {}


def ubah_angka(n: Decimal, acak: random.Random) -> Decimal:
    """Change one digit, swap two neighbours, or add a tenth."""
    teks = f"{n:f}"
    letak = [i for i, c in enumerate(teks) if c.isdigit()]
    cara = acak.choice(("digit", "tukar", "tambah"))
    if cara == "tambah":
        return n + max(Decimal(1), (n / 10).quantize(Decimal(1)))
    daftar = list(teks)
    if cara == "tukar":
        pasang = [i for i, j in pairwise(letak) if teks[i] != teks[j] and j == i + 1]
        pasang = [i for i in pasang if teks[i + 1] != "0" or i > 0]
        if pasang:
            i = acak.choice(pasang)
            daftar[i], daftar[i + 1] = daftar[i + 1], daftar[i]
            return Decimal("".join(daftar))
    i = acak.choice(letak)
    pilihan = [c for c in "123456789" if c != teks[i]]
    daftar[i] = acak.choice(pilihan)
    return Decimal("".join(daftar))


def salah_ketik(teks: str, acak: random.Random) -> str:
    """Drop, double or replace a letter inside a long word."""
    kata = teks.split(" ")
    i = acak.choice([i for i, k in enumerate(kata) if len(k) >= 7 and k.isalpha()])
    k = kata[i]
    j = acak.randrange(2, len(k) - 2)
    cara = acak.choice(("hapus", "ganda", "ganti"))
    if cara == "hapus":
        kata[i] = k[:j] + k[j + 1 :]
    elif cara == "ganda":
        kata[i] = k[:j] + k[j] + k[j:]
    else:
        kata[i] = k[:j] + ("x" if k[j] != "x" else "z") + k[j + 1 :]
    return " ".join(kata)


def ubah_kode(kode: str, acak: random.Random) -> str:
    """Change one digit of one part below the urusan."""
    bagian = kode.split(".")
    i = acak.randrange(1, len(bagian))
    lama = bagian[i]
    j = len(lama) - 1
    baru = acak.choice([c for c in "123456789" if c != lama[j]])
    bagian[i] = lama[:j] + baru
    return ".".join(bagian)


# --- cells ---


def pasang(b: Baris, kolom: str, nilai: Any) -> Baris:
    """Return the row with a new value in one cell."""
    awal, _, akhir = kolom.partition(".")
    lama = getattr(b, awal)
    if not akhir:
        return replace(b, **{awal: nilai})
    if isinstance(lama, SisiTinjauan):
        return replace(b, **{awal: replace(lama, **{akhir: nilai})})
    return replace(b, **{awal: {**lama, int(akhir): nilai}})


def nama_baris(b: Baris) -> str:
    """Return what a row is called: its name (of a review row from either side), else its indicator."""
    if b.nama:
        return b.nama
    if isinstance(b, BarisKinerja | BarisTujuan):
        return b.indikator or ""
    return (b.kiri.nama or b.kanan.nama or "") if isinstance(b, BarisTinjauan) else ""


@dataclass(slots=True)
class _Kaitan:
    """Rows of all tables that speak of the same thing as a row."""

    asal: set[Asal] = field(default_factory=set)
    kode: set[str] = field(default_factory=set)
    nama: set[str] = field(default_factory=set)

    def tambah(self, renja: Renja, b: Baris) -> _Kaitan:
        self.asal.add(b.asal)
        nama = kunci(nama_baris(b))
        if nama:
            self.nama.add(nama)
        if b.kode:
            self.kode.add(b.kode)
        for tabel in TABEL:
            for lain in renja.tabel(tabel):
                if (nama and kunci(nama_baris(lain)) == nama) or (b.kode and lain.kode == b.kode):
                    self.asal.add(lain.asal)
                    if lain.kode:
                        self.kode.add(lain.kode)
        return self


def susun(jenis: str, renja: Renja, tabel: str, baris: list[Baris], baru: list[Baris], uraian: str) -> Mutasi:
    """Build the mutation: the changed table, and everything related to the rows touched."""
    kaitan = _Kaitan()
    for b in baris:
        kaitan.tambah(renja, b)
    isi = replace(renja, **{tabel: tuple(baru)})
    for b in baru:
        if b not in renja.tabel(tabel):
            kaitan.tambah(isi, b)
    if tabel == "tinjauan_rkpd":
        kaitan.asal |= _induk(renja.tinjauan_rkpd, baris[0])
    return Mutasi(jenis, uraian, isi, frozenset(kaitan.asal), frozenset(kaitan.kode), frozenset(kaitan.nama))


def _induk(baris: tuple[Baris, ...], b: Baris) -> set[Asal]:
    """Return the rows above a row of a table without codes, and its total."""
    urut = list(Level)
    hasil = {x.asal for x in baris if x.level is Level.JUMLAH}
    batas = urut.index(b.level)
    for x in reversed(baris[: baris.index(b)] if b in baris else ()):
        if urut.index(x.level) < batas:
            hasil.add(x.asal)
            batas = urut.index(x.level)
    return hasil


def _induk_kode(kode: str) -> str:
    k = parse_kode(kode)
    return str(k.induk or kode) if k else kode


def daftarkan(nama: str, pembuat: Pembuat) -> None:
    """Register a kind of mutation."""
    DAFTAR[nama] = pembuat


def sel(
    nama: str,
    tabel: str,
    kolom: tuple[str, ...],
    ubah: Callable[[Any, random.Random], Any],
    *,
    level: tuple[Level, ...] = tuple(Level),
    syarat: Callable[[Baris, str], bool] = lambda b, k: True,
) -> None:
    """Register a change of one cell of a table."""

    def buat(renja: Renja, acak: random.Random) -> Mutasi:
        calon = [
            (i, k)
            for i, b in enumerate(renja.tabel(tabel))
            for k in kolom
            if b.level in level and ambil(b, k) not in (None, "") and syarat(b, k)
        ]
        i, k = acak.choice(calon)
        b = renja.tabel(tabel)[i]
        lama = ambil(b, k)
        nilai = ubah(lama, acak)
        while nilai == lama:
            nilai = ubah(lama, acak)
        baru = list(renja.tabel(tabel))
        baru[i] = pasang(b, k, nilai)
        m = susun(nama, renja, tabel, [b], baru, f"{tabel} {b.asal} {k}: {lama} -> {nilai}")
        if k != "kode":
            return m
        sebutan = {kunci(x) for kode in (lama, nilai) for x in (kode, _induk_kode(kode))}
        return replace(m, nama=m.nama | sebutan)

    daftarkan(nama, buat)


def baris(nama: str, tabel: str, ubah: Callable[[list[Baris], int, random.Random], list[int]]) -> None:
    """Register a change of whole sub kegiatan rows; ``ubah`` returns the rows it touched (old positions)."""

    def buat(renja: Renja, acak: random.Random) -> Mutasi:
        lama = renja.tabel(tabel)
        i = acak.choice([i for i, b in enumerate(lama) if b.level is Level.SUB_KEGIATAN])
        baru = list(lama)
        kena = ubah(baru, i, acak)
        uraian = f"{tabel} {', '.join(str(lama[j].asal) for j in kena)}"
        return susun(nama, renja, tabel, [lama[j] for j in kena], baru, uraian)

    daftarkan(nama, buat)


def klaim(
    nama: str, kolom: str, jenis: JenisKlaim, ubah: Callable[[Any, random.Random], Any], seksi: str
) -> None:
    """Register a change of one figure or word of a sentence."""

    def buat(renja: Renja, acak: random.Random) -> Mutasi:
        calon = [
            i
            for i, k in enumerate(renja.klaim)
            if k.jenis is jenis and getattr(k, kolom) is not None and k.seksi.startswith(seksi)
        ]
        i = acak.choice(calon)
        k = renja.klaim[i]
        lama = getattr(k, kolom)
        nilai = ubah(lama, acak)
        while nilai == lama:
            nilai = ubah(lama, acak)
        baru = [*renja.klaim[:i], replace(k, **{kolom: nilai}), *renja.klaim[i + 1 :]]
        asal = {x.asal for x in renja.klaim if x.seksi == k.seksi}
        uraian = f"klaim {k.seksi} {kolom}: {lama} -> {nilai}"
        isi = replace(renja, klaim=tuple(baru))
        return Mutasi(
            nama, uraian, isi, frozenset(asal), frozenset(), frozenset(filter(None, [kunci(k.topik)]))
        )

    daftarkan(nama, buat)
