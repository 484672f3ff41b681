"""Every text of a document whose spelling the agency answers for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selaras.checks.d_kode._nama import list_sebut
from selaras.checks.d_kode._ukur import list_ukur
from selaras.checks.konteks import Konteks
from selaras.facts import Asal, Renja


@dataclass(frozen=True, slots=True)
class Potong:
    """A text and its place."""

    teks: str
    asal: Asal
    tabel: str | None = None
    kolom: str | None = None
    kode: str | None = None


def list_teks(konteks: Konteks) -> list[Potong]:
    """Return prose, headings, captions, indicators, statements, and names that no official list covers.

    A name whose code is in a loaded list is compared with the list, not with the dictionary.
    """
    return [*_prosa(konteks.renja), *_tabel(konteks)]


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
    renja = konteks.renja
    for t in renja.tujuan_sasaran:
        for kolom, teks in (("tujuan", t.tujuan), ("sasaran", t.sasaran)):
            if teks:
                yield Potong(teks, t.asal_di(kolom), "tujuan_sasaran", kolom)
    for tabel in ("evaluasi", "kinerja_pelayanan", "tinjauan_rkpd", "rencana", "realisasi"):
        for b in renja.tabel(tabel):
            catatan = getattr(b, "catatan", None)
            if catatan:
                yield Potong(catatan, b.asal_di("catatan"), tabel, "catatan", b.kode)
