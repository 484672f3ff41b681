"""Sumber dana pada naskah berbeda dari T-C.33.

Kalimat yang menyebut asal anggaran memakai nama sumber dana yang ada di T-C.33.

Salah: naskah "bersumber dari APBD", T-C.33 Pendapatan Transfer Antar Daerah, PAD, dan DAU.
Benar: naskah "bersumber dari PAD dan DAU", T-C.33 PAD dan DAU.
"""

from __future__ import annotations

import re

from selaras.checks.c_struktur._alat import kutip
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import Renja
from selaras.facts.bagian import Bagian
from selaras.kernel.kutipan import LOGIKA
from selaras.law.sumber_dana import Dana, parse_sumber_dana

_SEBUT = re.compile(
    r"(?:bersumber (?:dari|pada)|sumber (?:dana|pendanaan)(?:nya)? (?:berasal dari|dari|adalah)|"
    r"didanai (?:dari|oleh)|dibiayai (?:dari|oleh|melalui)|dibebankan (?:pada|kepada))\s+([^.;:]{3,200}?)"
    r"(?=\s+(?:dengan|yang|sebagaimana|untuk|seperti|sebesar|tahun)\b|[.;:,]|$)",
    re.IGNORECASE,
)

_BANYAK = 4


@check(
    "C33",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(LOGIKA,),
    saran="Sebut sumber dana yang sama seperti pada tabel.",
)
def sumber_dana_naskah_beda(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per sentence of the funding chapter whose fund is not one of the table."""
    tabel: dict[str, Dana] = {}
    for b in konteks.indeks.sub_rencana:
        if b.sumber_dana:
            isi = parse_sumber_dana(b.sumber_dana, konteks.tanggal)
            if isi.apbd:
                return
            tabel |= {d.kode: d for d in isi.dana}
    if not tabel:
        return
    for p in renja.paragraf:
        if konteks.indeks.bagian_seksi(p.seksi) is not Bagian.PENDANAAN:
            continue
        for m in _SEBUT.finditer(p.teks):
            isi = parse_sumber_dana(m.group(1), konteks.tanggal)
            if not isi.apbd and not isi.dana:
                continue
            if isi.apbd or any(d.kode not in tabel for d in isi.dana):
                nama = "; ".join([d.nama for d in tabel.values()][:_BANYAK])
                nama += f"; dan {len(tabel) - _BANYAK} lainnya" if len(tabel) > _BANYAK else ""
                yield Temuan(
                    pesan=f"Naskah menyebut {kutip(m.group(1))}, sedangkan sumber dana di T-C.33: {nama}.",
                    asal=p.asal,
                    tabel="paragraf",
                    kolom="teks",
                    tertulis=m.group(1),
                )
