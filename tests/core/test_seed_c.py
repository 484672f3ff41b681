"""Group C on the real Renja 2024: every known fault is found, every control stays silent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selaras.checks import Berat, Hasil, Temuan, run
from selaras.checks.konteks import DataLuar, build_konteks
from selaras.facts import Renja
from selaras.law.nomenklatur import load_bawaan

HARAPAN: dict[str, list[tuple[int, int]]] = {
    "C01": [(506, 2)],
    "C03": [(781, 1), (782, 1), (783, 1), (789, 1)],
    "C04": [(852, 1)],
    "C05": [(718, 1), (739, 1), (756, 1), (852, 1)],
    "C06": [(349, 1), (350, 1), (357, 1), (392, 1)],
    "C08": [(495, 3)],
    "C11": [(547, 1), (548, 1), (582, 1), (583, 1)],
    "C12": [(497, 1)],
    "C13": [(556, 1), (558, 1), (585, 1)],
    "C14": [(550, 4)],
    "C15": [(257, 1)],
    "C16": [(784, 5), (875, 1)],
    "C17": [(828, 21)],
    "C18": [(811, 2), (839, 2), (846, 10)],
    "C19": [(851, 2)],
    "C20": [(794, 2), (805, 2), (811, 2), (814, 2), (823, 2), (861, 2), (870, 2)],
    "C21": [(805, 14)],
    "C22": [(864, 1)],
    "C23": [(861, 5)],
    "C24": [(784, 1)],
    "C25": [(794, 1)],
    "C28": [(492, 1)],
    "C29": [(784, 50)],
    "C31": [(784, 49)],
    "C32": [(794, 1)],
    "C33": [(769, 1)],
    "C34": [(794, 7)],
    "C35": [(591, 1)],
}
"""Rule: line of the first place and number of places of each finding, in order."""
KENDALI = ("C02", "C07", "C09", "C10", "C30")


@pytest.fixture(scope="module")
def hasil(seed: Renja) -> Hasil:
    return run(seed, build_konteks(seed, nomenklatur=load_bawaan()), pilih={"C"})


def ambil(hasil: Hasil, kode: str) -> list[Temuan]:
    return [t for t in hasil.temuan if t.kode == kode]


@pytest.mark.parametrize("kode", HARAPAN)
def test_contoh_ditemukan(hasil: Hasil, kode: str) -> None:
    assert [(t.asal.baris, len(t.daftar_tempat)) for t in ambil(hasil, kode)] == HARAPAN[kode]


@pytest.mark.parametrize("kode", KENDALI)
def test_kendali_diam(hasil: Hasil, kode: str) -> None:
    assert ambil(hasil, kode) == []


def test_tidak_ada_temuan_di_luar_daftar(hasil: Hasil) -> None:
    assert {t.kode for t in hasil.temuan} == set(HARAPAN)


def test_selisih_kegiatan_menyebut_sub_kegiatan_yang_tertinggal(hasil: Hasil) -> None:
    [t] = ambil(hasil, "C01")
    assert (t.tertulis, t.seharusnya) == ("2,449,200,560", "2446055060")
    assert "3.145.500" in t.pesan
    assert "Evaluasi Diklat dan Sertifikasi Pejabat Fungsional" in t.pesan


def test_angka_induk_yang_hilang_dihitung(hasil: Hasil) -> None:
    assert [t.seharusnya for t in ambil(hasil, "C03")] == [
        "14409797228",
        "9470989179",
        "50636900",
        "7282857000",
    ]
    assert all("tidak ditemukan di dokumen" in t.pesan for t in ambil(hasil, "C03"))


def test_cacah_disebut_semua(hasil: Hasil) -> None:
    [t] = ambil(hasil, "C08")
    for potong in ("T-C.31 49", "52", "T-C.33 50", "54"):
        assert potong in t.pesan


def test_target_program(hasil: Hasil) -> None:
    [t] = ambil(hasil, "C17")
    assert "100 (11 baris), 80 (3 baris), 70 (10 baris)" in t.pesan
    assert t.seharusnya == "80"


def test_gaji_turun(hasil: Hasil) -> None:
    [t] = ambil(hasil, "C25")
    assert "−160.868.000; −2,22%" in t.pesan


def test_skala_kepala(hasil: Hasil) -> None:
    [t] = ambil(hasil, "C28")
    assert "Rp15.656.427.000.000" in t.pesan


def test_berat(hasil: Hasil) -> None:
    berat = {t.kode: t.berat for t in hasil.temuan}
    assert berat["C01"] is berat["C14"] is berat["C32"] is Berat.KESALAHAN
    assert berat["C06"] is berat["C12"] is berat["C31"] is Berat.PERINGATAN
    assert berat["C35"] is Berat.PERINGATAN
    assert berat["C29"] is berat["C33"] is Berat.INFO


def test_data_luar_diminta(hasil: Hasil) -> None:
    assert {b.kode for b in hasil.butuh} == {"C26", "C27", "C36"}


def test_data_luar_dipakai(seed: Renja) -> None:
    data = DataLuar(pagu_indikatif=None, renstra={}, rka=seed)
    hasil = run(seed, build_konteks(seed, nomenklatur=load_bawaan(), data=data), pilih={"C26", "C27", "C36"})
    assert hasil.temuan == ()
    assert {b.kode for b in hasil.butuh} == {"C26"}


def test_kendali_bukan_diam_karena_tidak_membaca(seed: Renja) -> None:
    """The controls speak as soon as one figure of the sentence or of a table is changed."""
    klaim = tuple(
        replace(k, penyebut=k.penyebut and k.penyebut + 1, pembilang=k.pembilang and k.pembilang + 1)
        if k.asal.baris == 769
        else k
        for k in seed.klaim
    )
    rencana = tuple(
        replace(b, pagu=b.pagu and b.pagu + 1) if b.asal.baris == 835 else b for b in seed.rencana
    )
    ubah = replace(seed, klaim=klaim, rencana=rencana)
    hasil = run(ubah, build_konteks(ubah, nomenklatur=load_bawaan()), pilih={"C"})
    assert len(ambil(hasil, "C07")) == 3
    assert len(ambil(hasil, "C09")) == 1
    assert [t.asal.baris for t in ambil(hasil, "C10")] == [835]
