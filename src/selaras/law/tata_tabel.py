"""Columns of the official tables as data (``data/perencanaan/tata_tabel.yaml``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from selaras.law.muat import load_yaml


@dataclass(frozen=True, slots=True)
class KolomTabel:
    """A column or, with ``anak``, a group of columns under one header.

    ``id`` is the field of the row, ``satuan`` the field of the unit that belongs to the number; ``pecah`` the
    number of cells a code is spread over in print; ``per_tahun`` repeats the column for each year;
    ``bila_ada`` drops it where no row fills it, ``hanya_lembar`` keeps it out of documents on paper.
    """

    judul: str
    id: str = ""
    jenis: str = "teks"
    satuan: str = ""
    lebar: float = 10
    nomor: str = ""
    pecah: int = 1
    per_tahun: bool = False
    bila_ada: bool = False
    hanya_lembar: bool = False
    anak: tuple[KolomTabel, ...] = ()

    def list_daun(self) -> Iterator[KolomTabel]:
        """Yield the columns themselves, from left to right."""
        if not self.anak:
            yield self
        for a in self.anak:
            yield from a.list_daun()


@dataclass(frozen=True, slots=True)
class TataTabel:
    """A table layout: official form, caption, direction of the page, columns.

    ``baris_terpisah`` asks for one row per indicator below the row of its program, kegiatan or sub kegiatan.
    """

    kunci: str
    bentuk: str
    rujukan: str
    judul: str
    mendatar: bool
    kolom: tuple[KolomTabel, ...]
    baris_terpisah: bool = False

    def list_daun(self) -> list[KolomTabel]:
        """Return the columns themselves, from left to right."""
        return [d for k in self.kolom for d in k.list_daun()]


@cache
def _semua() -> Mapping[str, TataTabel]:
    isi = load_yaml("perencanaan/tata_tabel.yaml")["tabel"]
    return {
        kunci: TataTabel(
            kunci=kunci,
            bentuk=t["bentuk"],
            rujukan=t["rujukan"],
            judul=t["judul"],
            mendatar=t["mendatar"],
            kolom=tuple(_kolom(k) for k in t["kolom"]),
            baris_terpisah=t.get("baris_terpisah", False),
        )
        for kunci, t in isi.items()
    }


def _kolom(isi: Mapping[str, Any]) -> KolomTabel:
    datar = {k: v for k, v in isi.items() if k != "anak"}
    return KolomTabel(**datar, anak=tuple(_kolom(a) for a in isi.get("anak", ())))


def get_tata_tabel(kunci: str) -> TataTabel:
    """Return a layout by key (``evaluasi``, ``rencana-B``); ``LookupError`` if unknown."""
    hasil = _semua().get(kunci)
    if hasil is None:
        raise LookupError(f"tata letak tabel {kunci} tidak dikenal; yang ada: {', '.join(_semua())}")
    return hasil
