"""The real Renja as read: row counts, golden totals, and cells checked by hand against the document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from selaras.facts import Asal, Baris, Berkas, KeteranganTabel
from selaras.kernel.kode import Level
from selaras.readers.format.teks import baca_teks
from selaras.readers.tabel import HasilTabel, baca_tabel

D = Decimal


@cache
def _baca(jalur: Path) -> HasilTabel:
    return baca_tabel(baca_teks(jalur.read_bytes(), Berkas(jalur.name, "", "teks")))


@pytest.fixture
def tabel(jalur_seed: Path) -> HasilTabel:
    """Tables of the real document."""
    return _baca(jalur_seed)


def _di(baris: Sequence[Baris], nomor: int) -> Baris:
    return next(b for b in baris if b.asal.baris == nomor)


def _keterangan(tabel: HasilTabel, nama: str) -> KeteranganTabel:
    return next(k for k in tabel.keterangan if k.tabel == nama)


def test_jumlah_baris(tabel: HasilTabel) -> None:
    assert len(tabel.evaluasi) == 138
    assert sum(b.level == Level.SUB_KEGIATAN for b in tabel.evaluasi) == 54
    assert len(tabel.tinjauan_rkpd) == 65
    assert len(tabel.rencana) == 69
    assert sum(b.level == Level.SUB_KEGIATAN for b in tabel.rencana) == 50
    assert len(tabel.kinerja_pelayanan) == 2
    assert len(tabel.tujuan_sasaran) == 2
    assert tabel.usulan_masyarakat == []


def test_setiap_sel_terhitung(tabel: HasilTabel) -> None:
    assert tabel.sel_terisi == tabel.sel_terpetakan + len(tabel.sisa)
    assert len(tabel.sisa) <= tabel.sel_terisi * 0.01
    assert tabel.sel_terisi > 3300


def test_jenjang(tabel: HasilTabel) -> None:
    evaluasi = Counter(b.level for b in tabel.evaluasi)
    assert (evaluasi[Level.PROGRAM], evaluasi[Level.KEGIATAN], evaluasi[Level.INDIKATOR]) == (3, 12, 62)
    assert (evaluasi[Level.URUSAN], evaluasi[Level.BIDANG]) == (4, 3)
    tinjauan = Counter(b.level for b in tabel.tinjauan_rkpd)
    assert (tinjauan[Level.PROGRAM], tinjauan[Level.KEGIATAN], tinjauan[Level.SUB_KEGIATAN]) == (3, 12, 49)
    assert tinjauan[Level.JUMLAH] == 1
    rencana = Counter(b.level for b in tabel.rencana)
    assert (rencana[Level.PROGRAM], rencana[Level.KEGIATAN], rencana[Level.JUMLAH]) == (3, 12, 1)


def test_kegiatan_berkode_sub(tabel: HasilTabel) -> None:
    kegiatan, sub = _di(tabel.evaluasi, 417), _di(tabel.evaluasi, 418)
    assert (kegiatan.level, kegiatan.kode) == (Level.KEGIATAN, "5.03.01.2.05.02")
    assert (sub.level, sub.kode) == (Level.SUB_KEGIATAN, "5.03.01.2.05.02")


def test_baris_evaluasi_lengkap(tabel: HasilTabel) -> None:
    lengkap = [
        b
        for b in tabel.evaluasi
        if None not in (b.target_renstra, b.target_n2, b.realisasi_n2, b.target_n1, b.realisasi_berjalan)
        and b.tingkat_renstra is not None
    ]
    assert len(lengkap) == 79
    assert all(b.realisasi_n3 is None for b in tabel.evaluasi)
    assert sum(b.indikator is not None for b in tabel.evaluasi) == 130


EVALUASI = [
    # line, field, value, print
    (229, "target_renstra", D("80"), None),
    (229, "target_n2", D("80"), "80%"),
    (229, "realisasi_n2", D("101.38"), None),
    (229, "tingkat_n2", D("126.73"), None),
    (229, "realisasi_berjalan", D("38.09"), None),
    (229, "tingkat_renstra", D("47.61"), "47.61%"),
    (230, "tingkat_renstra", D("16.25"), "16.25%"),
    (231, "satuan_renstra", "Dok", None),
    (233, "realisasi_n2", D("0"), None),
    (233, "realisasi_berjalan", D("0"), "-"),
    (239, "target_n1", D("2"), None),
    (239, "realisasi_berjalan", D("0"), "-"),
    (239, "tingkat_renstra", D("0.00"), "0.00%"),
    (239, "target_renstra", None, None),
    (241, "target_n1", D("4"), None),
    (241, "realisasi_berjalan", D("3"), None),
    (241, "tingkat_renstra", D("75.00"), "75.00%"),
    (241, "kode", "5.03.02.2.01.06", None),
    (242, "realisasi_berjalan", D("3469"), "3,469"),
    (248, "realisasi_berjalan", D("3.00"), None),
    (253, "realisasi_n2", D("593"), None),
    (259, "target_renstra", D("1185"), None),
    (272, "target_renstra", D("26"), None),
    (272, "target_n2", D("30"), None),
    (272, "realisasi_n2", D("10"), None),
    (272, "tingkat_n2", D("0.00"), None),
    (301, "tingkat_n2", None, "#DIV/0!"),
    (303, "target_n2", D("2010"), None),
    (314, "target_renstra", D("12"), None),
    (327, "target_renstra", D("0"), None),
    (327, "tingkat_renstra", None, None),
    (336, "target_n1", D("100"), None),
    (336, "realisasi_berjalan", D("95"), None),
    (336, "tingkat_renstra", D("95.00"), "95.00%"),
    (337, "kode", "5.03.01.2.01", "5 03 01 2 01"),
    (337, "tingkat_n2", D("100.00"), None),
    (337, "target_n1", None, "%"),
    (337, "satuan_n1", None, None),
    (338, "tingkat_n2", D("100.00"), None),
    (338, "target_n1", None, None),
    (343, "indikator", None, None),
    (343, "target_n1", D("1"), None),
    (343, "satuan_n1", "Sub Kegiatan", None),
    (343, "realisasi_berjalan", D("0"), "-"),
    (343, "tingkat_renstra", D("0.00"), "0.00%"),
    (357, "target_renstra", D("49"), None),
    (362, "target_n1", D("12"), None),
    (362, "satuan_n1", "Laporan", None),
    (362, "realisasi_berjalan", None, None),
    (376, "target_renstra", D("49"), None),
    (376, "satuan_renstra", "Bulan", None),
    (380, "realisasi_berjalan", D("1270"), "1,270"),
    (380, "satuan", "exemplar", None),
    (390, "realisasi_n2", D("33"), None),
    (404, "target_n2", D("12"), None),
    (404, "realisasi_n2", D("12"), None),
    (404, "realisasi_berjalan", D("3"), None),
    (411, "realisasi_n2", D("40"), None),
]


@pytest.mark.parametrize(("baris", "field", "nilai", "cetak"), EVALUASI)
def test_sel_evaluasi(tabel: HasilTabel, baris: int, field: str, nilai: object, cetak: str | None) -> None:
    b = _di(tabel.evaluasi, baris)
    assert getattr(b, field) == nilai
    assert b.tertulis.get(field) == cetak


RENCANA = [
    (780, "kode", "5.03", None),
    (781, "pagu", None, None),
    (781, "prakiraan_maju", D("14248929228"), "14,248,929,228"),
    (782, "prakiraan_maju", D("9310121179"), "9,310,121,179"),
    (783, "pagu", None, None),
    (784, "hasil_kegiatan", None, None),
    (784, "keluaran", "Jumlah dokumen perencanaan perangkat daerah", None),
    (784, "lokasi", "Kota Pontianak", None),
    (784, "target_keluaran", D("4"), None),
    (784, "satuan_keluaran", "Dokumen", None),
    (789, "prakiraan_maju", D("7121989000"), "7,121,989,000"),
    (794, "target_keluaran", D("55"), None),
    (794, "satuan_keluaran", "orang / bulan", None),
    (794, "pagu", D("7256427000"), "7,256,427,000"),
    (794, "prakiraan_maju", D("7095559000"), "7,095,559,000"),
    (798, "pagu", D("108310000"), "108,310,000"),
    (823, "target_hasil", D("85"), None),
    (837, "nama", "Mutasi dan Promosi ASN", None),
    (837, "prakiraan_maju", D("595156000"), "595,156,000"),
    (838, "target_maju", D("85"), None),
    (851, "satuan_keluaran", "Orang", None),
    (864, "kode", "5.03.02.2.04.06", "5 3 2 2.04 06"),
    (864, "target_maju", None, None),
    (867, "level", Level.BIDANG, None),
    (875, "hasil_kegiatan", None, None),
    (875, "capaian_program", "Persentase ASN ditingkatkan kemampuan manajerial dan fungsional", None),
    (876, "pagu", D("15656427000"), "15.656,427,000"),
    (876, "prakiraan_maju", D("15495559000"), "15.495,559,000"),
]


@pytest.mark.parametrize(("baris", "field", "nilai", "cetak"), RENCANA)
def test_sel_rencana(tabel: HasilTabel, baris: int, field: str, nilai: object, cetak: str | None) -> None:
    b = _di(tabel.rencana, baris)
    assert getattr(b, field) == nilai
    assert b.tertulis.get(field) == cetak


TINJAUAN = [
    (495, "kiri", "target", D("80")),
    (495, "kiri", "satuan", "%"),
    (507, "kanan", "satuan", "ASN"),
    (512, "kiri", "target", D("35")),
    (547, "kanan", "target", None),
    (547, "kanan", "pagu", D("9470989179")),
    (555, "kiri", "satuan", "Orang / Bulan"),
    (582, "kanan", "nama", None),
    (582, "kanan", "lokasi", "Kota Pontianak"),
    (583, "kanan", "target", None),
    (583, "kanan", "pagu", D("355120000")),
    (589, "kiri", "pagu", D("15656427000")),
    (589, "kanan", "pagu", D("15656427000")),
]


@pytest.mark.parametrize(("baris", "sisi", "field", "nilai"), TINJAUAN)
def test_sel_tinjauan(tabel: HasilTabel, baris: int, sisi: str, field: str, nilai: object) -> None:
    b = _di(tabel.tinjauan_rkpd, baris)
    assert getattr(getattr(b, sisi), field) == nilai


def test_tinjauan_bernomor(tabel: HasilTabel) -> None:
    kegiatan = [b.nomor for b in tabel.tinjauan_rkpd if b.level == Level.KEGIATAN]
    assert kegiatan == [str(n) for n in range(1, 13)]
    assert all(b.catatan is None for b in tabel.tinjauan_rkpd)


def test_kinerja_pelayanan(tabel: HasilTabel) -> None:
    ip, merit = tabel.kinerja_pelayanan
    assert ip.realisasi == {2022: D("49.9"), 2023: D("63.44")}
    assert ip.tertulis["realisasi.2022"] == "49,9"
    assert ip.proyeksi == {2024: D("71"), 2025: D("73")}
    assert (ip.standar, ip.ikk, ip.catatan) == ("-", "Meningkatkan Profesionalitas ASN", None)
    assert merit.target == {2022: D("325"), 2023: D("330")}


def test_tujuan_sasaran(tabel: HasilTabel) -> None:
    tujuan, sasaran = tabel.tujuan_sasaran
    assert tujuan.target == {2024: D("70"), 2025: D("73"), 2026: D("75")}
    assert tujuan.label == {2024: "Baik", 2025: "Baik", 2026: "Baik"}
    assert tujuan.tertulis["target.2024"] == "Baik (70%)"
    assert (tujuan.tujuan, tujuan.sasaran) == ("Meningkatkan Profesionalitas ASN", None)
    assert sasaran.label[2026] == "Sangat Baik"
    assert sasaran.target[2026] == D("329")
    assert sasaran.tujuan is None


SUB_2024 = {
    "5.03.01.2.01": (5, 50_636_900, 50_636_900),
    "5.03.01.2.02": (4, 7_282_857_000, 7_121_989_000),
    "5.03.01.2.05": (1, 108_310_000, 108_310_000),
    "5.03.01.2.06": (5, 572_276_250, 572_276_250),
    "5.03.01.2.07": (2, 200_000_000, 200_000_000),
    "5.03.01.2.08": (4, 901_789_029, 901_789_029),
    "5.03.01.2.09": (3, 355_120_000, 355_120_000),
    "5.03.02.2.01": (5, 689_341_795, 689_341_795),
    "5.03.02.2.02": (3, 595_156_000, 595_156_000),
    "5.03.02.2.03": (10, 2_449_200_560, 2_449_200_560),
    "5.03.02.2.04": (6, 1_205_109_694, 1_205_109_694),
    "5.04.02.2.02": (2, 1_246_629_772, 1_246_629_772),
}


@pytest.mark.parametrize("kegiatan", SUB_2024)
def test_jumlah_per_kegiatan(tabel: HasilTabel, kegiatan: str) -> None:
    sub = [
        b
        for b in tabel.rencana
        if b.level == Level.SUB_KEGIATAN and b.kode is not None and b.kode.startswith(kegiatan + ".")
    ]
    jumlah = (len(sub), sum(b.pagu or 0 for b in sub), sum(b.prakiraan_maju or 0 for b in sub))
    assert jumlah == SUB_2024[kegiatan]


def test_jumlah_seluruhnya(tabel: HasilTabel) -> None:
    sub = [b for b in tabel.rencana if b.level == Level.SUB_KEGIATAN]
    assert sum(b.pagu or 0 for b in sub) == 15_656_427_000
    assert sum(b.prakiraan_maju or 0 for b in sub) == 15_495_559_000
    kiri = [b.kiri.pagu or 0 for b in tabel.tinjauan_rkpd if b.level == Level.SUB_KEGIATAN]
    assert sum(kiri) == 15_656_427_000 - 3_145_500


def test_keterangan(tabel: HasilTabel) -> None:
    nomor = [(k.tabel, k.nomor, k.tahun) for k in tabel.keterangan]
    assert nomor == [
        ("evaluasi", "2.1.1", 2023),
        ("kinerja_pelayanan", None, None),
        ("tinjauan_rkpd", "2.2", 2024),
        ("tujuan_sasaran", "3.1", None),
        ("rencana", "4.1", 2024),
    ]
    evaluasi = _keterangan(tabel, "evaluasi")
    assert evaluasi.asal == Asal(baris=223)
    assert evaluasi.periode == (2020, 2024)
    assert evaluasi.kolom["realisasi_berjalan"].endswith("Sampai dengan TW I")
    assert evaluasi.tahun_kolom["target_n2"] == 2022
    assert evaluasi.tahun_kolom["target_n1"] == 2023
    assert "(Rp.000)" in _keterangan(tabel, "tinjauan_rkpd").kolom["kiri.pagu"]
    assert _keterangan(tabel, "rencana").layout == "B"
    assert _keterangan(tabel, "rencana").tahun_kolom["prakiraan_maju"] == 2025
    assert _keterangan(tabel, "tujuan_sasaran").periode == (2024, 2026)


def test_identitas(tabel: HasilTabel) -> None:
    assert tabel.tahun == 2024
    assert tabel.pemda == "Kota Pontianak"
    assert tabel.perangkat_daerah == "Badan Kepegawaian dan Pengembangan Sumber Daya Manusia"
