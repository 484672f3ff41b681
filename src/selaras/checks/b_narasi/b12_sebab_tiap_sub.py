"""Sub kegiatan di bawah target tanpa sebab.

Setiap sub kegiatan yang tidak mencapai target diberi sebabnya, di subbabnya sendiri atau dalam
faktor-faktor penyebab. Sebab umum untuk semua tidak cukup.

Salah: 10 sub kegiatan di bawah target, naskah hanya memuat dua sebab umum.
Benar: tiap sub kegiatan di bawah target disebut namanya dan sebabnya.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.b_narasi._alat import (
    E81,
    EVALUASI_RENJA,
    is_bersebab,
    paragraf_bagian,
    polos,
    sebut_nama,
    temuan_sub,
)
from selaras.checks.b_narasi._sub import Golongan, Sub, find_sub, list_golongan
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat
from selaras.facts import Renja
from selaras.facts.bagian import Bagian
from selaras.kernel.angka import format_angka
from selaras.kernel.padan import baku

_TEMPAT_SEBAB = (Bagian.DI_BAWAH, Bagian.FAKTOR)


@check(
    "B12",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(EVALUASI_RENJA, E81),
    saran="Tulis sebab tidak tercapainya target untuk tiap sub kegiatan, dengan menyebut namanya.",
)
def di_bawah_tanpa_sebab(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for all failed sub kegiatan whose cause the text does not give."""
    if not any(paragraf_bagian(konteks, b) for b in _TEMPAT_SEBAB):
        return
    gagal = list_golongan(konteks, Golongan.DI_BAWAH)
    berteks = list(_teks_bersebab(konteks))
    lupa = [s for s in gagal if not _punya_sebab(konteks, s, berteks)]
    if not lupa:
        return
    nama = sebut_nama([s.nama for s in lupa])
    yield temuan_sub(
        lupa,
        pesan=f"{{n}} dari {format_angka(len(gagal))} sub kegiatan di bawah target tanpa sebab: {nama}.",
        tunggal=f"{lupa[0].nama} di bawah target, tetapi sebabnya tidak ditulis.",
        rumus=[f"{polos(s.pertama.realisasi_n2)} / {polos(s.pertama.target_n2)} × 100" for s in lupa],
    )


def _teks_bersebab(konteks: Konteks) -> Iterator[tuple[str, str]]:
    """Yield item name and text of every cause: from the items of 2.1.1, and each factor paragraph."""
    butir = ""
    for p in paragraf_bagian(konteks, Bagian.DI_BAWAH):
        if len(p.teks) < 260 and not is_bersebab(p.teks):
            butir = p.teks
        if is_bersebab(p.teks):
            yield butir, p.teks
    for p in paragraf_bagian(konteks, Bagian.FAKTOR):
        yield "", p.teks
    for k in konteks.renja.klaim:
        if k.golongan == Golongan.DI_BAWAH and k.topik and is_bersebab(k.teks):
            yield k.topik, k.teks


def _punya_sebab(konteks: Konteks, sub: Sub, berteks: list[tuple[str, str]]) -> bool:
    nama = baku(sub.nama)
    for butir, teks in berteks:
        if nama and (nama in baku(teks) or nama in baku(butir)):
            return True
        if butir and find_sub(konteks, butir.lstrip("-–•0123456789.) ")) is sub:
            return True
    return False
