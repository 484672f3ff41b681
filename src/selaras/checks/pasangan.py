"""Rows of one document that speak of the same thing in two tables; found once per audit."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar, cast

from selaras.checks.konteks import Konteks
from selaras.checks.pohon import Pohon, nama_baris
from selaras.facts import Baris, BarisDaftar, BarisEvaluasi, BarisRencana, BarisTinjauan
from selaras.kernel.kode import Level
from selaras.kernel.padan import Butir, Padanan, padankan

B = TypeVar("B", bound=Baris)


def tinjauan_rencana(
    konteks: Konteks, level: Level = Level.SUB_KEGIATAN
) -> Padanan[BarisTinjauan, BarisRencana]:
    """Pair T-C.31 and T-C.33 at a level (T-C.31 has no codes: by name, parent and amount)."""
    i = konteks.indeks
    kunci = f"tinjauan_rencana.{level.value}"
    if kunci not in i.simpanan:
        i.simpanan[kunci] = padankan(_butir_tinjauan(i.pohon_tinjauan, level), _butir_rencana(konteks, level))
    return cast("Padanan[BarisTinjauan, BarisRencana]", i.simpanan[kunci])


def daftar_rencana(konteks: Konteks) -> Padanan[BarisDaftar, BarisRencana]:
    """Pair the list of subbab 3.3 and T-C.33."""
    i = konteks.indeks
    if "daftar_rencana" not in i.simpanan:
        daftar = [
            Butir(b, (b.nama or "",), b.kode, b.kegiatan or "") for b in konteks.renja.daftar_subkegiatan
        ]
        i.simpanan["daftar_rencana"] = padankan(daftar, _butir_rencana(konteks, Level.SUB_KEGIATAN))
    return cast("Padanan[BarisDaftar, BarisRencana]", i.simpanan["daftar_rencana"])


def evaluasi_rencana(konteks: Konteks) -> Padanan[BarisEvaluasi, BarisRencana]:
    """Pair the sub kegiatan of T-C.29 and T-C.33, by code first."""
    i = konteks.indeks
    if "evaluasi_rencana" not in i.simpanan:
        kiri = [Butir(b, _nama(konteks, b), b.kode) for b in _tanpa_ulang(i.sub_evaluasi)]
        i.simpanan["evaluasi_rencana"] = padankan(kiri, _butir_rencana(konteks, Level.SUB_KEGIATAN))
    return cast("Padanan[BarisEvaluasi, BarisRencana]", i.simpanan["evaluasi_rencana"])


def _butir_tinjauan(pohon: Pohon[BarisTinjauan], level: Level) -> list[Butir[BarisTinjauan]]:
    hasil = []
    for s in pohon.list_level(level):
        b = s.baris
        nama = tuple(dict.fromkeys(n for n in (b.nama, b.kiri.nama, b.kanan.nama) if n))
        if not nama and not b.kode:
            continue
        uang = b.kanan.pagu if b.kanan.pagu is not None else b.kiri.pagu
        hasil.append(Butir(b, nama, b.kode, s.induk.nama if s.induk else "", uang))
    return hasil


def _butir_rencana(konteks: Konteks, level: Level) -> list[Butir[BarisRencana]]:
    pohon = konteks.indeks.pohon_rencana
    hasil = []
    for b in _tanpa_ulang(s.baris for s in pohon.list_level(level)):
        s = pohon.simpul(b)
        induk = s.induk.nama if s is not None and s.induk is not None else ""
        hasil.append(Butir(b, _nama(konteks, b), b.kode, induk, b.pagu))
    return hasil


def _nama(konteks: Konteks, b: Baris) -> tuple[str, ...]:
    """Return the printed name, then the official names of its code."""
    resmi = (e.nama for e in konteks.nomenklatur.list_entri(b.kode)) if b.kode else ()
    return tuple(dict.fromkeys(n for n in (nama_baris(b), *resmi) if n))


def _tanpa_ulang(baris: Iterable[B]) -> list[B]:
    """Drop a row that repeats code and name of an earlier one (two funds printed as two rows)."""
    hasil: dict[tuple[str | None, str], B] = {}
    for b in baris:
        hasil.setdefault((b.kode, nama_baris(b)) if b.kode else (str(id(b)), ""), b)
    return list(hasil.values())
