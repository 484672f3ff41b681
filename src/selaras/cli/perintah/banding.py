"""``selaras banding``: what differs between two plans."""

from __future__ import annotations

import argparse

from selaras.cli.pengurai import Pengurai, tambah_masukan
from selaras.cli.umum import baca_masukan, dump_json, tulis
from selaras.facts.banding import banding

CONTOH = (
    "selaras banding renja-rancangan.xlsx renja-akhir.xlsx",
    "selaras banding renja.json rka.xlsx --format json",
)


def siapkan(pengurai: Pengurai) -> None:
    """Declare the arguments."""
    tambah_masukan(pengurai, "kiri")
    pengurai.add_argument("kanan", metavar="BERKAS_B", help="rencana pembanding (versi lain, RKPD, atau RKA)")
    pengurai.add_argument(
        "--format", choices=("teks", "json"), default="teks", help="bentuk keluaran (bawaan: teks)"
    )
    pengurai.add_argument("--ke", metavar="KELUARAN", help="tulis ke berkas")


def jalankan(argumen: argparse.Namespace) -> int:
    """Compare and print; 0 where nothing differs, 1 otherwise."""
    beda = banding(baca_masukan(argumen, "kiri"), baca_masukan(argumen, "kanan"))
    tulis(dump_json(beda.to_json()) if argumen.format == "json" else beda.to_teks(), argumen.ke)
    return int(not beda.is_sama)
