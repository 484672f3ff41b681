"""Tables as cells: facts laid out in the columns of an official form, before any file format.

A cell keeps its number, its unit and its text apart, so that a document can print "1.600 SK" and a workbook
can hold 1600 beside "SK". Nothing stated is lost: a text that stands where a number is expected ("4,43-4,47",
"WTP") is printed as it was.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from selaras.facts import Baris
from selaras.kernel.angka import format_angka, is_galat_lembar
from selaras.kernel.kode import Level
from selaras.law.tata_tabel import KolomTabel, TataTabel, get_tata_tabel
from selaras.writers.bahan.waktu import Waktu

TAK_TERHITUNG = "n/a"
"""Printed where a ratio is not defined because its target is zero or not set."""


@dataclass(frozen=True, slots=True)
class Petak:
    """A cell: number with unit, or text; both empty for an empty cell."""

    nilai: Decimal | None = None
    teks: str | None = None
    satuan: str | None = None


KOSONG = Petak()


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column as printed: header put into words, with the year it stands for where it repeats by year."""

    id: str
    judul: str
    jenis: str
    satuan: str
    lebar: float
    nomor: str
    pecah: int = 1
    tahun: int | None = None

    @property
    def is_angka(self) -> bool:
        """Say whether the column holds numbers."""
        return self.jenis in ("angka", "persen", "uang")


@dataclass(frozen=True, slots=True)
class SelKepala:
    """A header cell; ``kolom`` is the first column it covers."""

    teks: str
    kolom: int
    rentang_kolom: int
    rentang_baris: int


@dataclass(frozen=True, slots=True)
class BarisPetak:
    """A row of cells; ``sumber`` is the fact it prints, ``None`` for a computed row."""

    level: Level
    petak: tuple[Petak, ...]
    sumber: Baris | None = None


@dataclass(frozen=True, slots=True)
class TabelPetak:
    """A whole table: layout, caption, header rows, columns, rows."""

    tata: TataTabel
    judul: str
    kepala: tuple[tuple[SelKepala, ...], ...]
    kolom: tuple[Kolom, ...]
    baris: tuple[BarisPetak, ...]

    def indeks(self, kolom_id: str) -> int:
        """Return the position of a column; ``-1`` if the layout lacks it."""
        return next((i for i, k in enumerate(self.kolom) if k.id == kolom_id), -1)


def susun_kepala(
    tata: TataTabel, waktu: Waktu, tahun: Mapping[str, Sequence[int]] | None = None, **isi: str
) -> tuple[tuple[tuple[SelKepala, ...], ...], tuple[Kolom, ...]]:
    """Return header rows and columns; ``tahun`` gives the years of the columns that repeat."""
    akar = [_bentang(k, tahun or {}) for k in tata.kolom]
    dalam = max(_dalam(k) for k in akar)
    baris: list[list[SelKepala]] = [[] for _ in range(dalam)]
    daun: list[tuple[KolomTabel, str, int | None]] = []

    def telusuri(simpul: _Simpul, tingkat: int) -> int:
        awal = len(daun)
        tulisan = waktu.isi(simpul.kolom.judul, tahun=str(simpul.tahun), **{"pd": "", **isi})
        if not simpul.anak:
            daun.append((simpul.kolom, tulisan, simpul.tahun))
        lebar = sum(telusuri(a, tingkat + 1) for a in simpul.anak) or 1
        tinggi = 1 if simpul.anak else dalam - tingkat
        baris[tingkat].append(SelKepala(tulisan, awal, lebar, tinggi))
        return lebar

    for k in akar:
        telusuri(k, 0)
    kolom = tuple(
        Kolom(k.id, tulisan, k.jenis, k.satuan, k.lebar, k.nomor or str(i), k.pecah, thn)
        for i, (k, tulisan, thn) in enumerate(daun, start=1)
    )
    return tuple(tuple(sorted(b, key=lambda s: s.kolom)) for b in baris), kolom


@dataclass(frozen=True, slots=True)
class _Simpul:
    kolom: KolomTabel
    anak: tuple[_Simpul, ...] = ()
    tahun: int | None = None


def _bentang(kolom: KolomTabel, tahun: Mapping[str, Sequence[int]]) -> _Simpul:
    """Repeat the columns that stand once for every year."""
    anak: list[_Simpul] = []
    for a in kolom.anak:
        if a.per_tahun:
            anak.extend(_Simpul(a, tahun=t) for t in tahun.get(a.id, ()))
        else:
            anak.append(_bentang(a, tahun))
    if kolom.anak and not anak:
        return _Simpul(replace(kolom, id="", jenis="teks", anak=()))
    return _Simpul(kolom, tuple(anak))


def _dalam(simpul: _Simpul) -> int:
    return 1 + max((_dalam(a) for a in simpul.anak), default=0)


Pembaca = Callable[[Any], Petak]
"""Reads one column's cell from a row."""


def susun_tabel(
    kunci: str,
    baris: Iterable[Baris],
    waktu: Waktu,
    *,
    tahun: Mapping[str, Sequence[int]] | None = None,
    pembaca: Callable[[Kolom], Pembaca] | None = None,
    pd: str = "",
    lembar: bool = False,
) -> TabelPetak:
    """Lay rows out in the columns of a layout; ``pembaca`` replaces how a column is read.

    ``lembar`` keeps the columns that only a workbook has room for.
    """
    isi_baris = list(baris)
    tata = _tanpa_kosong(get_tata_tabel(kunci), isi_baris, lembar=lembar)
    kepala, kolom = susun_kepala(tata, waktu, tahun, pd=pd)
    baca = [(pembaca or pembaca_field)(k) for k in kolom]
    isi = tuple(BarisPetak(b.level, tuple([f(b) for f in baca]), b) for b in isi_baris)
    return TabelPetak(tata, waktu.isi(tata.judul, pd=pd, tahun=""), kepala, kolom, isi)


def _tanpa_kosong(tata: TataTabel, baris: Sequence[Baris], *, lembar: bool) -> TataTabel:
    """Leave out the optional columns that no row fills, or that paper has no room for."""
    kolom = tuple(
        k
        for k in tata.kolom
        if not k.bila_ada
        or ((lembar or not k.hanya_lembar) and any(getattr(b, k.id, None) is not None for b in baris))
    )
    return tata if len(kolom) == len(tata.kolom) else replace(tata, kolom=kolom)


def pembaca_field(kolom: Kolom) -> Pembaca:
    """Return the reader of a column that shows the field of its own name."""
    if kolom.id == "kode":
        return _petak_kode
    if kolom.tahun is not None:
        return lambda b: _petak_tahun(b, kolom)
    ambil = _pengambil(kolom.id)
    if not kolom.is_angka:
        return lambda b: petak_teks(ambil(b))
    satuan = _pengambil(kolom.satuan)

    def baca(b: Baris) -> Petak:
        nilai = ambil(b)
        if nilai is None:
            return petak_bukan_angka(b.tertulis.get(kolom.id), satuan(b))
        return Petak(nilai, None, satuan(b))

    return baca


def _petak_kode(baris: Baris) -> Petak:
    return KOSONG if baris.level == Level.INDIKATOR else petak_teks(baris.kode)


def _pengambil(nama: str) -> Callable[[Any], Any]:
    """Return how a field, or a field of a part ("kiri.pagu"), is read; ``None`` where a row has none."""
    pangkal, titik, sisa = nama.partition(".")
    if titik:
        return lambda b: getattr(getattr(b, pangkal, None), sisa, None)
    return lambda b: getattr(b, pangkal, None) if pangkal else None


def petak_bukan_angka(tertulis: str | None, satuan: str | None) -> Petak:
    """Return the cell of a number that is none: what was printed, unless it was a spreadsheet error."""
    if tertulis is None or not tertulis.strip():
        return Petak(satuan=satuan)
    if is_galat_lembar(tertulis):
        return Petak(teks=TAK_TERHITUNG)
    teks = tertulis.strip()
    if satuan and teks.endswith(satuan):
        teks = teks[: -len(satuan)].strip()
    return Petak(teks=teks or None, satuan=satuan)


def petak_teks(teks: Any) -> Petak:
    """Return a text cell."""
    return Petak(None, str(teks)) if teks is not None and teks != "" else KOSONG


def _petak_tahun(baris: Baris, kolom: Kolom) -> Petak:
    nilai = getattr(baris, kolom.id, None)
    angka = nilai.get(kolom.tahun) if nilai else None
    label = (getattr(baris, "label", None) or {}).get(kolom.tahun) if kolom.id == "target" else None
    satuan = getattr(baris, kolom.satuan, None) if kolom.satuan else None
    if angka is None and not label:
        return petak_bukan_angka(baris.tertulis.get(f"{kolom.id}.{kolom.tahun}"), None)
    if label:
        dalam = "" if angka is None else f" ({cetak_angka(angka)})"
        return Petak(teks=f"{label}{dalam}")
    return Petak(nilai=angka, satuan=satuan)


def cetak_angka(nilai: Decimal) -> str:
    """Print a number so that it can be read in one way only.

    Three decimals would look like thousands ("1,234"), so a zero is added behind them.
    """
    teks = format_angka(nilai)
    utuh, koma, pecahan = teks.partition(",")
    if koma and len(pecahan) == 3 and "." not in utuh and utuh.lstrip("−") != "0":
        return teks + "0"
    return teks


def cetak_petak(petak: Petak, kolom: Kolom) -> str:
    """Return a cell as a document prints it."""
    if petak.nilai is None:
        return " ".join(b for b in (petak.teks, petak.satuan) if b)
    if kolom.jenis == "persen":
        return format_angka(petak.nilai, max(2, _desimal(petak.nilai)))
    angka = cetak_angka(petak.nilai)
    return f"{angka} {petak.satuan}" if petak.satuan else angka


def _desimal(nilai: Decimal) -> int:
    eksponen = nilai.as_tuple().exponent
    return min(-eksponen, 6) if isinstance(eksponen, int) and eksponen < 0 else 0
