"""Dokumen memakai lebih dari satu gaya penulisan angka.

Tanda desimal dan pemisah ribuan sama di seluruh dokumen: 1.234,5 atau 1,234.5, tidak keduanya.

Salah: 49,9 di satu tabel dan 49.90 di tempat lain.
Benar: 49,9 dan 49,90.
"""

from __future__ import annotations

from collections import Counter

from selaras.checks.d_kode._bantu import P86
from selaras.checks.d_kode._cetak import Cetak, list_cetak, list_cetak_mesin
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import Gaya, format_angka, to_json_angka

_KOMA = "koma desimal (1.234,5)"
_TITIK = "titik desimal (1,234.5)"
_PANJANG_MESIN = 7
_GAYA = {
    Gaya.KOMA_DESIMAL: _KOMA,
    Gaya.TITIK_RIBUAN: _KOMA,
    Gaya.TITIK_DESIMAL: _TITIK,
    Gaya.KOMA_RIBUAN: _TITIK,
}


@check(
    "D20",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P86,),
    perbaikan=Perbaikan.AMAN,
    saran="Pilih satu gaya angka dan pakai di seluruh dokumen.",
)
def gaya_angka_beragam(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for the document, with the numbers in its less used style."""
    bergaya = [(c, g) for c in list_cetak(konteks) if (g := _gaya(c)) is not None]
    if any(g == _KOMA for _, g in bergaya):
        bergaya += [(c, g) for c in list_cetak_mesin(renja) if (g := _gaya(c)) is not None]
    hitung = Counter(g for _, g in bergaya)
    if len(hitung) < 2:
        return
    utama, banyak = max(hitung.items(), key=lambda isi: (isi[1], isi[0]))
    lain = [c for c, g in bergaya if g != utama]
    pertama = lain[0]
    yield Temuan(
        pesan=f"{banyak} angka memakai {utama}, {len(lain)} angka memakai "
        f"{_KOMA if utama == _TITIK else _TITIK}, misalnya {pertama.teks}.",
        asal=pertama.asal,
        tabel=pertama.tabel,
        kolom=pertama.kolom,
        kode_kegiatan=pertama.kode,
        tertulis=pertama.teks,
        seharusnya=_ubah(pertama, utama),
        tempat=tuple(
            Tempat(
                asal=c.asal,
                kolom=c.kolom,
                kode_kegiatan=c.kode,
                tertulis=c.teks,
                seharusnya=_ubah(c, utama),
            )
            for c in lain
        ),
    )


def _gaya(c: Cetak) -> str | None:
    """Return the style of a number.

    One mark with three digits behind it may be either and tells nothing; a long number without thousands
    comes from a machine.
    """
    if len(c.teks.partition(".")[0]) >= _PANJANG_MESIN and "," not in c.teks:
        return None
    return _GAYA.get(c.angka.gaya)


def _ubah(c: Cetak, utama: str) -> str:
    """Return the number in the other style, its decimals kept."""
    pecahan = to_json_angka(c.angka.nilai) or ""
    desimal = len(pecahan.partition(".")[2])
    teks = format_angka(c.angka.nilai, desimal)
    if utama == _TITIK:
        teks = teks.translate(str.maketrans(".,", ",."))
    return teks + ("%" if c.angka.persen else "")
