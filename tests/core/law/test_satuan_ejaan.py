"""Units and spelling."""

from __future__ import annotations

import pytest

from selaras.law.ejaan import find_baku, is_singkatan_tertukar
from selaras.law.nomenklatur import load_bawaan
from selaras.law.satuan import baca_awal, get_rumpun, is_bulat, is_sepadan, is_waktu, kanonik


@pytest.mark.parametrize(
    ("tertulis", "baku"),
    [
        ("Dok", "Dokumen"), ("dok.", "Dokumen"), ("Orang / Bulan", "Orang/bulan"), ("orang", "Orang"),
        ("exemplar", "Eksemplar"), ("persen", "%"), ("%", "%"), ("OPD", "Perangkat Daerah"),
        ("SK", "Surat Keputusan"),
        ("subkegiatan", "Sub Kegiatan"), ("Keg", "Kegiatan"), ("m²", "Meter Persegi"), ("ASN", "ASN"),
    ],
)  # fmt: skip
def test_ejaan_satuan(tertulis: str, baku: str) -> None:
    assert kanonik(tertulis) == baku


def test_satuan_asing_tidak_dinilai() -> None:
    assert kanonik("gayung") is None
    assert kanonik("") is None and kanonik(None) is None
    assert not is_bulat("gayung") and not is_waktu("gayung") and get_rumpun("gayung") == ""


def test_sifat_satuan() -> None:
    assert is_bulat("Dok") and is_bulat("Orang") and is_bulat("OPD")
    assert not is_bulat("%") and not is_bulat("Ha") and not is_bulat("Bulan") and not is_bulat("Orang/Bulan")
    assert is_waktu("bln") and is_waktu("Hari") and not is_waktu("Orang/bulan")


def test_satuan_sepadan() -> None:
    assert is_sepadan("ASN", "orang") and is_sepadan("Pegawai", "PNS") and is_sepadan("Dok", "dokumen")
    assert not is_sepadan("Dokumen", "Laporan") and not is_sepadan("Paket", "Unit")
    assert is_sepadan("gayung", "Gayung") and not is_sepadan("gayung", "timba")


def test_satuan_di_awal_indikator() -> None:
    assert baca_awal("unit kerja yang dilayani") == "Unit Kerja"
    assert baca_awal("Dokumen Hasil Pengelolaan") == "Dokumen"
    assert baca_awal("pelaksanaan rapat") is None


@pytest.mark.parametrize(
    ("salah", "baku"),
    [
        ("Presentase", "persentase"), ("Percentase", "persentase"), ("Iktisar", "ikhtisar"),
        ("Relisasi", "realisasi"), ("knierja", "kinerja"), ("Adminitrasi", "administrasi"),
        ("Pengeloaan", "pengelolaan"), ("Monutoring", "monitoring"), ("penyedian", "penyediaan"),
        ("penyediaaan", "penyediaan"), ("Direncnaknaan", "direncanakan"), ("efektifitas", "efektivitas"),
        ("kegitan", "kegiatan"), ("pemeritah", "pemerintah"), ("pelayanaan", "pelayanan"),
    ],
)  # fmt: skip
def test_kata_salah_dikenali(salah: str, baku: str) -> None:
    assert find_baku(salah) == baku


@pytest.mark.parametrize(
    "kata",
    ["pengadaan", "pengaduan", "pelayaran", "penataan", "strategi", "strategis", "pengangguran", "seolah",
     "berbagi", "kinerja", "Pontianak", "BKPSDM", "perizinan", "perikanan", "penerapan", "penetapan"],
)  # fmt: skip
def test_kata_benar_dibiarkan(kata: str) -> None:
    assert find_baku(kata) is None


def test_daftar_resmi_hampir_tanpa_dugaan() -> None:
    kata = {k for kode in ("5.03.01", "5.03.02", "5.04.02") for e in load_bawaan().list_turunan(kode)
            for t in e.teks for k in t.replace("/", " ").split() if k.isalpha()}  # fmt: skip
    assert len(kata) > 300
    dugaan = {k for k in kata if find_baku(k)}
    # every one of these is a typo of the ministry itself
    assert dugaan <= {"Pengeloaan", "Sertfikasi", "Jumah", "Pelaksanaaan", "Semestera"}, dugaan


def test_singkatan_tertukar() -> None:
    assert is_singkatan_tertukar("BPKSDM", "BKPSDM")
    assert not is_singkatan_tertukar("BKPSDM", "BKPSDM")
    assert not is_singkatan_tertukar("BKPSDA", "BKPSDM")
    assert not is_singkatan_tertukar("BKD", "BDK")
