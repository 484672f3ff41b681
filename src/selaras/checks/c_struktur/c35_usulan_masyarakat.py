"""Tabel usulan masyarakat (T-C.32) tidak ada.

Subbab penelaahan usulan memuat Tabel T-C.32. Tanpa usulan, tabel tetap dicetak dengan isi "nihil". Bila
naskah menyatakan tidak ada usulan, kekurangannya hanya tabelnya.

Salah: subbab 2.5 hanya kalimat umum, tanpa tabel dan tanpa pernyataan nihil.
Benar: Tabel T-C.32 dengan isi "nihil".
"""

from __future__ import annotations

import re

from selaras.checks.c_struktur._alat import TC32
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import Asal, Renja
from selaras.facts.bagian import Bagian, bagian_judul
from selaras.kernel.teks import kunci

_TIDAK_ADA = re.compile(
    r"\b(?:tidak|belum) (?:ada|terdapat|menerima|memperoleh|mendapat\w*)\b[^.]{0,60}\busulan\b|"
    r"\busulan\b[^.]{0,80}\b(?:tidak|belum) (?:ada|terdapat)\b"
)
_BAB_CUKUP = 3
"""Chapters from which a file counts as the whole document and not as a book of tables."""


@check(
    "C35",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC32,),
    saran='Cetak Tabel T-C.32; bila tidak ada usulan, isi dengan "nihil".',
)
def usulan_masyarakat_tidak_ada(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding when a full document has no T-C.32; the words tell whether the text says so."""
    if renja.usulan_masyarakat or renja.keterangan_tabel("usulan_masyarakat") or not renja.is_berprosa:
        return
    judul = [j for j in renja.judul if not j.di_daftar_isi and bagian_judul(j.teks) is Bagian.USULAN]
    bab = [j for j in renja.judul if j.jenis == "bab" and not j.di_daftar_isi]
    if not judul and (len(bab) < _BAB_CUKUP or not (renja.tinjauan_rkpd and renja.evaluasi)):
        return
    naskah = [p for p in renja.paragraf if konteks.indeks.bagian_seksi(p.seksi) is Bagian.USULAN]
    if any("nihil" in kunci(p.teks).split() for p in naskah):
        return
    nyata = next((p for p in naskah if _TIDAK_ADA.search(kunci(p.teks))), None)
    letak: Asal = judul[0].asal if judul else renja.tinjauan_rkpd[-1].asal
    if nyata is not None:
        yield Temuan(
            pesan='Naskah menyatakan tidak ada usulan, tetapi Tabel T-C.32 berisi "nihil" tidak dicetak.',
            asal=letak,
            tabel="usulan_masyarakat",
        )
    else:
        yield Temuan(
            pesan="Tabel T-C.32 tidak ada, dan naskah tidak menyatakan usulan nihil.",
            asal=letak,
            tabel="usulan_masyarakat",
        )
