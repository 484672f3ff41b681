"""Refusals that several formats share."""

from __future__ import annotations

from selaras.kernel.galat import BerkasTakTerbaca

BATAS_TEKS = 1_000_000
"""Longest single text (line, cell, paragraph) of a document, in characters or bytes."""


def terkunci(nama: str) -> BerkasTakTerbaca:
    """Return the error for a file behind a password."""
    return BerkasTakTerbaca(
        f"{nama}: berkas terkunci kata sandi. Simpan tanpa sandi dari aplikasi asalnya, lalu ulangi."
    )


def tolak_dtd(nama: str) -> BerkasTakTerbaca:
    """Return the error for XML that brings its own entities (the "billion laughs" trick)."""
    return BerkasTakTerbaca(
        f"{nama}: berkas memuat definisi entitas XML yang tidak aman, sehingga tidak dibuka. "
        "Simpan ulang sebagai .xlsx atau .docx dari aplikasi asalnya."
    )


def presentasi(nama: str) -> BerkasTakTerbaca:
    """Return the error for slides."""
    return BerkasTakTerbaca(
        f"{nama}: berkas presentasi tidak dibaca. Salin tabelnya ke .xlsx atau .docx, lalu ulangi."
    )


def is_teks_raksasa(markah: bytes) -> bool:
    """Say whether markup holds a stretch without a tag longer than :data:`BATAS_TEKS`.

    Looking at every half-th bound is enough: such a stretch covers at least one of those places with half
    the bound still ahead.
    """
    langkah = BATAS_TEKS // 2
    for i in range(0, len(markah) - langkah, langkah):
        berikut = markah.find(b"<", i)
        if (len(markah) if berikut < 0 else berikut) - i > langkah:
            return True
    return False


def teks_raksasa(nama: str) -> BerkasTakTerbaca:
    """Return the error for a cell or paragraph no document can have."""
    return BerkasTakTerbaca(
        f"{nama}: satu sel atau paragraf berisi lebih dari satu juta karakter. "
        "Hapus isinya atau salin tabelnya ke berkas baru."
    )
