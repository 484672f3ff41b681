"""Every cell that holds a unit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selaras.checks.konteks import Konteks
from selaras.facts import Asal, Renja

_KOLOM = {
    "evaluasi": ("satuan_renstra", "satuan_n1", "satuan"),
    "usulan_masyarakat": ("satuan",),
    "tujuan_sasaran": ("satuan",),
    "rencana": ("satuan_program", "satuan_keluaran", "satuan_hasil", "satuan_maju"),
    "realisasi": ("satuan",),
}


@dataclass(frozen=True, slots=True)
class Sel:
    """A unit as printed in one cell."""

    tabel: str
    kolom: str
    satuan: str
    asal: Asal
    kode: str | None


def list_satuan(konteks: Konteks) -> list[Sel]:
    """Return every unit of the document in print order, built once for a document."""
    simpanan = konteks.indeks.simpanan
    if "d.satuan" not in simpanan:
        simpanan["d.satuan"] = list(_kumpulkan(konteks.renja))
    hasil: list[Sel] = simpanan["d.satuan"]
    return hasil


def _kumpulkan(renja: Renja) -> Iterator[Sel]:
    for tabel, kolom in _KOLOM.items():
        for b in renja.tabel(tabel):
            for k in kolom:
                satuan = getattr(b, k)
                if satuan:
                    yield Sel(tabel, k, satuan, b.asal_di(k), b.kode)
    for t in renja.tinjauan_rkpd:
        for k, satuan in (("kiri.satuan", t.kiri.satuan), ("kanan.satuan", t.kanan.satuan)):
            if satuan:
                yield Sel("tinjauan_rkpd", k, satuan, t.asal_di(k), t.kode)
