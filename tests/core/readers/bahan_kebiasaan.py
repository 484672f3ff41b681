"""Helper: documents as agencies really make them (Word, Excel, web pages, text copied from PDF)."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import docx
import xlsxwriter
from docx.document import Document as Dokumen
from docx.table import Table

from selaras.checks import run
from selaras.checks.konteks import build_konteks
from selaras.facts import Baris, Renja
from selaras.law.nomenklatur import load_bawaan
from selaras.readers import read_bytes

Sel = str | int | float
Petak = list[list[Sel]]


def baca(data: bytes | str, nama: str) -> Renja:
    """Read a file of that name and check that every cell is accounted for."""
    renja = read_bytes(data.encode() if isinstance(data, str) else data, nama=nama)
    assert renja.sel_terisi == renja.sel_terpetakan + len(renja.sisa)
    return renja


def temuan(renja: Renja, tanggal: date) -> list[tuple[str, str]]:
    """Return code and message of every finding above a hint."""
    hasil = run(renja, build_konteks(renja, nomenklatur=load_bawaan(), tanggal=tanggal))
    return [(t.kode, t.pesan) for t in hasil.temuan if t.berat.value != "info"]


def pohon(baris: Sequence[Baris]) -> list[tuple[str, str | None]]:
    """Return level and code of every row."""
    return [(b.level.value, b.kode) for b in baris]


def buat_docx(isi: Callable[[Dokumen], None]) -> bytes:
    """Return a Word document filled by ``isi``."""
    dokumen = docx.Document()
    isi(dokumen)
    wadah = io.BytesIO()
    dokumen.save(wadah)
    return wadah.getvalue()


def tabel_word(
    dokumen: Dokumen, baris: Sequence[Sequence[Sel]], gabung: Sequence[tuple[int, int, int, int]]
) -> Table:
    """Add a bordered table; ``gabung`` holds merged ranges (top, left, bottom, right)."""
    tabel = dokumen.add_table(len(baris), max(map(len, baris)), style="Table Grid")
    for r, b in enumerate(baris):
        for c, nilai in enumerate(b):
            if nilai != "":
                tabel.rows[r].cells[c].text = str(nilai)
    for atas, kiri, bawah, kanan in gabung:
        tabel.cell(atas, kiri).merge(tabel.cell(bawah, kanan))
    return tabel


def buat_xlsx(isi: Callable[[Any], None]) -> bytes:
    """Return a workbook filled by ``isi``."""
    wadah = io.BytesIO()
    buku = xlsxwriter.Workbook(wadah)
    isi(buku)
    buku.close()
    return wadah.getvalue()


def tulis(lembar: Any, baris: Sequence[Sequence[Sel]], awal: int = 0, kolom: int = 0) -> int:
    """Write rows to a sheet and return the next free row."""
    for r, b in enumerate(baris, start=awal):
        for c, nilai in enumerate(b, start=kolom):
            if nilai != "":
                lembar.write(r, c, nilai)
    return awal + len(baris)


def html(baris: Sequence[Sequence[str | tuple[str, int, int]]], judul: str) -> str:
    """Return a web page with one table; a cell may be (text, rowspan, colspan)."""
    isi = []
    for b in baris:
        sel = []
        for s in b:
            teks, bawah, kanan = (s, 1, 1) if isinstance(s, str) else s
            sel.append(f'<td class="kanan bawah" rowspan="{bawah}" colspan="{kanan}">{teks}</td>')
        isi.append("<tr>" + "".join(sel) + "</tr>")
    return (
        '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8">'
        f"<style>td {{border:1px solid}}</style></head><body><h4>{judul}</h4>"
        f'<table class="table">{"".join(isi)}</table></body></html>'
    )
