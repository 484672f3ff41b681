"""Kolom IKK berisi tujuan atau sasaran.

Kolom IKK dalam T-C.30 memuat indikator kinerja kunci, bukan kalimat tujuan atau sasaran.

Salah: kolom IKK tertulis "Meningkatkan Profesionalitas ASN".
Benar: kolom IKK tertulis "Rasio pegawai fungsional", atau "-" bila tidak ada IKK.
"""

from __future__ import annotations

import re

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._alat import TC30
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import BarisKinerja
from selaras.kernel.teks import kunci, tidy

_KALIMAT_SASARAN = re.compile(
    r"^(?:me(?:ningkat|wujud|mantap|nurun|ngembang|njamin|nguat|menuh|mperkuat)\w*"
    r"|ter(?:wujud|cipta|selenggara|laksana|bangun|penuh|capai|kelola|jamin)\w*"
    r"|(?:meningkat|menurun|berkembang|optimal|mantap|efektif)nya)\b"
)


@check(
    "F10",
    on=BarisKinerja,
    berat=Berat.PERINGATAN,
    rujukan=(TC30,),
    saran="Isi indikator kinerja kunci (IKK), atau strip bila tidak ada.",
)
def ikk_berisi_sasaran(baris: BarisKinerja, konteks: Konteks) -> Hasilan:
    """Yield a finding when the IKK cell holds a statement of purpose."""
    if not baris.ikk:
        return
    k = kunci(baris.ikk)
    if not k or not (_KALIMAT_SASARAN.match(k) or _is_dari_tabel_tujuan(k, konteks)):
        return
    yield Temuan(
        pesan=f'Kolom IKK berisi tujuan atau sasaran: "{tidy(baris.ikk)}".',
        asal=baris.asal_di("ikk"),
        kolom="ikk",
        tertulis=tidy(baris.ikk),
        kelompok=Kelompok(
            "ikk", "Kolom IKK pada {n} baris berisi tujuan atau sasaran, bukan indikator kinerja kunci."
        ),
    )


def _is_dari_tabel_tujuan(k: str, konteks: Konteks) -> bool:
    """Say whether the text is a tujuan or sasaran of the same document."""
    return any(k in (kunci(t.tujuan or ""), kunci(t.sasaran or "")) for t in konteks.renja.tujuan_sasaran)
