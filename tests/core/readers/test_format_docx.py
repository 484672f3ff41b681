"""Word documents: headings, automatic numbers, merged cells, nested tables, tracked changes."""

from __future__ import annotations

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from selaras.readers.mentah import Grid, Paragraf
from tests.core.readers.bahan_format import baca, buat_docx, ganti_anggota, kisi, paragraf


def _tabel(dokumen: Any) -> None:
    dokumen.add_heading("BAB II EVALUASI", 1)
    dokumen.add_heading("2.1 Hasil", 2)
    dokumen.add_paragraph("Isi\tdengan tab")
    tabel = dokumen.add_table(3, 4)
    tabel.cell(0, 0).merge(tabel.cell(0, 1)).text = "Kode"
    tabel.cell(0, 2).merge(tabel.cell(1, 2)).text = "Nama"
    tabel.cell(1, 0).text = "5"
    tabel.cell(2, 3).text = "baris satu\nbaris dua"
    dokumen.add_paragraph("sesudah tabel")


def test_urutan_gaya_dan_sel_gabung() -> None:
    mentah = baca(buat_docx(_tabel))
    assert [type(b) for b in mentah.blok] == [Paragraf, Paragraf, Paragraf, Grid, Paragraf]
    assert [b.gaya for b in mentah.blok if isinstance(b, Paragraf)] == ["judul1", "judul2", "", ""]
    assert kisi(mentah) == [
        ["Kode", "", "Nama", ""],
        ["5", "", "", ""],
        ["", "", "", "baris satu\nbaris dua"],
    ]
    grid = mentah.blok[3]
    assert isinstance(grid, Grid)
    assert (grid.baris[2].asal.tabel, grid.baris[2].asal.baris) == (1, 3)


def test_nomor_otomatis_ditulis_peluru_tidak() -> None:
    def isi(dokumen: Any) -> None:
        dokumen.add_paragraph("Undang-Undang", style="List Number")
        dokumen.add_paragraph("Peraturan Pemerintah", style="List Number")
        dokumen.add_paragraph("butir", style="List Bullet")

    assert paragraf(baca(buat_docx(isi))) == ["1. Undang-Undang", "2. Peraturan Pemerintah", "butir"]


def test_tabel_bersarang_diratakan() -> None:
    def isi(dokumen: Any) -> None:
        tabel = dokumen.add_table(1, 2)
        tabel.cell(0, 0).text = "luar"
        dalam = tabel.cell(0, 1).add_table(1, 2)
        dalam.cell(0, 0).text = "dalam"
        dalam.cell(0, 1).text = "7"

    mentah = baca(buat_docx(isi))
    assert kisi(mentah, 0) == [["luar", ""]]
    assert kisi(mentah, 1) == [["dalam", "7"]]


def test_baris_bertab_menjadi_tabel() -> None:
    def isi(dokumen: Any) -> None:
        for i in range(2):
            dokumen.add_paragraph(f"5.03\tNama {i}\t{i}")

    assert kisi(baca(buat_docx(isi))) == [["5.03", "Nama 0", "0"], ["5.03", "Nama 1", "1"]]


def test_teks_terhapus_dan_medan_tidak_ikut() -> None:
    def isi(dokumen: Any) -> None:
        p = dokumen.add_paragraph("tetap ")
        hapus = OxmlElement("w:del")
        r = OxmlElement("w:r")
        t = OxmlElement("w:delText")
        t.text = "hilang"
        r.append(t)
        hapus.append(r)
        p._p.append(hapus)
        sisip = OxmlElement("w:ins")
        r = OxmlElement("w:r")
        t = OxmlElement("w:t")
        t.text = "baru"
        r.append(t)
        sisip.append(r)
        p._p.append(sisip)
        medan = OxmlElement("w:r")
        perintah = OxmlElement("w:instrText")
        perintah.text = " PAGE "
        medan.append(perintah)
        p._p.append(medan)

    assert paragraf(baca(buat_docx(isi))) == ["tetap baru"]


def test_daftar_isi_dalam_kendali_isi() -> None:
    def isi(dokumen: Any) -> None:
        p = dokumen.add_paragraph("DAFTAR ISI")
        kendali = OxmlElement("w:sdt")
        konten = OxmlElement("w:sdtContent")
        kendali.append(konten)
        p._p.addprevious(kendali)
        konten.append(p._p)

    assert paragraf(baca(buat_docx(isi))) == ["DAFTAR ISI"]


def test_gaya_indonesia_dan_tingkat_garis() -> None:
    def isi(dokumen: Any) -> None:
        p = dokumen.add_paragraph("BAB I PENDAHULUAN")
        garis = OxmlElement("w:outlineLvl")
        garis.set(qn("w:val"), "0")
        p._p.get_or_add_pPr().append(garis)

    blok = baca(buat_docx(isi)).blok[0]
    assert isinstance(blok, Paragraf)
    assert blok.gaya == "judul1"


def test_ruang_nama_strict() -> None:
    def ubah(xml: bytes) -> bytes:
        return xml.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
            b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        )

    data = ganti_anggota(buat_docx(_tabel), "word/document.xml", ubah)
    assert kisi(baca(data))[0] == ["Kode", "", "Nama", ""]
