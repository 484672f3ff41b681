"""A small Renja as text: T-C.29 with wrong percentages, T-C.33 with a wrong total; no real agency."""

from __future__ import annotations

KEPALA_TC29 = (
    "Kode", "Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan", "Indikator Kinerja",
    "Target Kinerja Capaian Program (Renstra Perangkat Daerah) Tahun 2024",
    "Realisasi Target Kinerja Hasil Program dan Keluaran Kegiatan s/d Tahun (n-3) 2021",
    "Target Renja Perangkat Daerah tahun (n-2) 2022", "Realisasi Renja Perangkat Daerah tahun (n-2) 2022",
    "Tingkat Realisasi (%)", "Target Program dan Kegiatan (Renja Perangkat Daerah tahun n-1) 2023",
    "Perkiraan Realisasi Capaian Program dan Kegiatan s/d tahun berjalan (n-1) 2023",
    "Tingkat Capaian Realisasi Target Renstra (%)",
)  # fmt: skip
NOMOR_TC29 = ("1", "2", "3", "4", "5", "6", "7", "8=(7/6)", "9", "10=(5+7+9)", "11=(10/4)")
KEPALA_TC33 = (
    "Kode", "Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan", "Indikator Kinerja", "Lokasi",
    "Target Capaian Kinerja", "Kebutuhan Dana/Pagu Indikatif (Rp)", "Sumber Dana", "Catatan Penting",
    "Target Capaian Kinerja 2025", "Prakiraan Maju Pagu Indikatif (Rp) 2025",
)  # fmt: skip
NOMOR_TC33 = tuple(str(i) for i in range(1, 11))


def _tabel(baris: list[tuple[str, ...]]) -> str:
    return "".join("\t".join(b) + "\n" for b in baris)


def _evaluasi(n: int) -> tuple[str, ...]:
    tingkat = "100.00" if n == 1 else f"{n}.00"
    return (
        f"5.03.02.2.01.{n:02d}", f"Sub Kegiatan Contoh {n}", f"Jumlah dokumen contoh {n}", "40", "10",
        "8", "8", tingkat, "8", "26", "65.00",
    )  # fmt: skip


def _rencana(n: int) -> tuple[str, ...]:
    return (
        f"5.03.02.2.01.{n:02d}", f"Sub Kegiatan Contoh {n}", f"Jumlah dokumen contoh {n}", "Kota Contoh",
        "8 Dokumen", "10.000.000", "PAD", "", "8 Dokumen", "11.000.000",
    )  # fmt: skip


def teks_renja(sub: int = 5) -> str:
    """The document with ``sub`` sub kegiatan; only the first percentage is right."""
    program = ("5.03.02", "PROGRAM CONTOH", "Persentase layanan")
    kegiatan = ("5.03.02.2.01", "Kegiatan Contoh", "Persentase dokumen")
    return "\n".join(
        (
            "RENCANA KERJA DINAS CONTOH KOTA CONTOH TAHUN 2024",
            "BAB I PENDAHULUAN",
            "1.1 Latar Belakang",
            "Dinas Contoh menyusun rencana kerja tahun 2024 untuk melaksanakan urusan pemerintahan.",
            "BAB II HASIL EVALUASI RENJA TAHUN LALU",
            "Tabel 2.1",
            "Rekapitulasi Evaluasi Hasil Pelaksanaan Renja dan Pencapaian Renstra s/d Tahun 2023",
            _tabel(
                [KEPALA_TC29, NOMOR_TC29]
                + [(*program, "100", "90", "100", "95", "95.00", "100", "100", "100.00")]
                + [(*kegiatan, "100", "90", "100", "95", "95.00", "100", "100", "100.00")]
                + [_evaluasi(n) for n in range(1, sub + 1)]
            ),
            "BAB IV RENCANA KERJA DAN PENDANAAN",
            "Tabel 4.1",
            "Rencana Kerja dan Pendanaan Perangkat Daerah Tahun 2024 dan Prakiraan Maju Tahun 2025",
            _tabel(
                [KEPALA_TC33, NOMOR_TC33]
                + [
                    (
                        *program,
                        "Kota Contoh",
                        "100 %",
                        "99.000.000",
                        "PAD",
                        "",
                        "100 %",
                        f"{sub * 11}.000.000",
                    )
                ]
                + [
                    (
                        *kegiatan,
                        "Kota Contoh",
                        "100 %",
                        f"{sub}0.000.000",
                        "PAD",
                        "",
                        "100 %",
                        f"{sub * 11}.000.000",
                    )
                ]
                + [_rencana(n) for n in range(1, sub + 1)]
            ),
        )
    )
