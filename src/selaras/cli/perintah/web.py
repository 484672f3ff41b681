"""``selaras web``: the web application on this computer."""

from __future__ import annotations

import argparse
import importlib
import importlib.util

from selaras.cli.pengurai import Pengurai
from selaras.kernel.galat import PemakaianSalah

CONTOH = ("selaras web", "selaras web --alamat 127.0.0.1:8080")


def siapkan(pengurai: Pengurai) -> None:
    """Declare the arguments."""
    pengurai.add_argument(
        "--alamat", metavar="HOST:PORT", default="127.0.0.1:8000", help="bawaan: 127.0.0.1:8000"
    )


def jalankan(argumen: argparse.Namespace) -> int:
    """Start the server; it runs until interrupted."""
    if importlib.util.find_spec("django") is None:
        raise PemakaianSalah("Bagian web belum terpasang. Jalankan make setup di folder Selaras.")
    modul = importlib.import_module("selaras.config.jalankan")
    hasil: int = modul.main(argumen.alamat)
    return hasil
