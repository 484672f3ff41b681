"""Recognition of the format by content, never by the extension.

Each format's module brings its own library (calamine, lxml, pdfium). Only the module of the recognised format
is imported, by name, so that auditing a text file starts without paying for the others.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from selaras.facts import Berkas, Renja
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.kenali import kenali
from selaras.readers.mentah import DokumenMentah

Pembaca = Callable[[bytes, Berkas, str | None], DokumenMentah | Renja]

_MODUL = {
    "teks": "naskah",
    "csv": "naskah",
    "xlsx": "lembar",
    "xls": "lembar",
    "ods": "ods",
    "docx": "docx",
    "pdf": "pdf",
    "html": "html",
    "spreadsheetml": "lembar_2003",
    "json": "berkas_json",
}
"""Module of each format; the keys are also what ``jenis`` accepts."""
_JENIS_BERKAS = {"csv": "teks", "ods": "xlsx", "spreadsheetml": "html"}
"""Formats reported under another name in :class:`Berkas`."""
_LAIN = {"txt": "teks", "tsv": "teks", "xlsm": "xlsx", "htm": "html", "text": "teks"}


def baca_mentah(
    data: bytes, *, nama: str, sha256: str, jenis: str | None = None, lembar: str | None = None
) -> DokumenMentah | Renja:
    """Open ``data`` with the module of its format.

    Formats that carry named fields (SIPD JSON) return facts at once; all others blocks.
    """
    format_ = _jenis_diminta(jenis, nama) if jenis else kenali(data, nama)
    if format_ == "zip":
        format_ = _modul("kenali_zip").kenali_zip(data, nama)
    pembaca: Pembaca = _modul(_MODUL[format_]).baca
    return pembaca(data, Berkas(nama, sha256, _JENIS_BERKAS.get(format_, format_)), lembar)


def _modul(nama: str) -> Any:
    return import_module(f"selaras.readers.format.{nama}")


def _jenis_diminta(jenis: str, nama: str) -> str:
    kecil = jenis.strip().lower().lstrip(".")
    format_ = _LAIN.get(kecil, kecil)
    if format_ not in _MODUL:
        raise BerkasTakTerbaca(
            f'{nama}: jenis "{jenis}" tidak dikenal. Pilih salah satu: {", ".join(_MODUL)}.'
        )
    return format_
