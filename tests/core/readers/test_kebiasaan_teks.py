"""Copied text, CSV,
Markdown and browser prints; changed plans; codes typed as numbers or with their names."""

from __future__ import annotations

import textwrap
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
import typst
from docx.document import Document as Dokumen

from selaras.kernel.kode import Level
from tests.core.readers.bahan_kebiasaan import baca, buat_docx, buat_xlsx, pohon, tabel_word, temuan, tulis

D = Decimal

KEPALA_TEKS = (
    "Kode\tUrusan/Bidang Urusan dan Program/Kegiatan\tIndikator Kinerja\tRencana Tahun 2026\t\t\t\t"
    "Catatan Penting\tPrakiraan Maju Rencana Tahun 2027\t\n"
    "\t\t\tLokasi\tTarget Capaian Kinerja\tPagu Indikatif (Rp)\tSumber Dana\t\tTarget Capaian Kinerja\t"
    "Pagu Indikatif (Rp)\n"
)
SALINAN_PDF = (
    "RENCANA KERJA\nBADAN KESATUAN BANGSA DAN POLITIK\nPROVINSI NUSA RAYA\nTAHUN 2026\n\n"
    "Tabel 4.1\nRencana Kerja dan Pendanaan Tahun 2026\n"
    "Nama Perangkat Daerah: Badan Kesatuan Bangsa dan Politik\n\n"
    + KEPALA_TEKS
    + "8.01\tKESATUAN BANGSA DAN POLITIK\t\t\t\t3.150.000.000\t\t\t\t3.300.000.000\n"
    "8.01.03\tPROGRAM PENDIDIKAN POLITIK\tIndeks demokrasi\tProvinsi Nusa Raya\t78,5 Indeks\t3.150.000.000\t\t\t"  # noqa: E501
    "79 Indeks\t3.300.000.000\n"
    "8.01.03.1.01\tPerumusan Kebijakan Teknis\tPersentase kebijakan yang dilaksanakan\tProvinsi Nusa Raya\t100 %\t"  # noqa: E501
    "3.150.000.000\t\t\t100 %\t3.300.000.000\n"
    "8.01.03.1.01.0002\tPenyusunan Bahan Perumusan Kebijakan di Bidang Pendidikan Politik,\n"
    "\tPeningkatan Demokrasi\tJumlah Dokumen Kebijakan\tKota Bandaran\t3 Dokumen\t1.150.000.000\tPAD\t\t"
    "3 Dokumen\t1.200.000.000\n"
    "\nRenja Bakesbangpol Provinsi Nusa Raya Tahun 2026\t| 45\n"
    + KEPALA_TEKS
    + "8.01.03.1.01.0004\tPelaksanaan Kebijakan\tJumlah Orang yang Mengikuti Pendidikan\n"
    "\t\tPolitik, Etika dan Budaya Politik\tKota Bandaran\t1.200 Orang\t2.000.000.000\tPAD\tLanjutan\t"
    "1.250 Orang\t2.100.000.000\n"
    "\tdi Bidang Politik\n"
    "JUMLAH\t\t\t\t\t3.150.000.000\t\t\t\t3.300.000.000\n46\n"
)


def test_teks_salinan_pdf_dengan_baris_terbungkus_dan_kaki_halaman() -> None:
    renja = baca(SALINAN_PDF, "kesbang.txt")
    assert (renja.pemda, renja.tahun) == ("Provinsi Nusa Raya", 2026)
    assert renja.perangkat_daerah == "Badan Kesatuan Bangsa dan Politik"
    assert pohon(renja.rencana) == [
        ("bidang", "8.01"),
        ("program", "8.01.03"),
        ("kegiatan", "8.01.03.1.01"),
        ("sub_kegiatan", "8.01.03.1.01.0002"),
        ("sub_kegiatan", "8.01.03.1.01.0004"),
        ("jumlah", None),
    ]
    bahan, laksana = renja.rencana[3:5]
    assert bahan.nama == (
        "Penyusunan Bahan Perumusan Kebijakan di Bidang Pendidikan Politik, Peningkatan Demokrasi"
    )
    assert (bahan.keluaran, bahan.target_keluaran, bahan.pagu) == (
        "Jumlah Dokumen Kebijakan",
        D(3),
        1_150_000_000,
    )
    assert laksana.nama == "Pelaksanaan Kebijakan di Bidang Politik"
    assert laksana.keluaran == "Jumlah Orang yang Mengikuti Pendidikan Politik, Etika dan Budaya Politik"
    assert (laksana.target_keluaran, laksana.target_maju, laksana.catatan) == (D(1200), D(1250), "Lanjutan")
    assert renja.sisa == ()
    assert temuan(renja, date(2025, 6, 1)) == []


def test_indikator_tanpa_kode_tetap_baris_sendiri() -> None:
    baris = (
        "8.01.03.1.01.0002\tPenyusunan Bahan\tJumlah Dokumen\tKota Bandaran\t3 Dokumen\t1.150.000.000\tPAD\n"
        "\t\tJumlah Rapat\tKota Bandaran\t5 Kali\t\t\n"
    )
    renja = baca("Tabel 4.1 Rencana Kerja dan Pendanaan\n\n" + KEPALA_TEKS + baris, "dua.txt")
    assert [b.keluaran for b in renja.rencana] == ["Jumlah Dokumen", "Jumlah Rapat"]


CSV = """\ufeffTabel T-C.33;;;;;;;;;
Rencana Kerja dan Pendanaan Dinas Perhubungan Kabupaten Laut Tahun 2026;;;;;;;;;
Kode;Urusan/Program/Kegiatan/Sub Kegiatan;Indikator Kinerja;Lokasi;Target Capaian Kinerja;Pagu Indikatif (Rp);\
Sumber Dana;Catatan Penting;Target Prakiraan Maju;Pagu Prakiraan Maju 2027 (Rp)
2.15;PERHUBUNGAN;;;;1.250.000.000;;;;1.300.000.000
2.15.02;PROGRAM PENYELENGGARAAN LLAJ;Rasio konektivitas;Kab. Laut;0,72;1.250.000.000;;;0,75;1.300.000.000
2.15.02.2.02;Penyediaan Perlengkapan Jalan;"Persentase ruas; baik";Kab. Laut;65%;1.250.000.000;;;70%;1.300.000.000
2.15.02.2.02.0002;Penyediaan Perlengkapan;"Jumlah Perlengkapan; terpasang";Kec. Pesisir;1.150 Unit;750.000.000;DAU;;\
1.200 Unit;780.000.000
2.15.02.2.02.0005;Rehabilitasi Perlengkapan;Jumlah Rehabilitasi;Kec. Pesisir;350 Unit;500.000.000;PAD;;360 Unit;\
520.000.000
;JUMLAH;;;;1.250.000.000;;;;1.300.000.000
"""  # noqa: E501


def test_csv_bertitik_koma() -> None:
    renja = baca(CSV, "dishub.csv")
    assert (renja.perangkat_daerah, renja.pemda, renja.tahun) == ("Dinas Perhubungan", "Kabupaten Laut", 2026)
    assert [b.level.value for b in renja.rencana] == [
        "bidang", "program", "kegiatan", "sub_kegiatan", "sub_kegiatan", "jumlah",
    ]  # fmt: skip
    program, kegiatan, sub = renja.rencana[1:4]
    assert (program.target_program, kegiatan.target_hasil) == (D("0.72"), D(65))
    assert kegiatan.hasil_kegiatan == "Persentase ruas; baik"
    assert (sub.target_keluaran, sub.target_maju, sub.satuan_maju) == (D(1150), D(1200), "Unit")
    assert renja.sisa == ()
    assert temuan(renja, date(2025, 6, 1)) == []


MARKDOWN = """# RENCANA KERJA DINAS PARIWISATA KOTA BANDARAN TAHUN 2026

**Tabel 4.1** Rencana Kerja dan Pendanaan Tahun 2026

| Kode | Program/Kegiatan/Sub Kegiatan | Indikator | Lokasi | Target | Pagu Indikatif (Rp) | Sumber Dana |
|---|---|---|---|---:|---:|---|
| 3.26.02 | **PROGRAM PENINGKATAN DAYA TARIK** | Jumlah kunjungan | Kota Bandaran | 120.000 Orang | 640.000.000 | |
| 3.26.02.2.01 | Pengelolaan Daya Tarik | Persentase layak | Kota Bandaran | 80 % | 640.000.000 | |
| 3.26.02.2.01.0004 | Pengadaan Sarana | Jumlah Sarana | Kec. Pesisir | 4 Unit | 640.000.000 | DAK |
"""  # noqa: E501


def test_tabel_markdown() -> None:
    renja = baca(MARKDOWN, "par.md")
    assert (renja.perangkat_daerah, renja.tahun) == ("Dinas Pariwisata", 2026)
    assert [b.level for b in renja.rencana] == [Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN]
    assert renja.rencana[0].nama == "PROGRAM PENINGKATAN DAYA TARIK"
    assert (renja.rencana[0].target_program, renja.rencana[0].satuan_program) == (D(120_000), "Orang")


def _rp(nilai: int) -> str:
    return f"{nilai:,}".replace(",", ".")


def _cetak_peramban() -> bytes:
    """A page printed by a browser: date and title above, address and page below, header on every page."""
    maju = [104_166_666] * 23 + [104_166_682]
    uang, uang_maju = _rp(2_400_000_000), _rp(2_500_000_000)
    baris = [
        ["2.16", "URUSAN PEMERINTAHAN BIDANG KOMUNIKASI", "", "", "", uang, "", "", uang_maju],
        ["2.16.02", "PROGRAM PENGELOLAAN INFORMASI", "Persentase informasi", "Kab. Weru", "90 %", uang, "",
         "92 %",
         uang_maju],
        ["2.16.02.2.01", "Pengelolaan Informasi Publik", "Persentase konten", "Kab. Weru", "100 %", uang,
         "", "100 %",
         uang_maju],
        *(
            [f"2.16.02.2.01.{i:04d}", f"Pelayanan Informasi Publik Bagian {i} dengan Nama yang Cukup Panjang",
             f"Jumlah Dokumen Pelayanan Informasi Bagian {i} yang Disusun", "Kec. Weru", f"{i} Dokumen",
             _rp(100_000_000), "Dana Transfer Umum-Dana Alokasi Umum", f"{i + 1} Dokumen", _rp(maju[i - 1])]
            for i in range(1, 25)
        ),
        ["", "JUMLAH", "", "", "", uang, "", "", uang_maju],
    ]  # fmt: skip
    kepala = (
        "table.header(table.cell(rowspan:2)[Kode],table.cell(rowspan:2)[Urusan/Program/Kegiatan/Sub Kegiatan],"  # noqa: E501
        "table.cell(rowspan:2)[Indikator Kinerja],table.cell(colspan:4)[Rencana Tahun 2026],"
        "table.cell(colspan:2)[Prakiraan Maju Tahun 2027],[Lokasi],[Target Capaian Kinerja],"
        "[Pagu Indikatif (Rp)],[Sumber Dana],[Target Capaian Kinerja],[Pagu Indikatif (Rp)]),"
    )
    sel = ",".join(f"[{s}]" for b in baris for s in b)
    sumber = (
        '#set page(paper:"a4",flipped:true,margin:1.5cm,header:[#set text(7pt)\n17/06/25, 09.14 #h(1fr) SIPD RI],'  # noqa: E501
        "footer:[#set text(7pt)\nhttps:\\/\\/sipd.contoh.go.id\\/cetak #h(1fr) "
        '#context counter(page).display("1/1",both:true)])\n#set text(7pt)\n'
        "RENCANA KERJA DINAS KOMUNIKASI DAN INFORMATIKA KABUPATEN WERU TAHUN 2026\n\n"
        "Tabel T-C.33 Rumusan Rencana Program dan Kegiatan Tahun 2026\n\n"
        f"#table(columns:(2.6cm,4.6cm,4cm,2cm,2cm,2.4cm,2.6cm,2cm,2.4cm),{kepala}{sel})"
    )
    return bytes(typst.compile(sumber.encode()))


def test_cetakan_peramban_beberapa_halaman() -> None:
    renja = baca(_cetak_peramban(), "kominfo.pdf")
    assert renja.perangkat_daerah == "Dinas Komunikasi dan Informatika"
    sub = [b for b in renja.rencana if b.level is Level.SUB_KEGIATAN]
    assert len(sub) == 24
    assert len(renja.rencana) == 28
    assert max(b.asal.halaman or 0 for b in renja.rencana) > 1
    assert sum(b.prakiraan_maju or 0 for b in sub) == 2_500_000_000
    assert sub[10].nama == "Pelayanan Informasi Publik Bagian 11 dengan Nama yang Cukup Panjang"
    assert (sub[10].kode, sub[10].target_keluaran) == ("2.16.02.2.01.0011", D(11))
    assert renja.sisa == ()
    assert temuan(renja, date(2025, 6, 17)) == []


def _perubahan(dokumen: Dokumen) -> None:
    dokumen.add_paragraph("RENCANA KERJA PERUBAHAN DINAS PERPUSTAKAAN KABUPATEN WERU TAHUN 2025")
    dokumen.add_paragraph("Tabel 4.1 Rencana Program dan Kegiatan Perubahan Renja Tahun 2025")
    sebelum = ["Sebelum Perubahan", "Setelah Perubahan"]
    isi = [
        ["Kode", "Urusan/Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Lokasi",
         "Target Capaian Kinerja", "",
         "Pagu Indikatif (Rp)", "", "Bertambah/(Berkurang)", "Sumber Dana", "Keterangan"],
        [*[""] * 4, *sebelum, *sebelum, "", "", ""],
        ["2.23.02", "PROGRAM PEMBINAAN PERPUSTAKAAN", "Persentase perpustakaan sesuai standar", "Kab. Weru",
         "40 %",
         "42 %", "500.000.000", "650.000.000", "150.000.000", "", ""],
        ["2.23.02.2.01", "Pengelolaan Perpustakaan", "Jumlah pemustaka", "Kab. Weru", "12.000 Orang",
         "13.500 Orang",
         "500.000.000", "650.000.000", "150.000.000", "", ""],
        ["2.23.02.2.01.0001", "Pembinaan Perpustakaan", "Jumlah Perpustakaan Dibina", "Kec. Weru",
         "25 Perpustakaan",
         "30 Perpustakaan", "300.000.000", "475.000.000", "175.000.000", "DAU", "Penambahan sasaran"],
        ["2.23.02.2.01.0004", "Pengembangan Koleksi", "Jumlah Bahan Perpustakaan", "Kec. Weru",
         "1.000 Eksemplar",
         "900 Eksemplar", "200.000.000", "175.000.000", "(25.000.000)", "DAU", "Efisiensi"],
        ["", "JUMLAH", "", "", "", "", "500.000.000", "650.000.000", "150.000.000", "", ""],
    ]  # fmt: skip
    tabel_word(dokumen, isi, [*((0, c, 1, c) for c in (0, 1, 2, 3, 8, 9, 10)), (0, 4, 0, 5), (0, 6, 0, 7)])


def test_renja_perubahan_memakai_angka_sesudah_perubahan() -> None:
    renja = baca(buat_docx(_perubahan), "perubahan.docx")
    assert (renja.perangkat_daerah, renja.tahun) == ("Dinas Perpustakaan", 2025)
    assert [b.pagu for b in renja.rencana] == [
        650_000_000,
        650_000_000,
        475_000_000,
        175_000_000,
        650_000_000,
    ]
    koleksi = renja.rencana[3]
    assert (koleksi.target_keluaran, koleksi.satuan_keluaran) == (D(900), "Eksemplar")
    assert (koleksi.tertulis["pagu_sebelum"], koleksi.tertulis["target_sebelum"]) == ("200.000.000", "1.000")
    assert koleksi.tertulis["selisih"] == "(25.000.000)"
    assert renja.sisa == ()
    assert temuan(renja, date(2025, 9, 1)) == []


def _inspektorat(dokumen: Dokumen) -> None:
    """T-C.29 with code and name in one cell, two indicators in one cell."""
    dokumen.add_paragraph("Tabel 2.1")
    dokumen.add_paragraph("Rekapitulasi Evaluasi Hasil Pelaksanaan Renja Perangkat Daerah s/d Tahun 2025")
    dokumen.add_paragraph("Inspektorat Daerah Kabupaten Weru")
    isi = [
        ["No", "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan",
         "Indikator Kinerja Program (outcomes)/Kegiatan (output)",
         "Target Kinerja Capaian Program (Renstra PD)",
         "Realisasi Target Kinerja s/d Tahun (n-3)", "Target dan Realisasi Kinerja Tahun Lalu (n-2)", "", "",
         "Target program dan kegiatan (Renja PD tahun n-1)",
         "Perkiraan Realisasi Capaian Target Renstra s/d tahun berjalan", ""],
        ["", "", "", "", "", "Target Renja PD tahun (n-2)", "Realisasi Renja PD tahun (n-2)",
         "Tingkat Realisasi (%)", "", "Realisasi Capaian s/d tahun berjalan (tahun n-1)",
         "Tingkat Capaian Realisasi Target Renstra (%)"],
        ["1", "2", "3", "4", "5", "6", "7", "8=(7/6)", "9", "10=(5+7+9)", "11=(10/4)"],
        ["", "6.01 INSPEKTORAT DAERAH", *[""] * 9],
        ["1", "6.01.02 PROGRAM PENYELENGGARAAN PENGAWASAN", "Persentase rekomendasi", "90%", "70%", "80%",
         "82,4%",
         "103,00", "85%", "85%", "94,44"],
        ["", "6.01.02.2.01 Penyelenggaraan Pengawasan", "Jumlah laporan pengawasan\nJumlah objek pemeriksaan",
         "120 Laporan\n80 Objek", "48 Laporan\n30 Objek", "24 Laporan\n16 Objek", "24 Laporan\n12 Objek",
         "100,00\n75,00", "24 Laporan\n16 Objek", "96 Laporan\n58 Objek", "80,00\n72,50"],
    ]  # fmt: skip
    tabel_word(dokumen, isi, [*((0, c, 1, c) for c in (0, 1, 2, 3, 4, 8)), (0, 5, 0, 7), (0, 9, 0, 10)])


def test_evaluasi_dengan_kode_dan_nama_satu_sel() -> None:
    renja = baca(buat_docx(_inspektorat), "inspektorat.docx")
    assert (renja.perangkat_daerah, renja.tahun) == ("Inspektorat Daerah", 2026)
    assert pohon(renja.evaluasi) == [
        ("bidang", "6.01"),
        ("program", "6.01.02"),
        ("kegiatan", "6.01.02.2.01"),
        ("indikator", "6.01.02.2.01"),
    ]
    program, _, objek = renja.evaluasi[1:]
    assert (program.realisasi_n2, program.tingkat_n2, program.satuan_n1) == (D("82.4"), D("103.00"), "%")
    assert (objek.indikator, objek.target_renstra, objek.realisasi_n3) == ("Jumlah objek pemeriksaan", 80, 30)
    assert (objek.realisasi_n2, objek.tingkat_n2, objek.realisasi_berjalan) == (12, 75, 58)
    assert temuan(renja, date(2025, 6, 1)) == []


@pytest.mark.parametrize(
    ("bagian", "kode"),
    [([7, 1, 3, "2.01", 1], "7.01.03.2.01.01"), (["7", "01", "03", "2.01", "0001"], "7.01.03.2.01.0001")],
)
def test_kode_dalam_lima_sel_angka_atau_teks(bagian: list[Any], kode: str) -> None:
    kepala = ["Kode", *[""] * 5, "Program/Kegiatan/Sub Kegiatan", "", "Indikator", "Lokasi", "Target", "",
              "Pagu Indikatif (Rp)", "Sumber Dana"]  # fmt: skip
    baris = [
        *bagian,
        "",
        "Peningkatan Partisipasi",
        "",
        "Jumlah Lembaga",
        "Kec. Hulu",
        24,
        "Lembaga",
        125000000,
        "DAU",
    ]
    renja = baca(buat_xlsx(lambda b: tulis(b.add_worksheet("4.1"), [kepala, baris], 3)), "kec.xlsx")
    (sub,) = renja.rencana
    assert (sub.level, sub.kode, sub.nama) == (Level.SUB_KEGIATAN, kode, "Peningkatan Partisipasi")
    assert (sub.target_keluaran, sub.satuan_keluaran, sub.pagu) == (24, "Lembaga", 125_000_000)
    assert sub.asal_di("pagu").sel == "M5"


def _rata(baris: list[list[str]], lebar: list[int]) -> str:
    """Print rows as a layout-keeping PDF-to-text step does: wrapped cells, money to the right,
    blank lines."""
    hasil = []
    for b in baris:
        potong = [textwrap.wrap(s, n) or [""] for s, n in zip(b, lebar, strict=True)]
        for i in range(max(map(len, potong))):
            sel = [p[i] if i < len(p) else "" for p in potong]
            kolom = [
                s.rjust(n) if c in (5, 7) else s.ljust(n)
                for c, (s, n) in enumerate(zip(sel, lebar, strict=True))
            ]
            hasil.append("  ".join(kolom).rstrip())
        hasil.append("")
    return "\n".join(hasil)


SELARIK = [
    ["Kode", "Urusan/ Bidang Urusan/ Program/ Kegiatan/ Sub Kegiatan", "Indikator Kinerja", "Lokasi",
     "Target Capaian Kinerja", "Pagu Indikatif (Rp)", "Sumber Dana", "Prakiraan Maju 2027 (Rp)"],
    ["3.27", "PERTANIAN", "", "", "", "1.250.000.000", "", "1.300.000.000"],
    ["3.27.02", "PROGRAM PENYEDIAAN DAN PENGEMBANGAN SARANA PERTANIAN", "Produktivitas padi per hektar",
     "Kab. Lembah", "5,8 Ton", "1.250.000.000", "", "1.300.000.000"],
    ["3.27.02.2.01", "Pengawasan Penggunaan Sarana Pertanian", "Persentase sarana pertanian yang diawasi",
     "Kab. Lembah", "90 %", "1.250.000.000", "", "1.300.000.000"],
    ["3.27.02.2.01.0002", "Pendampingan Penggunaan Sarana Pendukung Pertanian",
     "Jumlah Kelompok Tani yang Didampingi dalam Penggunaan Sarana", "Kec. Hulu", "45 Kelompok",
     "750.000.000",
     "DAU", "800.000.000"],
    ["3.27.02.2.01.0004", "Pengawasan Sebaran Pupuk, Pestisida, Alsintan, dan Sarana Pendukung Pertanian",
     "Jumlah Laporan Pengawasan", "Kec. Hilir", "4 Laporan", "500.000.000", "DAK", "500.000.000"],
    ["", "JUMLAH", "", "", "", "1.250.000.000", "", "1.300.000.000"],
]  # fmt: skip


@pytest.mark.parametrize("rapat", [False, True])
def test_teks_berkolom_spasi(rapat: bool) -> None:
    tabel = _rata(SELARIK, [18, 26, 24, 14, 12, 15, 8, 15])
    if rapat:
        tabel = _rata(SELARIK, [18, 84, 64, 14, 24, 20, 12, 26]).replace("\n\n", "\n")
    sampul = "RENCANA KERJA\nDINAS PERTANIAN KABUPATEN LEMBAH\nTAHUN 2026\n\nTabel 4.1 Rencana Kerja\n\n"
    renja = baca(f"{sampul}{tabel}\nDemikian rencana ini disusun.\n", "distan.txt")
    assert (renja.perangkat_daerah, renja.tahun) == ("Dinas Pertanian", 2026)
    assert [b.nama for b in renja.rencana] == [b[1] for b in SELARIK[1:]]
    assert [b.kode for b in renja.rencana] == [b[0] or None for b in SELARIK[1:]]
    assert [b.pagu for b in renja.rencana] == [D(b[5].replace(".", "")) for b in SELARIK[1:]]
    dampingan = renja.rencana[3]
    assert dampingan.keluaran == SELARIK[4][2]
    assert (dampingan.target_keluaran, dampingan.satuan_keluaran, dampingan.sumber_dana) == (
        45,
        "Kelompok",
        "DAU",
    )
    assert renja.rencana[1].target_program == D("5.8")
    assert renja.sisa == ()
    assert temuan(renja, date(2025, 6, 1)) == []


def test_naskah_berspasi_ganda_tetap_paragraf() -> None:
    naskah = "\n".join(f"Kalimat   nomor {i} ditulis   dengan spasi   yang lebar." for i in range(9))
    renja = baca(f"BAB I\nPENDAHULUAN\n\n{naskah}\n", "naskah.txt")
    assert renja.sel_terisi == 0
    assert len(renja.paragraf) >= 1
