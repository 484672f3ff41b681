"""Tables of the Word file: fixed widths, merged header cells, heads repeated on every page."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.kernel.kode import Level
from selaras.writers.docx.xml import aman, atribut
from selaras.writers.naskah.blok import BarisTabel, Rata, Sel, SelKepala, Tabel
from selaras.writers.naskah.tabel_naskah import is_tebal, tempat_kepala

_JC = {Rata.KIRI: "", Rata.TENGAH: '<w:jc w:val="center"/>', Rata.KANAN: '<w:jc w:val="right"/>'}
_LATAR = {
    Level.JUMLAH: "D9DEE4",
    Level.URUSAN: "D9DEE4",
    Level.BIDANG: "E4E8EC",
    Level.PROGRAM: "EEF1F4",
}
_GARIS = "".join(
    f'<w:{sisi} w:val="single" w:sz="4" w:space="0" w:color="5A6470"/>'
    for sisi in ("top", "left", "bottom", "right", "insideH", "insideV")
)


_TEPI = '<w:tblCellMar><w:left w:w="44" w:type="dxa"/><w:right w:w="44" w:type="dxa"/></w:tblCellMar>'


def tabel_xml(t: Tabel, lebar: int) -> str:
    """Return a table as wide as ``lebar`` (twentieths of a point)."""
    kolom = _bagi(t.lebar, lebar)
    ukuran = round(t.huruf * 2)
    grid = "".join(f'<w:gridCol w:w="{k}"/>' for k in kolom)
    judul = atribut(f"{t.nomor} {t.judul}")
    bagian = [
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(kolom)}" w:type="dxa"/><w:jc w:val="center"/>'
        f'<w:tblBorders>{_GARIS}</w:tblBorders><w:tblLayout w:type="fixed"/>{_TEPI}'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
        f'w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="{judul}"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    ]
    bagian.extend(_kepala(t.kepala, kolom, ukuran))
    bagian.append(_baris_nomor(t, kolom, ukuran))
    bagian.extend(_baris(b, kolom, ukuran) for b in t.baris)
    bagian.append("</w:tbl>")
    return "".join(bagian)


def _bagi(bobot: Sequence[float], lebar: int) -> list[int]:
    """Share a width by weights; the last column takes what rounding leaves."""
    total = sum(bobot)
    kolom = [int(lebar * b / total) for b in bobot]
    kolom[-1] += lebar - sum(kolom)
    return kolom


def _kepala(kepala: Sequence[Sequence[SelKepala]], kolom: Sequence[int], ukuran: int) -> list[str]:
    """Write header rows; a cell over several rows is continued by empty merged cells below it."""
    tempat = tempat_kepala(kepala, len(kolom))
    hasil = []
    for r in range(len(tempat)):
        sel = {
            c: _sel_kepala(s.teks, kolom[c : c + s.rentang_kolom], ukuran, _gabung(s)) for c, s in tempat[r]
        }
        for atas in range(r):
            for c, s in tempat[atas]:
                if atas + s.rentang_baris > r:
                    sel[c] = _sel_kepala("", kolom[c : c + s.rentang_kolom], ukuran, "continue")
        isi = "".join(sel[c] for c in sorted(sel))
        hasil.append(f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{isi}</w:tr>")
    return hasil


def _gabung(s: SelKepala) -> str:
    return "restart" if s.rentang_baris > 1 else ""


def _sel_kepala(teks: str, lebar: Sequence[int], ukuran: int, gabung: str) -> str:
    sifat = f'<w:tcW w:w="{sum(lebar)}" w:type="dxa"/>'
    if len(lebar) > 1:
        sifat += f'<w:gridSpan w:val="{len(lebar)}"/>'
    if gabung:
        sifat += f'<w:vMerge w:val="{gabung}"/>'
    sifat += '<w:shd w:val="clear" w:color="auto" w:fill="D9DEE4"/><w:vAlign w:val="center"/>'
    isi = _isi(teks, ukuran, '<w:jc w:val="center"/>', tebal=True)
    return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{isi}</w:tc>"


def _baris_nomor(t: Tabel, kolom: Sequence[int], ukuran: int) -> str:
    """Write the numbering row; the cells of a split code are one."""
    sel: list[str] = []
    c = 0
    while c < len(kolom):
        akhir = c + 1
        while akhir < len(kolom) and t.nomor_kolom[akhir] == "":
            akhir += 1
        lebar = kolom[c:akhir]
        rentang = f'<w:gridSpan w:val="{len(lebar)}"/>' if len(lebar) > 1 else ""
        sel.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{sum(lebar)}" w:type="dxa"/>{rentang}'
            '<w:shd w:val="clear" w:color="auto" w:fill="EEF1F4"/></w:tcPr>'
            f"{_isi(t.nomor_kolom[c], ukuran - 1, _JC[Rata.TENGAH], tebal=False)}</w:tc>"
        )
        c = akhir
    return f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{''.join(sel)}</w:tr>"


def _baris(b: BarisTabel, kolom: Sequence[int], ukuran: int) -> str:
    tebal = is_tebal(b.level)
    latar = _LATAR.get(b.level)
    warna = f'<w:shd w:val="clear" w:color="auto" w:fill="{latar}"/>' if latar else ""
    sel = "".join(_sel(s, k, ukuran, warna, tebal) for s, k in zip(b.sel, kolom, strict=True))
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{sel}</w:tr>"


def _sel(s: Sel, lebar: int, ukuran: int, warna: str, tebal: bool) -> str:
    isi = _isi(s.teks, ukuran, _JC.get(s.rata, ""), tebal=tebal)
    return f'<w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>{warna}</w:tcPr>{isi}</w:tc>'


def _isi(teks: str, ukuran: int, jc: str, *, tebal: bool) -> str:
    ppr = f'<w:pPr><w:pStyle w:val="IsiTabel"/>{jc}</w:pPr>'
    rpr = f'{"<w:b/>" if tebal else ""}<w:sz w:val="{ukuran}"/><w:szCs w:val="{ukuran}"/>'
    if not teks:
        return f"<w:p>{ppr}</w:p>"
    potong = "<w:br/>".join(f'<w:t xml:space="preserve">{aman(b)}</w:t>' for b in teks.split("\n"))
    return f"<w:p>{ppr}<w:r><w:rPr>{rpr}</w:rPr>{potong}</w:r></w:p>"
