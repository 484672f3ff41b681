"""Files of other agencies (outside the repository): the reading their README states, skipped where absent."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from selaras.facts import TABEL, Renja
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.kernel.kode import Level
from selaras.readers import read_berkas


@pytest.fixture(scope="module")
def contoh(bersama: Path) -> Path:
    folder = bersama / "contoh"
    if not folder.is_dir():
        pytest.skip("folder contoh tidak ada")
    return folder


def _baca(contoh: Path, nama: str) -> Renja:
    jalur = contoh / nama
    if not jalur.exists():
        pytest.skip(f"{nama} tidak ada")
    renja = read_berkas(str(jalur))
    assert renja.sel_terisi == renja.sel_terpetakan + len(renja.sisa)
    return renja


def test_renja_sipd_satu_kabupaten(contoh: Path) -> None:
    berkas = sorted((contoh / "renja-2026-kabupaten").glob("*.json"))
    if not berkas:
        pytest.skip("renja-2026-kabupaten tidak ada")
    banyak, pagu, maju = 0, Decimal(0), Decimal(0)
    for jalur in berkas:
        renja = read_berkas(str(jalur))
        assert renja.tahun == 2026
        assert renja.perangkat_daerah
        assert renja.sel_terisi == renja.sel_terpetakan + len(renja.sisa)
        for baris in renja.rencana:
            if baris.level is Level.SUB_KEGIATAN:
                banyak += 1
                pagu += baris.pagu or 0
                maju += baris.prakiraan_maju or 0
    assert len(berkas) == 53
    assert banyak == 2143
    assert pagu == 1_366_832_236_576
    assert maju == 1_435_128_584_295


def test_sub_kegiatan_renja_dpa(contoh: Path) -> None:
    renja = _baca(contoh, "sub-kegiatan-renja-dpa.xlsx")
    assert [b.level for b in renja.rencana] == [Level.SUB_KEGIATAN] * 44
    assert sum(b.pagu or 0 for b in renja.rencana) == 125_103_902_555
    pertama = renja.rencana[0]
    assert (pertama.target_program, pertama.satuan_program) == (96, "%")
    assert (pertama.waktu_mulai, pertama.waktu_selesai) == ("2024-01-01", "2024-12-31")
    assert pertama.sumber_dana == "1.2.1.01.02"
    assert pertama.asal_di("pagu").sel == "N2"


def test_capaian_kinerja_triwulan(contoh: Path) -> None:
    renja = _baca(contoh, "capaian-kinerja-triwulan.xlsx")
    sub = [b for b in renja.realisasi if b.level is Level.SUB_KEGIATAN]
    assert len(sub) == 68
    assert all(b.kode and len(b.kode.split(".")[-1]) == 4 for b in sub)
    assert all(not any(b.realisasi_tw.values()) for b in sub)
    assert (sub[0].satuan, sub[0].target) == ("Dokumen", 4)


def test_tujuan_sasaran(contoh: Path) -> None:
    renja = _baca(contoh, "tujuan-sasaran.xlsx")
    assert len(renja.tujuan_sasaran) == 29
    tujuan = [b for b in renja.tujuan_sasaran if b.tujuan and not b.sasaran]
    sasaran = [b for b in renja.tujuan_sasaran if b.sasaran]
    assert len(tujuan) + len(sasaran) == 29
    assert tujuan
    assert sasaran


def test_formulir_kosong(contoh: Path) -> None:
    renja = _baca(contoh, "formulir-e81-kosong.xls")
    assert not any(renja.tabel(nama) for nama in TABEL)
    assert any("formulir kosong" in c for c in renja.catatan)


def test_buku_kerja_rusak(contoh: Path) -> None:
    if not (contoh / "rusak.xlsx").exists():
        pytest.skip("rusak.xlsx tidak ada")
    with pytest.raises(BerkasTakTerbaca, match=r"rusak.xlsx: isi buku kerja rusak.*simpan ulang"):
        read_berkas(str(contoh / "rusak.xlsx"))


def test_iku(contoh: Path) -> None:
    iku = _baca(contoh, "iku-kabupaten-2025-2030.json").tambahan["iku"]
    assert len(iku) == 394
    assert iku[0]["target"]["2025"] == {"tertulis": "4.43-4.47", "dari": "4.43", "sampai": "4.47"}
    assert iku[-1]["awal"]["dari"] == "84.39"


def test_buku_realisasi(contoh: Path) -> None:
    buku = _baca(contoh, "buku-realisasi-2025.json").tambahan["buku_realisasi"]
    assert buku["baris"] == 128
    assert (buku["nilai_realisasi"], buku["dengan_sp2d"]) == ("658277528", "473934687")
