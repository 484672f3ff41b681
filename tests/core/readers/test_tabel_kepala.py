"""Headers in the words of different applications and agencies: every column finds its field."""

from __future__ import annotations

import pytest

from selaras.facts import Asal
from selaras.readers.mentah import BarisMentah
from selaras.readers.tabel.kamus_semua import DAFTAR_TABEL
from selaras.readers.tabel.kepala import baca_kepala, is_baris_nomor, kumpulkan
from selaras.readers.tabel.kolom import Kepala
from selaras.readers.tabel.sel import Pengenal
from tests.core.readers.bahan_tabel import BARIS_RENCANA_A, baca


def _petak(teks: str) -> list[list[str]]:
    """Turn a drawing of a header into rows; ``;`` separates cells, a line is a row."""
    return [[s.strip() for s in b.split(";")] for b in teks.strip().split("\n")]


def _kepala(teks: str) -> Kepala | None:
    kenal = Pengenal()
    baris = [BarisMentah([*b], Asal(baris=i)) for i, b in enumerate(_petak(teks), start=1)]
    baris.append(BarisMentah(["5", "03", "01", "PROGRAM"], Asal(baris=99)))
    tinggi = kumpulkan(baris, [kenal.pola(b.isi) for b in baris], 0)
    return baca_kepala(baris[:tinggi], tinggi, DAFTAR_TABEL, "") if tinggi else None


EVALUASI = (
    "kode nama indikator target_renstra realisasi_n3 target_n2 realisasi_n2 tingkat_n2 target_n1 "
    "realisasi_berjalan tingkat_renstra"
)
SISI = "nama lokasi indikator target pagu"
TINJAUAN = " ".join(["nomor", *(f"{s}.{f}" for s in ("kiri", "kanan") for f in SISI.split()), "catatan"])
RENCANA_A = "kode nama indikator lokasi target pagu sumber_dana catatan target_maju prakiraan_maju"

KEPALA = [
    (
        "evaluasi",
        EVALUASI,
        """
Kode;Urusan dan Program/Kegiatan;Indikator Kinerja Program (outcomes);Target Capaian Renstra PD Tahun 2026;\
Realisasi Target Kinerja s/d Tahun 2022;Target dan Realisasi Kinerja Tahun 2023;;;\
Target Program dan Kegiatan Renja PD Tahun 2024;Perkiraan Realisasi Capaian Target Renstra PD s/d Tahun 2024;
;;;;;Target Renja PD Tahun 2023;Realisasi Renja PD Tahun 2023;Tingkat Realisasi (%);;\
Realisasi Capaian s/d Tahun 2024;Tingkat Capaian Realisasi Target Renstra (%)
""",
    ),
    (
        "evaluasi",
        "nomor kode nama indikator satuan target_renstra realisasi_n3 target_n2 realisasi_n2 tingkat_n2 "
        "target_n1 realisasi_berjalan tingkat_renstra",
        "No;Kode;Program/Kegiatan/Sub Kegiatan;Indikator;Satuan;Target Akhir Renstra;Realisasi s.d. 2022;"
        "Target 2023;Realisasi 2023;Capaian (%);Target 2024;Realisasi s.d. 2024;Capaian Renstra (%)",
    ),
    (
        "evaluasi",
        EVALUASI,
        "Kode Rekening;Uraian;Indikator Kinerja;Target Renstra;Realisasi s/d 2022;Target Renja 2023;"
        "Realisasi Renja 2023;% Capaian;Target Renja 2024;Prakiraan Realisasi s/d 2024;% Capaian Renstra",
    ),
    (
        "evaluasi",
        "nomor " + EVALUASI + " catatan",
        """
No;Kode;Urusan/Bidang Urusan dan Program/Kegiatan;Indikator Kinerja Program/Kegiatan;\
target capaian kinerja Renstra OPD Tahun ........;Realisasi target kinerja s/d tahun ...... (tahun n-3);\
Target dan realisasi kinerja program OPD (tahun lalu/n-2);;;\
Target program Renja SKPD tahun berjalan (tahun n-1);\
Perkiraan realisasi capaian target Renstra s/d dengan tahun berjalan;;Catatan
;;;;;;Target;Realisasi;Tingkat Realisasi (%);;Realisasi Capaian;Tingkat capaian (%);
1;2;3;4;5;6;7;8(7/6);9;10(5+7+9)*;11*;12;13
""",
    ),
    (
        "tinjauan_rkpd",
        TINJAUAN,
        "No;Program/Kegiatan/Sub Kegiatan;Lokasi;Indikator Kinerja;Target;Pagu Indikatif (Rp);"
        "Program/Kegiatan/Sub Kegiatan;Lokasi;Indikator Kinerja;Target;Kebutuhan Dana (Rp);Catatan Penting",
    ),
    (
        "tinjauan_rkpd",
        TINJAUAN,
        """
NO;RANCANGAN AWAL RKPD;;;;;HASIL ANALISIS KEBUTUHAN;;;;;CATATAN PENTING
;PROGRAM/KEGIATAN;LOKASI;INDIKATOR KINERJA;TARGET CAPAIAN;PAGU INDIKATIF (Rp.000);PROGRAM/KEGIATAN;LOKASI;\
INDIKATOR KINERJA;TARGET CAPAIAN;KEBUTUHAN DANA (Rp.000);
""",
    ),
    (
        "rencana",
        RENCANA_A,
        """
Kode;Urusan dan Program/Kegiatan;Indikator Program (Outcome)/Kegiatan (Output);Rencana Tahun n;;;;\
Catatan Penting;Prakiraan Maju Rencana Tahun n+1;
;;;Lokasi;Target Capaian Kinerja;Kebutuhan Dana/Pagu Indikatif (Rp);Sumber Dana;;Target Capaian Kinerja;\
Kebutuhan Dana/Pagu Indikatif
""",
    ),
    (
        "rencana",
        "kode nama indikator target pagu target_maju prakiraan_maju",
        """
Kode;;;;Urusan/Bidang Urusan dan Program/Kegiatan;Indikator Kinerja Program / Kegiatan;Rencana Tahun 2020;;\
Prakiraan Maju Rencana Tahun 2021;
;;;;;;Target Capaian Kinerja;Pagu Indikatif;Target Capaian Kinerja;Pagu Indikatif
1;;;;2;3;4;5;6;7
""",
    ),
    (
        "rencana",
        "nomor kode nama indikator satuan target pagu lokasi sumber_dana target_maju prakiraan_maju",
        "No;Kode;Uraian;Indikator Kinerja;Satuan;Target 2025;Pagu Indikatif 2025;Lokasi;Sumber Dana;"
        "Target 2026;Prakiraan Maju 2026 (Rp)",
    ),
    (
        "rencana",
        "nomor kode nama indikator target_akhir realisasi_n2 prakiraan_n1 target pagu lokasi sumber_dana "
        "prioritas_nasional prioritas_daerah kelompok_sasaran target_maju prakiraan_maju penanggung_jawab",
        """
No;Kode;Urusan / Program / Kegiatan / Sub Kegiatan;Indikator Kinerja;Target Capaian Akhir Renstra;\
Realisasi Capaian Tahun 2023;Prakiraan Capaian Tahun 2024;\
Capaian Kinerja dan Kerangka Pendanaan Tahun 2025;;;;;;;\
Prakiraan Maju Tahun 2026;;Perangkat Daerah Penanggung Jawab
;;;;;;;Target;Pagu Indikatif (Rp);Lokasi;Sumber Dana;Prioritas Nasional;Prioritas Daerah;Kelompok Sasaran;\
Target;Pagu Indikatif (Rp);
""",
    ),
    (
        "kinerja_pelayanan",
        "nomor indikator standar ikk target.2023 target.2024 realisasi.2023 realisasi.2024 proyeksi.2025 "
        "proyeksi.2026 catatan",
        """
No;Indikator Kinerja sesuai Tugas dan Fungsi;NSPK;IKK;Target Renstra PD;;Realisasi;;Proyeksi;;Catatan Analisis
;;;;2023;2024;2023;2024;2025;2026;
""",
    ),
    (
        "tujuan_sasaran",
        "nomor tujuan indikator_tujuan sasaran indikator_sasaran formula target.2025 target.2026",
        """
No;Tujuan;Indikator Tujuan;Sasaran;Indikator Sasaran;Formula;Target;
;;;;;;2025;2026
""",
    ),
    (
        "realisasi",
        "kode nama indikator sasaran satuan target_renstra target_renstra_rp target target_rp target_tw.1_rp "
        "target_tw.2_rp realisasi_tw.1 realisasi_tw.2",
        "Kode;Uraian;Output;Sasaran;Satuan;Target Renstra;Pagu Renstra;Target;Pagu;RAK TW I;RAK TW II;"
        "Realisasi TW I;Realisasi TW II",
    ),
    (
        "realisasi",
        "nomor visi sasaran_rpjmd sasaran nama indikator realisasi_tw.1 persen:realisasi_tw.1 "
        "realisasi_tw.1_rp realisasi_tw.2 persen:realisasi_tw.2 realisasi_tw.2_rp tingkat tingkat_rp",
        """
No;Visi;Sasaran RPJMD;Sasaran PD;Program/Kegiatan;Indikator Kinerja;Realisasi Kinerja pada Triwulan;;;;;;\
Tingkat Capaian (%);
;;;;;;I;;;II;;;;
;;;;;;K;%;Rp;K;%;Rp;K;Rp
""",
    ),
]


@pytest.mark.parametrize(("tabel", "field", "teks"), KEPALA)
def test_setiap_kolom_menemukan_fieldnya(tabel: str, field: str, teks: str) -> None:
    kepala = _kepala(teks)
    assert kepala is not None
    assert kepala.jenis.nama == tabel
    assert [k.field for k in kepala.kolom] == field.split()


@pytest.mark.parametrize(
    "teks",
    [
        "Kode Rekening;Uraian;Koefisien;Satuan;Harga;PPN;Jumlah (Rp)",
        "No;Sasaran;Indikator Kinerja;Target",
        "No;Nama;NIP;Jabatan;Golongan;Keterangan",
        "No;Program/Kegiatan;Anggaran;Realisasi;%;Sisa",
        "No;Permasalahan;Isu Strategis;Keterangan",
        "No;Kode;Indikator;Satuan;Target Renstra 2027;Target Renja 2027;Prakiraan Maju 2028;Ket.",
        "No;Indikator;Satuan;Target;Realisasi;Capaian %;Status",
        "Tujuan;Sasaran;Kode;Program dan Kegiatan;Indikator Kinerja;Data Capaian Awal;Target 2023;Rp",
    ],
)
def test_tabel_lain_tidak_dikira_tabel_renja(teks: str) -> None:
    assert _kepala(teks) is None


@pytest.mark.parametrize(
    ("isi", "benar"),
    [
        (["1", "", "2", "3", "8=(7/6)", "10=(5+7+9)"], True),
        (["(1)", "(2)", "(3)"], True),
        ([1.0, 2.0, 3.0, "12 = 8+9+10+11", "14=13/5 x100%"], True),
        (["1", "2", "8(7/6)", "10(5+7+9)*", "11*"], True),
        (["5", "03", "01"], False),
        (["1", "Pengadaan", "3"], False),
        (["2022", "2023"], False),
    ],
)
def test_baris_nomor(isi: list[str | float], benar: bool) -> None:
    assert is_baris_nomor([*isi]) is benar


def test_kolom_kedua_untuk_satu_isian() -> None:
    kepala = ["Kode", "Program/Kegiatan", "Indikator Kinerja", "Lokasi", "Target", "Pagu (Rp)", "Sumber Dana",
              "Catatan", "Target Maju", "Pagu Maju", "Pagu SIPD"]  # fmt: skip
    sama = [*BARIS_RENCANA_A[2], "1.500.000.000"]
    beda = [*BARIS_RENCANA_A[3], "999.000.000"]
    hasil = baca([kepala, sama, beda])
    assert [b.pagu for b in hasil.rencana] == [1_500_000_000, 2_000_000_000]
    assert [s.teks for s in hasil.sisa] == ["999.000.000"]
    assert "kolom kedua" in hasil.sisa[0].sebab


def test_nol_ekor_kode_yang_dihapus_lembar_kerja() -> None:
    kepala = ["Kode", "", "", "", "", "Program/Kegiatan", "Lokasi", "Pagu (Rp)", "Prakiraan Maju (Rp)"]
    baris = [
        [1, "02", "01", "2.09", "", "Pemeliharaan", "", "1", "1"],
        [1, "02", "01", 2.1, "", "Peningkatan Pelayanan BLUD", "", "1", "1"],
        [1, "02", "01", 2.1, "01", "Pelayanan BLUD", "", "1", "1"],
    ]
    hasil = baca([kepala, *baris], lembar="Renja")
    assert [b.kode for b in hasil.rencana] == ["1.02.01.2.09", "1.02.01.2.10", "1.02.01.2.10.01"]
