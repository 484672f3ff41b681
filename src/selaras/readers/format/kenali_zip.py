"""Which Office format a zip archive is; apart from :mod:`kenali`: text files must not load it."""

from __future__ import annotations

import io
import zipfile
import zlib

from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.tolak import presentasi

_ANGGOTA = (
    ("xl/workbook.bin", "xlsb"),
    ("xl/workbook.xml", "xlsx"),
    ("word/document.xml", "docx"),
    ("ppt/presentation.xml", "pptx"),
    ("opendocument.spreadsheet", "ods"),
    ("opendocument.text", "odt"),
    ("opendocument.presentation", "pptx"),
)
"""Member, or end of the content of the member "mimetype", and what it shows."""


def kenali_zip(data: bytes, nama: str) -> str:
    """Return the format key of an Office file by the names of its members."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as arsip:
            anggota = set(arsip.namelist())
            mime = arsip.open("mimetype").read(100) if "mimetype" in anggota else b""
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, EOFError, RuntimeError) as galat:
        raise BerkasTakTerbaca(
            f"{nama}: berkas Office atau zip ini rusak atau terpotong. "
            "Buka di aplikasi asalnya lalu simpan ulang, atau unduh sekali lagi."
        ) from galat
    for penanda, jenis in _ANGGOTA:
        if penanda in anggota or mime.endswith(penanda.encode()):
            return _terima_zip(jenis, nama)
    raise BerkasTakTerbaca(
        f"{nama}: arsip zip ini bukan berkas xlsx atau docx. Ekstrak dulu, lalu pilih berkas Renja-nya."
    )


def _terima_zip(jenis: str, nama: str) -> str:
    if jenis == "pptx":
        raise presentasi(nama)
    if jenis == "xlsb":
        raise BerkasTakTerbaca(
            f"{nama}: format .xlsb tidak dibaca. Simpan sebagai .xlsx dari Excel, lalu ulangi."
        )
    if jenis == "odt":
        raise BerkasTakTerbaca(
            f"{nama}: format .odt tidak dibaca. Simpan sebagai .docx dari LibreOffice, lalu ulangi."
        )
    return jenis
