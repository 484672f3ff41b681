"""Workbooks and Word documents of other agencies, in the habits planners really have."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from docx.document import Document as Dokumen

from selaras.kernel.kode import Level
from tests.core.readers.bahan_kebiasaan import (
    Petak,
    baca,
    buat_docx,
    buat_xlsx,
    pohon,
    tabel_word,
    temuan,
    tulis,
)

D = Decimal


def _dinkes(dokumen: Dokumen) -> None:
    """Layout A: merged header, code in five columns, numbered indicators and targets in one cell."""
    dokumen.add_heading("BAB IV RENCANA KERJA DAN PENDANAAN", 1)
    dokumen.add_paragraph("Tabel 4.1 Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun 2026")
    dokumen.add_paragraph("Kabupaten Melati")
    dokumen.add_paragraph("Nama Perangkat Daerah : Dinas Kesehatan")
    kepala = [
        ["Kode", *[""] * 4, "Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan",
         "Indikator Kinerja Program/Kegiatan/Sub Kegiatan", "Rencana Tahun 2026", "", "", "",
         "Catatan Penting", "Prakiraan Maju Rencana Tahun 2027", ""],
        [*[""] * 7, "Lokasi", "Target Capaian Kinerja", "Kebutuhan Dana/Pagu Indikatif (Rp)", "Sumber Dana",
         "",
         "Target Capaian Kinerja", "Kebutuhan Dana/Pagu Indikatif (Rp)"],
        ["1", *[""] * 4, *map(str, range(2, 11))],
    ]  # fmt: skip
    isi = [
        ["1", *[""] * 4, "URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR", "", "", "",
         "6.250.000.000", "", "", "", "6.600.000.000"],
        ["1", "02", "", "", "", "URUSAN PEMERINTAHAN BIDANG KESEHATAN", "", "", "", "6.250.000.000", "", "",
         "",
         "6.600.000.000"],
        ["1", "02", "02", "", "", "PROGRAM PEMENUHAN UPAYA KESEHATAN",
         "1. Persentase ibu hamil mendapat pelayanan\n2. Angka kematian bayi", "Kab. Melati",
         "1. 92,50 %\n2. 8,4 per 1000 KH", "6.250.000.000", "", "", "1. 94 %\n2. 8,0 per 1000 KH",
         "6.600.000.000"],
        ["1", "02", "02", "2.02", "", "Penyediaan Layanan Kesehatan", "Persentase layanan sesuai standar",
         "Kab. Melati", "100 %", "6.250.000.000", "", "", "100 %", "6.600.000.000"],
        ["1", "02", "02", "2.02", "0001", "Pengelolaan Pelayanan Kesehatan Ibu Hamil",
         "Jumlah Ibu Hamil yang Mendapatkan Pelayanan", "14 Kecamatan", "5.120 Orang", "1.250.000.000", "DAU",
         "", "5.200 Orang", "1.350.000.000"],
        ["1", "02", "02", "2.02", "0005", "Pengelolaan Pelayanan Kesehatan pada Usia Pendidikan Dasar",
         "Jumlah Anak yang Mendapatkan Pelayanan\nJumlah Sekolah yang Melaksanakan Penjaringan",
         "14 Kecamatan", "31.400 Orang\n212 Sekolah", "900.000.000", "DAK Non Fisik", "",
         "31.800 Orang\n214 Sekolah", "950.000.000"],
        ["1", "02", "02", "2.02", "0033", "Operasional Pelayanan Puskesmas", "Jumlah Dokumen Operasional",
         "21 Puskesmas", "21 Dokumen", "4.100.000.000", "BLUD", "", "21 Dokumen", "4.300.000.000"],
        ["JUMLAH", *[""] * 8, "6.250.000.000", "", "", "", "6.600.000.000"],
    ]  # fmt: skip
    gabung = [(0, 0, 1, 4), (0, 5, 1, 5), (0, 6, 1, 6), (0, 7, 0, 10), (0, 11, 1, 11), (0, 12, 0, 13),
              (2, 0, 2, 4), (10, 0, 10, 8)]  # fmt: skip
    tabel_word(dokumen, [*kepala, *isi], gabung)
    tanda = dokumen.add_table(1, 2)
    tanda.cell(0, 1).text = "Melati, 12 Juli 2025\nKEPALA DINAS KESEHATAN\n\nPembina Utama Muda"


def test_word_layout_a_dengan_beberapa_indikator_dalam_satu_sel() -> None:
    renja = baca(buat_docx(_dinkes), "dinkes.docx")
    assert (renja.pemda, renja.perangkat_daerah, renja.tahun) == ("Kabupaten Melati", "Dinas Kesehatan", 2026)
    assert renja.sisa == ()
    assert pohon(renja.rencana) == [
        ("urusan", "1"),
        ("bidang", "1.02"),
        ("program", "1.02.02"),
        ("indikator", "1.02.02"),
        ("kegiatan", "1.02.02.2.02"),
        ("sub_kegiatan", "1.02.02.2.02.0001"),
        ("sub_kegiatan", "1.02.02.2.02.0005"),
        ("indikator", "1.02.02.2.02.0005"),
        ("sub_kegiatan", "1.02.02.2.02.0033"),
        ("jumlah", None),
    ]
    _, _, program, angka, _, ibu, anak, sekolah, _, jumlah = renja.rencana
    assert (program.capaian_program, program.target_program, program.satuan_program) == (
        "Persentase ibu hamil mendapat pelayanan",
        D("92.50"),
        "%",
    )
    assert (angka.capaian_program, angka.target_program, angka.satuan_program, angka.pagu) == (
        "Angka kematian bayi",
        D("8.4"),
        "per 1000 KH",
        None,
    )
    assert (ibu.target_keluaran, ibu.satuan_keluaran, ibu.lokasi) == (D(5120), "Orang", "14 Kecamatan")
    assert (anak.target_keluaran, anak.target_maju, anak.pagu) == (D(31400), D(31800), D(900_000_000))
    assert (sekolah.keluaran, sekolah.target_keluaran, sekolah.satuan_keluaran) == (
        "Jumlah Sekolah yang Melaksanakan Penjaringan",
        D(212),
        "Sekolah",
    )
    assert (jumlah.nama, jumlah.pagu) == ("JUMLAH", D(6_250_000_000))
    assert temuan(renja, date(2025, 7, 12)) == []


def _rsud(buku: Any) -> None:
    """Layout B: titles, header over three rows, hidden column, percent formats, "Rp" texts, notes."""
    w = buku.add_worksheet("RENJA 2026 (fix)")
    bulat, desimal = buku.add_format({"num_format": "0%"}), buku.add_format({"num_format": "0.00%"})
    w.merge_range(0, 0, 0, 16, "RUMUSAN RENCANA PROGRAM DAN KEGIATAN TAHUN 2026")
    w.merge_range(1, 0, 1, 16, "RSUD dr. SEKAR - KABUPATEN WERU")
    tinggi_tiga = {0: "KODE", 13: "CATATAN PENTING"}
    for c, teks in tinggi_tiga.items():
        w.merge_range(5, c, 7, c, teks)
    w.merge_range(5, 1, 7, 2, "URUSAN / BIDANG URUSAN / PROGRAM / KEGIATAN / SUB KEGIATAN")
    w.merge_range(5, 3, 5, 5, "INDIKATOR KINERJA")
    w.merge_range(5, 6, 5, 12, "RENCANA TAHUN 2026")
    w.merge_range(5, 14, 5, 16, "PRAKIRAAN MAJU RENCANA TAHUN 2027")
    dua = {3: "CAPAIAN PROGRAM", 4: "KELUARAN SUB KEGIATAN", 5: "HASIL KEGIATAN", 6: "LOKASI",
           10: "PAGU INDIKATIF (Rp)", 16: "PAGU INDIKATIF (Rp)"}  # fmt: skip
    for c, teks in dua.items():
        w.merge_range(6, c, 7, c, teks)
    w.merge_range(6, 7, 6, 9, "TARGET CAPAIAN KINERJA")
    w.merge_range(6, 11, 7, 12, "SUMBER DANA")
    w.merge_range(6, 14, 6, 15, "TARGET CAPAIAN KINERJA")
    for c, teks in {7: "PROGRAM", 8: "KELUARAN SUB KEGIATAN", 9: "HASIL KEGIATAN", 14: "TOLOK UKUR",
                    15: "TARGET"}.items():  # fmt: skip
        w.write(7, c, teks)
    tulis(w, [[1, 2, "", 3, 4, 5, 6, 7, 8, 9, 10, 11, "", 12, 13, 14, 15]], 8)
    prog, hasil = "Persentase rujukan sesuai standar", "Persentase fasilitas terpenuhi"
    isi: Petak = [
        ["1.02", "  URUSAN PEMERINTAHAN BIDANG KESEHATAN", *[""] * 8, "Rp 8.750.500.000", *[""] * 5,
         "Rp 8.900.000.000"],
        ["1.02.02", "    PROGRAM PEMENUHAN UPAYA KESEHATAN", "", prog, "", "", "Kab. Weru", 0.85, "", "",
         8750500000, *[""] * 5, "Rp 8.900.000.000"],
        ["1.02.02.2.01", "      Penyediaan Fasilitas Pelayanan Kesehatan", "", "", "", hasil, "Kab. Weru",
         "", "",
         0.925, 8750500000, *[""] * 5, 8900000000],
        ["1.02.02.2.01.0004", "        Pengembangan Rumah Sakit", "", prog, "Jumlah Rumah Sakit", hasil,
         "Kec. Weru", 0.85, "1 Unit", 0.925, "Rp. 6.500.500.000,-", "DAK Fisik", "", "Lanjutan", prog, 0.9,
         "Rp 6.600.000.000"],
        ["1.02.02.2.01.0014", "        Pengadaan Alat Kesehatan", "", prog, "Jumlah Alat Kesehatan", hasil,
         "Kec. Weru", 0.85, "1.250 Unit", 0.925, 2250000000, "BLUD", "", "", prog, 0.9, 2300000000],
        ["JUMLAH", *[""] * 9, 8750500000, *[""] * 5, 8900000000],
        ["Ket:", "*) Pagu mengikuti KUA-PPAS sementara"],
        ["", "**) target dihitung ulang pada triwulan IV"],
    ]  # fmt: skip
    tulis(w, isi, 9)
    for r, b in enumerate(isi, start=9):
        for c, sel in enumerate(b):
            if isinstance(sel, float):
                w.write(r, c, sel, desimal if c == 9 else bulat)
    for r, teks in enumerate(["Weru, 4 Juni 2025", "DIREKTUR RSUD dr. SEKAR", "", "Pembina"], start=19):
        w.write(r, 12, teks)
    w.set_column("N:N", None, None, {"hidden": 1})


def test_buku_kerja_berjudul_dengan_persen_dan_rupiah_campuran() -> None:
    renja = baca(buat_xlsx(_rsud), "rsud.xlsx")
    assert (renja.pemda, renja.perangkat_daerah, renja.tahun) == ("Kabupaten Weru", "RSUD dr. SEKAR", 2026)
    assert renja.keterangan[0].layout == "B"
    assert [b.level for b in renja.rencana] == [
        Level.BIDANG,
        Level.PROGRAM,
        Level.KEGIATAN,
        Level.SUB_KEGIATAN,
        Level.SUB_KEGIATAN,
        Level.JUMLAH,
    ]
    bidang, program, kegiatan, rs, alat, jumlah = renja.rencana
    assert (bidang.nama, bidang.pagu) == ("URUSAN PEMERINTAHAN BIDANG KESEHATAN", D(8_750_500_000))
    assert (program.target_program, program.satuan_program, program.tertulis["target_program"]) == (
        D(85),
        "%",
        "85%",
    )
    assert kegiatan.target_hasil == D("92.5")
    assert (rs.pagu, rs.tertulis["pagu"], rs.catatan) == (D(6_500_500_000), "Rp. 6.500.500.000,-", "Lanjutan")
    assert (alat.target_keluaran, alat.satuan_keluaran, alat.sumber_dana) == (D(1250), "Unit", "BLUD")
    assert alat.asal_di("pagu").sel == "K14"
    assert (jumlah.nama, jumlah.kode, jumlah.pagu) == ("JUMLAH", None, D(8_750_500_000))
    assert temuan(renja, date(2025, 6, 4)) == []


def _satpol(buku: Any) -> None:
    """Two tables on one sheet, a third on another; code typed as a number, indented names,
    letters as numbers."""
    buku.add_worksheet("Cover").write(4, 3, "RENJA SATPOL PP 2026")
    w = buku.add_worksheet("Lamp. 1 (2)")
    r = tulis(w, [["Tabel T-C.29"], ["Rekapitulasi Evaluasi Hasil Pelaksanaan Renja s/d Tahun 2025"],
                  ["Kabupaten Lembah"], ["Nama Perangkat Daerah : Satuan Polisi Pamong Praja"],
                   []])  # fmt: skip
    kepala: Petak = [
        ["Kode", "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan",
         "Indikator Kinerja Program (outcome)/ Kegiatan (output)",
         "Target Kinerja Capaian Program (Renstra PD) Tahun 2026",
         "Realisasi Target Kinerja Hasil Program dan Keluaran Kegiatan s/d Tahun 2023",
         "Target dan Realisasi Kinerja Program dan Kegiatan Tahun Lalu (2024)", "", "",
         "Target dan Realisasi Program dan Kegiatan (Tahun Berjalan) 2025",
         "Perkiraan Realisasi Capaian Target Renstra PD s/d Tahun Berjalan", "", "Catatan"],
        ["", "", "", "", "", "Target Renja PD tahun 2024", "Realisasi Renja PD tahun 2024",
         "Tingkat Realisasi (%)", "", "Realisasi Capaian Program dan Kegiatan s/d tahun 2025",
         "Tingkat Capaian Realisasi Target Renstra (%)", ""],
        [1, 2, 3, 4, 5, 6, 7, "8=(7/6)", 9, "10=(5+7+9)", "11=(10/4)", 12],
    ]  # fmt: skip
    trantib = "Persentase gangguan trantibum yang ditangani"
    isi: Petak = [
        [1, "URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR"],
        [1.05, "URUSAN PEMERINTAHAN BIDANG KETENTERAMAN DAN KETERTIBAN UMUM"],
        ["1.05.02", "   PROGRAM PENINGKATAN KETERTIBAN UMUM", trantib, "100 %", "95 %", "100 %", "96 %", 96,
         "100 %", "100 %", 100],
        ["1.05.02.2.01", "      Penanganan Gangguan Ketertiban", "Persentase kecamatan dipatroli", "100 %",
         "90 %",
         "95 %", "95 %", 100, "100 %", "100 %", 100],
        ["1.05.02.2.01.0001", "         Pencegahan Gangguan Ketertiban", "Jumlah Kasus yang Dicegah",
         "300 Kasus", 120, "60 Kasus", 54, "90%", "60 Kasus", "234 Kasus", 78],
        ["", "", "Jumlah Laporan Patroli", "60 Laporan", 24, 12, 12, 100, 12, 48, 80],
        ["Catatan: kolom 5 bersumber dari LKjIP"],
        [],
        ["Tabel T-C.31 Review terhadap Rancangan Awal RKPD Tahun 2026"],
        ["No", "Rancangan Awal RKPD", "", "", "", "", "Hasil Analisis Kebutuhan", "", "", "", "",
         "Catatan Penting"],
        ["", *["Program/Kegiatan", "Lokasi", "Indikator Kinerja", "Target Capaian",
         "Pagu Indikatif (Rp.000)"] * 2],
        ["I", *["PROGRAM PENINGKATAN KETERTIBAN UMUM", "Kab. Lembah", trantib, "100 %", 1250000] * 2, ""],
        ["1", *["Penanganan Gangguan Ketertiban", "Kab. Lembah", "Persentase kecamatan dipatroli", "100 %",
                1250000] * 2, ""],
        ["a", *["Pencegahan Gangguan Ketertiban", "Kec. Hulu", "Jumlah Kasus yang Dicegah", "65 Kasus",
                1250000] * 2, ""],
        ["", "TOTAL", "", "", "", 1250000, "TOTAL", "", "", "", 1250000, ""],
    ]  # fmt: skip
    tulis(w, [*kepala, *isi], r)
    buku.add_worksheet("Sheet3")
    rencana: Petak = [
        ["", "", "Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun 2026"],
        [],
        ["Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "", "", "", "Rencana Tahun 2026", "",
         "", "",
         "", "Prakiraan Maju Rencana Tahun 2027", ""],
        ["", "", "Uraian", "", "", "", "Lokasi", "Target", "Satuan", "Pagu (Rp)", "Sumber Dana", "Target",
         "Pagu (Rp)"],
        ["1.05.02", "PROGRAM PENINGKATAN KETERTIBAN UMUM", trantib, "", "", "", "Kab. Lembah", 100, "%",
         1250000000, "", 100, 1300000000],
        ["1.05.02.2.01", "Penanganan Gangguan Ketertiban", "Persentase kecamatan dipatroli", "", "", "",
         "Kab. Lembah", 100, "%", 1250000000, "", 100, 1300000000],
        ["1.05.02.2.01.0001", "Pencegahan Gangguan Ketertiban", "Jumlah Kasus yang Dicegah", "", "", "",
         "12 Kecamatan", 65, "Kasus", 1250000000, "DAU", 70, 1300000000],
    ]  # fmt: skip
    tulis(buku.add_worksheet("tc33 FIX bgt"), rencana)


def test_dua_tabel_di_satu_lembar_dan_kode_berupa_angka() -> None:
    renja = baca(buat_xlsx(_satpol), "satpol.xlsx")
    assert (renja.perangkat_daerah, renja.tahun) == ("Satuan Polisi Pamong Praja", 2026)
    assert [k.tabel for k in renja.keterangan] == ["evaluasi", "tinjauan_rkpd", "rencana"]
    assert renja.sisa == ()
    assert pohon(renja.evaluasi)[:2] == [("urusan", "1"), ("bidang", "1.05")]
    assert pohon(renja.evaluasi)[-2:] == [
        ("sub_kegiatan", "1.05.02.2.01.0001"),
        ("indikator", "1.05.02.2.01.0001"),
    ]
    sub = renja.evaluasi[4]
    assert sub.nama == "Pencegahan Gangguan Ketertiban"
    assert (sub.target_renstra, sub.realisasi_n3, sub.target_n2, sub.realisasi_n2) == (
        D(300),
        D(120),
        D(60),
        D(54),
    )
    assert (sub.target_n1, sub.satuan_n1, sub.realisasi_berjalan) == (D(60), "Kasus", D(234))
    assert (sub.tingkat_n2, sub.tertulis["tingkat_n2"], sub.tingkat_renstra) == (D(90), "90%", D(78))
    assert [(b.level.value, b.nomor) for b in renja.tinjauan_rkpd] == [
        ("program", "I"),
        ("kegiatan", "1"),
        ("sub_kegiatan", "a"),
        ("jumlah", None),
    ]
    assert renja.tinjauan_rkpd[2].kanan.satuan == "Kasus"
    terakhir = renja.rencana[-1]
    assert (terakhir.nama, terakhir.keluaran) == (
        "Pencegahan Gangguan Ketertiban",
        "Jumlah Kasus yang Dicegah",
    )
    assert (terakhir.lokasi, terakhir.target_keluaran, terakhir.satuan_keluaran) == (
        "12 Kecamatan",
        D(65),
        "Kasus",
    )
    assert temuan(renja, date(2025, 6, 30)) == []


@pytest.mark.parametrize("nama", ["pagu", "target"])
def test_kolom_kedua_tidak_menimpa_yang_pertama(nama: str) -> None:
    judul = {"pagu": "Pagu Indikatif (Rp)", "target": "Target"}
    isi = {"pagu": ["100000000", "90000000"], "target": ["10 Unit", "12 Unit"]}
    kolom = [n for n in ("target", "pagu") for _ in range(2 if n == nama else 1)]
    kepala = ["Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator", "Lokasi", "Sumber Dana"]
    baris: list[str] = ["1.05.02.2.01.0001", "Pencegahan Gangguan", "Jumlah Kasus", "Kec. Hulu", "DAU"]
    for n in kolom:
        kepala += [judul[n], "Catatan"] if n == nama else [judul[n]]
        baris += [isi[n].pop(0), ""] if n == nama else [isi[n][0]]
    renja = baca(buat_xlsx(lambda b: tulis(b.add_worksheet(), [kepala, baris])), "dua.xlsx")
    (sub,) = renja.rencana
    assert (sub.pagu, sub.target_keluaran) == (D(100_000_000), D(10))
    assert [s.teks for s in renja.sisa] == ["90000000" if nama == "pagu" else "12 Unit"]


def test_judul_kelompok_dan_jumlah_di_kolom_nomor() -> None:
    kota = "Kota Bandaran"
    isi: Petak = [
        ["Tabel 4.1 Rencana Kerja dan Pendanaan Dinas Tenaga Kerja Kota Bandaran Tahun 2026"],
        [],
        ["No", "Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Target", "Pagu Indikatif (Rp)",
         "Sumber Dana", "Lokasi"],
        ["A. SEKRETARIAT"],
        ["I", "2.07.01", "PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH KABUPATEN/KOTA", "Nilai AKIP", "BB",
         300000000, "", kota],
        [1, "2.07.01.2.06", "Administrasi Umum Perangkat Daerah", "Persentase layanan", "100%", 300000000,
         "", kota],
        ["a", "2.07.01.2.06.0004", "Penyediaan Bahan Logistik Kantor",
         "Jumlah Paket Bahan Logistik Kantor yang Disediakan", "12 Paket", 300000000, "PAD", "Kec. Kota"],
        ["B. BIDANG PELATIHAN KERJA"],
        ["II", "2.07.03", "PROGRAM PELATIHAN KERJA", "Persentase terlatih", "75 %", 700000000, "", kota],
        [1, "2.07.03.2.01", "Pelaksanaan Pelatihan", "Persentase lulusan", "80 %", 700000000, "", kota],
        ["a", "2.07.03.2.01.0001", "Proses Pelaksanaan Pendidikan", "Jumlah Tenaga Kerja", "1.000 Orang",
         700000000, "DAU", "Kec. Pesisir"],
        ["TOTAL (A+B)", "", "", "", "", 1000000000, "", ""],
    ]  # fmt: skip
    renja = baca(buat_xlsx(lambda b: tulis(b.add_worksheet("x"), isi)), "naker.xlsx")
    assert [b.level.value for b in renja.rencana] == [
        "program", "kegiatan", "sub_kegiatan", "program", "kegiatan", "sub_kegiatan", "jumlah",
    ]  # fmt: skip
    assert (renja.rencana[-1].nama, renja.rencana[-1].pagu) == ("TOTAL (A+B)", 1_000_000_000)
    assert renja.rencana[0].tertulis["target_program"] == "BB"
    assert [(s.teks, s.asal.sel) for s in renja.sisa] == [
        ("A. SEKRETARIAT", "A4"),
        ("B. BIDANG PELATIHAN KERJA", "A8"),
    ]
    assert temuan(renja, date(2025, 6, 30)) == []


def test_program_kegiatan_dan_sub_kegiatan_di_kolom_sendiri() -> None:
    isi: Petak = [
        ["Tabel 4.1 Rencana Program dan Pendanaan Dinas Perikanan Kabupaten Laut Tahun 2026"],
        [],
        ["No", "Kode", "Program", "Kegiatan", "Sub Kegiatan", "Indikator", "Target", "Satuan", "Pagu (Rp)",
         "Sumber Dana", "Lokasi"],
        [1, "3.25.03", "PROGRAM PERIKANAN TANGKAP", "", "", "Produksi perikanan", 12500.5, "Ton", 900000000],
        ["", "3.25.03.2.01", "", "Pengelolaan Penangkapan", "", "Persentase nelayan", 60, "%", 900000000],
        ["", "3.25.03.2.01.0001", "", "", "Penyediaan Data", "Jumlah Dokumen", 2, "Dokumen", 900000000, "DAU",
         "Kec. Pesisir"],
    ]  # fmt: skip
    renja = baca(buat_xlsx(lambda b: tulis(b.add_worksheet("x"), isi)), "ikan.xlsx")
    assert [(b.level.value, b.nama) for b in renja.rencana] == [
        ("program", "PROGRAM PERIKANAN TANGKAP"),
        ("kegiatan", "Pengelolaan Penangkapan"),
        ("sub_kegiatan", "Penyediaan Data"),
    ]
    assert renja.rencana[0].target_program == D("12500.5")
    assert renja.sisa == ()
    assert temuan(renja, date(2025, 6, 30)) == []
