"""A clean plan is silent; two hundred random inconsistencies are caught where they are, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bench.mutasi import Ukuran, periksa, ukur_mutasi
from selaras.facts import TABEL, Renja
from selaras.facts.banding import banding
from selaras.kernel.kode import Level
from tests.core.rencana_bersih import build_bersih, sebentuk


@pytest.fixture(scope="module")
def ukuran() -> Ukuran:
    return ukur_mutasi(200, 1)


@pytest.mark.parametrize("benih", range(1, 7))
def test_rencana_bersih_tanpa_temuan(benih: int) -> None:
    assert [(t.kode, t.pesan) for t in periksa(build_bersih(benih)).temuan] == []


@pytest.mark.parametrize("layout", ["A", "C"])
def test_rencana_bersih_dalam_bentuk_lain(layout: str) -> None:
    temuan = periksa(sebentuk(build_bersih(1), layout)).temuan
    assert [(t.kode, t.pesan) for t in temuan] == []


@pytest.mark.parametrize("tabel", [t for t in TABEL if t not in ("usulan_masyarakat", "realisasi")])
def test_dokumen_tanpa_satu_tabel_tidak_menuduh_tabel_lain(tabel: str) -> None:
    renja = build_bersih(1)
    sisa = tuple(k for k in renja.keterangan if k.tabel != tabel)
    temuan = periksa(replace(renja, **{tabel: ()}, keterangan=sisa)).temuan
    assert [(t.kode, t.pesan) for t in temuan if t.kode[0] == "C"] == []


@pytest.mark.parametrize("tabel", [t for t in TABEL if t not in ("usulan_masyarakat", "realisasi")])
def test_dokumen_dengan_satu_tabel_saja(tabel: str) -> None:
    renja = build_bersih(1)
    isi = {tabel: renja.tabel(tabel), "keterangan": tuple(k for k in renja.keterangan if k.tabel == tabel)}
    satu = Renja(berkas=renja.berkas, tahun=renja.tahun, pemda=renja.pemda, **isi)
    assert [(t.kode, t.pesan) for t in periksa(satu).temuan if t.kode[0] == "C"] == []


def test_rencana_bersih_lengkap() -> None:
    renja = build_bersih(1)
    assert (
        sum(1 for b in renja.rencana if b.level is Level.SUB_KEGIATAN) == len(renja.daftar_subkegiatan) == 23
    )
    assert len(renja.klaim) >= 10
    for tabel in ("evaluasi", "kinerja_pelayanan", "tinjauan_rkpd", "usulan_masyarakat", "tujuan_sasaran"):
        assert renja.tabel(tabel), tabel
    assert not banding(build_bersih(1), build_bersih(2)).is_sama


def test_sedikitnya_95_persen_tertangkap(ukuran: Ukuran) -> None:
    print(f"tertangkap {ukuran.tertangkap} dari {ukuran.jumlah}; lolos: {ukuran.lolos}")  # noqa: T201
    assert ukuran.jumlah == 200
    assert ukuran.porsi >= 0.95, ukuran.lolos


def test_tidak_ada_temuan_salah_sasaran(ukuran: Ukuran) -> None:
    assert ukuran.salah_sasaran == []


def test_semua_tabel_dan_naskah_diuji(ukuran: Ukuran) -> None:
    assert {j.split()[0] for j in ukuran.per_jenis} == {
        "T-C.29", "T-C.30", "T-C.31", "T-C.33", "Daftar", "Tujuan", "Naskah",
    }  # fmt: skip
    tak_pernah = [j for j, (kena, _) in ukuran.per_jenis.items() if not kena]
    assert len(tak_pernah) <= 2, tak_pernah


def test_mutasi_dapat_diulang() -> None:
    assert ukur_mutasi(12, 5) == ukur_mutasi(12, 5)
