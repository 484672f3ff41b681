"""Reading and auditing files: a whole regency as JSON, a workbook of 30,000 rows, our own pdf."""

from __future__ import annotations

import io
import time
from typing import Any

import pypdfium2
import xlsxwriter
from python_calamine import CalamineWorkbook

from bench.alat import BERSAMA, tercepat
from bench.bench_periksa import build_renja
from selaras.checks import run
from selaras.checks.konteks import build_konteks
from selaras.law.nomenklatur import load_nomenklatur
from selaras.readers import read_bytes
from selaras.writers.pdf.tulis import tulis_pdf

KABUPATEN = BERSAMA / "contoh" / "renja-2026-kabupaten"
BARIS_PDF = 250
KEPALA = (
    "Kode", "Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja",
    "Target Kinerja Capaian Program (Renstra) Tahun 2020-2024", "Realisasi s/d Tahun 2021",
    "Target Renja Tahun 2022", "Realisasi Renja Tahun 2022", "Tingkat Realisasi (%)",
    "Target Renja Tahun 2023",
    "Realisasi Capaian s/d tahun berjalan 2023", "Tingkat Capaian Target Renstra (%)", "Satuan",
)  # fmt: skip


def ukur() -> list[dict[str, Any]]:
    """Measure the reading benchmarks."""
    return [*_kabupaten(), *_buku_besar(), *_pdf()]


def _periksa(data: bytes, nama: str) -> int:
    renja = read_bytes(data, nama=nama)
    return len(run(renja, build_konteks(renja, nomenklatur=load_nomenklatur())).temuan)


def _kabupaten() -> list[dict[str, Any]]:
    if not KABUPATEN.is_dir():
        return []
    berkas = [(p.read_bytes(), p.name) for p in sorted(KABUPATEN.glob("*.json"))]
    waktu = tercepat(lambda: [_periksa(d, n) for d, n in berkas], 2)
    return [
        {"nama": "53 Renja satu kabupaten, baca dan periksa", "nilai": waktu, "batas": 3.0, "satuan": "s"}
    ]


def buku_evaluasi(jumlah: int) -> bytes:
    """Return a workbook with one T-C.29 sheet of ``jumlah`` rows and 12 columns."""
    penampung = io.BytesIO()
    buku = xlsxwriter.Workbook(penampung, {"constant_memory": True})
    lembar = buku.add_worksheet("T-C.29")
    lembar.write_row(0, 0, KEPALA)
    lembar.write_row(1, 0, [*"1234567", "8=(7/6)", "9", "10=(5+7+9)", "11=(10/4)", ""])
    for i in range(jumlah):
        p, k, s = i // 2500 % 99 + 1, i // 99 % 25 + 1, i % 99 + 1
        lembar.write_row(
            i + 2, 0, [f"5.03.{p:02}.2.{k:02}.{s:04}", f"Sub kegiatan {i}", f"Jumlah dokumen ke-{i}",
                       48, 12, 12, 12, 100, 12, 36, 75, "Dokumen"]
        )  # fmt: skip
    buku.close()
    return penampung.getvalue()


def _buku_besar() -> list[dict[str, Any]]:
    data = buku_evaluasi(30_000)
    mulai = time.perf_counter()
    CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_index(0).to_python()
    lantai = time.perf_counter() - mulai
    waktu = tercepat(lambda: _periksa(data, "besar.xlsx"), 2)
    return [
        {"nama": "xlsx 30.000 baris, baca dan periksa", "nilai": waktu, "batas": 1.5, "satuan": "s",
         "pembanding": {"nama": "calamine saja", "nilai": lantai}}
    ]  # fmt: skip


def _pdf() -> list[dict[str, Any]]:
    """Our own print of a plan, read back whole; floor: PDFium's plain text of its pages."""
    renja = build_renja(BARIS_PDF, cacat=True)
    data = tulis_pdf(renja)
    terbaca = len(read_bytes(data, nama="renja.pdf").evaluasi)
    waktu = tercepat(lambda: read_bytes(data, nama="renja.pdf"), 5)
    return [
        {"nama": f"pdf {BARIS_PDF} baris, dibaca kembali", "nilai": waktu, "batas": 1.0, "satuan": "s",
         "pembanding": {"nama": "teks PDFium saja", "nilai": tercepat(lambda: _teks_pdf(data), 5)}},
        {"nama": f"baris terbaca dari pdf {BARIS_PDF} baris", "nilai": terbaca, "batas": BARIS_PDF,
         "arah": "min", "satuan": "baris"},
    ]  # fmt: skip


def _teks_pdf(data: bytes) -> None:
    dokumen = pypdfium2.PdfDocument(data)
    for halaman in dokumen:
        teks = halaman.get_textpage()
        teks.get_text_range()
        teks.close()
        halaman.close()
    dokumen.close()
