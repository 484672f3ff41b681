"""What the page of an official table shows: columns, rows, findings by cell, the selected finding."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from django.utils.safestring import SafeString

from selaras.apps.audit.kolom_lembar import Kolom, kolom_tabel
from selaras.apps.audit.lembar import (
    KunciBaris,
    SelTemuan,
    cetak_harap,
    isi_lembar,
    kepala_lembar,
    kunci_baris,
    nomor_kolom,
)
from selaras.apps.audit.models import Pemeriksaan, Temuan
from selaras.apps.audit.selectors import find_pemeriksaan
from selaras.apps.perencanaan.models import FaktaProsa, Renja
from selaras.apps.perencanaan.selectors import load_baris
from selaras.facts import Baris, KeteranganTabel
from selaras.facts.muat import from_plain

BLOK_AWAL = 300
BLOK = 100
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
    per_sel: dict[tuple[KunciBaris, str], list[SelTemuan]] = field(default_factory=dict)
    baris_ke: dict[KunciBaris, int] = field(default_factory=dict)
    nomor: dict[str, int] = field(default_factory=dict)

    @property
    def kepala(self) -> SafeString:
        """The header rows."""
        return kepala_lembar(self.kolom, bernomor=self.tabel in BERNOMOR)

    def blok(self, mulai: int, banyak: int) -> SafeString:
        """Rows ``mulai`` (1-based) and the next ``banyak``."""
        potong = self.baris[mulai - 1 : mulai - 1 + banyak]
        return isi_lembar(potong, self.kolom, self.per_sel, mulai=mulai, bernomor=self.tabel in BERNOMOR)

    def jumlah(self, berat: str) -> int:
        """Number of cells with findings of a severity."""
        return sum(t.jumlah for t in self.temuan if t.berat == berat)

    def jangkar(self, t: Temuan) -> str:
        """Address of the first cell of a finding (``b17-k10``), empty if it has none on this sheet."""
        if not self.baris_ke:
            self.baris_ke = {kunci_baris(b.asal): i for i, b in enumerate(self.baris, start=1)}
            self.nomor = dict(zip((k.field for k in self.kolom), nomor_kolom(self.kolom), strict=True))
        urut = self.baris_ke.get(kunci_baris(t.asal))
        return "" if urut is None else f"b{urut}-k{self.nomor.get(t.kolom, 1)}"


def load_halaman(renja: Renja, tabel: str) -> HalamanTabel:
    """Read a table with its findings; four queries."""
    baris = load_baris(renja, tabel)
    keterangan = find_keterangan(renja, tabel)
    p = find_pemeriksaan(renja)
    temuan = list(Temuan.objects.filter(pemeriksaan=p, tabel=tabel).order_by("urut")) if p else []
    kolom = kolom_tabel(tabel, tahun=renja.tahun, keterangan=keterangan, baris=list(baris))
    return HalamanTabel(tabel, kolom, baris, temuan, keterangan, p, _per_sel(temuan))


def find_keterangan(renja: Renja, tabel: str) -> KeteranganTabel | None:
    """Return caption and header of a table as the document prints them; one query."""
    for isi in FaktaProsa.objects.filter(renja=renja, jenis="keterangan").values_list("isi", flat=True):
        if isi.get("tabel") == tabel:
            return from_plain(KeteranganTabel, isi)
    return None


def _per_sel(temuan: list[Temuan]) -> dict[tuple[KunciBaris, str], list[SelTemuan]]:
    hasil: dict[tuple[KunciBaris, str], list[SelTemuan]] = defaultdict(list)
    for t in temuan:
        tempat: list[dict[str, Any]] = t.tempat or [
            {"asal": t.asal, "kolom": t.kolom, "seharusnya": t.seharusnya, "rumus": t.rumus}
        ]
        for tp in tempat:
            kolom = tp.get("kolom") or t.kolom or "kode"
            kunci = (kunci_baris(tp["asal"]), kolom)
            hasil[kunci].append(SelTemuan(t.kode, t.berat, tp.get("seharusnya"), tp.get("rumus"), t.sidik))
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
    """Return what the panel says of a finding at a row of the sheet; ``None`` if there is no such finding."""
    t = next((t for t in halaman.temuan if t.sidik == sidik), None)
    if t is None:
        return None
    tempat: list[dict[str, Any]] = t.tempat or [{"asal": t.asal, "kolom": t.kolom}]
    pilihan = tempat[0]
    baris = None
    if baris_ke is not None and 1 <= baris_ke <= len(halaman.baris):
        baris = halaman.baris[baris_ke - 1]
        kunci = kunci_baris(baris.asal)
        pilihan = next((p for p in tempat if kunci_baris(p["asal"]) == kunci), pilihan)
    if baris is None:
        kunci = kunci_baris(pilihan["asal"])
        baris = next((b for b in halaman.baris if kunci_baris(b.asal) == kunci), None)
    terkait = _terkait(halaman, baris, t.sidik)
    return Rincian(
        temuan=t,
        tertulis=pilihan.get("tertulis") or t.tertulis,
        seharusnya=cetak_harap(pilihan.get("seharusnya") or t.seharusnya or ""),
        rumus=pilihan.get("rumus") or t.rumus,
        nama=(baris.nama or "") if baris else "",
        indikator=getattr(baris, "indikator", None) or "",
        asal=" ".join(f"{k} {v}" for k, v in pilihan["asal"].items()),
        terkait=terkait,
    )


def _terkait(halaman: HalamanTabel, baris: Baris | None, sidik: str) -> list[SelTemuan]:
    if baris is None:
        return []
    kunci = kunci_baris(baris.asal)
    unik: dict[str, SelTemuan] = {}
    for k in halaman.kolom:
        for s in halaman.per_sel.get((kunci, k.field), ()):
            if s.sidik != sidik:
                unik.setdefault(s.sidik, s)
    return list(unik.values())
