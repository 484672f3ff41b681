"""Headings, contents, paragraphs, identity, list and signature, in several writing habits."""

from __future__ import annotations

import textwrap
import time
from pathlib import Path

from selaras.facts import Asal, Berkas, Renja
from selaras.facts.bagian import Bagian, bagian_judul
from selaras.readers.format import baca_mentah
from selaras.readers.mentah import BarisMentah, DokumenMentah, Grid
from selaras.readers.prosa import baca_prosa
from selaras.readers.tabel import HasilTabel, baca_tabel
from tests.core.readers.bahan_prosa import baca

KABUPATEN = """
RENCANA KERJA
DINAS KESEHATAN
KABUPATEN PENAJAM PASER UTARA
TAHUN 2025
DAFTAR ISI
BAB I PENDAHULUAN ............................ 1
1.1 Latar Belakang .......................... 1
1.2. Dasar Hukum ............................ 3
BAB II EVALUASI .................... 10
DAFTAR TABEL
Tabel 2.1 Rekapitulasi Evaluasi ................... 12
BAB I
PENDAHULUAN
1.1 Latar Belakang
Rencana Kerja Dinas Kesehatan Kabupaten Penajam Paser Utara Tahun 2025 disusun.
Dinas Kesehatan (Dinkes) bertugas.
1.2. Dasar Hukum
Penyusunan Renja ini didasarkan pada:
a. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah jo. Undang-Undang Nomor 9 Tahun 2015;
b. Peraturan Bupati Penajam Paser Utara Nomor 5 Tahun 2024 tentang RKPD Tahun 2025;
1.4 Sistematika Penulisan
BAB I PENDAHULUAN
1.1 Latar Belakang
Memuat gambaran umum penyusunan.
BAB II EVALUASI
Memuat evaluasi.
BAB III TUJUAN DAN SASARAN
BAB II
EVALUASI
2.1 Evaluasi Pelaksanaan Renja
Teks evaluasi berada di sini.
BAB III TUJUAN DAN SASARAN
3.3 Program dan Kegiatan
Program dan kegiatan tahun 2025 sebagai berikut:
I. Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota
1. Perencanaan, Penganggaran, dan Evaluasi Kinerja
a) Penyusunan Dokumen Perencanaan
b) Evaluasi Kinerja
2. Administrasi Keuangan
a) Penyediaan Gaji
II. Program Pemenuhan Upaya Kesehatan
1. Penyediaan Layanan Kesehatan
a) Pengelolaan Pelayanan Kesehatan Ibu Hamil
BAB IV PENUTUP
Demikian.
Ditetapkan di Penajam
pada tanggal 12 Juli 2024
KEPALA DINAS KESEHATAN
KABUPATEN PENAJAM PASER UTARA,
dr. CONTOH NAMA, M.Kes.
Pembina Tk. I (IV/b)
NIP 19700101 200001 1 001
"""


def test_identitas_kabupaten() -> None:
    h = baca(KABUPATEN)
    assert (h.pemda, h.perangkat_daerah, h.singkatan, h.tahun) == (
        "Kabupaten Penajam Paser Utara",
        "Dinas Kesehatan",
        "Dinkes",
        2025,
    )


def test_judul_daftar_isi_dan_kerangka() -> None:
    h = baca(KABUPATEN)
    isi = [(j.jenis, j.nomor, j.teks, j.halaman_cetak) for j in h.judul if j.di_daftar_isi]
    assert isi == [
        ("bab", "BAB I", "PENDAHULUAN", "1"),
        ("subbab", "1.1", "Latar Belakang", "1"),
        ("subbab", "1.2.", "Dasar Hukum", "3"),
        ("bab", "BAB II", "EVALUASI", "10"),
        ("tabel", "2.1", "Rekapitulasi Evaluasi", "12"),
    ]
    bab = [(j.nomor, j.teks) for j in h.judul if j.jenis == "bab" and not j.di_daftar_isi]
    assert bab == [
        ("BAB I", "PENDAHULUAN"),
        ("BAB II", "EVALUASI"),
        ("BAB III", "TUJUAN DAN SASARAN"),
        ("BAB IV", "PENUTUP"),
    ]
    seksi = {p.teks: p.seksi for p in h.paragraf}
    assert seksi["Memuat gambaran umum penyusunan."] == "1.4"
    assert seksi["Teks evaluasi berada di sini."] == "2.1"
    assert seksi["Demikian."] == "BAB IV"


def test_daftar_romawi_angka_huruf() -> None:
    h = baca(KABUPATEN)
    assert [(b.program, b.kegiatan, b.nama) for b in h.daftar_subkegiatan][2:] == [
        (
            "Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota",
            "Administrasi Keuangan",
            "Penyediaan Gaji",
        ),
        (
            "Program Pemenuhan Upaya Kesehatan",
            "Penyediaan Layanan Kesehatan",
            "Pengelolaan Pelayanan Kesehatan Ibu Hamil",
        ),
    ]


def test_daftar_berkode_dan_berlabel() -> None:
    kode = baca(
        "3.3 Program dan Kegiatan\n5.03.01 Program Penunjang\n5.03.01.2.01 Kegiatan Perencanaan\n"
        "5.03.01.2.01.0001 Penyusunan Dokumen\n5 03 01 2.01 02 Koordinasi RKA"
    )
    assert [(b.kode, b.nama) for b in kode.daftar_subkegiatan] == [
        ("5.03.01.2.01.0001", "Penyusunan Dokumen"),
        ("5.03.01.2.01.02", "Koordinasi RKA"),
    ]
    label = baca(
        "3.3 Program, Kegiatan dan Sub Kegiatan\n• Program Riset\no Kegiatan: Riset Dasar\n"
        "Sub Kegiatan: Penelitian A;\n(1) Sub Kegiatan Penelitian B.\n3.4 Arah Kebijakan\n"
        "- Bukan bagian daftar"
    )
    assert [(b.program, b.kegiatan, b.nama) for b in label.daftar_subkegiatan] == [
        ("Program Riset", "Riset Dasar", "Penelitian A"),
        ("Program Riset", "Riset Dasar", "Penelitian B"),
    ]


def test_pengesahan_dua_bentuk() -> None:
    p = baca(KABUPATEN).pengesahan
    assert p is not None
    assert (p.tempat, p.tanggal, p.tahun, p.bulan, p.hari) == ("Penajam", "12 Juli 2024", 2024, 7, 12)
    assert p.jabatan == "KEPALA DINAS KESEHATAN KABUPATEN PENAJAM PASER UTARA"
    assert (p.nama, p.pangkat, p.nip) == (
        "dr. CONTOH NAMA, M.Kes.",
        "Pembina Tk. I (IV/b)",
        "197001012000011001",
    )
    q = baca(
        "BAB V PENUTUP\nDemikian.\nKota Contoh, Agustus 2023\nKepala Badan,\nFulan, S.Sos.\nPenata"
    ).pengesahan
    assert q is not None
    assert (q.tempat, q.bulan, q.hari, q.jabatan, q.nama) == (
        "Kota Contoh", 8, None, "Kepala Badan", "Fulan, S.Sos."
    )  # fmt: skip


def test_judul_bergaya_tanpa_nomor() -> None:
    h = baca(
        "judul1|Pendahuluan\njudul2|Latar Belakang\nIsi latar.\njudul1|BAB II\njudul1|HASIL EVALUASI\n"
        "judul2|2.1 Evaluasi\nIsi evaluasi."
    )
    assert [(p.teks, p.seksi) for p in h.paragraf] == [("Isi latar.", "1.1"), ("Isi evaluasi.", "2.1")]
    assert ("BAB II", "HASIL EVALUASI") in [(j.nomor, j.teks) for j in h.judul]


def test_bagian_dari_kata_judul() -> None:
    assert bagian_judul("1.2 Dasar Hukum") == Bagian.LANDASAN_HUKUM
    assert bagian_judul("Realisasi kegiatan yang belum mencapai target") == Bagian.DI_BAWAH
    assert bagian_judul("Realisasi kegiatan yang telah memenuhi target") == Bagian.MEMENUHI
    assert bagian_judul("Kegiatan yang melampaui target") == Bagian.MELEBIHI
    assert bagian_judul("Faktor-faktor penyebab tidak tercapainya target") == Bagian.FAKTOR
    assert bagian_judul("Hal lain") == Bagian.LAIN


def test_kalimat_terpotong_halaman_disambung() -> None:
    h = baca(
        "2.1 Evaluasi\nAlokasi anggaran subkegiatan Penyediaan Gaji sebesar Rp. 10.000.000,- "
        "terealisasi sebesar Rp.\n"
        "9.000.000,- atau 90%. Selanjutnya kegiatan dilaksanakan oleh bidang yang\nmembidangi kepegawaian."
    )
    assert len(h.paragraf) == 1
    assert [(k.pembilang, k.penyebut) for k in h.klaim] == [(9000000, 10000000)]


def test_tanpa_prosa_kosong() -> None:
    grid = Grid([BarisMentah(["Kode", "Nama"], Asal(lembar="A", sel="A1"), 0, 1)])
    h = baca_prosa(DokumenMentah(Berkas("x.xlsx", "", "xlsx"), [grid]), HasilTabel())
    assert not h.paragraf
    assert not h.klaim
    assert h.tahun is None


def test_seed_prosa(seed: Renja) -> None:
    assert (seed.pemda, seed.singkatan, seed.tahun) == ("Kota Pontianak", "BKPSDM", 2024)
    assert seed.perangkat_daerah == "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
    assert len(seed.daftar_subkegiatan) == 52
    assert all(b.program and b.kegiatan for b in seed.daftar_subkegiatan)
    assert len([j for j in seed.judul if j.jenis == "bab" and not j.di_daftar_isi]) == 5
    assert len([j for j in seed.judul if j.di_daftar_isi]) == 25
    p = seed.pengesahan
    assert p is not None
    assert (p.tempat, p.tahun, p.bulan, p.hari) == ("Pontianak", 2023, 8, None)


def _baris_prosa(jalur: Path) -> list[str]:
    """Lines of the seed without its tables."""
    teks = jalur.read_text("utf-8").split("\n")
    return [*teks[:214], *teks[590:632], *teks[641:775], *teks[877:]]


def test_seed_terlipat_sama(jalur_seed: Path) -> None:
    baris = _baris_prosa(jalur_seed)
    lipat = [x for b in baris for x in (textwrap.wrap(b, 90) if "\t" not in b else [b])]
    utuh, terlipat = baca("\n".join(baris)), baca("\n".join(lipat), jenis="pdf")

    def ringkas(h):
        return (
            [(k.jenis, k.topik, k.pembilang, k.penyebut, k.persen, k.label) for k in h.klaim],
            [b.nama for b in h.daftar_subkegiatan],
            [(r.identitas, r.butir, r.peran, r.judul) for r in h.rujukan_hukum],
            [(j.nomor, j.teks) for j in h.judul],
        )

    assert ringkas(utuh) == ringkas(terlipat)


def test_seed_cepat(jalur_seed: Path) -> None:
    mentah = baca_mentah(jalur_seed.read_bytes(), nama="seed.txt", sha256="")
    assert isinstance(mentah, DokumenMentah)
    tabel = baca_tabel(mentah)
    baca_prosa(mentah, tabel)
    waktu = []
    for _ in range(5):
        mulai = time.perf_counter()
        baca_prosa(mentah, tabel)
        waktu.append(time.perf_counter() - mulai)
    assert min(waktu) < 0.06
