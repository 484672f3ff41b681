"""Cells to values: kinds of cells, numbers with their print, habits of a table, codes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from selaras.readers.mentah import Isi
from selaras.readers.tabel.nilai import baca_angka, baca_kode, kebiasaan
from selaras.readers.tabel.sel import kenali
from tests.core.readers.bahan_tabel import BARIS_EVALUASI, KEPALA_EVALUASI, baca

D = Decimal


@pytest.mark.parametrize(
    ("sel", "jenis"),
    [
        ("5", "i"),
        ("03", "z"),
        ("2 01", "s"),
        ("2.01", "d"),
        ("5.03.01.2.01", "k"),
        ("X.XX.01", "k"),
        ("1_02_02", "k"),
        ("5.03.01 PROGRAM PENUNJANG", "K"),
        ("3.00 Dok", "{du}"),
        ("1.234.567", "M"),
        ("Rp. 55.452.000,-", "M"),
        ("126.73", "F"),
        ("80%", "P"),
        ("100 %", "{ih}"),
        ("- Dok", "{-u}"),
        ("100 % 95 % 95.00%", "{ihihP}"),
        ("55 orang / bulan", "{iu}"),
        ("#DIV/0!", "E"),
        ("–", "-"),
        ("4.43-4.47", "Q"),
        ("Baik (70%)", "Q"),
        ("WTP", "R"),
        ("Sub Kegiatan", "u"),
        ("Persentase Layanan Administrasi", "p"),
        ("Jumlah Dokumen", "j"),
        ("Kota Melati", "L"),
        ("PROGRAM UPAYA KESEHATAN", "O"),
        ("TOTAL", "J"),
        ("", " "),
        ("  \u00a0", " "),
        (None, " "),
        (4, "i"),
        (3752200, "M"),
        (Decimal("0.96"), "F"),
        (date(2024, 1, 1), "D"),
        (float("nan"), "a"),
        (10**400, "a"),
    ],
)
def test_jenis_sel(sel: Isi, jenis: str) -> None:
    assert kenali(sel) == jenis


@pytest.mark.parametrize(
    ("sel", "ribuan", "nilai", "cetak"),
    [
        ("4", None, D(4), None),
        ("0.00", None, D("0.00"), None),
        ("3.00", None, D("3.00"), None),
        ("3,469", ",", D(3469), "3,469"),
        ("3,469", ".", D("3.469"), "3,469"),
        ("1.250", ".", D(1250), "1.250"),
        ("25.00%", None, D("25.00"), "25.00%"),
        ("-", None, D(0), "-"),
        ("15.656,427,000", None, D(15656427000), "15.656,427,000"),
        ("#DIV/0!", None, None, "#DIV/0!"),
        ("4.43-4.47", None, None, "4.43-4.47"),
        ("WTP", None, None, "WTP"),
        ("Baik (70%)", None, D(70), "Baik (70%)"),
        ("70 (Baik)", None, D(70), "70 (Baik)"),
        ("007", None, D(7), "007"),
        ("", None, None, None),
        (4.0, None, D(4), None),
        (0.1, None, D("0.1"), None),
        (Decimal("12.5"), None, D("12.5"), None),
    ],
)
def test_baca_angka(sel: Isi, ribuan: str | None, nilai: Decimal | None, cetak: str | None) -> None:
    angka, tertulis, _ = baca_angka(sel, ribuan)
    assert angka == nilai
    assert tertulis == cetak
    if angka is not None and tertulis is None:
        assert f"{angka:f}" == str(sel).removesuffix(".0")


def test_kebiasaan_dari_angka_yang_jelas() -> None:
    assert kebiasaan(["126.73", "1,234,567", "3,469"]) == ","
    assert kebiasaan(["49,9", "1.234.567"]) == "."
    assert kebiasaan(["1,234", "12"]) is None
    assert kebiasaan(["126.73", "49,9"]) is None


@pytest.mark.parametrize(
    ("sel", "kode", "cetak"),
    [
        (["5", "03", "02", "2", "01", "02"], "5.03.02.2.01.02", None),
        (["5", "03", "01", "2.01", "01"], "5.03.01.2.01.01", None),
        (["5", "03", "01", "2 01", "01"], "5.03.01.2.01.01", "5 03 01 2 01 01"),
        (["5", "3", "2", "2.04", "06"], "5.03.02.2.04.06", "5 3 2 2.04 06"),
        (["5.03.02.2.02.0002"], "5.03.02.2.02.0002", None),
        (["1.3"], "1.03", "1.3"),
        (["1_01_02_2_01"], "1.01.02.2.01", "1_01_02_2_01"),
        (["x.xx.01"], "X.XX.01", "x.xx.01"),
        (["5", "03", "01", "178"], None, "5 03 01 178"),
        ([], None, None),
    ],
)
def test_baca_kode(sel: list[str], kode: str | None, cetak: str | None) -> None:
    assert baca_kode(sel) == (kode, cetak)


def test_gaya_angka_tabel_menentukan_yang_rancu() -> None:
    titik = baca([KEPALA_EVALUASI, [*BARIS_EVALUASI[3][:8], "2.600 Orang", "9.000 Orang", "75,00"]])
    assert titik.evaluasi[0].target_n1 == 2600
    koma = baca(
        [KEPALA_EVALUASI, *BARIS_EVALUASI, [*BARIS_EVALUASI[3][:8], "2,600 Orang", "9,000 Orang", "75.00"]]
    )
    assert koma.evaluasi[-1].target_n1 == 2600
    assert koma.evaluasi[-1].tertulis["target_n1"] == "2,600"


def test_teks_dalam_kolom_angka_disimpan_apa_adanya() -> None:
    baris: list[Isi] = [*BARIS_EVALUASI[3]]
    baris[5:8] = ["belum ada", "WTP", "#DIV/0!"]
    hasil = baca([KEPALA_EVALUASI, *BARIS_EVALUASI, baris], lembar="T-C.29").evaluasi[-1]
    assert (hasil.target_n2, hasil.realisasi_n2, hasil.tingkat_n2) == (None, None, None)
    assert (hasil.tertulis["target_n2"], hasil.tertulis["realisasi_n2"]) == ("belum ada", "WTP")
    assert hasil.tertulis["tingkat_n2"] == "#DIV/0!"


def test_angka_asli_tetap_persis() -> None:
    baris: list[Isi] = [*BARIS_EVALUASI[3]]
    baris[5:8] = [2500, Decimal("2400.5"), Decimal("96.02")]
    hasil = baca([KEPALA_EVALUASI, *BARIS_EVALUASI, baris], lembar="T-C.29").evaluasi[-1]
    assert (hasil.target_n2, hasil.realisasi_n2, hasil.tingkat_n2) == (D(2500), D("2400.5"), D("96.02"))
    assert "target_n2" not in hasil.tertulis


def test_satuan_tanpa_kolom_fakta_tetap_tercetak() -> None:
    baris: list[Isi] = [*BARIS_EVALUASI[3]]
    baris[5] = "2500 Jiwa"
    hasil = baca([KEPALA_EVALUASI, *BARIS_EVALUASI, baris]).evaluasi[-1]
    assert hasil.target_n2 == 2500
    assert hasil.tertulis["satuan.target_n2"] == "Jiwa"


def test_kode_tak_lengkap_tidak_dikarang() -> None:
    kepala = [["Kode", "", "", "", "", "", *KEPALA_EVALUASI[1:]]]
    baris = [b.split(".") + [""] * (6 - len(b.split("."))) for b in (r[0] for r in BARIS_EVALUASI)]
    isi = [[*k, *r[1:]] for k, r in zip(baris, BARIS_EVALUASI, strict=True)]
    isi[4][3] = ""
    hasil = baca([*kepala, *isi]).evaluasi[4]
    assert hasil.kode is None
    assert hasil.tertulis["kode"] == "1 02 02 … 02 0002"
    assert hasil.level == "sub_kegiatan"
