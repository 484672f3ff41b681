"""Every indicator of a document with its unit and values, in one list for the rules on them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from selaras.checks.d_kode._bantu import kunci_teks
from selaras.checks.d_kode._nama import list_sebut
from selaras.checks.konteks import Konteks
from selaras.facts import (
    Asal,
    Baris,
    BarisEvaluasi,
    BarisRealisasi,
    BarisRencana,
    BarisTinjauan,
    BarisTujuan,
    BarisUsulan,
    Renja,
)
from selaras.kernel.kode import Level
from selaras.law.ejaan import find_baku
from selaras.law.nomenklatur import Entri
from selaras.law.satuan import kanonik


class Nilai(NamedTuple):
    """A value with the field it stands in."""

    kolom: str
    angka: Decimal


class Ukur(NamedTuple):
    """An indicator as one table prints it. ``satuan`` and ``kolom_satuan`` are the first unit beside it."""

    tabel: str
    baris: Baris
    kolom: str
    indikator: str
    level: Level
    kode: str | None
    kolom_satuan: str = ""
    satuan: str | None = None
    kolom_nilai: tuple[str, ...] = ()

    @property
    def nilai(self) -> Iterator[Nilai]:
        """The values beside the indicator."""
        for kolom in self.kolom_nilai:
            angka = angka_di(self.baris, kolom)
            if angka is not None:
                yield Nilai(kolom, angka)

    @property
    def asal(self) -> Asal:
        """Where the indicator stands."""
        return self.baris.asal_di(self.kolom)

    @property
    def asal_satuan(self) -> Asal:
        """Where its unit stands."""
        return self.baris.asal_di(self.kolom_satuan)


_RENCANA = (
    ("capaian_program", "target_program", "satuan_program", Level.PROGRAM),
    ("keluaran", "target_keluaran", "satuan_keluaran", Level.SUB_KEGIATAN),
    ("hasil_kegiatan", "target_hasil", "satuan_hasil", Level.KEGIATAN),
    ("tolok_ukur_maju", "target_maju", "satuan_maju", Level.INDIKATOR),
)
_NILAI_EVALUASI = (
    "target_renstra",
    "realisasi_n3",
    "target_n2",
    "realisasi_n2",
    "target_n1",
    "realisasi_berjalan",
)


_NILAI_REALISASI = ("target_renstra", "realisasi_lalu", "target", "realisasi", "akumulasi")


def list_ukur(konteks: Konteks) -> list[Ukur]:
    """Return every indicator of the document in print order, built once for a document."""
    simpanan = konteks.indeks.simpanan
    if "d.ukur" not in simpanan:
        simpanan["d.ukur"] = list(_kumpulkan(konteks.renja))
    hasil: list[Ukur] = simpanan["d.ukur"]
    return hasil


def _kumpulkan(renja: Renja) -> Iterator[Ukur]:
    yield from (_evaluasi(b) for b in renja.evaluasi if b.indikator)
    for k in renja.kinerja_pelayanan:
        if k.indikator:
            yield Ukur("kinerja_pelayanan", k, "indikator", k.indikator, k.level, k.kode)
    for t in renja.tinjauan_rkpd:
        yield from _tinjauan(t)
    yield from _bersatuan("usulan_masyarakat", renja.usulan_masyarakat)
    yield from _bersatuan("tujuan_sasaran", renja.tujuan_sasaran)
    for r in renja.rencana:
        yield from _rencana(r)
    yield from (_realisasi(e) for e in renja.realisasi if e.indikator)


def _bersatuan(tabel: str, baris: Sequence[BarisUsulan | BarisTujuan]) -> Iterator[Ukur]:
    for b in baris:
        if b.indikator:
            yield Ukur(tabel, b, "indikator", b.indikator, b.level, b.kode, "satuan", b.satuan)


def angka_di(b: Baris, kolom: str) -> Decimal | None:
    """Return a number field of a row; "kiri.target" is that of its left side."""
    if "." in kolom:
        sisi, _, nama = kolom.partition(".")
        return getattr(getattr(b, sisi), nama)  # type: ignore[no-any-return]
    return getattr(b, kolom)  # type: ignore[no-any-return]


def _evaluasi(b: BarisEvaluasi) -> Ukur:
    satuan, kolom = b.satuan_renstra, "satuan_renstra"
    if not satuan:
        satuan, kolom = (b.satuan_n1, "satuan_n1") if b.satuan_n1 else (b.satuan, "satuan")
    return Ukur(
        "evaluasi", b, "indikator", b.indikator or "", b.level, b.kode, kolom, satuan, _NILAI_EVALUASI
    )


def _tinjauan(b: BarisTinjauan) -> Iterator[Ukur]:
    for nama, sisi in (("kiri", b.kiri), ("kanan", b.kanan)):
        if sisi.indikator:
            yield Ukur(
                "tinjauan_rkpd", b, f"{nama}.indikator", sisi.indikator, b.level, b.kode,
                f"{nama}.satuan", sisi.satuan, (f"{nama}.target",),
            )  # fmt: skip


def _rencana(b: BarisRencana) -> Iterator[Ukur]:
    for kolom, target, satuan, level in _RENCANA:
        teks = getattr(b, kolom)
        if kolom == "keluaran" and b.level not in (Level.SUB_KEGIATAN, Level.INDIKATOR):
            continue  # beside a kegiatan it is the statement of its result, not an indicator
        if teks:
            yield Ukur("rencana", b, kolom, teks, level, b.kode, satuan, getattr(b, satuan), (target,))


def _realisasi(b: BarisRealisasi) -> Ukur:
    return Ukur(
        "realisasi", b, "indikator", b.indikator or "", b.level, b.kode, "satuan", b.satuan, _NILAI_REALISASI
    )


def kode_ukur(konteks: Konteks, u: Ukur) -> str | None:
    """Return the code of an indicator's row; in a table without codes that of its counterpart."""
    return u.kode or _kode_by_baris(konteks).get(id(u.baris))


def list_resmi(konteks: Konteks, u: Ukur) -> tuple[Entri, ...]:
    """Return the official entries of an indicator's row in every edition loaded."""
    kode = kode_ukur(konteks, u)
    return konteks.nomenklatur.list_entri(kode) if kode else ()


def _kode_by_baris(konteks: Konteks) -> dict[int, str]:
    simpanan = konteks.indeks.simpanan
    if "d.kode_by_baris" not in simpanan:
        by_asal = {(s.tabel, s.asal): s.kode for s in list_sebut(konteks) if not s.berkode and s.kode}
        simpanan["d.kode_by_baris"] = {
            id(t): kode
            for t in konteks.renja.tinjauan_rkpd
            for kolom in ("kiri.nama", "kanan.nama")
            if (kode := by_asal.get(("tinjauan_rkpd", t.asal_di(kolom))))
        }
    hasil: dict[int, str] = simpanan["d.kode_by_baris"]
    return hasil


def is_indikator_resmi(konteks: Konteks, u: Ukur) -> bool:
    """Say whether an indicator is worded as the indicator in the official list of its code (any edition)."""
    k = kunci_teks(u.indikator).replace(" ", "")
    return any(k == kunci_teks(e.indikator).replace(" ", "") for e in list_resmi(konteks, u) if e.indikator)


def is_pasangan_resmi(konteks: Konteks, u: Ukur) -> bool:
    """Say whether the official list of the code pairs this kind of indicator with this very unit."""
    if kanonik(u.satuan) is None:
        return False
    awal = _kata_awal(u.indikator)
    return any(
        _kata_awal(e.indikator) == awal and kanonik(e.satuan) == kanonik(u.satuan)
        for e in list_resmi(konteks, u)
        if e.indikator
    )


@lru_cache(maxsize=8192)
def _kata_awal(indikator: str) -> tuple[str, ...]:
    """Return the first two words of an indicator with typos put right."""
    return tuple(find_baku(k) or k for k in kunci_teks(indikator).split()[:2])


def is_mungkin_resmi(konteks: Konteks, u: Ukur) -> bool:
    """Say whether an output indicator may be the ministry's own wording that is not loaded here."""
    if u.kolom.endswith("keluaran") and u.kode:
        return not konteks.nomenklatur.is_termuat(u.kode)
    return False


PERIKSA_RESMI = " Periksa terhadap daftar resmi, yang belum dimuat untuk kode ini."
"""Sentence for findings on a text that may be the ministry's own."""
