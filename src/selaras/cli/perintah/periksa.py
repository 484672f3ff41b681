"""``selaras periksa``: read and audit."""

from __future__ import annotations

import argparse

from selaras.checks import Berat, Hasil
from selaras.checks.daftar import find_aturan
from selaras.cli.pengurai import Pengurai, tambah_masukan
from selaras.cli.umum import (
    baca_masukan,
    dump_json,
    kemajuan,
    muat_pengecualian,
    parse_tanggal,
    periksa_fakta,
    tulis,
)
from selaras.kernel.galat import PemakaianSalah
from selaras.writers.laporan import tulis_html, tulis_sarif, tulis_teks, tulis_xlsx_temuan

CONTOH = (
    "selaras periksa renja-2024.xlsx",
    "selaras periksa renja-2024.docx --format html --ke laporan.html",
    "selaras periksa renja-2024.txt --pilih A,C01 --format json",
    "selaras periksa renja-2024.xlsx --kecuali pengecualian.yaml --gagal-pada peringatan",
)


def siapkan(pengurai: Pengurai) -> None:
    """Declare the arguments."""
    tambah_masukan(pengurai)
    pengurai.add_argument(
        "--format",
        choices=("teks", "json", "sarif", "xlsx", "html"),
        default="teks",
        help="bentuk laporan (bawaan: teks)",
    )
    pengurai.add_argument("--ke", metavar="KELUARAN", help="tulis laporan ke berkas")
    pengurai.add_argument(
        "--tanggal", metavar="YYYY-MM-DD", help="periksa menurut aturan yang berlaku pada tanggal ini"
    )
    pengurai.add_argument(
        "--pilih", metavar="KODE,…", default="", help="hanya aturan atau golongan ini (A01,C)"
    )
    pengurai.add_argument("--abaikan", metavar="KODE,…", default="", help="tanpa aturan atau golongan ini")
    pengurai.add_argument("--kecuali", metavar="BERKAS", help="temuan yang diterima beserta alasannya (YAML)")
    pengurai.add_argument(
        "--gagal-pada",
        choices=("kesalahan", "peringatan", "info", "tidak"),
        default="kesalahan",
        help="status keluar 1 bila ada temuan seberat ini atau lebih (bawaan: kesalahan)",
    )


def jalankan(argumen: argparse.Namespace) -> int:
    """Read, audit, report."""
    pilih, abaikan = parse_kode_aturan(argumen.pilih), parse_kode_aturan(argumen.abaikan)
    tanggal = parse_tanggal(argumen.tanggal) if argumen.tanggal else None
    kecuali = muat_pengecualian(argumen.kecuali) if argumen.kecuali else ()
    if argumen.format == "xlsx" and not argumen.ke:
        raise PemakaianSalah("Laporan xlsx perlu nama berkas: tambahkan --ke laporan.xlsx.")
    renja = baca_masukan(argumen)
    with kemajuan("Memeriksa"):
        hasil = periksa_fakta(renja, tanggal=tanggal, pilih=pilih, abaikan=abaikan, kecuali=kecuali)
    tulis(susun_laporan(hasil, argumen.format, argumen.berkas), argumen.ke)
    return status_keluar(hasil, argumen.gagal_pada)


def parse_kode_aturan(teks: str) -> frozenset[str]:
    """Split "A01,C" into codes and groups; an unknown one is an error."""
    kode = frozenset(k.strip().upper() for k in teks.split(",") if k.strip())
    for k in sorted(kode):
        if k not in tuple("ABCDFG") and find_aturan(k) is None:
            raise PemakaianSalah(f'Aturan "{k}" tidak ada. Daftarnya: selaras aturan.')
    return kode


def susun_laporan(hasil: Hasil, bentuk: str, berkas: str) -> str | bytes:
    """Return the report in the wanted form."""
    isi = hasil.to_json()
    if bentuk == "json":
        return dump_json(isi)
    if bentuk == "sarif":
        return dump_json(tulis_sarif(isi, jalur=berkas))
    if bentuk == "html":
        return tulis_html(isi)
    if bentuk == "xlsx":
        return tulis_xlsx_temuan(isi)
    return tulis_teks(isi, jalur=berkas)


def status_keluar(hasil: Hasil, batas: str) -> int:
    """Return 1 where a finding at or above the bound is open."""
    if batas == "tidak":
        return 0
    ambang = Berat(batas).urutan
    return int(any(t.berat is not None and t.berat.urutan <= ambang for t in hasil.temuan))
