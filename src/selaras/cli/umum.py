"""What several commands share: reading, audit context, output and progress."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from selaras.checks import Hasil, Pengecualian, run
from selaras.checks.konteks import Konteks, build_konteks
from selaras.facts import Renja
from selaras.kernel.galat import BerkasTakTerbaca, PemakaianSalah
from selaras.kernel.simpan import simpan_utuh
from selaras.law.nomenklatur import load_nomenklatur
from selaras.readers import read_berkas


@contextmanager
def kemajuan(pesan: str) -> Iterator[None]:
    """Show what is being done on a terminal's error stream; silent elsewhere."""
    terminal = sys.stderr.isatty()
    if terminal:
        print(f"\r{pesan} …", end="", file=sys.stderr, flush=True)
    try:
        yield
    finally:
        if terminal:
            print("\r\033[K", end="", file=sys.stderr, flush=True)


def baca_masukan(argumen: argparse.Namespace, nama: str = "berkas") -> Renja:
    """Read the input file of a command."""
    jalur: str = getattr(argumen, nama)
    with kemajuan(f"Membaca {jalur}"):
        return read_berkas(jalur, jenis=argumen.jenis, lembar=argumen.lembar)


def periksa_fakta(
    renja: Renja,
    *,
    tanggal: date | None = None,
    pilih: frozenset[str] = frozenset(),
    abaikan: frozenset[str] = frozenset(),
    kecuali: tuple[Pengecualian, ...] = (),
) -> Hasil:
    """Audit facts with the official lists of this installation."""
    return run(renja, konteks_fakta(renja, tanggal), pilih=pilih, abaikan=abaikan, kecuali=kecuali)


def konteks_fakta(renja: Renja, tanggal: date | None) -> Konteks:
    """Build the audit context with the official lists of this installation."""
    return build_konteks(renja, nomenklatur=load_nomenklatur(), tanggal=tanggal)


def parse_tanggal(teks: str) -> date:
    """Read ``YYYY-MM-DD``."""
    try:
        return date.fromisoformat(teks)
    except ValueError as galat:
        raise PemakaianSalah(f'Tanggal "{teks}" tidak dikenal. Tulis seperti 2023-08-31.') from galat


def dump_json(nilai: Any) -> str:
    """Return JSON text: readable, stable order, Indonesian letters as they are."""
    return json.dumps(nilai, ensure_ascii=False, indent=1) + "\n"


def tulis(isi: str | bytes, keluaran: str | None) -> None:
    """Write to standard output, or whole to a file (never half: a temporary file is renamed)."""
    data = isi.encode() if isinstance(isi, str) else isi
    if keluaran is None or keluaran == "-":
        sys.stdout.buffer.write(data)
        return
    tujuan = Path(keluaran)
    if tujuan.is_dir():
        raise PemakaianSalah(f"{keluaran}: ini folder. Sebutkan nama berkas keluaran.")
    if not tujuan.parent.is_dir():
        raise PemakaianSalah(f"{tujuan.parent}: folder tidak ada. Buat foldernya atau pilih folder lain.")
    simpan_utuh(tujuan, data)


def tolak_timpa(masukan: str, keluaran: str) -> None:
    """Refuse an output that is the input itself."""
    if masukan != "-" and Path(keluaran).exists() and Path(keluaran).samefile(masukan):
        raise PemakaianSalah(
            f"{keluaran}: sama dengan masukan. Selaras tidak menimpa berkas asal; pilih nama lain."
        )


def muat_pengecualian(jalur: str) -> tuple[Pengecualian, ...]:
    """Read accepted findings: a YAML list of kode, alasan, oleh, tanggal and, if wanted, the place."""

    try:
        isi = yaml.safe_load(Path(jalur).read_text("utf-8"))
    except FileNotFoundError as galat:
        raise BerkasTakTerbaca(f"{jalur}: berkas pengecualian tidak ada.") from galat
    except (yaml.YAMLError, UnicodeDecodeError) as galat:
        raise BerkasTakTerbaca(
            f"{jalur}: bukan YAML yang sah. Periksa tanda baca dan indentasinya."
        ) from galat
    if not isinstance(isi, list):
        raise BerkasTakTerbaca(f"{jalur}: isinya harus daftar pengecualian (kode, alasan, oleh, tanggal).")
    return tuple(_pengecualian(jalur, i, p) for i, p in enumerate(isi, start=1))


def _pengecualian(jalur: str, nomor: int, isi: Any) -> Pengecualian:
    wajib = ("kode", "alasan", "oleh", "tanggal")
    kurang = [k for k in wajib if not isinstance(isi, dict) or not isi.get(k)]
    if kurang:
        raise BerkasTakTerbaca(f"{jalur}: pengecualian ke-{nomor} tidak menyebut {', '.join(kurang)}.")
    asing = set(isi) - {*wajib, "kode_kegiatan", "tabel", "kolom", "baris"}
    if asing:
        raise BerkasTakTerbaca(
            f"{jalur}: pengecualian ke-{nomor} memuat kunci tak dikenal: {', '.join(sorted(asing))}."
        )
    hari = isi["tanggal"] if isinstance(isi["tanggal"], date) else parse_tanggal(str(isi["tanggal"]))
    return Pengecualian(**{**isi, "tanggal": hari})
