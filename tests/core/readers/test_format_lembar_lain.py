"""Legacy .xls and OpenDocument: the same values as xlsx, with formats, errors and repeats."""

from __future__ import annotations

import struct
from datetime import date
from decimal import Decimal

import pytest

from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.xls_gaya import baca_tanda_xls
from tests.core.readers.bahan_format import baca, buat_zip, kisi, paragraf

_BESAR = 512


def _rekaman(jenis: int, isi: bytes) -> bytes:
    return struct.pack("<HH", jenis, len(isi)) + isi


def _nama(teks: str, lebar: str) -> bytes:
    return struct.pack(f"<{lebar}B", len(teks), 0) + teks.encode("latin-1")


def _biff() -> bytes:
    """Return a stream: three formats and one sheet with a number, packed numbers and two error values."""
    bof = _rekaman(0x0809, struct.pack("<HHHHII", 0x0600, 0x0005, 0, 0, 0, 0))
    format_ = _rekaman(0x041E, struct.pack("<H", 164) + _nama("0.00%", "H"))
    xf = b"".join(_rekaman(0x00E0, struct.pack("<HH16x", 0, ifmt)) for ifmt in (0, 9, 4, 164))
    lembar_bof = _rekaman(0x0809, struct.pack("<HHHHII", 0x0600, 0x0010, 0, 0, 0, 0))
    dimensi = _rekaman(0x0200, struct.pack("<IIHHH", 0, 2, 0, 6, 0))
    isi = (
        _rekaman(0x0203, struct.pack("<HHHd", 0, 0, 1, 0.96))
        + _rekaman(0x0203, struct.pack("<HHHd", 0, 1, 3, 0.12345))
        + _rekaman(0x00BD, struct.pack("<HHHIHIH", 0, 2, 2, (33 << 2) | 2, 0, (7 << 2) | 2, 3))
        + _rekaman(0x0205, struct.pack("<HHHBB", 0, 4, 0, 0x07, 1))
        + _rekaman(0x0006, struct.pack("<HHHBBBBBBHHIH", 0, 5, 0, 2, 0, 0x2A, 0, 0, 0, 0xFFFF, 0, 0, 0))
    )
    eof = _rekaman(0x000A, b"")

    def pembuka(tempat: int) -> bytes:
        batas = _rekaman(0x0085, struct.pack("<IBB", tempat, 0, 0) + _nama("Renja", "B"))
        return bof + format_ + xf + batas + eof

    tempat = len(pembuka(0))
    return pembuka(tempat) + lembar_bof + dimensi + isi + eof


def _xls(aliran: bytes) -> bytes:
    """Return a compound file with the stream "Workbook"."""
    aliran = aliran.ljust(4096, b"\0")
    sektor = (len(aliran) + _BESAR - 1) // _BESAR
    fat = [0xFFFFFFFD, 0xFFFFFFFE, *range(3, 2 + sektor), 0xFFFFFFFE]
    fat += [0xFFFFFFFF] * (_BESAR // 4 - len(fat))
    kepala = bytearray(_BESAR)
    kepala[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<HHHHH", kepala, 0x18, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIII", kepala, 0x2C, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    struct.pack_into("<109I", kepala, 0x4C, 0, *[0xFFFFFFFF] * 108)

    def entri(nama: str, jenis: int, anak: int, mulai: int, ukuran: int) -> bytes:
        isi = bytearray(128)
        kode = nama.encode("utf-16-le")
        isi[: len(kode)] = kode
        struct.pack_into("<HBBIII", isi, 64, len(kode) + 2, jenis, 1, 0xFFFFFFFF, 0xFFFFFFFF, anak)
        struct.pack_into("<II", isi, 116, mulai, ukuran)
        return bytes(isi)

    direktori = entri("Root Entry", 5, 1, 0xFFFFFFFE, 0) + entri("Workbook", 2, 0xFFFFFFFF, 2, len(aliran))
    return (
        bytes(kepala)
        + struct.pack(f"<{_BESAR // 4}I", *fat)
        + direktori.ljust(_BESAR, b"\0")
        + aliran.ljust(sektor * _BESAR, b"\0")
    )


def test_xls_dengan_format_dan_galat() -> None:
    mentah = baca(_xls(_biff()))
    assert mentah.berkas.jenis == "xls"
    assert kisi(mentah) == [["96%", "12,35%", Decimal("33.00"), 7, "#DIV/0!", "#N/A"]]


def test_xls_rusak_tanpa_tanda_tidak_jatuh() -> None:
    utuh = _xls(_biff())
    assert set(baca_tanda_xls(utuh)) == {"Renja"}
    for panjang in range(0, len(utuh), 97):
        assert isinstance(baca_tanda_xls(utuh[:panjang]), dict)


ODS = """<?xml version="1.0"?><office:document-content
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="Renja">
<table:table-row><table:table-cell><text:p>Tabel 4.1</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="16384"/>
</table:table-row>
<table:table-row>
<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Kode</text:p>
<text:p>Rekening</text:p></table:table-cell><table:covered-table-cell/>
<table:table-cell office:value-type="percentage" office:value="0.96"><text:p>96%</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="33"><text:p>33,00</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="1234567"><text:p>1.234.567</text:p>
</table:table-cell>
<table:table-cell office:value-type="date" office:date-value="2024-12-31"><text:p>31/12/24</text:p>
</table:table-cell>
<table:table-cell office:value-type="float" office:value="0"><text:p>#DIV/0!</text:p></table:table-cell>
<table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>x</text:p>
</table:table-cell></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def _ods(isi: str = ODS) -> bytes:
    return buat_zip([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", isi)])


def test_ods() -> None:
    mentah = baca(_ods())
    assert mentah.berkas.jenis == "xlsx"
    assert paragraf(mentah) == ["Tabel 4.1"]
    assert kisi(mentah) == [
        ["Kode\nRekening", "", "96%", Decimal("33.00"), 1234567, date(2024, 12, 31), "#DIV/0!", "x", "x"]
    ]
    assert mentah.blok[1].baris[0].asal.sel == "A4"  # type: ignore[union-attr]


def test_ods_mengulang_isi_ditolak() -> None:
    with pytest.raises(BerkasTakTerbaca, match="mengulang isi sel ribuan kali"):
        baca(_ods(ODS.replace('columns-repeated="2"', 'columns-repeated="16384"')))
    with pytest.raises(BerkasTakTerbaca, match="mengulang isi sel ribuan kali"):
        baca(_ods(ODS.replace("<table:table-row>", '<table:table-row table:number-rows-repeated="1048576">')))


def test_ods_lembar_tak_dikenal() -> None:
    with pytest.raises(BerkasTakTerbaca, match=r'Lembar yang ada: "Renja"'):
        baca(_ods(), lembar="Lain")
