"""Generate docs/rujukan from the code; ``--periksa`` fails on stale files."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from selaras.checks.daftar import GOLONGAN, Aturan, load_aturan
from selaras.cli.pengurai import buat_pengurai
from selaras.cli.utama import PERINTAH
from selaras.law.formula import list_formula
from selaras.law.peraturan import get_peraturan, list_peraturan

AKAR = Path(__file__).resolve().parents[1]
KELUARAN = AKAR / "docs" / "rujukan"
KEPALA = "<!-- Dibuat dari kode oleh `make docs`; jangan disunting. -->\n\n"
MODUL_RUMUS = "selaras.law.formulas"


def aturan() -> str:
    """The rule catalogue."""
    semua = load_aturan()
    bagian = [KEPALA + f"# Katalog aturan\n\n{len(semua)} aturan. Di terminal: `selaras aturan KODE`.\n"]
    for paket, judul in GOLONGAN.items():
        isi = [a for a in semua if a.modul.split(".")[-2] == paket]
        bagian.append(f"## {paket[0].upper()}. {judul} ({len(isi)})\n")
        bagian.extend(_satu_aturan(a) for a in isi)
    return "\n".join(bagian)


def _satu_aturan(a: Aturan) -> str:
    dasar = "; ".join(
        ", ".join(b for b in (get_peraturan(c.peraturan).nama, c.lampiran, c.pasal) if b) for c in a.rujukan
    )
    baris = [f"### {a.kode} {a.judul}\n"]
    if a.penjelasan:
        baris.append(a.penjelasan + "\n")
    baris += [f"- Berat: {a.berat.value}", f"- Dasar: {dasar}"]
    baris += [f"- Salah: {a.bagian('Salah')}", f"- Benar: {a.bagian('Benar')}"]
    baris.append(f"- Perbaikan: {a.perbaikan.value}" + (f". {a.saran}" if a.saran else ""))
    return "\n".join(baris) + "\n"


def rumus() -> str:
    """The formulas in force, with citation and date."""
    paket = importlib.import_module(MODUL_RUMUS)
    for jalur in sorted(Path(next(iter(paket.__path__))).glob("[a-z]*.py")):
        importlib.import_module(f"{MODUL_RUMUS}.{jalur.stem}")
    baris = [
        KEPALA + "# Rumus\n",
        "| Kode | Rumus | Dasar | Berlaku sejak | Uraian |",
        "|---|---|---|---|---|",
    ]
    for f in list_formula():
        uraian = (f.fungsi.__doc__ or "").strip().splitlines()[0]
        dasar = ", ".join(
            b for b in (get_peraturan(f.cite.peraturan).nama, f.cite.lampiran, f.cite.pasal) if b
        )
        baris.append(f"| {f.kode} | {f.nama} | {dasar} | {f.since.isoformat()} | {uraian} |")
    return "\n".join(baris) + "\n"


def peraturan() -> str:
    """The register of regulations."""
    baris = [
        KEPALA + "# Register peraturan\n",
        "| Kunci | Peraturan | Judul | Berlaku | Dicabut | Bukti |",
        "|---|---|---|---|---|---|",
    ]
    for p in list_peraturan():
        mulai = p.berlaku or p.ditetapkan or ""
        akhir = f"{p.dicabut.isoformat()} oleh {p.dicabut_oleh}" if p.dicabut else ""
        baris.append(f"| `{p.id}` | {p.nama} | {p.judul} | {mulai} | {akhir} | {p.bukti} |")
    return "\n".join(baris) + "\n"


def perintah() -> str:
    """Help of every command."""
    bagian = [KEPALA + "# Perintah\n"]
    for nama, ringkas in PERINTAH.items():
        modul = importlib.import_module(f"selaras.cli.perintah.{nama}")
        pengurai = buat_pengurai(nama, ringkas, modul.CONTOH)
        modul.siapkan(pengurai)
        bagian.append(f"## selaras {nama}\n\n```\n{pengurai.format_help().rstrip()}\n```\n")
    return "\n".join(bagian)


BERKAS = {"aturan.md": aturan, "rumus.md": rumus, "peraturan.md": peraturan, "perintah.md": perintah}


def main(argumen: list[str]) -> int:
    """Write the files, or compare them."""
    basi = []
    for nama, buat in BERKAS.items():
        isi, jalur = buat(), KELUARAN / nama
        if "--periksa" in argumen:
            if not jalur.exists() or jalur.read_text("utf-8") != isi:
                basi.append(nama)
        else:
            jalur.write_text(isi, "utf-8")
    if basi:
        sys.stderr.write(f"docs/rujukan tidak sesuai kode: {', '.join(basi)}. Jalankan: make docs\n")
    return int(bool(basi))


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
