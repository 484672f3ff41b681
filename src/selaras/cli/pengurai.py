"""Argument parsing with Indonesian help and errors."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import NoReturn

from selaras.kernel.galat import PemakaianSalah


class _Bentuk(argparse.RawDescriptionHelpFormatter):
    """Help layout with Indonesian words."""

    def add_usage(self, usage, actions, groups, prefix=None):  # type: ignore[no-untyped-def]
        """Print "pemakaian:" before the usage line."""
        return super().add_usage(usage, actions, groups, prefix or "pemakaian: ")


class Pengurai(argparse.ArgumentParser):
    """A parser whose errors become :class:`PemakaianSalah` in Indonesian."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of exiting, so that one place prints errors."""
        raise PemakaianSalah(_terjemahkan(message))


_TERJEMAH = (
    ("the following arguments are required:", "Argumen yang wajib belum ada:"),
    ("unrecognized arguments:", "Pilihan tidak dikenal:"),
    ("expected one argument", "memerlukan satu nilai"),
    ("expected at least one argument", "memerlukan sedikitnya satu nilai"),
    ("invalid choice:", "nilai tidak dikenal:"),
    ("choose from", "pilih dari"),
    ("not allowed with argument", "tidak boleh bersama"),
    ("argument", "Pilihan"),
)


def _terjemahkan(pesan: str) -> str:
    for asal, tujuan in _TERJEMAH:
        pesan = pesan.replace(asal, tujuan)
    return pesan if pesan.endswith(".") else pesan + "."


def buat_pengurai(nama: str, ringkas: str, contoh: Sequence[str]) -> Pengurai:
    """Build the parser of one command with its description and examples."""
    pengurai = Pengurai(
        prog=f"selaras {nama}",
        description=ringkas[0].upper() + ringkas[1:] + ".",
        epilog="contoh:\n" + "\n".join(f"  {c}" for c in contoh),
        formatter_class=_Bentuk,
        add_help=False,
        allow_abbrev=False,
    )
    pengurai._positionals.title = "argumen"
    pengurai._optionals.title = "pilihan"
    pengurai.add_argument("-h", "--help", "--bantuan", action="help", help="menampilkan bantuan ini")
    return pengurai


def tambah_masukan(pengurai: Pengurai, nama: str = "berkas") -> None:
    """Add the input file and the options that tell how to read it."""
    pengurai.add_argument(nama, metavar="BERKAS", help='berkas Renja; "-" untuk masukan standar')
    pengurai.add_argument(
        "--jenis",
        choices=("teks", "xlsx", "xls", "docx", "pdf", "html", "json"),
        help="jenis masukan standar; tanpa ini isi berkas yang menentukan",
    )
    pengurai.add_argument("--lembar", metavar="NAMA", help="hanya lembar kerja ini (xlsx, xls)")
