"""Kode tidak berurutan di dalam induknya.

Formulir mencetak program menurut kode, kegiatan menurut kode di dalam program, dan sub kegiatan menurut kode
di dalam kegiatan, supaya dua tabel dapat dibaca berdampingan.

Salah: 5.03.02.2.04 dengan sub kegiatan 07, 08, 04, 05, 06, 02.
Benar: 02, 04, 05, 06, 07, 08.
"""

from __future__ import annotations

from itertools import pairwise

from selaras.checks.d_kode._bantu import (
    P86,
    induk_teks,
    list_berkode,
    nama_tabel,
    peta_salah_level,
    unit_kerja,
)
from selaras.checks.d_kode.d07_kewenangan import cari_kewenangan_lain
from selaras.checks.d_kode.d08_bidang import cari_bidang_asing
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Baris, Renja

_TITIK_PROGRAM = 2
_BATAS_SEBUT = 12


@check(
    "D05",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(P86,),
    perbaikan=Perbaikan.USUL,
    saran="Urutkan baris menurut kode.",
)
def kode_tidak_urut(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every parent whose children are not in ascending order."""
    salah = {*peta_salah_level(konteks)}
    salah |= {id(b) for _, b, _ in cari_kewenangan_lain(konteks)[1]}
    salah |= {id(b) for _, b in cari_bidang_asing(konteks)[1]}  # D07 and D08 tell why these stand apart
    anak: dict[tuple[str, str, str], list[tuple[str, Baris]]] = {}
    for tabel, b, kode in list_berkode(konteks):
        titik = kode.count(".")
        if titik < _TITIK_PROGRAM or id(b) in salah:
            continue
        induk = "" if titik == _TITIK_PROGRAM else induk_teks(kode)
        deret = anak.setdefault((tabel, unit_kerja(b), induk), [])
        if not deret or deret[-1][0] != kode:
            deret.append((kode, b))
    for (tabel, _, induk), isi in anak.items():
        urut = [_urutan(kode) for kode, _ in isi]
        turun = [isi[i][1] for i, (a, b) in enumerate(pairwise(urut), start=1) if b < a]
        if turun:
            yield _temuan(tabel, induk, [kode for kode, _ in isi], turun)


def _urutan(kode: str) -> tuple[str, int]:
    """Return the sort key of a code among its siblings: two and four digits compare by number."""
    depan, _, akhir = kode.rpartition(".")
    return (depan, int(akhir)) if akhir.isdigit() else (kode, 0)


def _temuan(tabel: str, induk: str, deret: list[str], turun: list[Baris]) -> Temuan:
    def sebut(kode: list[str]) -> str:
        teks = [k.rpartition(".")[2] if induk else k for k in kode[:_BATAS_SEBUT]]
        return ", ".join(teks) + (", …" if len(kode) > _BATAS_SEBUT else "")

    tercetak = sebut(deret)
    urut = sebut(sorted(deret, key=_urutan))
    apa = f"isi {induk}" if induk else "program"
    return Temuan(
        pesan=f"{nama_tabel(tabel)}: {apa} tercetak dengan urutan {tercetak}, seharusnya {urut}.",
        asal=turun[0].asal_di("kode"),
        tabel=tabel,
        kolom="kode",
        kode_kegiatan=induk or None,
        tertulis=tercetak,
        seharusnya=urut,
        tempat=tuple(
            Tempat(asal=b.asal_di("kode"), kolom="kode", kode_kegiatan=b.kode, tertulis=b.kode) for b in turun
        ),
    )
