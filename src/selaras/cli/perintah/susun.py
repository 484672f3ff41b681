"""``selaras susun``: facts to the complete document, or to the tables."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from selaras.cli.pengurai import Pengurai, tambah_masukan
from selaras.cli.umum import baca_masukan, kemajuan, tolak_timpa
from selaras.kernel.galat import PemakaianSalah
from selaras.writers.susun import PilihanSusun, susun

CONTOH = (
    "selaras susun renja-2024.xlsx --ke renja-2024.docx",
    "selaras susun renja-2024.txt --ke renja-2024.pdf --koreksi",
    "selaras susun renja-2027.xlsx --ke renja-2027.docx --sistematika 14-2026",
)


def siapkan(pengurai: Pengurai) -> None:
    """Declare the arguments."""
    tambah_masukan(pengurai)
    pengurai.add_argument("--ke", metavar="KELUARAN", required=True, help="berkas .docx, .pdf, atau .xlsx")
    pengurai.add_argument(
        "--layout", choices=("A", "B", "C"), help="bentuk T-C.33 (bawaan: seperti dokumen asal)"
    )
    pengurai.add_argument(
        "--sistematika", choices=("86-2017", "14-2026"), help="susunan bab (bawaan: menurut tahun)"
    )
    pengurai.add_argument(
        "--koreksi", action="store_true", help="cetak hasil hitung, bukan angka yang tertulis"
    )


def jalankan(argumen: argparse.Namespace) -> int:
    """Read and write."""
    tujuan = Path(argumen.ke)
    if tujuan.suffix.lower() not in (".docx", ".pdf", ".xlsx"):
        raise PemakaianSalah(f"{argumen.ke}: akhiran harus .docx, .pdf, atau .xlsx.")
    if not tujuan.parent.is_dir():
        raise PemakaianSalah(f"{tujuan.parent}: folder tidak ada. Buat foldernya atau pilih folder lain.")
    tolak_timpa(argumen.berkas, argumen.ke)
    renja = baca_masukan(argumen)
    pilihan = PilihanSusun(
        layout_rencana=argumen.layout, sistematika=argumen.sistematika, koreksi=argumen.koreksi
    )
    with kemajuan(f"Menulis {argumen.ke}"):
        catatan = susun(renja, tujuan, pilihan=pilihan)
    print(f"Tertulis: {argumen.ke}", file=sys.stderr)
    for c in catatan:
        print(f"  {c}", file=sys.stderr)
    return 0
