"""An invented plan, complete enough for every chapter and table; and a larger one for measuring."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from selaras.facts import (
    Asal,
    BarisDaftar,
    BarisEvaluasi,
    BarisKinerja,
    BarisRencana,
    BarisTinjauan,
    BarisTujuan,
    BarisUsulan,
    Berkas,
    JenisKlaim,
    KeteranganTabel,
    Klaim,
    Pengesahan,
    Renja,
    RujukanHukum,
    SisiTinjauan,
)
from selaras.kernel.kode import Level

D = Decimal
POHON = """
urusan|2|URUSAN WAJIB BUKAN PELAYANAN DASAR
bidang|2.24|KEARSIPAN
program|2.24.01|PROGRAM PENUNJANG URUSAN PEMERINTAHAN DAERAH|Nilai SAKIP|Nilai
kegiatan|2.24.01.2.01|Perencanaan, Penganggaran, dan Evaluasi Kinerja Perangkat Daerah
sub|2.24.01.2.01.01|Penyusunan Dokumen Perencanaan|Jumlah Dokumen Perencanaan|Dokumen|20 4 4 4|15966900
sub|2.24.01.2.01.07|Evaluasi Kinerja Perangkat Daerah|Jumlah Laporan Evaluasi|Laporan|5 1 1 1|4270000
kegiatan|2.24.01.2.06|Administrasi Umum Perangkat Daerah
sub|2.24.01.2.06.05|Penyediaan Barang Cetakan|Jumlah Paket Barang Cetakan|Paket|60 12 9 12|38500000
program|2.24.02|PROGRAM PENGELOLAAN ARSIP|Persentase Arsip yang Dikelola Sesuai Kaidah|%
kegiatan|2.24.02.2.01|Pengelolaan Arsip Dinamis Daerah Kabupaten/Kota
sub|2.24.02.2.01.01|Penciptaan Arsip Dinamis|Jumlah Arsip Dinamis|Berkas|20000 5000 5877 5000|55452000
sub|2.24.02.2.01.02|Penyusutan Arsip Dinamis|Jumlah Arsip yang Disusutkan|Berkas|1600 436 0 436|100726000
kegiatan|2.24.02.2.02|Pengelolaan Arsip Statis Daerah Kabupaten/Kota
sub|2.24.02.2.02.03|Akuisisi Arsip Statis|Jumlah Arsip Statis Terakuisisi|Berkas|120 30 10 30|242797300
sub|2.24.02.2.02.04|Penelusuran Arsip Statis|Jumlah Arsip Statis yang Ditelusuri|Berkas|8 0 0 2|17550000
"""
"""Level, code, name, indicator, unit, (Renstra target, target n-2, realisation n-2, target n), pagu."""
TAHUN = 2024


def renja_contoh(**ganti: object) -> Renja:
    """The invented plan; keyword arguments replace fields."""
    evaluasi, rencana, tinjauan, daftar = (
        list(_evaluasi()),
        list(_rencana()),
        list(_tinjauan()),
        list(_daftar()),
    )
    isi: dict[str, object] = {
        "berkas": Berkas("renja-contoh.txt", "0" * 64, "teks"),
        "pemda": "Kota Contoh",
        "perangkat_daerah": "Dinas Kearsipan",
        "singkatan": "DISARSIP",
        "tahun": TAHUN,
        "evaluasi": tuple(evaluasi),
        "kinerja_pelayanan": (
            BarisKinerja(
                asal=Asal(baris=1),
                nomor="1",
                indikator="Indeks Pengawasan Kearsipan",
                ikk="Tertib arsip",
                target={2022: D(70), 2023: D(75)},
                realisasi={2022: D("49.9"), 2023: D("63.44")},
                proyeksi={2024: D(71), 2025: D(73)},
            ),
            BarisKinerja(
                asal=Asal(baris=2),
                nomor="2",
                indikator="Persentase Arsip Statis Terolah",
                standar="SNI",
                target={2022: D(60), 2023: D(65)},
                realisasi={2022: D(62), 2023: D(66)},
                proyeksi={2024: D(70), 2025: D(75)},
                catatan="Tercapai",
            ),
        ),
        "tinjauan_rkpd": tuple(tinjauan),
        "usulan_masyarakat": (
            BarisUsulan(
                asal=Asal(baris=1),
                nomor="1",
                nama="Pelatihan kearsipan kelurahan",
                lokasi="Kelurahan Melati",
                indikator="Jumlah peserta pelatihan",
                besaran=D(30),
                satuan="Orang",
                catatan="Diterima",
            ),
        ),
        "tujuan_sasaran": (
            BarisTujuan(
                asal=Asal(baris=1),
                tujuan="Meningkatkan tertib arsip daerah",
                indikator="Indeks Pengawasan Kearsipan",
                target={2024: D(71), 2025: D(73), 2026: D(75)},
                label={2024: "Sangat Baik", 2025: "Sangat Baik", 2026: "Sangat Baik"},
            ),
            BarisTujuan(
                asal=Asal(baris=2),
                sasaran="Terkelolanya arsip statis",
                indikator="Persentase Arsip Statis Terolah",
                satuan="%",
                target={2024: D(70), 2025: D(75), 2026: D(80)},
            ),
        ),
        "daftar_subkegiatan": tuple(daftar),
        "rencana": tuple(rencana),
        "keterangan": (
            KeteranganTabel(asal=Asal(baris=1), tabel="evaluasi", nomor="2.1", periode=(2020, 2024)),
            KeteranganTabel(asal=Asal(baris=2), tabel="rencana", nomor="4.1", layout="B", tahun=TAHUN),
            KeteranganTabel(asal=Asal(baris=3), tabel="tujuan_sasaran", nomor="3.1", periode=(2024, 2026)),
        ),
        "klaim": (
            Klaim(
                asal=Asal(baris=1),
                seksi="2.1.1",
                topik="Penyediaan Barang Cetakan",
                jenis=JenisKlaim.ANGGARAN,
                pembilang=D(12_400_000),
                penyebut=D(40_000_000),
                persen=D("30.5"),
                tahun=2022,
            ),
            Klaim(
                asal=Asal(baris=2),
                seksi="2.1.3",
                topik="Penciptaan Arsip Dinamis",
                jenis=JenisKlaim.ANGGARAN,
                pembilang=D(26_898_168),
                penyebut=D(55_452_000),
                persen=D("48.5"),
                tahun=2022,
            ),
        ),
        "rujukan_hukum": (
            RujukanHukum(
                asal=Asal(baris=1),
                jenis="perkada",
                nomor="5",
                tahun=2023,
                identitas="perkada-5-2023",
                judul="Rencana Pembangunan Daerah Tahun 2024-2026",
                butir="9",
                peran="pokok",
            ),
            RujukanHukum(
                asal=Asal(baris=2),
                jenis="pp",
                nomor="18",
                tahun=2016,
                identitas="pp-18-2016",
                judul="Perangkat Daerah",
                butir="3",
                peran="pokok",
            ),
            RujukanHukum(
                asal=Asal(baris=2),
                jenis="pp",
                nomor="72",
                tahun=2019,
                identitas="pp-72-2019",
                judul="Perubahan atas Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah",
                butir="3",
                peran="perubahan",
            ),
            RujukanHukum(
                asal=Asal(baris=3),
                jenis="pp",
                nomor="72",
                tahun=2019,
                identitas="pp-72-2019",
                judul="Perubahan atas Peraturan Pemerintah Nomor 18 Tahun 2016",
                butir="4",
                peran="pokok",
            ),
            RujukanHukum(
                asal=Asal(baris=4),
                jenis="uu",
                nomor="25",
                tahun=2004,
                identitas="uu-25-2004",
                judul="Sistem Perencanaan Pembangunan Nasional",
                butir="1",
                peran="pokok",
            ),
            RujukanHukum(
                asal=Asal(baris=5),
                jenis="permendagri",
                nomor="86",
                tahun=2017,
                identitas="permendagri-86-2017",
                judul="Tata Cara Perencanaan, Pengendalian dan Evaluasi Pembangunan Daerah",
                butir="5",
                peran="pokok",
            ),
        ),
        "pengesahan": Pengesahan(
            asal=Asal(baris=9),
            tempat="Contoh",
            tanggal="Agustus 2023",
            tahun=2023,
            bulan=8,
            jabatan="Kepala Dinas Kearsipan Kota Contoh",
        ),
    }
    isi.update(ganti)
    return Renja(**isi)  # type: ignore[arg-type]


def _simpul() -> Iterator[tuple[Level, str, str, tuple[str, str] | None, tuple[int, ...] | None, int]]:
    for baris in POHON.strip().split("\n"):
        level, kode, nama, *sisa = baris.split("|")
        if level in ("urusan", "bidang"):
            yield Level(level), kode, nama, None, None, 0
        elif level == "program":
            yield Level.PROGRAM, kode, nama, (sisa[0], sisa[1]), (80, 80, 76, 80), 0
        elif level == "kegiatan":
            yield Level.KEGIATAN, kode, nama, (f"Persentase {nama}", "%"), (100, 100, 98, 100), 0
        else:
            angka = tuple(int(a) for a in sisa[2].split())
            yield Level.SUB_KEGIATAN, kode, nama, (sisa[0], sisa[1]), angka, int(sisa[3])


def _evaluasi() -> Iterator[BarisEvaluasi]:
    for i, (level, kode, nama, ind, angka, _) in enumerate(_simpul(), start=1):
        if ind is None or angka is None:
            yield BarisEvaluasi(asal=Asal(baris=i), level=level, kode=kode, nama=nama)
            continue
        renstra, target, realisasi, n1 = (D(a) for a in angka)
        tingkat = None if target == 0 else (realisasi * 100 / target).quantize(D("0.01"))
        yield BarisEvaluasi(
            asal=Asal(baris=i),
            level=level,
            kode=kode,
            nama=nama,
            indikator=ind[0],
            target_renstra=renstra,
            satuan_renstra=ind[1],
            realisasi_n3=D(1),
            target_n2=target,
            realisasi_n2=realisasi,
            tingkat_n2=tingkat,
            tertulis={"tingkat_n2": "#DIV/0!"} if tingkat is None else {},
            target_n1=n1,
            satuan_n1=ind[1],
            realisasi_berjalan=realisasi,
            satuan=ind[1],
        )
        if level == Level.SUB_KEGIATAN and kode.endswith("03"):
            yield BarisEvaluasi(
                asal=Asal(baris=100 + i),
                level=Level.INDIKATOR,
                kode=kode,
                indikator="Jumlah Daftar Arsip Statis",
                target_n1=D(2),
                satuan_n1="Dokumen",
                realisasi_berjalan=D(0),
                satuan="Dokumen",
            )


def _pagu(kode: str) -> Decimal:
    return D(
        sum(p for level, k, _, _, _, p in _simpul() if level == Level.SUB_KEGIATAN and k.startswith(kode))
    )


def _rencana() -> Iterator[BarisRencana]:
    capaian: tuple[str, str] = ("", "")
    hasil: tuple[str, str] = ("", "")
    for i, (level, kode, nama, ind, angka, pagu) in enumerate(_simpul(), start=1):
        if level == Level.PROGRAM and ind is not None:
            capaian = ind
        if level == Level.KEGIATAN and ind is not None:
            hasil = ind
        if level != Level.SUB_KEGIATAN or ind is None or angka is None:
            yield BarisRencana(
                asal=Asal(baris=i),
                level=level,
                kode=kode,
                nama=nama,
                pagu=_pagu(kode),
                prakiraan_maju=_pagu(kode),
            )
            continue
        yield BarisRencana(
            asal=Asal(baris=i),
            level=level,
            kode=kode,
            nama=nama,
            capaian_program=capaian[0],
            keluaran=ind[0],
            hasil_kegiatan=hasil[0],
            lokasi="Kota Contoh",
            target_program=D(80),
            satuan_program=capaian[1],
            target_keluaran=D(angka[3]),
            satuan_keluaran=ind[1],
            target_hasil=D(100),
            satuan_hasil=hasil[1],
            pagu=D(pagu),
            sumber_dana="Dana Transfer Umum-Dana Alokasi Umum",
            tolok_ukur_maju=capaian[0],
            target_maju=D(85),
            satuan_maju=capaian[1],
            prakiraan_maju=D(pagu),
        )
    yield BarisRencana(
        asal=Asal(baris=99), level=Level.JUMLAH, nama="TOTAL", pagu=_pagu(""), prakiraan_maju=_pagu("")
    )


def _tinjauan() -> Iterator[BarisTinjauan]:
    nomor = 0
    for i, (level, kode, nama, ind, angka, _) in enumerate(_simpul(), start=1):
        if level in (Level.URUSAN, Level.BIDANG) or ind is None or angka is None:
            continue
        nomor += level == Level.KEGIATAN
        sisi = SisiTinjauan(
            nama=nama,
            lokasi="Kota Contoh",
            indikator=ind[0],
            target=D(angka[3]),
            satuan=ind[1],
            pagu=_pagu(kode),
        )
        yield BarisTinjauan(
            asal=Asal(baris=i),
            level=level,
            nama=nama,
            nomor=str(nomor) if level == Level.KEGIATAN else None,
            kiri=sisi,
            kanan=sisi,
        )


def _daftar() -> Iterator[BarisDaftar]:
    program = kegiatan = ""
    for i, (level, _, nama, _, _, _) in enumerate(_simpul(), start=1):
        if level == Level.PROGRAM:
            program = nama
        elif level == Level.KEGIATAN:
            kegiatan = nama
        elif level == Level.SUB_KEGIATAN:
            yield BarisDaftar(asal=Asal(baris=i), nama=nama, program=program, kegiatan=kegiatan)
