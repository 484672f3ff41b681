"""Register of regulations: title, dates and status of each, from ``law/data/peraturan.yaml``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from selaras.law.muat import load_yaml


@dataclass(frozen=True, slots=True)
class Peraturan:
    """A regulation. ``dicabut_oleh`` and ``dicabut`` tell since when it no longer holds."""

    id: str
    nama: str
    judul: str
    ditetapkan: date | None = None
    berlaku: date | None = None
    dicabut: date | None = None
    dicabut_oleh: str | None = None
    diubah_oleh: tuple[str, ...] = ()
    bukti: str = "memori"
    catatan: str = ""

    def is_dicabut_pada(self, tanggal: date) -> bool:
        """Say whether the regulation had been repealed on ``tanggal``."""
        return self.dicabut is not None and self.dicabut <= tanggal


@cache
def _register() -> dict[str, Peraturan]:
    hasil = {}
    for kunci, isi in load_yaml("peraturan.yaml").items():
        isi = dict(isi)
        isi["diubah_oleh"] = tuple(isi.get("diubah_oleh", ()))
        hasil[kunci] = Peraturan(id=kunci, **isi)
    return hasil


_SAMAAN = (
    (re.compile(r"^(?:peraturan-|per-)?bkn-"), "perka-bkn-"),
    (re.compile(r"^permen-?pan(?:-?rb)?-"), "permenpanrb-"),
)


def samakan_identitas(identitas: str) -> str:
    """Return the register's spelling of an identity: lower case, one name per issuing body."""
    hasil = identitas.strip().lower()
    for pola, ganti in _SAMAAN:
        hasil = pola.sub(ganti, hasil)
    return hasil


def find_peraturan(identitas: str) -> Peraturan | None:
    """Return a regulation by its identity (``permendagri-86-2017``), ``None`` if the register lacks it."""
    return _register().get(samakan_identitas(identitas))


def get_peraturan(identitas: str) -> Peraturan:
    """Return a regulation; ``LookupError`` if the register lacks it."""
    p = find_peraturan(identitas)
    if p is None:
        raise LookupError(f"peraturan {identitas} tidak ada dalam register")
    return p


def list_peraturan() -> list[Peraturan]:
    """Return the whole register, by identity."""
    return [p for _, p in sorted(_register().items())]
