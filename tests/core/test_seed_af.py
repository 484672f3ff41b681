"""Groups A and F on the real Renja 2024: every example of the digest fires, the controls stay silent."""

from __future__ import annotations

import pytest

from selaras.checks import Berat, Hasil, Perbaikan, Tempat, Temuan, run
from selaras.checks.konteks import build_konteks
from selaras.facts import Renja
from selaras.law.nomenklatur import build_nomenklatur


@pytest.fixture(scope="module")
def hasil(seed: Renja) -> Hasil:
    return run(seed, build_konteks(seed, nomenklatur=build_nomenklatur(())), pilih={"A", "F"})


def list_temuan(hasil: Hasil, kode: str) -> list[Temuan]:
    return [t for t in hasil.temuan if t.kode == kode]


def list_tempat(hasil: Hasil, kode: str) -> list[Tempat]:
    return [p for t in list_temuan(hasil, kode) for p in t.daftar_tempat]


def baris(hasil: Hasil, kode: str) -> list[int | None]:
    return [p.asal.baris for p in list_tempat(hasil, kode)]


def tempat_di(hasil: Hasil, kode: str, nomor: int) -> Tempat:
    return next(p for p in list_tempat(hasil, kode) if p.asal.baris == nomor)


@pytest.mark.parametrize(
    ("kode", "nomor"),
    [
        ("A01", [272, 324]),
        ("A03", [301]),
        ("A05", [230]),
        ("A11", [343]),
        ("A12", [229, 246, 258, 288]),
        ("A13", [272, 303]),
        ("A14", [304, 390]),
        ("A15", [327]),
        ("A17", [355, 357, 370, 376, 382, 394, 396, 398]),
        ("A18", [404]),
        ("A23", []),
        ("A24", [229]),
        ("F06", []),
        ("F12", [435]),
        ("F14", [623]),
    ],
)
def test_tepat_pada_baris_ini(hasil: Hasil, kode: str, nomor: list[int]) -> None:
    assert baris(hasil, kode) == nomor


@pytest.mark.parametrize(
    ("kode", "nomor"),
    [
        ("A02", {301, 349, 350}),
        ("A06", {231, 253}),
        ("A07", {239, 241}),
        ("A09", {243, 245, 248, 260}),
        ("A10", {338, 340, 342, 362}),
        ("A16", {355, 357, 370, 376}),
        ("A20", {256, 259}),
        ("A21", {256, 259, 274}),
        ("A22", {261}),
        ("F01", {435, 436, 639}),
        ("F02", {436}),
        ("F03", {435}),
        ("F10", {435, 436}),
        ("F11", {435, 436}),
        ("F13", {639, 640}),
        ("F15", {636}),
    ],
)
def test_contoh_ditemukan(hasil: Hasil, kode: str, nomor: set[int]) -> None:
    assert nomor <= set(baris(hasil, kode))


def test_kolom_10_satu_temuan_untuk_76_baris(hasil: Hasil) -> None:
    (t,) = list_temuan(hasil, "A04")
    assert len(t.tempat) == 76
    assert "triwulan I pada 76 baris" in t.pesan
    assert (t.berat, t.perbaikan) == (Berat.KESALAHAN, Perbaikan.AMAN)
    pangkat = tempat_di(hasil, "A04", 253)
    assert (pangkat.tertulis, pangkat.seharusnya, pangkat.rumus) == ("167", "1093", "593 + 500")
    assert tempat_di(hasil, "A04", 229).seharusnya == "80"


def test_akibat_kolom_10_satu_temuan(hasil: Hasil) -> None:
    (t,) = list_temuan(hasil, "A06")
    assert t.berat == Berat.KESALAHAN
    assert tempat_di(hasil, "A06", 253).seharusnya == "54.65"
    assert tempat_di(hasil, "A06", 231).seharusnya == "100.00"


def test_kolom_5_kosong_satu_temuan(hasil: Hasil) -> None:
    (t,) = list_temuan(hasil, "A08")
    assert len(t.tempat) == 130
    assert "kosong di dokumen" in t.pesan


def test_nilai_seharusnya(hasil: Hasil) -> None:
    assert [t.seharusnya for t in list_temuan(hasil, "A01")] == ["33.33", "100.00"]
    assert list_temuan(hasil, "A05")[0].seharusnya == "64.99"
    (tunggal,) = [t for t in list_temuan(hasil, "A16") if t.asal.baris == 357]
    assert tunggal.tertulis == "49" and tunggal.seharusnya == "60"


def test_kepala_dan_judul(hasil: Hasil) -> None:
    (kepala,) = list_temuan(hasil, "A19")
    assert "triwulan I" in kepala.pesan
    (judul,) = list_temuan(hasil, "A25")
    assert judul.seharusnya == "2022"


def test_label_indeks(hasil: Hasil) -> None:
    teks, tabel = list_temuan(hasil, "F05")
    assert (teks.tertulis, teks.seharusnya) == ("rendah", "Sangat Rendah")
    assert (tabel.tertulis, tabel.seharusnya, len(tabel.tempat)) == ("Baik", "Rendah", 3)
    (persen,) = list_temuan(hasil, "F07")
    assert persen.tertulis == "Baik (70%)"


def test_tahun_target_dan_masa_renstra(hasil: Hasil) -> None:
    (tahun,) = list_temuan(hasil, "F04")
    assert "2024, 2025" in tahun.pesan
    (masa,) = list_temuan(hasil, "F15")
    assert "2020-2024" in masa.pesan and "2024-2026" in masa.pesan


def test_aturan_tanpa_data_mengatakannya(hasil: Hasil) -> None:
    assert {b.kode for b in hasil.butuh} == {"F08", "F09"}
    assert not list_temuan(hasil, "F08") and not list_temuan(hasil, "F09")


def test_setiap_temuan_bercitasi_dan_bertempat(hasil: Hasil) -> None:
    for t in hasil.temuan:
        assert t.rujukan and t.pesan.endswith(".") and t.saran
        assert all(p.asal.baris for p in t.daftar_tempat)
