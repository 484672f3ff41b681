"""The result of comparing two plans: rows on one side only, changed cells with both values, totals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from selaras.facts.asal import Asal
from selaras.facts.renja import TABEL, Berkas
from selaras.kernel.angka import format_angka, to_json_angka
from selaras.kernel.kode import Level

SKEMA = "selaras.banding/1"


@dataclass(frozen=True, slots=True)
class SelBeda:
    """A cell with two values; ``selisih`` is right less left for numbers.

    ``ejaan`` marks texts that differ in capitals, spaces or punctuation only.
    """

    kolom: str
    kiri: Decimal | str | None
    kanan: Decimal | str | None
    selisih: Decimal | None = None
    ejaan: bool = False

    def to_json(self) -> dict[str, Any]:
        """Return plain values; numbers as decimal strings."""
        return {
            "kolom": self.kolom,
            "kiri": _json(self.kiri),
            "kanan": _json(self.kanan),
            "selisih": to_json_angka(self.selisih),
            "ejaan": self.ejaan,
        }

    def __str__(self) -> str:
        """Return "pagu: 100 → 120 (+20)"."""
        teks = f"{self.kolom}: {_cetak(self.kiri)} → {_cetak(self.kanan)}"
        if self.selisih is not None:
            tanda = "+" if self.selisih > 0 else ""
            teks += f" ({tanda}{format_angka(self.selisih)})"
        return teks + (" (ejaan)" if self.ejaan else "")


@dataclass(frozen=True, slots=True)
class BarisTunggal:
    """A row that stands in one plan only."""

    asal: Asal
    level: Level
    kode: str | None
    nama: str
    uang: Decimal | None = None

    def to_json(self) -> dict[str, Any]:
        """Return plain values."""
        return {
            "asal": self.asal.to_json(),
            "level": self.level.value,
            "kode": self.kode,
            "nama": self.nama,
            "uang": to_json_angka(self.uang),
        }

    def __str__(self) -> str:
        """Return code, name and amount."""
        uang = f" ({format_angka(self.uang)})" if self.uang is not None else ""
        return " ".join(b for b in (self.kode, self.nama) if b) + uang


@dataclass(frozen=True, slots=True)
class BarisBeda:
    """A row of both plans with at least one changed cell."""

    asal_kiri: Asal
    asal_kanan: Asal
    level: Level
    kode: str | None
    nama: str
    sel: tuple[SelBeda, ...]

    def to_json(self) -> dict[str, Any]:
        """Return plain values."""
        return {
            "asal_kiri": self.asal_kiri.to_json(),
            "asal_kanan": self.asal_kanan.to_json(),
            "level": self.level.value,
            "kode": self.kode,
            "nama": self.nama,
            "sel": [s.to_json() for s in self.sel],
        }


@dataclass(frozen=True, slots=True)
class BandingTabel:
    """One table of both plans.

    ``kolom_kiri_saja`` and ``kolom_kanan_saja`` name columns that are filled in one plan only, so that their
    cells are not listed one by one.
    """

    tabel: str
    jumlah_kiri: int = 0
    jumlah_kanan: int = 0
    sama: int = 0
    berubah: tuple[BarisBeda, ...] = ()
    kiri_saja: tuple[BarisTunggal, ...] = ()
    kanan_saja: tuple[BarisTunggal, ...] = ()
    kolom_kiri_saja: tuple[str, ...] = ()
    kolom_kanan_saja: tuple[str, ...] = ()

    @property
    def is_sama(self) -> bool:
        """Say whether nothing differs."""
        return not (
            self.berubah or self.kiri_saja or self.kanan_saja or self.kolom_kiri_saja or self.kolom_kanan_saja
        )

    @property
    def is_sepihak(self) -> bool:
        """Say whether only one plan has this table."""
        return (self.jumlah_kiri == 0) != (self.jumlah_kanan == 0)

    def to_json(self) -> dict[str, Any]:
        """Return plain values."""
        return {
            "baris_kiri": self.jumlah_kiri,
            "baris_kanan": self.jumlah_kanan,
            "sama": self.sama,
            "berubah": [b.to_json() for b in self.berubah],
            "kiri_saja": [b.to_json() for b in self.kiri_saja],
            "kanan_saja": [b.to_json() for b in self.kanan_saja],
            "kolom_kiri_saja": list(self.kolom_kiri_saja),
            "kolom_kanan_saja": list(self.kolom_kanan_saja),
        }


@dataclass(frozen=True, slots=True)
class Total:
    """A sum or count of both plans."""

    tabel: str
    hal: str
    kiri: Decimal | None
    kanan: Decimal | None

    @property
    def selisih(self) -> Decimal | None:
        """Right less left, ``None`` where one side has none."""
        return None if self.kiri is None or self.kanan is None else self.kanan - self.kiri

    def to_json(self) -> dict[str, Any]:
        """Return plain values."""
        return {
            "tabel": self.tabel,
            "hal": self.hal,
            "kiri": to_json_angka(self.kiri),
            "kanan": to_json_angka(self.kanan),
            "selisih": to_json_angka(self.selisih),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Perbandingan:
    """Everything that differs between two plans."""

    kiri: Berkas
    kanan: Berkas
    dokumen: tuple[SelBeda, ...] = ()
    tabel: Mapping[str, BandingTabel] = field(default_factory=dict)
    total: tuple[Total, ...] = ()

    @property
    def is_sama(self) -> bool:
        """Say whether nothing differs."""
        return not self.dokumen and all(t.is_sama for t in self.tabel.values())

    def list_sel(self, tabel: str) -> Iterator[tuple[BarisBeda, SelBeda]]:
        """Yield every changed cell of a table with its row."""
        for baris in self.tabel[tabel].berubah:
            for sel in baris.sel:
                yield baris, sel

    def to_json(self) -> dict[str, Any]:
        """Return the JSON of ``selaras banding``."""
        semua = list(self.tabel.values())
        return {
            "skema": SKEMA,
            "kiri": _berkas(self.kiri),
            "kanan": _berkas(self.kanan),
            "sama": self.is_sama,
            "ringkas": {
                "baris_sama": sum(t.sama for t in semua),
                "baris_berubah": sum(len(t.berubah) for t in semua),
                "sel_berubah": sum(len(b.sel) for t in semua for b in t.berubah),
                "kiri_saja": sum(len(t.kiri_saja) for t in semua),
                "kanan_saja": sum(len(t.kanan_saja) for t in semua),
            },
            "dokumen": [s.to_json() for s in self.dokumen],
            "total": [t.to_json() for t in self.total],
            "tabel": {nama: t.to_json() for nama, t in self.tabel.items()},
        }

    def to_teks(self) -> str:
        """Return the comparison for reading: totals, then each table with its rows."""
        baris = [f"Kiri : {self.kiri.nama}", f"Kanan: {self.kanan.nama}"]
        if self.is_sama:
            return "\n".join([*baris, "Tidak ada perbedaan."]) + "\n"
        baris += [f"  {s}" for s in self.dokumen]
        for t in self.total:
            if t.kiri != t.kanan:
                baris.append(f"  {TABEL[t.tabel]}, {SelBeda(t.hal, t.kiri, t.kanan, t.selisih)}")
        for nama, tabel in self.tabel.items():
            if not tabel.is_sama:
                baris += ["", *_teks_tabel(nama, tabel)]
        return "\n".join(baris) + "\n"


def _teks_tabel(nama: str, t: BandingTabel) -> Iterator[str]:
    yield (
        f"{TABEL[nama]}: {t.sama} baris sama, {len(t.berubah)} berubah, "
        f"{len(t.kiri_saja)} hanya di kiri, {len(t.kanan_saja)} hanya di kanan"
    )
    for sisi, kolom in (("kiri", t.kolom_kiri_saja), ("kanan", t.kolom_kanan_saja)):
        if kolom:
            yield f"  Kolom yang hanya terisi di {sisi}: {', '.join(kolom)}"
    yield from (f"  - hanya di kiri ({b.asal}): {b}" for b in t.kiri_saja)
    yield from (f"  + hanya di kanan ({b.asal}): {b}" for b in t.kanan_saja)
    for b in t.berubah:
        yield f"  ~ {' '.join(x for x in (b.kode, b.nama) if x)} ({b.asal_kiri} | {b.asal_kanan})"
        yield from (f"      {s}" for s in b.sel)


def _berkas(b: Berkas) -> dict[str, str]:
    return {"nama": b.nama, "sha256": b.sha256, "jenis": b.jenis}


def _json(nilai: Decimal | str | None) -> str | None:
    return to_json_angka(nilai) if isinstance(nilai, Decimal) else nilai


def _cetak(nilai: Decimal | str | None) -> str:
    if nilai is None:
        return "(kosong)"
    return format_angka(nilai) if isinstance(nilai, Decimal) else f'"{nilai}"'
