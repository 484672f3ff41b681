"""Findings as a workbook: one row per place, filters, and what was accepted or could not be checked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from selaras.kernel.kode import Level
from selaras.writers.laporan.tempat import (
    NAMA_BERAT,
    Isi,
    list_tempat,
    nama_tabel,
    ringkas,
    sebut_dasar,
    sebut_nilai,
    sebut_tempat,
)
from selaras.writers.xlsx.gaya import Gaya

OPSI = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
DIBUAT = datetime(2017, 10, 24)  # noqa: DTZ001 - a fixed mark: the same findings give the same bytes
KOLOM: Sequence[tuple[str, float]] = (
    ("No", 6), ("Kode", 8), ("Berat", 12), ("Tabel", 14), ("Tempat", 24), ("Kode kegiatan", 20),
    ("Kolom", 18), ("Tertulis", 16), ("Seharusnya", 16), ("Cara menghitung", 26), ("Pesan", 60),
    ("Saran", 44), ("Dasar", 26), ("Perbaikan", 12),
)  # fmt: skip
KOLOM_DITERIMA = (*KOLOM, ("Alasan", 44), ("Oleh", 20), ("Tanggal", 12))
KOLOM_BELUM = (("Kode", 8), ("Data yang dibutuhkan", 80))
_LATAR = {"kesalahan": "#FDEEEB", "peringatan": "#FDF4DC", "info": "#EAF2FA"}


def tulis_buku_temuan(isi: Isi) -> bytes:
    """Return the workbook; every text is written as text, whatever it starts with."""
    keluaran = BytesIO()
    buku = xlsxwriter.Workbook(keluaran, OPSI)
    nama = str(isi.get("berkas", {}).get("nama", ""))
    buku.set_properties({"title": f"Temuan {nama}", "comments": "Ditulis dengan Selaras", "created": DIBUAT})
    gaya = Gaya(buku)
    diterima = list(isi.get("dikecualikan", ()))
    belum = [(b.get("kode"), b.get("butuh")) for b in isi.get("belum_diperiksa", ())]
    _ringkasan(buku, gaya, isi, nama)
    _tabel(buku, gaya, "Temuan", KOLOM, _baris_temuan(isi.get("temuan", ())))
    _tabel(buku, gaya, "Diterima", KOLOM_DITERIMA, _baris_temuan(diterima, ("alasan", "oleh", "tanggal")))
    _tabel(buku, gaya, "Belum diperiksa", KOLOM_BELUM, belum)
    buku.close()
    return keluaran.getvalue()


def _baris_temuan(temuan: Iterable[Isi], tambahan: Sequence[str] = ()) -> Iterator[Sequence[Any]]:
    for nomor, t in enumerate(temuan, start=1):
        for tp in list_tempat(t):
            yield (
                nomor, t.get("kode"), NAMA_BERAT.get(str(t.get("berat"))), nama_tabel(t.get("tabel")),
                sebut_tempat(tp.get("asal", {})), tp.get("kode_kegiatan"), tp.get("kolom"),
                tp.get("tertulis"), sebut_nilai(tp), tp.get("rumus"), t.get("pesan"), t.get("saran"),
                sebut_dasar(t.get("rujukan", ())), t.get("perbaikan"), *(t.get(k) for k in tambahan),
            )  # fmt: skip


def _ringkasan(buku: Any, gaya: Gaya, isi: Isi, nama: str) -> None:
    lembar = buku.add_worksheet("Ringkas")
    lembar.set_column(0, 0, 24)
    lembar.set_column(1, 1, 70)
    lembar.write_string(0, 0, "Hasil pemeriksaan Renja", gaya.judul)
    lembar.write_string(1, 0, ringkas(isi), gaya.khusus())
    pasangan = (("Berkas", nama), ("Sidik SHA-256", str(isi.get("berkas", {}).get("sha256", ""))))
    for r, (kunci, teks) in enumerate(pasangan, start=3):
        lembar.write_string(r, 0, kunci, gaya.khusus(bold=True))
        lembar.write_string(r, 1, teks, gaya.khusus())
    for r, (kunci, label) in enumerate(NAMA_BERAT.items(), start=6):
        lembar.write_string(r, 0, label, gaya.khusus(bold=True, bg_color=_LATAR[kunci]))
        lembar.write_number(r, 1, int(isi.get("ringkas", {}).get(kunci, 0)), gaya.khusus(align="left"))
    lembar.hide_gridlines(2)


def _tabel(
    buku: Any, gaya: Gaya, nama: str, kolom: Sequence[tuple[str, float]], baris: Iterable[Sequence[Any]]
) -> None:
    lembar = buku.add_worksheet(nama)
    for j, (judul, lebar) in enumerate(kolom):
        lembar.write_string(0, j, judul, gaya.kepala)
        lembar.set_column(j, j, lebar)
    warna = {NAMA_BERAT[b]: gaya.khusus(bg_color=c, border=1, valign="top") for b, c in _LATAR.items()}
    biasa = gaya.sel(Level.SUB_KEGIATAN)
    r = 0
    for r, isi in enumerate(baris, start=1):
        for j, nilai in enumerate(isi):
            bentuk = warna.get(nilai, biasa) if j == 2 else biasa
            if isinstance(nilai, int):
                lembar.write_number(r, j, nilai, bentuk)
            else:
                lembar.write_string(r, j, str(nilai or ""), bentuk)
    lembar.freeze_panes(1, 2 if len(kolom) > 2 else 0)
    lembar.autofilter(0, 0, max(r, 1), len(kolom) - 1)
    lembar.set_landscape()
    lembar.set_paper(9)
    lembar.fit_to_pages(1, 0)
    lembar.repeat_rows(0)
