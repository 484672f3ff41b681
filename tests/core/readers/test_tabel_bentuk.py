"""One table in many shapes gives the same facts: the reading depends on words and content, not on layout."""

from __future__ import annotations

import random

import pytest

from selaras.readers.mentah import Isi
from tests.core.readers.bahan_tabel import (
    BARIS_EVALUASI,
    BARIS_RENCANA_A,
    KEPALA_EVALUASI,
    KEPALA_RENCANA_A,
    NOMOR_EVALUASI,
    baca,
    isi,
    pecah_kode,
    pecah_satuan,
)

KEPALA = [KEPALA_EVALUASI, NOMOR_EVALUASI]
ACUAN = isi(baca([*KEPALA, *BARIS_EVALUASI]).evaluasi)
ACUAN_RENCANA = isi(baca([*KEPALA_RENCANA_A, *BARIS_RENCANA_A]).rencana)
BERSATUAN = [3, 4, 5, 6, 8, 9]
KEPALA_SATU_BARIS = [
    "Kode", "Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Lokasi", "Target Tahun 2025",
    "Pagu Indikatif Tahun 2025 (Rp)", "Sumber Dana", "Catatan", "Target Prakiraan Maju Tahun 2026",
    "Pagu Prakiraan Maju Tahun 2026",
]  # fmt: skip


def _tanpa_kosong(baris: list[list[Isi]]) -> list[list[Isi]]:
    return [[s for s in b if s != ""] for b in baris]


def test_acuan_terbaca_penuh() -> None:
    assert len(ACUAN) == 7
    assert ACUAN[3]["realisasi_n3"] == 4000
    assert ACUAN[3]["satuan"] == "Orang"
    assert ACUAN[3]["kode"] == "1.02.02.2.02.0001"


def test_kode_terpisah_enam_sel() -> None:
    assert isi(baca(pecah_kode([*KEPALA, *BARIS_EVALUASI])).evaluasi) == ACUAN


def test_kode_terpisah_di_bawah_kepala_sempit() -> None:
    assert isi(baca([*KEPALA, *pecah_kode(BARIS_EVALUASI)]).evaluasi) == ACUAN


def test_kode_gabung_dua_bagian() -> None:
    baris = pecah_kode(BARIS_EVALUASI)
    gabung = [[*b[:3], f"{b[3]} {b[4]}".strip(), *b[5:]] for b in baris]
    assert isi(baca([*KEPALA, *gabung]).evaluasi) == ACUAN


def test_kode_dan_nama_satu_sel() -> None:
    kepala = [KEPALA_EVALUASI[1:]]
    baris = [[f"{b[0]} {b[1]}", *b[2:]] for b in BARIS_EVALUASI]
    assert isi(baca([*kepala, *baris]).evaluasi) == ACUAN


def test_satuan_di_sel_sendiri_di_bawah_kepala_sempit() -> None:
    assert isi(baca([*KEPALA, *pecah_satuan(BARIS_EVALUASI, BERSATUAN)]).evaluasi) == ACUAN


def test_satuan_dan_kode_terpisah() -> None:
    assert isi(baca([*KEPALA, *pecah_kode(pecah_satuan(BARIS_EVALUASI, [3, 8, 9]))]).evaluasi) == ACUAN


def test_satu_kolom_satuan() -> None:
    kepala = [*KEPALA_EVALUASI[:3], "Satuan", *KEPALA_EVALUASI[3:]]
    baris = []
    for b in BARIS_EVALUASI:
        satuan = b[3].partition(" ")[2]
        baris.append([*b[:3], satuan, *(s.partition(" ")[0] for s in b[3:])])
    assert isi(baca([kepala, *baris]).evaluasi) == ACUAN


def test_tanpa_baris_nomor() -> None:
    assert isi(baca([KEPALA_EVALUASI, *BARIS_EVALUASI]).evaluasi) == ACUAN


@pytest.mark.parametrize("benih", range(12))
def test_urutan_kolom_bebas(benih: int) -> None:
    urutan = list(range(len(KEPALA_EVALUASI)))
    random.Random(benih).shuffle(urutan)
    hasil = baca([[b[i] for i in urutan] for b in [KEPALA_EVALUASI, *BARIS_EVALUASI]])
    assert isi(hasil.evaluasi) == ACUAN
    assert hasil.sisa == []


@pytest.mark.parametrize("benih", range(8))
def test_urutan_kolom_bebas_rencana(benih: int) -> None:
    urutan = list(range(len(KEPALA_SATU_BARIS)))
    random.Random(benih).shuffle(urutan)
    hasil = baca([[b[i] for i in urutan] for b in [KEPALA_SATU_BARIS, *BARIS_RENCANA_A]])
    assert isi(hasil.rencana) == ACUAN_RENCANA


def test_kolom_kosong_di_sela_dan_di_kiri() -> None:
    selang = [[x for s in b for x in (s, "")] for b in [*KEPALA, *BARIS_EVALUASI]]
    assert isi(baca(selang).evaluasi) == ACUAN
    assert isi(baca([["", "", *b] for b in [*KEPALA, *BARIS_EVALUASI]]).evaluasi) == ACUAN


@pytest.mark.parametrize("benih", range(12))
def test_sel_kosong_hilang_dan_baris_bergeser(benih: int) -> None:
    acak = random.Random(benih)
    baris: list[list[Isi]] = []
    for b in pecah_kode(pecah_satuan(BARIS_EVALUASI, [3, 8, 9])):
        geser: list[Isi] = [s for s in b if s != "" or acak.random() < 0.5]
        if acak.random() < 0.3:
            geser.insert(0, "")
        baris.append([*geser, ""] if acak.random() < 0.5 else geser)
    assert isi(baca([*KEPALA, *baris]).evaluasi) == ACUAN


def test_rencana_tanpa_sel_kosong() -> None:
    baris = _tanpa_kosong(pecah_kode(BARIS_RENCANA_A))
    assert isi(baca([*KEPALA_RENCANA_A, *baris]).rencana) == ACUAN_RENCANA


def test_kolom_selalu_kosong_tidak_menggeser_yang_lain() -> None:
    baris = [[*b[:4], "", *b[5:]] for b in BARIS_EVALUASI]
    acuan = [{k: v for k, v in a.items() if k != "realisasi_n3"} for a in ACUAN]
    assert isi(baca([*KEPALA, *baris]).evaluasi) == acuan
    goyah = _tanpa_kosong(pecah_kode(pecah_satuan(baris, [3, 8, 9])))
    assert isi(baca([*KEPALA, *goyah]).evaluasi) == acuan


def test_kepala_berulang_adalah_satu_tabel() -> None:
    judul = "Tabel 2.1 Rekapitulasi Evaluasi Renja Tahun 2024"
    hasil = baca(judul, [*KEPALA, *BARIS_EVALUASI[:3]], judul, [*KEPALA, *BARIS_EVALUASI[3:]])
    assert isi(hasil.evaluasi) == ACUAN
    assert len(hasil.keterangan) == 1
    assert hasil.keterangan[0].nomor == "2.1"


def test_lanjutan_tanpa_kepala() -> None:
    hasil = baca([*KEPALA, *BARIS_EVALUASI[:3]], "II-15", BARIS_EVALUASI[3:])
    assert isi(hasil.evaluasi) == ACUAN
    assert len(hasil.keterangan) == 1


def test_dua_tabel_menyatu_dalam_satu_petak() -> None:
    hasil = baca([*KEPALA_RENCANA_A, *BARIS_RENCANA_A, *KEPALA, *BARIS_EVALUASI])
    assert isi(hasil.evaluasi) == ACUAN
    assert isi(hasil.rencana) == ACUAN_RENCANA
    assert [k.tabel for k in hasil.keterangan] == ["rencana", "evaluasi"]


def test_judul_di_dalam_petak_dan_tanda_tangan_di_bawahnya() -> None:
    hasil = baca(
        [
            ["Tabel 2.1"],
            ["Rekapitulasi Evaluasi Hasil Pelaksanaan Renja Tahun 2024"],
            ["Nama Perangkat Daerah : Dinas Kesehatan"],
            *KEPALA,
            *BARIS_EVALUASI,
            ["Mawar, 12 Agustus 2024"],
            ["Kepala Dinas Kesehatan"],
            ["NIP. 19700101 199001 1 001"],
        ],
        lembar="T-C.29",
    )
    assert isi(hasil.evaluasi) == ACUAN
    assert hasil.perangkat_daerah == "Dinas Kesehatan"
    assert (hasil.keterangan[0].nomor, hasil.keterangan[0].tahun) == ("2.1", 2024)
    assert hasil.sisa == []


def test_baris_terbelah_di_tengah_sel() -> None:
    hasil = baca(
        [
            *KEPALA,
            *BARIS_EVALUASI[:3],
            ["1.02.02.2.02.0001", "Pengelolaan Pelayanan"],
            ["Kesehatan Ibu Hamil", *BARIS_EVALUASI[3][2:]],
            *BARIS_EVALUASI[4:],
        ]
    )
    assert isi(hasil.evaluasi) == ACUAN


def test_alamat_sel_buku_kerja() -> None:
    hasil = baca([*KEPALA, *BARIS_EVALUASI], lembar="T-C.29")
    baris = hasil.evaluasi[3]
    assert baris.asal_di("tingkat_n2").to_json() == {"lembar": "T-C.29", "sel": "H6"}
    assert (baris.letak["kode"], baris.letak["satuan"], baris.letak["target_n1"]) == ("A6", "J6", "I6")


def test_beberapa_indikator_dalam_satu_sel() -> None:
    baris: list[Isi] = [*BARIS_EVALUASI[3]]
    baris[2] = "Jumlah Ibu Hamil yang Mendapatkan Pelayanan\nJumlah Dokumen Laporan"
    for c, angka in {3: "4 Dokumen", 5: "1 Dokumen", 6: "1 Dokumen", 7: "100.00", 8: "2 Dokumen"}.items():
        baris[c] = f"{baris[c]}\n{angka}"
    hasil = baca([*KEPALA, baris, *BARIS_EVALUASI[4:]], lembar="T-C.29")
    pertama, kedua = hasil.evaluasi[:2]
    assert isi([pertama]) == [ACUAN[3]]
    assert (kedua.level, kedua.kode, kedua.indikator) == ("indikator", pertama.kode, "Jumlah Dokumen Laporan")
    assert (kedua.target_n2, kedua.tingkat_n2, kedua.target_n1) == (1, 100, 2)
    assert (kedua.nama, kedua.realisasi_berjalan) == (None, None)
    assert kedua.letak["target_n2"] == pertama.letak["target_n2"] == "F3"
    assert hasil.sel_terisi == sum(1 for b in [baris, *BARIS_EVALUASI[4:]] for s in b if s)


def test_baris_ganda_yang_tidak_sepadan_tetap_satu() -> None:
    baris: list[Isi] = [*BARIS_EVALUASI[3]]
    baris[3] = "12000\n13000"
    hasil = baca([*KEPALA, baris, *BARIS_EVALUASI[4:]], lembar="T-C.29")
    assert len(hasil.evaluasi) == 4
    assert hasil.evaluasi[0].target_n2 == 2500
