"""Helper: small tables of another agency, in the shapes people print them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from selaras.facts import Asal, Baris, Berkas
from selaras.readers.mentah import BarisMentah, Blok, DokumenMentah, Grid, Isi, Paragraf
from selaras.readers.tabel import HasilTabel, baca_tabel

Sel = Sequence[Isi]

KEPALA_EVALUASI: list[str] = [
    "Kode",
    "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan",
    "Indikator Kinerja Program (outcome)/Kegiatan (output)",
    "Target Kinerja Capaian Program (Renstra PD) Tahun 2021-2026",
    "Realisasi Target Kinerja s/d dengan Tahun (n-3) 2022",
    "Target Renja PD tahun (n-2) 2023",
    "Realisasi Renja PD tahun (n-2) 2023",
    "Tingkat Realisasi (%)",
    "Target Program dan Kegiatan (Renja PD tahun n-1) 2024",
    "Perkiraan Realisasi Capaian s/d tahun berjalan (n-1)",
    "Tingkat Capaian Realisasi Target Renstra (%)",
]
NOMOR_EVALUASI = ["1", "2", "3", "4", "5", "6", "7", "8=(7/6)", "9", "10=(5+7+9)", "11=(10/4)"]

BARIS_EVALUASI: list[list[str]] = [
    ["1.02", "KESEHATAN", "", "", "", "", "", "", "", "", ""],
    ["1.02.02", "PROGRAM PEMENUHAN UPAYA KESEHATAN", "Persentase balita gizi baik", "90 %", "70 %", "80 %",
     "76 %", "95.00", "85 %", "81 %", "90.00"],
    ["1.02.02.2.02", "Penyediaan Layanan Kesehatan", "Persentase layanan sesuai standar", "100 %", "90 %",
     "100 %", "98 %", "98.00", "100 %", "99 %", "99.00"],
    ["1.02.02.2.02.0001", "Pengelolaan Pelayanan Kesehatan Ibu Hamil",
     "Jumlah Ibu Hamil yang Mendapatkan Pelayanan", "12000 Orang", "4000 Orang", "2500 Orang", "2400 Orang",
     "96.00", "2600 Orang", "9000 Orang", "75.00"],
    ["1.02.02.2.02.0002", "Pengelolaan Pelayanan Kesehatan Balita",
     "Jumlah Balita yang Mendapatkan Pelayanan", "30000 Orang", "9000 Orang", "6000 Orang", "6300 Orang",
     "105.00", "6100 Orang", "21400 Orang", "71.33"],
    ["1.02.02.2.02.0017", "Pengelolaan Surveilans Kesehatan", "Jumlah Dokumen Hasil Surveilans", "60 Dokumen",
     "24 Dokumen", "12 Dokumen", "12 Dokumen", "100.00", "12 Dokumen", "48 Dokumen", "80.00"],
    ["1.02.02.2.02.0033", "Operasional Pelayanan Puskesmas", "Jumlah Dokumen Operasional Puskesmas",
     "125 Dokumen", "50 Dokumen", "25 Dokumen", "24 Dokumen", "96.00", "25 Dokumen", "99 Dokumen", "79.20"],
]  # fmt: skip

KEPALA_RENCANA_A: list[list[str]] = [
    ["Kode", "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan", "Indikator Kinerja",
     "Rencana Tahun 2025", "", "", "", "Catatan Penting", "Prakiraan Maju Rencana Tahun 2026", ""],
    ["", "", "", "Lokasi", "Target Capaian Kinerja", "Kebutuhan Dana/Pagu Indikatif (Rp)", "Sumber Dana", "",
     "Target Capaian Kinerja", "Kebutuhan Dana/Pagu Indikatif (Rp)"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)"],
]  # fmt: skip
BARIS_RENCANA_A: list[list[str]] = [
    ["1.02.02", "PROGRAM PEMENUHAN UPAYA KESEHATAN", "Persentase balita gizi baik", "Kabupaten Melati",
     "85 %", "3.500.000.000", "PAD", "", "87 %", "3.700.000.000"],
    ["1.02.02.2.02", "Penyediaan Layanan Kesehatan", "Persentase layanan sesuai standar", "Kabupaten Melati",
     "100 %", "3.500.000.000", "PAD", "", "100 %", "3.700.000.000"],
    ["1.02.02.2.02.0001", "Pengelolaan Pelayanan Kesehatan Ibu Hamil",
     "Jumlah Ibu Hamil yang Mendapatkan Pelayanan", "Kecamatan Mawar", "2600 Orang", "1.500.000.000", "DAU",
     "lanjutan", "2700 Orang", "1.600.000.000"],
    ["1.02.02.2.02.0002", "Pengelolaan Pelayanan Kesehatan Balita",
     "Jumlah Balita yang Mendapatkan Pelayanan", "Kecamatan Mawar", "6100 Orang", "2.000.000.000", "DAU", "",
     "6200 Orang", "2.100.000.000"],
    ["", "TOTAL", "", "", "", "3.500.000.000", "", "", "", "3.700.000.000"],
]  # fmt: skip


def grid(baris: Sequence[Sel], awal: int = 1, *, lembar: str | None = None) -> Grid:
    """Make a grid; with ``lembar`` its rows have cell addresses, without they are text lines."""
    hasil = []
    for i, b in enumerate(baris, start=awal):
        if lembar is None:
            hasil.append(BarisMentah(list(b), Asal(baris=i)))
        else:
            hasil.append(BarisMentah(list(b), Asal(lembar=lembar, sel=f"A{i}"), 0, i))
    return Grid(hasil, lembar or "")


def baca(*blok: Blok | str | Sequence[Sel], lembar: str | None = None) -> HasilTabel:
    """Read tables from grids, rows and paragraphs, and check that no cell got lost."""
    isi: list[Blok] = []
    nomor = 1
    for b in blok:
        if isinstance(b, str):
            isi.append(Paragraf(b, Asal(baris=nomor)))
            nomor += 2
        elif isinstance(b, Paragraf | Grid):
            isi.append(b)
            nomor += 100
        else:
            isi.append(grid(b, nomor, lembar=lembar))
            nomor += len(b) + 1
    hasil = baca_tabel(DokumenMentah(Berkas("x", "", "teks"), isi))
    assert hasil.sel_terisi == hasil.sel_terpetakan + len(hasil.sisa)
    return hasil


_BUKAN_ISI = ("asal", "letak", "tertulis")


def isi(baris: Sequence[Baris], *, tanpa: Sequence[str] = ()) -> list[dict[str, Any]]:
    """Return the stated values of rows, without where and how they were printed."""
    hasil = []
    for b in baris:
        nama = [f.name for f in fields(b) if f.name not in _BUKAN_ISI and f.name not in tanpa]
        hasil.append({n: v for n in nama if (v := getattr(b, n)) not in (None, {})})
    return hasil


def pecah_kode(baris: Sequence[Sel], kolom: int = 0, lebar: int = 6) -> list[list[Isi]]:
    """Spread the code of every row over ``lebar`` cells."""
    hasil: list[list[Isi]] = []
    for b in baris:
        kode = str(b[kolom])
        bagian: list[Isi] = list(kode.split(".")) if kode[:1].isdigit() and "=" not in kode else [kode]
        bagian += [""] * (lebar - len(bagian))
        hasil.append([*b[:kolom], *bagian, *b[kolom + 1 :]])
    return hasil


def pecah_satuan(baris: Sequence[Sel], kolom: Sequence[int]) -> list[list[Isi]]:
    """Put the unit of the given columns into a cell of its own behind the number."""
    hasil: list[list[Isi]] = []
    for b in baris:
        baru: list[Isi] = []
        for c, sel in enumerate(b):
            if c in kolom:
                angka, _, satuan = str(sel).partition(" ")
                baru += [angka, satuan]
            else:
                baru.append(sel)
        hasil.append(baru)
    return hasil
