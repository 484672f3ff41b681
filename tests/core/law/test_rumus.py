"""Formulas of T-C.29, E.81 and the capaian, with figures worked by hand and properties."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

import selaras.law.formulas  # noqa: F401 - registers the formulas
from selaras.law.formula import get_formula, list_formula
from selaras.law.formulas.akip import get_bobot_lke, nilai_akip
from selaras.law.formulas.capaian import (
    BentukNegatif,
    capaian_berjenjang,
    capaian_predikat,
    compute_capaian,
    rata_rata_capaian,
)
from selaras.law.formulas.evaluasi import perkiraan_realisasi, tingkat_capaian_renstra, tingkat_realisasi
from selaras.law.formulas.realisasi import (
    capaian_sampai_triwulan,
    list_kolom_e81,
    realisasi_renstra,
    realisasi_tahun,
    tingkat_renja,
    tingkat_renstra,
)
from selaras.law.indikator import Arah, Jenis, JenisIndikator
from selaras.law.peraturan import find_peraturan

HARI = date(2023, 8, 31)
D = Decimal
ANGKA = st.decimals(0, 100000, places=2)
POSITIF = st.decimals("0.01", 100000, places=2)


def test_kolom_8_dibulatkan_setengah_ke_atas() -> None:
    assert tingkat_realisasi(D("80"), D("101.38")) == D("126.73")
    assert tingkat_realisasi(D(30), D(10)) == D("33.33")
    assert tingkat_realisasi(D(0), D(0)) is None
    assert tingkat_realisasi(None, D(1)) is None


def test_kolom_10_menurut_jenis() -> None:
    assert perkiraan_realisasi(None, D(593), D(500)) == 1093
    assert perkiraan_realisasi(D(7), D(593), D(500)) == 1100
    assert perkiraan_realisasi(None, D("101.38"), D(80), jenis=Jenis.NILAI_AKHIR) == 80
    assert perkiraan_realisasi(D(2), D(4), D(6), jenis=Jenis.RATA_RATA) == 4
    assert perkiraan_realisasi(D(2), D(4), None, jenis=Jenis.PREDIKAT) == 4
    assert perkiraan_realisasi(None, None, None) is None


def test_kolom_11() -> None:
    assert tingkat_capaian_renstra(D(2000), D(1093)) == D("54.65")
    assert tingkat_capaian_renstra(D(100), D("64.99")) == D("64.99")
    assert tingkat_capaian_renstra(D(0), D(1)) is None


def test_e81_menurut_jenis() -> None:
    tw = {1: D(10), 2: D(0), 3: None, 4: D(5)}
    assert realisasi_tahun(tw) == 15
    assert realisasi_tahun(tw, Jenis.NILAI_AKHIR) == 5
    assert realisasi_tahun(tw, Jenis.RATA_RATA) == 5
    assert realisasi_tahun({}) is None
    assert realisasi_renstra(D(40), D(15)) == 55
    assert realisasi_renstra(D(40), D(15), Jenis.NILAI_AKHIR) == 15
    assert tingkat_renstra(D(110), D(55)) == 50
    assert tingkat_renja(D(20), D(15)) == 75


def test_dua_penomoran_e81() -> None:
    formulir, rkpd = list_kolom_e81("formulir", HARI), list_kolom_e81("rkpd", HARI)
    assert [formulir[n] for n in (12, 13, 14)] == ["realisasi", "akumulasi", "tingkat"]
    assert [rkpd[n] for n in (12, 13, 14, 15)] == ["realisasi", "tingkat_renja", "akumulasi", "tingkat"]
    assert sorted(formulir) == list(range(1, 17)) and sorted(rkpd) == list(range(1, 18))
    with pytest.raises(LookupError):
        list_kolom_e81("entah", HARI)
    with pytest.raises(LookupError):
        list_kolom_e81("formulir", date(2017, 1, 1))


def test_sampai_triwulan() -> None:
    target, nyata = {1: D(5), 2: D(5), 3: D(5), 4: D(5)}, {1: D(5), 2: D(3)}
    kumulatif = JenisIndikator(Jenis.KUMULATIF, Arah.POSITIF)
    akhir = JenisIndikator(Jenis.NILAI_AKHIR, Arah.POSITIF)
    turun = JenisIndikator(Jenis.NILAI_AKHIR, Arah.NEGATIF)
    assert capaian_sampai_triwulan(target, nyata, 2, kumulatif) == 80
    assert capaian_sampai_triwulan(target, nyata, 2, akhir) == 60
    assert capaian_sampai_triwulan(target, nyata, 2, turun) == D("166.67")
    assert capaian_sampai_triwulan(target, {}, 2, kumulatif) is None


def test_capaian_menurut_arah() -> None:
    assert compute_capaian(D(20), D(25)) == 125
    assert compute_capaian(D(20), D(25), arah=Arah.NEGATIF) == 80
    assert compute_capaian(D(20), D(25), arah=Arah.NEGATIF, bentuk=BentukNegatif.SELISIH) == 75
    assert compute_capaian(D(20), D(70), arah=Arah.NEGATIF, bentuk=BentukNegatif.SELISIH) == 0
    assert compute_capaian(D(20), D(0), arah=Arah.NEGATIF) == 100
    assert compute_capaian(D(20), D(0), arah=Arah.NEGATIF, bentuk=BentukNegatif.SELISIH) == 200
    assert compute_capaian(D(0), D(5), arah=Arah.NEGATIF, bentuk=BentukNegatif.SELISIH) is None
    assert compute_capaian(None, D(5), arah=Arah.NEGATIF) is None
    assert capaian_predikat(4, 3) == 75
    assert capaian_predikat(4, None) is None


def test_capaian_berjenjang() -> None:
    hasil = capaian_berjenjang(
        [
            ("5.03.02.2.01.01", D(100)),
            ("5.03.02.2.01.01", D(50)),
            ("5.03.02.2.01.02", D(25)),
            ("5.03.02.2.02.01", None),
            ("5.03.02.2.03.01", D(90)),
        ]
    )
    assert hasil["5.03.02.2.01.01"] == 75
    assert hasil["5.03.02.2.01"] == 50
    assert hasil["5.03.02.2.02"] is None
    assert hasil["5.03.02"] == 70
    assert rata_rata_capaian([D("98.90"), D("142.78"), D("186.36"), D("112.56"), None]) == D("135.15")
    assert rata_rata_capaian([None]) is None


def test_bobot_lke() -> None:
    bobot = get_bobot_lke(HARI)
    assert sum(sum(b.values()) for b in bobot.values()) == 100
    penuh = {k: dict.fromkeys(b, D(100)) for k, b in bobot.items()}
    assert nilai_akip(penuh, HARI) == 100
    assert nilai_akip({}, HARI) is None
    with pytest.raises(LookupError):
        get_bobot_lke(date(2021, 1, 1))


def test_rumus_terdaftar_dan_bercitasi() -> None:
    daftar = list_formula()
    assert {"EV-08", "EV-10", "EV-11", "E81-12", "E81-13", "E81-14", "CP-01"} <= {f.kode for f in daftar}
    for f in daftar:
        assert find_peraturan(f.cite.peraturan), f.kode
    assert get_formula("EV-08", HARI).fungsi is tingkat_realisasi
    with pytest.raises(LookupError):
        get_formula("EV-08", date(2017, 10, 23))


@given(POSITIF, ANGKA, ANGKA)
def test_tingkat_naik_bersama_realisasi(target: Decimal, a: Decimal, b: Decimal) -> None:
    rendah, tinggi = sorted((a, b))
    x, y = tingkat_realisasi(target, rendah), tingkat_realisasi(target, tinggi)
    assert x is not None and y is not None and x <= y


@given(POSITIF, ANGKA)
def test_pembulatan_paling_jauh_setengah_sen(target: Decimal, realisasi: Decimal) -> None:
    hasil = tingkat_realisasi(target, realisasi)
    assert hasil is not None
    selisih = hasil - realisasi * 100 / target
    assert D("-0.005") < selisih <= D("0.005")


@given(ANGKA, ANGKA, ANGKA)
def test_kumulatif_adalah_jumlah(a: Decimal, b: Decimal, c: Decimal) -> None:
    assert perkiraan_realisasi(a, b, c) == a + b + c
    rata = perkiraan_realisasi(a, b, c, jenis=Jenis.RATA_RATA)
    assert rata is not None and min(a, b, c) <= rata <= max(a, b, c)


@given(POSITIF, POSITIF)
def test_tren_negatif_turun_saat_realisasi_naik(target: Decimal, realisasi: Decimal) -> None:
    for bentuk in BentukNegatif:
        baik = compute_capaian(target, realisasi, arah=Arah.NEGATIF, bentuk=bentuk)
        buruk = compute_capaian(target, realisasi + 1, arah=Arah.NEGATIF, bentuk=bentuk)
        assert baik is not None and buruk is not None and buruk <= baik


@given(st.lists(st.one_of(st.none(), ANGKA), max_size=8))
def test_rata_rata_di_antara_terkecil_dan_terbesar(nilai: list[Decimal | None]) -> None:
    isi = [n for n in nilai if n is not None]
    rata = rata_rata_capaian(nilai)
    assert (rata is None) == (not isi)
    if rata is not None:
        assert min(isi) <= rata <= max(isi)
