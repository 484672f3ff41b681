"""Kode anak tidak berawal dengan kode induknya.

Sub kegiatan berdiri di bawah kegiatannya, kegiatan di bawah programnya. Bagian depan kode anak sama dengan
kode induk yang tercetak di atasnya.

Salah: sub kegiatan 5.03.01.2.05.02 tanpa baris kegiatan 5.03.01.2.05.
Benar: kegiatan 5.03.01.2.05, di bawahnya sub kegiatan 5.03.01.2.05.02.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.d_kode._bantu import P90, TABEL_BERKODE, cetak_kode, nama_tabel, peta_salah_level
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Baris, Renja
from selaras.kernel.kode import Kode, Level, parse_kode

_LEVEL = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)


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
    for tabel in TABEL_BERKODE:
        simpul = [(b, k) for b, k in _simpul(renja, tabel) if id(b) not in salah]
        yield from _periksa(tabel, simpul, [(b, salah[id(b)]) for b in renja.tabel(tabel) if id(b) in salah])


def _simpul(renja: Renja, tabel: str) -> Iterator[tuple[Baris, Kode]]:
    for b in renja.tabel(tabel):
        if b.kode is None or b.level not in _LEVEL:
            continue
        k = parse_kode(b.kode)
        if k is not None and k.level is not None:
            yield b, k


def _periksa(
    tabel: str, simpul: list[tuple[Baris, Kode]], salah_level: list[tuple[Baris, Kode]]
) -> Iterator[Temuan]:
    ada = {k.bagian for _, k in simpul}
    tingkat = {len(k.bagian) for _, k in simpul}
    atas: dict[int, Kode] = {}
    for b, k in simpul:
        panjang = len(k.bagian)
        induk = k.induk
        atas[panjang] = k
        if induk is None or len(induk.bagian) not in tingkat:
            continue
        if induk.bagian not in ada:
            yield _tanpa_induk(tabel, b, induk, salah_level)
            continue
        di_atas = atas.get(len(induk.bagian))
        if di_atas is not None and di_atas != induk:
            yield Temuan(
                pesan=f"{nama_tabel(tabel)}: {b.kode} tercetak di bawah {di_atas}, "
                f"seharusnya di bawah {induk}.",
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


def _tanpa_induk(tabel: str, b: Baris, induk: Kode, salah_level: list[tuple[Baris, Kode]]) -> Temuan:
    keliru = next((s for s, seharusnya in salah_level if seharusnya == induk), None)
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
