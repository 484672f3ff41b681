"""Tables beside T-C.29: review, service performance, proposals, goals, lists, plans, quarterly forms."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selaras.kernel.kode import Level
from tests.core.readers.bahan_tabel import BARIS_RENCANA_A, KEPALA_RENCANA_A, baca

D = Decimal

KEPALA_TINJAUAN = [
    ["No", "Rancangan Awal RKPD", "", "", "", "", "Hasil Analisis Kebutuhan", "", "", "", "",
     "Catatan Penting"],
    ["", "Program/Kegiatan/Sub Kegiatan", "Lokasi", "Indikator Kinerja", "Target Capaian",
     "Pagu Indikatif (Rp)",
     "Program/Kegiatan/Sub Kegiatan", "Lokasi", "Indikator Kinerja", "Target Capaian",
     "Kebutuhan Dana (Rp)", ""],
    [f"({i})" for i in range(1, 13)],
]  # fmt: skip


def _dua_sisi(nomor: str, nama: str, indikator: str, target: str, pagu: str, catatan: str = "") -> list[str]:
    sisi = [nama, "Kabupaten Melati", indikator, target, pagu]
    return [nomor, *sisi, *sisi, catatan]


def test_tinjauan_jenjang_dari_nama_dan_nomor() -> None:
    hasil = baca(
        [
            *KEPALA_TINJAUAN,
            _dua_sisi("", "PROGRAM UPAYA KESEHATAN", "Persentase layanan", "85 %", "3.500.000.000"),
            _dua_sisi("1", "Penyediaan Layanan Kesehatan", "Persentase standar", "100 %", "3.500.000.000"),
            _dua_sisi(
                "", "Pengelolaan Kesehatan Ibu Hamil", "Jumlah Ibu Hamil", "2600 Orang", "1.500.000.000"
            ),
            _dua_sisi(
                "", "Pengelolaan Kesehatan Balita", "Jumlah Balita", "6100 Orang", "2.000.000.000", "sesuai"
            ),
            ["", "Jumlah", "", "", "", "3.500.000.000", "", "", "", "", "3.500.000.000", ""],
        ]
    )
    program, kegiatan, _, sub, jumlah = hasil.tinjauan_rkpd
    assert [b.level for b in (program, kegiatan, sub, jumlah)] == [
        Level.PROGRAM,
        Level.KEGIATAN,
        Level.SUB_KEGIATAN,
        Level.JUMLAH,
    ]
    assert (kegiatan.nomor, sub.catatan) == ("1", "sesuai")
    assert (sub.kanan.target, sub.kanan.satuan, sub.kiri.pagu) == (D(6100), "Orang", D(2_000_000_000))
    assert sub.tertulis["kiri.pagu"] == "2.000.000.000"
    assert jumlah.kanan.pagu == D(3_500_000_000)


def test_tinjauan_tanpa_nomor_memakai_jenjang_tabel_berkode() -> None:
    nama = [b[1] for b in BARIS_RENCANA_A[:4]]
    hasil = baca(
        [*KEPALA_TINJAUAN, *(_dua_sisi("", n, "Jumlah Dokumen", "1 Dokumen", "1.000.000") for n in nama)],
        [*KEPALA_RENCANA_A, *BARIS_RENCANA_A],
    )
    assert [b.level for b in hasil.tinjauan_rkpd] == [
        Level.PROGRAM,
        Level.KEGIATAN,
        Level.SUB_KEGIATAN,
        Level.SUB_KEGIATAN,
    ]


KEPALA_KINERJA = [
    ["No", "Indikator", "SPM/Standar Nasional", "IKK", "Target Renstra Perangkat Daerah", "", "", "",
     "Realisasi Capaian", "", "Proyeksi", "", "Catatan Analisis"],
    ["", "", "", "", "Tahun n-2", "Tahun n-1", "Tahun n", "Tahun n+1", "Tahun n-2", "Tahun n-1", "Tahun n",
     "Tahun n+1", ""],
    [f"({i})" for i in range(1, 14)],
]  # fmt: skip


def test_kinerja_pelayanan_tahun_relatif_dan_predikat() -> None:
    hasil = baca(
        "Tabel T-C.30 Pencapaian Kinerja Pelayanan Perangkat Daerah",
        [
            *KEPALA_KINERJA,
            ["1", "Angka Harapan Hidup", "-", "IKK 1", "72,1", "72,3", "72,5", "72,7", "72,0", "72,2", "72,5",
             "72,7", "tercapai"],
            ["2", "Nilai SAKIP", "", "", "BB", "BB", "A", "A", "B (68,5)", "WTP", "4.43-4.47", "A", ""],
        ],
        "Tabel T-C.33 Rencana Kerja dan Pendanaan Tahun 2025",
        [*KEPALA_RENCANA_A, *BARIS_RENCANA_A],
    )  # fmt: skip
    harapan, sakip = hasil.kinerja_pelayanan
    assert harapan.target == {2023: D("72.1"), 2024: D("72.3"), 2025: D("72.5"), 2026: D("72.7")}
    assert harapan.realisasi == {2023: D("72.0"), 2024: D("72.2")}
    assert (harapan.standar, harapan.catatan) == ("-", "tercapai")
    assert sakip.indikator == "Nilai SAKIP"
    assert sakip.realisasi == {2023: D("68.5"), 2024: None}
    assert sakip.tertulis["realisasi.2023"] == "B (68,5)"
    assert sakip.tertulis["realisasi.2024"] == "WTP"
    assert sakip.tertulis["proyeksi.2025"] == "4.43-4.47"


KEPALA_USULAN = ["No", "Program/Kegiatan", "Lokasi", "Indikator Kinerja", "Besaran/Volume", "Catatan"]


def test_usulan_nihil() -> None:
    nomor = [f"({i})" for i in range(1, 7)]
    hasil = baca("Tabel T-C.32 Usulan Masyarakat", [KEPALA_USULAN, nomor, ["NIHIL", "", "", "", "", ""]])
    assert hasil.usulan_masyarakat == []
    assert hasil.keterangan[0].tabel == "usulan_masyarakat"


def test_usulan_dengan_kolom_satuan() -> None:
    kepala = ["No", "Usulan Program/Kegiatan", "Lokasi", "Indikator", "Volume", "Satuan", "Keterangan"]
    hasil = baca(
        [kepala, ["1", "Pembangunan posyandu", "Desa Melur", "Jumlah posyandu", "2", "Unit", "Diterima"]]
    )
    usulan = hasil.usulan_masyarakat[0]
    assert (usulan.nama, usulan.besaran, usulan.satuan) == ("Pembangunan posyandu", D(2), "Unit")
    assert usulan.catatan == "Diterima"


def test_tujuan_berkolom_tahun() -> None:
    hasil = baca(
        [
            ["No", "Tujuan", "Sasaran", "Indikator", "Satuan", "Target Kinerja Tahun", "", ""],
            ["", "", "", "", "", "2025", "2026", "2027"],
            ["1", "Meningkatkan kesehatan", "", "Angka Harapan Hidup", "Tahun", "72", "73", "74"],
            ["2", "", "Turunnya stunting", "Prevalensi stunting", "%", "14,5", "Baik (13)", "12"],
        ]
    )
    tujuan, sasaran = hasil.tujuan_sasaran
    assert tujuan.target == {2025: D(72), 2026: D(73), 2027: D(74)}
    assert (tujuan.tujuan, tujuan.satuan) == ("Meningkatkan kesehatan", "Tahun")
    assert (sasaran.sasaran, sasaran.target[2025]) == ("Turunnya stunting", D("14.5"))
    assert (sasaran.target[2026], sasaran.label) == (D(13), {2026: "Baik"})


def test_tujuan_berurut_tanpa_periode() -> None:
    hasil = baca(
        [
            ["Tujuan", "Sasaran", "Indikator Tujuan/Sasaran", "Target Kinerja pada Tahun Ke-", "", ""],
            ["", "", "", "1", "2", "3"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
            ["Meningkatkan kesehatan", "", "Angka Harapan Hidup", "72", "73", "74"],
        ]
    )
    assert hasil.tujuan_sasaran[0].target == {1: D(72), 2: D(73), 3: D(74)}


def test_tujuan_bentuk_daftar() -> None:
    hasil = baca(
        [
            ["KELOMPOK", "TUJUAN/SASARAN", "INDIKATOR SASARAN", "KETERANGAN"],
            ["Tujuan", "Meningkatkan layanan publik", "", ""],
            ["Sasaran", "Meningkatnya layanan dasar", "Persentase layanan dasar tepat waktu", ""],
        ]
    )
    assert [(b.tujuan, b.sasaran) for b in hasil.tujuan_sasaran] == [
        ("Meningkatkan layanan publik", None),
        (None, "Meningkatnya layanan dasar"),
    ]


def test_daftar_subkegiatan_berkolom() -> None:
    hasil = baca(
        [
            ["No", "Program", "Kegiatan", "Sub Kegiatan"],
            ["1", "Program Upaya Kesehatan", "Layanan Kesehatan", "Pengelolaan Ibu Hamil"],
            ["2", "", "", "Pengelolaan Balita"],
        ]
    )
    assert [(b.program, b.kegiatan, b.nama) for b in hasil.daftar_subkegiatan] == [
        ("Program Upaya Kesehatan", "Layanan Kesehatan", "Pengelolaan Ibu Hamil"),
        ("Program Upaya Kesehatan", "Layanan Kesehatan", "Pengelolaan Balita"),
    ]


def test_daftar_subkegiatan_berkode() -> None:
    hasil = baca(
        [
            ["Kode", "Program/Kegiatan/Sub Kegiatan"],
            ["1.02.02", "PROGRAM UPAYA KESEHATAN"],
            ["1.02.02.2.02", "Layanan Kesehatan"],
            ["1.02.02.2.02.0001", "Pengelolaan Ibu Hamil"],
        ]
    )
    daftar = hasil.daftar_subkegiatan
    assert [(b.kode, b.program, b.kegiatan) for b in daftar] == [
        ("1.02.02.2.02.0001", "PROGRAM UPAYA KESEHATAN", "Layanan Kesehatan")
    ]
    assert hasil.sel_terisi == hasil.sel_terpetakan == 6


KEPALA_C = [
    ["No", "Kode", "Urusan/Bidang Urusan/Program/Outcome/Kegiatan/Subkegiatan Output", "Indikator",
     "Target Akhir Renstra", "Realisasi 2025", "Prakiraan 2026", "CAPAIAN KINERJA DAN KERANGKA PENDANAAN",
     "", "",
     "", "", "", "Kelompok Sasaran", "PRAKIRAAN MAJU 2028", "", "PD Penanggung Jawab"],
    ["", "", "", "", "", "", "", "Target 2027", "Pagu Indikatif", "Lokasi", "Sumber Dana", "PRIORITAS", "",
     "",
     "Target", "Pagu Indikatif", ""],
    ["", "", "", "", "", "", "", "", "", "", "", "NASIONAL", "DAERAH", "", "", "", ""],
    [f"({i})" for i in range(1, 18)],
]  # fmt: skip
_KOSONG = [""] * 8
BARIS_C = [
    ["", "", "DINAS KESEHATAN", "", "", "", "", "", "3.000.000", *_KOSONG],
    ["", "1", "URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR", *[""] * 5, "3.000.000",
     *_KOSONG],
    ["", "1.02", "KESEHATAN", "", "", "", "", "", "3.000.000", *_KOSONG],
    ["1.", "1.02.02", "PROGRAM UPAYA KESEHATAN", "", "", "", "", "", "3.000.000", *_KOSONG],
    ["", "", "Meningkatnya derajat kesehatan", "", "", "", "", "", "3.000.000", *_KOSONG],
    ["", "", "", "Persentase balita gizi baik", "95 %", "80 %", "85 %", "90 %", "3.000.000", "", "", "", "",
     "",
     "92 %", "3.100.000", ""],
    ["", "1.02.02.2.02", "Penyediaan Layanan Kesehatan", "", "", "", "", "", "3.000.000", *_KOSONG],
    ["", "1.02.02.2.02.0001", "Pengelolaan Kesehatan Ibu Hamil", "", "", "", "", "", "3.000.000", *_KOSONG],
    ["", "", "Tersedianya layanan ibu hamil", "Jumlah Ibu Hamil", "12000 Orang", "2400 Orang", "2500 Orang",
     "2600 Orang", "3.000.000", "Kab. Melati", "DAU", "Kesehatan untuk Semua", "Gizi", "Ibu hamil",
     "2700 Orang", "3.100.000", "Dinas Kesehatan"],
]  # fmt: skip


@pytest.mark.parametrize("kolom_gubernur", [False, True])
def test_rencana_layout_c(kolom_gubernur: bool) -> None:
    baris = [*KEPALA_C, *BARIS_C]
    if kolom_gubernur:
        tambahan = ["", "", "Gubernur", "(14)"]
        baris = [[*b[:13], tambahan[i] if i < 4 else "", *b[13:]] for i, b in enumerate(baris)]
        baris[3] = [f"({i})" for i in range(1, 19)]
    hasil = baca("Tabel 4.1 Rencana Program dan Kegiatan Prioritas Daerah Tahun 2027", baris)
    assert hasil.keterangan[0].layout == "C"
    assert hasil.tahun == 2027
    assert [b.level for b in hasil.rencana] == [
        Level.JUMLAH,
        Level.URUSAN,
        Level.BIDANG,
        Level.PROGRAM,
        Level.KEGIATAN,
        Level.SUB_KEGIATAN,
    ]
    program, sub = hasil.rencana[3], hasil.rencana[5]
    assert (program.capaian_program, program.target_program) == ("Persentase balita gizi baik", D(90))
    assert (program.target_akhir, program.realisasi_n2, program.prakiraan_n1) == (D(95), D(80), D(85))
    assert (sub.keluaran, sub.target_keluaran, sub.satuan_keluaran) == ("Jumlah Ibu Hamil", D(2600), "Orang")
    assert (sub.pagu, sub.prakiraan_maju, sub.target_maju) == (D(3_000_000), D(3_100_000), D(2700))
    assert (sub.prioritas_nasional, sub.prioritas_daerah) == ("Kesehatan untuk Semua", "Gizi")
    assert (sub.kelompok_sasaran, sub.penanggung_jawab) == ("Ibu hamil", "Dinas Kesehatan")
    assert sub.tertulis["kinerja"] == "Tersedianya layanan ibu hamil"
    assert hasil.sisa == []


def test_rencana_layout_a_menaruh_indikator_menurut_jenjang() -> None:
    hasil = baca([*KEPALA_RENCANA_A, *BARIS_RENCANA_A])
    program, kegiatan, sub, _, jumlah = hasil.rencana
    assert hasil.keterangan[0].layout == "A"
    assert (program.capaian_program, program.target_program) == ("Persentase balita gizi baik", D(85))
    assert (kegiatan.hasil_kegiatan, kegiatan.target_hasil) == ("Persentase layanan sesuai standar", D(100))
    assert (sub.target_keluaran, sub.satuan_keluaran, sub.lokasi) == (D(2600), "Orang", "Kecamatan Mawar")
    assert (sub.sumber_dana, sub.catatan, sub.target_maju) == ("DAU", "lanjutan", D(2700))
    assert (jumlah.level, jumlah.pagu, jumlah.prakiraan_maju) == (
        Level.JUMLAH,
        D(3_500_000_000),
        D(3_700_000_000),
    )


KEPALA_E81 = [
    ["No", "Sasaran", "Program/Kegiatan", "Indikator Kinerja Program (outcome)/Kegiatan (output)",
     "Target Renstra PD pada Tahun 2026", "",
     "Realisasi Capaian Kinerja Renstra PD s/d Renja PD Tahun Lalu (n-1)",
     "", "Target Kinerja dan Anggaran Renja PD Tahun Berjalan yang Dievaluasi", "",
     "Realisasi Kinerja Pada Triwulan", "", "", "", "", "", "", "",
     "Realisasi Capaian Kinerja dan Anggaran Renja PD yang Dievaluasi", "",
     "Realisasi Kinerja dan Anggaran Renstra PD s/d Tahun 2025", "",
     "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra PD s/d Tahun 2025 (%)", "",
     "Unit PD Penanggung Jawab", "Ket"],
    [*[""] * 10, "I", "", "Il", "", "Ill", "", "IV", *[""] * 9],
    ["1", "2", "3", "4", "5", "", "6", "", "7", "", "8", "", "9", "", "10", "", "11", "", "12=8+9+10+11", "",
     "13=6+12", "", "14=13/5x100", "", "15", "16"],
    [*[""] * 4, *["K", "Rp"] * 10, "", ""],
]  # fmt: skip
BARIS_E81 = [
    "1", "Meningkatnya kesehatan", "1.02.02.2.02.0001 Pengelolaan Ibu Hamil", "Jumlah Ibu Hamil", "100 Orang",
    "1.000.000.000", "40", "400.000.000", "20", "200.000.000", "5", "50.000.000", "-", "0", "", "", "", "",
    "5",
    "50.000.000", "45", "450.000.000", "45,00", "45,00", "Dinas Kesehatan", "",
]  # fmt: skip


def test_formulir_triwulan() -> None:
    rata = ["Rata-rata capaian kinerja (%)", *[""] * 21, "45,00", "45,00", "", ""]
    penutup = [["Predikat kinerja"], ["Faktor pendorong keberhasilan kinerja: koordinasi"], ["Disusun"]]
    hasil = baca("Formulir E.81", [*KEPALA_E81, BARIS_E81, rata, *penutup])
    baris, ringkasan = hasil.realisasi
    assert hasil.keterangan[0].layout == "E.81"
    assert (baris.kode, baris.nama) == ("1.02.02.2.02.0001", "Pengelolaan Ibu Hamil")
    assert baris.realisasi_tw == {1: D(5), 2: D(0)}
    assert baris.realisasi_tw_rp == {1: D(50_000_000), 2: D(0)}
    assert baris.tertulis["realisasi_tw.2"] == "-"
    assert (baris.target_renstra, baris.target, baris.realisasi, baris.akumulasi) == (
        D(100),
        D(20),
        D(5),
        D(45),
    )
    assert (baris.realisasi_lalu_rp, baris.target_rp) == (D(400_000_000), D(200_000_000))
    assert (baris.tingkat, baris.tingkat_rp, baris.penanggung_jawab) == (
        D("45.00"),
        D("45.00"),
        "Dinas Kesehatan",
    )
    assert (ringkasan.level, ringkasan.tingkat) == (Level.JUMLAH, D("45.00"))


def test_formulir_triwulan_kosong() -> None:
    hasil = baca("Formulir E.81", [*KEPALA_E81, ["", "{skpd}"], ["Predikat kinerja"]])
    assert hasil.realisasi == []
    assert [k.tabel for k in hasil.keterangan] == ["realisasi"]
    assert any("formulir kosong" in c for c in hasil.catatan)


def test_formulir_varian_rkpd_membedakan_capaian_tahun_dan_renstra() -> None:
    kepala = [list(b) for b in KEPALA_E81]
    kepala[0][20:22] = ["Tingkat Capaian Kinerja dan Realisasi Anggaran Renja Tahun 2025 (%)", ""]
    kepala[0][22:24] = ["Realisasi Kinerja dan Anggaran Renstra PD s/d Tahun 2025", ""]
    kepala[0].insert(24, "Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra PD s/d Tahun 2025 (%)")
    kepala[0].insert(25, "")
    for b in kepala[1:3]:
        b[24:24] = ["", ""]
    kepala[3] = [*[""] * 4, *["K", "Rp"] * 11, "", ""]
    kepala[2] = ["" for _ in kepala[2]]
    kepala.pop(2)
    baris = [*BARIS_E81[:20], "25,00", "25,00", "45", "450.000.000", "45,00", "45,00", "Dinas Kesehatan", ""]
    tabel = baca([*kepala, baris])
    hasil = tabel.realisasi[0]
    assert tabel.keterangan[0].layout == "RKPD"
    assert (hasil.capaian, hasil.capaian_rp) == (D("25.00"), D("25.00"))
    assert (hasil.akumulasi, hasil.tingkat) == (D(45), D("45.00"))


def test_tabel_tanpa_kepala_dilaporkan() -> None:
    baris = [
        [f"1.02.02.2.02.000{i}", f"Pengelolaan {i}", "Jumlah Dokumen", "3 Unit", "1.000.000.000"]
        for i in range(5)
    ]
    hasil = baca(baris)
    assert hasil.sel_terisi == len(hasil.sisa) == 25
    assert "tanpa baris kepala" in hasil.sisa[0].sebab
    assert "Tambahkan baris kepala" in hasil.catatan[0]


def test_tabel_bukan_renja_hanya_dicatat() -> None:
    hasil = baca([["Nama", "Jabatan", "Golongan"], ["Ali", "Staf", "III/a"], ["Budi", "Kasi", "III/b"]])
    assert hasil.sisa == []
    assert hasil.sel_terisi == 0
    assert "bukan tabel Renja" in hasil.catatan[0]


def test_kolom_tak_dikenal_masuk_sisa_dengan_nama_kolomnya() -> None:
    kepala = [*KEPALA_RENCANA_A[1]]
    kepala[:3] = ["Kode", "Program/Kegiatan", "Indikator Kinerja"]
    kepala[8:] = ["Target Prakiraan Maju", "Pagu Prakiraan Maju", "Bobot Manajerial"]
    hasil = baca([kepala, [*BARIS_RENCANA_A[2], "0,75"]])
    assert [(s.teks, s.sebab) for s in hasil.sisa] == [("0,75", 'kolom "Bobot Manajerial" tidak dikenal')]
    assert hasil.rencana[0].pagu == D(1_500_000_000)
