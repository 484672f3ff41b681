"""The one way out: facts to a file of the wanted kind."""

from __future__ import annotations

from pathlib import Path

from selaras.facts import Renja
from selaras.kernel.galat import PemakaianSalah
from selaras.kernel.simpan import simpan_utuh
from selaras.writers.docx.tulis import cetak_docx
from selaras.writers.naskah.rakit import rakit_naskah
from selaras.writers.pdf.tulis import cetak_pdf
from selaras.writers.pilihan import PilihanSusun
from selaras.writers.xlsx.buku import tulis_xlsx

_WAJIB = {"evaluasi": "T-C.29", "kinerja_pelayanan": "T-C.30", "tinjauan_rkpd": "T-C.31", "rencana": "T-C.33"}
__all__ = ["PilihanSusun", "susun"]


def susun(renja: Renja, tujuan: Path, *, pilihan: PilihanSusun | None = None) -> list[str]:
    """Write a document and return notes for its author; the suffix of ``tujuan`` tells the kind."""
    p = pilihan or PilihanSusun()
    akhiran = tujuan.suffix.lower()
    if akhiran == ".xlsx":
        simpan_utuh(tujuan, tulis_xlsx(renja, p))
        return [
            f"{bentuk}: tidak ada pada berkas asal."
            for nama, bentuk in _WAJIB.items()
            if not renja.tabel(nama)
        ]
    if akhiran not in (".docx", ".pdf"):
        raise PemakaianSalah(f"{tujuan.name}: akhiran harus .docx, .pdf, atau .xlsx.")
    naskah, catatan = rakit_naskah(renja, p)
    simpan_utuh(tujuan, cetak_docx(naskah) if akhiran == ".docx" else cetak_pdf(naskah))
    return catatan
