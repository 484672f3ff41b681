"""Safe corrections: what a machine may put right without asking, applied to facts and listed one by one.

Only the figures that follow from others (A01, A04, A05) and the way numbers, codes and units are written
(D03, D17, D19-D21) are touched; names, indicators and targets never are. A corrected figure may settle
another one (column 10 settles column 11), so the audit of these rules is repeated until nothing changes; a
second call therefore changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from decimal import Decimal, InvalidOperation
from typing import Any

from selaras.checks.konteks import Konteks, build_konteks
from selaras.checks.mesin import run
from selaras.checks.perbaikan_teks import tulis_teks
from selaras.checks.temuan import Hasil, Perbaikan, Tempat, Temuan
from selaras.checks.ubahan import Perubahan
from selaras.facts import TABEL, Asal, Baris, Renja, SisiTinjauan
from selaras.kernel.angka import Gaya, format_angka, parse_angka
from selaras.law.nomenklatur import load_nomenklatur

__all__ = ["Perubahan", "perbaiki", "tulis_teks"]

HITUNGAN = ("A01", "A04", "A05")
TULISAN = ("D03", "D17", "D19", "D20", "D21")
AMAN = frozenset((*HITUNGAN, *TULISAN))
_PUTARAN = 6
_KOMA = str.maketrans(".,", ",.")


def perbaiki(
    renja: Renja, hasil: Hasil, *, konteks: Konteks | None = None
) -> tuple[Renja, tuple[Perubahan, ...]]:
    """Apply the safe corrections among the open findings of ``hasil``; return new facts and every change.

    ``konteks`` is the context of the audit (settings, dates, outside data); without it the standard one is
    built. Accepted findings (exceptions) stay as they are, and so does what the audit was told to leave out.
    """
    k = konteks or build_konteks(renja, nomenklatur=load_nomenklatur())
    aturan = AMAN & frozenset(hasil.aturan or AMAN)
    kecuali = tuple(p for _, p in hasil.dikecualikan)
    perubahan: list[Perubahan] = []
    temuan: Iterable[Temuan] = hasil.temuan
    for _ in range(_PUTARAN):
        baru, ubah = _satu_putaran(renja, temuan)
        if not ubah:
            break
        renja = baru
        perubahan.extend(ubah)
        k = build_konteks(
            renja, nomenklatur=k.nomenklatur, tanggal=k.tanggal, pengaturan=k.pengaturan, data=k.data
        )
        temuan = run(renja, k, pilih=aturan, kecuali=kecuali).temuan if aturan else ()
    return renja, tuple(_ringkas(perubahan))


def _ringkas(perubahan: list[Perubahan]) -> Iterator[Perubahan]:
    """Join successive changes of one cell: first print, last value; drop what ended where it began."""
    jadi: dict[tuple[object, ...], Perubahan] = {}
    for p in perubahan:
        kunci = (p.tabel, p.indeks, p.kolom)
        lama = jadi.get(kunci)
        if lama is not None:
            p = replace(p, kode=lama.kode, sebelum=lama.sebelum, ulangan=lama.ulangan)
        jadi[kunci] = p
    yield from (p for p in jadi.values() if p.sebelum != p.sesudah)


# --- one round ---


@dataclass(slots=True)
class _Kerja:
    """A document under correction: rows by table, and where each cell is."""

    baris: dict[str, list[Baris]]
    letak: dict[tuple[str, str, Asal], list[int]]
    koma: bool

    def cari(self, tabel: str, t: Tempat) -> int | None:
        """Return the row of a place: by origin and column, then by code and print; ``None`` if unclear."""
        calon = self.letak.get((tabel, t.kolom or "", t.asal), [])
        for cocok in (
            [i for i in calon if self.baris[tabel][i].kode == t.kode_kegiatan],
            [i for i in calon if cetak(self.baris[tabel][i], t.kolom or "") == t.tertulis],
        ):
            if len(calon) > 1 and cocok:
                calon = [i for i in calon if i in cocok]
        return calon[0] if len(calon) == 1 else None


def _satu_putaran(renja: Renja, temuan: Iterable[Temuan]) -> tuple[Renja, list[Perubahan]]:
    aman = [t for t in temuan if t.perbaikan is Perbaikan.AMAN and t.kode in AMAN and t.tabel in TABEL]
    if not aman:
        return renja, []
    kerja = _siapkan(
        renja, {str(t.tabel) for t in aman}, {p.kolom or "" for t in aman for p in t.daftar_tempat}
    )
    hasil: list[Perubahan] = []
    for t in sorted(aman, key=lambda t: (HITUNGAN + TULISAN).index(t.kode)):
        for tempat in t.daftar_tempat:
            p = _terapkan(kerja, t.kode, str(t.tabel), tempat)
            if p is not None:
                hasil.append(p)
    ubah: dict[str, Any] = {tabel: tuple(baris) for tabel, baris in kerja.baris.items()}
    return replace(renja, **ubah), hasil


def _siapkan(renja: Renja, tabel: set[str], kolom: set[str]) -> _Kerja:
    baris = {nama: list(renja.tabel(nama)) for nama in TABEL if nama in tabel}
    letak: dict[tuple[str, str, Asal], list[int]] = {}
    for nama, isi in baris.items():
        for i, b in enumerate(isi):
            for k in kolom:
                letak.setdefault((nama, k, b.asal_di(k)), []).append(i)
    return _Kerja(baris, letak, _is_koma_desimal(renja))


def _is_koma_desimal(renja: Renja) -> bool:
    """Say whether the document marks decimals with a comma, by the majority of its printed numbers."""
    hitung: Counter[bool] = Counter()
    for nama in TABEL:
        for b in renja.tabel(nama):
            for teks in b.tertulis.values():
                angka = parse_angka(teks)
                if angka is not None and angka.gaya in (Gaya.KOMA_DESIMAL, Gaya.TITIK_RIBUAN):
                    hitung[True] += 1
                elif angka is not None and angka.gaya in (Gaya.TITIK_DESIMAL, Gaya.KOMA_RIBUAN):
                    hitung[False] += 1
    return hitung[True] > hitung[False]


def _terapkan(kerja: _Kerja, kode: str, tabel: str, t: Tempat) -> Perubahan | None:
    if not t.kolom or not t.seharusnya:
        return None
    i = kerja.cari(tabel, t)
    if i is None:
        return None
    b = kerja.baris[tabel][i]
    lama = cetak(b, t.kolom)
    if kode in TULISAN and lama != t.tertulis:
        return None
    baru = _isi_baru(kode, lama, t, nilai=ambil(b, t.kolom), koma=kerja.koma)
    if baru is None or (baru[1] == lama and baru[0] == ambil(b, t.kolom)):
        return None
    kerja.baris[tabel][i] = pasang(b, t.kolom, *baru)
    return Perubahan(
        kode=kode,
        tabel=tabel,
        asal=t.asal,
        kolom=t.kolom,
        kode_kegiatan=b.kode,
        sebelum=lama,
        sesudah=baru[1],
        indeks=i,
        ulangan=_ulangan(b, t.kolom, lama),
    )


def _isi_baru(
    kode: str, lama: str | None, t: Tempat, *, nilai: object, koma: bool
) -> tuple[Decimal | str | None, str] | None:
    """Return value and print of the corrected cell; a rule on writing keeps the value."""
    harap = t.seharusnya or ""
    if kode in HITUNGAN:
        angka = _desimal(harap)
        return None if angka is None else (angka, cetak_serupa(lama, angka, koma=koma))
    if kode == "D03":
        return (str(nilai), harap)
    if kode == "D17":
        return (harap, harap)
    if not isinstance(nilai, Decimal):
        return None
    if kode == "D19":
        return (nilai, _beribuan(nilai, koma=koma))
    if kode == "D21":
        return (nilai, (lama or "").rstrip().removesuffix("%").rstrip())
    return (nilai, harap) if parse_angka(harap) is not None else None


# --- cells ---


def ambil(b: Baris, kolom: str) -> Any:
    """Return a cell, dotted for a side of a review row or a year ("kiri.pagu", "target.2024")."""
    awal, _, akhir = kolom.partition(".")
    nilai = getattr(b, awal, None)
    if not akhir:
        return nilai
    if isinstance(nilai, Mapping):
        return nilai.get(int(akhir)) if akhir.isdigit() else None
    return getattr(nilai, akhir, None)


def cetak(b: Baris, kolom: str) -> str | None:
    """Return a cell as the document prints it."""
    if kolom in b.tertulis:
        return b.tertulis[kolom]
    nilai = ambil(b, kolom)
    if nilai is None:
        return None
    return f"{nilai:f}" if isinstance(nilai, Decimal) else str(nilai)


def pasang(b: Baris, kolom: str, nilai: Decimal | str | None, teks: str) -> Baris:
    """Return the row with a new value and print in one cell."""
    awal, _, akhir = kolom.partition(".")
    lama = getattr(b, awal)
    isi: Any = nilai
    if akhir and isinstance(lama, SisiTinjauan):
        isi = replace(lama, **{akhir: nilai})  # type: ignore[arg-type]
    elif akhir:
        isi = {**lama, int(akhir): nilai}
    tertulis = {k: v for k, v in b.tertulis.items() if k != kolom}
    if teks != (f"{nilai:f}" if isinstance(nilai, Decimal) else str(nilai)):
        tertulis[kolom] = teks
    return replace(b, **{awal: isi, "tertulis": tertulis})


def _ulangan(b: Baris, kolom: str, teks: str | None) -> tuple[int, int]:
    """Return which of the row's cells with this print it is, and how many there are, in print order."""
    semua = [k for k in _urutan_kolom(b) if cetak(b, k) == teks]
    return (semua.index(kolom) if kolom in semua else 0, len(semua))


def _urutan_kolom(b: Baris) -> Iterator[str]:
    for f in fields(b):
        nilai = getattr(b, f.name)
        if f.name in ("asal", "level", "tertulis", "letak"):
            continue
        if isinstance(nilai, SisiTinjauan):
            yield from (f"{f.name}.{g.name}" for g in fields(nilai))
        elif isinstance(nilai, Mapping):
            yield from (f"{f.name}.{k}" for k in nilai)
        else:
            yield f.name


def _desimal(teks: str) -> Decimal | None:
    try:
        return Decimal(teks)
    except InvalidOperation:
        return None


def cetak_serupa(lama: str | None, nilai: Decimal, *, koma: bool) -> str:
    """Print a number the way the cell it replaces was printed: percent sign, thousands mark, decimal mark."""
    angka = parse_angka(lama) if lama else None
    gaya = angka.gaya if angka is not None else Gaya.POLOS
    pakai_koma = koma if gaya not in _JELAS else gaya in (Gaya.KOMA_DESIMAL, Gaya.TITIK_RIBUAN)
    if gaya in (Gaya.TITIK_RIBUAN, Gaya.KOMA_RIBUAN, Gaya.CAMPUR):
        teks = _beribuan(nilai, koma=pakai_koma)
    else:
        teks = f"{nilai:f}".replace(".", ",") if pakai_koma else f"{nilai:f}"
    return teks + ("%" if angka is not None and angka.persen else "")


_JELAS = (Gaya.KOMA_DESIMAL, Gaya.TITIK_DESIMAL, Gaya.KOMA_RIBUAN, Gaya.TITIK_RIBUAN)


def _beribuan(nilai: Decimal, *, koma: bool) -> str:
    """Print with thousands marks: 1.234,5 where the comma marks decimals, else 1,234.5."""
    desimal = max(0, -int(nilai.as_tuple().exponent))
    teks = format_angka(nilai, desimal)
    return teks if koma else teks.translate(_KOMA)
