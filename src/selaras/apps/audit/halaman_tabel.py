"""What the page of an official table shows: columns, rows, findings by cell, the selected finding."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.utils.safestring import SafeString

from selaras.apps.audit.kolom_lembar import Kolom, kolom_tabel
from selaras.apps.audit.lembar import (
    SelTemuan,
    cetak_harap,
    isi_lembar,
    kepala_lembar,
    nomor_kolom,
)
from selaras.apps.audit.models import Pemeriksaan, Temuan
from selaras.apps.audit.selectors import find_pemeriksaan, list_temuan_tabel
from selaras.apps.audit.simpanan import Simpanan
from selaras.apps.perencanaan.models import FaktaProsa, Renja
from selaras.apps.perencanaan.selectors import load_baris
from selaras.facts import Baris, KeteranganTabel
from selaras.facts.muat import from_plain

BLOK_AWAL = 300
BLOK = 100
BLOK_TERSIMPAN = 12
BERNOMOR = frozenset(("tinjauan_rkpd", "kinerja_pelayanan", "tujuan_sasaran"))
"""Tables whose rows carry a number instead of a code."""


@dataclass(slots=True)
class HalamanTabel:
    """Everything the template needs; ``blok`` renders a run of rows."""

    tabel: str
    kolom: tuple[Kolom, ...]
    baris: tuple[Baris, ...]
    temuan: list[Temuan]
    keterangan: KeteranganTabel | None
    pemeriksaan: Pemeriksaan | None
    per_sel: dict[tuple[int, str], list[SelTemuan]] = field(default_factory=dict)
    nomor: dict[str, int] = field(default_factory=dict)
    tertulis: dict[tuple[int, int], SafeString] = field(default_factory=dict)
    panel: dict[str, SafeString] = field(default_factory=dict)

    @property
    def audit(self) -> tuple[object, ...] | None:
        """What tells one state of the findings from another."""
        p = self.pemeriksaan
        return (p.pk, p.waktu, p.hitung_ke) if p else None

    @property
    def kepala(self) -> SafeString:
        """The header rows."""
        return kepala_lembar(self.kolom, bernomor=self.tabel in BERNOMOR)

    @property
    def nomor_teks(self) -> str:
        """Numbers of the columns, for the script that gives every cell its address."""
        return ",".join(str(n) for n in nomor_kolom(self.kolom))

    def blok(self, mulai: int, banyak: int) -> SafeString:
        """Rows ``mulai`` (1-based) and the next ``banyak``; written once."""
        ada = self.tertulis.get((mulai, banyak))
        if ada is not None:
            return ada
        potong = self.baris[mulai - 1 : mulai - 1 + banyak]
        hasil = isi_lembar(potong, self.kolom, self.per_sel, mulai=mulai, bernomor=self.tabel in BERNOMOR)
        if len(self.tertulis) < BLOK_TERSIMPAN:
            self.tertulis[mulai, banyak] = hasil
        return hasil

    def jumlah(self, berat: str) -> int:
        """Number of cells with findings of a severity."""
        return sum(t.jumlah for t in self.temuan if t.berat == berat)

    def jangkar(self, t: Temuan) -> str:
        """Address of the first cell of a finding (``b17-k10``), empty if it has none on this sheet."""
        if not self.nomor:
            self.nomor = dict(zip((k.field for k in self.kolom), nomor_kolom(self.kolom), strict=True))
        urut = t.tempat[0].get("urut") if t.tempat else None
        return "" if urut is None else f"b{urut}-k{self.nomor.get(t.kolom, 1)}"


SIMPANAN: Simpanan[HalamanTabel] = Simpanan(24)


def load_halaman(renja: Renja, tabel: str) -> HalamanTabel:
    """Read a table with its findings; one query where this revision was shown before, else four."""
    p = find_pemeriksaan(renja)
    audit = (p.pk, p.waktu, p.hitung_ke) if p else None
    kunci = (renja.pk, renja.revisi, renja.diubah, renja.tahun, tabel, audit)
    return SIMPANAN.ambil(kunci, lambda: _baca_halaman(renja, tabel, p))


def _baca_halaman(renja: Renja, tabel: str, p: Pemeriksaan | None) -> HalamanTabel:
    baris = load_baris(renja, tabel)
    keterangan = find_keterangan(renja, tabel)
    temuan = list_temuan_tabel(p, tabel) if p else []
    kolom = kolom_tabel(tabel, tahun=renja.tahun, keterangan=keterangan, baris=list(baris))
    return HalamanTabel(tabel, kolom, baris, temuan, keterangan, p, _per_sel(temuan))


def find_keterangan(renja: Renja, tabel: str) -> KeteranganTabel | None:
    """Return caption and header of a table as the document prints them; one query."""
    for isi in FaktaProsa.objects.filter(renja=renja, jenis="keterangan").values_list("isi", flat=True):
        if isi.get("tabel") == tabel:
            return from_plain(KeteranganTabel, isi)
    return None


def _per_sel(temuan: list[Temuan]) -> dict[tuple[int, str], list[SelTemuan]]:
    hasil: dict[tuple[int, str], list[SelTemuan]] = defaultdict(list)
    for t in temuan:
        for p in t.tempat:
            if p.get("urut") is not None:
                kunci = (p["urut"], p.get("kolom") or t.kolom or "kode")
                hasil[kunci].append(SelTemuan(t.kode, t.berat, p.get("seharusnya"), t.sidik, t.urut))
    return hasil


@dataclass(frozen=True, slots=True)
class Rincian:
    """A finding as the panel explains it, at one of its places."""

    temuan: Temuan
    tertulis: str
    seharusnya: str
    rumus: str
    nama: str
    indikator: str
    asal: str
    terkait: list[SelTemuan]


def rinci(halaman: HalamanTabel, sidik: str, baris_ke: int | None) -> Rincian | None:
    """Return what the panel says of a finding at a row of the sheet; ``None`` if there is no such finding.

    ``sidik`` is its fingerprint, or its number in the newest audit (cells carry the short one).
    """
    t = next((t for t in halaman.temuan if sidik in (t.sidik, str(t.urut))), None)
    if t is None:
        return None
    pilihan: dict[str, Any] = next((p for p in t.tempat if p.get("urut") == baris_ke), t.tempat[0])
    urut = pilihan.get("urut")
    baris = halaman.baris[urut - 1] if urut else None
    return Rincian(
        temuan=t,
        tertulis=pilihan.get("tertulis") or t.tertulis,
        seharusnya=cetak_harap(pilihan.get("seharusnya") or t.seharusnya or ""),
        rumus=pilihan.get("rumus") or t.rumus,
        nama=(baris.nama or "") if baris else "",
        indikator=getattr(baris, "indikator", None) or "",
        asal=" ".join(f"{k} {v}" for k, v in pilihan["asal"].items()),
        terkait=_terkait(halaman, urut, t.sidik),
    )


def _terkait(halaman: HalamanTabel, urut: int | None, sidik: str) -> list[SelTemuan]:
    unik: dict[str, SelTemuan] = {}
    for k in halaman.kolom if urut else ():
        for s in halaman.per_sel.get((urut or 0, k.field), ()):
            if s.sidik != sidik:
                unik.setdefault(s.sidik, s)
    return list(unik.values())
