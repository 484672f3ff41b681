"""Pairing of rows by code and name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from selaras.kernel.padan import Butir, baku, is_potongan, is_serupa, padankan

SATU = [
    (
        "Pengadaan Pakaian Dinas Beserta Atribut Kelengkapan",
        "Pengadaan Pakaian Dinas beserta Atribut Kelengkapannya",
    ),
    ("Koordinasi dan Penyusunan Dokumen RKA-PD", "Koordinasi dan Penyusunan Dokumen RKA- SKPD"),
    ("Penyelenggaraan Rapat Koordinasi SKPD", "Penyelenggaraan Rapat Koordinasi Perangkat Daerah"),
    ("Koordinasi dan Kerjasama Pelaksanaan Diklat", "Koordinasi dan Kerja Sama Pelaksanaan Diklat"),
    ("Pengeloaan Administrasi Diklat", "Pengelolaan Administrasi Diklat"),
]
DUA = [
    ("Koordinasi dan Penyusunan Dokumen RKA-SKPD", "Koordinasi dan Penyusunan Dokumen Perubahan RKA-SKPD"),
    ("Pengadaan Mebel", "Pemeliharaan Mebel"),
    ("Pengadaan Peralatan dan Mesin Lainnya", "Pemeliharaan Peralatan dan Mesin Lainnya"),
    ("Penyusunan Perda", "Penyuluhan Perda"),
    ("Pengelolaan Mutasi ASN", "Pengelolaan Promosi ASN"),
]


@pytest.mark.parametrize(("a", "b"), SATU)
def test_ejaan_satu_nama(a: str, b: str) -> None:
    assert is_serupa(a, b)


@pytest.mark.parametrize(("a", "b"), DUA)
def test_nama_yang_memang_lain(a: str, b: str) -> None:
    assert not is_serupa(a, b)
    assert not is_potongan(a, b)


def test_padankan_menurut_kode_nama_lalu_kemiripan() -> None:
    kiri = [
        Butir("a", ("Pengadaan Mebel",), "5.03.01.2.07.05"),
        Butir("b", ("Kerjasama Diklat Teknis",)),
        Butir("c", ("Pengadaan Pakaian Dinas beserta Atribut Kelengkapan",)),
        Butir("d", ("Pemeliharaan Mebel",)),
    ]
    kanan = [
        Butir("C", ("Pengadaan Pakaian Dinas Beserta Atribut Kelengkapannya",)),
        Butir("B", ("Kerja Sama Diklat Teknis",)),
        Butir("A", ("Pengadaan mebel",), "5.03.01.2.07.0005"),
        Butir("E", ("Pengadaan Gedung Kantor",)),
    ]
    hasil = padankan(kiri, kanan)
    assert hasil.pasangan == (("a", "A"), ("b", "B"), ("c", "C"))
    assert (hasil.kiri_saja, hasil.kanan_saja) == (("d",), ("E",))


def test_kode_salah_ketik_tidak_memutus_pasangan_senama() -> None:
    kiri = [
        Butir("a", ("Pengelolaan Mutasi ASN",), "5.03.02.2.02.02"),
        Butir("b", ("Promosi ASN",), "5.03.02.2.02.02"),
    ]
    kanan = [
        Butir("B", ("Promosi ASN",), "5.03.02.2.02.02"),
        Butir("A", ("Pengelolaan Mutasi ASN",), "5.03.02.2.02.01"),
    ]
    assert padankan(kiri, kanan).pasangan == (("a", "A"), ("b", "B"))


def test_uang_sama_membantu_nama_yang_terpotong() -> None:
    kiri = [Butir("a", ("Pembinaan dan Pelaporan Sertifikasi dan Kelembagaan",), uang=Decimal(61))]
    kanan = [
        Butir(
            "A", ("Pembinaan, Pelaporan Sertifikasi, Kelembagaan, serta Kerja Sama Daerah",), uang=Decimal(61)
        )
    ]
    assert padankan(kiri, kanan).pasangan == (("a", "A"),)


def test_nama_sama_di_dua_induk_dipilih_yang_seinduk() -> None:
    kiri = [Butir("a", ("Pelayanan Umum",), induk="Kegiatan Dua")]
    kanan = [
        Butir("X", ("Pelayanan Umum",), induk="Kegiatan Satu"),
        Butir("A", ("Pelayanan Umum",), induk="Kegiatan Dua"),
    ]
    assert padankan(kiri, kanan).pasangan == (("a", "A"),)


def test_baku_menyamakan_sebutan_resmi() -> None:
    assert (
        baku("Kegiatan Evaluasi Kinerja Perangkat Daerah")
        == baku("evaluasi kinerja SKPD")
        == baku("Evaluasi Kinerja PD")
    )
