"""What T-C.29 says about last year: every sub kegiatan with its indicators, class, predicate and money."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from selaras.facts import BarisEvaluasi, JenisKlaim, Klaim, Renja
from selaras.kernel.angka import NOL, percent_of
from selaras.kernel.kode import Level
from selaras.kernel.padan import AMBANG, baku, is_potongan, skor_nama
from selaras.law.formulas.capaian import rata_rata_capaian
from selaras.law.indikator import Arah
from selaras.law.skala import predikat
from selaras.writers.pilihan import PilihanSusun


class Kelas(StrEnum):
    """Where a sub kegiatan stands by its first indicator with a target in the evaluated year."""

    DI_BAWAH = "di_bawah"
    MEMENUHI = "memenuhi"
    MELEBIHI = "melebihi"
    TAK_TERHITUNG = "tak_terhitung"  # target zero, or no realisation
    TANPA_TARGET = "tanpa_target"  # nothing planned for that year


@dataclass(frozen=True, slots=True)
class CapaianIndikator:
    """An indicator of the evaluated year."""

    nama: str
    satuan: str
    target: Decimal
    realisasi: Decimal | None
    persen: Decimal | None
    kelas: Kelas
    menurun: bool = False
    """Lower is better."""


@dataclass(frozen=True, slots=True)
class Uang:
    """Money of a sub kegiatan in the evaluated year, as the document states it."""

    alokasi: Decimal
    realisasi: Decimal

    @property
    def persen(self) -> Decimal | None:
        """Share realised in percent, recomputed."""
        return percent_of(self.realisasi, self.alokasi)


@dataclass(slots=True)
class CapaianSub:
    """A sub kegiatan with its indicators of the evaluated year."""

    kode: str
    nama: str
    program: str
    indikator: list[CapaianIndikator] = field(default_factory=list)
    baris: list[BarisEvaluasi] = field(default_factory=list)
    uang: Uang | None = None

    @property
    def kelas(self) -> Kelas:
        """The class of the first indicator that has a target."""
        return self.indikator[0].kelas if self.indikator else Kelas.TANPA_TARGET

    @property
    def persen(self) -> Decimal | None:
        """The achievement of the first indicator."""
        return self.indikator[0].persen if self.indikator else None


@dataclass(frozen=True, slots=True)
class Evaluasi:
    """All sub kegiatan of T-C.29 by class."""

    sub: tuple[CapaianSub, ...]
    rata_rata: Decimal | None
    predikat: str | None

    def kelas(self, kelas: Kelas) -> list[CapaianSub]:
        """Return the sub kegiatan of one class."""
        return [s for s in self.sub if s.kelas == kelas]

    @property
    def terukur(self) -> list[CapaianSub]:
        """The sub kegiatan whose achievement can be computed."""
        return [s for s in self.sub if s.kelas in (Kelas.DI_BAWAH, Kelas.MEMENUHI, Kelas.MELEBIHI)]


def susun_evaluasi(renja: Renja, pilihan: PilihanSusun, tanggal: date) -> Evaluasi:
    """Sort the sub kegiatan of T-C.29 and give each the money the prose states for it."""
    sub = _kumpulkan(renja.evaluasi, pilihan)
    _beri_uang(sub, renja.klaim)
    rata = rata_rata_capaian(s.persen for s in sub if s.kelas != Kelas.TAK_TERHITUNG)
    return Evaluasi(tuple(sub), rata, _predikat(rata, tanggal, pilihan.batas_predikat))


def _predikat(nilai: Decimal | None, tanggal: date, batas: str) -> str | None:
    try:
        return predikat(nilai, "kinerja", tanggal, batas)
    except LookupError:
        return None


def _kumpulkan(baris: Iterable[BarisEvaluasi], pilihan: PilihanSusun) -> list[CapaianSub]:
    hasil: dict[tuple[str | None, str], CapaianSub] = {}
    program = ""
    kini: CapaianSub | None = None
    for b in baris:
        if b.level == Level.SUB_KEGIATAN:
            kunci = (b.kode, baku(b.nama or ""))
            kini = hasil.setdefault(kunci, CapaianSub(b.kode or "", b.nama or "", program))
        elif b.level == Level.PROGRAM:
            program, kini = b.nama or "", None
        elif b.level != Level.INDIKATOR or (kini is not None and b.kode not in (None, kini.kode)):
            kini = None
        if kini is not None:
            kini.baris.append(b)
            kini.indikator.extend(_indikator(b, pilihan))
    return list(hasil.values())


def _indikator(b: BarisEvaluasi, pilihan: PilihanSusun) -> Iterable[CapaianIndikator]:
    if b.target_n2 is None:
        return
    satuan = b.satuan_n1 or b.satuan_renstra or b.satuan or ""
    menurun = pilihan.jenis(b.indikator, satuan).arah == Arah.NEGATIF
    yield CapaianIndikator(
        nama=b.indikator or "",
        satuan=satuan,
        target=b.target_n2,
        realisasi=b.realisasi_n2,
        persen=percent_of(b.realisasi_n2, b.target_n2),
        kelas=_kelas(b.target_n2, b.realisasi_n2, menurun),
        menurun=menurun,
    )


def _kelas(target: Decimal, realisasi: Decimal | None, menurun: bool) -> Kelas:
    if target == 0 or realisasi is None:
        return Kelas.TAK_TERHITUNG
    if realisasi == target:
        return Kelas.MEMENUHI
    return Kelas.MELEBIHI if (realisasi > target) != menurun else Kelas.DI_BAWAH


def _beri_uang(sub: Sequence[CapaianSub], klaim: Iterable[Klaim]) -> None:
    """Give each sub kegiatan the budget claim that names it; a claim that fits two names is left out."""
    for k in klaim:
        lengkap = k.jenis == JenisKlaim.ANGGARAN and k.pembilang is not None and k.penyebut
        s = _cari(sub, k.topik) if lengkap and k.topik else None
        if s is not None and s.uang is None:
            s.uang = Uang(k.penyebut or NOL, k.pembilang or NOL)


def _cari(sub: Sequence[CapaianSub], topik: str) -> CapaianSub | None:
    sama = [s for s in sub if baku(s.nama) == baku(topik)]
    if len(sama) == 1:
        return sama[0]
    nilai = sorted(((skor_nama(topik, s.nama), i) for i, s in enumerate(sub)), reverse=True)
    if nilai and nilai[0][0] >= AMBANG and (len(nilai) == 1 or nilai[0][0] - nilai[1][0] > 1e-9):
        return sub[nilai[0][1]]
    termuat = [s for s in sub if is_potongan(topik, s.nama) or _kata_termuat(topik, s.nama)]
    return termuat[0] if len(termuat) == 1 else None


def _kata_termuat(topik: str, nama: str) -> bool:
    a, b = set(baku(topik).split()), set(baku(nama).split())
    return len(a) >= 2 and a <= b and len(b) - len(a) <= 2
