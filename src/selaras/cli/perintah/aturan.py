"""``selaras aturan``: the rules, with their legal basis and examples."""

from __future__ import annotations

import argparse

from selaras.checks.daftar import GOLONGAN, Aturan, find_aturan, load_aturan
from selaras.cli.pengurai import Pengurai
from selaras.cli.umum import dump_json, tulis
from selaras.kernel.galat import PemakaianSalah
from selaras.law.peraturan import get_peraturan

CONTOH = ("selaras aturan", "selaras aturan A04")


def siapkan(pengurai: Pengurai) -> None:
    """Declare the arguments."""
    pengurai.add_argument("kode", metavar="KODE", nargs="?", help="kode aturan, misalnya A01")
    pengurai.add_argument(
        "--format", choices=("teks", "json"), default="teks", help="bentuk keluaran (bawaan: teks)"
    )


def jalankan(argumen: argparse.Namespace) -> int:
    """List the rules, or explain one."""
    if argumen.kode is None:
        semua = load_aturan()
        tulis(dump_json([uraikan(a) for a in semua]) if argumen.format == "json" else daftar(semua), None)
        return 0
    aturan = find_aturan(argumen.kode)
    if aturan is None:
        raise PemakaianSalah(f'Aturan "{argumen.kode}" tidak ada. Daftarnya: selaras aturan.')
    tulis(dump_json(uraikan(aturan)) if argumen.format == "json" else jelaskan(aturan), None)
    return 0


def uraikan(a: Aturan) -> dict[str, object]:
    """Return a rule as plain values."""
    return {
        "kode": a.kode,
        "judul": a.judul,
        "berat": a.berat.value,
        "perbaikan": a.perbaikan.value,
        "penjelasan": a.penjelasan,
        "salah": a.bagian("Salah"),
        "benar": a.bagian("Benar"),
        "saran": a.saran,
        "rujukan": [
            {"id": c.peraturan, "nama": get_peraturan(c.peraturan).nama, "tempat": c.lampiran or c.pasal}
            for c in a.rujukan
        ],
    }


def daftar(semua: tuple[Aturan, ...]) -> str:
    """Return the list, grouped."""
    hasil: list[str] = []
    for paket, judul in GOLONGAN.items():
        isi = [a for a in semua if a.modul.split(".")[-2] == paket]
        if isi:
            hasil.append(f"{paket[0].upper()}  {judul}")
            hasil.extend(f"  {a.kode}  {a.berat.value:<11} {a.judul}" for a in isi)
            hasil.append("")
    hasil.append(f"{len(semua)} aturan. selaras aturan KODE menjelaskan satu aturan.")
    return "\n".join(hasil) + "\n"


def jelaskan(a: Aturan) -> str:
    """Return the explanation of one rule."""
    dasar = "; ".join(
        ", ".join(b for b in (get_peraturan(c.peraturan).nama, c.lampiran, c.pasal) if b) for c in a.rujukan
    )
    baris = [
        f"{a.kode}  {a.judul}",
        "",
        a.penjelasan,
        "",
        f"Berat      {a.berat.value}",
        f"Dasar      {dasar}",
    ]
    baris += [
        f"Salah      {a.bagian('Salah')}",
        f"Benar      {a.bagian('Benar')}",
        f"Perbaikan  {a.perbaikan.value}",
    ]
    if a.saran:
        baris.append(f"Saran      {a.saran}")
    return "\n".join(baris) + "\n"
