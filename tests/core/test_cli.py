"""The command line keeps its contract: exit status, streams, shapes, Indonesian errors."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from selaras.cli.utama import PERINTAH, main

Jalankan = Callable[..., subprocess.CompletedProcess[bytes]]


@pytest.fixture
def jalankan(tmp_path: Path) -> Jalankan:
    def lari(*argumen: str, masukan: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        lingkungan = {**os.environ, "SELARAS_DATA": str(tmp_path), "NO_COLOR": "1"}
        return subprocess.run(
            [sys.executable, "-m", "selaras", *argumen],
            input=masukan,
            capture_output=True,
            env=lingkungan,
            check=False,
        )

    return lari


def test_bantuan_menyebut_semua_perintah(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    keluaran = capsys.readouterr().out
    assert all(p in keluaran for p in PERINTAH)


@pytest.mark.parametrize("perintah", sorted(PERINTAH))
def test_bantuan_tiap_perintah_berbahasa_indonesia(perintah: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as keluar:
        main([perintah, "--help"])
    assert keluar.value.code == 0
    teks = capsys.readouterr().out
    assert "pemakaian: selaras" in teks
    assert "contoh:" in teks
    assert "usage" not in teks


@pytest.mark.parametrize(
    ("argumen", "memuat"),
    [
        ([], ""),
        (["bacaa"], "tidak dikenal"),
        (["baca"], "wajib"),
        (["baca", "tidak-ada.xlsx"], "tidak ada"),
        (["baca", "."], "folder"),
        (["periksa", "x.xlsx", "--format", "doc"], "nilai tidak dikenal"),
        (["periksa", "x.xlsx", "--tanggal", "kemarin"], "2023-08-31"),
        (["periksa", "x.xlsx", "--pilih", "Z99"], "Z99"),
        (["periksa", "x.xlsx", "--format", "xlsx"], "--ke"),
        (["susun", "x.xlsx", "--ke", "x.rtf"], ".docx"),
        (["aturan", "Z99"], "Z99"),
    ],
)
def test_salah_pakai_keluar_2_dengan_satu_pesan(
    argumen: list[str], memuat: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(argumen) == 2
    tangkap = capsys.readouterr()
    assert memuat in tangkap.err
    assert "Traceback" not in tangkap.err + tangkap.out


def test_aturan_menjelaskan_satu(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["aturan", "a01"]) == 0
    teks = capsys.readouterr().out
    assert "Permendagri 86/2017" in teks
    assert "Salah" in teks
    assert "Benar" in teks


def test_json_baca_sesuai_kontrak(jalankan: Jalankan, jalur_seed: Path) -> None:
    hasil = jalankan("baca", str(jalur_seed), "--format", "json")
    assert hasil.returncode == 0
    assert hasil.stderr == b""
    isi = json.loads(hasil.stdout)
    assert isi["skema"] == "selaras.baca/1"
    hitung = isi["hitung"]
    assert hitung["sel_terisi"] == hitung["sel_terpetakan"] + hitung["sel_sisa"]
    assert hitung["sel_sisa"] <= hitung["sel_terisi"] * 0.01
    jumlah = {k: len(v) for k, v in isi["tabel"].items()}
    assert jumlah["evaluasi"] == 138
    assert jumlah["tinjauan_rkpd"] == 65
    assert jumlah["rencana"] == 69
    assert jumlah["daftar_subkegiatan"] == 52
    assert (jumlah["kinerja_pelayanan"], jumlah["tujuan_sasaran"]) == (2, 2)
    assert len(isi["klaim"]) >= 30


def test_masukan_standar_sama_dengan_berkas(jalankan: Jalankan, jalur_seed: Path) -> None:
    dari_berkas = json.loads(jalankan("baca", str(jalur_seed), "--format", "json").stdout)
    dari_pipa = json.loads(jalankan("baca", "-", "--format", "json", masukan=jalur_seed.read_bytes()).stdout)
    dari_berkas["berkas"]["nama"] = dari_pipa["berkas"]["nama"] = ""
    assert dari_pipa == dari_berkas


def test_periksa_tetap_sama_tiap_kali(jalankan: Jalankan, jalur_seed: Path) -> None:
    satu = jalankan("periksa", str(jalur_seed), "--format", "json")
    dua = jalankan("periksa", str(jalur_seed), "--format", "json")
    assert satu.returncode == dua.returncode == 1
    assert satu.stdout == dua.stdout
    isi = json.loads(satu.stdout)
    assert isi["skema"] == "selaras.periksa/1"
    assert isi["ringkas"]["kesalahan"] == sum(t["berat"] == "kesalahan" for t in isi["temuan"])


def test_batas_gagal_dan_pengecualian(jalankan: Jalankan, jalur_seed: Path, tmp_path: Path) -> None:
    assert jalankan("periksa", str(jalur_seed), "--gagal-pada", "tidak").returncode == 0
    semua = json.loads(jalankan("periksa", str(jalur_seed), "--pilih", "A01", "--format", "json").stdout)
    assert semua["temuan"]
    berkas = tmp_path / "kecuali.yaml"
    berkas.write_text(
        "- {kode: A01, alasan: Sesuai berita acara, oleh: Kepala PD, tanggal: 2023-08-31}\n", "utf-8"
    )
    hasil = jalankan(
        "periksa", str(jalur_seed), "--pilih", "A01", "--kecuali", str(berkas), "--format", "json"
    )
    assert hasil.returncode == 0
    isi = json.loads(hasil.stdout)
    assert isi["temuan"] == []
    assert isi["dikecualikan"][0]["alasan"] == "Sesuai berita acara"


def test_laporan_teks_satu_baris_per_temuan(jalankan: Jalankan, jalur_seed: Path) -> None:
    hasil = jalankan("periksa", str(jalur_seed), "--pilih", "A01")
    baris = hasil.stdout.decode().splitlines()
    assert any(b.startswith(f"{jalur_seed}:272: A01 ") for b in baris)


def test_perbaiki_menulis_berkas_baru(jalankan: Jalankan, jalur_seed: Path, tmp_path: Path) -> None:
    sebelum = jalur_seed.read_bytes()
    baru = tmp_path / "baru.txt"
    hasil = jalankan("perbaiki", str(jalur_seed), "--ke", str(baru))
    assert hasil.returncode in (0, 1)
    assert jalur_seed.read_bytes() == sebelum
    assert baru.exists()
    sisa = json.loads(jalankan("periksa", str(baru), "--pilih", "A01", "--format", "json").stdout)
    assert sisa["temuan"] == []


def test_banding_diri_sendiri_sama(jalankan: Jalankan, jalur_seed: Path) -> None:
    assert jalankan("banding", str(jalur_seed), str(jalur_seed)).returncode == 0


def test_susun_dan_baca_kembali(jalankan: Jalankan, jalur_seed: Path, tmp_path: Path) -> None:
    for akhiran in ("docx", "xlsx", "pdf"):
        tujuan = tmp_path / f"renja.{akhiran}"
        hasil = jalankan("susun", str(jalur_seed), "--ke", str(tujuan))
        assert hasil.returncode == 0, hasil.stderr
        assert tujuan.stat().st_size > 10_000
    assert jalankan("susun", str(jalur_seed), "--ke", str(tmp_path / "tidak" / "x.docx")).returncode == 2


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_pelengkap(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["pelengkap", shell]) == 0
    assert "periksa" in capsys.readouterr().out
