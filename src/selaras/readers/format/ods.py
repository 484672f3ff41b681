"""LibreOffice spreadsheets (.ods): values with their type, shown decimals, merged and repeated cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from lxml import etree

from selaras.facts import Asal, Berkas
from selaras.kernel.angka import is_galat_lembar
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.arsip import Arsip
from selaras.readers.format.lembar_blok import pilih_nama, pisah_judul
from selaras.readers.format.lembar_gaya import FormatAngka, terapkan
from selaras.readers.format.xml_aman import parse_xml
from selaras.readers.mentah import BarisMentah, Blok, DokumenMentah, Isi, is_isi

_T = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_O = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_X = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_ISI = "content.xml"
_BATAS_XML = 80 * 1024 * 1024
_BATAS_ULANG = 1000
"""Most times a filled cell or row may be repeated; real tables repeat a value over a few neighbours."""
_BATAS_KOLOM = 1024
_DESIMAL = re.compile(r"\d[.,](\d{1,2}|\d{4,})\s*%?$")
_ELEMEN_SEL = {_T + "table-cell", _T + "covered-table-cell"}


def baca(data: bytes, berkas: Berkas, lembar: str | None = None) -> DokumenMentah:
    """Read the sheets of an OpenDocument spreadsheet."""
    arsip = Arsip(data, berkas.nama)
    if _ISI not in arsip:
        raise arsip.rusak()
    arsip.periksa_teks(_ISI)
    xml = arsip.isi(_ISI)
    if len(xml) > _BATAS_XML:
        raise BerkasTakTerbaca(
            f"{berkas.nama}: buku kerja ODS ini terlalu besar. Simpan sebagai .xlsx, lalu ulangi."
        )
    tabel = {t.get(_T + "name", ""): t for t in parse_xml(xml, berkas.nama).iter(_T + "table")}
    blok: list[Blok] = []
    for nama in pilih_nama(list(tabel), lembar, berkas.nama):
        blok.extend(pisah_judul(list(_baris(tabel[nama], nama, berkas.nama)), nama))
    return DokumenMentah(berkas, blok)


def _ulang(elemen: etree._Element, sifat: str) -> int:
    teks = elemen.get(_T + sifat, "1")
    return int(teks) if teks.isdigit() and len(teks) < 9 else 1


def _baris(tabel: etree._Element, lembar: str, nama: str) -> Iterator[tuple[BarisMentah, int]]:
    nomor = 0
    for baris in tabel.iter(_T + "table-row"):
        sel = _sel(baris, nama)
        terisi = sum(1 for v in sel if is_isi(v))
        ulang = _ulang(baris, "number-rows-repeated")
        if terisi and ulang > _BATAS_ULANG:
            raise _berulang(nama)
        for i in range(ulang if terisi else 0):
            alamat = nomor + i + 1
            yield BarisMentah(list(sel), Asal(lembar=lembar, sel=f"A{alamat}"), 0, alamat), terisi
        nomor += ulang


def _sel(baris: etree._Element, nama: str) -> list[Isi]:
    sel: list[Isi] = []
    for elemen in baris:
        if elemen.tag not in _ELEMEN_SEL:
            continue
        nilai = "" if elemen.tag == _T + "covered-table-cell" else _nilai(elemen)
        ulang = _ulang(elemen, "number-columns-repeated")
        if is_isi(nilai) and ulang > _BATAS_ULANG:
            raise _berulang(nama)
        sel.extend([nilai] * min(ulang, max(0, _BATAS_KOLOM - len(sel))))
    while sel and not is_isi(sel[-1]):
        sel.pop()
    return sel


def _berulang(nama: str) -> BerkasTakTerbaca:
    return BerkasTakTerbaca(
        f"{nama}: buku kerja ODS ini mengulang isi sel ribuan kali. "
        "Simpan sebagai .xlsx dari LibreOffice, lalu ulangi."
    )


def _nilai(sel: etree._Element) -> Isi:
    teks = "\n".join("".join(str(t) for t in p.itertext()) for p in sel.iter(_X + "p"))
    jenis = sel.get(_O + "value-type", "")
    try:
        if jenis in ("float", "currency", "percentage") and not is_galat_lembar(teks):
            return _angka(Decimal(sel.get(_O + "value", "")), teks, jenis == "percentage")
        if jenis == "date":
            return _tanggal(sel.get(_O + "date-value", ""))
    except (InvalidOperation, ValueError):
        return teks
    return teks


def _angka(nilai: Decimal, teks: str, persen: bool) -> Isi:
    """Return a number with the decimals its printed form shows."""
    cocok = _DESIMAL.search(teks.strip())
    format_ = FormatAngka(persen, len(cocok.group(1)) if cocok else 0)
    if persen or format_.desimal:
        return terapkan(nilai, format_)
    return int(nilai) if nilai == nilai.to_integral_value() else nilai


def _tanggal(teks: str) -> date | datetime:
    waktu = datetime.fromisoformat(teks)
    return waktu if waktu.time() != datetime.min.time() else waktu.date()
