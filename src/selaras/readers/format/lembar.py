"""Workbooks: xlsx, xlsm and legacy xls, with native numbers and dates and the address of every row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import time, timedelta
from decimal import Decimal
from typing import Any

from python_calamine import SheetTypeEnum, SheetVisibleEnum

from selaras.facts import Asal, Berkas
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.arsip import Arsip
from selaras.readers.format.kalamin import ambil_lembar, buka_buku
from selaras.readers.format.lembar_blok import pilih_nama, pisah_judul
from selaras.readers.format.lembar_gaya import gaya_angka, terapkan
from selaras.readers.format.lembar_xml import TandaLembar, baca_tanda, jalur_lembar
from selaras.readers.format.xls_gaya import baca_tanda_xls
from selaras.readers.mentah import BarisMentah, Blok, DokumenMentah, Isi

BATAS_SEL = 12_000_000
"""Most cells of the rectangle around a sheet's values, where it is wider than any table."""
_KOLOM_WAJAR = 702
_TEKS_BERSAMA = "xl/sharedStrings.xml"
BATAS_BARIS = 400_000
"""Last row of a sheet that may hold a value."""


def baca(data: bytes, berkas: Berkas, lembar: str | None = None) -> DokumenMentah:
    """Read the visible sheets, or the one named ``lembar``, into grids and paragraphs."""
    arsip = Arsip(data, berkas.nama) if data[:2] == b"PK" else None
    tanda = _baca_tanda(arsip) if arsip is not None else baca_tanda_xls(data)
    for nama, t in tanda.items():
        if t.baris > BATAS_BARIS or (t.kolom > _KOLOM_WAJAR and t.baris * t.kolom > BATAS_SEL):
            raise _terlalu_luas(berkas.nama, nama)
    catatan: list[str] = []
    blok: list[Blok] = []
    buku = buka_buku(data, berkas.nama)
    for nama in _pilih_lembar(buku, berkas.nama, lembar, catatan):
        isi, turun = ambil_lembar(buku, nama, berkas.nama)
        blok.extend(_blok_lembar(isi, nama, tanda.get(nama, TandaLembar()), turun))
    catatan.extend(_catatan(arsip, tanda))
    return DokumenMentah(berkas, blok, catatan)


def _terlalu_luas(nama: str, lembar: str) -> BerkasTakTerbaca:
    return BerkasTakTerbaca(
        f'{nama}: lembar "{lembar}" berisi sel yang sangat jauh dari tabelnya. '
        "Hapus sel yang tidak dipakai atau salin tabelnya ke berkas baru."
    )


def _baca_tanda(arsip: Arsip) -> dict[str, TandaLembar]:
    jalur = jalur_lembar(arsip)
    if not jalur:
        return {}
    for anggota in (*jalur.values(), _TEKS_BERSAMA):
        if anggota in arsip:
            arsip.periksa_teks(anggota)
    gaya = gaya_angka(arsip)
    return {nama: baca_tanda(arsip.isi(anggota), gaya) for nama, anggota in jalur.items()}


def _pilih_lembar(buku: Any, nama: str, lembar: str | None, catatan: list[str]) -> list[str]:
    """Return the sheets to read: the one asked for, else all visible worksheets."""
    kerja = [m for m in buku.sheets_metadata if m.typ == SheetTypeEnum.WorkSheet]
    if lembar is not None:
        return pilih_nama([m.name for m in kerja], lembar, nama)
    tampak = [m.name for m in kerja if m.visible == SheetVisibleEnum.Visible]
    sembunyi = [m.name for m in kerja if m.visible != SheetVisibleEnum.Visible]
    if sembunyi:
        catatan.append("Lembar tersembunyi tidak dibaca: " + ", ".join(sembunyi) + ".")
    if not tampak:
        raise BerkasTakTerbaca(f"{nama}: tidak ada lembar yang tampak. Tampilkan lembarnya, lalu ulangi.")
    return tampak


def ubah_pecahan(nilai: float) -> int | Decimal:
    """Turn a stored double into the decimal a spreadsheet shows: 15 significant digits, whole where whole."""
    return int(nilai) if nilai.is_integer() else Decimal(f"{nilai:.15g}")


class _Pecahan(dict[float, int | Decimal]):
    """Doubles of a sheet as numbers; one seen before costs one look-up."""

    def __missing__(self, nilai: float) -> int | Decimal:
        hasil = self[nilai] = ubah_pecahan(nilai)
        return hasil


_UBAH: dict[type, Callable[[Any], Isi]] = {
    bool: lambda v: "TRUE" if v else "FALSE",
    time: lambda v: v.isoformat("minutes"),
    timedelta: str,
}


def _blok_lembar(
    isi: Sequence[list[Any]], lembar: str, tanda: TandaLembar, turun: dict[int, frozenset[int]]
) -> list[Blok]:
    """Return a sheet as blocks: single cells above and below its table are paragraphs, the rest one grid."""
    baris: list[tuple[BarisMentah, int]] = []
    pecahan = _Pecahan()
    for i, mentah in enumerate(isi):
        if i in tanda.format or i in tanda.galat:
            _pasang_tanda(mentah, i, tanda)
        terisi = len(mentah) - mentah.count("")
        if not terisi:
            continue
        sel: list[Isi] = [
            v if (t := type(v)) is str else pecahan[v] if t is float else _UBAH[t](v) if t in _UBAH else v
            for v in mentah
        ]
        baris.append(
            (
                BarisMentah(sel, Asal(lembar=lembar, sel=f"A{i + 1}"), 0, i + 1, turun.get(i, frozenset())),
                terisi,
            )
        )
    return pisah_judul(baris, lembar)


def _pasang_tanda(mentah: list[Any], i: int, tanda: TandaLembar) -> None:
    """Put error texts into their cells, and show numbers with the decimals and signs of their format."""
    for j, galat in tanda.galat.get(i, ()):
        if j < len(mentah) and mentah[j] == "":
            mentah[j] = galat
    for j, format_ in tanda.format.get(i, ()):
        if j < len(mentah) and type(mentah[j]) in (int, float):
            mentah[j] = terapkan(ubah_pecahan(float(mentah[j])), format_)


def _catatan(arsip: Arsip | None, tanda: dict[str, TandaLembar]) -> list[str]:
    hasil = []
    for lembar, t in tanda.items():
        if t.rumus_kosong:
            hasil.append(
                f'Lembar "{lembar}": {len(t.rumus_kosong)} rumus tanpa nilai tersimpan (mulai sel '
                f"{t.rumus_kosong[0]}); buka dan simpan sekali di Excel atau LibreOffice, lalu baca lagi."
            )
    if arsip is not None and any(a.startswith("xl/externalLinks/") for a in arsip.daftar()):
        hasil.append(
            "Buku kerja ini merujuk berkas lain. Yang dibaca adalah nilai tersimpan, bukan nilai terbaru."
        )
    return hasil
