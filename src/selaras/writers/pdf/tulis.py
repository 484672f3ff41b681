"""The PDF: tagged, PDF/UA-1, fonts of typst itself, the same bytes for the same facts."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Literal

import typst

from selaras.facts import Renja
from selaras.writers.naskah.blok import Naskah
from selaras.writers.naskah.rakit import rakit_naskah
from selaras.writers.pdf.data import naskah_to_plain
from selaras.writers.pilihan import PilihanSusun

STANDAR: Literal["ua-1"] = "ua-1"


def tulis_pdf(renja: Renja, pilihan: PilihanSusun | None = None) -> bytes:
    """Write the complete document as pdf."""
    return cetak_pdf(rakit_naskah(renja, pilihan)[0])


def cetak_pdf(naskah: Naskah) -> bytes:
    """Render an assembled document; user text reaches typst only as JSON data."""
    isi = json.dumps(naskah_to_plain(naskah), ensure_ascii=False)
    data = typst.compile(
        _templat(), format="pdf", sys_inputs={"naskah": isi}, pdf_standards=STANDAR, timestamp=0,
        font_paths=_huruf(),
    )  # fmt: skip
    return bytes(data)


@cache
def _templat() -> bytes:
    return files("selaras.writers.pdf").joinpath("naskah.typ").read_bytes()


@cache
def _huruf() -> typst.Fonts:
    """Return the fonts typst carries, without those of the machine: every machine sets the same page."""
    return typst.Fonts(include_system_fonts=False)
