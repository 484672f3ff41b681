"""Phrases the chapters share: counts with words, money, lists of names, paragraphs and lists of blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from selaras.kernel.angka import format_persen, format_rupiah, percent_of
from selaras.kernel.teks import terbilang
from selaras.writers.bahan.petak import cetak_angka
from selaras.writers.naskah.blok import Butir, Daftar, Paragraf, Rata, Teks

Isi = str | Teks
"""Plain text or a run."""


def runs(*isi: Isi) -> tuple[Teks, ...]:
    """Turn texts and runs into runs."""
    return tuple(Teks(i) if isinstance(i, str) else i for i in isi if i)


def paragraf(*isi: Isi, gaya: str = "biasa", rata: Rata = Rata.PENUH) -> Paragraf:
    """Build a paragraph."""
    return Paragraf(runs(*isi), rata, gaya)


def daftar(butir: Iterable[Isi | Sequence[Isi] | Butir], gaya: str = "angka") -> Daftar:
    """Build a list; an item is a text, a row of runs, or a ready item."""
    return Daftar(tuple(_butir(b) for b in butir), gaya)


def _butir(b: Isi | Sequence[Isi] | Butir) -> Butir:
    if isinstance(b, Butir):
        return b
    return Butir((runs(b) if isinstance(b, str | Teks) else runs(*b),))


def hitung(n: int, benda: str) -> str:
    """Write a count: "30 (tiga puluh) sub kegiatan"."""
    return f"{n} ({terbilang(n)}) {benda}"


def porsi(n: int, total: int, benda: str = "sub kegiatan") -> str:
    """Write a part of a whole: "30 (tiga puluh) sub kegiatan atau 58,82% dari 51 (...) sub kegiatan"."""
    persen = format_persen(percent_of(Decimal(n), Decimal(total)))
    return f"{hitung(n, benda)} atau {persen} dari {hitung(total, benda)}"


def ukuran(nilai: Decimal | None, satuan: str) -> str:
    """Write a number with its unit: "1.600 SK", "80%"."""
    if nilai is None:
        return "-"
    return f"{cetak_angka(nilai)}%" if satuan == "%" else f"{cetak_angka(nilai)} {satuan}".strip()


def rupiah(nilai: Decimal | None) -> str:
    """Write money in running text."""
    return format_rupiah(nilai)


def gabung(nama: Sequence[str], batas: int = 0) -> str:
    """Join names: "A, B, dan C", with semicolons where names hold commas; past ``batas`` a number."""
    isi = list(nama)
    if batas and len(isi) > batas:
        isi = [*isi[:batas], f"{len(isi) - batas} lainnya"]
    pisah = "; " if any("," in x or " dan " in x for x in isi) else ", "
    if len(isi) < 3:
        return (f"{pisah}dan " if pisah == "; " else " dan ").join(isi)
    return pisah.join(isi[:-1]) + f"{pisah}dan " + isi[-1]


def berurut(butir: Sequence[str]) -> list[str]:
    """End the items of a list that is one sentence: semicolons, and a full stop behind the last."""
    return [f"{b};" for b in butir[:-1]] + [f"{b}." for b in butir[-1:]]


def kalimat_awal(teks: str) -> str:
    """Start a text with a capital letter."""
    return teks[:1].upper() + teks[1:]


def judul_kecil(nama: str) -> str:
    """Set a name printed in capitals in title case, small words kept small."""
    if not nama.isupper():
        return nama
    kecil = {"dan", "di", "ke", "dari", "yang", "untuk", "bagi", "serta", "pada", "dalam", "oleh"}
    kata = [_kata(k, kecil) for k in nama.split()]
    return kalimat_awal(" ".join(kata))


def _kata(kata: str, kecil: set[str]) -> str:
    rendah = kata.lower()
    if rendah in kecil:
        return rendah
    return "/".join(b.capitalize() for b in rendah.split("/"))
