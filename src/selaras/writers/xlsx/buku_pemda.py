"""One workbook for all agencies of a government: T-C.29 and T-C.33 of each, and a recapitulation of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO
from typing import Any

import xlsxwriter

from selaras.facts import Renja
from selaras.kernel.angka import NOL, percent_of
from selaras.kernel.kode import Level
from selaras.law.formulas.capaian import rata_rata_capaian
from selaras.writers.bahan.hitung import koreksi_renja
from selaras.writers.bahan.petak import BarisPetak, TabelPetak
from selaras.writers.bahan.tabel import tabel_evaluasi, tabel_rencana
from selaras.writers.pilihan import PilihanSusun
from selaras.writers.xlsx.buku import DIBUAT, OPSI
from selaras.writers.xlsx.gaya import FORMAT_BULAT, FORMAT_PERSEN, FORMAT_UANG, Gaya
from selaras.writers.xlsx.lembar import PenulisLembar, Tambahan, TataLembar, tata_lembar
from selaras.writers.xlsx.rumus import Rumus, indeks_kolom, rentang

_LARANGAN = re.compile(r"[\[\]:*?/\\']")
PANJANG_NAMA = 31
"""Excel's limit for the name of a sheet."""
_KOLOM: Sequence[tuple[str, float]] = (
    ("No", 5), ("Perangkat Daerah", 52), ("Sub kegiatan", 12), ("Jumlah tahun rencana (Rp)", 22),
    ("Jumlah tahun berikutnya (Rp)", 22), ("Porsi (%)", 10), ("Rata-rata tingkat realisasi (%)", 16),
    ("Baris dinilai", 12),
)  # fmt: skip


@dataclass(slots=True)
class _Lembar:
    """What the recapitulation needs of one agency."""

    nama: str
    rencana: tuple[str, TataLembar, TabelPetak] | None = None
    evaluasi: tuple[str, TataLembar, TabelPetak] | None = None


def tulis_buku(daftar: Sequence[Renja], pilihan: PilihanSusun | None = None) -> bytes:
    """Write the workbook; the first sheet adds up the others by cross-sheet formulas with cached values."""
    p = pilihan or PilihanSusun()
    keluaran = BytesIO()
    buku = xlsxwriter.Workbook(keluaran, OPSI)
    buku.set_properties(
        {"title": _judul(daftar), "category": "Renja Perangkat Daerah", "created": DIBUAT,
         "comments": "Ditulis dengan Selaras"}
    )  # fmt: skip
    gaya = Gaya(buku)
    rekap = buku.add_worksheet("Rekap")
    penulis = PenulisLembar(buku, gaya, p, catatan_sel=False)
    terpakai: set[str] = {"rekap"}
    isi = [_tulis_pd(penulis, r, i, p, terpakai) for i, r in enumerate(daftar, start=1)]
    _rekap(rekap, gaya, isi, _judul(daftar))
    buku.close()
    return keluaran.getvalue()


def _judul(daftar: Sequence[Renja]) -> str:
    pemda = next((r.pemda for r in daftar if r.pemda), "")
    tahun = next((r.tahun for r in daftar if r.tahun), None)
    return f"Renja Perangkat Daerah {pemda} {f'Tahun {tahun}' if tahun else ''}".strip()


def _tulis_pd(
    penulis: PenulisLembar, renja: Renja, nomor: int, p: PilihanSusun, terpakai: set[str]
) -> _Lembar:
    fakta = koreksi_renja(renja, p) if p.koreksi else renja
    nama = fakta.perangkat_daerah or f"Perangkat Daerah {nomor}"
    pendek = fakta.singkatan or nama
    hasil = _Lembar(nama)
    pemda = fakta.pemda or ""
    if fakta.evaluasi:
        tabel = tabel_evaluasi(fakta)
        lembar = _nama_lembar("29", pendek, nomor, terpakai)
        _, tata = penulis.tulis(lembar, tabel, nomor="T-C.29", pemda=pemda, pd=nama)
        hasil.evaluasi = (lembar, tata, tabel)
    if fakta.rencana:
        tabel = tabel_rencana(fakta, p.layout_rencana)[0]
        lembar = _nama_lembar("33", pendek, nomor, terpakai)
        tambahan = _analisis(tabel, hasil.evaluasi)
        _, tata = penulis.tulis(lembar, tabel, nomor="T-C.33", pemda=pemda, pd=nama, tambahan=tambahan)
        hasil.rencana = (lembar, tata, tabel)
    return hasil


def _analisis(tabel: TabelPetak, evaluasi: tuple[str, TataLembar, TabelPetak] | None) -> Tambahan:
    """Set plan against forecast, and against last year's achievement looked up by code in T-C.29."""
    letak = tata_lembar(tabel).letak
    pagu, maju, kode = (letak[f] for f in ("pagu", "prakiraan_maju", "kode"))
    i_pagu, i_maju, i_kode = (tabel.indeks(f) for f in ("pagu", "prakiraan_maju", "kode"))
    cari, hasil = _pencarian(evaluasi)

    def rumus(nomor: int, b: BarisPetak) -> Sequence[tuple[Rumus, str]]:
        n, m = b.petak[i_pagu].nilai, b.petak[i_maju].nilai
        a, z = f"{pagu}{nomor}", f"{maju}{nomor}"
        ada = n is not None and m is not None
        selisih = m - n if n is not None and m is not None else None
        persen = percent_of(selisih, n) if ada else None
        tingkat = hasil.get(b.petak[i_kode].teks or "")
        return (
            (Rumus(f'=IF(COUNT({a},{z})<2,"",{z}-{a})', selisih), FORMAT_UANG),
            (
                Rumus(f'=IF(COUNT({a},{z})<2,"",IF({a}=0,"",ROUND(({z}-{a})/{a}*100,2)))', persen),
                FORMAT_PERSEN,
            ),
            (Rumus(cari.format(sel=f"{kode}{nomor}"), tingkat), FORMAT_PERSEN),
        )

    judul = ("Kenaikan prakiraan maju (Rp)", "Kenaikan (%)", "Tingkat realisasi n-2 (%)")
    return Tambahan("Analisis", judul, rumus)


def _pencarian(
    evaluasi: tuple[str, TataLembar, TabelPetak] | None,
) -> tuple[str, dict[str, Decimal | None]]:
    """Return the look-up formula for a code cell, and what it finds."""
    if evaluasi is None:
        return '=""', {}
    nama, tata, tabel = evaluasi
    k, t = tata.letak["kode"], tata.letak["tingkat_n2"]
    awal, akhir = tata.baris_awal + 1, tata.baris_awal + max(len(tabel.baris), 1)
    urutan = indeks_kolom(t) - indeks_kolom(k) + 1
    cari = f"VLOOKUP({{sel}},'{nama}'!${k}${awal}:${t}${akhir},{urutan},FALSE)"
    rumus = f'=IFERROR(IF(ISNUMBER({cari}),{cari},""),"")'
    i_kode, i_tingkat = tabel.indeks("kode"), tabel.indeks("tingkat_n2")
    hasil: dict[str, Decimal | None] = {}
    for b in tabel.baris:
        kode = b.petak[i_kode].teks
        if kode:
            hasil.setdefault(kode, b.petak[i_tingkat].nilai)
    return rumus, hasil


def _nama_lembar(bentuk: str, nama: str, nomor: int, terpakai: set[str]) -> str:
    """Return a name Excel accepts and no other sheet has: number, form, agency."""
    hasil = f"{nomor:02d} {bentuk} {_LARANGAN.sub(' ', nama)}"[:PANJANG_NAMA].strip()
    while hasil.lower() in terpakai:
        nomor += 1000
        hasil = f"{nomor} {bentuk} {_LARANGAN.sub(' ', nama)}"[:PANJANG_NAMA].strip()
    terpakai.add(hasil.lower())
    return hasil


def _rekap(lembar: Any, gaya: Gaya, isi: Sequence[_Lembar], judul: str) -> None:
    lembar.write_string(0, 0, judul, gaya.judul)
    for j, (nama, lebar) in enumerate(_KOLOM):
        lembar.write_string(2, j, nama, gaya.kepala)
        lembar.set_column(j, j, lebar)
    angka = [_angka_pd(x) for x in isi]
    total = [sum((a[k] for a in angka), NOL) for k in range(3)]
    akhir = 3 + len(isi)
    for i, (x, a) in enumerate(zip(isi, angka, strict=True)):
        _baris_rekap(lembar, gaya, 3 + i, x, a, total[1], akhir)
    tebal = gaya.sel(Level.JUMLAH)
    lembar.write_blank(akhir, 0, None, tebal)
    lembar.write_string(akhir, 1, "Jumlah", tebal)
    for j, (bentuk, nilai) in enumerate(
        ((FORMAT_BULAT, total[0]), (FORMAT_UANG, total[1]), (FORMAT_UANG, total[2])), start=2
    ):
        k = "ABCDEFGH"[j]
        rumus = f"=SUM({k}4:{k}{akhir})"
        lembar.write_formula(akhir, j, rumus, gaya.sel(Level.JUMLAH, bentuk), float(nilai))
    for j in (5, 6, 7):
        lembar.write_blank(akhir, j, None, tebal)
    lembar.freeze_panes(3, 2)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(2)
    lembar.print_area(0, 0, akhir, len(_KOLOM) - 1)


def _angka_pd(x: _Lembar) -> tuple[Decimal, Decimal, Decimal]:
    """Return number of sub kegiatan and both amounts of an agency."""
    if x.rencana is None:
        return NOL, NOL, NOL
    tabel = x.rencana[2]
    i_pagu, i_maju = tabel.indeks("pagu"), tabel.indeks("prakiraan_maju")
    sub = [b for b in tabel.baris if b.level == Level.SUB_KEGIATAN]
    return (
        Decimal(len(sub)),
        sum((b.petak[i_pagu].nilai or NOL for b in sub), NOL),
        sum((b.petak[i_maju].nilai or NOL for b in sub), NOL),
    )


def _baris_rekap(
    lembar: Any,
    gaya: Gaya,
    r: int,
    x: _Lembar,
    a: tuple[Decimal, Decimal, Decimal],
    total: Decimal,
    akhir: int,
) -> None:
    biasa = gaya.sel(Level.SUB_KEGIATAN)
    bulat, uang, persen = (
        gaya.sel(Level.SUB_KEGIATAN, f) for f in (FORMAT_BULAT, FORMAT_UANG, FORMAT_PERSEN)
    )
    lembar.write_number(r, 0, r - 2, bulat)
    lembar.write_string(r, 1, x.nama, biasa)
    lembar.write_number(r, 2, float(a[0]), bulat)
    for j, (nama, nilai) in enumerate((("pagu", a[1]), ("prakiraan_maju", a[2])), start=3):
        lembar.write_formula(r, j, _jumlah_sub(x, nama), uang, float(nilai))
    porsi = percent_of(a[1], total) or NOL
    lembar.write_formula(
        r, 5, f"=IF(D${akhir + 1}=0,0,ROUND(D{r + 1}/D${akhir + 1}*100,2))", persen, float(porsi)
    )
    _evaluasi_pd(lembar, r, x, persen, bulat)


def _jumlah_sub(x: _Lembar, nama: str) -> str:
    """Add up the sub kegiatan of an agency's sheet, cell by cell ranges of neighbours."""
    if x.rencana is None:
        return "=0"
    lembar, tata, tabel = x.rencana
    k = tata.letak[nama]
    baris = [tata.baris_awal + 1 + i for i, b in enumerate(tabel.baris) if b.level == Level.SUB_KEGIATAN]
    bagian = ",".join(f"'{lembar}'!{k}{a}:{k}{b}" for a, b in rentang(baris))
    return f"=SUM({bagian})" if bagian else "=0"


def _evaluasi_pd(lembar: Any, r: int, x: _Lembar, persen: Any, bulat: Any) -> None:
    """Write the mean of column 8 over the rows that have one, and how many they are."""
    if x.evaluasi is None:
        lembar.write_blank(r, 6, None, persen)
        lembar.write_blank(r, 7, None, bulat)
        return
    nama, tata, tabel = x.evaluasi
    i = tabel.indeks("tingkat_n2")
    nilai = [n for b in tabel.baris if (n := b.petak[i].nilai) is not None]
    k = tata.letak["tingkat_n2"]
    daerah = f"'{nama}'!{k}{tata.baris_awal + 1}:{k}{tata.baris_awal + max(len(tabel.baris), 1)}"
    rata = rata_rata_capaian(nilai) or NOL
    rumus = f"=IF(COUNT({daerah})=0,0,ROUND(AVERAGE({daerah}),2))"
    lembar.write_formula(r, 6, rumus, persen, float(rata))
    lembar.write_formula(r, 7, f"=COUNT({daerah})", bulat, len(nilai))
