"""Workbooks: native values, number formats, addresses, sheet choice, formulas without values."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.lembar_gaya import FormatAngka, baca_format
from selaras.readers.mentah import Grid, Paragraf, alamat_sel
from tests.core.readers.bahan_format import baca, buat_xlsx, buat_zip, ganti_anggota, kisi, paragraf


def _buku(buku: Any) -> None:
    persen = buku.add_format({"num_format": "0%"})
    persen3 = buku.add_format({"num_format": "0.0##%"})
    dua = buku.add_format({"num_format": "#,##0.00"})
    tanggal = buku.add_format({"num_format": "dd/mm/yyyy"})
    lembar = buku.add_worksheet("T-C.29")
    lembar.write(1, 0, "Tabel 2.1 Evaluasi")
    lembar.write_row(3, 1, ["Kode", "Nama", "Target", "Tingkat"])
    lembar.write_row(4, 1, ["5.03", "  ASN\nDaerah", 96, 33])
    lembar.write(4, 4, 33, dua)
    lembar.write(4, 5, 0.96, persen)
    lembar.write(4, 6, 0.12345, persen3)
    lembar.write_datetime(4, 7, date(2024, 12, 31), tanggal)
    lembar.write_formula(4, 8, "=1/0", None, "#DIV/0!")
    lembar.write(4, 9, 0.1 + 0.2)
    lembar.write(4, 10, 15656427000)
    lembar.write(6, 1, "Catatan di bawah tabel")
    buku.add_worksheet("Kosong")
    rahasia = buku.add_worksheet("Satuan")
    rahasia.write_row(0, 0, ["Dokumen", "Laporan"])
    rahasia.hide()


def test_nilai_dan_alamat() -> None:
    mentah = baca(buat_xlsx(_buku))
    grid = next(b for b in mentah.blok if isinstance(b, Grid))
    assert grid.nama == "T-C.29"
    baris = grid.baris[1]
    assert baris.isi[1:11] == [
        "5.03", "  ASN\nDaerah", 96, Decimal("33.00"), "96%", "12,3450%", date(2024, 12, 31), "#DIV/0!",
        Decimal("0.3"), 15656427000,
    ]  # fmt: skip
    assert all(type(v) is not float for v in baris.isi)
    assert alamat_sel(baris, 4) == "E5"
    assert baris.asal.lembar == "T-C.29"
    assert baris.asal.sel == "A5"


def test_sel_tunggal_di_luar_tabel_menjadi_paragraf() -> None:
    mentah = baca(buat_xlsx(_buku))
    assert paragraf(mentah) == ["Tabel 2.1 Evaluasi", "Catatan di bawah tabel"]
    pertama = mentah.blok[0]
    assert isinstance(pertama, Paragraf)
    assert pertama.asal.sel == "A2"


def test_lembar_tersembunyi_disebut_tetapi_dapat_diminta() -> None:
    data = buat_xlsx(_buku)
    assert baca(data).catatan == ["Lembar tersembunyi tidak dibaca: Satuan."]
    assert kisi(baca(data, lembar="satuan")) == [["Dokumen", "Laporan"]]


def test_lembar_tak_dikenal_menyebut_pilihan() -> None:
    with pytest.raises(BerkasTakTerbaca, match=r'lembar "T-C.33" tidak ada.*"T-C.29", "Kosong", "Satuan"'):
        baca(buat_xlsx(_buku), lembar="T-C.33")


def test_rumus_tanpa_nilai_dicatat() -> None:
    buku = openpyxl.Workbook()
    lembar = buku.active
    assert lembar is not None
    lembar.append(["Kode", "Pagu"])
    lembar.append(["5.03", "=SUM(B3:B4)"])
    lembar.append(["5.04", 7])
    wadah = io.BytesIO()
    buku.save(wadah)
    mentah = baca(wadah.getvalue())
    assert kisi(mentah) == [["Kode", "Pagu"], ["5.03", ""], ["5.04", 7]]
    assert len(mentah.catatan) == 1
    assert "1 rumus tanpa nilai tersimpan (mulai sel B2)" in mentah.catatan[0]


def test_rumus_dengan_hasil_teks_kosong_bernilai() -> None:
    """Excel stores an empty text result as ``t="str"`` with an empty value; that is a value."""

    def isi(buku: Any) -> None:
        buku.add_worksheet().write_row(0, 0, ["Kode", "Pagu"])

    def ubah(xml: bytes) -> bytes:
        return xml.replace(b"</row>", b'<c r="C1" t="str"><f>IF(1=2,1,"")</f><v></v></c></row>')

    assert baca(ganti_anggota(buat_xlsx(isi), "xl/worksheets/sheet1.xml", ubah)).catatan == []


def test_rujukan_ke_berkas_lain_dicatat() -> None:
    data = buat_xlsx(lambda b: b.add_worksheet().write_row(0, 0, ["a", "b"]))
    with zipfile.ZipFile(io.BytesIO(data)) as arsip:
        anggota = [(n, arsip.read(n)) for n in arsip.namelist()]
    mentah = baca(buat_zip([*anggota, ("xl/externalLinks/externalLink1.xml", "<externalLink/>")]))
    assert any("merujuk berkas lain" in c for c in mentah.catatan)


def test_awalan_ruang_nama_dan_kutip_tunggal() -> None:
    """Some generators write ``<x:c r='A1'>``; the marks of the sheet are found all the same."""

    def ubah(xml: bytes) -> bytes:
        xml = xml.replace(b'"', b"'").replace(b"xmlns='", b"xmlns:x='")
        for nama in (b"worksheet", b"dimension", b"sheetViews", b"sheetView", b"sheetFormatPr", b"sheetData",
                     b"row", b"c", b"v", b"f", b"pageMargins"):  # fmt: skip
            for awal in (b"<", b"</"):
                for akhir in (b" ", b">", b"/"):
                    xml = xml.replace(awal + nama + akhir, awal + b"x:" + nama + akhir)
        return xml

    data = ganti_anggota(buat_xlsx(_buku), "xl/worksheets/sheet1.xml", ubah)
    baris = kisi(baca(data))[1]
    assert baris[5] == "96%"
    assert baris[8] == "#DIV/0!"


def test_sel_di_ujung_lembar_ditolak_tanpa_memori_besar() -> None:
    def ubah(xml: bytes) -> bytes:
        return xml.replace(
            b"</sheetData>", b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        )

    data = ganti_anggota(buat_xlsx(_buku), "xl/worksheets/sheet1.xml", ubah)
    with pytest.raises(BerkasTakTerbaca, match="sangat jauh dari tabelnya"):
        baca(data)


def test_lembar_berisi_prosa_saja() -> None:
    data = buat_xlsx(lambda b: b.add_worksheet().write_column(0, 0, ["BAB I", "PENDAHULUAN"]))
    assert paragraf(baca(data)) == ["BAB I", "PENDAHULUAN"]


@pytest.mark.parametrize(
    ("kode", "hasil"),
    [
        ("0%", FormatAngka(True, 0)),
        ("0.00%", FormatAngka(True, 2)),
        ("#,##0.00##", FormatAngka(False, 2, 2)),
        ('_-"Rp"* #,##0.00_-', FormatAngka(False, 2)),
        ("#,##0", None),
        ("d/m/yyyy", None),
        ("mm:ss.0", None),
        ("0.00E+00", None),
        ('0"%"', None),
    ],
)
def test_baca_format(kode: str, hasil: FormatAngka | None) -> None:
    assert baca_format(kode) == hasil


def test_spreadsheetml_2003() -> None:
    isi = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Styles><Style ss:ID="p"><NumberFormat ss:Format="0%"/></Style></Styles>
<Worksheet ss:Name="Renja"><Table>
<Row><Cell><Data ss:Type="String">Tabel 4.1</Data></Cell></Row>
<Row ss:Index="4"><Cell ss:MergeDown="1"><Data ss:Type="String">Kode</Data></Cell>
<Cell ss:Index="3" ss:StyleID="p"><Data ss:Type="Number">0.96</Data></Cell></Row>
<Row><Cell><Data ss:Type="Number">5</Data></Cell>
<Cell><Data ss:Type="DateTime">2024-01-02T00:00:00.000</Data></Cell></Row>
</Table></Worksheet></Workbook>"""
    mentah = baca(isi)
    assert mentah.berkas.jenis == "html"
    assert paragraf(mentah) == ["Tabel 4.1"]
    assert kisi(mentah) == [["Kode", "", "96%"], ["", 5, date(2024, 1, 2)]]
    grid = mentah.blok[1]
    assert isinstance(grid, Grid)
    assert alamat_sel(grid.baris[1], 1) == "B5"
