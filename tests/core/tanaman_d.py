"""Planted faults of codes, names, units and number formats (D)."""

from __future__ import annotations

from tests.core.alat_tanaman import (
    DISIPLIN,
    EV,
    FASILITASI,
    NILAI,
    RN,
    TJ,
    Letak,
    Tanam,
    Ubah,
    baris_baru,
    di,
    di_mana_saja,
    hapus_baris,
    kata,
    semua,
    tetap,
)
from tests.core.bahan_tanaman import Naskah, Sel

BALITA, SURVEILANS, BULAN = "1.02.02.2.02.0004", "1.02.02.2.02.0020", "1.02.02.2.03.0001"
N_BALITA = "Pengelolaan Pelayanan Kesehatan Balita"
KELUARGA = "Persentase layanan kesehatan keluarga sesuai standar"


def _tukar(n: Naskah) -> Letak:
    """Print two sub kegiatan in the wrong order."""
    t = n.tabel(EV)
    a = next(i for i, b in enumerate(t.baris) if b[0] == NILAI)
    t.baris[a], t.baris[a + 1] = t.baris[a + 1], t.baris[a]
    return EV, t.baris[a + 1]


def _pecah(gabung: str, jadi: tuple[str, ...]) -> Ubah:
    """Spread the codes of T-C.29 over six cells, one of them otherwise."""

    def ubah(n: Naskah) -> Letak:
        t = n.tabel(EV)
        letak: Sel = []
        baru = []
        for i, b in enumerate(t.baris):
            kode = b[0].split(".") if i >= t.kepala else [b[0]]
            if b[0] == gabung:
                kode = list(jadi)
            lebar = [*kode, *[""] * (6 - len(kode)), *b[1:]]
            baru.append(lebar)
            letak = lebar if b[0] == gabung else letak
        t.baris = baru
        return EV, letak

    return ubah


def _dua_angka(n: Naskah) -> Letak:
    t = n.tabel(RN)
    for b in t.baris[t.kepala :]:
        if b[0].count(".") == 5:
            b[0] = b[0][:-4] + b[0][-2:]
    return RN, t.cari("5.03.01.2.01.01")


def _kewenangan(n: Naskah) -> Letak:
    t = n.tabel(EV)
    for b in t.baris[t.kepala :]:
        b[0] = b[0].replace("5.03.02.2.04", "5.03.02.1.04")
    return EV, t.cari("5.03.02.1.04")


TANAMAN_D = (
    Tanam(
        kode="D01",
        ubah=semua(tetap(EV, NILAI), di(EV, DISIPLIN, (0, NILAI))),
        pesan="dipakai untuk",
        lain="D10 C06",
    ),
    Tanam(
        kode="D01",
        dasar="K",
        ubah=semua(
            tetap(EV, SURVEILANS),
            baris_baru(
                EV,
                SURVEILANS,
                [
                    SURVEILANS,
                    "Pengelolaan Surveilans Kesehatan",
                    "Jumlah Dokumen Hasil Pengelolaan Surveilans Kesehatan",
                    "60 Dokumen",
                    "12 Dokumen",
                    "12 Dokumen",
                    "12 Dokumen",
                    "100,00",
                    "12 Dokumen",
                    "36 Dokumen",
                    "60,00",
                ],
            ),
        ),
        pesan="tercetak 2 kali",
    ),
    Tanam(kode="D02", ubah=di(EV, "5.03.02", (0, "5.03.02.2.01.0002")), seharusnya="5.03.02", lain="D01 D04"),
    Tanam(
        kode="D03",
        ubah=di(RN, DISIPLIN, (0, "5.3.2.2.04.0007")),
        tertulis="5.3.2.2.04.0007",
        seharusnya=DISIPLIN,
    ),
    Tanam(
        kode="D04",
        ubah=hapus_baris(EV, "5.03.02.2.04", (EV, NILAI)),
        pesan="tidak mempunyai baris induk 5.03.02.2.04",
    ),
    Tanam(kode="D05", ubah=_tukar, tertulis="0007, 0002", seharusnya="0002, 0007"),
    Tanam(kode="D06", ubah=_pecah(NILAI, ("5", "03 02", "2", "04", "0002")), seharusnya=NILAI),
    Tanam(kode="D07", ubah=_kewenangan, pesan="angka kewenangan 1 (provinsi), seharusnya 2"),
    Tanam(kode="D08", ubah=di(EV, DISIPLIN, (0, "5.02.02.2.04.0007")), pesan="berbidang 5.02"),
    Tanam(kode="D09", ubah=_dua_angka, seharusnya="5.03.01.2.01.0001"),
    Tanam(
        kode="D10",
        ubah=di(RN, DISIPLIN, (1, "Pembinaan dan Disiplin ASN")),
        tertulis="Pembinaan dan Disiplin ASN",
        seharusnya="Pembinaan Disiplin ASN",
    ),
    Tanam(
        kode="D10",
        dasar="K",
        ubah=di_mana_saja("Penyediaan Jasa Surat Menyurat", "Penyediaan Jasa Surat"),
        seharusnya="Penyediaan Jasa Surat Menyurat",
        lain="D11",
    ),
    Tanam(
        kode="D11",
        dasar="K",
        ubah=di(EV, BALITA, (1, "Pengelolaan Pelayanan Kesehatan Bayi dan Balita")),
        seharusnya=N_BALITA,
    ),
    Tanam(
        kode="D12",
        dasar="K",
        ubah=di_mana_saja(KELUARGA, "Terlayaninya keluarga sesuai standar"),
        tertulis="Terlayaninya keluarga sesuai standar",
    ),
    Tanam(
        kode="D13",
        dasar="K",
        ubah=di_mana_saja(KELUARGA, "Persentase Persentase layanan keluarga sesuai"),
        pesan="tercetak dua kali",
    ),
    Tanam(
        kode="D14",
        dasar="K",
        ubah=semua(
            di(
                EV,
                BULAN,
                *(
                    (i, t)
                    for i, t in (
                        (3, "60 Unit"),
                        (4, "12 Unit"),
                        (5, "12 Unit"),
                        (6, "12 Unit"),
                        (8, "12 Unit"),
                        (9, "36 Unit"),
                    )
                ),
            ),
            di(TJ, "Pengelolaan Data dan Informasi Kesehatan", (4, "12 Unit"), (9, "12 Unit")),
            di(RN, BULAN, (4, "12 Unit"), (8, "12 Unit")),
        ),
        tertulis="Unit",
        pesan="seharusnya satuan waktu",
    ),
    Tanam(
        kode="D15",
        dasar="K",
        ubah=semua(
            di(
                EV,
                SURVEILANS,
                *(
                    (i, t)
                    for i, t in (
                        (3, "60 Laporan"),
                        (4, "12 Laporan"),
                        (5, "12 Laporan"),
                        (6, "12 Laporan"),
                        (8, "12 Laporan"),
                        (9, "36 Laporan"),
                    )
                ),
            ),
            di(TJ, "Pengelolaan Surveilans Kesehatan", (4, "12 Laporan"), (9, "12 Laporan")),
            di(RN, SURVEILANS, (4, "12 Laporan"), (8, "12 Laporan")),
        ),
        tertulis="Laporan",
        seharusnya="Dokumen",
    ),
    Tanam(
        kode="D16",
        dasar="K",
        ubah=semua(tetap(EV, BALITA), di(TJ, N_BALITA, (4, "3.150 Kasus"), (9, "3.150 Kasus"))),
        pesan="Orang pada Tabel T-C.29, Kasus pada Tabel T-C.31",
    ),
    Tanam(
        kode="D17",
        ubah=di(TJ, "Pengelolaan Sistem Informasi Kepegawaian", (9, "12 Dok")),
        tertulis="Dok",
        seharusnya="Dokumen",
    ),
    Tanam(kode="D18", ubah=di(EV, FASILITASI, (6, "3,00 Dokumen")), seharusnya="3"),
    Tanam(
        kode="D19", ubah=di(RN, DISIPLIN, (9, "129.870,200")), tertulis="129.870,200", seharusnya="129870200"
    ),
    Tanam(kode="D20", ubah=di(EV, DISIPLIN, (10, "60.00")), tertulis="60.00", seharusnya="60,00"),
    Tanam(
        kode="D21",
        ubah=di(EV, DISIPLIN, (7, "100,00%")),
        tertulis="100,00%",
        seharusnya="100.00",
        pesan="kolom 8",
    ),
    Tanam(
        kode="D22",
        ubah=kata("Hasil review disajikan", "Hasil pelaksanan review disajikan"),
        tertulis="pelaksanan",
        seharusnya="pelaksanaan",
    ),
    Tanam(
        kode="D22", dasar="K", ubah=di_mana_saja("Jumlah Balita yang", "Jumlah Balita ynag"), tertulis="ynag"
    ),
)
