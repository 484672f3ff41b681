"""PDF text layers: ruled and unruled tables, paragraphs, page furniture, rotation, broken words."""

from __future__ import annotations

import io
import time

import pypdfium2
import pytest

from selaras.readers.format.pdf_garis import gabung_ruas
from selaras.readers.format.pdf_halaman import Ruas
from selaras.readers.format.pdf_kolom import is_lanjutan, is_sambungan
from selaras.readers.format.pdf_susun import is_berkolom
from selaras.readers.format.pdf_teks import Baris, sambung
from selaras.readers.mentah import Grid
from tests.core.readers.bahan_format import baca, buat_pdf, kisi, paragraf

KEPALA = ["Kode", "Uraian", "Indikator", "Target", "Pagu"]


def _baris(n: int) -> list[list[str]]:
    return [
        [
            f"5.03.{i // 60 + 1:02d}.2.{i // 10 % 6 + 1:02d}.{i % 10 + 1:02d}",
            f"Koordinasi dan Penyusunan Administrasi Kepegawaian Daerah Nomor {i}",
            f"Jumlah dokumen hasil koordinasi ke-{i}",
            f"{i * 3 + 1}",
            f"{i * 12345678:,}".replace(",", "."),
        ]
        for i in range(n)
    ]


def _typst_tabel(baris: list[list[str]]) -> str:
    sel = ",".join(f"[{s}]" for b in baris for s in b)
    kepala = ",".join(f"[{k}]" for k in KEPALA)
    return f"#table(columns:(auto,1fr,1fr,auto,auto),table.header({kepala}),{sel})"


def test_tabel_bergaris_250_baris_utuh_dan_cepat() -> None:
    baris = _baris(250)
    data = buat_pdf(
        '#set page(paper:"a4",flipped:true,numbering:"1",header:[Renja 2026 #h(1fr) Badan])\n'
        '#set text(lang:"id",size:8pt)\nTabel 2.1 Evaluasi\n' + _typst_tabel(baris)
    )
    mulai = time.perf_counter()
    mentah = baca(data)
    assert time.perf_counter() - mulai < 1.0
    terbaca = [b.isi for g in mentah.blok if isinstance(g, Grid) for b in g.baris if b.isi != KEPALA]
    assert terbaca == baris
    assert paragraf(mentah) == ["Tabel 2.1 Evaluasi"]
    assert mentah.catatan == ["Kepala dan kaki halaman yang berulang tidak dibaca: Renja # Badan."]


def test_sel_gabung_tetap_di_kolomnya() -> None:
    mentah = baca(
        buat_pdf(
            "#table(columns:4,table.cell(rowspan:2)[Kode],table.cell(colspan:2)[Target],table.cell(rowspan:2)[Ket],"
            "[K],[Rp],[5.03],[1],[2],[x])"
        )
    )
    assert kisi(mentah) == [["Kode", "Target", "", "Ket"], ["", "K", "Rp", ""], ["5.03", "1", "2", "x"]]
    grid = mentah.blok[0]
    assert isinstance(grid, Grid)
    assert (grid.baris[2].asal.halaman, grid.baris[2].asal.baris) == (1, 3)


def test_baris_tanpa_garis_di_antara_dipisah_oleh_angkanya() -> None:
    isi = baca(
        buat_pdf(
            "#table(columns:(3cm,5cm,3cm),stroke:(x,y)=>(left:0.5pt,right:0.5pt,"
            "top:if y < 2 {0.5pt},bottom:if y == 3 {0.5pt}),"
            "[Kode],[Uraian],[Pagu],[5.03.01],[Program Penunjang Urusan Pemerintahan Daerah],[1.000.000],"
            "[5.03.02],[Program Kepegawaian],[2.000.000],[5.03.03],[Program Lain],[3.000])"
        )
    )
    assert kisi(isi) == [
        ["Kode", "Uraian", "Pagu"],
        ["5.03.01", "Program Penunjang Urusan Pemerintahan Daerah", "1.000.000"],
        ["5.03.02", "Program Kepegawaian", "2.000.000"],
        ["5.03.03", "Program Lain", "3.000"],
    ]


def test_tabel_tanpa_garis() -> None:
    baris = _baris(6)
    sel = ",".join(f"[{s}]" for b in [KEPALA, *baris] for s in b)
    data = buat_pdf(
        '#set page(paper:"a4",flipped:true)\n#set text(size:8pt)\nTabel 4.1 Rencana kerja tahun depan\n'
        f"#table(stroke:none,columns:(3cm,6cm,6cm,2cm,3cm),{sel})"
    )
    mentah = baca(data)
    assert kisi(mentah) == [KEPALA, *baris]
    assert paragraf(mentah) == ["Tabel 4.1 Rencana kerja tahun depan"]


@pytest.mark.parametrize("sudut", ["-90deg", "90deg", "180deg"])
def test_halaman_berputar_ditegakkan(sudut: str) -> None:
    mentah = baca(
        buat_pdf(
            f"#rotate({sudut},reflow:true)[Tabel 4.1 #linebreak() #table(columns:(3cm,6cm,3cm),"
            "[Kode],[Nama],[Pagu],[5.03],[KEPEGAWAIAN DAERAH],[1.000])]"
        )
    )
    assert paragraf(mentah) == ["Tabel 4.1"]
    assert kisi(mentah) == [["Kode", "Nama", "Pagu"], ["5.03", "KEPEGAWAIAN DAERAH", "1.000"]]


def test_atribut_putar_halaman_tidak_mengubah_bacaan() -> None:
    dokumen = pypdfium2.PdfDocument(buat_pdf("#table(columns:2,[Kode],[Nama],[5.03],[ASN])"))
    dokumen[0].set_rotation(90)
    wadah = io.BytesIO()
    dokumen.save(wadah)
    assert kisi(baca(wadah.getvalue())) == [["Kode", "Nama"], ["5.03", "ASN"]]


def test_paragraf_rata_kiri_kanan_dan_tidak() -> None:
    kalimat = "Pemerintah daerah menyusun rencana kerja tahunan yang memuat program kegiatan dan pagu. " * 4
    for rata in ("true", "false"):
        mentah = baca(
            buat_pdf(
                f'#set text(lang:"id",hyphenate:false)\n#set par(justify:{rata})\n= BAB I\n\n{kalimat}\n\n'
                f"{kalimat}\n\n1. Butir pertama\n"
            )
        )
        assert paragraf(mentah) == ["BAB I", kalimat.strip(), kalimat.strip(), "1. Butir pertama"]


def test_butir_menjorok_satu_paragraf() -> None:
    nama = "Penyusunan Rencana Kebutuhan Jenis dan Jumlah Jabatan untuk Pelaksanaan Pengadaan Aparatur " * 2
    isi = f'#set text(lang:"id",hyphenate:false)\n#enum(numbering:"a.",[{nama}],[{nama}])\nPenutup daftar.'
    mentah = baca(buat_pdf(isi))
    assert paragraf(mentah) == [f"a. {nama.strip()}", f"b. {nama.strip()}", "Penutup daftar."]


def test_bingkai_bukan_tabel() -> None:
    mentah = baca(buat_pdf("#rect(width:100%)[Kotak berisi kalimat biasa]\n\nSesudahnya."))
    assert paragraf(mentah) == ["Kotak berisi kalimat biasa", "Sesudahnya."]


KATA = frozenset({"penyelenggaraan", "non-asn"})


@pytest.mark.parametrize(
    ("baris", "hasil"),
    [
        (["Undang-", "Undang Nomor 1"], "Undang-Undang Nomor 1"),
        (["penyeleng-", "garaan urusan"], "penyelenggaraan urusan"),
        (["RKA-", "SKPD"], "RKA-SKPD"),
        (["non-", "asn lain"], "non-asn lain"),
        (["laporan ke-", "29"], "laporan ke-29"),
        (["15.656.427.", "000"], "15.656.427.000"),
        (["1.098.765.34", "2"], "1.098.765.342"),
        (["5.03.02.2.01.", "02"], "5.03.02.2.01.02"),
        (["5.03.02.2.01", ".02"], "5.03.02.2.01.02"),
        (["80", "98"], "80 98"),
        (["1.000", "2.000"], "1.000 2.000"),
        (["tahun 2024", "2025"], "tahun 2024 2025"),
        (["Program/", "Kegiatan"], "Program/Kegiatan"),
        (["Orang /", "Bulan"], "Orang / Bulan"),
    ],
)
def test_sambung(baris: list[str], hasil: str) -> None:
    assert sambung(baris, KATA) == hasil


def test_sisa_baris_di_halaman_berikut() -> None:
    dulu = ["5.03", "Koordinasi dan Fasilitasi", "Jumlah dokumen", "4", "Dok"]
    assert is_sambungan(["", "pengadaan", "hasil", "", ""], dulu)
    assert not is_sambungan(["", "", "Jumlah laporan", "7", "Dok"], dulu)
    assert not is_sambungan(["", "", "Jumlah laporan", "1 Dok", ""], ["", "", "Jumlah dokumen", "4 Dok", ""])
    assert not is_sambungan(["5.04", "diklat", "", "", ""], dulu)
    assert is_lanjutan(["", "Daerah", "", "", ""], dulu)
    assert not is_lanjutan(["", "", "Jumlah laporan", "7", ""], dulu)


def test_garis_terputus_disatukan() -> None:
    assert gabung_ruas([Ruas(10, 0, 50), Ruas(10.4, 51, 100), Ruas(80, 0, 9)]) == [
        Ruas(10.2, 0, 100),
        Ruas(80, 0, 9),
    ]


def test_sel_sangat_sempit_memotong_angka_dan_kata() -> None:
    """Code columns of two digits on a landscape page: characters stand below one another without a space."""
    mentah = baca(
        buat_pdf(
            "#set text(size:8pt,hyphenate:false)\n"
            "#table(columns:(7pt,5cm,1.7cm),inset:1pt,[0#linebreak()3],[PENYELENGGARAAN URUSAN],"
            "[14.248.929.2#linebreak()28],[0#linebreak()4],[PELATIHAN],[100#linebreak()%])"
        )
    )
    assert kisi(mentah) == [
        ["03", "PENYELENGGARAAN URUSAN", "14.248.929.228"],
        ["04", "PELATIHAN", "100 %"],
    ]


def test_garis_renggang_dan_tanda_butir_bukan_kolom() -> None:
    def baris(*bagian: str, kanan: float = 500) -> Baris:
        return Baris(bagian, (0.0,) * len(bagian), (*(0.0,) * (len(bagian) - 1), kanan), 0, 10)

    assert not is_berkolom(baris("1)", "Penyusunan Rencana"), None)
    assert not is_berkolom(baris("Pembinaan,", "Fasilitasi,", "dan"), 500)
    assert is_berkolom(baris("Pembinaan,", "Fasilitasi,", "dan", kanan=300), 500)
    assert is_berkolom(baris("1.1 Latar Belakang", "I-1"), 500)
    assert is_berkolom(baris("Nama", ":", "Badan Kepegawaian dan Pelatihan"), 500)
