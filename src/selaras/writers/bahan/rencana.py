"""The plan table in any of its layouts, from facts in any other.

Layout B prints three indicator levels on each sub kegiatan row; layouts A and C print one indicator on the
row it belongs to. Going from B to A or C lifts the program and kegiatan indicators to their rows; going the
other way repeats them below. Where the facts disagree (two targets of one program) the first is printed and
a note says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from selaras.facts import BarisEvaluasi, BarisRencana, Renja
from selaras.kernel.angka import format_angka
from selaras.kernel.kode import Level
from selaras.kernel.teks import kunci

KOLOM_LEVEL = {
    Level.PROGRAM: ("capaian_program", "target_program", "satuan_program"),
    Level.KEGIATAN: ("hasil_kegiatan", "target_hasil", "satuan_hasil"),
    Level.SUB_KEGIATAN: ("keluaran", "target_keluaran", "satuan_keluaran"),
}
"""Fields of the one indicator that layouts A and C print on a row of each level."""


def layout_dokumen(renja: Renja) -> str:
    """Return the layout the facts are in: as its header told, else by where the indicators stand."""
    k = renja.keterangan_tabel("rencana")
    if k is not None and k.layout in ("A", "B", "C"):
        return k.layout
    if any(b.capaian_program and b.level == Level.SUB_KEGIATAN for b in renja.rencana):
        return "B"
    tambahan = ("target_akhir", "prakiraan_n1", "kelompok_sasaran", "penanggung_jawab")
    if any(getattr(b, t) is not None for b in renja.rencana for t in tambahan):
        return "C"
    return "A"


def kolom_indikator(baris: BarisRencana) -> tuple[str, str, str]:
    """Return the fields (indicator, target, unit) a one-indicator layout prints for a row."""
    if baris.level in KOLOM_LEVEL:
        return KOLOM_LEVEL[baris.level]
    for level in (Level.SUB_KEGIATAN, Level.KEGIATAN, Level.PROGRAM):
        if getattr(baris, KOLOM_LEVEL[level][0]):
            return KOLOM_LEVEL[level]
    return KOLOM_LEVEL[Level.SUB_KEGIATAN]


def ubah_layout(baris: Sequence[BarisRencana], dari: str, ke: str) -> tuple[list[BarisRencana], list[str]]:
    """Return the rows in the manner of another layout, and notes on what does not fit in it."""
    if dari == ke or {dari, ke} == {"A", "C"}:
        return list(baris), []
    return _angkat(baris) if dari == "B" else (list(_turunkan(baris)), [])


@dataclass(slots=True)
class _Angkatan:
    """What the rows below a parent say about its indicator."""

    indikator: str
    target: Any
    satuan: str | None
    target_maju: Any = None
    satuan_maju: str | None = None
    lain: list[str] | None = None


def _angkat(baris: Sequence[BarisRencana]) -> tuple[list[BarisRencana], list[str]]:
    hasil = list(baris)
    catatan: list[str] = []
    terkini: dict[Level, int] = {}
    angkatan: dict[int, _Angkatan] = {}
    for i, b in enumerate(baris):
        if b.level in (Level.PROGRAM, Level.KEGIATAN):
            terkini[b.level] = i
            continue
        if b.level != Level.SUB_KEGIATAN:
            continue
        for level in (Level.PROGRAM, Level.KEGIATAN):
            if level in terkini:
                _kumpulkan(angkatan, terkini[level], level, b)
        hasil[i] = _lepas(b)
    for i, a in angkatan.items():
        teks, target, satuan = KOLOM_LEVEL[baris[i].level]
        hasil[i] = replace(
            hasil[i],
            **{teks: a.indikator, target: a.target, satuan: a.satuan},
            target_maju=a.target_maju,
            satuan_maju=a.satuan_maju,
        )
        if a.lain:
            catatan.append(
                f"Tabel rencana, {baris[i].kode or baris[i].nama}: target {baris[i].level.value} tertulis "
                f"berbeda antarbaris ({', '.join(a.lain)}); yang tercetak adalah yang pertama."
            )
    return hasil, catatan


def _kumpulkan(angkatan: dict[int, _Angkatan], induk: int, level: Level, b: BarisRencana) -> None:
    teks, target, satuan = KOLOM_LEVEL[level]
    indikator = getattr(b, teks)
    if not indikator:
        return
    nilai, unit = getattr(b, target), getattr(b, satuan)
    a = angkatan.get(induk)
    if a is None:
        a = angkatan[induk] = _Angkatan(indikator, nilai, unit)
    elif nilai is not None and nilai != a.target:
        cetak = f"{format_angka(nilai)} {unit or ''}".strip()
        a.lain = a.lain or [f"{format_angka(a.target)} {a.satuan or ''}".strip()]
        if cetak not in a.lain:
            a.lain.append(cetak)
    if a.target_maju is None and kunci(b.tolok_ukur_maju or "") == kunci(indikator):
        a.target_maju, a.satuan_maju = b.target_maju, b.satuan_maju


def _lepas(b: BarisRencana) -> BarisRencana:
    """Keep on the sub kegiatan row only what is its own."""
    baru = replace(
        b, capaian_program=None, target_program=None, satuan_program=None,
        hasil_kegiatan=None, target_hasil=None, satuan_hasil=None, tolok_ukur_maju=None,
    )  # fmt: skip
    if b.tolok_ukur_maju and kunci(b.tolok_ukur_maju) != kunci(b.keluaran or ""):
        baru = replace(baru, target_maju=None, satuan_maju=None)
    return baru


def _turunkan(baris: Sequence[BarisRencana]) -> Iterator[BarisRencana]:
    program: BarisRencana | None = None
    kegiatan: BarisRencana | None = None
    for b in baris:
        if b.level == Level.PROGRAM:
            program, kegiatan = b, None
        elif b.level == Level.KEGIATAN:
            kegiatan = b
        elif b.level == Level.SUB_KEGIATAN:
            yield _lengkapi(b, program, kegiatan)
            continue
        if b.level in (Level.PROGRAM, Level.KEGIATAN):
            teks, target, satuan = KOLOM_LEVEL[b.level]
            kosong: dict[str, Any] = {teks: None, target: None, satuan: None}
            yield replace(b, **kosong, target_maju=None, satuan_maju=None)
        else:
            yield b


def _lengkapi(b: BarisRencana, program: BarisRencana | None, kegiatan: BarisRencana | None) -> BarisRencana:
    baru: dict[str, Any] = {}
    for induk, level in ((program, Level.PROGRAM), (kegiatan, Level.KEGIATAN)):
        teks, target, satuan = KOLOM_LEVEL[level]
        if induk is not None and not getattr(b, teks):
            baru |= {nama: getattr(induk, nama) for nama in (teks, target, satuan)}
    if b.target_maju is not None and not b.tolok_ukur_maju:
        baru["tolok_ukur_maju"] = b.keluaran
    return replace(b, **baru)


def lengkapi_deret(
    baris: Sequence[BarisRencana], evaluasi: Sequence[BarisEvaluasi], *, pd: str
) -> list[BarisRencana]:
    """Fill the series of Tabel 4.1 that the evaluation table knows, for the same code and indicator.

    End target of the Renstra, realisation of n-2 and target of n-1 stand in T-C.29; the agency itself is
    responsible where nobody else is named. What the plan states is never replaced.
    """
    by_kode: dict[tuple[str, str], BarisEvaluasi] = {}
    for e in evaluasi:
        if e.kode and e.indikator:
            by_kode.setdefault((e.kode, kunci(e.indikator)), e)
    hasil = []
    for b in baris:
        teks, _, _ = kolom_indikator(b)
        lalu = by_kode.get((b.kode or "", kunci(getattr(b, teks) or "")))
        baru: dict[str, Any] = {}
        if lalu is not None:
            deret = (
                ("target_akhir", lalu.target_renstra),
                ("realisasi_n2", lalu.realisasi_n2),
                ("prakiraan_n1", lalu.target_n1),
            )
            baru = {nama: nilai for nama, nilai in deret if getattr(b, nama) is None}
        if b.level == Level.SUB_KEGIATAN and not b.penanggung_jawab and pd:
            baru["penanggung_jawab"] = pd
        hasil.append(replace(b, **baru))
    return hasil
