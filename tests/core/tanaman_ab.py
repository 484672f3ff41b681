"""Planted faults of the evaluation table (A) and of the narrative (B)."""

from __future__ import annotations

from tests.core.alat_tanaman import (
    DISIPLIN,
    EV,
    FASILITASI,
    NILAI,
    Letak,
    Tanam,
    Ubah,
    baris_baru,
    di,
    kata,
    kepala,
    semua,
    tetap,
)
from tests.core.bahan_tanaman import Naskah

BULAN = tuple(f"1.02.02.2.03.000{i}" for i in (1, 2, 3))
LEBIH, BAWAH, FORMASI = "5.03.02.2.03.0001", "5.03.02.2.03.0010", "5.03.02.2.01"
TAK_LENGKAP = ["", "", "", "", "", "", "", "", "7 Dokumen", "21 Dokumen", ""]
TRIWULAN = "Realisasi Capaian s/d Triwulan III Tahun Berjalan (n-1)"
BERJALAN = "Perkiraan Realisasi Capaian Target Renstra s/d Tahun Berjalan (n-1)"


def _indikator_dua(realisasi: str, persen: str, n: int) -> Ubah:
    """Give the exceeding sub kegiatan a second indicator that counts people as well."""
    berjalan = 40 + n + 45
    baris = [
        "", "", "Jumlah ASN yang Mengikuti Seminar", "225 Orang", "40 Orang", "40 Orang", realisasi, persen,
        "45 Orang", f"{berjalan} Orang", f"{berjalan / 225 * 100:.2f}".replace(".", ","),
    ]  # fmt: skip
    return baris_baru(EV, LEBIH, baris)


def _tiga_di_bawah(n: Naskah) -> Letak:
    for kode, isi in (
        (NILAI, ("3 Dokumen", "75,00", "4 Dokumen", "11 Dokumen", "55,00")),
        (FASILITASI, ("2 Dokumen", "66,67", "3 Dokumen", "8 Dokumen", "53,33")),
    ):
        n.tabel(EV).cari(kode)[6:11] = isi
    n.ganti("Kekurangan itu tidak", "Pada umumnya target kinerja dapat tercapai. Kekurangan itu tidak")
    return "Pada umumnya target kinerja dapat tercapai"


def _tanpa_sebab(n: Naskah) -> Letak:
    n.ganti(" Target tidak tercapai karena jadwal layanan bergeser akibat bencana banjir.", "")
    n.hapus("Fasilitasi Sertifikasi Fungsional ASN belum mencapai")
    n.sesudah("2.1.4 ", "Pelaksanaan dipantau setiap bulan.")
    return EV, n.tabel(EV).cari(BAWAH)


TANAMAN_A = (
    Tanam(
        kode="A01",
        ubah=di(EV, DISIPLIN, (7, "98,50")),
        tertulis="98,50",
        seharusnya="100.00",
        rumus="180 / 180 × 100",
        pesan="Tertulis 98,50%, seharusnya 100,00% (180 ÷ 180 × 100).",
    ),
    Tanam(
        kode="A01",
        dasar="K",
        ubah=di(EV, "1.02.02.2.02.0001", (7, "111,11")),
        seharusnya="90.00",
        rumus="1116 / 1240 × 100",
        pesan="(1.116 ÷ 1.240 × 100)",
    ),
    Tanam(
        kode="A02",
        ubah=di(EV, NILAI, (5, "0 Dokumen"), (6, "0 Dokumen"), (7, "0,00"), (9, "8 Dokumen"), (10, "40,00")),
        pesan="Target 0",
        lain="B07",
    ),
    Tanam(kode="A03", ubah=di(EV, DISIPLIN, (7, "#VALUE!")), tertulis="#VALUE!"),
    Tanam(
        kode="A04",
        ubah=di(EV, DISIPLIN, (9, "535 Orang"), (10, "59,44")),
        tertulis="535",
        seharusnya="540",
        rumus="180 + 180 + 180",
        lain="A06",
    ),
    Tanam(
        kode="A05",
        ubah=di(EV, DISIPLIN, (10, "61,00")),
        tertulis="61,00",
        seharusnya="60.00",
        rumus="540 / 900 × 100",
    ),
    Tanam(
        kode="A06",
        dasar="K",
        ubah=di(EV, "1.02.02.2.02.0020", (9, "24 Dokumen"), (10, "40,00")),
        tertulis="40,00",
        seharusnya="60.00",
        lain="A04",
    ),
    Tanam(kode="A07", ubah=di(EV, DISIPLIN, (3, "")), tertulis="60,00", lain="A09"),
    Tanam(kode="A08", ubah=di(EV, DISIPLIN, (4, "")), lain="A04 A06"),
    Tanam(kode="A09", ubah=di(EV, DISIPLIN, (3, ""), (10, ""))),
    Tanam(kode="A10", ubah=di(EV, DISIPLIN, (9, ""), (10, "")), pesan="Kolom 10 kosong"),
    Tanam(
        kode="A11",
        dasar="K",
        ubah=baris_baru(EV, "1.02.02.2.02.0020", TAK_LENGKAP),
        pesan="1.02.02.2.02.0020",
    ),
    Tanam(kode="A12", ubah=di(EV, FORMASI, (6, "101,40 %"), (7, "130,00")), pesan="101,40%", lain="A24"),
    Tanam(
        kode="A13",
        ubah=di(EV, DISIPLIN, (3, "150 Orang"), (10, "360,00")),
        pesan="Target akhir Renstra 150 lebih kecil daripada target setahun 180",
    ),
    Tanam(
        kode="A14",
        ubah=di(EV, DISIPLIN, (3, "300 Orang"), (10, "180,00")),
        pesan="180 + 180 = 360 melampaui target akhir Renstra 300",
    ),
    Tanam(
        kode="A15",
        dasar="K",
        ubah=di(EV, "1.02.02.2.02.0020", (3, "0 Dokumen"), (10, "-")),
        pesan="12 Dokumen",
    ),
    Tanam(kode="A16", dasar="K", ubah=di(EV, BULAN[0], (3, "58 Bulan"), (10, "62,07")), seharusnya="60"),
    Tanam(
        kode="A17",
        dasar="K",
        ubah=semua(di(EV, BULAN[0], (9, "11 Bulan"), (10, "18,33")), kepala(EV, BERJALAN, TRIWULAN)),
        seharusnya="≤ 9",
        rumus="11 > 9",
        lain="A04 A06 A19",
    ),
    Tanam(
        kode="A18",
        dasar="K",
        ubah=semua(
            di(EV, BULAN[2], (9, "4 Bulan"), (10, "6,67")),
            *(di(EV, k, (9, "6 Bulan"), (10, "10,00")) for k in BULAN[:2]),
        ),
        tertulis="4",
        seharusnya="6",
        lain="A04 A06",
    ),
    Tanam(
        kode="A19",
        ubah=kepala(EV, BERJALAN, "Realisasi Capaian s/d Semester I Tahun Berjalan (n-1)"),
        pesan="semester I",
    ),
    Tanam(
        kode="A20",
        ubah=di(
            EV, NILAI, (6, "7 Dokumen"), (7, "175,00"), (8, "7 Dokumen"), (9, "18 Dokumen"), (10, "90,00")
        ),
        pesan="Capaian 175,00% (target 4, realisasi 7)",
        lain="B07 B08",
    ),
    Tanam(
        kode="A21",
        ubah=di(EV, NILAI, (6, "1 Dokumen"), (7, "25,00"), (9, "9 Dokumen"), (10, "45,00")),
        pesan="Target tetap 4, padahal realisasi tahun lalu 1 (25,00%)",
        lain="B07 B09 B12",
    ),
    Tanam(
        kode="A22", ubah=di(EV, LEBIH, (8, "270 Orang"), (9, "822 Orang"), (10, "63,23")), rumus="270 < 292"
    ),
    Tanam(kode="A23", ubah=di(EV, LEBIH, (7, "112,30")), tertulis="112,30", seharusnya="112.31"),
    Tanam(
        kode="A24",
        ubah=di(EV, "5.03.02", (6, "89 %"), (7, "111,25"), (8, "89 %"), (9, "89 %"), (10, "103,49")),
        pesan="111,25%, rata-rata kegiatannya 100,00%",
    ),
    Tanam(
        kode="A25",
        ubah=semua(tetap(EV, ""), kata("Pencapaian Renstra s/d Tahun 2024", "Pencapaian Renstra Tahun 2022")),
        seharusnya="2023",
        pesan="Judul tabel menyebut tahun 2022",
    ),
)

TANAMAN_B = (
    Tanam(
        kode="B01",
        ubah=kata("atau sebesar 88,00%", "atau sebesar 86,50%"),
        tertulis="86.50",
        seharusnya="88.00",
        rumus="149168800 / 169510000 × 100",
    ),
    Tanam(
        kode="B02", ubah=kata("91,11%", "93,10%"), tertulis="93.10", seharusnya="91.11", rumus="41 / 45 × 100"
    ),
    Tanam(
        kode="B03",
        dasar="K",
        ubah=kata(
            "adalah 1.240 Orang dengan realisasi sebanyak 1.116 Orang atau sebesar 90,00%",
            "adalah 1.488 Orang dengan realisasi sebanyak 1.116 Orang atau sebesar 75,00%",
        ),
        pesan="1.488",
    ),
    Tanam(
        kode="B04",
        ubah=kata("sebesar 81,82%", "sebesar 84,10%"),
        tertulis="84.10",
        seharusnya="81.82",
        rumus="9 / 11 × 100",
    ),
    Tanam(kode="B05", ubah=kata("sebanyak 9 (sembilan)", "sebanyak 9 (delapan)"), pesan="delapan"),
    Tanam(
        kode="B06",
        ubah=kata("81,82% dari total 11 (sebelas)", "75,00% dari total 12 (dua belas)"),
        pesan="berjumlah 11; seluruhnya 12",
    ),
    Tanam(
        kode="B07",
        ubah=kata(
            "sebanyak 9 (sembilan) sub kegiatan atau sebesar 81,82%",
            "sebanyak 8 (delapan) sub kegiatan atau sebesar 72,73%",
        ),
        pesan="8 sub kegiatan memenuhi target. T-C.29: 9 memenuhi",
        lain="B06",
    ),
    Tanam(
        kode="B08",
        ubah=di(
            EV,
            FASILITASI,
            (6, "4 Dokumen"),
            (7, "133,33"),
            (8, "4 Dokumen"),
            (9, "11 Dokumen"),
            (10, "73,33"),
        ),
        pesan="melebihi target (target 3, realisasi 4, 133,33%)",
        lain="B07",
    ),
    Tanam(
        kode="B09",
        ubah=di(EV, FASILITASI, (6, "2 Dokumen"), (7, "66,67"), (9, "8 Dokumen"), (10, "53,33")),
        pesan="di bawah target (target 3, realisasi 2, 66,67%)",
        lain="B07 B12",
    ),
    Tanam(
        kode="B10",
        ubah=semua(
            kata(
                "adalah 260 Orang dengan realisasi sebanyak 292 Orang atau sebesar 112,31%",
                "adalah 300 Orang dengan realisasi sebanyak 335 Orang atau sebesar 111,67%",
            ),
            _indikator_dua("45 Orang", "112,50", 45),
        ),
        pesan="335, jumlah indikator T-C.29 337 (292 + 45)",
    ),
    Tanam(
        kode="B11",
        ubah=semua(kata("adalah 260 Orang", "hanya 260 Orang"), _indikator_dua("20 Orang", "50,00", 20)),
        pesan="50,00%",
    ),
    Tanam(kode="B12", ubah=_tanpa_sebab),
    Tanam(
        kode="B13",
        ubah=kata("sebesar Rp909.087.395 atau sebesar 97,00%", "sebesar Rp112.464.420 atau sebesar 12,00%"),
        rumus="112.31 - 12.00",
        pesan="selisih 100,31 poin",
    ),
    Tanam(
        kode="B14",
        dasar="PA",
        ubah=semua(
            tetap("rencana", BAWAH),
            kata(
                "sebesar Rp169.510.000 dengan realisasi sebesar Rp149.168.800",
                "sebesar Rp172.640.000 dengan realisasi sebesar Rp151.923.200",
            ),
        ),
        tertulis="172640000",
        pesan="terserap 88,00%",
    ),
    Tanam(
        kode="B15",
        ubah=kata("1. Fasilitasi Sertifikasi Fungsional ASN", "1. Fasilitasi Sertifikasi ASN"),
        tertulis="Fasilitasi Sertifikasi ASN",
        seharusnya="Fasilitasi Sertifikasi Fungsional ASN",
    ),
    Tanam(kode="B16", ubah=kata("total 11 (sebelas) sub kegiatan", "total 11 (sebelas) kegiatan")),
    Tanam(
        kode="B17",
        ubah=_tiga_di_bawah,
        seharusnya="72.73",
        rumus="8 / 11 × 100",
        pesan="(72,73%, Sedang)",
        lain="B07 B09 B12",
    ),
    Tanam(
        kode="B18",
        ubah=kata("Tindakan perbaikan pada tahun 2025", "Tindakan perbaikan pada tahun 2024"),
        tertulis="2024",
        seharusnya="2025",
    ),
)
