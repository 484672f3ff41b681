"""Nomor judul tidak berurutan.

Bab bernomor I, II, III dan seterusnya; subbab dan anak subbab berurutan tanpa lompatan dan tanpa pengulangan.

Salah: sesudah 1.3 Maksud dan Tujuan datang 1.1 Sistematika Penulisan.
Benar: 1.4 Sistematika Penulisan.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.indeks import angka_seksi
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Judul, Renja
from selaras.kernel.kutipan import LOGIKA
from selaras.kernel.teks import romawi

Nomor = tuple[int, ...]


@check(
    "G09",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Betulkan nomor judul, lalu perbarui daftar isi.",
)
def nomor_judul_tidak_urut(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding for every heading whose number is not the next one."""
    judul = [(j, a) for j in renja.judul if _is_bernomor(j) and (a := angka_seksi(j.nomor or ""))]
    if not _is_berbab(judul):
        return
    lalu: Nomor = ()
    for i, (j, angka) in enumerate(judul):
        boleh = _berikut(lalu)
        if angka in boleh:
            lalu = angka
            continue
        seharusnya = _tebak(lalu, angka)
        yield _temuan(j, lalu, seharusnya)
        berikut = judul[i + 1][1] if i + 1 < len(judul) else ()
        salah_tulis = berikut in _berikut(seharusnya) and berikut not in _berikut(angka)
        lalu = seharusnya if salah_tulis or angka < seharusnya else angka


def _is_bernomor(j: Judul) -> bool:
    return not j.di_daftar_isi and j.jenis in ("bab", "subbab") and j.nomor is not None


def _is_berbab(judul: list[tuple[Judul, Nomor]]) -> bool:
    """Say whether subbab are numbered by their bab (2.1 in BAB II), as most documents do."""
    bab = 0
    sesuai = tidak = 0
    for _, angka in judul:
        if len(angka) == 1:
            bab = angka[0]
        elif angka[0] == bab:
            sesuai += 1
        else:
            tidak += 1
    return bab > 0 and sesuai > tidak


def _berikut(lalu: Nomor) -> set[Nomor]:
    """Return the numbers that may follow: the first below, or the next of the same or a higher level."""
    if not lalu:
        return {(1,)}
    return {(*lalu, 1)} | {(*lalu[: i - 1], lalu[i - 1] + 1) for i in range(1, len(lalu) + 1)}


def _tebak(lalu: Nomor, angka: Nomor) -> Nomor:
    """Return the number a heading of this depth should have had."""
    if len(angka) <= len(lalu):
        return (*lalu[: len(angka) - 1], lalu[len(angka) - 1] + 1)
    return (*lalu, *(1 for _ in range(len(angka) - len(lalu))))


def _cetak(nomor: Nomor) -> str:
    return f"BAB {romawi(nomor[0])}" if len(nomor) == 1 else ".".join(map(str, nomor))


def _temuan(j: Judul, lalu: Nomor, seharusnya: Nomor) -> Temuan:
    sesudah = f"Sesudah {_cetak(lalu)}" if lalu else "Di awal"
    return Temuan(
        pesan=f'{sesudah} tertulis {j.nomor} "{j.teks}", seharusnya {_cetak(seharusnya)}.',
        asal=j.asal,
        kolom="judul",
        tertulis=j.nomor,
        seharusnya=_cetak(seharusnya),
    )
