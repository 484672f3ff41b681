"""Everything the chapters are written from, prepared once per document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cached_property

from selaras.facts import BarisRencana, Renja
from selaras.kernel.angka import NOL
from selaras.kernel.kode import Level
from selaras.law.sistematika import Sistematika, get_sistematika, get_sistematika_tahun
from selaras.writers.bahan.capaian import Evaluasi, susun_evaluasi
from selaras.writers.bahan.hitung import koreksi_renja
from selaras.writers.bahan.waktu import Waktu, tahun_rencana, waktu_renja
from selaras.writers.naskah.blok import Teks
from selaras.writers.pilihan import PilihanSusun

TAHUN_AWAL = 2018


@dataclass(frozen=True, slots=True)
class JumlahRencana:
    """Counts and money of the plan table."""

    program: int
    kegiatan: int
    sub: int
    pagu: Decimal | None
    maju: Decimal | None


@dataclass(slots=True)
class Isian:
    """Gaps of the narrative: each has a key, and what the author should write there."""

    terisi: Mapping[str, str]
    kosong: dict[str, str] = field(default_factory=dict)

    def teks(self, kunci: str, petunjuk: str, catatan: str = "") -> Teks:
        """Return the author's text for a gap, or a visible mark that asks for it.

        ``catatan`` says more to the author than the mark has room for.
        """
        ada = self.terisi.get(kunci, "").strip()
        if ada:
            return Teks(ada)
        self.kosong.setdefault(kunci, catatan or petunjuk)
        return Teks(f"[Isi: {petunjuk}]", isian=True)


class Bahan:
    """A document as its chapters need it: years, names, classes, totals, gaps."""

    def __init__(self, renja: Renja, pilihan: PilihanSusun) -> None:
        """Prepare; ``renja`` is corrected first where the caller asks for it."""
        self.pilihan = pilihan
        self.renja = koreksi_renja(renja, pilihan) if pilihan.koreksi else renja
        self.isian = Isian(pilihan.isian)
        self.catatan: list[str] = []

    @cached_property
    def tahun(self) -> int | None:
        """The plan year."""
        return tahun_rencana(self.renja)

    @cached_property
    def waktu(self) -> Waktu:
        """Years and the Renstra period of the plan."""
        return waktu_renja(self.renja, "tujuan_sasaran")

    @cached_property
    def sistematika(self) -> Sistematika:
        """The order of chapters: chosen, else by plan year."""
        if self.pilihan.sistematika:
            return get_sistematika(self.pilihan.sistematika)
        return get_sistematika_tahun(max(self.tahun or TAHUN_AWAL, TAHUN_AWAL))

    @cached_property
    def tanggal(self) -> date:
        """The day the scales speak for: chosen, else the document's own, else the end of the year before."""
        tahun = self.tahun or TAHUN_AWAL
        return self.pilihan.tanggal or self.renja.tanggal_dokumen or date(tahun - 1, 12, 31)

    @property
    def pemda(self) -> str:
        """The government; a mark where unknown."""
        return self.renja.pemda or "[Isi: nama pemerintah daerah]"

    @property
    def pd(self) -> str:
        """The agency without the government."""
        return self.renja.perangkat_daerah or "Perangkat Daerah"

    @property
    def pd_lengkap(self) -> str:
        """The agency with the government behind it."""
        pemda = self.renja.pemda
        return self.pd if not pemda or pemda.lower() in self.pd.lower() else f"{self.pd} {pemda}"

    @property
    def singkat(self) -> str:
        """The short name, else the full one."""
        return self.renja.singkatan or self.pd

    @property
    def kepala_daerah(self) -> str:
        """How the head of the government is called: Wali Kota, Bupati, Gubernur."""
        awal = (self.renja.pemda or "").split(" ")[0].lower()
        return {"kota": "Wali Kota", "kabupaten": "Bupati", "provinsi": "Gubernur"}.get(awal, "Kepala Daerah")

    @cached_property
    def evaluasi(self) -> Evaluasi:
        """Last year's sub kegiatan by class."""
        return susun_evaluasi(self.renja, self.pilihan, self.tanggal)

    @cached_property
    def jumlah(self) -> JumlahRencana:
        """Counts and totals of the plan table; totals as printed, else the sum of the sub kegiatan."""
        baris = self.renja.rencana
        hitung = {lv: len({(b.kode, b.nama) for b in baris if b.level == lv}) for lv in Level}
        return JumlahRencana(
            hitung[Level.PROGRAM],
            hitung[Level.KEGIATAN],
            hitung[Level.SUB_KEGIATAN],
            _total(baris, "pagu"),
            _total(baris, "prakiraan_maju"),
        )

    def tahun_n(self, nama: str) -> str:
        """Return ``n``, ``n1``, ``n2``, ``n3`` or ``m1`` as a year."""
        return self.waktu.label(nama)


def _total(baris: tuple[BarisRencana, ...], nama: str) -> Decimal | None:
    for b in baris:
        if b.level == Level.JUMLAH and getattr(b, nama) is not None:
            nilai: Decimal = getattr(b, nama)
            return nilai
    isi = [n for b in baris if b.level == Level.SUB_KEGIATAN and (n := getattr(b, nama)) is not None]
    return sum(isi, NOL) if isi else None
