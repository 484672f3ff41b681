"""Bytes to text when nobody says how: byte order marks, UTF-8, UTF-16 by its zeros, else cp1252."""

from __future__ import annotations

import codecs
import re

from selaras.kernel.galat import BerkasTakTerbaca

_BOM = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CUPLIKAN = 65536
_KENDALI = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_BATAS_KENDALI = 0.01
"""Share of control or replacement characters above which a file is not text."""
_KENDALI_WAJAR = 3


def decode(data: bytes, nama: str) -> str:
    """Return the text of ``data`` with ``\\n`` line ends; raise :class:`BerkasTakTerbaca` for binary data."""
    teks = _decode(data)
    cuplikan = teks[:_CUPLIKAN]
    if len(_KENDALI.findall(cuplikan)) > max(_KENDALI_WAJAR, _BATAS_KENDALI * len(cuplikan)):
        raise BerkasTakTerbaca(
            f"{nama}: isinya bukan teks dan bukan format yang dikenali (xlsx, xls, docx, pdf, html, json). "
            "Buka di aplikasi asalnya, lalu simpan sebagai salah satu format itu."
        )
    return _samakan_baris(teks)


def _decode(data: bytes) -> str:
    for tanda, sandi in _BOM:
        if data.startswith(tanda):
            return data[len(tanda) :].decode(sandi, "replace")
    utf16 = _tebak_utf16(data[:_CUPLIKAN])
    if utf16:
        return data.decode(utf16, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_campur(data)


def _tebak_utf16(cuplikan: bytes) -> str | None:
    """Recognise UTF-16 without a mark: nearly every second byte of Latin text is zero."""
    if b"\x00" not in cuplikan or len(cuplikan) < 4:
        return None
    separuh = len(cuplikan) // 2
    if cuplikan[1::2].count(0) > 0.7 * separuh and cuplikan[0::2].count(0) < 0.1 * separuh:
        return "utf-16-le"
    if cuplikan[0::2].count(0) > 0.7 * separuh and cuplikan[1::2].count(0) < 0.1 * separuh:
        return "utf-16-be"
    return None


def _decode_campur(data: bytes) -> str:
    """Read text that is not clean UTF-8: damaged UTF-8 where its sequences prevail, else cp1252."""
    teks = data.decode("utf-8", "replace")
    rusak = teks.count("\ufffd")
    sah = sum(1 for c in teks[: _CUPLIKAN * 4] if "\x7f" < c != "\ufffd")
    if sah > rusak:
        return teks
    hasil = data.decode("cp1252", "replace")
    return hasil if hasil.count("\ufffd") <= rusak else data.decode("latin-1")


def _samakan_baris(teks: str) -> str:
    """Give every line one end, so that line numbers agree with an editor; drop form feeds and zeros."""
    if "\r" in teks:
        teks = teks.replace("\r\n", "\n").replace("\r", "\n")
    return teks.replace("\f", "").replace("\x00", "") if "\f" in teks or "\x00" in teks else teks
