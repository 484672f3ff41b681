"""Writing: the seed as docx, pdf and xlsx in a warm process; a government's workbook beside LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path
from typing import Any

from bench.alat import SEED, tercepat
from bench.pemda import buat_pemda
from selaras.readers import read_berkas
from selaras.writers.docx.tulis import tulis_docx
from selaras.writers.pdf.tulis import tulis_pdf
from selaras.writers.xlsx.buku import tulis_xlsx
from selaras.writers.xlsx.buku_pemda import tulis_buku

_HITUNG_ULANG = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>"""
_PROSES = (
    "from bench.pemda import buat_pemda;"
    "from selaras.writers.xlsx.buku_pemda import tulis_buku;"
    "tulis_buku(buat_pemda());"
    "print(next(b for b in open('/proc/self/status') if b.startswith('VmHWM')).split()[1])"
)
"""Prints the peak memory of its own image in kB: the one the operating system reports for a child also holds
that of the process it was forked from.
"""


def ukur() -> list[dict[str, Any]]:
    """Return the measurements."""
    return [*_contoh_nyata(), *_buku()]


def _contoh_nyata() -> list[dict[str, Any]]:
    if not SEED.exists():
        return []
    renja = read_berkas(str(SEED))
    hasil = []
    for nama, tulis, batas in (("docx", tulis_docx, 0.5), ("pdf", tulis_pdf, 0.8), ("xlsx", tulis_xlsx, 0.4)):
        tulis(renja)
        waktu = tercepat(partial(tulis, renja), 5)
        hasil.append(
            {"nama": f"Renja contoh ke {nama}, proses hangat", "nilai": waktu, "batas": batas, "satuan": "s"}
        )
    return hasil


def _buku() -> list[dict[str, Any]]:
    daftar = buat_pemda()
    waktu = tercepat(lambda: tulis_buku(daftar), 5)
    memori = (
        int(subprocess.run([sys.executable, "-c", _PROSES], capture_output=True, check=True).stdout) / 1024
    )
    kita = {
        "nama": "Buku 50 perangkat daerah",
        "nilai": waktu,
        "batas": 1.8,
        "satuan": "s",
        "pembanding": None,
    }
    lo = hitung_ulang(tulis_buku(daftar))
    if lo is not None:
        kita["pembanding"] = {"nama": "hitung ulang LibreOffice", "nilai": lo[0]}
    return [kita, {"nama": "Buku 50 perangkat daerah, memori", "nilai": memori, "batas": 100, "satuan": "MB"}]


def hitung_ulang(data: bytes) -> tuple[float, bytes] | None:
    """Let LibreOffice recalculate a workbook; return its time and its file, ``None`` where it is absent."""
    program = shutil.which("soffice")
    if program is None:
        return None
    with tempfile.TemporaryDirectory() as folder:
        akar = Path(folder)
        profil = akar / "profil" / "user"
        profil.mkdir(parents=True)
        (profil / "registrymodifications.xcu").write_text(_HITUNG_ULANG, "utf-8")
        (akar / "buku.xlsx").write_bytes(data)
        perintah = [
            program, f"-env:UserInstallation=file://{akar / 'profil'}", "--headless", "--convert-to",
            "xlsx:Calc MS Excel 2007 XML", "--outdir", str(akar / "hasil"), str(akar / "buku.xlsx"),
        ]  # fmt: skip
        mulai = time.perf_counter()
        selesai = subprocess.run(perintah, capture_output=True, timeout=180, check=False)
        waktu = time.perf_counter() - mulai
        hasil = akar / "hasil" / "buku.xlsx"
        return (waktu, hasil.read_bytes()) if selesai.returncode == 0 and hasil.exists() else None
