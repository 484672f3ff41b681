"""Excel 2003 XML (SpreadsheetML), another thing that hides behind .xls."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal, InvalidOperation

from lxml import etree

from selaras.facts import Asal, Berkas
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.lembar_blok import pilih_nama, pisah_judul
from selaras.readers.format.lembar_gaya import FormatAngka, baca_format, terapkan
from selaras.readers.format.tolak import is_teks_raksasa, teks_raksasa
from selaras.readers.format.xml_aman import parse_xml
from selaras.readers.mentah import BarisMentah, Blok, DokumenMentah, Isi, is_isi

_SS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_X = "{urn:schemas-microsoft-com:office:excel}"
_NAMA_FORMAT = {"Percent": "0.00%", "Fixed": "0.00", "Standard": "#,##0.00", "Currency": "#,##0.00"}
BATAS_XML = 48 * 1024 * 1024
_BATAS_KOLOM = 1000
_BATAS_BARIS = 400_000


def baca(data: bytes, berkas: Berkas, lembar: str | None = None) -> DokumenMentah:
    """Read the worksheets of an Excel 2003 XML file."""
    if len(data) > BATAS_XML:
        raise BerkasTakTerbaca(
            f"{berkas.nama}: buku kerja XML lebih besar dari {BATAS_XML // 1024 // 1024} MB. "
            "Simpan sebagai .xlsx dari Excel, lalu ulangi."
        )
    if is_teks_raksasa(data):
        raise teks_raksasa(berkas.nama)
    akar = parse_xml(data.lstrip(), berkas.nama)
    gaya = _baca_gaya(akar)
    blok: list[Blok] = []
    tampak = {
        k.get(_SS + "Name", ""): k for k in akar.iter(_SS + "Worksheet") if lembar or not _is_tersembunyi(k)
    }
    for nama in pilih_nama(list(tampak), lembar, berkas.nama):
        blok.extend(pisah_judul(list(_baris(tampak[nama], nama, gaya)), nama))
    return DokumenMentah(berkas, blok)


def _baca_gaya(akar: etree._Element) -> dict[str, FormatAngka]:
    hasil = {}
    for gaya in akar.iter(_SS + "Style"):
        for angka in gaya.iter(_SS + "NumberFormat"):
            kode = angka.get(_SS + "Format", "")
            format_ = baca_format(_NAMA_FORMAT.get(kode, kode))
            if format_ is not None:
                hasil[gaya.get(_SS + "ID", "")] = format_
    return hasil


def _is_tersembunyi(kerja: etree._Element) -> bool:
    return any(str(v.text).startswith("Sheet") for v in kerja.iter(_X + "Visible"))


def _indeks(elemen: etree._Element, kini: int) -> int:
    """Return the 1-based place of a row or cell: its own ``ss:Index``, else the next one."""
    teks = elemen.get(_SS + "Index", "")
    return int(teks) if teks.isdigit() and len(teks) < 8 else kini + 1


def _baris(
    kerja: etree._Element, nama: str, gaya: dict[str, FormatAngka]
) -> Iterator[tuple[BarisMentah, int]]:
    nomor = 0
    turun: dict[int, int] = {}
    for baris in kerja.iter(_SS + "Row"):
        nomor = _indeks(baris, nomor)
        if nomor > _BATAS_BARIS:
            return
        sel, turun = _sel(baris, gaya, turun)
        terisi = sum(1 for v in sel if is_isi(v))
        if terisi:
            yield BarisMentah(sel, Asal(lembar=nama, sel=f"A{nomor}"), 0, nomor), terisi


def _sel(
    baris: etree._Element, gaya: dict[str, FormatAngka], turun: dict[int, int]
) -> tuple[list[Isi], dict[int, int]]:
    """Return the cells of a row at their columns, and the columns merged down into the next row."""
    sel: list[Isi] = []
    bawah = {k: n - 1 for k, n in turun.items() if n > 1}
    for elemen in baris.iter(_SS + "Cell"):
        while _SS + "Index" not in elemen.attrib and turun.get(len(sel)):
            sel.append("")
        kolom = _indeks(elemen, len(sel))
        if kolom > _BATAS_KOLOM:
            break
        sel.extend([""] * (kolom - 1 - len(sel)))
        lebar, tinggi = _bilangan(elemen, "MergeAcross"), _bilangan(elemen, "MergeDown")
        if tinggi:
            bawah.update({len(sel) + i: tinggi for i in range(lebar + 1)})
        nilai = _nilai(elemen)
        format_ = gaya.get(elemen.get(_SS + "StyleID", ""))
        sel.append(terapkan(nilai, format_) if format_ else nilai)
        sel.extend([""] * lebar)
    return sel, bawah


def _bilangan(elemen: etree._Element, sifat: str) -> int:
    teks = elemen.get(_SS + sifat, "")
    return int(teks) if teks.isdigit() and len(teks) <= 3 else 0


def _nilai(elemen: etree._Element) -> Isi:
    data = elemen.find(_SS + "Data")
    if data is None:
        return ""
    teks = "".join(str(t) for t in data.itertext())
    jenis = data.get(_SS + "Type", "String")
    try:
        if jenis == "Number":
            nilai = Decimal(teks)
            return int(nilai) if nilai == nilai.to_integral_value() else nilai
        if jenis == "DateTime":
            waktu = datetime.fromisoformat(teks)
            return waktu if waktu.time() != datetime.min.time() else waktu.date()
    except (InvalidOperation, ValueError, OverflowError):
        return teks
    return teks
