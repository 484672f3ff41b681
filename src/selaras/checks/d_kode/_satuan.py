"""Every cell that holds a unit."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass

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


def set_ejaan(renja: Renja) -> set[str]:
    """Return every spelling of a unit in the document."""
    hasil = {getattr(b, k) for tabel, kolom in _KOLOM.items() for b in renja.tabel(tabel) for k in kolom}
    hasil |= {s.satuan for t in renja.tinjauan_rkpd for s in (t.kiri, t.kanan)}
    return {satuan for satuan in hasil if satuan}


def list_satuan(renja: Renja, ejaan: Set[str]) -> Iterator[Sel]:
    """Yield every cell that prints one of these spellings, in print order."""
    for tabel, kolom in _KOLOM.items():
        for b in renja.tabel(tabel):
            for k in kolom:
                satuan = getattr(b, k)
                if satuan in ejaan:
                    yield Sel(tabel, k, satuan, b.asal_di(k), b.kode)
    for t in renja.tinjauan_rkpd:
        for k, satuan in (("kiri.satuan", t.kiri.satuan), ("kanan.satuan", t.kanan.satuan)):
            if satuan and satuan in ejaan:
                yield Sel("tinjauan_rkpd", k, satuan, t.asal_di(k), t.kode)
