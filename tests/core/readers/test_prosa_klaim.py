"""Quantitative claims in the wordings agencies use."""

from __future__ import annotations

import time
from decimal import Decimal
from typing import Any

import pytest

from selaras.facts import JenisKlaim, Klaim, Renja
from tests.core.readers.bahan_prosa import baca

D = Decimal


def _satu(teks: str, judul: str = "2.1.1 Realisasi yang tidak memenuhi target") -> list[Klaim]:
    return baca(f"BAB II EVALUASI\n{judul}\n{teks}").klaim


def _angka(k: Klaim) -> tuple[Any, ...]:
    return (k.jenis.value, k.topik, k.pembilang, k.penyebut, k.persen)


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        (
            "a. Penyediaan Gaji: pagu anggaran Rp12.500.000.000,00, realisasi Rp12.000.000.000,00 (96,00%). "
            "Target 12 bulan, realisasi 11 bulan atau 91,67%.",
            [
                ("anggaran", "Penyediaan Gaji", D("12000000000"), D("12500000000"), D("96.00")),
                ("kinerja", "Penyediaan Gaji", D(11), D(12), D("91.67")),
            ],
        ),
        (
            "- Pembinaan Disiplin ASN, target 100 orang terealisasi 90 orang (90%)",
            [("kinerja", "Pembinaan Disiplin ASN", D(90), D(100), D(90))],
        ),
        (
            "Realisasi anggaran Sub Kegiatan Pengelolaan Data Kepegawaian sebesar Rp 5.000.000 dari pagu "
            "Rp 6.000.000 (83,33%).",
            [("anggaran", "Pengelolaan Data Kepegawaian", D(5000000), D(6000000), D("83.33"))],
        ),
        (
            "Capaian Sub Kegiatan Penyediaan Jasa Surat mencapai 120,50% dari target 80%.",
            [("kinerja", "Penyediaan Jasa Surat", D("120.50"), D(80), None)],
        ),
        (
            "Dari target 80% terealisasi 101,38% sehingga capaian kinerjanya 126,73%.",
            [("kinerja", "", D("101.38"), D(80), D("126.73"))],
        ),
        (
            "Sub Kegiatan Pengadaan Mebel dialokasikan anggaran Rp1,25 miliar. "
            "Realisasinya sebesar Rp 1.000.000.000,- "
            "atau 80%.",
            [("anggaran", "Pengadaan Mebel", D(1000000000), D("1250000000"), D(80))],
        ),
    ],
)
def test_anggaran_dan_kinerja(teks: str, harapan: list[tuple[Any, ...]]) -> None:
    assert [_angka(k) for k in _satu(teks)] == harapan


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        (
            "Target kinerja Jumlah Dokumen hasil sosialisasi sebesar 3 Dok dengan realisasi 2 Dok "
            "atau 66,67% (Sedang).",
            (D(2), D(3), D("66.67"), "Dok"),
        ),
        (
            "Target kinerja Persentase capaian layanan sebesar 80% dengan realisasi 101,38% atau 126,73%.",
            (D("101.38"), D(80), D("126.73"), "%"),
        ),
        (
            "Target kinerja Jumlah sub kegiatan pada RKA sebesar 4 Sub Kegiatan dengan "
            "realisasi 3 Sub Kegiatan.",
            (D(3), D(4), None, "Sub Kegiatan"),
        ),
        (
            "Capaiannya 71,29% dari target.",
            (None, None, D("71.29"), None),
        ),
    ],
)
def test_nama_indikator_berkata_peran(teks: str, harapan: tuple[Any, ...]) -> None:
    (k,) = _satu(f"1. Pengelolaan Sosialisasi\n{teks}")
    assert (k.pembilang, k.penyebut, k.persen, k.satuan) == harapan
    assert (k.topik, k.jenis) == ("Pengelolaan Sosialisasi", JenisKlaim.KINERJA)


@pytest.mark.parametrize(
    "teks",
    [
        "1 dari 1 dari " * 5000,
        "Peraturan Daerah Aaa " * 5000,
        "Undang-Undang Nomor 1 Tahun 2020 tentang A " * 3000,
    ],
)
def test_teks_ganas_selesai(teks: str) -> None:
    mulai = time.perf_counter()
    baca(f"BAB I PENDAHULUAN\n1.2 Landasan Hukum\n1. {teks}")
    assert time.perf_counter() - mulai < 5


def test_judul_butir_di_baris_sendiri() -> None:
    klaim = _satu(
        "1) Sub Kegiatan Pengelolaan Mutasi\nUntuk tahun 2023, pagu sebesar Rp 1.000.000 dengan "
        "realisasi Rp 500.000 "
        "atau sebesar 50 %.\nTarget kinerja 50 dokumen dengan realisasi 45 dokumen."
    )
    assert [k.topik for k in klaim] == ["Pengelolaan Mutasi", "Pengelolaan Mutasi"]
    assert {k.golongan for k in klaim} == {"di_bawah"}
    assert {k.tahun for k in klaim} == {2023}
    assert klaim[1].satuan == "dokumen"


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        (
            "Sebanyak 41 dari 51 sub kegiatan (80,39%) memenuhi target.",
            [(41, 51, D("80.39"), "sub kegiatan", None), (51, None, None, "sub kegiatan", None)],
        ),
        (
            "Dari 51 (lima puluh satu) subkegiatan, terdapat 30 (tiga puluh) subkegiatan yang "
            "memenuhi atau 58,82%.",
            [
                (51, None, None, "subkegiatan", "lima puluh satu"),
                (30, 51, D("58.82"), "subkegiatan", "tiga puluh"),
            ],
        ),
        (
            "Renja memuat 3 (tiga) program, 12 (dua belas) kegiatan, dan 50 (lima puluh) subkegiatan.",
            [
                (3, None, None, "program", "tiga"),
                (12, None, None, "kegiatan", "dua belas"),
                (50, None, None, "subkegiatan", "lima puluh"),
            ],
        ),
        ("Selama 1 (satu) tahun anggaran.", [(1, None, None, "tahun anggaran", "satu")]),
        ("Tidak ada usulan masyarakat untuk tahun ini.", [(0, None, None, "usulan masyarakat", None)]),
    ],
)
def test_jumlah(teks: str, harapan: list[tuple[Any, ...]]) -> None:
    nyata = [
        (k.pembilang, k.penyebut, k.persen, k.objek, k.terbilang)
        for k in _satu(teks, "2.1.2 Realisasi yang memenuhi target")
        if k.jenis == JenisKlaim.JUMLAH
    ]
    assert nyata == harapan


@pytest.mark.parametrize(
    ("teks", "harapan"),
    [
        (
            "Nilai Indeks Profesionalitas ASN tahun 2023 sebesar 63,44 (kategori Rendah).",
            ("indeks", "Nilai Indeks Profesionalitas ASN", D("63.44"), "Rendah", 2023),
        ),
        (
            "Indeks Sistem Merit mencapai 331 dengan predikat Sangat Baik.",
            ("indeks", "Indeks Sistem Merit", D(331), "Sangat Baik", None),
        ),
        (
            "Nilai SAKIP dinas adalah 72,15 dengan predikat BB.",
            ("indeks", "Nilai SAKIP dinas", D("72.15"), "BB", None),
        ),
        (
            "Indeks Profesionalitas ASN berada pada kategori Sedang.",
            ("label", "Indeks Profesionalitas ASN", None, "Sedang", None),
        ),
        (
            "Tahun 2023 indeks sistem merit meningkat menjadi Sangat Baik.",
            ("label", "indeks sistem merit", None, "Sangat Baik", 2023),
        ),
    ],
)
def test_indeks_dan_label(teks: str, harapan: tuple[Any, ...]) -> None:
    (k,) = _satu(teks, "2.2 Analisis Kinerja")
    assert (k.jenis.value, k.topik, k.pembilang, k.label, k.tahun) == harapan


@pytest.mark.parametrize(
    "teks",
    [
        "Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah.",
        "Pegawai dapat naik ke eselon 2, 3 dan eselon 4 pada tahun 2022.",
        "Rencana Strategis tahun 2024-2026 memuat arah kebijakan.",
        "Lihat tabel 2.1.1 dan lampiran 3 pada halaman 12.",
    ],
)
def test_bukan_klaim(teks: str) -> None:
    assert _satu(teks, "2.2 Analisis Kinerja") == []


def test_uang_dengan_kata_dan_sisa() -> None:
    (a, b) = _satu(
        "Anggaran Rp 1.500.000,00 (satu juta lima ratus ribu rupiah) disediakan. "
        "Sisa anggaran sebesar Rp 20.000.",
        "BAB IV PENDANAAN",
    )
    assert (a.penyebut, a.terbilang) == (D(1500000), "satu juta lima ratus ribu rupiah")
    assert (b.pembilang, b.penyebut, b.objek) == (D(20000), None, "sisa")


def test_seed_klaim(seed: Renja) -> None:
    assert len(seed.klaim) >= 30
    uang = {
        k.topik: (k.penyebut, k.pembilang, k.persen)
        for k in seed.klaim
        if k.jenis == JenisKlaim.ANGGARAN and k.topik
    }
    assert uang == {
        "Koordinasi dan Fasilitasi Pengadaan PNS dan PPPK": (D(689641000), D(95640151), D("14.01")),
        "Fasilitasi Sertifikasi Fungsional ASN": (D(164678000), D(3300000), D(2)),
        "Pengelolaan Informasi Kepegawaian": (D(55452000), D(26898168), D("48.5")),
        "Pengelolaan Kenaikan Pangkat ASN": (D(100726000), D(79471325), D(79)),
        "Pengelolaan Promosi ASN": (D(397410000), D(382820081), D(96)),
        "Peningkatan Kapasitas Kinerja ASN": (D(1004466195), D(919100010), D(92)),
        "Pembinaan Jabatan Fungsional ASN": (D(242797300), D(198540730), D(82)),
        "Fasilitasi Pengembangan Karir dalam Jabatan Fungsional": (D(4250000), D(4250000), D(100)),
        "Pengelolaan Tanda Jasa Bagi Pegawai": (D(17550000), D(550000), D(3)),
        "Pembinaan Disiplin": (D(255997944), D(212863768), D(83)),
    }
    kinerja = {
        k.topik: (k.penyebut, k.pembilang, k.persen, k.satuan)
        for k in seed.klaim
        if k.jenis == JenisKlaim.KINERJA and k.topik
    }
    assert kinerja == {
        "Fasilitasi Sertifikasi Fungsional ASN": (30, 12, D("33.33"), "ASN"),
        "Pengelolaan Informasi Kepegawaian": (5000, 5877, 118, "ASN"),
        "Pengelolaan Kenaikan Pangkat ASN": (500, 593, 119, "SK"),
        "Pengelolaan Promosi ASN": (102, 106, 104, "ASN"),
        "Peningkatan Kapasitas Kinerja ASN": (200, 411, 206, "ASN"),
        "Pembinaan Jabatan Fungsional ASN": (110, 431, 392, "ASN"),
        "Fasilitasi Pengembangan Karir dalam Jabatan Fungsional": (30, 139, 463, "SK"),
        "Pengelolaan Tanda Jasa Bagi Pegawai": (100, 156, 156, "ASN"),
        "Pembinaan Disiplin": (253, 392, 155, "ASN"),
    }
    jumlah = [
        (k.pembilang, k.penyebut, k.persen, k.objek)
        for k in seed.klaim
        if k.jenis == JenisKlaim.JUMLAH and k.seksi in ("2.1.2", "BAB IV")
    ]
    assert jumlah == [
        (32, 51, D("64.71"), "kegiatan"),
        (51, None, None, "subkegiatan"),
        (3, None, None, "program"),
        (12, None, None, "kegiatan"),
        (50, None, None, "subkegiatan"),
    ]
    indeks = [(k.pembilang, k.label, k.tahun) for k in seed.klaim if k.jenis == JenisKlaim.INDEKS]
    assert indeks == [(D("49.90"), "rendah", 2022)]


def test_golongan_dari_butir_subbab() -> None:
    h = baca(
        "BAB II EVALUASI\n2.1 Evaluasi Pelaksanaan Renja Tahun Lalu\nEvaluasi meliputi:\n"
        "1. Realisasi program/kegiatan yang tidak memenuhi target;\n"
        "2. Realisasi program/kegiatan yang melebihi target;\n"
        "3. Faktor-faktor penyebabnya.\nUraiannya sebagai berikut.\n"
        "1) Realisasi program/kegiatan yang tidak memenuhi target\n"
        "a. Pengelolaan Mutasi\nTarget 50 dokumen dengan realisasi 45 dokumen.\n"
        "2) Realisasi program/kegiatan yang melebihi target\n"
        "a. Pengelolaan Promosi\nTarget 10 orang dengan realisasi 12 orang. "
        "Dilaksanakan 2 (dua) kegiatan rapat."
    )
    assert [(k.topik, k.golongan) for k in h.klaim] == [
        ("Pengelolaan Mutasi", "di_bawah"),
        ("Pengelolaan Promosi", "melebihi"),
        ("kegiatan", ""),
    ]
