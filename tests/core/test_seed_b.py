"""Group B on the real document: every example of the digest fires where it says, controls stay silent."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from selaras.checks import run
from selaras.checks.konteks import build_konteks
from selaras.facts import Renja
from selaras.law.nomenklatur import build_nomenklatur


@pytest.fixture(scope="module")
def temuan(seed: Renja) -> dict[str, list[Mapping[str, Any]]]:
    """Findings of group B by code."""
    konteks = build_konteks(seed, nomenklatur=build_nomenklatur([]))
    hasil: dict[str, list[Mapping[str, Any]]] = {}
    for t in run(seed, konteks, pilih={"B"}).temuan:
        hasil.setdefault(t.kode, []).append(t.to_json())
    return hasil


def _baris(t: Mapping[str, Any]) -> list[int]:
    return [x["baris"] for x in t.get("tempat", [t["asal"]])]


def _satu(temuan: dict[str, list[Mapping[str, Any]]], kode: str) -> Mapping[str, Any]:
    (t,) = temuan[kode]
    return t


@pytest.mark.parametrize(
    ("kode", "baris", "tertulis", "seharusnya"),
    [
        ("B01", 137, "14.01", "13.87"),
        ("B02", 143, "33.33", "40.00"),
        ("B03", 143, "30", "35"),
        ("B04", 147, "64.71", "62.75"),
        ("B06", 147, "42", "51"),
        ("B07", 147, "32", "30"),
        ("B10", 165, "106", "107"),
        ("B18", 208, "2023", "2024"),
    ],
)
def test_angka_naskah(
    temuan: dict[str, list[Mapping[str, Any]]], kode: str, baris: int, tertulis: str, seharusnya: str
) -> None:
    t = _satu(temuan, kode)
    assert t["asal"]["baris"] == baris
    assert (t["tertulis"], t["seharusnya"]) == (tertulis, seharusnya)


def test_kendali_angka_dan_kata(temuan: dict[str, list[Mapping[str, Any]]]) -> None:
    assert "B05" not in temuan


def test_golongan_tidak_disebut(temuan: dict[str, list[Mapping[str, Any]]]) -> None:
    assert _baris(_satu(temuan, "B08")) == [240, 261, 299, 313]
    assert _baris(_satu(temuan, "B09")) == [247, 255, 269, 276, 303, 365, 390, 411, 418]
    assert _baris(_satu(temuan, "B12")) == [247, 255, 269, 276, 303, 365, 390, 411, 418]
    assert "11 melebihi, 10 di bawah, 3 tanpa target" in _satu(temuan, "B07")["pesan"]


def test_indikator_dipilih(temuan: dict[str, list[Mapping[str, Any]]]) -> None:
    assert _baris(_satu(temuan, "B11")) == [187, 290, 295, 296]


def test_fisik_dan_uang(temuan: dict[str, list[Mapping[str, Any]]]) -> None:
    assert [t["asal"]["baris"] for t in temuan["B13"]] == [155, 183]


def test_pagu_salinan(temuan: dict[str, list[Mapping[str, Any]]]) -> None:
    pagu = sorted(int(x["tertulis"]) for x in _satu(temuan, "B14")["tempat"])
    assert pagu == [4250000, 17550000, 55452000, 100726000, 164678000, 242797300, 397410000]


def test_nama_dan_kata_tingkat(temuan: dict[str, list[Mapping[str, Any]]]) -> None:
    assert [(t["asal"]["baris"], t["tertulis"]) for t in temuan["B15"]] == [
        (153, "Pengelolaan Informasi Kepegawaian"),
        (185, "Pembinaan Disiplin"),
    ]
    assert [t["asal"]["baris"] for t in temuan["B16"]] == [147, 187]


def test_simpulan(temuan: dict[str, list[Mapping[str, Any]]]) -> None:
    t = _satu(temuan, "B17")
    assert (t["asal"]["baris"], t["seharusnya"], t["rumus"]) == (204, "80.39", "41 / 51 × 100")
