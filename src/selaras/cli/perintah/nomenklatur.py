"""``selaras nomenklatur``: load the ministry's list, list the editions, look a code up."""

from __future__ import annotations

import argparse
import sys

from selaras.cli.pengurai import Pengurai
from selaras.cli.umum import kemajuan, tulis
from selaras.kernel.angka import format_angka
from selaras.kernel.galat import PemakaianSalah
from selaras.law.nomenklatur import list_edisi, load_nomenklatur
from selaras.readers.nomenklatur import muat_nomenklatur, simpan_edisi

CONTOH = (
    "selaras nomenklatur muat kepmendagri-900.1.15.5-1317-2023.xlsx --edisi 900.1.15.5-1317-2023",
    "selaras nomenklatur daftar",
    "selaras nomenklatur cari 5.03.02.2.02.0002",
)


def siapkan(pengurai: Pengurai) -> None:
    """Declare the arguments."""
    pengurai.add_argument("tindakan", choices=("muat", "daftar", "cari"), help="yang dilakukan")
    pengurai.add_argument(
        "isi", metavar="BERKAS|KODE", nargs="?", help="berkas yang dimuat, atau kode yang dicari"
    )
    pengurai.add_argument("--edisi", metavar="NAMA", help="nama edisi (bawaan: nama berkas)")


def jalankan(argumen: argparse.Namespace) -> int:
    """Do the action."""
    if argumen.tindakan == "daftar":
        baris = [f"{e.nama:<40}{format_angka(e.jumlah):>8} kode" for e in list_edisi()]
        tulis("\n".join(baris) + "\n", None)
        return 0
    if not argumen.isi:
        raise PemakaianSalah(
            "Sebutkan berkas yang dimuat." if argumen.tindakan == "muat" else "Sebutkan kodenya."
        )
    return _muat(argumen.isi, argumen.edisi) if argumen.tindakan == "muat" else _cari(argumen.isi)


def _muat(jalur: str, edisi: str | None) -> int:
    with kemajuan(f"Membaca {jalur}"):
        entri = muat_nomenklatur(jalur, edisi=edisi)
        simpan_edisi(entri)
    print(f"{format_angka(len(entri))} kode dimuat sebagai edisi {entri[0].edisi}.", file=sys.stderr)
    return 0


def _cari(kode: str) -> int:
    entri = load_nomenklatur().list_entri(kode)
    if not entri:
        raise PemakaianSalah(
            f'Kode "{kode}" tidak ada pada edisi yang dimuat. Lihat: selaras nomenklatur daftar.'
        )
    for e in entri:
        rinci = [f"{nama}: {isi}" for nama, isi in (("indikator", e.indikator), ("satuan", e.satuan)) if isi]
        tulis(f"{e.kode}  {e.nama}  [{e.edisi}]\n" + "".join(f"  {r}\n" for r in rinci), None)
    return 0
