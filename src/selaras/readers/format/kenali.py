"""Which format a file is in, told by its first bytes and members; unreadable kinds are named and refused."""

from __future__ import annotations

import re

from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.tolak import presentasi, terkunci, tolak_dtd

_AWAL = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_GAMBAR = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"RIFF")
_ARSIP_LAIN = (b"Rar!", b"7z\xbc\xaf", b"\x1f\x8b", b"BZh", b"\xfd7zXZ")
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body|table|meta|div|style)\b", re.IGNORECASE)
_JSON = re.compile(rb"[\[{]\s*(?:[\[{\"\]}0-9]|-\d|null|true|false)")
_SPREADSHEETML = b"urn:schemas-microsoft-com:office:spreadsheet"


def kenali(data: bytes, nama: str) -> str:
    """Return the format key of ``data``, "zip" for an archive to look into.

    Raises :class:`BerkasTakTerbaca` for kinds nobody can read here.
    """
    if data.startswith(_ZIP):
        return "zip"
    if data.startswith(_OLE):
        return _kenali_ole(data, nama)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    _tolak_gambar(data, nama)
    return _kenali_teks(data, nama)


def _tolak_gambar(data: bytes, nama: str) -> None:
    if data.startswith(_GAMBAR) and b"\x00" in data[:64]:
        raise BerkasTakTerbaca(
            f"{nama}: ini gambar, tidak ada teks yang dapat dibaca. "
            "Gunakan berkas aslinya (docx, xlsx, pdf berteks) atau jalankan OCR dulu."
        )
    if data.startswith(_ARSIP_LAIN):
        raise BerkasTakTerbaca(f"{nama}: ini arsip terkompresi. Ekstrak dulu, lalu pilih berkas Renja-nya.")
    if data.startswith(b"{\\rtf"):
        raise BerkasTakTerbaca(
            f"{nama}: format RTF tidak dibaca. Buka di Word, simpan sebagai .docx, lalu ulangi."
        )


def _kenali_ole(data: bytes, nama: str) -> str:
    """Tell legacy Office files apart by the stream names in the compound file's directory."""

    def ada(aliran: str) -> bool:
        return aliran.encode("utf-16-le") in data

    if ada("EncryptedPackage"):
        raise terkunci(nama)
    if ada("Workbook") or ada("Book"):
        return "xls"
    if ada("WordDocument"):
        raise BerkasTakTerbaca(
            f"{nama}: format Word lama (.doc) tidak dibaca. Buka di Word, simpan sebagai .docx, lalu ulangi."
        )
    if ada("PowerPoint Document"):
        raise presentasi(nama)
    raise BerkasTakTerbaca(
        f"{nama}: berkas Office lama ini rusak atau bukan buku kerja. Simpan ulang sebagai .xlsx atau .docx."
    )


def _kenali_teks(data: bytes, nama: str) -> str:
    kepala = data[:_AWAL].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00")
    if b"\x00" in kepala:
        kepala = kepala.replace(b"\x00", b"")
    if kepala[:1] in (b"{", b"[") and _JSON.match(kepala):
        return "json"
    if kepala.startswith(b"<?xml") or kepala.startswith(b"<!DOCTYPE") or kepala.startswith(b"<"):
        return _kenali_markah(kepala, nama)
    return "teks"


def _kenali_markah(kepala: bytes, nama: str) -> str:
    if _SPREADSHEETML in kepala or b"<Workbook" in kepala:
        return "spreadsheetml"
    if _HTML.search(kepala):
        return "html"
    if kepala.startswith((b"<?xml", b"<!DOCTYPE")):
        if b"<!ENTITY" in kepala:
            raise tolak_dtd(nama)
        raise BerkasTakTerbaca(
            f"{nama}: XML ini bukan buku kerja (SpreadsheetML) dan bukan halaman HTML. "
            "Simpan ulang sebagai .xlsx atau .docx dari aplikasi asalnya."
        )
    return "teks"
