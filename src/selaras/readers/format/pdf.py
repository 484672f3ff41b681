"""PDF files with a text layer: tables by their ruling lines, other text as paragraphs."""

from __future__ import annotations

from threading import Lock
from typing import Any

import pypdfium2

from selaras.facts import Berkas
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.pdf_halaman import Halaman, baca_halaman
from selaras.readers.format.pdf_susun import susun_blok
from selaras.readers.format.tolak import terkunci
from selaras.readers.mentah import DokumenMentah

BATAS_HALAMAN = 3000
BATAS_HURUF = 1_200_000
"""Most characters of a document; a Renja of 300 pages has about 800 thousand."""
_EKOR = 65536
_HURUF_MINIMUM = 25
"""A page with an image and fewer characters is a scan."""
_KUNCI = Lock()
"""PDFium keeps global state: one document at a time in a process."""


def baca(data: bytes, berkas: Berkas, lembar: str | None = None) -> DokumenMentah:
    """Read a PDF file; raise :class:`BerkasTakTerbaca` for scans, locked and truncated files."""
    if b"%%EOF" not in data[-_EKOR:]:
        raise BerkasTakTerbaca(
            f"{berkas.nama}: berkas PDF terpotong, bagian akhirnya tidak ada. Unduh ulang berkasnya."
        )
    with _KUNCI:
        halaman = _baca_semua(data, berkas.nama)
    catatan = _periksa_pindai(halaman, berkas.nama)
    blok, kepala = susun_blok(halaman)
    if kepala:
        catatan.append("Kepala dan kaki halaman yang berulang tidak dibaca: " + " · ".join(kepala[:4]) + ".")
    return DokumenMentah(berkas, blok, catatan)


def _baca_semua(data: bytes, nama: str) -> list[Halaman]:
    dokumen = _buka(data, nama)
    try:
        if len(dokumen) > BATAS_HALAMAN:
            raise BerkasTakTerbaca(
                f"{nama}: PDF ini {len(dokumen)} halaman, batasnya {BATAS_HALAMAN}. Simpan bagian Renja saja."
            )
        hasil: list[Halaman] = []
        huruf = 0
        for i in range(len(dokumen)):
            hasil.append(_satu(dokumen, i, nama))
            huruf += len(hasil[-1].huruf)
            if huruf > BATAS_HURUF:
                raise BerkasTakTerbaca(
                    f"{nama}: teks PDF ini terlalu panjang (lewat {i + 1} halaman). Simpan bagian Renja saja."
                )
        return hasil
    finally:
        dokumen.close()


def _buka(data: bytes, nama: str) -> Any:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as galat:
        if "password" in str(galat).lower() or "security" in str(galat).lower():
            raise terkunci(nama) from galat
        raise BerkasTakTerbaca(
            f"{nama}: berkas PDF rusak. Buka di pembaca PDF, cetak ulang ke PDF, lalu coba lagi."
        ) from galat


def _satu(dokumen: Any, indeks: int, nama: str) -> Halaman:
    try:
        halaman = dokumen[indeks]
    except pypdfium2.PdfiumError as galat:
        raise BerkasTakTerbaca(
            f"{nama}: halaman {indeks + 1} rusak. Buka di pembaca PDF, cetak ulang ke PDF, lalu coba lagi."
        ) from galat
    try:
        return baca_halaman(halaman, indeks + 1)
    finally:
        halaman.close()


def _periksa_pindai(halaman: list[Halaman], nama: str) -> list[str]:
    """Refuse a document of scanned pages; name the scanned pages of a mixed one."""
    pindai = [h.nomor for h in halaman if h.is_gambar and len(h.huruf) < _HURUF_MINIMUM]
    terbaca = any(len(h.huruf) >= (_HURUF_MINIMUM if pindai else 1) for h in halaman)
    if not terbaca:
        sebab = "hasil pindai (gambar) tanpa lapisan teks" if pindai else "tanpa teks yang dapat dibaca"
        raise BerkasTakTerbaca(
            f"{nama}: PDF ini {sebab}. Gunakan berkas aslinya (docx, xlsx) atau jalankan OCR dulu."
        )
    if not pindai:
        return []
    daftar = ", ".join(str(n) for n in pindai[:20])
    return [f"Halaman {daftar} hasil pindai (gambar) dan tidak terbaca. Gunakan berkas aslinya atau OCR."]
