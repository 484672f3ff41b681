"""Registration of rules, and what a rule says about itself."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeVar

from selaras.checks.temuan import Berat, Butuh, Perbaikan, Temuan
from selaras.facts import (
    BarisDaftar,
    BarisEvaluasi,
    BarisKinerja,
    BarisRealisasi,
    BarisRencana,
    BarisTinjauan,
    BarisTujuan,
    BarisUsulan,
    Klaim,
    RujukanHukum,
)
from selaras.kernel.kutipan import Cite

Hasilan = Iterator[Temuan | Butuh]
Pemeriksa = Callable[..., Hasilan]
P = TypeVar("P", bound=Pemeriksa)

GOLONGAN = {
    "a_evaluasi": "Hitungan tabel evaluasi (T-C.29)",
    "b_narasi": "Narasi dan angka",
    "c_struktur": "Struktur, jumlah, dan antartabel",
    "d_kode": "Kode, nomenklatur, satuan, format",
    "f_target": "Target, indeks, dan label",
    "g_hukum": "Hukum dan penulisan",
}
"""Package of a group of rules and its title."""

ATRIBUT_BY_KELAS: dict[type, str] = {
    BarisEvaluasi: "evaluasi",
    BarisKinerja: "kinerja_pelayanan",
    BarisTinjauan: "tinjauan_rkpd",
    BarisUsulan: "usulan_masyarakat",
    BarisTujuan: "tujuan_sasaran",
    BarisDaftar: "daftar_subkegiatan",
    BarisRencana: "rencana",
    BarisRealisasi: "realisasi",
    Klaim: "klaim",
    RujukanHukum: "rujukan_hukum",
}


@dataclass(frozen=True, slots=True)
class Aturan:
    """A registered rule. ``on`` is a row class (called per row) or ``Renja`` (called once)."""

    kode: str
    on: type
    fungsi: Pemeriksa
    berat: Berat
    rujukan: tuple[Cite, ...]
    perbaikan: Perbaikan
    saran: str
    modul: str

    @property
    def dokumen(self) -> str:
        """The module docstring: a title line, an explanation, ``Salah:`` and ``Benar:``."""
        return (sys.modules[self.modul].__doc__ or "").strip()

    @property
    def judul(self) -> str:
        """First line of the docstring, without its full stop."""
        return self.dokumen.splitlines()[0].rstrip(".")

    def bagian(self, nama: str) -> str:
        """Return the text of a docstring section ("Salah", "Benar"), empty if absent."""
        hasil: list[str] = []
        di_dalam = False
        for baris in self.dokumen.splitlines():
            b = baris.strip()
            if b.startswith(f"{nama}:"):
                di_dalam = True
                hasil.append(b[len(nama) + 1 :].strip())
            elif di_dalam and (not b or b.split(":")[0] in ("Salah", "Benar", "Dasar")):
                di_dalam = False
            elif di_dalam:
                hasil.append(b)
        return " ".join(hasil).strip()

    @property
    def penjelasan(self) -> str:
        """The docstring without its title and sections."""
        isi = self.dokumen.split("\n", 1)[1] if "\n" in self.dokumen else ""
        potong = isi.split("Salah:")[0].split("Benar:")[0]
        return " ".join(potong.split())


_ATURAN: dict[str, Aturan] = {}


def check(
    kode: str,
    *,
    on: type,
    berat: Berat,
    rujukan: tuple[Cite, ...],
    perbaikan: Perbaikan = Perbaikan.TIDAK,
    saran: str = "",
) -> Callable[[P], P]:
    """Register a rule.

    ``on`` is a row class: the function gets ``(baris, konteks)`` for every row; or ``Renja``: it gets
    ``(renja, konteks)`` once. ``saran`` is the fix hint, an Indonesian sentence. Codes are never reused.
    """

    def daftarkan(fungsi: P) -> P:
        if kode in _ATURAN:
            raise RuntimeError(f"aturan {kode} didaftarkan dua kali")
        _ATURAN[kode] = Aturan(kode, on, fungsi, berat, rujukan, perbaikan, saran, fungsi.__module__)
        return fungsi

    return daftarkan


@cache
def load_aturan() -> tuple[Aturan, ...]:
    """Import every rule module and return the rules by code."""
    import selaras.checks as paket

    for golongan in GOLONGAN:
        try:
            modul: Any = importlib.import_module(f"{paket.__name__}.{golongan}")
        except ModuleNotFoundError:
            continue
        for info in pkgutil.iter_modules(modul.__path__):
            if not info.name.startswith("_"):
                importlib.import_module(f"{modul.__name__}.{info.name}")
    return tuple(a for _, a in sorted(_ATURAN.items()))


@cache
def _by_kode() -> dict[str, Aturan]:
    return {a.kode: a for a in load_aturan()}


def find_aturan(kode: str) -> Aturan | None:
    """Return a rule by code, ``None`` if there is none."""
    return _by_kode().get(kode.upper())
