"""Daftar isi tidak sama dengan judul di dalam naskah.

Setiap butir daftar isi mengulang nomor dan teks judulnya. Singkatan perangkat daerah dan RENJA dianggap sama
dengan kepanjangannya.

Salah: daftar isi 2.1.5 "Implementasi yang Timbul", judul "Implikasi yang Timbul".
Benar: keduanya "Implikasi yang Timbul".
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.daftar import Hasilan, check
from selaras.checks.indeks import angka_seksi
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Judul, Renja
from selaras.kernel.kutipan import LOGIKA
from selaras.kernel.teks import kunci
from selaras.law.ejaan import find_baku

_SINGKATAN = {"renja": "rencana kerja", "renstra": "rencana strategis", "subkegiatan": "sub kegiatan"}


@check(
    "G10",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Perbarui daftar isi dari judul naskah.",
)
def daftar_isi_berbeda(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding for every entry whose heading reads otherwise, and for entries without a heading."""
    isi = [j for j in renja.judul if j.di_daftar_isi and j.jenis in ("bab", "subbab") and j.nomor]
    naskah = [j for j in renja.judul if not j.di_daftar_isi and j.jenis in ("bab", "subbab") and j.nomor]
    if not isi or not naskah:
        return
    by_nomor: dict[tuple[int, ...], list[Judul]] = {}
    for j in naskah:
        by_nomor.setdefault(angka_seksi(j.nomor or ""), []).append(j)
    by_teks = {_kunci(j.teks, renja) for j in naskah}
    for entri in isi:
        yield from _periksa(entri, by_nomor.get(angka_seksi(entri.nomor or ""), []), by_teks, renja)
    yield from _tidak_terdaftar(isi, naskah, renja)


def _tidak_terdaftar(isi: list[Judul], naskah: list[Judul], renja: Renja) -> Iterator[Temuan]:
    """Yield headings that the table of contents leaves out, at the depths it lists."""
    terdalam = max(j.kedalaman for j in isi)
    nomor = {angka_seksi(j.nomor or "") for j in isi}
    teks = {_kunci(j.teks, renja) for j in isi}
    for j in naskah:
        if j.kedalaman > terdalam or angka_seksi(j.nomor or "") in nomor or _kunci(j.teks, renja) in teks:
            continue
        pesan = f'Judul {j.nomor} "{j.teks}" tidak ada dalam daftar isi.'
        kelompok = Kelompok(
            "tidak-terdaftar", f'{{n}} judul tidak ada dalam daftar isi, mulai {j.nomor} "{j.teks}".'
        )
        yield Temuan(pesan=pesan, asal=j.asal, kolom="judul", tertulis=j.teks, kelompok=kelompok)


def _periksa(entri: Judul, calon: list[Judul], by_teks: set[str], renja: Renja) -> Iterator[Temuan]:
    k = _kunci(entri.teks, renja)
    if k in by_teks:
        return
    if not calon:
        pesan = f'Daftar isi memuat {entri.nomor} "{entri.teks}", tetapi judul itu tidak ada dalam naskah.'
        yield Temuan(pesan=pesan, asal=entri.asal, kolom="judul", tertulis=entri.teks)
        return
    judul = calon[0]
    yield Temuan(
        pesan=f'Daftar isi menulis {entri.nomor} "{entri.teks}", judulnya "{judul.teks}".',
        asal=entri.asal,
        kolom="judul",
        tertulis=entri.teks,
        seharusnya=judul.teks,
    )


def _kunci(teks: str, renja: Renja) -> str:
    """Return the key of a heading: abbreviations written out, misspelt words put right, names left out."""
    k = kunci(teks)
    if renja.perangkat_daerah:
        k = k.replace(kunci(renja.perangkat_daerah), "perangkat daerah")
    if renja.pemda:
        k = k.replace(kunci(renja.pemda), " ")
    singkat = kunci(renja.singkatan or "")
    kata = ["perangkat daerah" if singkat and t == singkat else t for t in k.split()]
    return " ".join(_SINGKATAN.get(t, find_baku(t) or t) for t in kata)
