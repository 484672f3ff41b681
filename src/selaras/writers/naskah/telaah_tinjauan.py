"""Differences between the two sides of T-C.31."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from selaras.facts import BarisTinjauan
from selaras.kernel.angka import NOL, format_rupiah
from selaras.kernel.kode import Level
from selaras.kernel.teks import kunci_rapat
from selaras.writers.naskah.kalimat import ukuran


@dataclass(frozen=True, slots=True)
class BedaTinjauan:
    """A row with what differs, or with the names of what one side leaves blank."""

    nama: str
    rincian: tuple[str, ...]
    catatan: str | None


@dataclass(frozen=True, slots=True)
class TelaahTinjauan:
    """Number of sub kegiatan compared, totals of both sides, rows that differ, rows half filled."""

    sub: int
    kiri: Decimal
    kanan: Decimal
    beda: tuple[BedaTinjauan, ...]
    kosong: tuple[BedaTinjauan, ...]


def telaah_tinjauan(baris: Iterable[BarisTinjauan]) -> TelaahTinjauan:
    """Compare both sides row by row; spelling alone is no difference, and neither is a blank cell."""
    isi = [b for b in baris if b.level != Level.JUMLAH]
    sub = [b for b in isi if b.level == Level.SUB_KEGIATAN]
    beda = [(b, _beda(b)) for b in isi]
    kosong = [(b, _kosong(b)) for b in isi]
    return TelaahTinjauan(
        len(sub),
        sum((b.kiri.pagu or NOL for b in sub), NOL),
        sum((b.kanan.pagu or NOL for b in sub), NOL),
        tuple(BedaTinjauan(_nama(b), r, b.catatan) for b, r in beda if r),
        tuple(BedaTinjauan(_nama(b), r, b.catatan) for b, r in kosong if r),
    )


def _nama(b: BarisTinjauan) -> str:
    return b.kiri.nama or b.kanan.nama or b.nama or ""


def _pasangan(b: BarisTinjauan) -> list[tuple[str, str, str]]:
    """Return (label, left, right) of every compared cell as text, "" where blank."""
    ki, ka = b.kiri, b.kanan
    return [
        ("nama", ki.nama or "", ka.nama or ""),
        ("lokasi", ki.lokasi or "", ka.lokasi or ""),
        ("indikator", ki.indikator or "", ka.indikator or ""),
        ("target", _target(ki.target, ki.satuan), _target(ka.target, ka.satuan)),
        ("pagu", _uang(ki.pagu), _uang(ka.pagu)),
    ]


def _target(nilai: Decimal | None, satuan: str | None) -> str:
    return "" if nilai is None else ukuran(nilai, satuan or "")


def _uang(nilai: Decimal | None) -> str:
    return "" if nilai is None else format_rupiah(nilai)


def _beda(b: BarisTinjauan) -> tuple[str, ...]:
    return tuple(
        f"{label} semula {kiri}, menjadi {kanan}"
        for label, kiri, kanan in _pasangan(b)
        if kiri and kanan and kunci_rapat(kiri) != kunci_rapat(kanan)
    )


def _kosong(b: BarisTinjauan) -> tuple[str, ...]:
    return tuple(label for label, kiri, kanan in _pasangan(b) if bool(kiri) != bool(kanan))
