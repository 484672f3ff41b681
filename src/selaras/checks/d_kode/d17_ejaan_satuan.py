"""Satu satuan ditulis dengan beberapa ejaan.

Satuan memakai ejaan daftar resmi: Dokumen, Orang, Laporan, Eksemplar, Orang/bulan. Ejaan lain dari satuan
yang sama, termasuk singkatan dan huruf kecil, disamakan.

Salah: "Dok" dan "Dokumen" dalam satu dokumen.
Benar: "Dokumen" di semua tabel.
"""

from __future__ import annotations

from selaras.checks.d_kode._bantu import P90
from selaras.checks.d_kode._satuan import Sel, list_satuan, set_ejaan
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Renja
from selaras.law.ejaan import find_baku
from selaras.law.satuan import kanonik


@check(
    "D17",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(P90,),
    perbaikan=Perbaikan.AMAN,
    saran="Pakai ejaan daftar resmi.",
)
def ejaan_satuan_beragam(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every unit that is spelt in several ways, or in one that is no word."""
    baku_by_ejaan = {e: baku for e in set_ejaan(renja) if (baku := kanonik(e)) is not None}
    perlu = {baku for ejaan, baku in baku_by_ejaan.items() if ejaan != baku}
    by_satuan: dict[str, list[Sel]] = {}
    for s in list_satuan(renja, {e for e, baku in baku_by_ejaan.items() if baku in perlu}):
        by_satuan.setdefault(baku_by_ejaan[s.satuan], []).append(s)
    for baku, sel in by_satuan.items():
        ejaan = dict.fromkeys(s.satuan for s in sel)
        lain = [s for s in sel if s.satuan != baku]
        if lain and (len(ejaan) > 1 or find_baku(lain[0].satuan) is not None):
            yield _temuan(baku, list(ejaan), lain)


def _temuan(baku: str, ejaan: list[str], lain: list[Sel]) -> Temuan:
    tertulis = ", ".join(ejaan)
    pertama = lain[0]
    return Temuan(
        pesan=f"Satuan {baku} dieja {tertulis}. Samakan {len(lain)} sel menjadi {baku}."
        if len(lain) > 1
        else f"Satuan tertulis {pertama.satuan}, seharusnya {baku}.",
        asal=pertama.asal,
        tabel=pertama.tabel,
        kolom=pertama.kolom,
        kode_kegiatan=pertama.kode,
        tertulis=pertama.satuan,
        seharusnya=baku,
        tempat=tuple(
            Tempat(asal=s.asal, kolom=s.kolom, kode_kegiatan=s.kode, tertulis=s.satuan, seharusnya=baku)
            for s in lain
        ),
    )
