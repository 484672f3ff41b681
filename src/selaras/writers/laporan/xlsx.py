"""A workbook: a summary sheet and one row per place. Text cells never become formulas."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import xlsxwriter

from selaras.writers.laporan.umum import (
    BERAT,
    Hasil,
    dasar_kata,
    list_tempat,
    ringkas_kata,
    tabel_kata,
    tempat_kata,
)

KOLOM = (
    ("Kode", 7), ("Berat", 12), ("Tabel", 14), ("Tempat", 22), ("Kode kegiatan", 18), ("Tertulis", 16),
    ("Seharusnya", 16), ("Cara menghitung", 30), ("Temuan", 70), ("Saran", 50), ("Dasar", 30),
    ("Perbaikan", 11),
)  # fmt: skip


def tulis_xlsx_temuan(hasil: Hasil) -> bytes:
    """Return the workbook; the same findings give the same bytes."""
    penampung = io.BytesIO()
    buku = xlsxwriter.Workbook(penampung, {"in_memory": True, "strings_to_formulas": False})
    buku.set_properties({"title": "Laporan pemeriksaan Renja", "created": datetime(2020, 1, 1, tzinfo=UTC)})
    tebal = buku.add_format(
        {"bold": True, "bg_color": "#E9ECEF", "border": 1, "text_wrap": True, "valign": "top"}
    )
    isi = buku.add_format({"border": 1, "text_wrap": True, "valign": "top"})
    _ringkasan(buku.add_worksheet("Ringkasan"), hasil, tebal)
    _rincian(buku.add_worksheet("Temuan"), hasil, tebal, isi)
    buku.close()
    return penampung.getvalue()


def _ringkasan(lembar: Any, hasil: Hasil, tebal: Any) -> None:
    lembar.set_column(0, 0, 24)
    lembar.set_column(1, 1, 70)
    baris = [
        ("Berkas", hasil["berkas"]["nama"]),
        ("Sidik (SHA-256)", hasil["berkas"]["sha256"]),
        ("Hasil", ringkas_kata(hasil)),
    ]
    for i, (nama, nilai) in enumerate(baris):
        lembar.write_string(i, 0, nama, tebal)
        lembar.write_string(i, 1, nilai)
    mulai = len(baris) + 1
    for b in hasil.get("belum_diperiksa", ()):
        lembar.write_string(mulai, 0, f"Belum diperiksa: {b['kode']}")
        lembar.write_string(mulai, 1, b["butuh"])
        mulai += 1


def _rincian(lembar: Any, hasil: Hasil, tebal: Any, gaya: Any) -> None:
    for k, (nama, lebar) in enumerate(KOLOM):
        lembar.set_column(k, k, lebar)
        lembar.write_string(0, k, nama, tebal)
    lembar.freeze_panes(1, 1)
    lembar.repeat_rows(0)
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)
    urut = 1
    for t in hasil["temuan"]:
        for p in list_tempat(t):
            nilai = (
                t["kode"], BERAT[t["berat"]], tabel_kata(t["tabel"]), tempat_kata(p["asal"]),
                p.get("kode_kegiatan"),
                p.get("tertulis"), p.get("seharusnya"), p.get("rumus"), t["pesan"], t.get("saran"),
                dasar_kata(t["rujukan"]), t.get("perbaikan"),
            )  # fmt: skip
            for k, v in enumerate(nilai):
                lembar.write_string(urut, k, str(v or ""), gaya)
            urut += 1
    lembar.autofilter(0, 0, max(urut - 1, 1), len(KOLOM) - 1)
