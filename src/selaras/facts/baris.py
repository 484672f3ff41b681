"""Rows of the official tables, as printed.

Conventions for every row class:

* ``asal`` is the origin of the row; ``letak`` maps a field to the address of its cell where the format has
  cells (``{"pagu": "K17"}``), see :meth:`Baris.asal_di`.
* ``kode`` is dotted and padded (``5.03.02.2.01.02``); ``None`` where the row has none. A further indicator of
  the same sub kegiatan has level ``indikator`` and the parent's code, and ``nama`` ``None``.
* A number field is ``Decimal`` with the decimals as printed, ``None`` where the cell is empty or holds no
  number. ``tertulis`` holds the verbatim print of each field whose value was normalised ("3,469", "-", "80%",
  "#DIV/0!", "4.43-4.47") and of ``kode`` where it was printed in another way ("5 3 2 2.04 06").
* Fields carry the names of the JSON contract.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType

from selaras.facts.asal import Asal
from selaras.kernel.kode import Level

KOSONG: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class Baris:
    """What every table row has."""

    asal: Asal
    level: Level = Level.SUB_KEGIATAN
    kode: str | None = None
    nama: str | None = None
    tertulis: Mapping[str, str] = field(default_factory=lambda: KOSONG)
    letak: Mapping[str, str] = field(default_factory=lambda: KOSONG)

    def asal_di(self, kolom: str) -> Asal:
        """Return the origin of one field: the cell where it is known, else the row."""
        sel = self.letak.get(kolom)
        return self.asal if sel is None else replace(self.asal, sel=sel)

    def cetak(self, kolom: str) -> str | None:
        """Return a field as the document prints it; ``None`` where the cell is empty."""
        if kolom in self.tertulis:
            return self.tertulis[kolom]
        nilai = getattr(self, kolom, None)
        if nilai is None:
            return None
        teks = str(nilai)
        return f"{nilai:f}" if "E" in teks and isinstance(nilai, Decimal) else teks


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisEvaluasi(Baris):
    """A row of Tabel T-C.29 (columns 1-11)."""

    indikator: str | None = None
    target_renstra: Decimal | None = None  # column 4
    satuan_renstra: str | None = None
    realisasi_n3: Decimal | None = None  # column 5
    target_n2: Decimal | None = None  # column 6
    realisasi_n2: Decimal | None = None  # column 7
    tingkat_n2: Decimal | None = None  # column 8
    target_n1: Decimal | None = None  # column 9
    satuan_n1: str | None = None
    realisasi_berjalan: Decimal | None = None  # column 10
    satuan: str | None = None  # unit printed beside column 10
    tingkat_renstra: Decimal | None = None  # column 11


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisKinerja(Baris):
    """A row of Tabel T-C.30; years map to values."""

    nomor: str | None = None
    indikator: str | None = None
    standar: str | None = None
    ikk: str | None = None
    target: Mapping[int, Decimal | None] = field(default_factory=dict)
    realisasi: Mapping[int, Decimal | None] = field(default_factory=dict)
    proyeksi: Mapping[int, Decimal | None] = field(default_factory=dict)
    catatan: str | None = None


@dataclass(frozen=True, slots=True)
class SisiTinjauan:
    """One side (columns 2-6 or 7-11) of a T-C.31 row."""

    nama: str | None = None
    lokasi: str | None = None
    indikator: str | None = None
    target: Decimal | None = None
    satuan: str | None = None
    pagu: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTinjauan(Baris):
    """A row of Tabel T-C.31; keys of ``tertulis`` and ``letak`` are ``kiri.pagu``, ``kanan.target`` ..."""

    nomor: str | None = None
    kiri: SisiTinjauan = field(default_factory=SisiTinjauan)
    kanan: SisiTinjauan = field(default_factory=SisiTinjauan)
    catatan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisUsulan(Baris):
    """A row of Tabel T-C.32."""

    nomor: str | None = None
    lokasi: str | None = None
    indikator: str | None = None
    besaran: Decimal | None = None
    satuan: str | None = None
    catatan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisTujuan(Baris):
    """A row of the tujuan/sasaran table; ``target`` and ``label`` by year (1, 2, 3 if unknown)."""

    tujuan: str | None = None
    sasaran: str | None = None
    indikator: str | None = None
    satuan: str | None = None
    target: Mapping[int, Decimal | None] = field(default_factory=dict)
    label: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisDaftar(Baris):
    """A sub kegiatan in the list of subbab 3.3, with the program and kegiatan it stands under."""

    program: str | None = None
    kegiatan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRencana(Baris):
    """A row of T-C.33 in layout A (10 columns), B (19, SIPD 2021-2023) or C (17, SIPD-RI, Tabel 4.1 of 2027).

    Money is full rupiah. Layouts A and C print one indicator column: it is ``capaian_program`` on a program
    row, ``hasil_kegiatan`` on a kegiatan row and ``keluaran`` on a sub kegiatan row (targets alike).
    """

    capaian_program: str | None = None
    keluaran: str | None = None
    hasil_kegiatan: str | None = None
    lokasi: str | None = None
    target_program: Decimal | None = None
    satuan_program: str | None = None
    target_keluaran: Decimal | None = None
    satuan_keluaran: str | None = None
    target_hasil: Decimal | None = None
    satuan_hasil: str | None = None
    pagu: Decimal | None = None
    sumber_dana: str | None = None
    catatan: str | None = None
    tolok_ukur_maju: str | None = None
    target_maju: Decimal | None = None
    satuan_maju: str | None = None
    prakiraan_maju: Decimal | None = None
    target_akhir: Decimal | None = None
    realisasi_n2: Decimal | None = None
    prakiraan_n1: Decimal | None = None
    prioritas_nasional: str | None = None
    prioritas_daerah: str | None = None
    kelompok_sasaran: str | None = None
    penanggung_jawab: str | None = None
    waktu_mulai: str | None = None
    waktu_selesai: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRealisasi(Baris):
    """A row of a quarterly form (E.81 family, e-monev sheets). ``*_rp`` is money, ``*_k`` performance.

    ``target_tw``, ``realisasi_tw`` and their ``_rp`` twins map the quarter (1-4) to its value. ``capaian`` is
    the percentage of the year (realisasi / target), ``tingkat`` that of the Renstra (akumulasi / target).
    """

    sasaran: str | None = None
    indikator: str | None = None
    satuan: str | None = None
    target_renstra: Decimal | None = None
    target_renstra_rp: Decimal | None = None
    realisasi_lalu: Decimal | None = None
    realisasi_lalu_rp: Decimal | None = None
    target: Decimal | None = None
    target_rp: Decimal | None = None
    target_tw: Mapping[int, Decimal | None] = field(default_factory=dict)
    target_tw_rp: Mapping[int, Decimal | None] = field(default_factory=dict)
    realisasi_tw: Mapping[int, Decimal | None] = field(default_factory=dict)
    realisasi_tw_rp: Mapping[int, Decimal | None] = field(default_factory=dict)
    realisasi: Decimal | None = None
    realisasi_rp: Decimal | None = None
    capaian: Decimal | None = None
    capaian_rp: Decimal | None = None
    akumulasi: Decimal | None = None
    akumulasi_rp: Decimal | None = None
    tingkat: Decimal | None = None
    tingkat_rp: Decimal | None = None
    penanggung_jawab: str | None = None
    catatan: str | None = None
