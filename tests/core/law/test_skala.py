"""Scales: bands, both conventions between two bands, dates."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selaras.law import skala
from selaras.law.muat import load_yaml
from selaras.law.peraturan import find_peraturan
from selaras.law.skala import SKALA, get_skala, list_label, peringkat, predikat

HARI = date(2023, 8, 31)


@pytest.mark.parametrize(
    ("nilai", "bulat", "riil"),
    [
        ("126.73", "Sangat Tinggi", "Sangat Tinggi"),
        ("90.5", "Sangat Tinggi", "Sangat Tinggi"),
        ("90.4", "Tinggi", "Sangat Tinggi"),
        ("90", "Tinggi", "Tinggi"),
        ("75.6", "Tinggi", "Tinggi"),
        ("75.4", "Sedang", "Tinggi"),
        ("75", "Sedang", "Sedang"),
        ("65", "Rendah", "Rendah"),
        ("50.49", "Sangat Rendah", "Rendah"),
        ("50", "Sangat Rendah", "Sangat Rendah"),
        ("0", "Sangat Rendah", "Sangat Rendah"),
    ],
)
def test_skala_kinerja(nilai: str, bulat: str, riil: str) -> None:
    assert predikat(Decimal(nilai), "kinerja", HARI) == bulat
    assert predikat(Decimal(nilai), "kinerja", HARI, batas="riil") == riil


@pytest.mark.parametrize(
    ("nama", "nilai", "label"),
    [
        ("ip-asn", "49.90", "Sangat Rendah"),
        ("ip-asn", "60", "Sangat Rendah"),
        ("ip-asn", "63.44", "Rendah"),
        ("ip-asn", "70", "Rendah"),
        ("ip-asn", "73", "Sedang"),
        ("ip-asn", "75", "Sedang"),
        ("ip-asn", "91", "Sangat Tinggi"),
        ("sistem-merit", "325", "Sangat Baik"),
        ("sistem-merit", "317", "Baik"),
        ("sistem-merit", "100", "Buruk"),
        ("sistem-merit", "0.85", None),
        ("ip-asn", "101", None),
        ("akip", "90", "A"),
        ("akip", "90.01", "AA"),
        ("akip", "60.5", "B"),
        ("akip", "30", "D"),
    ],
)
def test_label(nama: str, nilai: str, label: str | None) -> None:
    assert predikat(Decimal(nilai), nama, HARI) == label


def test_nilai_kosong_tanpa_label() -> None:
    assert predikat(None, "kinerja", HARI) is None


def test_nama_lain_suatu_label() -> None:
    s = get_skala("akip", HARI)
    jenjang = s.find("sangat baik")
    assert jenjang is not None and jenjang.label == "BB"
    assert get_skala("ip-asn", HARI).find("Baik") is None
    assert peringkat("WTP", "opini", HARI) == 4
    assert peringkat("Wajar dengan pengecualian", "opini", HARI) == 3
    assert peringkat("entah", "opini", HARI) is None
    assert list_label("sistem-merit", HARI) == ["Sangat Baik", "Baik", "Kurang", "Buruk"]


def test_rentang_tercetak() -> None:
    rentang = {n: [get_skala(n, HARI).rentang(j) for j in get_skala(n, HARI).jenjang] for n in SKALA}
    assert rentang["ip-asn"] == ["91-100", "81-90", "71-80", "61-70", "0-60"]
    assert rentang["kinerja"][0] == "≥ 91"
    assert rentang["sistem-merit"] == ["325-400", "250-324", "175-249", "100-174"]
    assert rentang["akip"][:2] == ["> 90-100", "> 80-90"] and rentang["akip"][-1] == "≤ 30"


@pytest.mark.parametrize(
    ("nama", "sebelum"),
    [("kinerja", date(2017, 10, 23)), ("akip", date(2021, 12, 30)), ("ip-asn", date(2018, 12, 30))],
)
def test_sebelum_berlaku_galat(nama: str, sebelum: date) -> None:
    with pytest.raises(LookupError):
        predikat(Decimal(70), nama, sebelum)


def test_skala_dan_batas_tak_dikenal() -> None:
    with pytest.raises(LookupError):
        get_skala("entah", HARI)
    with pytest.raises(ValueError, match="batas"):
        predikat(Decimal(70), "kinerja", HARI, batas="entah")


@pytest.mark.parametrize("nama", sorted(SKALA))
def test_tabel_bercitasi(nama: str) -> None:
    tabel = load_yaml(f"{SKALA[nama]}.yaml")
    assert find_peraturan(tabel["rujukan"])
    assert "diperiksa" in tabel
    for entri in tabel["berlaku"]:
        assert entri["bukti"] in ("terverifikasi", "dokumen", "memori")
        assert find_peraturan(entri.get("rujukan", tabel["rujukan"]))


@given(
    nama=st.sampled_from(["kinerja", "ip-asn", "sistem-merit", "akip"]),
    batas=st.sampled_from(skala.BATAS),
    a=st.decimals(0, 400, places=2),
    b=st.decimals(0, 400, places=2),
)
def test_label_tidak_turun_saat_nilai_naik(nama: str, batas: str, a: Decimal, b: Decimal) -> None:
    rendah, tinggi = sorted((a, b))
    la, lb = predikat(rendah, nama, HARI, batas), predikat(tinggi, nama, HARI, batas)
    if la is not None and lb is not None:
        naik = peringkat(lb, nama, HARI), peringkat(la, nama, HARI)
        assert naik[0] is not None and naik[1] is not None and naik[0] >= naik[1]


@given(st.integers(0, 300))
def test_dua_kesepakatan_sama_pada_bilangan_bulat(n: int) -> None:
    assert predikat(Decimal(n), "kinerja", HARI, "bulat") == predikat(Decimal(n), "kinerja", HARI, "riil")
