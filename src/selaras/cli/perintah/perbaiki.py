"""``selaras perbaiki``: apply the safe corrections to a new file and list each."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

from selaras.checks.perbaikan import perbaiki, tulis_teks
from selaras.checks.ubahan import Perubahan
from selaras.cli.pengurai import Pengurai, tambah_masukan
from selaras.cli.perintah.periksa import status_keluar
from selaras.cli.umum import (
    baca_masukan,
    kemajuan,
    konteks_fakta,
    muat_pengecualian,
    parse_tanggal,
    periksa_fakta,
    tolak_timpa,
    tulis,
)
from selaras.facts import Renja
from selaras.kernel.angka import format_angka
from selaras.kernel.galat import PemakaianSalah

CONTOH = (
    "selaras perbaiki renja-2024.xlsx --ke renja-2024-baru.xlsx",
    "selaras perbaiki renja-2024.txt --ke renja-2024-baru.txt",
)
DOKUMEN = (".docx", ".pdf", ".xlsx")


def siapkan(pengurai: Pengurai) -> None:
    """Declare the arguments."""
    tambah_masukan(pengurai)
    pengurai.add_argument(
        "--ke", metavar="BERKAS_BARU", required=True, help="berkas baru; masukan tidak ditimpa"
    )
    pengurai.add_argument(
        "--tanggal", metavar="YYYY-MM-DD", help="periksa menurut aturan yang berlaku pada tanggal ini"
    )
    pengurai.add_argument("--kecuali", metavar="BERKAS", help="temuan yang diterima beserta alasannya (YAML)")
    pengurai.add_argument(
        "--gagal-pada",
        choices=("kesalahan", "peringatan", "info", "tidak"),
        default="kesalahan",
        help="status keluar 1 bila berkas baru masih memuat temuan seberat ini (bawaan: kesalahan)",
    )


def jalankan(argumen: argparse.Namespace) -> int:
    """Read, correct, write, audit what was written."""
    if argumen.berkas == "-":
        raise PemakaianSalah("Perbaikan memerlukan berkas, bukan masukan standar.")
    tolak_timpa(argumen.berkas, argumen.ke)
    tanggal = parse_tanggal(argumen.tanggal) if argumen.tanggal else None
    kecuali = muat_pengecualian(argumen.kecuali) if argumen.kecuali else ()
    renja = baca_masukan(argumen)
    with kemajuan("Memeriksa"):
        hasil = periksa_fakta(renja, tanggal=tanggal, kecuali=kecuali)
        baru, perubahan = perbaiki(renja, hasil, konteks=konteks_fakta(renja, tanggal))
    with kemajuan(f"Menulis {argumen.ke}"):
        dilewati = tulis_perbaikan(Path(argumen.berkas).read_bytes(), renja, baru, perubahan, argumen.ke)
    _laporkan(argumen, perubahan, dilewati)
    argumen.berkas, argumen.lembar = argumen.ke, None
    sisa = periksa_fakta(baca_masukan(argumen), tanggal=tanggal, kecuali=kecuali)
    return status_keluar(sisa, argumen.gagal_pada)


def tulis_perbaikan(
    data: bytes, renja: Renja, baru: Renja, perubahan: Sequence[Perubahan], ke: str
) -> list[tuple[Perubahan, str]]:
    """Write the corrected file in the kind of its name; return the changes that could not be placed.

    Text to text and xlsx to xlsx replace single cells of the original; any other pair writes the document
    anew from the corrected facts.
    """
    akhiran = Path(ke).suffix.lower()
    if renja.berkas.jenis == "teks" and akhiran not in DOKUMEN:
        isi, lewat = tulis_teks(data, perubahan)
        tulis(isi, ke)
        return [(p, "selnya tidak dapat ditunjuk dengan pasti") for p in lewat]
    if renja.berkas.jenis == "xlsx" and akhiran == ".xlsx":
        return _tambal(data, perubahan, ke)
    if akhiran not in DOKUMEN:
        raise PemakaianSalah(f"{ke}: akhiran harus {', '.join(DOKUMEN)}, atau .txt bila masukannya teks.")
    penulis = importlib.import_module("selaras.writers.susun")
    penulis.susun(baru, Path(ke))
    return []


def _tambal(data: bytes, perubahan: Sequence[Perubahan], ke: str) -> list[tuple[Perubahan, str]]:
    tambal = importlib.import_module("selaras.writers.xlsx.tambal")
    sasaran = {tambal.GantiSel(p.asal.lembar, p.asal.sel, p.sesudah): p for p in perubahan if p.asal.sel}
    isi, lewat = tambal.tambal_xlsx(data, sasaran)
    tulis(isi, ke)
    tanpa_sel = [(p, "selnya tidak diketahui") for p in perubahan if not p.asal.sel]
    return [*tanpa_sel, *((sasaran[g], sebab) for g, sebab in lewat)]


def _laporkan(
    argumen: argparse.Namespace, perubahan: Sequence[Perubahan], dilewati: Sequence[tuple[Perubahan, str]]
) -> None:
    sebab = {id(p): s for p, s in dilewati}
    for p in perubahan:
        if id(p) not in sebab:
            print(f"{argumen.berkas}: {p}")
    for p, s in dilewati:
        print(f"{argumen.berkas}: {p} (dilewati: {s})")
    jadi = len(perubahan) - len(dilewati)
    print(
        f"{format_angka(jadi)} sel diperbaiki, {format_angka(len(dilewati))} dilewati: {argumen.ke}",
        file=sys.stderr,
    )
