"""Order of chapters of a Renja as dated data (``data/perencanaan/sistematika.yaml``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from selaras.law.muat import load_yaml

_BERKAS = "perencanaan/sistematika.yaml"


@dataclass(frozen=True, slots=True)
class Subbab:
    """A numbered section; ``kunci`` is stable across orders, ``inti`` may not be dropped."""

    kunci: str
    judul: str
    inti: bool = False
    tabel: tuple[str, ...] = ()
    anak: tuple[Subbab, ...] = ()


@dataclass(frozen=True, slots=True)
class Bab:
    """A chapter; ``isi`` sections printed without a heading, ``bernomor``: sections are numbered.

    ``layout_rencana`` is the layout of the plan table: "dokumen" keeps that of the facts.
    """

    kunci: str
    judul: str
    ringkas: str = ""
    bernomor: bool = True
    subbab: tuple[Subbab, ...] = ()
    tabel: tuple[str, ...] = ()
    isi: tuple[str, ...] = ()
    layout_rencana: str = ""


@dataclass(frozen=True, slots=True)
class Sistematika:
    """One order of chapters and the regulation it comes from."""

    id: str
    rujukan: str
    bab: tuple[Bab, ...]

    def list_subbab(self) -> Iterator[Subbab]:
        """Yield every section, parents before children."""
        for b in self.bab:
            for s in b.subbab:
                yield s
                yield from s.anak


@cache
def _semua() -> Mapping[str, Sistematika]:
    isi = load_yaml(_BERKAS)["sistematika"]
    return {
        kunci: Sistematika(kunci, s["rujukan"], tuple(_bab(b) for b in s["bab"])) for kunci, s in isi.items()
    }


def _bab(isi: Mapping[str, Any]) -> Bab:
    return Bab(
        kunci=isi["kunci"],
        judul=isi["judul"],
        ringkas=isi.get("ringkas", ""),
        bernomor=isi.get("bernomor", True),
        subbab=tuple(_subbab(s) for s in isi.get("subbab", ())),
        tabel=tuple(isi.get("tabel", ())),
        isi=tuple(isi.get("isi", ())),
        layout_rencana=isi.get("layout_rencana", ""),
    )


def _subbab(isi: Mapping[str, Any]) -> Subbab:
    return Subbab(
        kunci=isi["kunci"],
        judul=isi["judul"],
        inti=isi.get("inti", False),
        tabel=tuple(isi.get("tabel", ())),
        anak=tuple(_subbab(a) for a in isi.get("anak", ())),
    )


def list_sistematika() -> list[str]:
    """Return the identities of the known orders."""
    return list(_semua())


def get_sistematika(identitas: str) -> Sistematika:
    """Return an order by identity (``86-2017``); ``LookupError`` if unknown."""
    hasil = _semua().get(identitas)
    if hasil is None:
        raise LookupError(f"sistematika {identitas} tidak dikenal; yang ada: {', '.join(_semua())}")
    return hasil


def get_sistematika_tahun(tahun: int) -> Sistematika:
    """Return the default order of a plan year; ``LookupError`` before the first."""
    berlaku = [b for b in load_yaml(_BERKAS)["berlaku"] if b["sejak_tahun_rencana"] <= tahun]
    if not berlaku:
        raise LookupError(f"belum ada sistematika Renja untuk tahun rencana {tahun}")
    terbaru = max(berlaku, key=lambda b: b["sejak_tahun_rencana"])
    return get_sistematika(str(terbaru["sistematika"]))
