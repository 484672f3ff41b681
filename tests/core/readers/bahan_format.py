"""Helpers: raw documents from bytes, and small Office files made in memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

import docx
import typst
import xlsxwriter

from selaras.readers.format import baca_mentah
from selaras.readers.mentah import DokumenMentah, Grid, Paragraf


def baca(data: bytes | str, *, jenis: str | None = None, lembar: str | None = None) -> DokumenMentah:
    """Return the raw document of a file in memory."""
    isi = data.encode() if isinstance(data, str) else data
    hasil = baca_mentah(isi, nama="uji", sha256="", jenis=jenis, lembar=lembar)
    assert isinstance(hasil, DokumenMentah)
    return hasil


def paragraf(mentah: DokumenMentah) -> list[str]:
    """Return the texts of the paragraphs."""
    return [b.teks for b in mentah.blok if isinstance(b, Paragraf)]


def kisi(mentah: DokumenMentah, ke: int = 0) -> list[list[Any]]:
    """Return the cells of the ``ke``-th grid."""
    return [list(b.isi) for b in [g for g in mentah.blok if isinstance(g, Grid)][ke].baris]


def buat_xlsx(isi: Callable[[Any], None]) -> bytes:
    """Return a workbook filled by ``isi(workbook)``."""
    wadah = io.BytesIO()
    buku = xlsxwriter.Workbook(wadah)
    isi(buku)
    buku.close()
    return wadah.getvalue()


def buat_docx(isi: Callable[[Any], None]) -> bytes:
    """Return a Word document filled by ``isi(document)``."""
    dokumen = docx.Document()
    isi(dokumen)
    wadah = io.BytesIO()
    dokumen.save(wadah)
    return wadah.getvalue()


def buat_pdf(sumber: str) -> bytes:
    """Return the PDF of a typst source."""
    return bytes(typst.compile(sumber.encode()))


def buat_zip(anggota: Sequence[tuple[str, bytes | str]]) -> bytes:
    """Return a zip archive of (name, content)."""
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in anggota:
            arsip.writestr(nama, isi)
    return wadah.getvalue()


def ganti_anggota(data: bytes, nama: str, ubah: Callable[[bytes], bytes]) -> bytes:
    """Return an archive with one member changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        return buat_zip([(n, ubah(arsip.read(n)) if n == nama else arsip.read(n)) for n in arsip.namelist()])
