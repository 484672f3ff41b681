"""Bukti proses penyusunan tidak dilampirkan.

Verifikasi meminta keputusan tentang tim penyusun, berita acara forum perangkat daerah, dan berita acara
verifikasi. Menyebut tahapannya saja belum menjadi bukti.

Salah: naskah yang hanya menguraikan tahapan penyusunan.
Benar: lampiran Keputusan tentang Tim Penyusun Renja dan kedua berita acara, dengan nomor dan tanggal.
"""

from __future__ import annotations

import re

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import P86, asal_akhir
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Renja

_BUKTI = (
    (
        "keputusan tentang tim penyusun",
        re.compile(
            r"\b(?:surat\s+)?keputusan\b[^.;]{0,120}\btim\s+(?:penyusun|kerja)|\bSK\s+tim\b", re.IGNORECASE
        ),
    ),
    (
        "berita acara forum perangkat daerah",
        re.compile(
            r"\bberita\s+acara\b[^.;]{0,100}\bforum\b|\bforum\b[^.;]{0,80}\bberita\s+acara\b|\bBA\s+forum\b",
            re.IGNORECASE,
        ),
    ),
    (
        "berita acara verifikasi",
        re.compile(
            r"\bberita\s+acara\b[^.;]{0,100}\bverifikasi\b|\bverifikasi\b[^.;]{0,60}\bberita\s+acara\b"
            r"|\bBA\s+verifikasi\b",
            re.IGNORECASE,
        ),
    ),
)
_BAB_CUKUP = 3


@check(
    "G17",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P86,),
    perbaikan=Perbaikan.TIDAK,
    saran="Lampirkan buktinya.",
)
def bukti_proses_tidak_ada(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding with the evidence a full document neither attaches nor cites."""
    bab = [j for j in renja.judul if j.jenis == "bab" and not j.di_daftar_isi]
    if not renja.is_berprosa or len(bab) < _BAB_CUKUP:
        return
    teks = "\n".join((*(p.teks for p in renja.paragraf), *(j.teks for j in renja.judul)))
    kurang = [nama for nama, pola in _BUKTI if not pola.search(teks)]
    if kurang:
        yield Temuan(
            pesan=f"Bukti proses tidak ada dalam dokumen: {', '.join(kurang)}.", asal=asal_akhir(renja)
        )
