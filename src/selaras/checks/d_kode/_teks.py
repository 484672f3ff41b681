"""Every text of a document whose spelling the agency answers for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from selaras.checks.d_kode._nama import list_sebut
from selaras.checks.d_kode._ukur import list_ukur
from selaras.checks.konteks import Konteks
from selaras.facts import Asal, Renja
from selaras.law.ejaan import KATA


class Potong(NamedTuple):
    """A text and its place."""

    teks: str
    asal: Asal
    tabel: str | None = None
    kolom: str | None = None
    kode: str | None = None


def list_teks(konteks: Konteks) -> Iterator[Potong]:
    """Yield prose, headings, captions, indicators, statements, and names that no official list covers.

    A name whose code is in a loaded list is compared with the list, not with the dictionary.
    """
    yield from _prosa(konteks.renja)
    yield from _tabel(konteks)


def set_kata(konteks: Konteks) -> set[str]:
    """Return every word of the document's own texts, without their places (a first, quick look)."""
    renja = konteks.renja
    teks = {u.indikator for u in list_ukur(konteks)}
    teks.update(s.nama for s in list_sebut(konteks))
    teks.update(p.teks for p in _prosa(renja))
    teks.update(p.teks for p in _pernyataan(renja))
    potong = {k for t in teks for k in t.split()}
    kata = {k for k in potong if k.isalpha()}
    kata.update(k for sisa in potong - kata for k in KATA.findall(sisa))
    return kata


def _prosa(renja: Renja) -> Iterator[Potong]:
    for j in renja.judul:
        yield Potong(j.teks, j.asal, kolom="judul")
    daftar = {d.asal for d in renja.daftar_subkegiatan}
    for p in renja.paragraf:
        if p.asal not in daftar:
            yield Potong(p.teks, p.asal)
    for k in renja.keterangan:
        for teks in (k.judul, *k.kolom.values()):
            yield Potong(teks, k.asal, k.tabel, "kepala")


def _tabel(konteks: Konteks) -> Iterator[Potong]:
    for u in list_ukur(konteks):
        yield Potong(u.indikator, u.asal, u.tabel, u.kolom, u.kode)
    for s in list_sebut(konteks):
        if not (s.kode and konteks.nomenklatur.list_entri(s.kode)):
            yield Potong(s.nama, s.asal, s.tabel, s.kolom, s.kode)
    yield from _pernyataan(konteks.renja)


def _pernyataan(renja: Renja) -> Iterator[Potong]:
    for t in renja.tujuan_sasaran:
        for kolom, teks in (("tujuan", t.tujuan), ("sasaran", t.sasaran)):
            if teks:
                yield Potong(teks, t.asal_di(kolom), "tujuan_sasaran", kolom)
    for tabel in ("evaluasi", "kinerja_pelayanan", "tinjauan_rkpd", "rencana", "realisasi"):
        for b in renja.tabel(tabel):
            catatan = getattr(b, "catatan", None)
            if catatan:
                yield Potong(catatan, b.asal_di("catatan"), tabel, "catatan", b.kode)
