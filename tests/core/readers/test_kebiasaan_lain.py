"""Other tables and formats in the habits planners really have: SIPD prints, forms, copied text."""

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
    html,
    pohon,
    tabel_word,
    temuan,
    tulis,
)

D = Decimal


def _kecamatan(dokumen: Dokumen) -> None:
    """A cover over several lines, T-C.30 with 13 columns, T-C.32 with rows, targets "BB" and "WTP"."""
    for baris in ("RENCANA KERJA", "KECAMATAN KARANG JATI", "KOTA BANDARAN", "TAHUN 2026"):
        dokumen.add_paragraph(baris)
    dokumen.add_paragraph("Tabel T-C.30 Pencapaian Kinerja Pelayanan Perangkat Daerah Kecamatan Karang Jati")
    tahun = [f"Tahun {2024 + i} (thn n{i - 2:+d})" if i != 2 else "Tahun 2026 (thn n)" for i in range(4)]
    kepala = [
        ["NO", "Indikator", "SPM/Standar Nasional", "IKK (PP 6/2008)", "Target Renstra Perangkat Daerah",
         "", "", "",
         "Realisasi Capaian", "", "Proyeksi", "", "Catatan Analisis"],
        ["", "", "", "", *tahun, *tahun[:2], *tahun[2:], ""],
        [f"({i})" for i in range(1, 14)],
    ]  # fmt: skip
    isi = [
        ["1", "Indeks Kepuasan Masyarakat", "", "", "82,50", "83,00", "84,00", "85,00", "83,12", "83,40",
         "84,00",
         "85,00", "Tercapai"],
        ["2", "Nilai AKIP", "", "v", "BB", "BB", "A", "A", "B", "BB", "A", "A", ""],
        ["3", "Persentase kelurahan tertib", "", "", "75 %", "80 %", "85 %", "90 %", "77,78 %", "80 %",
         "85 %",
         "90 %", "-"],
    ]  # fmt: skip
    gabung = [*((0, c, 1, c) for c in (0, 1, 2, 3, 12)), (0, 4, 0, 7), (0, 8, 0, 9), (0, 10, 0, 11)]
    tabel_word(dokumen, [*kepala, *isi], gabung)
    dokumen.add_paragraph(
        "Tabel T-C.32 Usulan Program dan Kegiatan dari Para Pemangku Kepentingan Tahun 2026"
    )
    dokumen.add_paragraph("Nama Perangkat Daerah : Kecamatan Karang Jati")
    usulan = [
        ["No", "Program/Kegiatan", "Lokasi", "Indikator Kinerja", "Besaran/Volume", "Catatan"],
        [f"({i})" for i in range(1, 7)],
        ["1", "Pemberdayaan Kelurahan", "Kel. Jati Asih", "Jumlah pokmas dibina", "4 Pokmas", "Musrenbang"],
        ["2", "Paving Jalan Lingkungan", "RT 03 RW 02 Kel. Jati Asih", "Panjang jalan", "350 m", "Pokir"],
    ]
    tabel_word(dokumen, usulan, [])
    dokumen.add_paragraph("Tabel 3.1 Tujuan dan Sasaran Jangka Menengah Tahun 2025-2029")
    tujuan = [
        ["No", "Tujuan", "Sasaran", "Indikator Tujuan/Sasaran", "Satuan", "Target Kinerja pada Tahun",
         *[""] * 4],
        [*[""] * 5, *map(str, range(2025, 2030))],
        [f"({i})" for i in range(1, 11)],
        ["1", "Meningkatkan pelayanan publik", "", "Indeks Kepuasan", "Indeks", "83,00", "84,00", "85,00",
         "86,00",
         "87,00"],
        ["", "", "Meningkatnya akuntabilitas", "Predikat AKIP", "Predikat", "BB", "BB", "A", "A", "A"],
        ["", "", "", "Opini BPK", "Opini", *["WTP"] * 5],
    ]  # fmt: skip
    tabel_word(dokumen, tujuan, [*((0, c, 1, c) for c in range(5)), (0, 5, 0, 9)])


def test_tabel_pelayanan_usulan_dan_sasaran_kecamatan() -> None:
    renja = baca(buat_docx(_kecamatan), "kecamatan.docx")
    assert (renja.pemda, renja.perangkat_daerah, renja.tahun) == (
        "Kota Bandaran",
        "Kecamatan Karang Jati",
        2026,
    )
    assert renja.sisa == ()
    ikm, akip, tertib = renja.kinerja_pelayanan
    assert ikm.target == {2024: D("82.50"), 2025: D("83.00"), 2026: D("84.00"), 2027: D("85.00")}
    assert (ikm.realisasi[2024], ikm.proyeksi[2027], ikm.catatan) == (D("83.12"), D("85.00"), "Tercapai")
    assert (akip.ikk, akip.target[2026], akip.tertulis["target.2026"]) == ("v", None, "A")
    assert tertib.realisasi == {2024: D("77.78"), 2025: D(80)}
    assert [(u.besaran, u.satuan, u.lokasi) for u in renja.usulan_masyarakat] == [
        (D(4), "Pokmas", "Kel. Jati Asih"),
        (D(350), "m", "RT 03 RW 02 Kel. Jati Asih"),
    ]
    tujuan, predikat, opini = renja.tujuan_sasaran
    assert (tujuan.tujuan, tujuan.target[2029]) == ("Meningkatkan pelayanan publik", D("87.00"))
    assert predikat.label == {2025: "BB", 2026: "BB", 2027: "A", 2028: "A", 2029: "A"}
    assert opini.label[2025] == "WTP"
    assert temuan(renja, date(2025, 12, 31)) == []


def _provinsi(buku: Any) -> None:
    """Layout C of SIPD: 17 columns, kewenangan 1, outcome and output rows below their codes."""
    w = buku.add_worksheet("Rancangan Akhir Renja")
    judul = [
        "RENCANA KERJA (RENJA)",
        "DINAS PEKERJAAN UMUM DAN PENATAAN RUANG",
        "PROVINSI NUSA RAYA TAHUN 2026",
    ]
    for r, teks in enumerate(judul):
        w.merge_range(r, 0, r, 16, teks)
    nama = ["NO", "KODE", "URUSAN/BIDANG URUSAN/PROGRAM/KEGIATAN/SUB KEGIATAN",
            "INDIKATOR PROGRAM/KEGIATAN/SUB KEGIATAN", "TARGET AKHIR RENSTRA (2026)",
            "REALISASI CAPAIAN TAHUN 2024", "PRAKIRAAN CAPAIAN TAHUN 2025"]  # fmt: skip
    for c, teks in enumerate(nama):
        w.merge_range(5, c, 7, c, teks)
    w.merge_range(5, 7, 5, 12, "RENCANA TAHUN 2026")
    for c, teks in enumerate(["TARGET 2026", "PAGU INDIKATIF (Rp)", "LOKASI", "SUMBER DANA"], start=7):
        w.merge_range(6, c, 7, c, teks)
    w.merge_range(6, 11, 6, 12, "PRIORITAS")
    tulis(w, [["NASIONAL", "DAERAH"]], 7, 11)
    w.merge_range(5, 13, 7, 13, "KELOMPOK SASARAN")
    w.merge_range(5, 14, 5, 15, "PRAKIRAAN MAJU RENCANA TAHUN 2027")
    w.merge_range(6, 14, 7, 14, "TARGET")
    w.merge_range(6, 15, 7, 15, "PAGU INDIKATIF (Rp)")
    w.merge_range(5, 16, 7, 16, "PD PENANGGUNG JAWAB")

    def induk(no: Any, kode: str, teks: str, pagu: int, maju: int) -> list[Any]:
        return [no, kode, teks, *[""] * 5, pagu, *[""] * 6, maju, ""]

    isi: Petak = [
        list(range(1, 18)),
        induk("", "1.03", "URUSAN PEMERINTAHAN BIDANG PEKERJAAN UMUM", 87500000000, 90000000000),
        induk(1, "1.03.10", "PROGRAM PENYELENGGARAAN JALAN", 87500000000, 90000000000),
        ["", "", "Outcome: Meningkatnya kemantapan jalan", "Persentase jalan mantap", "82,50 %", "76,40 %",
         "78,00 %",
         "80,00 %", *[""] * 6, "82,00 %", "", "DINAS PUPR"],
        induk("", "1.03.10.1.01", "Penyelenggaraan Jalan Provinsi", 87500000000, 90000000000),
        ["", "", "Output: Terselenggaranya jalan", "Panjang jalan yang ditangani", "450 Km", "120 Km",
         "210 Km",
         "90 Km", *[""] * 6, "95 Km", "", "DINAS PUPR"],
        induk("", "1.03.10.1.01.0006", "Pemeliharaan Berkala Jalan", 87500000000, 90000000000),
        ["", "", "Terpeliharanya jalan", "Panjang Jalan yang Dipelihara", "125,5 Km", "40,25 Km", "62,75 Km",
         "25,5 Km", 87500000000, "Kabupaten Weru", "DAU", "Infrastruktur", "Konektivitas", "Pengguna jalan",
         "26 Km", 90000000000, "DINAS PUPR"],
        ["", "", "", "Jumlah dokumen pengawasan", "12 Dokumen", "4 Dokumen", "8 Dokumen", "4 Dokumen",
         *[""] * 6,
         "4 Dokumen", "", "DINAS PUPR"],
        induk("", "", "TOTAL", 87500000000, 90000000000),
    ]  # fmt: skip
    tulis(w, isi, 8)


def test_layout_c_provinsi() -> None:
    renja = baca(buat_xlsx(_provinsi), "pu.xlsx")
    assert (renja.pemda, renja.tahun, renja.keterangan[0].layout) == ("Provinsi Nusa Raya", 2026, "C")
    assert renja.perangkat_daerah == "Dinas Pekerjaan Umum dan Penataan Ruang"
    assert pohon(renja.rencana) == [
        ("bidang", "1.03"),
        ("program", "1.03.10"),
        ("kegiatan", "1.03.10.1.01"),
        ("sub_kegiatan", "1.03.10.1.01.0006"),
        ("indikator", "1.03.10.1.01.0006"),
        ("jumlah", None),
    ]
    _, program, kegiatan, sub, kedua, _ = renja.rencana
    assert (program.capaian_program, program.target_akhir, program.target_program) == (
        "Persentase jalan mantap",
        D("82.50"),
        D("80.00"),
    )
    assert (kegiatan.hasil_kegiatan, kegiatan.satuan_hasil) == ("Panjang jalan yang ditangani", "Km")
    assert (sub.target_keluaran, sub.realisasi_n2, sub.prakiraan_n1) == (D("25.5"), D("40.25"), D("62.75"))
    assert (sub.pagu, sub.prakiraan_maju, sub.penanggung_jawab) == (
        87_500_000_000,
        90_000_000_000,
        "DINAS PUPR",
    )
    assert (kedua.keluaran, kedua.satuan_keluaran) == ("Jumlah dokumen pengawasan", "Dokumen")
    assert temuan(renja, date(2025, 6, 1)) == []


def _e81(buku: Any, *, berkode: bool) -> None:
    """E.81 with data; with a code column every printed column number moves by one."""
    w = buku.add_worksheet("E81")
    tulis(w, [["Formulir E.81"], ["Evaluasi Terhadap Hasil Renja Perangkat Daerah Lingkup Kabupaten"],
              ["Renja Perangkat Daerah Dinas Sosial Kabupaten Weru"],
               ["Periode Pelaksanaan: 2025"]])  # fmt: skip
    depan = ["No", "Sasaran", *(["Kode"] if berkode else []), "Urusan/Program/Kegiatan/Sub Kegiatan",
             "Indikator Kinerja Program (outcome)/Kegiatan (output)"]  # fmt: skip
    c = 0
    for teks in depan:
        w.merge_range(5, c, 7, c, teks)
        c += 1
    grup = ["Target Renstra Perangkat Daerah pada Tahun 2026",
            "Realisasi Capaian Kinerja Renstra Perangkat Daerah s/d Renja Tahun Lalu (2024)",
            "Target Kinerja dan Anggaran Renja Tahun Berjalan (2025) yang Dievaluasi", "I", "II", "III", "IV",
            "Realisasi Capaian Kinerja dan Anggaran Renja yang Dievaluasi (2025)",
            "Realisasi Kinerja dan Anggaran Renstra Perangkat Daerah s/d Tahun 2025",
            "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra s/d Tahun 2025 (%)"]  # fmt: skip
    w.merge_range(5, c + 6, 5, c + 13, "Realisasi Kinerja Pada Triwulan")
    nomor = [str(i + 1) for i in range(c)]
    for i, teks in enumerate(grup, start=c + 1):
        w.merge_range(6 if teks in ("I", "II", "III", "IV") else 5, c, 6, c + 1, teks)
        tulis(w, [["K", "Rp"]], 7, c)
        nomor += [str(i) if i < len(depan) + 8 else f"{i}={i - 4}+{i - 3}", ""]
        c += 2
    w.merge_range(5, c, 7, c, "Unit Perangkat Daerah Penanggung Jawab")

    def baris(no: str, kode: str, nama: str, indikator: str, nilai: list[Any]) -> list[Any]:
        return [no, "", *([kode, nama] if berkode else [f"{kode} {nama}"]), indikator, *nilai]

    isi = [
        nomor,
        baris("1", "1.06.02", "PROGRAM PEMBERDAYAAN SOSIAL", "Persentase PSKS aktif",
              ["80 %", 4000000000, "60 %", 2000000000, "70 %", 1000000000, "10 %", 150000000, "25 %",
               250000000,
               "20 %", 300000000, "10 %", 200000000, "65 %", 900000000, "65 %", 2900000000, 81.25, 72.5,
               "Dinas"]),
        baris("", "1.06.02.2.03.0001", "Peningkatan Kemampuan Pekerja Sosial", "Jumlah Pekerja Sosial",
              ["200 Orang", 1500000000, "100 Orang", 700000000, "50 Orang", 400000000, "10 Orang", 50000000,
               "15 Orang", 100000000, "15 Orang", 150000000, "5 Orang", 50000000, "45 Orang", 350000000,
               "145 Orang", 1050000000, 72.5, 70, ""]),
        ["Rata-rata capaian kinerja (%)", *[""] * (c - 3), 76.88, 71.25],
        ["Predikat kinerja", *[""] * (c - 3), "Tinggi", "Sedang"],
        ["Faktor pendorong keberhasilan kinerja: dukungan relawan"],
        ["Faktor penghambat pencapaian kinerja: -"],
        [],
        ["", "", "Disusun"],
        ["", "", "Weru, 10 Januari 2026"],
        ["", "", "KEPALA DINAS SOSIAL"],
    ]  # fmt: skip
    tulis(w, isi, 8)


@pytest.mark.parametrize("berkode", [False, True])
def test_formulir_e81_dengan_kedua_penomoran(berkode: bool) -> None:
    renja = baca(buat_xlsx(lambda b: _e81(b, berkode=berkode)), "e81.xlsx")
    assert (renja.tahun, renja.perangkat_daerah) == (2025, "Dinas Sosial")
    program, sub, rata, predikat = renja.realisasi
    assert [b.level for b in renja.realisasi[:2]] == [Level.PROGRAM, Level.SUB_KEGIATAN]
    assert (program.kode, program.nama) == ("1.06.02", "PROGRAM PEMBERDAYAAN SOSIAL")
    assert (sub.kode, sub.nama) == ("1.06.02.2.03.0001", "Peningkatan Kemampuan Pekerja Sosial")
    assert sub.realisasi_tw == {1: D(10), 2: D(15), 3: D(15), 4: D(5)}
    assert sub.realisasi_tw_rp == {1: 50_000_000, 2: 100_000_000, 3: 150_000_000, 4: 50_000_000}
    assert (sub.target_renstra, sub.realisasi_lalu, sub.target, sub.realisasi, sub.akumulasi) == (
        200,
        100,
        50,
        45,
        145,
    )
    assert (sub.tingkat, sub.tingkat_rp, sub.satuan) == (D("72.5"), D(70), "Orang")
    assert (rata.level, predikat.tertulis["tingkat"]) == (Level.JUMLAH, "Tinggi")
    assert temuan(renja, date(2026, 2, 1)) == []


def test_halaman_web_bernama_xls() -> None:
    kepala: list[list[Any]] = [
        [("KODE", 2, 5), ("URAIAN URUSAN, PROGRAM, KEGIATAN DAN SUB KEGIATAN", 2, 1), ("INDIKATOR KINERJA",
         2, 1),
         ("RENCANA TAHUN 2026", 1, 4), ("CATATAN PENTING", 2, 1), ("PRAKIRAAN MAJU TAHUN 2027", 1, 2)],
        ["LOKASI", "TARGET CAPAIAN KINERJA", "PAGU INDIKATIF", "SUMBER DANA", "TARGET CAPAIAN KINERJA",
         "PAGU INDIKATIF"],
        [("1", 1, 5), *map(str, range(2, 11))],
    ]  # fmt: skip
    uang = ["842.000.000,00", "", "", "", "860.000.000,00"]
    isi: list[list[Any]] = [
        ["2", "11", "", "", "", ("BIDANG LINGKUNGAN HIDUP", 1, 4), "Rp&nbsp;842.000.000,00", *uang[1:]],
        ["2", "11", "03", "", "", "PROGRAM PENGENDALIAN PENCEMARAN", "Indeks Kualitas Air", "Kab. Rimba",
         "54,20 Indeks", "842.000.000,00", "", "", "55,00 Indeks", "860.000.000,00"],
        ["2", "11", "03", "2.01", "", "Pencegahan Pencemaran", "Persentase titik pantau", "Kab. Rimba",
         "70 %",
         "842.000.000,00", "", "", "72 %", "860.000.000,00"],
        ["2", "11", "03", "2.01", "0001", "Koordinasi Pencegahan Pencemaran",
         "Jumlah Titik Pemantauan<br>Jumlah Dokumen Pemantauan", "Kab. Rimba, Semua Kecamatan",
         "24 Titik<br>4 Dokumen", "842.000.000,00", "DAU", "", "24 Titik<br>4 Dokumen", "860.000.000,00"],
    ]  # fmt: skip
    judul = "Tabel T-C.33 Rumusan Rencana Program Dinas Lingkungan Hidup Tahun 2026 Kabupaten Rimba"
    renja = baca(html([*kepala, *isi], judul), "renja.xls")
    assert (renja.perangkat_daerah, renja.pemda, renja.tahun) == (
        "Dinas Lingkungan Hidup",
        "Kabupaten Rimba",
        2026,
    )
    assert renja.sisa == ()
    assert [b.level.value for b in renja.rencana] == [
        "bidang",
        "program",
        "kegiatan",
        "sub_kegiatan",
        "indikator",
    ]
    assert {b.pagu for b in renja.rencana[:4]} == {D(842_000_000)}
    assert (renja.rencana[1].target_program, renja.rencana[1].satuan_program) == (D("54.20"), "Indeks")
    assert (renja.rencana[4].keluaran, renja.rencana[4].target_keluaran) == (
        "Jumlah Dokumen Pemantauan",
        D(4),
    )
    assert temuan(renja, date(2025, 6, 1)) == []


def test_evaluasi_dengan_kinerja_dan_anggaran() -> None:
    judul = (
        "Tabel T-C.29 Rekapitulasi Evaluasi Hasil Pelaksanaan Renja Dinas Sosial Kota Bandaran s/d Tahun 2025"
    )
    grup = [
        "Target Renstra Tahun 2026",
        "Realisasi s/d Tahun 2023",
        "Target dan Realisasi Kinerja Tahun 2024",
        "",
        "",
        "Target Renja Tahun 2025",
        "Perkiraan Realisasi s/d Tahun 2025",
        "Tingkat Capaian Renstra (%)",
    ]
    isi: Petak = [
        [judul],
        [],
        ["Kode", "Urusan/Program/Kegiatan", "Indikator Kinerja", *(s for g in grup for s in (g, ""))],
        [*[""] * 7, "Target", "", "Realisasi", "", "Tingkat Realisasi (%)"],
        ["", "", "", *["K", "Rp"] * 8],
        ["1.06.02", "PROGRAM PEMBERDAYAAN SOSIAL", "Persentase PSKS aktif", "80 %", 4000000000, "50 %",
         1500000000, "60 %", 800000000, "58 %", 700000000, 96.67, 87.5, "70 %", 900000000, "70 %",
         3100000000, 87.5, 77.5],
        ["1.06.02.2.03", "Pengembangan PSKS", "Jumlah PSKS", "600 Orang", 4000000000, "250 Orang",
         1500000000, "120 Orang", 800000000, "115 Orang", 700000000, 95.83, 87.5, "130 Orang", 900000000,
         "495 Orang", 3100000000, 82.5, 77.5],
    ]  # fmt: skip
    renja = baca(buat_xlsx(lambda b: tulis(b.add_worksheet("TC29"), isi)), "evaluasi.xlsx")
    assert (renja.perangkat_daerah, renja.tahun) == ("Dinas Sosial", 2026)
    assert renja.sisa == ()
    program, kegiatan = renja.evaluasi
    assert (program.target_n2, program.realisasi_n2, program.tingkat_n2) == (60, 58, D("96.67"))
    assert (kegiatan.target_renstra, kegiatan.realisasi_n3, kegiatan.target_n1) == (600, 250, 130)
    assert (kegiatan.realisasi_berjalan, kegiatan.satuan, kegiatan.tingkat_renstra) == (
        495,
        "Orang",
        D("82.5"),
    )
    assert (kegiatan.tertulis["target_n2_rp"], kegiatan.tertulis["target_n1_rp"]) == (
        "800000000",
        "900000000",
    )
    assert temuan(renja, date(2025, 6, 1)) == []


def test_tujuan_dengan_kondisi_awal_dan_dua_kolom_indikator() -> None:
    isi: Petak = [
        ["Tabel T-C.25 Tujuan dan Sasaran Jangka Menengah Dinas Koperasi Kota Bandaran Tahun 2025-2029"],
        [],
        [
            "Tujuan",
            "Indikator Tujuan",
            "Sasaran",
            "Indikator Sasaran",
            "Satuan",
            "Kondisi Awal (2024)",
            "Target Tahun",
        ],
        [*[""] * 6, 2025, 2026, 2027, 2028, 2029],
        [
            "Meningkatkan ekonomi",
            "Kontribusi koperasi",
            "",
            "",
            "%",
            "1,2",
            "1,3",
            "1,4",
            "1,5",
            "1,6",
            "1,7",
        ],
        ["", "", "Meningkatnya kualitas", "Persentase koperasi berkualitas", "%", 20, 25, 30, 35, 40, 45],
        ["", "", "Meningkatnya akuntabilitas", "Nilai AKIP", "Nilai", "B (65,20)", "B (68)", "BB (71)",
         "BB (72)", "BB (75)", "A (80,1)"],
    ]  # fmt: skip
    renja = baca(buat_xlsx(lambda b: tulis(b.add_worksheet("tujuan"), isi)), "tujuan.xlsx")
    tujuan, sasaran, nilai = renja.tujuan_sasaran
    assert (tujuan.tujuan, tujuan.indikator, tujuan.target[2029]) == (
        "Meningkatkan ekonomi",
        "Kontribusi koperasi",
        D("1.7"),
    )
    assert (sasaran.sasaran, sasaran.target[2025]) == ("Meningkatnya kualitas", 25)
    assert (nilai.label[2026], nilai.target[2029], nilai.tertulis["kondisi_awal"]) == (
        "BB",
        D("80.1"),
        "B (65,20)",
    )
    assert renja.sisa == ()
    assert temuan(renja, date(2025, 6, 1)) == []
