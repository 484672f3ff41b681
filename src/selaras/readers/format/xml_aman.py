"""XML from strangers: no entities, no network, no document type, no huge trees."""

from __future__ import annotations

from lxml import etree

from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.tolak import tolak_dtd


def parse_xml(data: bytes, nama: str) -> etree._Element:
    """Parse one XML document; raise :class:`BerkasTakTerbaca` for damaged or hostile input."""
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise tolak_dtd(nama)
    pengurai = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True
    )
    try:
        akar = etree.fromstring(data, pengurai)
    except (etree.XMLSyntaxError, ValueError) as galat:
        raise BerkasTakTerbaca(
            f"{nama}: isi XML rusak atau bersarang terlalu dalam. "
            "Buka di aplikasi asalnya lalu simpan ulang, atau unduh sekali lagi."
        ) from galat
    if akar is None:
        raise BerkasTakTerbaca(f"{nama}: isi XML kosong. Simpan ulang berkasnya dari aplikasi asal.")
    if akar.getroottree().docinfo.internalDTD is not None:
        raise tolak_dtd(nama)
    return akar
