"""Kode anak tidak berawal dengan kode induknya.

Sub kegiatan berdiri di bawah kegiatannya, kegiatan di bawah programnya. Bagian depan kode anak sama dengan
kode induk yang tercetak di atasnya.

Salah: sub kegiatan 5.03.01.2.05.02 tanpa baris kegiatan 5.03.01.2.05.
Benar: kegiatan 5.03.01.2.05, di bawahnya sub kegiatan 5.03.01.2.05.02.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.d_kode._bantu import (
    P90,
    cetak_kode,
    induk_teks,
    list_berkode,
    nama_tabel,
    peta_salah_level,
)
from selaras.checks.d_kode.d07_kewenangan import cari_kewenangan_lain
from selaras.checks.d_kode.d08_bidang import cari_bidang_asing
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Baris, Renja
from selaras.kernel.kode import Kode

_TITIK_PROGRAM = 2


@check(
    "D04",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(P90,),
    perbaikan=Perbaikan.USUL,
    saran="Betulkan kode induk atau anaknya, atau cetak baris induk yang hilang.",
)
def induk_tidak_sesuai(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding for a row whose parent is not in its table, or that stands under another parent."""
    salah = peta_salah_level(konteks)
    by_tabel: dict[str, list[tuple[Baris, str]]] = {}
    salah_level: dict[str, list[tuple[Baris, Kode]]] = {}
    lain = {id(b) for _, b, _ in cari_kewenangan_lain(konteks)[1]}
    lain |= {id(b) for _, b in cari_bidang_asing(konteks)[1]}  # D07 and D08 tell why these have no parent
    for tabel, b, kode in list_berkode(konteks):
        if id(b) in lain:
            continue
        if id(b) in salah:
            salah_level.setdefault(tabel, []).append((b, salah[id(b)]))
        else:
            by_tabel.setdefault(tabel, []).append((b, kode))
    for tabel, simpul in by_tabel.items():
        yield from _periksa(tabel, simpul, salah_level.get(tabel, []))


def _periksa(
    tabel: str, simpul: list[tuple[Baris, str]], salah_level: list[tuple[Baris, Kode]]
) -> Iterator[Temuan]:
    ada = {kode for _, kode in simpul}
    tingkat = {kode.count(".") for kode in ada}
    atas: dict[int, str] = {}
    for b, kode in simpul:
        titik = kode.count(".")
        atas[titik] = kode
        if titik < _TITIK_PROGRAM:
            continue
        induk = induk_teks(kode)
        titik_induk = induk.count(".")
        if titik_induk not in tingkat:
            continue
        di_atas = atas.get(titik_induk)
        if induk not in ada:
            yield _tanpa_induk(tabel, b, induk, salah_level)
        elif di_atas is not None and di_atas != induk:
            yield _di_bawah_lain(tabel, b, induk, di_atas)


def _di_bawah_lain(tabel: str, b: Baris, induk: str, di_atas: str) -> Temuan:
    return Temuan(
        pesan=f"{nama_tabel(tabel)}: {b.kode} tercetak di bawah {di_atas}, seharusnya di bawah {induk}.",
        asal=b.asal_di("kode"),
        tabel=tabel,
        kolom="kode",
        kode_kegiatan=b.kode,
        tertulis=cetak_kode(b),
        kelompok=Kelompok(
            f"{tabel}|{induk}|{di_atas}",
            f"{nama_tabel(tabel)}: {{n}} baris berkode {induk} tercetak di bawah {di_atas}.",
        ),
    )


def _tanpa_induk(tabel: str, b: Baris, induk: str, salah_level: list[tuple[Baris, Kode]]) -> Temuan:
    keliru = next((s for s, seharusnya in salah_level if str(seharusnya) == induk), None)
    sebab = f' Barisnya, "{keliru.nama}", berkode {cetak_kode(keliru)}.' if keliru is not None else ""
    return Temuan(
        pesan=f"{nama_tabel(tabel)}: {b.kode} tidak mempunyai baris induk {induk}.{sebab}",
        asal=b.asal_di("kode"),
        tabel=tabel,
        kolom="kode",
        kode_kegiatan=b.kode,
        tertulis=cetak_kode(b),
        kelompok=Kelompok(
            f"{tabel}|{induk}",
            f"{nama_tabel(tabel)}: {{n}} baris tidak mempunyai baris induk {induk}.{sebab}",
        ),
    )
