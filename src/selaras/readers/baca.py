"""The one way in: bytes or a path to facts."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from selaras.facts import Renja
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format import baca_mentah
from selaras.readers.susun import susun_fakta

BATAS_UKURAN = 64 * 1024 * 1024
"""Largest file we open, in bytes."""


def read_berkas(jalur: str, *, jenis: str | None = None, lembar: str | None = None) -> Renja:
    """Read a file, or standard input for ``-``.

    ``jenis`` overrides recognition of the format (needed for nothing but odd text on standard input);
    ``lembar`` restricts a workbook to one sheet. Raises :class:`BerkasTakTerbaca`.
    """
    if jalur == "-":
        data = sys.stdin.buffer.read(BATAS_UKURAN + 1)
        nama = "-"
    else:
        data, nama = isi_berkas(Path(jalur)), Path(jalur).name
    return read_bytes(data, nama=nama, jenis=jenis, lembar=lembar)


def isi_berkas(jalur: Path) -> bytes:
    """Return the content of a file; raise :class:`BerkasTakTerbaca` where it cannot be had."""
    if not jalur.exists():
        raise BerkasTakTerbaca(f"{jalur}: berkas tidak ada. Periksa nama dan foldernya.")
    if jalur.is_dir():
        raise BerkasTakTerbaca(f"{jalur}: ini folder, bukan berkas. Sebutkan satu berkas Renja di dalamnya.")
    try:
        if jalur.stat().st_size > BATAS_UKURAN:
            raise BerkasTakTerbaca(
                f"{jalur}: berkas lebih besar dari {BATAS_UKURAN // 1024 // 1024} MB. "
                "Simpan hanya bagian Renja, lalu coba lagi."
            )
        return jalur.read_bytes()
    except PermissionError as galat:
        raise BerkasTakTerbaca(f"{jalur}: tidak boleh dibaca. Periksa izin berkasnya.") from galat
    except OSError as galat:
        raise BerkasTakTerbaca(
            f"{jalur}: tidak dapat dibaca ({galat.strerror}). Salin ulang berkasnya."
        ) from galat


def read_bytes(data: bytes, *, nama: str, jenis: str | None = None, lembar: str | None = None) -> Renja:
    """Read a file that is already in memory; same result and errors as :func:`read_berkas`."""
    if len(data) > BATAS_UKURAN:
        raise BerkasTakTerbaca(f"{nama}: berkas lebih besar dari {BATAS_UKURAN // 1024 // 1024} MB.")
    if not data.strip():
        raise BerkasTakTerbaca(f"{nama}: berkas kosong. Unggah berkas Renja yang berisi tabel atau naskah.")
    sidik = hashlib.sha256(data).hexdigest()
    mentah = baca_mentah(data, nama=nama, sha256=sidik, jenis=jenis, lembar=lembar)
    return mentah if isinstance(mentah, Renja) else susun_fakta(mentah)
