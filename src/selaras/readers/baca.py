"""The one way in: bytes or a path to facts."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from selaras.facts import TABEL, Renja
from selaras.kernel.angka import format_angka
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.kernel.pemulung import tanpa_pemulung
from selaras.readers.format import baca_mentah
from selaras.readers.mentah import DokumenMentah, Grid
from selaras.readers.susun import susun_fakta

BATAS_UKURAN = 64 * 1024 * 1024
"""Largest file we open, in bytes."""
BATAS_BARIS = 120_000
"""Most table rows of one document."""
BATAS_BLOK = 30_000
"""Most paragraphs and tables of one document."""


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
    try:
        if jalur.is_dir():
            raise BerkasTakTerbaca(
                f"{jalur}: ini folder, bukan berkas. Sebutkan satu berkas Renja di dalamnya."
            )
        with jalur.open("rb") as berkas:
            data = berkas.read(BATAS_UKURAN + 1)
    except FileNotFoundError as galat:
        raise BerkasTakTerbaca(f"{jalur}: berkas tidak ada. Periksa nama dan foldernya.") from galat
    except PermissionError as galat:
        raise BerkasTakTerbaca(f"{jalur}: tidak boleh dibaca. Periksa izin berkasnya.") from galat
    except (OSError, ValueError) as galat:
        raise BerkasTakTerbaca(
            f"{jalur}: tidak dapat dibaca. Periksa nama dan tempat berkasnya, atau salin ulang."
        ) from galat
    _periksa_ukuran(data, str(jalur))
    return data


def _periksa_ukuran(data: bytes, nama: str) -> None:
    if len(data) > BATAS_UKURAN:
        raise BerkasTakTerbaca(
            f"{nama}: berkas lebih besar dari {BATAS_UKURAN // 1024 // 1024} MB. "
            "Simpan hanya bagian Renja, lalu coba lagi."
        )


def read_bytes(data: bytes, *, nama: str, jenis: str | None = None, lembar: str | None = None) -> Renja:
    """Read a file that is already in memory; same result and errors as :func:`read_berkas`."""
    _periksa_ukuran(data, nama)
    if not data.strip():
        raise BerkasTakTerbaca(f"{nama}: berkas kosong. Pilih berkas Renja yang berisi tabel atau naskah.")
    sidik = hashlib.sha256(data).hexdigest()
    try:
        with tanpa_pemulung():
            mentah = baca_mentah(data, nama=nama, sha256=sidik, jenis=jenis, lembar=lembar)
            if isinstance(mentah, Renja):
                return mentah
            _periksa_banyak(mentah)
            renja = susun_fakta(mentah)
    except (RecursionError, MemoryError) as galat:
        raise BerkasTakTerbaca(
            f"{nama}: isi berkas bersarang terlalu dalam atau terlalu besar. Simpan ulang bagian Renja saja."
        ) from galat
    if not is_dikenali(renja):
        raise BerkasTakTerbaca(
            f"{nama}: tidak berisi tabel atau naskah Renja yang dikenali. "
            "Periksa apakah berkasnya benar, dan apakah tabelnya masih memuat baris kepala."
        )
    return renja


def _periksa_banyak(mentah: DokumenMentah) -> None:
    """Refuse documents no agency can have written, before the slow part of reading."""
    baris = sum(len(b.baris) for b in mentah.blok if isinstance(b, Grid))
    paragraf = len(mentah.blok)
    if baris > BATAS_BARIS or paragraf > BATAS_BLOK:
        banyak = max(baris, paragraf)
        raise BerkasTakTerbaca(
            f"{mentah.berkas.nama}: dokumen berisi {format_angka(banyak)} baris, terlalu banyak untuk satu "
            "Renja. Bagi per perangkat daerah, lalu coba lagi."
        )


def is_dikenali(renja: Renja) -> bool:
    """Say whether anything of a Renja was recognised: a table, a heading, a claim, a citation ..."""
    return bool(
        renja.keterangan
        or renja.judul
        or renja.klaim
        or renja.rujukan_hukum
        or renja.pengesahan
        or renja.sel_terisi
        or renja.tambahan
        or any(renja.tabel(nama) for nama in TABEL)
    )
