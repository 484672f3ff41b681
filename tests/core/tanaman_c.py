"""Planted faults of structure, totals and tables against one another (C)."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from selaras.checks.konteks import DataLuar
from tests.core.alat_tanaman import (
    DISIPLIN,
    EV,
    NILAI,
    RN,
    TJ,
    TOTAL,
    Letak,
    Tanam,
    Ubah,
    baca,
    baris_baru,
    di,
    hapus_baris,
    kata,
    kepala,
    naskah,
    semua,
    tetap,
)
from tests.core.bahan_tanaman import BKPSDM, Naskah, uang

N_DISIPLIN = "Pembinaan Disiplin ASN"
N_BALITA = "Pengelolaan Pelayanan Kesehatan Balita"
N_PENILAIAN = "Penilaian dan Evaluasi Kinerja Aparatur"
I_RKP = "Jumlah Dokumen Hasil Pengelolaan Sistem Informasi Kepegawaian"
EVALUASI_LAMA = [
    "5.03.02.2.04.0010", "Evaluasi Disiplin ASN", "Jumlah Laporan Hasil Evaluasi Disiplin ASN", "10 Laporan",
    "2 Laporan", "2 Laporan", "2 Laporan", "100,00", "2 Laporan", "6 Laporan", "60,00",
]  # fmt: skip


def _kedua_sisi(nama: str, kolom: int, teks: str) -> Ubah:
    """Set a column of T-C.31 (1 to 5) on both sides."""
    return di(TJ, nama, (kolom, teks), (kolom + 5, teks))


def _catatan_kosong(n: Naskah) -> Letak:
    t = n.tabel(TJ)
    for b in t.baris[t.kepala :]:
        b[11] = ""
    return TJ, t.cari("Penyusunan Dokumen Perencanaan Perangkat Daerah")


def _maju_salinan(n: Naskah) -> Letak:
    t = n.tabel(RN)
    for b in t.baris[t.kepala :]:
        b[9] = b[5]
    return RN, t.cari("1.02.01.2.01.0001")


def _tanpa_usulan(n: Naskah) -> Letak:
    n.blok = [b for b in n.blok if isinstance(b, str) or b.nama != "usulan_masyarakat"]
    n.hapus("Tabel 2.4")
    n.ganti("Usulan masyarakat disajikan pada tabel 2.4.", "Usulan masyarakat dibahas dalam forum.")
    return "2.5 Penelaahan"


def _maju_turun(n: Naskah) -> Letak:
    """Lower one prakiraan maju and every sum above it; leave its note blank."""
    t = n.tabel(RN)
    sub = t.cari(DISIPLIN)
    beda = next(s.maju for s in BKPSDM.simpul if s.kode == DISIPLIN) - 120_000_000
    for b in t.baris[t.kepala :]:
        if (b[0] and DISIPLIN.startswith(b[0])) or b[1] == "Jumlah":
            b[14] = uang(int(b[14].replace(".", "")) - beda)
    sub[11] = ""
    return RN, sub


def _rka() -> DataLuar:
    """A budget plan that gives one sub kegiatan less."""
    renja = baca(naskah("P"))
    kurang = [replace(b, pagu=Decimal(129_000_000)) if b.kode == DISIPLIN else b for b in renja.rencana]
    return DataLuar(rka=replace(renja, rencana=tuple(kurang)))


TANAMAN_C = (
    Tanam(
        kode="C01",
        ubah=di(RN, "5.03.02.2.04", (9, "177.805.200")),
        seharusnya="177085200",
        pesan="(selisih 720.000)",
    ),
    Tanam(kode="C01", dasar="KC", ubah=di(RN, "1.02.02.2.02", (8, "1.567.053.000")), seharusnya="1567035000"),
    Tanam(kode="C02", ubah=di(RN, "5.03.02", (9, "1.901.043.700")), seharusnya="1900043700"),
    Tanam(kode="C02", dasar="K", ubah=di(RN, "Jumlah", (9, "2.500.000.000"))),
    Tanam(
        kode="C03",
        ubah=di(RN, "5.03.02.2.03", (9, "")),
        seharusnya="1112973500",
        pesan="menurut hitungan 1.112.973.500",
    ),
    Tanam(
        kode="C04",
        dasar="K",
        ubah=hapus_baris(TJ, N_BALITA, (RN, "1.02.02.2.02.0004")),
        pesan="ada di T-C.33, tetapi tidak ada di T-C.31",
        lain="C01 C08",
    ),
    Tanam(
        kode="C05",
        ubah=kata("- Penyediaan Jasa Surat Menyurat", "- Fasilitasi Kunjungan Tamu"),
        tertulis="Fasilitasi Kunjungan Tamu",
    ),
    Tanam(
        kode="C06", ubah=baris_baru(EV, DISIPLIN, EVALUASI_LAMA), pesan="Evaluasi Disiplin ASN", lain="B07"
    ),
    Tanam(
        kode="C07",
        ubah=kata("5 (lima) kegiatan, dan 11 (sebelas)", "5 (lima) kegiatan, dan 13 (tiga belas)"),
        tertulis="13",
        seharusnya="11",
        pesan="Naskah menyebut 13 sub kegiatan",
    ),
    Tanam(
        kode="C08",
        ubah=semua(
            tetap(TJ, "PROGRAM PENUNJANG"),
            kata(
                "Isu penting tahun 2025 adalah pemerataan layanan.",
                "Renja tahun 2025 memuat 2 program, 5 kegiatan, dan 14 sub kegiatan.",
            ),
        ),
        pesan="naskah 2.3 14",
    ),
    Tanam(
        kode="C09",
        ubah=kata(f"sebesar Rp{TOTAL} yang", "sebesar Rp2.357.318.700 yang"),
        tertulis="2357318700",
        seharusnya=str(BKPSDM.jumlah("")),
    ),
    Tanam(
        kode="C10",
        ubah=semua(tetap(RN, DISIPLIN), _kedua_sisi(N_DISIPLIN, 5, "129.780.200")),
        seharusnya="129780200",
        pesan="selisih 90.000",
        lain="C01",
    ),
    Tanam(kode="C11", ubah=di(TJ, N_DISIPLIN, (9, "")), pesan="sel target sisi hasil analisis kebutuhan"),
    Tanam(kode="C12", dasar="K", ubah=_catatan_kosong, pesan="10 sub kegiatan"),
    Tanam(
        kode="C13",
        dasar="K",
        ubah=di(TJ, N_BALITA, (6, "Pengelolaan Pelayanan Kesehatan Anak")),
        seharusnya=N_BALITA,
    ),
    Tanam(
        kode="C14",
        ubah=_kedua_sisi(N_DISIPLIN, 3, I_RKP),
        pesan="Pengelolaan Sistem Informasi Kepegawaian",
        lain="D15",
    ),
    Tanam(
        kode="C15",
        ubah=di(EV, DISIPLIN, (2, I_RKP)),
        pesan="Pengelolaan Sistem Informasi Kepegawaian",
        lain="D15",
    ),
    Tanam(kode="C16", ubah=di(RN, DISIPLIN, (4, "")), pesan="indikator hasil kegiatan"),
    Tanam(kode="C16", dasar="K", ubah=di(RN, "1.02.02.2.02.0004", (2, ""))),
    Tanam(kode="C17", ubah=di(RN, DISIPLIN, (6, "79 %")), pesan="79 (1 baris)"),
    Tanam(kode="C18", ubah=di(RN, DISIPLIN, (8, "89 %")), pesan="89 (1 baris)"),
    Tanam(
        kode="C19",
        ubah=di(RN, DISIPLIN, (7, "210 Orang")),
        tertulis="210",
        seharusnya="180",
        pesan="target T-C.33 210 Orang, T-C.31 180 Orang",
        lain="C34",
    ),
    Tanam(
        kode="C20",
        ubah=semua(tetap(RN, NILAI), _kedua_sisi(N_PENILAIAN, 3, "Persentase pegawai berkinerja baik")),
        seharusnya="Persentase pegawai berkinerja baik",
    ),
    Tanam(kode="C21", ubah=di(RN, DISIPLIN, (12, "Persentase kehadiran pegawai pada apel pagi"))),
    Tanam(kode="C22", ubah=di(RN, DISIPLIN, (13, ""))),
    Tanam(
        kode="C23",
        ubah=di(RN, DISIPLIN, (13, "71 %"), (11, "")),
        pesan="turun dari 84 menjadi 71",
        lain="C34",
    ),
    Tanam(kode="C24", dasar="K", ubah=_maju_salinan, tertulis="100.00", pesan="10 dari 10"),
    Tanam(
        kode="C25",
        ubah=_maju_turun,
        pesan="dana 129.870.200 menjadi 120.000.000 (−9.870.200; −7,60%)",
        lain="C34",
    ),
    Tanam(
        kode="C26",
        ubah=tetap(RN, "Jumlah"),
        data=lambda: DataLuar(pagu_indikatif=Decimal(2_000_000_000)),
        seharusnya="2000000000",
        pesan="pagu indikatif Rp2.000.000.000",
    ),
    Tanam(
        kode="C27",
        ubah=tetap(RN, DISIPLIN),
        data=lambda: DataLuar(renstra={DISIPLIN: Decimal(90_000_000)}),
        seharusnya="90000000",
        pesan="selisih 39.870.200",
    ),
    Tanam(
        kode="C28", ubah=kepala(TJ, "Kebutuhan Dana (Rp)", "Kebutuhan Dana (Rp.000)"), pesan="kelipatan 1.000"
    ),
    Tanam(kode="C28", dasar="K", ubah=kepala(TJ, "Pagu Indikatif (Rp)", "Pagu Indikatif (ribuan rupiah)")),
    Tanam(kode="C29", dasar="K", ubah=di(RN, "1.02.02.2.02.0004", (3, "Kab. Wana Asri")), lain="C34"),
    Tanam(
        kode="C30", dasar="KC", ubah=di(RN, "1.02.02.2.02.0004", (13, "")), pesan="kelompok sasaran kosong"
    ),
    Tanam(
        kode="C31",
        dasar="K",
        ubah=di(RN, "1.02.02.2.02.0004", (6, "Iuran Warga Peduli")),
        tertulis="Iuran Warga Peduli",
    ),
    Tanam(
        kode="C32",
        dasar="K",
        ubah=di(RN, "1.02.02.2.02.0004", (6, "PAD Rp600.000.000; DAU Rp50.000.000")),
        seharusnya="655925000",
        rumus="600.000.000 + 50.000.000",
    ),
    Tanam(
        kode="C33",
        ubah=kata("bersumber dari PAD dan DAU", "bersumber dari Dana Bagi Hasil"),
        tertulis="Dana Bagi Hasil",
    ),
    Tanam(
        kode="C34", dasar="K", ubah=di(TJ, N_BALITA, (7, "Kelurahan Muara Sepi"), (11, "")), pesan="lokasi"
    ),
    Tanam(kode="C35", ubah=_tanpa_usulan, pesan="Tabel T-C.32 tidak ada"),
    Tanam(kode="C36", ubah=tetap(RN, DISIPLIN), data=_rka, pesan="Renja 129.870.200, RKA 129.000.000"),
)
