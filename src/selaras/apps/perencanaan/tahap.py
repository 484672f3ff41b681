"""The twelve stages of a Renja (Permendagri 86/2017): artefact and actor of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tahap:
    """A stage. ``versi`` is the version of the plan that it works on, ``bukti`` what proves it is done."""

    nomor: int
    nama: str
    pelaku: str
    bukti: str
    waktu: str
    versi: str


TAHAP: tuple[Tahap, ...] = (
    Tahap(1, "Persiapan", "Kepala PD, tim penyusun", "SK tim, agenda kerja, data", "Des tahun n-2", "ranwal"),
    Tahap(2, "Rancangan awal", "Tim penyusun", "T-C.29 sampai T-C.33 awal", "Des-Feb", "ranwal"),
    Tahap(3, "Konsultasi publik", "Bappeda, kepala daerah", "SE pagu indikatif", "Feb", "ranwal"),
    Tahap(4, "Rancangan Renja", "Tim penyusun", "T-C.33 diperbaiki", "Feb-Mar", "rancangan"),
    Tahap(5, "Forum PD", "PD, Bappeda", "Berita acara forum, T-C.32", "Feb-Mar", "rancangan"),
    Tahap(6, "Verifikasi rancangan", "Bappeda", "Berita acara verifikasi", "Mar-Apr", "rancangan"),
    Tahap(7, "RKPD ditetapkan", "Bappeda, kepala daerah", "Nomor Perkada RKPD", "akhir Jun", "akhir"),
    Tahap(8, "Rancangan akhir", "Tim penyusun", "Dokumen lengkap", "Jul", "akhir"),
    Tahap(9, "Verifikasi akhir", "Bappeda", "Berita acara verifikasi akhir", "Jul", "akhir"),
    Tahap(10, "Penetapan", "Kepala daerah", "Nomor Perkada Renja", "1 bulan setelah RKPD", "ditetapkan"),
    Tahap(11, "Evaluasi triwulan", "Kepala PD", "Formulir E.81", "tiap triwulan", "ditetapkan"),
    Tahap(12, "Perubahan", "PD, Bappeda", "Renja perubahan", "Jun-Agu", "perubahan"),
)
TAHAP_AWAL = {"ranwal": 2, "rancangan": 4, "akhir": 8, "ditetapkan": 10, "perubahan": 12}
"""Stage at which a version starts."""
