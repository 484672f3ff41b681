"""Planted faults of targets, indices and labels (F) and of law and wording (G)."""

from __future__ import annotations

from tests.core.alat_tanaman import (
    IP,
    KN,
    MERIT,
    TS,
    Letak,
    Tanam,
    Ubah,
    di,
    kata,
    semua,
    sisip,
    tetap,
)
from tests.core.bahan_tanaman import Naskah

BADAN = "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
AKHIR_HUKUM = "6. Peraturan Daerah"
DAFTAR_ISI = (
    "DAFTAR ISI",
    "BAB I PENDAHULUAN ........ 1\n1.1 Latar Belakang ........ 1\n1.2 Landasan Hukum ........ 2\n"
    "1.3 Maksud dan Sasaran ........ 3\n1.4 Sistematika Penulisan ........ 3",
)


def _realisasi_berjalan(n: Naskah) -> Letak:
    """Add the running year to the realisation columns of T-C.30."""
    t = n.tabel(KN)
    isi = (["Realisasi Capaian", ""], ["Tahun 2023", "Tahun 2024"], ["73", "75"], ["328", "330"])
    for b, baru in zip(t.baris, isi, strict=True):
        b[8:9] = baru
    return KN, t.cari(IP)


def _daftar_isi(n: Naskah) -> Letak:
    n.blok[1:1] = DAFTAR_ISI
    return "1.3 Maksud dan Sasaran ........ 3"


def _tanpa(awal: str, letak: str) -> Ubah:
    def ubah(n: Naskah) -> Letak:
        n.hapus(awal)
        return letak

    return ubah


TANAMAN_F = (
    Tanam(
        kode="F01",
        ubah=semua(di(KN, IP, (6, "73"), (9, "73")), di(TS, IP, (4, "Sedang (73)"))),
        seharusnya="≥ 74",
        rumus="73 < 74",
    ),
    Tanam(
        kode="F02",
        dasar="K",
        ubah=di(KN, "Indeks Kepuasan Masyarakat", (8, "85")),
        seharusnya="≥ 85",
        pesan="target 2024 82 di bawah realisasi 2023 85",
    ),
    Tanam(
        kode="F03",
        dasar="K",
        ubah=di(KN, "Indeks Keluarga Sehat", (10, "68")),
        tertulis="68",
        seharusnya="67",
    ),
    Tanam(kode="F04", ubah=di(KN, MERIT, (7, "")), pesan="pada 1 sel"),
    Tanam(kode="F05", ubah=di(TS, IP, (4, "Tinggi (76)")), tertulis="Tinggi", seharusnya="Sedang"),
    Tanam(kode="F06", ubah=di(TS, MERIT, (5, "Baik (333)")), tertulis="Baik", seharusnya="Sangat Baik"),
    Tanam(
        kode="F07", ubah=di(TS, IP, (5, "Sedang (78%)")), tertulis="Sedang (78%)", seharusnya="Sedang (78)"
    ),
    Tanam(
        kode="F08",
        ubah=sisip(
            "Pencapaian kinerja pelayanan",
            "Nilai capaian kinerja program tahun 2023 sebesar 93,40 dengan predikat Tinggi.",
        ),
        tertulis="Tinggi",
        seharusnya="Sangat Tinggi",
    ),
    Tanam(
        kode="F09",
        dasar="K",
        ubah=sisip("Pencapaian kinerja pelayanan", "Nilai AKIP tahun 2023 sebesar 71,30 dengan predikat B."),
        tertulis="B",
        seharusnya="BB",
    ),
    Tanam(kode="F10", ubah=di(KN, MERIT, (3, "Terwujudnya sistem merit"))),
    Tanam(kode="F11", ubah=_realisasi_berjalan, pesan="Realisasi tahun 2024 sudah terisi"),
    Tanam(kode="F12", dasar="K", ubah=di(KN, "Indeks Keluarga Sehat", (8, "52")), rumus="52 / 61 × 100"),
    Tanam(
        kode="F13",
        ubah=semua(
            di(
                TS,
                MERIT,
                (1, "Terjaganya lingkungan"),
                (2, "Indeks Kualitas Udara"),
                (3, "329"),
                (4, "331"),
                (5, "333"),
            ),
            di(KN, MERIT, (1, "Indeks Kualitas Udara")),
        ),
        tertulis="Indeks Kualitas Udara",
    ),
    Tanam(
        kode="F14",
        dasar="K",
        ubah=kata("indikator tujuan yaitu", "indikator sasaran yaitu"),
        seharusnya="indikator tujuan",
    ),
    Tanam(
        kode="F15",
        ubah=semua(
            tetap("evaluasi", ""), kata("Jangka Menengah Tahun 2022-2026", "Jangka Menengah Tahun 2025-2029")
        ),
        pesan="2025-2029",
    ),
)

TANAMAN_G = (
    Tanam(
        kode="G01",
        ubah=sisip(AKHIR_HUKUM, "7. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah."),
        pesan="butir 2 dan butir 7",
    ),
    Tanam(
        kode="G02",
        dasar="K",
        ubah=sisip(
            "Isu penting",
            "Hal itu diatur dalam Peraturan Daerah Nomor 9 Tahun 2016 "
            "tentang Rencana Tata Ruang Wilayah Kabupaten.",
        ),
    ),
    Tanam(
        kode="G03",
        ubah=kata(
            "2. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;",
            "2. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah; Undang-Undang "
            "Nomor 1 Tahun 2022 tentang Hubungan Keuangan Pusat dan Daerah;",
        ),
        pesan="Butir 2",
    ),
    Tanam(
        kode="G04",
        dasar="K",
        ubah=sisip("Isu penting", "Isu itu sejalan dengan Rencana Kerja Pemerintah Daerah Tahun 2025-2026."),
        tertulis="2025-2026",
    ),
    Tanam(
        kode="G05",
        ubah=_tanpa("5. Keputusan Menteri", "4. Peraturan Menteri"),
        seharusnya="Kepmendagri 900.1.15.5-1317/2023",
    ),
    Tanam(
        kode="G06",
        dasar="K",
        ubah=sisip(
            AKHIR_HUKUM,
            "7. Peraturan Menteri Dalam Negeri Nomor 13 Tahun 2006 "
            "tentang Pedoman Pengelolaan Keuangan Daerah.",
        ),
        tertulis="Permendagri 13/2006",
        seharusnya="Permendagri 77/2020",
    ),
    Tanam(
        kode="G07",
        dasar="K",
        ubah=kata(
            "dibentuk dengan Peraturan Daerah Nomor 9 Tahun 2016",
            "dibentuk dengan Peraturan Daerah Nomor 4 Tahun 2010",
        ),
        pesan="Perda 4/2010",
    ),
    Tanam(
        kode="G08",
        ubah=sisip(
            "Kebijakan nasional mengarahkan",
            "Menurut Pasal 1 ayat (24) Peraturan Menteri Dalam "
            "Negeri Nomor 86 Tahun 2017, Renja memuat program.",
        ),
        seharusnya="Pasal 1 angka 24",
    ),
    Tanam(kode="G09", dasar="K", ubah=kata("2.3 Isu-Isu", "2.5 Isu-Isu"), tertulis="2.5", seharusnya="2.3"),
    Tanam(
        kode="G09",
        ubah=kata("BAB IV", "BAB V"),
        tertulis="BAB V",
        seharusnya="BAB IV",
    ),
    Tanam(kode="G10", ubah=_daftar_isi, seharusnya="Maksud dan Tujuan"),
    Tanam(kode="G11", ubah=semua(tetap(KN, ""), kata("Tabel 2.2\nPencapaian", "Pencapaian")), lain="G18"),
    Tanam(
        kode="G12",
        ubah=kata(f"{BADAN} dibentuk", "Badan Kepegawaian dan Pendidikan Sumber Daya Manusia dibentuk"),
        tertulis="Badan Kepegawaian dan Pendidikan Sumber Daya Manusia",
        seharusnya=BADAN,
    ),
    Tanam(
        kode="G13",
        ubah=kata(
            "yang direncanakan untuk tahun 2025 meliputi", "yang direncanakan untuk tahun 2026 meliputi"
        ),
        tertulis="2026",
        seharusnya="2025",
    ),
    Tanam(
        kode="G14",
        ubah=semua(
            lambda n: "BAB V", kata(" Kaidah pelaksanaan: setiap bidang bekerja menurut rencana ini.", "")
        ),
        pesan="kaidah pelaksanaan",
    ),
    Tanam(
        kode="G15",
        dasar="K",
        ubah=semua(
            lambda n: "Wana Asri, 29 Juli 2024",
            kata(
                " dan ditetapkan dengan Peraturan Bupati Wana "
                "Asri Nomor 27 Tahun 2024 tentang Rencana Kerja Perangkat "
                "Daerah Tahun 2025.",
                ".",
            ),
        ),
    ),
    Tanam(kode="G16", ubah=kata("29 Juli 2024", "14 Agustus 2024"), seharusnya="paling lambat 31 Juli 2024"),
    Tanam(
        kode="G17",
        dasar="K",
        ubah=semua(
            lambda n: "Wana Asri, 29 Juli 2024", kata(", dan Berita Acara Verifikasi Nomor 000.7/31/2024", "")
        ),
        pesan="berita acara verifikasi",
    ),
    Tanam(kode="G18", ubah=kata("rincian pada tabel 4.1", "rincian pada tabel 4.6"), tertulis="Tabel 4.6"),
)
