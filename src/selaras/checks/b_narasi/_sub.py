"""Sub kegiatan of T-C.29 with their indicators and class, and the one a sentence speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from itertools import combinations
from typing import cast

from selaras.checks.konteks import Konteks
from selaras.facts import BarisEvaluasi, Klaim
from selaras.kernel.angka import percent_of
from selaras.kernel.kode import Level
from selaras.kernel.padan import baku, is_potongan, is_serupa, skor_nama
from selaras.law.indikator import Arah

_BATAS_GABUNGAN = 10
_SELISIH_CALON = 0.04
_SKOR_BAGIAN = 0.6


class Golongan(StrEnum):
    """Where a sub kegiatan stands by its first indicator; the first three are the sections of 2.1."""

    DI_BAWAH = "di_bawah"
    MEMENUHI = "memenuhi"
    MELEBIHI = "melebihi"
    TAK_TERUKUR = "tak_terukur"


@dataclass(slots=True)
class Sub:
    """A sub kegiatan: its first row, all its indicator rows, and its class."""

    pertama: BarisEvaluasi
    baris: list[BarisEvaluasi] = field(default_factory=list)
    golongan: Golongan = Golongan.TAK_TERUKUR

    @property
    def nama(self) -> str:
        """Printed name."""
        return self.pertama.nama or ""

    @property
    def terukur(self) -> list[BarisEvaluasi]:
        """Indicator rows with target and realisation of the year before last."""
        return [b for b in self.baris if b.target_n2 and b.realisasi_n2 is not None]


@dataclass(frozen=True, slots=True)
class Gabungan:
    """Some indicators of a sub kegiatan taken together."""

    baris: tuple[BarisEvaluasi, ...]
    target: Decimal
    realisasi: Decimal


def tahun_evaluasi(konteks: Konteks) -> int | None:
    """Return the year columns 6-8 of T-C.29 speak of: as its header says, else two years before the plan."""
    k = konteks.renja.keterangan_tabel("evaluasi")
    if k is not None and k.tahun_kolom.get("target_n2"):
        return k.tahun_kolom["target_n2"]
    return konteks.tahun - 2 if konteks.tahun else None


def is_tahun_evaluasi(klaim: Klaim, konteks: Konteks) -> bool:
    """Say whether a claim speaks of the evaluated year, or of no year."""
    tahun = tahun_evaluasi(konteks)
    return klaim.tahun is None or tahun is None or klaim.tahun == tahun


def list_sub(konteks: Konteks) -> list[Sub]:
    """Return the sub kegiatan of T-C.29 in print order with indicators and class; once per audit."""
    simpanan = konteks.indeks.simpanan
    if "b.sub" not in simpanan:
        hasil: dict[tuple[str | None, str], Sub] = {}
        kini: Sub | None = None
        for b in konteks.renja.evaluasi:
            if b.level == Level.SUB_KEGIATAN:
                kini = hasil.setdefault((b.kode, baku(b.nama or "")), Sub(b))
                kini.baris.append(b)
            elif b.level != Level.INDIKATOR:
                kini = None
            elif kini is not None and b.kode in (None, kini.pertama.kode):
                kini.baris.append(b)
        for s in hasil.values():
            s.golongan = _golongan(s, konteks)
        simpanan["b.sub"] = list(hasil.values())
    return cast("list[Sub]", simpanan["b.sub"])


def capaian(baris: BarisEvaluasi) -> Decimal | None:
    """Return realisation per target in percent, recomputed; the printed one where a figure is missing."""
    if baris.target_n2 is not None and baris.realisasi_n2 is not None:
        return percent_of(baris.realisasi_n2, baris.target_n2)
    return baris.tingkat_n2


def golongan_baris(baris: BarisEvaluasi, konteks: Konteks) -> Golongan:
    """Class one indicator: the exact figures decide, so that 99.999 percent is still below."""
    target, nyata = baris.target_n2, baris.realisasi_n2
    if target is None and nyata is None and baris.tingkat_n2 is not None:
        target, nyata = Decimal(100), baris.tingkat_n2
    if not target or nyata is None:
        return Golongan.TAK_TERUKUR
    if nyata == target:
        return Golongan.MEMENUHI
    satuan = baris.satuan_n1 or baris.satuan_renstra or baris.satuan
    lebih = nyata > target
    if konteks.jenis(baris.indikator, satuan).arah == Arah.NEGATIF:
        lebih = not lebih
    return Golongan.MELEBIHI if lebih else Golongan.DI_BAWAH


def _golongan(s: Sub, konteks: Konteks) -> Golongan:
    """Class a sub kegiatan by its first indicator that has a target cell; a target of 0 is not measurable."""
    for b in s.baris:
        if b.target_n2 is not None or (b.realisasi_n2 is not None and b.tingkat_n2 is not None):
            return golongan_baris(b, konteks)
    return Golongan.TAK_TERUKUR


def list_golongan(konteks: Konteks, golongan: Golongan) -> list[Sub]:
    """Return the sub kegiatan of one class."""
    return [s for s in list_sub(konteks) if s.golongan == golongan]


def nama_resmi(konteks: Konteks, kode: str | None) -> tuple[str, ...]:
    """Return the official names of a code."""
    return tuple(e.nama for e in konteks.nomenklatur.list_entri(kode)) if kode else ()


def cari_nama(topik: str, calon: Iterable[tuple[str, ...]]) -> int | None:
    """Return the place of the candidate a topic names, ``None`` where none or several fit.

    Equal names first, then spelling variants, then a name cut short or with a word left out
    ("Pembinaan Disiplin" for "Pembinaan Disiplin ASN").
    """
    daftar = [tuple(n for n in nama if n) for nama in calon]
    for cocok in (_sama, is_serupa, is_potongan):
        kena = [i for i, nama in enumerate(daftar) if any(cocok(topik, n) for n in nama)]
        if len(kena) == 1:
            return kena[0]
        if kena:
            return _terbaik(topik, [(i, daftar[i]) for i in kena])
    kena = [i for i, nama in enumerate(daftar) if any(_kata_termuat(topik, n) for n in nama)]
    return _terbaik(topik, [(i, daftar[i]) for i in kena])


def _sama(a: str, b: str) -> bool:
    return baku(a) == baku(b)


def _kata_termuat(topik: str, nama: str) -> bool:
    """Say whether all words of a topic occur in a name of hardly more words, or the other way round."""
    a, b = set(baku(topik).split()), set(baku(nama).split())
    if len(a) < 2 or len(b) < 2 or abs(len(a) - len(b)) > 2:
        return False
    return (a <= b or b <= a) and skor_nama(topik, nama) >= _SKOR_BAGIAN


def _terbaik(topik: str, calon: list[tuple[int, tuple[str, ...]]]) -> int | None:
    nilai = sorted(((max(skor_nama(topik, n) for n in nama), -i) for i, nama in calon), reverse=True)
    if not nilai or (len(nilai) > 1 and nilai[0][0] - nilai[1][0] < _SELISIH_CALON):
        return None
    return -nilai[0][1]


def find_sub(konteks: Konteks, topik: str) -> Sub | None:
    """Return the sub kegiatan of T-C.29 a topic names; each topic is looked up once."""
    if not topik:
        return None
    simpanan = konteks.indeks.simpanan.setdefault("b.topik", {})
    if topik not in simpanan:
        simpanan[topik] = _cari_sub(konteks, topik)
    return cast("Sub | None", simpanan[topik])


def _cari_sub(konteks: Konteks, topik: str) -> Sub | None:
    """Look a topic up by name of sub kegiatan, then of program or kegiatan, then by indicator."""
    sub = list_sub(konteks)
    i = cari_nama(topik, ((s.nama, *nama_resmi(konteks, s.pertama.kode)) for s in sub))
    if i is not None:
        return sub[i]
    induk = [b for b in konteks.renja.evaluasi if b.level in (Level.PROGRAM, Level.KEGIATAN) and b.nama]
    for b in induk:
        if _sama(topik, b.nama or ""):
            return Sub(b, [b], golongan_baris(b, konteks))
    for s in sub:
        kena = [b for b in s.baris if b.indikator and is_serupa(topik, b.indikator)]
        if kena:
            return Sub(s.pertama, kena, s.golongan)
    return None


def list_gabungan(s: Sub, satuan: str | None = None) -> list[Gabungan]:
    """Return every choice of two or more measured indicators of one unit, small choices first."""
    baris = [b for b in s.terukur if satuan is None or _satuan_cocok(b, satuan)] or s.terukur
    if len(baris) > _BATAS_GABUNGAN:
        return [_jumlahkan(tuple(baris))]
    return [_jumlahkan(c) for n in range(2, len(baris) + 1) for c in combinations(baris, n)]


def _satuan_cocok(b: BarisEvaluasi, satuan: str) -> bool:
    cetak = {baku(x) for x in (b.satuan_n1, b.satuan_renstra, b.satuan) if x}
    return not cetak or baku(satuan) in cetak


def _jumlahkan(baris: tuple[BarisEvaluasi, ...]) -> Gabungan:
    return Gabungan(
        baris,
        sum((b.target_n2 or Decimal(0) for b in baris), Decimal(0)),
        sum((b.realisasi_n2 or Decimal(0) for b in baris), Decimal(0)),
    )
