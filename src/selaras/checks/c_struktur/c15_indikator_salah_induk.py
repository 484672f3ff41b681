"""Indikator T-C.29 berada di bawah sub kegiatan yang salah.

Indikator yang sama dengan indikator resmi sub kegiatan lain, atau memuat utuh nama sub kegiatan lain dalam
kegiatan yang sama, dan tidak cocok dengan sub kegiatannya sendiri, hampir pasti tercetak di baris yang salah.

Salah: "Jumlah Dokumen Pengelolaan Kenaikan Pangkat ASN" di bawah Pengelolaan Promosi ASN.
Benar: indikator itu di bawah Pengelolaan Kenaikan Pangkat ASN.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import P90, kutip
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pohon import Simpul
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import BarisEvaluasi, Renja
from selaras.kernel.kode import Level
from selaras.kernel.padan import baku, is_serupa, skor_nama

_KATA_AWAL = 3
Awalan = dict[tuple[str, ...], list[tuple[tuple[str, ...], Simpul[BarisEvaluasi]]]]


@check(
    "C15",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P90,),
    saran="Pindahkan indikator ke baris sub kegiatan yang namanya disebut.",
)
def indikator_salah_induk(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding when an indicator is officially another's, or names a sibling instead of its own."""
    pohon = konteks.indeks.pohon_evaluasi
    resmi = _resmi(konteks, [s for s in pohon.semua if s.level is Level.SUB_KEGIATAN])
    for kegiatan in pohon.semua:
        sub = [a for a in kegiatan.anak if a.level is Level.SUB_KEGIATAN]
        nama_by_awal = _susun(sub)
        for s in sub:
            for b in (s.baris, *s.indikator):
                lain = _cari_resmi(b, s, resmi) or _cari(b, s, nama_by_awal)
                if lain is not None:
                    yield _temuan(b, s, lain)


def _temuan(b: BarisEvaluasi, sendiri: Simpul[BarisEvaluasi], lain: Simpul[BarisEvaluasi]) -> Temuan:
    return Temuan(
        pesan=(
            f"Indikator {kutip(b.indikator or '')} ada di bawah {kutip(sendiri.nama)}, "
            f"padahal milik {kutip(lain.nama)}."
        ),
        asal=b.asal_di("indikator"),
        tabel="evaluasi",
        kolom="indikator",
        kode_kegiatan=b.kode,
        tertulis=b.indikator,
    )


def _resmi(konteks: Konteks, sub: list[Simpul[BarisEvaluasi]]) -> dict[str, list[Simpul[BarisEvaluasi]]]:
    """Return the sub kegiatan of the document by the key of their official indicators."""
    hasil: dict[str, list[Simpul[BarisEvaluasi]]] = {}
    for s in sub:
        for e in konteks.nomenklatur.list_entri(s.baris.kode) if s.baris.kode else ():
            if e.indikator and is_serupa(e.nama, s.nama):
                hasil.setdefault(baku(e.indikator), []).append(s)
    return hasil


def _cari_resmi(
    b: BarisEvaluasi, sendiri: Simpul[BarisEvaluasi], resmi: dict[str, list[Simpul[BarisEvaluasi]]]
) -> Simpul[BarisEvaluasi] | None:
    pemilik = resmi.get(baku(b.indikator or ""), [])
    if not pemilik or sendiri in pemilik or any(p.nama == sendiri.nama for p in pemilik):
        return None
    return pemilik[0]


def _susun(sub: list[Simpul[BarisEvaluasi]]) -> Awalan:
    """Index names by their first words, so that each indicator is read once however many siblings it has."""
    hasil: Awalan = {}
    for s in sub:
        kata = tuple(baku(s.nama).split())
        if len(kata) >= _KATA_AWAL:
            hasil.setdefault(kata[:_KATA_AWAL], []).append((kata, s))
    return hasil


def _cari(
    b: BarisEvaluasi, sendiri: Simpul[BarisEvaluasi], nama_by_awal: Awalan
) -> Simpul[BarisEvaluasi] | None:
    kata = tuple(baku(b.indikator or "").split())
    milik = " ".join(kata)
    if not kata or baku(sendiri.nama) in milik:
        return None
    for i in range(len(kata) - _KATA_AWAL + 1):
        for nama, s in nama_by_awal.get(kata[i : i + _KATA_AWAL], ()):
            if s is sendiri or kata[i : i + len(nama)] != nama:
                continue
            if skor_nama(s.nama, milik) > skor_nama(sendiri.nama, milik):
                return s
    return None
