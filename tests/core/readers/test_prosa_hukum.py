"""Regulations: names in print, items of the list, mentions in running text."""

from __future__ import annotations

import pytest

from selaras.facts import Renja
from selaras.readers.prosa.hukum_pola import cari_sebutan
from tests.core.readers.bahan_prosa import baca


@pytest.mark.parametrize(
    ("teks", "identitas"),
    [
        ("Kepmendagri 900.1.15.5-1317 Tahun 2023", "kepmendagri-900.1.15.5-1317-2023"),
        ("Keputusan Menteri Dalam Negeri Nomor 050-5889 tahun 2021", "kepmendagri-050-5889-2021"),
        ("Inmendagri 52/2022", "inmendagri-52-2022"),
        ("Instruksi Menteri Dalam Negeri Nomor 2 Tahun 2025", "inmendagri-2-2025"),
        ("UU No. 25/2004", "uu-25-2004"),
        ("UNDANG-UNDANG NOMOR 23 TAHUN 2014", "uu-23-2014"),
        ("Undang-Undang Dasar Negara Republik Indonesia Tahun 1945", "uud-1945"),
        ("Permendagri 86 Tahun 2017", "permendagri-86-2017"),
        ("Peraturan Menteri Dalam Negeri Republik Indonesia Nomor 90 Tahun 2019", "permendagri-90-2019"),
        ("PermenpanRB Nomor 38 Tahun 2018", "permenpanrb-38-2018"),
        ("Permenpan RB No 88 Tahun 2021", "permenpanrb-88-2021"),
        (
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 89 Tahun 2021",
            "permenpanrb-89-2021",
        ),
        ("Peraturan Kepala Badan Kepegawaian Negara Nomor 8 Tahun 2019", "perka-bkn-8-2019"),
        ("Peraturan BKN Nomor 8 Tahun 2019", "perka-bkn-8-2019"),
        ("Peraturan Daerah No.01 Tahun 2021", "perda-kota-contoh-1-2021"),
        ("Peraturan Daerah Kabupaten Kubu Raya Nomor 3 Tahun 2020", "perda-kabupaten-kubu-raya-3-2020"),
        ("Peraturan Wali Kota Contoh Nomor 05 Tahun 2023", "perkada-kota-contoh-5-2023"),
        ("Perwako Nomor 5 Tahun 2023", "perkada-kota-contoh-5-2023"),
        ("Peraturan Bupati Kubu Raya Nomor 12 Tahun 2021", "perkada-kabupaten-kubu-raya-12-2021"),
        (
            "Peraturan Gubernur Kalimantan Barat Nomor 3 Tahun 2020",
            "perkada-provinsi-kalimantan-barat-3-2020",
        ),
        ("Perpres 29 Tahun 2014", "perpres-29-2014"),
        ("Keputusan Presiden Nomor 1 Tahun 2000", "keppres-1-2000"),
        ("Kepmen PANRB Nomor 12 Tahun 2022", "kepmenpanrb-12-2022"),
        ("PP No.72/2019", "pp-72-2019"),
    ],
)
def test_identitas(teks: str, identitas: str) -> None:
    assert [s.identitas for s in cari_sebutan(f"Menurut {teks}, ", "Kota Contoh")] == [identitas]


@pytest.mark.parametrize(
    "teks",
    [
        "(Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244)",
        "Berita Daerah Kota Contoh Tahun 2023 Nomor 5",
        "SPP 12 Tahun 2020",
        "Peraturan Kepala Daerah tentang RKPD",
        "PP 72 dan 73",
    ],
)
def test_bukan_peraturan(teks: str) -> None:
    assert cari_sebutan(teks, "Kota Contoh") == []


def test_butir_dan_peran() -> None:
    h = baca(
        "BAB I PENDAHULUAN\n1.2 Dasar Hukum\nDasar hukum penyusunan:\n"
        "1. Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah (Lembaran Negara "
        "Tahun 2016 Nomor 114) "
        "sebagaimana telah diubah dengan Peraturan Pemerintah Nomor 72 Tahun 2019 tentang "
        "Perubahan Atas Peraturan "
        "Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah;\n"
        "2. Peraturan Daerah Nomor 1 Tahun 2020 tentang A. Peraturan Daerah Nomor 2 Tahun 2020 tentang B.\n"
        "3. Pasal 18 ayat (6) UUD 1945;"
    )
    assert [(r.identitas, r.butir, r.peran) for r in h.rujukan_hukum] == [
        ("pp-18-2016", "1", "pokok"),
        ("pp-72-2019", "1", "perubahan"),
        ("perda-1-2020", "2", "pokok"),
        ("perda-2-2020", "2", "pokok"),
        ("uud-1945", "3", "pokok"),
    ]
    assert h.rujukan_hukum[0].judul == "Perangkat Daerah"
    assert h.rujukan_hukum[1].judul.startswith("Perubahan Atas Peraturan Pemerintah Nomor 18 Tahun 2016")
    assert h.rujukan_hukum[4].pasal == "Pasal 18 ayat (6)"


def test_butir_tanpa_penanda() -> None:
    h = baca(
        "judul2|Landasan Hukum\nUndang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;\n"
        "Peraturan Pemerintah Nomor 12 Tahun 2019 tentang Pengelolaan Keuangan Daerah;"
    )
    assert [(r.identitas, r.butir) for r in h.rujukan_hukum] == [("uu-23-2014", "1"), ("pp-12-2019", "2")]


def test_seed_hukum(seed: Renja) -> None:
    butir = [r for r in seed.rujukan_hukum if r.butir]
    assert sorted({int(r.butir) for r in butir if r.butir}) == list(range(1, 27))
    assert [r.butir for r in butir if r.identitas == "pp-72-2019"] == ["8", "13"]
    assert [r.identitas for r in butir if r.butir == "25"] == [
        "perkada-kota-pontianak-124-2021",
        "perkada-kota-pontianak-5-2023",
    ]
    sebut = {r.identitas for r in seed.rujukan_hukum if r.peran == "sebut"}
    assert {"permendagri-86-2017", "perda-kota-pontianak-11-2008", "permenpanrb-38-2018"} <= sebut
    assert any(r.pasal == "Pasal 1 ayat (30)" for r in seed.rujukan_hukum)
