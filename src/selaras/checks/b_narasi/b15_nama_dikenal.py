"""Nama sub kegiatan pada naskah tidak sama dengan nomenklatur.

Nama yang disebut narasi sama dengan nama pada tabel atau nomenklatur tahun itu.

Salah: "Pembinaan Disiplin".
Benar: "Pembinaan Disiplin ASN".
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from selaras.checks.b_narasi._sub import cari_nama, nama_resmi
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Asal, Baris, JenisKlaim, Klaim, Renja
from selaras.kernel.kode import Level
from selaras.kernel.kutipan import Cite
from selaras.kernel.padan import baku

P90 = Cite("permendagri-90-2019")
_JENIS = (JenisKlaim.ANGGARAN, JenisKlaim.KINERJA)
_LEVEL = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)


@check(
    "B15",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(P90,),
    perbaikan=Perbaikan.USUL,
    saran="Pakai nama resmi sub kegiatan pada kalimat.",
)
def nama_tidak_dikenal(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per name of 2.1 that no table and no official list spells like this."""
    klaim = [k for k in renja.klaim if k.golongan and k.topik and k.jenis in _JENIS]
    nama = list(_nama_dokumen(konteks)) if klaim else []
    if not nama:
        return
    dikenal = {baku(n) for semua in nama for n in semua}
    dikenal |= {baku(b.indikator) for b in renja.evaluasi if b.indikator}
    sudah: set[str] = set()
    for k in klaim:
        if baku(k.topik) in dikenal or baku(k.topik) in sudah:
            continue
        sudah.add(baku(k.topik))
        i = cari_nama(k.topik, nama)
        resmi = nama[i][-1] if i is not None else None
        pesan = f'Tertulis "{k.topik}", nama resminya "{resmi}".' if resmi else (
            f'Tidak ada sub kegiatan bernama "{k.topik}" pada tabel dokumen ini.'
        )  # fmt: skip
        yield Temuan(
            pesan=pesan,
            asal=_asal_nama(konteks, k),
            tabel="klaim",
            kolom="topik",
            tertulis=k.topik,
            seharusnya=resmi,
        )


def _asal_nama(konteks: Konteks, k: Klaim) -> Asal:
    """Return where the name is printed: the item heading before the sentence, else the sentence itself."""
    nama = baku(k.topik)
    for p in konteks.renja.paragraf:
        if p.asal == k.asal:
            break
        if p.seksi == k.seksi and baku(p.teks).endswith(nama):
            return p.asal
    return k.asal


def _nama_dokumen(konteks: Konteks) -> Iterator[tuple[str, ...]]:
    """Yield printed and official names of every program, kegiatan and sub kegiatan of the tables."""
    r = konteks.renja
    sudah: set[tuple[str, ...]] = set()
    for baris in (r.evaluasi, r.rencana, r.daftar_subkegiatan):
        for b in cast("tuple[Baris, ...]", baris):
            if b.nama and b.level in _LEVEL:
                nama = tuple(dict.fromkeys((b.nama, *nama_resmi(konteks, b.kode))))
                if nama not in sudah:
                    sudah.add(nama)
                    yield nama
