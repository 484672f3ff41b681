"""Units of indicators: the spelling of the official list, other spellings, and what a unit counts.

Source: the unit column of the official nomenclature (Kepmendagri 900.1.15.5-1317/2023 and later editions).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from selaras.kernel.teks import kunci
from selaras.law.muat import load_yaml

UTUH = frozenset(("benda", "orang", "lembaga"))
"""Groups whose units are counted in whole numbers."""

_ASN = frozenset(("Orang", "ASN", "PNS", "PPPK", "CASN", "CPNS", "Pegawai", "Pejabat", "Peserta"))
_LEMBAGA = frozenset(("Perangkat Daerah", "Unit Kerja", "Instansi"))


@cache
def _kamus() -> Mapping[str, tuple[str, str]]:
    """Return key of a spelling to (canonical spelling, group)."""
    hasil: dict[str, tuple[str, str]] = {}
    for rumpun, isi in load_yaml("satuan.yaml").items():
        if not isinstance(isi, dict):
            continue
        for nama, lain in isi.items():
            hasil[_kunci(nama)] = (nama, rumpun)
            for sebutan in lain:
                hasil.setdefault(_kunci(sebutan), (nama, rumpun))
    return hasil


def _kunci(teks: str) -> str:
    return kunci(teks) or teks.strip()


@lru_cache(maxsize=8192)
def _cari(teks: str) -> tuple[str, str] | None:
    return _kamus().get(_kunci(teks))


def kanonik(teks: str | None) -> str | None:
    """Return the official spelling of a unit (``Dok`` is ``Dokumen``), ``None`` for an unknown unit.

    >>> kanonik("Dok"), kanonik("Orang / Bulan"), kanonik("exemplar"), kanonik("persen"), kanonik("gayung")
    ('Dokumen', 'Orang/bulan', 'Eksemplar', '%', None)
    """
    ketemu = _cari(teks) if teks else None
    return ketemu[0] if ketemu else None


def get_rumpun(teks: str | None) -> str:
    """Return the group of a unit: benda, orang, lembaga, waktu, gabungan, nisbah, ukuran; "" if unknown."""
    ketemu = _cari(teks) if teks else None
    return ketemu[1] if ketemu else ""


def is_bulat(teks: str | None) -> bool:
    """Say whether a unit is counted in whole numbers (documents, people, offices)."""
    return get_rumpun(teks) in UTUH


def is_waktu(teks: str | None) -> bool:
    """Say whether a unit measures time (Bulan, Hari, Tahun ...)."""
    return get_rumpun(teks) == "waktu"


def is_sepadan(satu: str | None, dua: str | None) -> bool:
    """Say whether two units mean the same count: equal, or two words for people (ASN, Orang, Pegawai).

    >>> is_sepadan("ASN", "orang"), is_sepadan("OPD", "Unit Kerja"), is_sepadan("Dok", "Laporan")
    (True, True, False)
    """
    a, b = kanonik(satu), kanonik(dua)
    if a is None or b is None:
        return _kunci(satu or "") == _kunci(dua or "")
    return a == b or {a, b} <= _ASN or {a, b} <= _LEMBAGA


@lru_cache(maxsize=8192)
def baca_awal(teks: str) -> str | None:
    """Return the unit a phrase starts with, the longest first ("unit kerja yang ..." is ``Unit Kerja``)."""
    kata = kunci(teks).split(None, 3)[:3]
    if not kata or kata[0] not in _kata_pertama():
        return None
    kamus = _kamus()
    for n in range(len(kata), 0, -1):
        ketemu = kamus.get(" ".join(kata[:n]))
        if ketemu is not None:
            return ketemu[0]
    return None


@cache
def _kata_pertama() -> frozenset[str]:
    return frozenset(k.split()[0] for k in _kamus() if k)
