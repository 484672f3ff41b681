"""Simpulan capaian tidak didukung hitungan.

Naskah yang menyimpulkan bahwa target secara umum tercapai sebaiknya menyebut angkanya. Aturan ini menghitung
bagian sub kegiatan terukur yang memenuhi atau melebihi target dan predikatnya.

Salah: "secara umum mencapai target", padahal 41 dari 51 (80,39%, Tinggi).
Benar: "41 dari 51 sub kegiatan (80,39%) mencapai target".
"""

from __future__ import annotations

import re
from decimal import Decimal

from selaras.checks.b_narasi._sub import Golongan, list_sub
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import Renja, TeksParagraf
from selaras.facts.bagian import Bagian
from selaras.kernel.angka import format_persen, percent_of, to_json_angka
from selaras.kernel.kutipan import LOGIKA
from selaras.law.skala import list_label, predikat

_SIMPULAN = re.compile(
    r"(?:secara (?:umum|keseluruhan)|pada umumnya|sebagian besar)[^.]{0,120}?"
    r"(?:mencapai|tercapai|memenuhi|berhasil|terpenuhi)[^.]{0,60}",
    re.IGNORECASE,
)
_NEGATIF = re.compile(r"\b(?:tidak|belum|kurang)\b", re.IGNORECASE)
_BAGIAN = (Bagian.IMPLIKASI, Bagian.EVALUASI, Bagian.MEMENUHI, Bagian.FAKTOR, Bagian.PENUTUP)


@check(
    "B17",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(LOGIKA,),
    saran="Sebutkan berapa sub kegiatan yang mencapai target, berapa yang belum, dan predikatnya.",
)
def simpulan_tanpa_angka(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding when a general success is claimed below the highest predicate and without a figure."""
    simpulan = next(((p, k) for p in renja.paragraf if (k := _simpulan(p, konteks)) is not None), None)
    if simpulan is None:
        return
    p, kalimat = simpulan
    terukur = [s for s in list_sub(konteks) if s.golongan is not Golongan.TAK_TERUKUR]
    if not terukur:
        return
    tercapai = sum(s.golongan is not Golongan.DI_BAWAH for s in terukur)
    persen = percent_of(Decimal(tercapai), Decimal(len(terukur)))
    try:
        label = predikat(persen, "kinerja", konteks.tanggal, konteks.pengaturan.batas_predikat)
        tertinggi = list_label("kinerja", konteks.tanggal)[0]
    except LookupError:  # before the scale was in force
        return
    if label is None or persen is None or label == tertinggi:
        return
    yield Temuan(
        pesan=(
            f'Naskah menyimpulkan "{kalimat}". Menurut T-C.29 {tercapai} dari {len(terukur)} '
            f"sub kegiatan mencapai target ({format_persen(persen)}, {label}), "
            f"{len(terukur) - tercapai} belum."
        ),
        asal=p.asal,
        seharusnya=to_json_angka(persen),
        rumus=f"{tercapai} / {len(terukur)} × 100",
    )


def _simpulan(p: TeksParagraf, konteks: Konteks) -> str | None:
    """Return the sentence that claims a general success without saying how many; ``None`` without one."""
    if konteks.indeks.bagian_seksi(p.seksi) not in _BAGIAN:
        return None
    m = _SIMPULAN.search(p.teks)
    if m is None or _NEGATIF.search(m[0]) or any(h.isdigit() for h in m[0]):
        return None
    return m[0].strip(" ,")
