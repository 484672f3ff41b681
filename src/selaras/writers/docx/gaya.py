"""Styles and list numbering of the Word file."""

from __future__ import annotations

from typing import Any

from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from selaras.writers.docx.xml import CM

HURUF = "Arial"
UKURAN = 22
"""Body type in half points."""
_NAMA_GAYA = (
    # id, name, based on, next, paragraph properties, run properties
    ("Heading1", "heading 1", "Normal", "Normal",
     '<w:keepNext/><w:keepLines/><w:spacing w:before="0" w:after="240" w:line="276" w:lineRule="auto"/>'
     '<w:ind w:firstLine="0"/><w:jc w:val="center"/><w:outlineLvl w:val="0"/>', '<w:b/><w:sz w:val="26"/>'),
    ("Heading2", "heading 2", "Normal", "Normal",
     '<w:keepNext/><w:keepLines/><w:spacing w:before="240" w:after="120"/>'
     '<w:ind w:left="567" w:hanging="567"/><w:jc w:val="left"/><w:outlineLvl w:val="1"/>',
     '<w:b/><w:sz w:val="23"/>'),
    ("Heading3", "heading 3", "Normal", "Normal",
     '<w:keepNext/><w:keepLines/><w:spacing w:before="200" w:after="100"/>'
     '<w:ind w:left="709" w:hanging="709"/><w:jc w:val="left"/><w:outlineLvl w:val="2"/>',
     '<w:b/><w:sz w:val="22"/>'),
    ("Title", "Title", "Normal", "Normal",
     '<w:spacing w:before="0" w:after="120" w:line="300" w:lineRule="auto"/><w:ind w:firstLine="0"/>'
     '<w:jc w:val="center"/>', '<w:b/><w:sz w:val="40"/>'),
    ("Caption", "caption", "Normal", "Normal",
     '<w:keepNext/><w:spacing w:before="120" w:after="60" w:line="240" w:lineRule="auto"/>'
     '<w:ind w:firstLine="0"/><w:jc w:val="center"/>', '<w:b/><w:sz w:val="20"/>'),
    ("TeksRapat", "Teks Rapat", "Normal", "Normal", '<w:keepNext/><w:ind w:firstLine="0"/>', ""),
    ("TeksLepas", "Teks Lepas", "Normal", "Normal", '<w:spacing w:after="0"/><w:ind w:firstLine="0"/>', ""),
    ("JudulLepas", "Judul Lepas", "Normal", "Normal",
     '<w:keepNext/><w:spacing w:after="240"/><w:ind w:firstLine="0"/><w:jc w:val="center"/>',
     '<w:b/><w:sz w:val="26"/>'),
    ("ListParagraph", "List Paragraph", "Normal", "ListParagraph",
     '<w:spacing w:after="60"/><w:ind w:firstLine="0"/>', ""),
    ("IsiTabel", "Isi Tabel", "Normal", "IsiTabel",
     '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/>'
     '<w:jc w:val="left"/>', ""),
    ("Keterangan", "Keterangan Tabel", "Normal", "Normal",
     '<w:spacing w:before="60" w:after="0" w:line="240" w:lineRule="auto"/><w:ind w:firstLine="0"/>'
     '<w:jc w:val="left"/>', '<w:sz w:val="16"/>'),
    ("TOC1", "toc 1", "Normal", "Normal", "", "<w:b/>"),
    ("TOC2", "toc 2", "Normal", "Normal", "", ""),
    ("TOC3", "toc 3", "Normal", "Normal", "", ""),
    ("TableofFigures", "table of figures", "Normal", "Normal", "", ""),
    ("Footer", "footer", "Normal", "Footer",
     '<w:spacing w:after="0"/><w:ind w:firstLine="0"/><w:jc w:val="center"/>', '<w:sz w:val="18"/>'),
)  # fmt: skip
_DAFTAR_ISI = {"TOC1": (0, 284), "TOC2": (0, 567), "TOC3": (567, 737), "TableofFigures": (0, 1134)}
"""Left edge and hanging part of the entries of contents, in twentieths of a point."""
_BENTUK = {
    "angka": ("decimal", "%{n}."),
    "huruf": ("lowerLetter", "%{n}."),
    "kurung": ("decimal", "%{n})"),
    "strip": ("bullet", "–"),
}
INDEN = 454
"""Indent of one list level."""


_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NS = nsdecls("w")
_GAYA_DASAR = (
    f'<w:style {_NS} w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
    '<w:qFormat/><w:pPr><w:spacing w:after="120" w:line="320" w:lineRule="auto"/>'
    '<w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr></w:style>',
    f'<w:style {_NS} w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    f'<w:style {_NS} w:type="table" w:default="1" w:styleId="TableNormal">'
    '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr>'
    '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
    '<w:left w:w="57" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>'
    "</w:tblCellMar></w:tblPr></w:style>",
)


def pasang_gaya(dokumen: Any, lebar_isi: int) -> None:
    """Replace the template's styles; ``lebar_isi`` is the upright text width, for the page numbers' tab."""
    akar = dokumen.styles.element
    for gaya in list(akar.findall(f"{{{_W}}}style")):
        akar.remove(gaya)
    bawaan = akar.find(f"{{{_W}}}docDefaults")
    if bawaan is not None:
        akar.remove(bawaan)
    akar.insert(0, _xml(_bawaan()))
    for isi in _GAYA_DASAR:
        akar.append(_xml(isi))
    for gaya_id, nama, induk, lanjut, ppr, rpr in _NAMA_GAYA:
        if gaya_id in _DAFTAR_ISI:
            ppr = _ppr_daftar_isi(gaya_id, lebar_isi)
        akar.append(
            _xml(
                f'<w:style {_NS} w:type="paragraph" w:styleId="{gaya_id}"><w:name w:val="{nama}"/>'
                f'<w:basedOn w:val="{induk}"/><w:next w:val="{lanjut}"/><w:qFormat/>'
                f"<w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>"
            )
        )


def _bawaan() -> str:
    return (
        f'<w:docDefaults {_NS}><w:rPrDefault><w:rPr><w:rFonts w:ascii="{HURUF}" w:hAnsi="{HURUF}" '
        f'w:eastAsia="{HURUF}" w:cs="{HURUF}"/><w:sz w:val="{UKURAN}"/><w:szCs w:val="{UKURAN}"/>'
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )


def _ppr_daftar_isi(gaya: str, lebar: int) -> str:
    kiri, gantung = _DAFTAR_ISI[gaya]
    return (
        f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{lebar}"/></w:tabs>'
        '<w:spacing w:after="60" w:line="264" w:lineRule="auto"/>'
        f'<w:ind w:left="{kiri + gantung}" w:right="{CM}" w:hanging="{gantung}"/><w:jc w:val="left"/>'
    )


class Penomoran:
    """Gives every list its own numbering, so that each starts at one."""

    def __init__(self) -> None:
        """Start without a list."""
        self._abstrak: dict[tuple[str, ...], int] = {}
        self._num: list[int] = []

    def mulai(self, jalur: tuple[str, ...]) -> int:
        """Return a new list number for a list whose levels have the given marks."""
        abstrak = self._abstrak.setdefault(jalur, len(self._abstrak) + 1)
        self._num.append(abstrak)
        return len(self._num)

    def xml(self) -> str:
        """Return the content of the numbering part."""
        bagian = [
            f'<w:abstractNum w:abstractNumId="{i}"><w:multiLevelType w:val="multilevel"/>'
            f"{''.join(_tingkat(n, gaya) for n, gaya in enumerate(jalur))}</w:abstractNum>"
            for jalur, i in self._abstrak.items()
        ]
        for n, abstrak in enumerate(self._num, start=1):
            jalur = next(j for j, i in self._abstrak.items() if i == abstrak)
            ulang = "".join(
                f'<w:lvlOverride w:ilvl="{k}"><w:startOverride w:val="1"/></w:lvlOverride>'
                for k in range(len(jalur))
            )
            bagian.append(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{abstrak}"/>{ulang}</w:num>')
        return f"<w:numbering {_NS}>{''.join(bagian)}</w:numbering>"


def _tingkat(n: int, gaya: str) -> str:
    bentuk, pola = _BENTUK[gaya]
    kiri = INDEN * (n + 1)
    return (
        f'<w:lvl w:ilvl="{n}"><w:start w:val="1"/><w:numFmt w:val="{bentuk}"/>'
        f'<w:lvlText w:val="{pola.replace("{n}", str(n + 1))}"/><w:lvlJc w:val="left"/>'
        f'<w:pPr><w:ind w:left="{kiri}" w:hanging="{INDEN}"/></w:pPr></w:lvl>'
    )


def _xml(teks: str) -> Any:
    return parse_xml(teks)
