"""Entry of table recognition."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from selaras.facts import (
    BarisDaftar,
    BarisEvaluasi,
    BarisKinerja,
    BarisRealisasi,
    BarisRencana,
    BarisTinjauan,
    BarisTujuan,
    BarisUsulan,
    KeteranganTabel,
    Sisa,
)
from selaras.readers.mentah import DokumenMentah


@dataclass(slots=True)
class HasilTabel:
    """Everything the tables of a document state.

    ``blok_terpakai`` holds the indices of paragraph blocks used as captions, "Nama Perangkat Daerah" lines
    and grid blocks recognised as tables; prose reading still sees them but knows what they are.
    """

    pemda: str | None = None
    perangkat_daerah: str | None = None
    tahun: int | None = None
    evaluasi: list[BarisEvaluasi] = field(default_factory=list)
    kinerja_pelayanan: list[BarisKinerja] = field(default_factory=list)
    tinjauan_rkpd: list[BarisTinjauan] = field(default_factory=list)
    usulan_masyarakat: list[BarisUsulan] = field(default_factory=list)
    tujuan_sasaran: list[BarisTujuan] = field(default_factory=list)
    daftar_subkegiatan: list[BarisDaftar] = field(default_factory=list)
    rencana: list[BarisRencana] = field(default_factory=list)
    realisasi: list[BarisRealisasi] = field(default_factory=list)
    keterangan: list[KeteranganTabel] = field(default_factory=list)
    sisa: list[Sisa] = field(default_factory=list)
    sel_terisi: int = 0
    sel_terpetakan: int = 0
    tambahan: dict[str, Any] = field(default_factory=dict)
    catatan: list[str] = field(default_factory=list)
    blok_terpakai: set[int] = field(default_factory=set)


def baca_tabel(mentah: DokumenMentah) -> HasilTabel:
    """Find and read every official table of a raw document."""
    return HasilTabel()
