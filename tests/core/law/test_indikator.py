"""Kinds and directions inferred from wording and unit."""

from __future__ import annotations

import pytest

from selaras.law.indikator import Arah, Jenis, infer_jenis, is_proporsi

K, N, R, P = Jenis.KUMULATIF, Jenis.NILAI_AKHIR, Jenis.RATA_RATA, Jenis.PREDIKAT


@pytest.mark.parametrize(
    ("indikator", "satuan", "jenis", "arah"),
    [
        ("Jumlah Dokumen Hasil Penyusunan", "Dok", K, Arah.POSITIF),
        ("Jangka waktu penyediaan gaji dan tunjangan", "Bulan", K, Arah.POSITIF),
        ("Jangka waktu penyelesaian izin", "Hari", N, Arah.NEGATIF),
        ("Persentase Layanan Administrasi", "%", N, Arah.POSITIF),
        ("Percentase Layanan Administrasi", None, N, Arah.POSITIF),
        ("Indeks Profesionalitas ASN", "Indeks", N, Arah.POSITIF),
        ("Jumlah orang yang menerima gaji", "Orang/Bulan", N, Arah.POSITIF),
        ("Nilai SAKIP", "Nilai", N, Arah.POSITIF),
        ("Nilai SAKIP", "Predikat", P, Arah.POSITIF),
        ("Opini BPK", None, P, Arah.POSITIF),
        ("Nilai realisasi investasi", "Juta Rupiah", K, Arah.POSITIF),
        ("Rata-rata lama sekolah", "Tahun", R, Arah.POSITIF),
        ("Rata-rata waktu tunggu", "Menit", R, Arah.NEGATIF),
        ("Angka harapan hidup", "Tahun", N, Arah.POSITIF),
        ("Angka kemiskinan", "%", N, Arah.NEGATIF),
        ("Persentase penduduk miskin", "%", N, Arah.NEGATIF),
        ("Persentase penduduk miskin yang mendapat bantuan", "%", N, Arah.POSITIF),
        ("Persentase penurunan stunting", "%", N, Arah.POSITIF),
        ("Jumlah pelanggaran disiplin", "Kasus", K, Arah.NEGATIF),
        ("Jumlah kasus pelanggaran disiplin yang diproses", "Kasus", K, Arah.POSITIF),
        ("Jumlah kasus diselesaikan", "Kasus", K, Arah.POSITIF),
        ("Jumlah Laporan Hasil Penyelesaian Pelanggaran Disiplin", "Laporan", K, Arah.POSITIF),
        ("Jumlah temuan yang ditindaklanjuti", "Temuan", K, Arah.POSITIF),
        ("Jumlah kejadian kebakaran", "Kejadian", K, Arah.NEGATIF),
        ("Jumlah relawan kebakaran", "Orang", K, Arah.POSITIF),
        ("Waktu tunggu rawat jalan", "Menit", N, Arah.NEGATIF),
        ("Persentase waktu tanggap di bawah 15 menit", "%", N, Arah.POSITIF),
    ],
)
def test_jenis_dan_arah(indikator: str, satuan: str | None, jenis: Jenis, arah: Arah) -> None:
    hasil = infer_jenis(indikator, satuan)
    assert (hasil.jenis, hasil.arah, hasil.dinyatakan) == (jenis, arah, False)


@pytest.mark.parametrize(
    ("indikator", "satuan", "proporsi"),
    [
        ("Persentase ASN yang berintegritas", "%", True),
        ("Cakupan imunisasi", "%", True),
        ("Persentase capaian target kinerja", "%", False),
        ("Persentase pertumbuhan ekonomi", "%", False),
        ("Tingkat kepuasan masyarakat", "%", False),
        ("Persentase ASN", "Orang", False),
        (None, "%", False),
    ],
)
def test_bagian_dari_suatu_populasi(indikator: str | None, satuan: str, proporsi: bool) -> None:
    assert is_proporsi(indikator, satuan) is proporsi
