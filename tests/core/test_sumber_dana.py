"""Funds in a printed cell."""

from __future__ import annotations

from datetime import date

import pytest

from selaras.law.sumber_dana import parse_sumber_dana

HARI = date(2023, 8, 31)


@pytest.mark.parametrize(
    ("teks", "kode"),
    [
        ("PENDAPATAN ASLI DAERAH (PAD)", ["1.1"]),
        ("Dana Transfer Umum-Dana Alokasi Umum", ["1.2.01.01.02"]),
        ("DAU", ["1.2.01.01.02"]),
        ("1.2.1.01.02", ["1.2.01.01.02"]),
        ("9.9.99", []),
        ("1.2.01.01.02 Dana Transfer Umum - Dana Alokasi Umum", ["1.2.01.01.02"]),
        (
            "PENDAPATAN ASLI DAERAH (PAD); Dana Transfer Umum-Dana Alokasi Umum, DAU Tambahan Dukungan "
            "Pendanaan Atas Kebijakan Penggajian Pegawai Pemerintah dengan Perjanjian Kerja",
            ["1.1", "1.2.01.01.02", "2.2.01.01.02.0003"],
        ),
        ("Dana Transfer Umum-Dana Alokassi Umum", ["1.2.01.01.02"]),
    ],
)
def test_nama_dikenal(teks: str, kode: list[str]) -> None:
    isi = parse_sumber_dana(teks, HARI)
    assert [d.kode for d in isi.dana] == kode
    assert isi.asing == ()


def test_judul_kelompok_terlalu_umum() -> None:
    [dana] = parse_sumber_dana("Pendapatan Transfer Antar Daerah", HARI).dana
    assert (dana.kode, dana.terlalu_umum) == ("2.2.02", True)


def test_nama_di_luar_daftar() -> None:
    isi = parse_sumber_dana("Dana Gotong Royong Warga", HARI)
    assert isi.dana == ()
    assert isi.asing == ("Dana Gotong Royong Warga",)


def test_apbd_dikenal_sebagai_sebutan_umum() -> None:
    isi = parse_sumber_dana("APBD Kota Contoh", HARI)
    assert isi.apbd
    assert not isi.asing


def test_nama_baru_berlaku_sejak_tanggalnya() -> None:
    assert parse_sumber_dana("Insentif Fiskal", HARI).dana[0].kode.startswith("2.2.01.06")
    assert parse_sumber_dana("Insentif Fiskal", date(2022, 8, 31)).asing == ("Insentif Fiskal",)
