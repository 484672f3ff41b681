"""Galat lembar kerja tercetak di dokumen.

Tulisan seperti #DIV/0! atau #REF! adalah pesan galat lembar kerja, bukan isi dokumen resmi.

Salah: kolom 8 tertulis #DIV/0!.
Benar: kolom 8 tertulis "-" karena targetnya 0.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import TABEL, Baris, Renja
from selaras.kernel.angka import is_galat_lembar
from selaras.kernel.kutipan import LOGIKA

TEKS = ("nama", "indikator", "lokasi", "catatan")


@check(
    "A03",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Ganti dengan hasil yang benar, atau tanda strip bila memang tidak dapat dihitung.",
)
def galat_lembar_tercetak(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield the cells that print a spreadsheet error; the same error in one column is one finding."""
    for tabel in TABEL:
        for baris in renja.tabel(tabel):
            if baris.tertulis:
                for kolom, isi in _sel_bergalat(baris):
                    yield _temuan(tabel, baris, kolom, isi)
            for kolom in TEKS:
                teks = getattr(baris, kolom, None)
                if teks and teks[0] == "#" and kolom not in baris.tertulis and is_galat_lembar(teks):
                    yield _temuan(tabel, baris, kolom, teks)
    for s in renja.sisa:
        if s.teks[:1] == "#" and is_galat_lembar(s.teks):
            yield Temuan(pesan=_pesan(s.teks), asal=s.asal, tertulis=s.teks)


def _sel_bergalat(baris: Baris) -> Iterator[tuple[str, str]]:
    for kolom, isi in baris.tertulis.items():
        if isi[:1] == "#" and is_galat_lembar(isi):
            yield kolom, isi


def _pesan(isi: str) -> str:
    return f'Tertulis "{isi.strip()}", yaitu galat lembar kerja.'


def _temuan(tabel: str, baris: Baris, kolom: str, isi: str) -> Temuan:
    return Temuan(
        pesan=_pesan(isi),
        asal=baris.asal_di(kolom),
        tabel=tabel,
        kolom=kolom,
        kode_kegiatan=baris.kode,
        tertulis=isi,
        kelompok=Kelompok(
            f"{tabel}.{kolom}.{isi}", f'Galat lembar kerja "{isi.strip()}" tercetak di {{n}} sel.'
        ),
    )
