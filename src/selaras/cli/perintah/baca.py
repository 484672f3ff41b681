"""``selaras baca``: a file as facts."""

from __future__ import annotations

import argparse

from selaras.cli.pengurai import Pengurai, tambah_masukan
from selaras.cli.umum import baca_masukan, dump_json, tulis
from selaras.facts import TABEL, Renja
from selaras.facts.json import to_json
from selaras.kernel.angka import format_angka
from selaras.kernel.kode import Level

CONTOH = (
    "selaras baca renja-2024.pdf",
    "selaras baca renja-2024.xlsx --format json --ke renja.json",
    "pdftotext -layout renja.pdf - | selaras baca - --jenis teks",
)


def siapkan(pengurai: Pengurai) -> None:
    """Declare the arguments."""
    tambah_masukan(pengurai)
    pengurai.add_argument(
        "--format", choices=("teks", "json"), default="teks", help="bentuk keluaran (bawaan: teks)"
    )
    pengurai.add_argument("--ke", metavar="KELUARAN", help="tulis ke berkas, bukan ke layar")


def jalankan(argumen: argparse.Namespace) -> int:
    """Read and print."""
    renja = baca_masukan(argumen)
    tulis(dump_json(to_json(renja)) if argumen.format == "json" else ringkas(renja), argumen.ke)
    return 0


def ringkas(renja: Renja) -> str:
    """Describe what was read, for a person."""
    baris = [
        f"{renja.berkas.nama} ({renja.berkas.jenis})",
        f"Pemerintah daerah   {renja.pemda or 'tidak disebut'}",
        f"Perangkat daerah    {renja.perangkat_daerah or 'tidak disebut'}",
        f"Tahun rencana       {renja.tahun or 'tidak disebut'}",
        "",
    ]
    for nama, resmi in TABEL.items():
        isi = renja.tabel(nama)
        if isi:
            sub = sum(1 for b in isi if b.level == Level.SUB_KEGIATAN)
            rincian = (
                f" ({format_angka(sub)} sub kegiatan)" if nama in ("evaluasi", "rencana", "realisasi") else ""
            )
            baris.append(f"{resmi:<20}{format_angka(len(isi))} baris{rincian}")
    if renja.rencana:
        subs = [b for b in renja.rencana if b.level == Level.SUB_KEGIATAN]
        baris.append(f"{'Pagu':<20}Rp{format_angka(sum((b.pagu or 0) for b in subs))}")
    for nama, jumlah in (
        ("Pernyataan berangka", len(renja.klaim)),
        ("Rujukan hukum", len(renja.rujukan_hukum)),
    ):
        if jumlah:
            baris.append(f"{nama:<20}{format_angka(jumlah)}")
    baris.append(
        f"{'Sel tabel':<20}{format_angka(renja.sel_terisi)} terisi, "
        f"{format_angka(renja.sel_terpetakan)} terpetakan, "
        f"{format_angka(len(renja.sisa))} sisa"
    )
    baris.extend(f"  sisa {s.asal}: {s.teks!r} ({s.sebab})" for s in renja.sisa)
    baris.extend(f"Catatan: {c}" for c in renja.catatan)
    return "\n".join(baris) + "\n"
