"""One table on one sheet: header, rows, live formulas, print settings.

A formula is written where it gives what the document states. Where the stated value differs the stated value
stays, on yellow ground with a note of what the formula gives, so that reading the workbook back returns the
facts unchanged.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from selaras.facts import Baris, BarisEvaluasi, BarisRencana, BarisTinjauan
from selaras.kernel.angka import format_angka
from selaras.kernel.kode import Level
from selaras.writers.bahan.petak import KOSONG, BarisPetak, Kolom, Petak, TabelPetak
from selaras.writers.pilihan import PilihanSusun
from selaras.writers.xlsx.cepat import IndeksGaya, LembarCepat, sel_rumus, sel_teks
from selaras.writers.xlsx.gaya import FORMAT_PERSEN, FORMAT_UANG, Gaya, bentuk_angka
from selaras.writers.xlsx.rumus import Rumus, nama_kolom, rumus_evaluasi, rumus_jumlah

TINGGI_BARIS = 12.0
"""Height of a line of the body type, in points."""
LEBAR_KOLOM = 1.5
"""Sheet column width per relative width of the layout."""
HURUF_PER_LEBAR = 1.05
"""Characters of the body type per unit of column width, with room for unfilled line ends."""
BARIS_JUDUL = 4
"""Rows above the header: caption, government, agency, one blank."""


@dataclass(frozen=True, slots=True)
class KolomLembar:
    """A sheet column: a table column's value, or its unit."""

    kolom: int
    is_satuan: bool = False


@dataclass(frozen=True, slots=True)
class Tambahan:
    """Columns to the right of an official table: headers, and formulas with number formats for each row."""

    judul: str
    kepala: tuple[str, ...]
    rumus: Callable[[int, BarisPetak], Sequence[tuple[Rumus, str]]]


@dataclass(frozen=True, slots=True)
class TataLembar:
    """Where a table stands on its sheet."""

    kolom: tuple[KolomLembar, ...]
    letak: Mapping[str, str]
    baris_awal: int

    @property
    def lebar(self) -> int:
        """Number of sheet columns."""
        return len(self.kolom)


def tata_lembar(tabel: TabelPetak) -> TataLembar:
    """Give every number with a unit a second column; a unit shared by several numbers stands at the last."""
    akhir = {k.satuan: i for i, k in enumerate(tabel.kolom) if k.satuan}
    kolom: list[KolomLembar] = []
    letak: dict[str, str] = {}
    for i, k in enumerate(tabel.kolom):
        if k.tahun is None:
            letak[k.id] = nama_kolom(len(kolom))
        kolom.append(KolomLembar(i))
        if k.satuan and akhir[k.satuan] == i:
            kolom.append(KolomLembar(i, is_satuan=True))
    return TataLembar(tuple(kolom), letak, BARIS_JUDUL + len(tabel.kepala) + 1)


def rumus_tabel(tabel: TabelPetak, tata: TataLembar, pilihan: PilihanSusun) -> dict[tuple[int, str], Rumus]:
    """Return the formulas of a table by row index and field."""
    hasil: dict[tuple[int, str], Rumus] = {}
    awal = tata.baris_awal + 1
    for i, b in enumerate(tabel.baris):
        if isinstance(b.sumber, BarisEvaluasi):
            for nama, r in rumus_evaluasi(b.sumber, awal + i, tata.letak, pilihan).items():
                hasil[i, nama] = r
    for nama in ("pagu", "prakiraan_maju", "kiri.pagu", "kanan.pagu"):
        if nama in tata.letak:
            hasil |= _rumus_uang(tabel, nama, awal, tata.letak[nama])
    return hasil


def _rumus_uang(tabel: TabelPetak, nama: str, awal: int, huruf: str) -> dict[tuple[int, str], Rumus]:
    kolom = tabel.indeks(nama)
    berjenjang = BarisRencana | BarisTinjauan
    pasangan = [(i, b) for i, b in enumerate(tabel.baris) if isinstance(b.sumber, berjenjang)]
    baris: list[Baris] = [_berlevel(b) for _, b in pasangan]
    nilai = [b.petak[kolom].nilai for _, b in pasangan]
    rumus = rumus_jumlah(baris, nilai, [awal + i for i, _ in pasangan], huruf)
    return {(pasangan[i][0], nama): r for i, r in rumus.items()}


def _berlevel(b: BarisPetak) -> Baris:
    """Return the fact at the level it is printed at (an indicator row of its own is nobody's child)."""
    sumber = b.sumber
    assert sumber is not None  # noqa: S101 - rows without a fact were left out by the caller
    return sumber if sumber.level == b.level else Baris(asal=sumber.asal, level=b.level)


class PenulisLembar:
    """Writes tables to the sheets of one workbook."""

    def __init__(self, buku: Any, gaya: Gaya, pilihan: PilihanSusun, *, catatan_sel: bool = True) -> None:
        """Keep what all sheets share; ``catatan_sel`` writes a note where a formula gives something else."""
        self._buku = buku
        self._gaya = gaya
        self._indeks = IndeksGaya(gaya)
        self._pilihan = pilihan
        self._catatan_sel = catatan_sel

    def tulis(
        self,
        nama: str,
        tabel: TabelPetak,
        *,
        nomor: str,
        pemda: str,
        pd: str,
        tambahan: Tambahan | None = None,
    ) -> tuple[LembarCepat, TataLembar]:
        """Add a sheet with a table, ``tambahan`` to its right; return it and where its columns stand."""
        lembar: LembarCepat = self._buku.add_worksheet(nama, LembarCepat)
        tata = tata_lembar(tabel)
        lembar.write_string(0, 0, f"Tabel {nomor} {tabel.judul}".replace("  ", " "), self._gaya.judul)
        lembar.write_string(1, 0, pemda, self._gaya.khusus(bold=True))
        lembar.write_string(2, 0, f"Nama Perangkat Daerah: {pd}", self._gaya.khusus())
        self._kepala(lembar, tabel, tata)
        if tambahan is not None:
            self._kepala_tambahan(lembar, tabel, tata, tambahan)
        self._badan(lembar, tabel, tata, tambahan)
        self._cetak(lembar, tabel, tata)
        return lembar, tata

    def _kepala(self, lembar: Any, tabel: TabelPetak, tata: TataLembar) -> None:
        awal = [next(j for j, k in enumerate(tata.kolom) if k.kolom == i) for i in range(len(tabel.kolom))]
        awal.append(tata.lebar)
        gaya = self._gaya.kepala
        for r, baris in enumerate(tabel.kepala, start=BARIS_JUDUL):
            for s in baris:
                kiri, kanan = awal[s.kolom], awal[s.kolom + s.rentang_kolom] - 1
                bawah = r + s.rentang_baris - 1
                if kiri == kanan and bawah == r:
                    lembar.write_string(r, kiri, s.teks, gaya)
                else:
                    lembar.merge_range(r, kiri, bawah, kanan, "", gaya)
                    lembar.write_string(r, kiri, s.teks, gaya)
        tinggi = _tinggi_kepala(tabel)
        for r in range(BARIS_JUDUL, BARIS_JUDUL + len(tabel.kepala)):
            lembar.set_row(r, tinggi)
        r = tata.baris_awal - 1
        for i, k in enumerate(tabel.kolom):
            for j in range(awal[i], awal[i + 1]):
                lembar.write_string(r, j, k.nomor if j == awal[i] else "", self._gaya.nomor_kolom)
        for j, kl in enumerate(tata.kolom):
            lebar = tabel.kolom[kl.kolom].lebar
            lembar.set_column(j, j, 10 if kl.is_satuan else max(lebar * LEBAR_KOLOM, 6))

    def _kepala_tambahan(
        self, lembar: LembarCepat, tabel: TabelPetak, tata: TataLembar, tambahan: Tambahan
    ) -> None:
        awal, r = tata.lebar + 1, BARIS_JUDUL
        akhir = awal + len(tambahan.kepala) - 1
        lembar.merge_range(r, awal, r, akhir, tambahan.judul, self._gaya.kepala)
        for j, teks in enumerate(tambahan.kepala, start=awal):
            lembar.merge_range(r + 1, j, tata.baris_awal - 1, j, teks, self._gaya.kepala)
        lembar.set_column(awal - 1, awal - 1, 2)
        lembar.set_column(awal, akhir, 16)

    def _badan(
        self, lembar: LembarCepat, tabel: TabelPetak, tata: TataLembar, tambahan: Tambahan | None
    ) -> None:
        rumus = rumus_tabel(tabel, tata, self._pilihan)
        kolom = [
            (nama_kolom(j), kl.kolom, kl.is_satuan, tabel.kolom[kl.kolom]) for j, kl in enumerate(tata.kolom)
        ]
        for i, b in enumerate(tabel.baris):
            nomor = tata.baris_awal + i + 1
            sel: list[str] = []
            tinggi = 1
            for huruf, asal, is_satuan, k in kolom:
                petak, alamat = b.petak[asal], f"{huruf}{nomor}"
                if is_satuan:
                    sel.append(self._teks(lembar, alamat, petak.satuan, b.level))
                elif rumus and (rms := rumus.get((i, k.id))) is not None:
                    sel.append(self._rumus(lembar, alamat, k, petak, b.level, rms))
                elif petak.nilai is not None:
                    sel.append(self._angka(alamat, k, petak.nilai, b.level))
                else:
                    sel.append(self._teks(lembar, alamat, petak.teks, b.level, tengah=k.jenis == "nomor"))
                    if petak.teks and len(petak.teks) > k.lebar:
                        tinggi = max(tinggi, _baris_teks(petak.teks, k.lebar))
            if tambahan is not None:
                for j, (rms, bentuk) in enumerate(tambahan.rumus(nomor, b), start=tata.lebar + 1):
                    gaya = self._indeks.sel(b.level, bentuk)
                    sel.append(_sel_hitung(f"{nama_kolom(j)}{nomor}", gaya, rms))
            lembar.tambah_baris(nomor, "".join(sel), tinggi * TINGGI_BARIS + 3 if tinggi > 1 else 0)
        lembar.tutup(tata.baris_awal + max(len(tabel.baris), 1), tata.lebar - 1)

    def _teks(
        self, lembar: LembarCepat, alamat: str, teks: str | None, level: Level, *, tengah: bool = False
    ) -> str:
        gaya = self._indeks.sel(level, kanan=tengah)
        if not teks:
            return f'<c r="{alamat}" s="{gaya}"/>'
        return sel_teks(alamat, gaya, lembar.indeks_teks(teks))

    def _angka(self, alamat: str, k: Kolom, nilai: Decimal, level: Level, *, beda: bool = False) -> str:
        gaya = self._indeks.sel(level, _bentuk(k, nilai), beda=beda)
        return f'<c r="{alamat}" s="{gaya}"><v>{nilai:f}</v></c>'

    def _rumus(
        self, lembar: LembarCepat, alamat: str, k: Kolom, petak: Petak, level: Level, rms: Rumus
    ) -> str:
        """Write a formula where it gives what is stated; else the stated value, marked, with a note."""
        if petak.nilai == rms.nilai and (rms.nilai is not None or petak == KOSONG or petak.teks == rms.teks):
            gaya = self._indeks.sel(level, _bentuk(k, rms.nilai))
            return _sel_hitung(alamat, gaya, rms)
        if self._catatan_sel:
            hasil = format_angka(rms.nilai) if rms.nilai is not None else (rms.teks or "kosong")
            lembar.write_comment(alamat, f"Hasil rumus: {hasil}\n{rms.rumus}", {"x_scale": 2})
        if petak.nilai is not None:
            return self._angka(alamat, k, petak.nilai, level, beda=True)
        gaya = self._indeks.sel(level, _bentuk(k, None), beda=True)
        if not petak.teks:
            return f'<c r="{alamat}" s="{gaya}"/>'
        return sel_teks(alamat, gaya, lembar.indeks_teks(petak.teks))

    def _cetak(self, lembar: Any, tabel: TabelPetak, tata: TataLembar) -> None:
        akhir = tata.baris_awal + max(len(tabel.baris), 1) - 1
        lembar.freeze_panes(tata.baris_awal, min(tabel.indeks("nama") + 1, 3))
        lembar.set_landscape()
        lembar.set_paper(9)
        lembar.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
        lembar.fit_to_pages(1, 0)
        lembar.repeat_rows(BARIS_JUDUL, tata.baris_awal - 1)
        lembar.print_area(0, 0, akhir, tata.lebar - 1)
        lembar.set_footer("&L&8&A&R&8Halaman &P dari &N")
        lembar.hide_gridlines(2)


def _baris_teks(teks: str, lebar: float) -> int:
    """Return about how many lines a text takes in a column: some viewers do not fit rows to their text."""
    muat = max(LEBAR_KOLOM * lebar * HURUF_PER_LEBAR, 4)
    return sum(-(-len(potong) // int(muat)) for potong in teks.split("\n"))


def _sel_hitung(alamat: str, gaya: int, rms: Rumus) -> str:
    if rms.nilai is None:
        return sel_rumus(alamat, gaya, rms.rumus, rms.teks, teks=True)
    return sel_rumus(alamat, gaya, rms.rumus, f"{rms.nilai:f}")


def _tinggi_kepala(tabel: TabelPetak) -> float:
    """Return a height for each header row that holds the longest header text over all of them."""
    baris = max(
        -(-len(s.teks) // max(int(LEBAR_KOLOM * tabel.kolom[s.kolom].lebar), 8)) / s.rentang_baris
        for b in tabel.kepala
        for s in b
        if s.rentang_kolom == 1
    )
    return min(max(15.0, 12.5 * baris), 120.0)


def _bentuk(k: Kolom, nilai: Decimal | None) -> str:
    if k.jenis == "uang":
        return FORMAT_UANG
    return FORMAT_PERSEN if k.jenis == "persen" else bentuk_angka(nilai)
