"""Predikat kinerja tidak sesuai nilainya.

Peringkat realisasi kinerja: Sangat Tinggi 91 ke atas, Tinggi 76-90, Sedang 66-75, Rendah 51-65, Sangat
Rendah 50 ke bawah. Nilai di antara dua rentang dibulatkan lebih dahulu atau dibandingkan dengan batas riil,
menurut pengaturan pemerintah daerah.

Salah: rata-rata capaian 74,20% dengan predikat Tinggi.
Benar: rata-rata capaian 74,20% dengan predikat Sedang.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._label import Sebutan, list_sebutan, periksa_label
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Butuh, Perbaikan
from selaras.facts import BarisRealisasi, Renja
from selaras.kernel.teks import kunci, tidy
from selaras.law.formulas.capaian import E81
from selaras.law.skala import Skala, get_skala


@check(
    "F08",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(E81,),
    perbaikan=Perbaikan.USUL,
    saran="Pakai predikat menurut rata-rata capaiannya.",
)
def predikat_kinerja(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield the predicates of E.81 and of the prose that do not fit their score."""
    try:
        skala = get_skala("kinerja", konteks.tanggal)
    except LookupError:
        return
    sebutan = [*_dari_tabel(renja, skala), *list_sebutan(renja, "kinerja")]
    if not sebutan:
        yield Butuh("rata-rata capaian dan predikat kinerja (Formulir E.81)")
        return
    yield from periksa_label(iter(sebutan), "kinerja", konteks)


def _dari_tabel(renja: Renja, skala: Skala) -> Iterator[Sebutan]:
    """Rows that print a predicate beside their percentage, and the footer: average, then predicate."""
    rata: BarisRealisasi | None = None
    for b in renja.realisasi:
        nama = kunci(b.nama or b.indikator or "")
        label = tidy(b.catatan or b.cetak("tingkat") or b.cetak("realisasi") or "")
        if nama.startswith(("rata rata capaian", "rata rata tingkat")):
            rata = b
        elif nama.startswith("predikat") and rata is not None and label:
            nilai = rata.tingkat if rata.tingkat is not None else rata.realisasi
            if nilai is not None:
                yield Sebutan(nilai, label, b.asal, "realisasi", "catatan", "Predikat kinerja")
        elif b.tingkat is not None and b.catatan and skala.find(b.catatan) is not None:
            yield Sebutan(b.tingkat, label, b.asal_di("catatan"), "realisasi", "catatan", "Predikat kinerja")
