"""Entry of prose reading."""

from __future__ import annotations

from dataclasses import dataclass, field

from selaras.facts import BarisDaftar, Judul, Klaim, Pengesahan, RujukanHukum, TeksParagraf
from selaras.readers.mentah import DokumenMentah
from selaras.readers.tabel import HasilTabel


@dataclass(slots=True)
class HasilProsa:
    """Everything the prose of a document states."""

    pemda: str | None = None
    perangkat_daerah: str | None = None
    singkatan: str | None = None
    tahun: int | None = None
    daftar_subkegiatan: list[BarisDaftar] = field(default_factory=list)
    klaim: list[Klaim] = field(default_factory=list)
    rujukan_hukum: list[RujukanHukum] = field(default_factory=list)
    judul: list[Judul] = field(default_factory=list)
    paragraf: list[TeksParagraf] = field(default_factory=list)
    pengesahan: Pengesahan | None = None


def baca_prosa(mentah: DokumenMentah, tabel: HasilTabel) -> HasilProsa:
    """Read every statement of the prose; ``tabel`` tells which blocks are tables and captions."""
    return HasilProsa()
