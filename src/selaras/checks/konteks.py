"""What a rule may know besides the document: date, settings, official lists, and outside data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from selaras.checks.indeks import Indeks
from selaras.facts import Renja
from selaras.law.indikator import JenisIndikator, infer_jenis
from selaras.law.nomenklatur import Nomenklatur


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengaturan:
    """Settings a government may choose; defaults follow the digest.

    ``batas_predikat``: "bulat" rounds to an integer before grading, "riil" uses the real thresholds.
    """

    batas_predikat: str = "bulat"
    batas_melampaui: Decimal = Decimal(150)
    batas_rendah: Decimal = Decimal(50)
    selisih_fisik_uang: Decimal = Decimal(50)
    porsi_prakiraan_sama: Decimal = Decimal(90)
    toleransi_renstra: Decimal = Decimal(0)
    gap_catatan: Decimal = Decimal(10)
    selisih_induk: Decimal = Decimal(5)
    bulan_penetapan: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class DataLuar:
    """Outside data a document lacks; every part is optional and a rule without it stays silent."""

    pagu_indikatif: Decimal | None = None
    renstra: Mapping[str, Decimal] | None = None  # pagu of the plan year by kode
    rka: Renja | None = None
    rkpd: Renja | None = None
    tanggal_rkpd: date | None = None
    jenis_indikator: Mapping[str, JenisIndikator] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Konteks:
    """Everything a rule may ask for; built once per document."""

    renja: Renja
    tanggal: date
    tahun: int | None
    nomenklatur: Nomenklatur
    indeks: Indeks
    pengaturan: Pengaturan = field(default_factory=Pengaturan)
    data: DataLuar = field(default_factory=DataLuar)
    _jenis: dict[tuple[str | None, str | None], JenisIndikator] = field(
        default_factory=dict, repr=False, compare=False
    )

    def jenis(self, indikator: str | None, satuan: str | None) -> JenisIndikator:
        """Return the declared kind of an indicator, else the inferred one; each is inferred once."""
        kunci = (indikator, satuan)
        hasil = self._jenis.get(kunci)
        if hasil is None:
            teks = indikator or ""
            hasil = self.data.jenis_indikator.get(teks) or infer_jenis(teks, satuan)
            self._jenis[kunci] = hasil
        return hasil


def build_konteks(
    renja: Renja,
    *,
    nomenklatur: Nomenklatur,
    tanggal: date | None = None,
    pengaturan: Pengaturan | None = None,
    data: DataLuar | None = None,
) -> Konteks:
    """Build the context of one document.

    ``tanggal`` is the day the audit speaks for. Without it: the printed signature date, else the last day of
    the year before the plan, else the day Permendagri 86/2017 came into force; never today, so that the same
    input always gives the same output.
    """
    tahun = renja.tahun
    hari = tanggal or renja.tanggal_dokumen or (date(tahun - 1, 12, 31) if tahun else date(2017, 10, 24))
    return Konteks(
        renja=renja,
        tanggal=hari,
        tahun=tahun,
        nomenklatur=nomenklatur,
        indeks=Indeks(renja),
        pengaturan=pengaturan or Pengaturan(),
        data=data or DataLuar(),
    )
