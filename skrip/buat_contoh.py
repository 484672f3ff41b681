"""Build the product's example workbook from a document: its tables as printed, no prose, no person.

``python skrip/buat_contoh.py BERKAS`` writes ``src/selaras/contoh/renja-contoh.xlsx``. Every cell is the text
the document prints, so that what is wrong there is wrong here too.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import xlsxwriter

from selaras.contoh import jalur_contoh
from selaras.facts import TABEL, Baris, KeteranganTabel, Renja
from selaras.readers import read_berkas

SATUAN = {
    "target_renstra": "satuan_renstra", "target_n1": "satuan_n1", "realisasi_berjalan": "satuan",
    "target_program": "satuan_program", "target_keluaran": "satuan_keluaran", "target_hasil": "satuan_hasil",
    "target_maju": "satuan_maju", "kiri.target": "kiri.satuan", "kanan.target": "kanan.satuan",
}  # fmt: skip
LEBAR_TEKS = (
    "nama",
    "indikator",
    "keluaran",
    "capaian",
    "hasil_k",
    "tolok",
    "ikk",
    "tujuan",
    "sasaran",
    "sumber",
)


def ambil(baris: Baris, field: str) -> Any:
    """Return a cell: the print where the value was normalised, else the value."""
    if field in baris.tertulis:
        return baris.tertulis[field]
    nilai: Any = baris
    for bagian in field.split("."):
        nilai = nilai.get(int(bagian)) if isinstance(nilai, dict) else getattr(nilai, bagian, None)
        if nilai is None:
            return None
    return f"{nilai:f}" if isinstance(nilai, Decimal) else str(nilai)


def isi_sel(baris: Baris, field: str) -> str:
    """Return a printed cell with its unit, where the form prints both in one."""
    if field == "nama" and baris.nama is None:
        return ""
    if field == "kode" and baris.level == "indikator":
        return ""
    isi, satuan = ambil(baris, field), ambil(baris, SATUAN[field]) if field in SATUAN else None
    teks = isi or ""
    return f"{teks} {satuan}".strip() if satuan and satuan not in teks else teks


def tahun_ke(field: str, k: KeteranganTabel) -> str:
    """Turn "target.1" (the first year of the period) into "target.2024"."""
    nama, _, nomor = field.partition(".")
    if k.periode and nomor.isdigit() and int(nomor) < 100:
        return f"{nama}.{k.periode[0] + int(nomor) - 1}"
    return field


def tulis_tabel(
    buku: Any, gaya: dict[str, Any], k: KeteranganTabel, baris: Sequence[Baris], renja: Renja
) -> None:
    """Write one table: caption, agency, header, numbering row, rows."""
    lembar = buku.add_worksheet(TABEL[k.tabel])
    nomor = f"Tabel {k.nomor} " if k.nomor else ""
    lembar.write_string(0, 0, f"{nomor}{k.judul}", gaya["judul"])
    lembar.write_string(1, 0, f"Nama Perangkat Daerah : {renja.perangkat_daerah}")
    field = [f for f in k.kolom if f not in SATUAN.values()]
    tinggi = max(k.kolom[f].count(" / ") for f in field) + 1
    for kolom, f in enumerate(field):
        bagian = k.kolom[f].split(" / ")
        lembar.set_column(kolom, kolom, 34 if any(f.split(".")[-1].startswith(t) for t in LEBAR_TEKS) else 14)
        for i in range(tinggi):
            lembar.write_string(3 + i, kolom, bagian[i] if i < len(bagian) else "", gaya["kepala"])
    for i, b in enumerate(baris):
        for kolom, f in enumerate(field):
            lembar.write_string(3 + tinggi + i, kolom, isi_sel(b, tahun_ke(f, k)), gaya["isi"])
    lembar.freeze_panes(3 + tinggi, 2)
    lembar.set_landscape()
    lembar.fit_to_pages(1, 0)


def tulis_daftar(buku: Any, gaya: dict[str, Any], renja: Renja) -> None:
    """Write the list of sub kegiatan of subbab 3.3."""
    lembar = buku.add_worksheet("Daftar sub kegiatan")
    lembar.set_column(0, 2, 50)
    for kolom, judul in enumerate(("Program", "Kegiatan", "Sub Kegiatan")):
        lembar.write_string(0, kolom, judul, gaya["kepala"])
    for i, b in enumerate(renja.daftar_subkegiatan, start=1):
        for kolom, nilai in enumerate((b.program, b.kegiatan, b.nama)):
            lembar.write_string(i, kolom, nilai or "", gaya["isi"])


def main(argumen: list[str]) -> int:
    """Read and write."""
    renja = read_berkas(argumen[0])
    buku = xlsxwriter.Workbook(jalur_contoh())
    buku.set_properties({"title": "Contoh Renja", "created": datetime(2024, 1, 1, tzinfo=UTC)})
    gaya = {
        "judul": buku.add_format({"bold": True, "font_size": 13}),
        "kepala": buku.add_format(
            {"bold": True, "border": 1, "text_wrap": True, "valign": "vcenter", "bg_color": "#E9ECEF"}
        ),
        "isi": buku.add_format({"border": 1, "text_wrap": True, "valign": "top"}),
    }
    for k in renja.keterangan:
        tulis_tabel(buku, gaya, k, renja.tabel(k.tabel), renja)
    tulis_daftar(buku, gaya, renja)
    buku.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
