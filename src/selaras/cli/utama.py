"""Entry of the ``selaras`` command: finds the command, runs it, turns errors into one clear line."""

from __future__ import annotations

import atexit
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from contextlib import nullcontext

from selaras import __version__
from selaras.cli.pengurai import Pengurai, buat_pengurai
from selaras.kernel.galat import PemakaianSalah, SelarasError
from selaras.kernel.pemulung import tanpa_pemulung

PERINTAH = {
    "baca": "membaca Renja menjadi data dengan asal setiap selnya",
    "periksa": "memeriksa Renja terhadap semua aturan",
    "perbaiki": "menerapkan perbaikan yang aman ke berkas baru",
    "susun": "menulis dokumen RENJA lengkap (docx, pdf) atau tabelnya (xlsx)",
    "aturan": "menampilkan daftar aturan, atau menjelaskan satu aturan",
    "banding": "menampilkan perbedaan dua rencana",
    "nomenklatur": "memuat dan menampilkan daftar kode resmi",
    "web": "menjalankan aplikasi web di komputer ini",
    "pelengkap": "mencetak pelengkap perintah untuk bash, zsh, atau fish",
}
"""Command and its one-line description; each is a module in ``cli.perintah``."""

GAGAL_PAKAI = 2
_BERLANGSUNG = frozenset(("web",))
"""Commands that go on until somebody stops them; for all others collecting garbage is wasted time."""


def main(argumen: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0, 1 (findings or differences) or 2 (unusable input)."""
    if argumen is None:
        atexit.register(gc.freeze)  # the process ends: no last walk through all that was read
    masukan = list(sys.argv[1:] if argumen is None else argumen)
    try:
        return _jalankan(masukan)
    except PemakaianSalah as galat:
        return _gagal(f"{galat}\nLihat: selaras {masukan[0] if masukan else ''} --help".rstrip())
    except SelarasError as galat:
        return _gagal(str(galat))
    except KeyboardInterrupt:
        return _gagal("Dihentikan.", 130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except RecursionError:
        return _gagal(
            "Berkas bersarang terlalu dalam. Simpan ulang sebagai xlsx atau docx biasa, lalu coba lagi."
        )
    except MemoryError:
        return _gagal("Berkas terlalu besar untuk memori komputer ini. Bagi menjadi beberapa berkas.")
    except OSError as galat:
        return _gagal(
            f"{galat.filename or 'berkas'}: {galat.strerror or galat}. Periksa folder, izin, dan ruang disk."
        )


def _jalankan(masukan: list[str]) -> int:
    if not masukan or masukan[0] in ("-h", "--help", "bantuan"):
        print(_bantuan())
        return 0 if masukan else GAGAL_PAKAI
    if masukan[0] in ("-V", "--version", "--versi"):
        print(f"selaras {__version__}")
        return 0
    nama = masukan[0]
    if nama not in PERINTAH:
        raise PemakaianSalah(f'Perintah "{nama}" tidak dikenal. Yang ada: {", ".join(PERINTAH)}.')
    with nullcontext() if nama in _BERLANGSUNG else tanpa_pemulung():
        modul = importlib.import_module(f"selaras.cli.perintah.{nama}")
        pengurai: Pengurai = buat_pengurai(nama, PERINTAH[nama], modul.CONTOH)
        modul.siapkan(pengurai)
        hasil: int = modul.jalankan(pengurai.parse_args(masukan[1:]))
        sys.stdout.flush()
        return hasil


def _bantuan() -> str:
    lebar = max(len(n) for n in PERINTAH) + 2
    daftar = "\n".join(f"  {n:<{lebar}}{d}" for n, d in PERINTAH.items())
    return (
        "Selaras membaca, memeriksa, dan menulis ulang Renja Perangkat Daerah.\n\n"
        f"pemakaian: selaras PERINTAH [pilihan]\n\nperintah:\n{daftar}\n\n"
        "contoh:\n  selaras periksa renja-2024.xlsx\n  selaras susun renja-2024.xlsx --ke renja-2024.docx\n\n"
        "selaras PERINTAH --help menjelaskan satu perintah."
    )


def _gagal(pesan: str, status: int = GAGAL_PAKAI) -> int:
    print(f"selaras: {pesan}", file=sys.stderr)
    return status
