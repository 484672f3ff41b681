"""LibreOffice spreadsheets: refuse repeat counts that would unfold into millions of cells."""

from __future__ import annotations

import re

from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.arsip import Arsip
from selaras.readers.format.tolak import tolak_dtd

_ULANG = rb'number-columns-repeated="\d{4,}"'
_SEL = re.compile(
    rb"<table:table-cell\b[^>]*(?:" + _ULANG + rb"[^>]*value-type|value-type[^>]*" + _ULANG + rb")"
)
_BARIS = re.compile(
    rb'<table:table-row\b[^>]*number-rows-repeated="\d{4,}"[^>]*>(.*?)</table:table-row>', re.DOTALL
)


def periksa_ods(arsip: Arsip) -> None:
    """Raise :class:`BerkasTakTerbaca` where a filled cell or row is repeated a thousand times or more."""
    arsip.periksa_teks("content.xml")
    isi = arsip.isi("content.xml")
    if b"<!DOCTYPE" in isi or b"<!ENTITY" in isi:
        raise tolak_dtd(arsip.nama)
    if _SEL.search(isi) or any(b"value-type" in baris for baris in _BARIS.findall(isi)):
        raise BerkasTakTerbaca(
            f"{arsip.nama}: buku kerja ODS ini mengulang isi sel ribuan kali. "
            "Simpan sebagai .xlsx dari LibreOffice, lalu ulangi."
        )
