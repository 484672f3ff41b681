"""Register of regulations and code grammar."""

from __future__ import annotations

from datetime import date

from selaras.law.kode import find_edisi_kode, hitung_digit_sub, is_baku, list_edisi_digit, list_edisi_kode
from selaras.law.peraturan import find_peraturan, get_peraturan, list_peraturan


def test_register_utuh() -> None:
    daftar = list_peraturan()
    kunci = {p.id for p in daftar}
    for p in daftar:
        assert p.nama and p.judul, p.id
        assert p.bukti in ("terverifikasi", "dokumen", "memori")
        assert p.dicabut_oleh is None or p.dicabut_oleh in kunci
        assert set(p.diubah_oleh) <= kunci, p.id
        assert (p.dicabut is None) == (p.dicabut_oleh is None), p.id
        if p.dicabut and p.ditetapkan:
            assert p.ditetapkan < p.dicabut, p.id
        if p.ditetapkan and p.berlaku:
            assert p.ditetapkan <= p.berlaku, p.id


def test_cipta_kerja_dicabut_pada_tanggalnya() -> None:
    p = get_peraturan("uu-11-2020")
    assert not p.is_dicabut_pada(date(2023, 3, 30))
    assert p.is_dicabut_pada(date(2023, 3, 31))
    assert p.dicabut_oleh == "uu-6-2023"


def test_satu_nama_untuk_satu_lembaga() -> None:
    acuan = find_peraturan("perka-bkn-8-2019")
    assert acuan is not None
    assert find_peraturan("bkn-8-2019") is acuan
    assert find_peraturan("peraturan-bkn-8-2019") is acuan
    assert find_peraturan("permenpan-38-2018") is find_peraturan("permenpanrb-38-2018")


def test_rantai_keputusan_kode() -> None:
    assert find_edisi_kode(date(2019, 10, 17)) is None
    sebelum = find_edisi_kode(date(2023, 6, 22))
    sesudah = find_edisi_kode(date(2023, 6, 23))
    assert sebelum is not None and sesudah is not None
    assert (sebelum.peraturan, sebelum.digit_sub) == ("kepmendagri-050-5889-2021", 2)
    assert (sesudah.peraturan, sesudah.digit_sub) == ("kepmendagri-900.1.15.5-1317-2023", 4)
    assert sesudah.nama == "Kepmendagri 900.1.15.5-1317/2023"
    for e in list_edisi_kode():
        assert get_peraturan(e.peraturan).ditetapkan == e.sejak
    assert [e.digit_sub for e in list_edisi_digit(2)] == [2, 2, 2]


def test_bentuk_kode() -> None:
    for kode in ("5", "5.03", "5.03.02", "5.03.02.2.02", "5.03.02.2.02.02", "X.XX.01.2.01.0001"):
        assert is_baku(kode), kode
    for kode in ("5.3", "5.03.2", "5.03.02.2", "5.03.02.2.2", "5.03.02.2.02.2", "5.03.02.2.02.002", "05.03"):
        assert is_baku(kode) is (kode == "5.03.02.2"), kode
    assert hitung_digit_sub("5.03.02.2.02.02") == 2
    assert hitung_digit_sub("X.XX.01.2.01.0001") == 4
    assert hitung_digit_sub("5.03.02.2.02") is None
