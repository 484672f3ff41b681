"""Comparison of two plans, field by field: two versions, Renja and RKPD, Renja and RKA (form E.75).

Rows are paired by code (two- and four-digit sub kegiatan codes are the same number), then by name; indicator
rows inside their parent by their wording. Order does not matter; nothing is judged here.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import fields
from decimal import Decimal
from functools import cache
from typing import Any, cast

from selaras.facts.baris import (
    Baris,
    BarisEvaluasi,
    BarisKinerja,
    BarisRealisasi,
    BarisRencana,
    BarisTinjauan,
    BarisTujuan,
    SisiTinjauan,
)
from selaras.facts.perbandingan import BandingTabel, BarisBeda, BarisTunggal, Perbandingan, SelBeda, Total
from selaras.facts.renja import TABEL, Renja
from selaras.kernel.kode import Level, parse_kode
from selaras.kernel.padan import Butir, Padanan, padankan
from selaras.kernel.teks import kunci_rapat, tidy

_BUKAN_SEL = frozenset(("asal", "level", "tertulis", "letak", "nomor"))
_MILIK_SIMPUL = frozenset(("kode", "nama"))
Nilai = Decimal | str | None


def banding(kiri: Renja, kanan: Renja) -> Perbandingan:
    """Compare two documents table by table; tables that neither has are left out."""
    tabel = {
        nama: _banding_tabel(nama, kiri.tabel(nama), kanan.tabel(nama))
        for nama in TABEL
        if kiri.tabel(nama) or kanan.tabel(nama)
    }
    return Perbandingan(
        kiri=kiri.berkas,
        kanan=kanan.berkas,
        dokumen=_banding_dokumen(kiri, kanan),
        tabel=tabel,
        total=tuple(_total(kiri, kanan)),
    )


def _banding_dokumen(kiri: Renja, kanan: Renja) -> tuple[SelBeda, ...]:
    hasil = []
    for kolom in ("pemda", "perangkat_daerah", "tahun"):
        a, b = getattr(kiri, kolom), getattr(kanan, kolom)
        sel = _sel(kolom, None if a is None else str(a), None if b is None else str(b))
        if sel is not None and a is not None and b is not None:
            hasil.append(sel)
    return tuple(hasil)


def _banding_tabel(nama: str, kiri: Sequence[Baris], kanan: Sequence[Baris]) -> BandingTabel:
    pasangan, kiri_saja, kanan_saja = _pasangkan(kiri, kanan)
    kolom_kiri, kolom_kanan = _kolom_terisi(kiri), _kolom_terisi(kanan)
    sepihak = (kolom_kiri ^ kolom_kanan) if kiri and kanan else set()
    beda: list[BarisBeda] = []
    sama = 0
    for a, b in pasangan:
        sel = tuple(_banding_baris(a, b, sepihak))
        if sel:
            beda.append(BarisBeda(a.asal, b.asal, a.level, a.kode or b.kode, _judul(a) or _judul(b), sel))
        else:
            sama += 1
    return BandingTabel(
        nama,
        len(kiri),
        len(kanan),
        sama,
        tuple(beda),
        tuple(_tunggal(b) for b in kiri_saja),
        tuple(_tunggal(b) for b in kanan_saja),
        tuple(sorted(kolom_kiri & sepihak)),
        tuple(sorted(kolom_kanan & sepihak)),
    )


# --- pairing ---


def _pasangkan(
    kiri: Sequence[Baris], kanan: Sequence[Baris]
) -> tuple[list[tuple[Baris, Baris]], list[Baris], list[Baris]]:
    """Pair parents first, level by level, then the indicator rows inside each pair; left print order."""
    simpul_a, simpul_b = _simpul(kiri), _simpul(kanan)
    padanan = _padankan_simpul([g[0] for g in simpul_a], [g[0] for g in simpul_b])
    by_kepala = {id(g[0]): g for g in simpul_b}
    pasangan: list[tuple[Baris, Baris]] = []
    kiri_saja: list[Baris] = []
    kanan_saja: list[Baris] = [b for kepala in padanan.kanan_saja for b in by_kepala[id(kepala)]]
    for grup in simpul_a:
        lawan = padanan.lawan(grup[0])
        if lawan is None:
            kiri_saja.extend(grup)
            continue
        pasangan.append((grup[0], lawan))
        dalam = _padankan_indikator(grup[1:], by_kepala[id(lawan)][1:])
        pasangan.extend(dalam.pasangan)
        kiri_saja.extend(dalam.kiri_saja)
        kanan_saja.extend(dalam.kanan_saja)
    urutan = {id(b): i for i, b in enumerate(kanan)}
    kanan_saja.sort(key=lambda b: urutan[id(b)])
    return pasangan, kiri_saja, kanan_saja


def _simpul(baris: Sequence[Baris]) -> list[list[Baris]]:
    """Group every row with the indicator rows that follow it."""
    hasil: list[list[Baris]] = []
    for b in baris:
        if b.level is Level.INDIKATOR and hasil:
            hasil[-1].append(b)
        else:
            hasil.append([b])
    return hasil


def _padankan_simpul(kiri: list[Baris], kanan: list[Baris]) -> Padanan[Baris, Baris]:
    induk_a, induk_b = _nama_induk(kiri), _nama_induk(kanan)
    pasangan: list[tuple[Baris, Baris]] = []
    kiri_saja: list[Baris] = []
    kanan_saja: list[Baris] = []
    for level in Level:
        p = padankan(
            [_butir(b, induk_a[id(b)]) for b in kiri if b.level is level],
            [_butir(b, induk_b[id(b)]) for b in kanan if b.level is level],
        )
        pasangan.extend(p.pasangan)
        kiri_saja.extend(p.kiri_saja)
        kanan_saja.extend(p.kanan_saja)
    return Padanan(tuple(pasangan), tuple(kiri_saja), tuple(kanan_saja), {id(a): b for a, b in pasangan})


def _nama_induk(baris: list[Baris]) -> dict[int, str]:
    """Return the name of the row one level above each row, by print order."""
    peringkat = {lv: i for i, lv in enumerate(Level)}
    tumpukan: list[Baris] = []
    hasil: dict[int, str] = {}
    for b in baris:
        while tumpukan and peringkat[tumpukan[-1].level] >= peringkat[b.level]:
            tumpukan.pop()
        hasil[id(b)] = _judul(tumpukan[-1]) if tumpukan else ""
        tumpukan.append(b)
    return hasil


def _butir(b: Baris, induk: str) -> Butir[Baris]:
    return Butir(b, (_judul(b) or b.level.value,), b.kode, induk, _uang(b))


def _padankan_indikator(kiri: list[Baris], kanan: list[Baris]) -> Padanan[Baris, Baris]:
    return padankan(
        [Butir(b, (_indikator(b),)) for b in kiri],
        [Butir(b, (_indikator(b),)) for b in kanan],
    )


def _indikator(b: Baris) -> str:
    for kolom in ("indikator", "keluaran", "hasil_kegiatan", "capaian_program"):
        nilai = getattr(b, kolom, None)
        if nilai:
            return str(nilai)
    if isinstance(b, BarisTinjauan):
        return b.kiri.indikator or b.kanan.indikator or ""
    return b.nama or ""


def _judul(b: Baris) -> str:
    """Return what a row is called: its name, else its indicator."""
    if isinstance(b, BarisTinjauan):
        return b.nama or b.kiri.nama or b.kanan.nama or _indikator(b)
    if isinstance(b, BarisKinerja | BarisTujuan):
        return b.indikator or b.nama or ""
    return b.nama or _indikator(b)


# --- cells ---


@cache
def _kolom(kelas: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kelas) if f.name not in _BUKAN_SEL)


def _isi(b: Baris) -> dict[str, Nilai]:
    """Return the cells of a row, flat: ``kiri.pagu`` of a review row, ``target.2024`` of a yearly one."""
    hasil: dict[str, Nilai] = {}
    for kolom in _kolom(cast(Hashable, type(b))):
        if b.level is Level.INDIKATOR and kolom in _MILIK_SIMPUL:
            continue
        nilai: Any = getattr(b, kolom)
        if isinstance(nilai, SisiTinjauan):
            hasil |= {f"{kolom}.{f.name}": getattr(nilai, f.name) for f in fields(nilai)}
        elif isinstance(nilai, Mapping):
            hasil |= {f"{kolom}.{k}": v for k, v in nilai.items()}
        else:
            hasil[kolom] = nilai
    return hasil


def _kolom_terisi(baris: Iterable[Baris]) -> set[str]:
    return {k for b in baris for k, v in _isi(b).items() if v is not None and v != ""}


def _banding_baris(a: Baris, b: Baris, sepihak: set[str]) -> Iterable[SelBeda]:
    isi_a, isi_b = _isi(a), _isi(b)
    for kolom in dict.fromkeys((*isi_a, *isi_b)):
        if kolom in sepihak:
            continue
        sel = _sel(kolom, isi_a.get(kolom), isi_b.get(kolom))
        if sel is not None:
            yield sel


def _sel(kolom: str, a: Nilai, b: Nilai) -> SelBeda | None:
    if isinstance(a, Decimal) or isinstance(b, Decimal):
        if a == b:
            return None
        selisih = b - a if isinstance(a, Decimal) and isinstance(b, Decimal) else None
        return SelBeda(kolom, a, b, selisih)
    teks_a, teks_b = tidy(str(a or "")), tidy(str(b or ""))
    if teks_a == teks_b or (kolom == "kode" and _kode_sama(teks_a, teks_b)):
        return None
    return SelBeda(kolom, teks_a or None, teks_b or None, None, kunci_rapat(teks_a) == kunci_rapat(teks_b))


def _kode_sama(a: str, b: str) -> bool:
    ka, kb = parse_kode(a), parse_kode(b)
    return ka is not None and kb is not None and ka.identitas == kb.identitas


def _uang(b: Baris) -> Decimal | None:
    if isinstance(b, BarisRencana):
        return b.pagu
    if isinstance(b, BarisTinjauan):
        return b.kanan.pagu if b.kanan.pagu is not None else b.kiri.pagu
    return b.target_rp if isinstance(b, BarisRealisasi) else None


def _tunggal(b: Baris) -> BarisTunggal:
    return BarisTunggal(b.asal, b.level, b.kode, _judul(b), _uang(b))


# --- totals ---


def _total(kiri: Renja, kanan: Renja) -> Iterable[Total]:
    """Yield counts per level and sums of money over sub kegiatan, where a plan has the table."""
    for nama, kelas in (
        ("evaluasi", BarisEvaluasi),
        ("tinjauan_rkpd", BarisTinjauan),
        ("rencana", BarisRencana),
    ):
        a, b = kiri.tabel(nama), kanan.tabel(nama)
        if not a and not b:
            continue
        for level in (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN):
            yield Total(nama, f"jumlah {level.value.replace('_', ' ')}", _banyak(a, level), _banyak(b, level))
        for hal, ambil in _UANG.get(kelas, {}).items():
            yield Total(nama, hal, _jumlah(a, ambil), _jumlah(b, ambil))
    yield Total(
        "daftar_subkegiatan", "jumlah sub kegiatan",
        Decimal(len(kiri.daftar_subkegiatan)), Decimal(len(kanan.daftar_subkegiatan)),
    )  # fmt: skip


_UANG: Mapping[type[Baris], Mapping[str, Callable[[Any], Decimal | None]]] = {
    BarisTinjauan: {"kiri.pagu": lambda b: b.kiri.pagu, "kanan.pagu": lambda b: b.kanan.pagu},
    BarisRencana: {"pagu": lambda b: b.pagu, "prakiraan_maju": lambda b: b.prakiraan_maju},
}


def _banyak(baris: Sequence[Baris], level: Level) -> Decimal | None:
    return Decimal(sum(1 for b in baris if b.level is level)) if baris else None


def _jumlah(baris: Sequence[Baris], ambil: Callable[[Any], Decimal | None]) -> Decimal | None:
    nilai = [n for b in baris if b.level is Level.SUB_KEGIATAN and (n := ambil(b)) is not None]
    return sum(nilai, Decimal(0)) if nilai else None
