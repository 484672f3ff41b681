"""Journeys of the people, click by click, within the promised number of clicks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.bahan import teks_renja

pytestmark = pytest.mark.browser


class Klik:
    """Clicks and counts; typing and choosing a file are not clicks."""

    def __init__(self, hal: Any) -> None:
        self.hal = hal
        self.n = 0

    def __call__(self, nama: str, peran: str = "button") -> None:
        self.hal.get_by_role(peran, name=nama).first.click()
        self.n += 1
        self.hal.wait_for_load_state()


@pytest.fixture
def berkas(tmp_path: Path) -> str:
    jalur = tmp_path / "renja-dinas.txt"
    jalur.write_text(teks_renja(7), "utf-8")
    return str(jalur)


@pytest.mark.parametrize("js", [True, False])
def test_periksa_tanpa_akun(buka: Callable[..., Any], berkas: str, js: bool) -> None:
    hal = buka("/", js=js)
    klik = Klik(hal)
    hal.set_input_files("#berkas", berkas)
    klik("Periksa berkas")
    assert hal.locator("h1").inner_text() == "Hasil periksa renja-dinas.txt"
    assert hal.get_by_text("Tingkat realisasi tahun lalu salah hitung").first.is_visible()
    with hal.expect_download() as unduh:
        hal.get_by_role("button", name="Unduh Excel").click()
    assert unduh.value.suggested_filename == "periksa-renja-dinas.xlsx"
    klik("Simpan 1 jam")
    assert "/periksa/hasil/" in hal.url
    klik("Hapus sekarang")
    assert hal.url.endswith("/periksa/")


def test_berkas_rusak_memberi_kalimat(buka: Callable[..., Any], tmp_path: Path) -> None:
    rusak = tmp_path / "rusak.xlsx"
    rusak.write_bytes(b"PK\x03\x04 bukan lembar kerja")
    hal = buka("/periksa/")
    hal.set_input_files("#berkas", str(rusak))
    hal.click("main .tbl--utama")
    assert hal.get_by_role("alert").first.is_visible()
    assert hal.locator("#berkas").get_attribute("aria-invalid") == "true"


@pytest.mark.parametrize("js", [True, False])
def test_impor_sampai_diterima(buka: Callable[..., Any], tmp_path: Path, js: bool) -> None:
    jalur = tmp_path / f"renja-{js}.txt"
    jalur.write_text(teks_renja(9 if js else 8), "utf-8")
    hal = buka("/impor/", sebagai="perencana", js=js)
    klik = Klik(hal)
    hal.set_input_files("#berkas", str(jalur))
    hal.select_option("#versi", "rancangan" if js else "ranwal")
    klik("Unggah dan baca")
    if js:
        hal.wait_for_selector(".pilih-tabel", timeout=30_000)
    else:
        for _ in range(60):
            if hal.locator(".pilih-tabel").count():
                break
            hal.wait_for_timeout(500)
            hal.get_by_role("link", name="Muat ulang kemajuan").click()
    for _ in range(2):
        klik("Lanjut", "link")
    if hal.get_by_role("button", name="Abaikan semua").count():
        klik("Abaikan semua")
    else:
        klik("Lanjut", "link")
    klik("Terima BKPSDM")
    assert klik.n <= 7
    assert "/renja/bkpsdm/2024/" in hal.url
    assert hal.get_by_text("Diterima dan diperiksa").is_visible()


def test_orang_tanpa_hak_tidak_melihat_tombol(buka: Callable[..., Any]) -> None:
    hal = buka("/renja/bkpsdm/2024/", sebagai="inspektorat")
    assert hal.get_by_role("button", name="Ajukan ke kepala PD").count() == 0
    assert hal.get_by_role("link", name="Impor").count() == 0
