"""Kata kegiatan dan sub kegiatan dipakai untuk hal yang sama.

Kegiatan dan sub kegiatan adalah dua tingkat yang berbeda. Satu kalimat tentang satu hal memakai satu kata.

Salah: "32 kegiatan dari total 51 subkegiatan".
Benar: "32 sub kegiatan dari total 51 sub kegiatan".
"""

from __future__ import annotations

import re

from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import JenisKlaim, Klaim, Renja
from selaras.kernel.kutipan import Cite

P90 = Cite("permendagri-90-2019")
_SUB = re.compile(r"\bsub\s?-?\s?kegiatan\b", re.IGNORECASE)
_KEGIATAN = re.compile(r"(?<!program/)(?<!program dan )(?<!program, )(?<!\d )\bkegiatan\b", re.IGNORECASE)


@check(
    "B16",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(P90,),
    saran="Pilih satu kata sesuai tingkatnya; yang memiliki kode enam bagian adalah sub kegiatan.",
)
def kata_tingkat_campur(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per sentence that calls one thing both kegiatan and sub kegiatan."""
    sudah: set[str] = set()
    for k in renja.klaim:
        if k.teks in sudah or not _is_campur(k):
            continue
        sudah.add(k.teks)
        hal = f"hal yang sama ({k.topik})" if k.jenis is not JenisKlaim.JUMLAH else "hitungan yang sama"
        yield Temuan(
            pesan=f"Satu kalimat memakai kata kegiatan dan sub kegiatan untuk {hal}.",
            asal=k.asal,
            tabel="klaim",
            kolom="teks",
        )


def _is_campur(k: Klaim) -> bool:
    """Say whether a count of a whole, or a claim about one sub kegiatan, mixes the two words."""
    if k.jenis is JenisKlaim.JUMLAH:
        if k.penyebut is None or "kegiatan" not in (k.objek or ""):
            return False
    elif k.jenis not in (JenisKlaim.ANGGARAN, JenisKlaim.KINERJA) or not k.topik:
        return False
    tanpa_sub = _SUB.sub(" ", k.teks)
    if k.jenis is JenisKlaim.JUMLAH:
        return bool(_SUB.search(k.teks)) and bool(re.search(r"\bkegiatan\b", tanpa_sub, re.IGNORECASE))
    return bool(_SUB.search(k.teks)) and bool(_KEGIATAN.search(tanpa_sub))
