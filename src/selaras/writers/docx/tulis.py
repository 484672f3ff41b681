"""The Word file: body, sections, footers, properties; the same facts give the same bytes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from selaras.facts import Renja
from selaras.writers.docx.badan import Badan
from selaras.writers.docx.gaya import Penomoran, pasang_gaya
from selaras.writers.docx.halaman import taksir_halaman
from selaras.writers.docx.xml import CM, medan, paragraf, run
from selaras.writers.naskah.blok import TEPI_MENDATAR, TEPI_TEGAK, Angka, Halaman, Naskah, lebar_isi
from selaras.writers.naskah.rakit import rakit_naskah
from selaras.writers.pilihan import PilihanSusun

DIBUAT = datetime(2017, 10, 24)  # noqa: DTZ001 - a fixed mark, not a moment
_BADAN = "word/document.xml"
_AWAL = f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {nsdecls("w", "r")}><w:body>'
_SESUDAH_PERBARUI = frozenset(
    ("hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "themeFontLang")
)
"""Settings that stand behind the request to update fields."""
_ZIP = (1980, 1, 1, 0, 0, 0)


def tulis_docx(renja: Renja, pilihan: PilihanSusun | None = None) -> bytes:
    """Write the complete document as docx."""
    return cetak_docx(rakit_naskah(renja, pilihan)[0])


def cetak_docx(naskah: Naskah) -> bytes:
    """Render an assembled document."""
    dokumen = Document()
    pasang_gaya(dokumen, _lebar_isi(naskah, mendatar=False))
    nomor = Penomoran()
    badan = Badan(naskah, nomor, taksir_halaman(naskah, {b: _luas_isi(naskah, b) for b in (False, True)}))
    kaki = _Kaki(dokumen)
    isi = "".join(_isi(naskah, badan, kaki))
    _pasang_nomor(dokumen, nomor)
    _sifat(dokumen, naskah)
    return _kemas(dokumen, f"{_AWAL}{isi}</w:body></w:document>")


def _isi(naskah: Naskah, badan: Badan, kaki: _Kaki) -> Iterator[str]:
    """Yield the pages; every run of pages but the last ends with a paragraph that carries its section."""
    for i, h in enumerate(naskah.halaman):
        yield badan.xml(h.blok, _lebar_isi(naskah, mendatar=h.mendatar))
        bagian = _bagian(naskah, h, kaki)
        if i < len(naskah.halaman) - 1:
            kecil = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
            yield paragraf("", "TeksLepas", sifat=f"{kecil}{bagian}")
        else:
            yield bagian


def _lebar_isi(naskah: Naskah, *, mendatar: bool) -> int:
    return round(lebar_isi(naskah.kertas, mendatar=mendatar) * CM)


def _luas_isi(naskah: Naskah, mendatar: bool) -> tuple[float, float]:
    """Return width and height of the text in points."""
    lebar, tinggi = naskah.kertas
    atas, _, bawah, _ = TEPI_MENDATAR if mendatar else TEPI_TEGAK
    tegak = lebar if mendatar else tinggi
    return _lebar_isi(naskah, mendatar=mendatar) / 20, (tegak - atas - bawah) * CM / 20


def _bagian(naskah: Naskah, h: Halaman, kaki: _Kaki) -> str:
    lebar, tinggi = (round(n * CM) for n in naskah.kertas)
    if h.mendatar:
        lebar, tinggi = tinggi, lebar
    atas, kanan, bawah, kiri = (round(n * CM) for n in (TEPI_MENDATAR if h.mendatar else TEPI_TEGAK))
    arah = ' w:orient="landscape"' if h.mendatar else ""
    mulai = ' w:start="1"' if h.mulai else ""
    bentuk = "lowerRoman" if h.angka == Angka.ROMAWI else "decimal"
    return (
        f"<w:sectPr>{kaki.acuan(h)}"
        f'<w:type w:val="nextPage"/><w:pgSz w:w="{lebar}" w:h="{tinggi}"{arah}/>'
        f'<w:pgMar w:top="{atas}" w:right="{kanan}" w:bottom="{bawah}" w:left="{kiri}" '
        f'w:header="567" w:footer="567" w:gutter="0"/><w:pgNumType w:fmt="{bentuk}"{mulai}/></w:sectPr>'
    )


class _Kaki:
    """Footer parts by what they print before the page number."""

    def __init__(self, dokumen: Any) -> None:
        self._dokumen = dokumen
        self._ada: dict[str | None, str] = {}

    def acuan(self, h: Halaman) -> str:
        """Return the reference to the footer of a run of pages."""
        kunci = None if h.angka == Angka.TANPA else h.awalan
        if kunci not in self._ada:
            bagian, rid = self._dokumen.part.add_footer_part()
            akar = bagian.element
            for anak in list(akar):
                akar.remove(anak)
            isi = "" if kunci is None else (run(kunci) if kunci else "") + medan("PAGE", "1")
            akar.append(parse_xml(paragraf(isi, "Footer").replace("<w:p>", f"<w:p {nsdecls('w')}>", 1)))
            self._ada[kunci] = rid
        return f'<w:footerReference w:type="default" r:id="{self._ada[kunci]}"/>'


def _pasang_nomor(dokumen: Any, nomor: Penomoran) -> None:
    bagian = dokumen.part.numbering_part
    akar = bagian.element
    for anak in list(akar):
        akar.remove(anak)
    for anak in list(parse_xml(nomor.xml())):
        akar.append(anak)


def _sifat(dokumen: Any, naskah: Naskah) -> None:
    """Set title, language and fixed dates, and ask Word to bring the contents up to date."""
    p = dokumen.core_properties
    p.title, p.subject, p.author = naskah.judul, "Renja Perangkat Daerah", naskah.perangkat_daerah
    p.last_modified_by, p.comments, p.keywords = "Selaras", "Ditulis dengan Selaras", ""
    p.language, p.category, p.revision = "id-ID", "Renja", 1
    p.created = p.modified = p.last_printed = DIBUAT
    rels = dokumen.part.package.rels
    for rid in [rid for rid, r in rels.items() if r.reltype.endswith("/thumbnail")]:
        del rels[rid]
    setelan = dokumen.settings.element
    nama = [anak.tag.rpartition("}")[2] for anak in setelan]
    tempat = next((i for i, n in enumerate(nama) if n in _SESUDAH_PERBARUI), len(nama))
    setelan.insert(tempat, parse_xml(f'<w:updateFields {nsdecls("w")} w:val="true"/>'))


def _kemas(dokumen: Any, badan: str) -> bytes:
    """Save and pack again with constant dates; the body goes in as text, for parsing it only costs time."""
    mentah = BytesIO()
    dokumen.save(mentah)
    keluaran = BytesIO()
    with zipfile.ZipFile(mentah) as asal, zipfile.ZipFile(keluaran, "w", zipfile.ZIP_DEFLATED) as tujuan:
        for nama in asal.namelist():
            info = zipfile.ZipInfo(nama, date_time=_ZIP)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            tujuan.writestr(info, badan if nama == _BADAN else asal.read(nama))
    return keluaran.getvalue()
