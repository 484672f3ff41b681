"""Number formats and error values of legacy .xls files, which the fast reader leaves out.

A .xls is a compound file ([MS-CFB]) whose stream "Workbook" is a run of records ([MS-XLS]). Only what
:class:`TandaLembar` needs is looked at; anything unexpected ends the look, never the reading.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from selaras.readers.format.lembar_gaya import FormatAngka, baca_format, format_bawaan
from selaras.readers.format.lembar_xml import TandaLembar

_AKHIR_RANTAI = 0xFFFFFFF0
_BIFF8 = 0x0600
_BOF, _EOF, _BOUNDSHEET, _FORMAT, _XF = 0x0809, 0x000A, 0x0085, 0x041E, 0x00E0
_NUMBER, _RK, _MULRK, _FORMULA, _BOOLERR = 0x0203, 0x027E, 0x00BD, 0x0006, 0x0205
_GALAT = {
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
    0x2A: "#N/A",
}  # fmt: skip

Rekaman = tuple[int, int, int]
"""Kind, start and length of a record's data."""


def baca_tanda_xls(data: bytes) -> dict[str, TandaLembar]:
    """Return the marks of every sheet by its name; empty where the file is of another make."""
    try:
        return _baca(_aliran(data, "Workbook"))
    except (struct.error, IndexError, KeyError, UnicodeDecodeError):
        return {}


def _aliran(data: bytes, nama: str) -> bytes:
    """Return a stream of a compound file, empty where it is absent or small (kept elsewhere)."""
    besar = 1 << struct.unpack_from("<H", data, 0x1E)[0]
    (awal_direktori,) = struct.unpack_from("<I", data, 0x30)
    fat: list[int] = []
    for sektor in struct.unpack_from("<109I", data, 0x4C):
        if sektor < _AKHIR_RANTAI and (sektor + 2) * besar <= len(data):
            fat.extend(struct.unpack_from(f"<{besar // 4}I", data, (sektor + 1) * besar))
    direktori = _rantai(data, fat, awal_direktori, besar)
    for i in range(0, len(direktori) - 127, 128):
        (panjang,) = struct.unpack_from("<H", direktori, i + 64)
        if direktori[i : i + max(0, panjang - 2)].decode("utf-16-le", "replace") == nama:
            mulai, ukuran = struct.unpack_from("<II", direktori, i + 116)
            return _rantai(data, fat, mulai, besar)[:ukuran] if ukuran >= 4096 else b""
    return b""


def _rantai(data: bytes, fat: list[int], sektor: int, besar: int) -> bytes:
    potong: list[bytes] = []
    while sektor < len(fat) and len(potong) <= len(fat):
        potong.append(data[(sektor + 1) * besar : (sektor + 2) * besar])
        sektor = fat[sektor]
    return b"".join(potong)


def _rekaman(isi: bytes, mulai: int) -> Iterator[Rekaman]:
    """Yield the records from ``mulai`` up to the end of their part (a chart inside is a part of its own)."""
    dalam = 0
    while mulai + 4 <= len(isi):
        jenis, panjang = struct.unpack_from("<HH", isi, mulai)
        yield jenis, mulai + 4, panjang
        dalam += (jenis == _BOF) - (jenis == _EOF)
        if dalam <= 0:
            return
        mulai += 4 + panjang


def _baca(isi: bytes) -> dict[str, TandaLembar]:
    if len(isi) < 8 or struct.unpack_from("<H", isi, 4)[0] != _BIFF8:
        return {}
    kode: dict[int, FormatAngka | None] = {}
    gaya: list[FormatAngka | None] = []
    lembar: dict[str, int] = {}
    for jenis, p, panjang in _rekaman(isi, 0):
        if jenis == _FORMAT:
            (nomor,) = struct.unpack_from("<H", isi, p)
            kode[nomor] = baca_format(_teks(isi, p + 2, 2))
        elif jenis == _XF and panjang >= 4:
            (nomor,) = struct.unpack_from("<H", isi, p + 2)
            gaya.append(kode.get(nomor, format_bawaan(nomor)))
        elif jenis == _BOUNDSHEET:
            (tempat,) = struct.unpack_from("<I", isi, p)
            lembar[_teks(isi, p + 6, 1)] = tempat
    return {nama: _baca_lembar(isi, tempat, gaya) for nama, tempat in lembar.items()}


def _teks(isi: bytes, p: int, lebar: int) -> str:
    """Read a string with a length of ``lebar`` bytes and a flag for its width."""
    banyak = isi[p] if lebar == 1 else struct.unpack_from("<H", isi, p)[0]
    p += lebar
    if isi[p] & 1:
        return isi[p + 1 : p + 1 + 2 * banyak].decode("utf-16-le")
    return isi[p + 1 : p + 1 + banyak].decode("latin-1")


def _baca_lembar(isi: bytes, mulai: int, gaya: list[FormatAngka | None]) -> TandaLembar:
    tanda = TandaLembar()
    for jenis, p, panjang in _rekaman(isi, mulai):
        if jenis == _MULRK:
            baris, kolom = struct.unpack_from("<HH", isi, p)
            for i in range((panjang - 6) // 6):
                _pasang(tanda, baris, kolom + i, gaya, struct.unpack_from("<H", isi, p + 4 + 6 * i)[0])
        elif jenis in (_NUMBER, _RK, _FORMULA, _BOOLERR):
            baris, kolom, nomor = struct.unpack_from("<HHH", isi, p)
            galat = _nilai_galat(isi, jenis, p)
            if galat is not None:
                tanda.galat[baris].append((kolom, galat))
            else:
                _pasang(tanda, baris, kolom, gaya, nomor)
    return tanda


def _nilai_galat(isi: bytes, jenis: int, p: int) -> str | None:
    if jenis == _BOOLERR and isi[p + 7]:
        return _GALAT.get(isi[p + 6])
    if jenis == _FORMULA and isi[p + 6] == 2 and isi[p + 12 : p + 14] == b"\xff\xff":
        return _GALAT.get(isi[p + 8])
    return None


def _pasang(tanda: TandaLembar, baris: int, kolom: int, gaya: list[FormatAngka | None], nomor: int) -> None:
    format_ = gaya[nomor] if nomor < len(gaya) else None
    if format_ is not None:
        tanda.format[baris].append((kolom, format_))
