"""Renja dan RKA tidak sama (Formulir E.75).

Indikator, target, lokasi, dan dana setiap sub kegiatan RKA sama dengan Renja. RKA tidak ada di Renja dan
harus diberikan.

Salah: pagu Renja Rp97.020.000, RKA Rp90.000.000.
Benar: indikator, target, lokasi, dan dana kedua dokumen sama.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.c_struktur._alat import kutip
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Butuh, Temuan
from selaras.facts import Renja
from selaras.facts.banding import banding
from selaras.facts.perbandingan import BarisBeda, SelBeda
from selaras.kernel.angka import format_angka, to_json_angka
from selaras.kernel.kode import Level
from selaras.kernel.kutipan import Cite

E75 = Cite("permendagri-86-2017", lampiran="Formulir E.75")
NAMA = {
    "keluaran": "indikator",
    "target_keluaran": "target",
    "satuan_keluaran": "satuan",
    "lokasi": "lokasi",
    "pagu": "dana",
    "prakiraan_maju": "dana prakiraan maju",
    "target_maju": "target prakiraan maju",
}


@check(
    "C36",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(E75,),
    saran="Sesuaikan RKA dengan Renja, atau ubah Renja melalui mekanisme perubahan.",
)
def renja_rka_beda(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per differing cell and per sub kegiatan that only one document has."""
    if not renja.rencana:
        return
    rka = konteks.data.rka
    if rka is None:
        yield Butuh("RKA perangkat daerah tahun rencana")
        return
    tabel = banding(renja, rka).tabel["rencana"]
    for beda in tabel.berubah:
        if beda.level is Level.SUB_KEGIATAN:
            yield from _sel(beda)
    for sisi, lain, baris in (("Renja", "RKA", tabel.kiri_saja), ("RKA", "Renja", tabel.kanan_saja)):
        for b in baris:
            if b.level is Level.SUB_KEGIATAN:
                yield Temuan(
                    pesan=f"Sub kegiatan {kutip(b.nama)} ada di {sisi}, tidak ada di {lain}.",
                    asal=b.asal if sisi == "Renja" else renja.rencana[0].asal,
                    tabel="rencana",
                    kolom="nama",
                    kode_kegiatan=b.kode,
                    tertulis=b.nama,
                )


def _sel(beda: BarisBeda) -> Iterator[Temuan]:
    for s in beda.sel:
        if s.kolom in NAMA and not s.ejaan and s.kiri is not None and s.kanan is not None:
            yield _temuan(beda, s)


def _temuan(beda: BarisBeda, s: SelBeda) -> Temuan:
    if isinstance(s.kiri, str) or isinstance(s.kanan, str):
        kiri, kanan = kutip(str(s.kiri)), kutip(str(s.kanan))
        harap = str(s.kiri)
    else:
        kiri, kanan = format_angka(s.kiri), format_angka(s.kanan)
        harap = to_json_angka(s.kiri) or ""
    nama = " ".join(x for x in (beda.kode, beda.nama) if x)
    selisih = f", selisih {format_angka(s.selisih)}" if s.selisih is not None else ""
    return Temuan(
        pesan=f"{nama}: {NAMA[s.kolom]} Renja {kiri}, RKA {kanan}{selisih}.",
        asal=beda.asal_kiri,
        tabel="rencana",
        kolom=s.kolom,
        kode_kegiatan=beda.kode,
        tertulis=harap,
    )
