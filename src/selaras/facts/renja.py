"""One document as facts: the value every reader returns and every check, writer and page starts from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from selaras.facts.asal import Asal
from selaras.facts.baris import (
    Baris,
    BarisDaftar,
    BarisEvaluasi,
    BarisKinerja,
    BarisRealisasi,
    BarisRencana,
    BarisTinjauan,
    BarisTujuan,
    BarisUsulan,
)
from selaras.facts.prosa import Judul, Klaim, Pengesahan, RujukanHukum, TeksParagraf

TABEL: Mapping[str, str] = {
    "evaluasi": "T-C.29",
    "kinerja_pelayanan": "T-C.30",
    "tinjauan_rkpd": "T-C.31",
    "usulan_masyarakat": "T-C.32",
    "tujuan_sasaran": "Tujuan dan sasaran",
    "daftar_subkegiatan": "Daftar sub kegiatan",
    "rencana": "T-C.33",
    "realisasi": "E.81",
}
"""Key of a table in JSON and its official form."""


@dataclass(frozen=True, slots=True)
class Berkas:
    """The file that was read; ``jenis`` is teks, xlsx, xls, docx, pdf, html or json, by content."""

    nama: str
    sha256: str
    jenis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KeteranganTabel:
    """A recognised table: its caption and header.

    ``tabel`` is a key of :data:`TABEL`; ``nomor`` the printed table number ("2.1.1", ``None`` where it has
    none); ``judul`` the caption; ``layout`` "A", "B", "C" for T-C.33 and the numbering convention for
    evaluation forms; ``kolom`` maps a field to its header text; ``tahun`` is the year of the caption and
    ``tahun_kolom`` maps a field to the year its header names. ``periode`` is the Renstra period (2020, 2024).
    A table repeated on every page is one entry with the origin of its first header.
    """

    asal: Asal
    tabel: str
    nomor: str | None = None
    judul: str = ""
    layout: str = ""
    kolom: Mapping[str, str] = field(default_factory=dict)
    tahun: int | None = None
    tahun_kolom: Mapping[str, int] = field(default_factory=dict)
    periode: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Sisa:
    """A non-empty cell that found no field, with the reason."""

    asal: Asal
    teks: str
    sebab: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Renja:
    """Everything one document states.

    ``sel_terisi`` counts the non-empty cells of recognised tables; always
    ``sel_terisi == sel_terpetakan + len(sisa)``. ``tambahan`` holds recognised material outside the Renja
    tables (``iku``, ``buku_realisasi``) as plain JSON values; ``catatan`` what the reader wants to say.
    """

    berkas: Berkas
    pemda: str | None = None
    perangkat_daerah: str | None = None
    singkatan: str | None = None
    tahun: int | None = None
    evaluasi: tuple[BarisEvaluasi, ...] = ()
    kinerja_pelayanan: tuple[BarisKinerja, ...] = ()
    tinjauan_rkpd: tuple[BarisTinjauan, ...] = ()
    usulan_masyarakat: tuple[BarisUsulan, ...] = ()
    tujuan_sasaran: tuple[BarisTujuan, ...] = ()
    daftar_subkegiatan: tuple[BarisDaftar, ...] = ()
    rencana: tuple[BarisRencana, ...] = ()
    realisasi: tuple[BarisRealisasi, ...] = ()
    keterangan: tuple[KeteranganTabel, ...] = ()
    klaim: tuple[Klaim, ...] = ()
    rujukan_hukum: tuple[RujukanHukum, ...] = ()
    judul: tuple[Judul, ...] = ()
    paragraf: tuple[TeksParagraf, ...] = ()
    pengesahan: Pengesahan | None = None
    sisa: tuple[Sisa, ...] = ()
    sel_terisi: int = 0
    sel_terpetakan: int = 0
    tambahan: Mapping[str, Any] = field(default_factory=dict)
    catatan: tuple[str, ...] = ()

    def tabel(self, nama: str) -> tuple[Baris, ...]:
        """Return the rows of a table by its key (see :data:`TABEL`)."""
        baris: tuple[Baris, ...] = getattr(self, nama)
        return baris

    def keterangan_tabel(self, nama: str) -> KeteranganTabel | None:
        """Return the caption and header of a table, ``None`` where the document has no such table."""
        return next((k for k in self.keterangan if k.tabel == nama), None)

    @property
    def is_berprosa(self) -> bool:
        """Say whether the document has running text (a full Renja), not only tables."""
        return bool(self.paragraf)

    @property
    def tanggal_dokumen(self) -> date | None:
        """The last day the printed signature date can mean; ``None`` where it is not stated."""
        p = self.pengesahan
        if p is None or p.tahun is None:
            return None
        if p.bulan is None:
            return date(p.tahun, 12, 31)
        if p.hari is not None:
            return date(p.tahun, p.bulan, p.hari)
        berikut = date(p.tahun + p.bulan // 12, p.bulan % 12 + 1, 1)
        return date.fromordinal(berikut.toordinal() - 1)
