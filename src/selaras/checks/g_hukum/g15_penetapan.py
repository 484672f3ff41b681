"""Nomor dan tanggal penetapan tidak tercantum.

Renja perangkat daerah ditetapkan dengan Peraturan Kepala Daerah. Dokumen akhir memuat nomor dan tanggalnya,
tidak hanya tanda tangan kepala perangkat daerah.

Salah: dokumen akhir dengan halaman tanda tangan saja.
Benar: "ditetapkan dengan Peraturan Bupati Nomor 20 Tahun 2023 tentang Rencana Kerja Perangkat Daerah".
"""

from __future__ import annotations

import re

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import P86
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Renja

_JUDUL_RENJA = re.compile(
    r"\b(?:rencana\s+kerja(?!\s+pemerintah)|renja)\b.{0,40}\b(?:perangkat\s+daerah|organisasi|skpd|opd|badan|dinas"
    r"|kecamatan|sekretariat|inspektorat|tahun)",
    re.IGNORECASE,
)
_BUKAN_PENETAPAN = re.compile(
    r"^[^,;]{0,30}\b(?:tim|panitia|kelompok\s+kerja|pedoman|tata\s+cara)\b", re.IGNORECASE
)
_PENETAPAN = re.compile(
    r"(?:peraturan|keputusan)\s+(?:wali\s*kota|bupati|gubernur|kepala\s+daerah)[^.;]{0,40}?"
    r"nomor\s+[\w./-]*\d[\w./-]*[^.;]{0,60}?\btentang\b(?![^.;]{0,30}\b(?:tim|panitia|kelompok\s+kerja|pedoman)\b)"
    r"[^.;]{0,60}?\b(?:rencana\s+kerja(?!\s+pemerintah)|renja)\b",
    re.IGNORECASE,
)


@check(
    "G15",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P86,),
    perbaikan=Perbaikan.TIDAK,
    saran="Cantumkan nomor dan tanggal Peraturan Kepala Daerah yang menetapkan Renja.",
)
def penetapan_tidak_tercantum(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding for a signed document that names no regulation establishing it."""
    if not renja.is_berprosa or renja.pengesahan is None or _is_buku_tabel(renja):
        return
    if any(r.jenis in ("perkada", "lain") and _is_judul_renja(r.judul) for r in renja.rujukan_hukum):
        return
    if any(_PENETAPAN.search(p.teks) for p in renja.paragraf):
        return
    p = renja.pengesahan
    yield Temuan(
        pesan="Dokumen ditandatangani, tetapi tidak memuat nomor dan tanggal Peraturan Kepala Daerah yang "
        "menetapkannya.",
        asal=p.asal,
        tertulis=p.tanggal,
    )


def _is_buku_tabel(renja: Renja) -> bool:
    """Say whether a file holds tables without chapters: a signature below a table is no establishment."""
    return bool(renja.keterangan) and not any(j.jenis == "bab" for j in renja.judul)


def _is_judul_renja(judul: str) -> bool:
    """Say whether a regulation is about the Renja itself, not about the team or the way it is drawn up."""
    return _JUDUL_RENJA.search(judul) is not None and _BUKAN_PENETAPAN.search(judul) is None
