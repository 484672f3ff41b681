"""Satu nomor peraturan disebut dengan dua judul.

Nomor dan tahun menunjuk satu peraturan dengan satu judul. Dua judul berarti salah satu nomornya keliru. Judul
juga dicocokkan dengan register peraturan.

Salah: Perwako 5/2023 tentang Rencana Pembangunan Daerah (butir 25) dan tentang RKPD (butir 26).
Benar: Perwako 5/2023 tentang Rencana Pembangunan Daerah, dan RKPD dengan nomornya sendiri.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import nama_rujukan, nama_tempat
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Renja, RujukanHukum
from selaras.kernel.kutipan import LOGIKA
from selaras.kernel.padan import skor_nama
from selaras.kernel.teks import kunci
from selaras.law.peraturan import find_peraturan

_SAMA = 0.85
_KATA_UMUM = frozenset(("tahun", "tentang", "atas", "dengan", "serta", "untuk", "yang", "dalam", "pada"))


@check(
    "G02",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Periksa nomor dan judulnya pada naskah peraturan.",
)
def satu_nomor_dua_judul(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every regulation with two titles, or with a title unlike the register's."""
    by_identitas: dict[str, list[RujukanHukum]] = {}
    for r in renja.rujukan_hukum:
        if r.judul and r.tahun is not None:
            by_identitas.setdefault(r.identitas, []).append(r)
    for rujukan in by_identitas.values():
        beda = _beda_judul(rujukan)
        if len(beda) > 1:
            yield _temuan(beda)
        else:
            yield from _periksa_register(beda[0])


def _beda_judul(rujukan: list[RujukanHukum]) -> list[RujukanHukum]:
    hasil: list[RujukanHukum] = []
    for r in rujukan:
        if not any(is_judul_sama(r.judul, h.judul) for h in hasil):
            hasil.append(r)
    return hasil


@lru_cache(maxsize=4096)
def is_judul_sama(satu: str, dua: str) -> bool:
    """Say whether two titles are one: equal, one cut short, or nearly all words in common."""
    a, b = kunci(satu), kunci(dua)
    if not a or not b or a.startswith(b) or b.startswith(a) or f" {a} " in f" {b} " or f" {b} " in f" {a} ":
        return True
    return skor_nama(satu, dua) >= _SAMA


def _temuan(beda: list[RujukanHukum]) -> Temuan:
    sebut = " dan ".join(f'"{r.judul}" ({nama_tempat(r)})' for r in beda)
    return Temuan(
        pesan=f"{nama_rujukan(beda[0])} disebut dengan judul {sebut}.",
        asal=beda[-1].asal,
        tertulis=beda[-1].judul,
        tempat=tuple(Tempat(asal=r.asal, tertulis=r.judul) for r in reversed(beda)),
    )


def _periksa_register(r: RujukanHukum) -> Iterator[Temuan]:
    """Yield a finding when a title shares no word with that of the register."""
    p = find_peraturan(r.identitas)
    if p is None or _kata(p.judul) & _kata(r.judul) or p.nama in r.judul:
        return
    yield Temuan(
        pesan=f'{p.nama} disebut tentang "{r.judul}", sedangkan peraturan itu tentang {p.judul}.',
        asal=r.asal,
        tertulis=r.judul,
        seharusnya=p.judul,
        berat=Berat.PERINGATAN,  # the register holds short titles of our own
    )


def _kata(judul: str) -> frozenset[str]:
    return frozenset(k for k in kunci(judul).split() if len(k) > 3) - _KATA_UMUM
