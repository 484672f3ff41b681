"""Capaian fisik dan serapan anggaran jauh berbeda tanpa penjelasan.

Bila capaian kinerja dan realisasi anggaran berbeda lebih dari 50 poin persen, naskah menjelaskan sisi yang
tidak wajar: serapan rendah dijelaskan dari sisi anggaran, capaian yang terlalu tinggi atau rendah dari sisi
kinerja. Batas 50 dapat diatur.

Salah: capaian 156% dengan serapan 3%, anggaran yang tersisa tidak dijelaskan.
Benar: capaian 156% dengan serapan 3% karena anggaran dialihkan ke APBN.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from selaras.checks.b_narasi._alat import is_bersebab
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import JenisKlaim, Klaim, Renja
from selaras.kernel.angka import format_angka, format_persen, percent_of, round_half_up, to_json_angka
from selaras.kernel.kutipan import Cite
from selaras.kernel.padan import baku

EFISIENSI = Cite("permenpanrb-53-2014", lampiran="analisis efisiensi penggunaan sumber daya")
_UANG = re.compile(r"anggaran|biaya|dana|belanja|keuangan|harga|kontribusi|honor", re.IGNORECASE)
_KALIMAT = re.compile(r"(?<=[a-z%)])\.\s*(?=[A-Z])")
_SERAPAN_WAJAR = Decimal(75)


@check(
    "B13",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(EFISIENSI,),
    saran="Jelaskan mengapa serapan anggaran dan capaian kinerja berbeda jauh.",
)
def fisik_uang_timpang(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per sub kegiatan whose performance and spending differ widely without a reason."""
    for uang, kerja in _pasangan(renja):
        rp, k = _persen(uang), _persen(kerja)
        if rp is None or k is None or abs(k - rp) <= konteks.pengaturan.selisih_fisik_uang:
            continue
        if not _sisi_tak_jelas(konteks, uang, rp, k):
            continue
        yield Temuan(
            pesan=(
                f"{uang.topik}: capaian kinerja {format_persen(k)}, serapan anggaran {format_persen(rp)}, "
                f"selisih {format_angka(abs(k - rp), 2)} poin. Sebabnya tidak dijelaskan."
            ),
            asal=uang.asal,
            tabel="klaim",
            kolom="persen",
            tertulis=to_json_angka(uang.persen if uang.persen is not None else rp),
            rumus=f"{round_half_up(k):f} - {round_half_up(rp):f}",
        )


def _pasangan(renja: Renja) -> Iterator[tuple[Klaim, Klaim]]:
    """Yield the budget and the performance claim of each item of 2.1."""
    kerja = {
        (k.seksi, k.topik): k for k in reversed(renja.klaim) if k.jenis is JenisKlaim.KINERJA and k.topik
    }
    sudah: set[tuple[str, str]] = set()
    for k in renja.klaim:
        tanda = (k.seksi, k.topik)
        if k.jenis is JenisKlaim.ANGGARAN and k.objek != "sisa" and tanda in kerja and tanda not in sudah:
            sudah.add(tanda)
            yield k, kerja[tanda]


def _persen(k: Klaim) -> Decimal | None:
    """Return the percentage recomputed from the figures, else as printed."""
    nilai = percent_of(k.pembilang, k.penyebut)
    return nilai if nilai is not None else k.persen


def _sisi_tak_jelas(konteks: Konteks, uang: Klaim, rp: Decimal, k: Decimal) -> bool:
    """Say whether an unusual side, spending or performance, has no reason in the text of its item."""
    kalimat = list(_kalimat_butir(konteks, uang))
    if not kalimat:
        return False
    sebab = [kal for kal in kalimat if is_bersebab(kal)]
    p = konteks.pengaturan
    uang_aneh = rp < _SERAPAN_WAJAR and not any(_UANG.search(kal) for kal in sebab)
    kerja_aneh = not p.batas_rendah <= k <= p.batas_melampaui and not sebab
    return uang_aneh or kerja_aneh


def _kalimat_butir(konteks: Konteks, uang: Klaim) -> Iterator[str]:
    """Yield the sentences of the paragraphs of one item: from its budget sentence to the next item."""
    di_dalam = False
    for p in konteks.renja.paragraf:
        if p.seksi != uang.seksi:
            continue
        berikut = any(
            k.seksi == uang.seksi and k.topik and k.topik != uang.topik and k.teks and k.teks in p.teks
            for k in konteks.renja.klaim
        )
        if uang.teks and uang.teks[:60] in p.teks:
            di_dalam = True
        elif di_dalam and (berikut or _is_butir_lain(p.teks, uang.topik)):
            return
        if di_dalam:
            yield from _KALIMAT.split(p.teks)


def _is_butir_lain(teks: str, topik: str) -> bool:
    return bool(re.match(r"^\(?\w{1,2}[.)]\s", teks)) and baku(topik) not in baku(teks)
