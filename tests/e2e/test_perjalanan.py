"""Journeys of the people, click by click, within the promised number of clicks."""

from __future__ import annotations

import re
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


def test_perbaiki_satu_sebab_tiga_klik(buka: Callable[..., Any]) -> None:
    hal = buka("/", sebagai="perencana")
    klik = Klik(hal)
    klik("Tingkat realisasi tahun lalu salah hitung", "link")
    hal.get_by_role("button", name=re.compile(r"^Perbaiki \d+ tempat")).click()
    klik.n += 1
    hal.wait_for_load_state()
    klik("Terapkan")
    assert klik.n <= 3
    assert hal.get_by_text(re.compile(r"\d+ sel diubah|Angka seharusnya sudah dipakai")).first.is_visible()
    klik("Batalkan perubahan")
    assert hal.get_by_text("dikembalikan ke angka semula").is_visible()


def test_naskah_docx_dua_klik(buka: Callable[..., Any]) -> None:
    hal = buka("/", sebagai="kepala")
    klik = Klik(hal)
    klik("Naskah", "link")
    with hal.expect_download() as unduh:
        hal.get_by_role("link", name="Unduh docx").or_(
            hal.get_by_role("button", name="Unduh docx")
        ).first.click()
    klik.n += 1
    assert klik.n <= 2
    assert unduh.value.suggested_filename.endswith(".docx")
    assert Path(unduh.value.path()).read_bytes()[:2] == b"PK"


def test_lembar_dengan_papan_kunci(buka: Callable[..., Any]) -> None:
    hal = buka("/renja/bkpsdm/2024/tabel/t-c-29/", sebagai="perencana")
    hal.locator(".lembar td[tabindex='0']").focus()
    hal.keyboard.press("Alt+ArrowDown")
    pertama = hal.evaluate("document.activeElement.id")
    assert hal.evaluate("document.activeElement.dataset.temuan")
    hal.keyboard.press("ArrowDown")
    assert hal.evaluate("document.activeElement.id").split("-")[1] == pertama.split("-")[1]
    hal.keyboard.press("Control+Home")
    assert hal.evaluate("document.activeElement.id").startswith("b1-")
    hal.keyboard.press("Alt+ArrowDown")
    hal.keyboard.press("Enter")
    hal.wait_for_selector("#panel.terbuka h2")
    hal.keyboard.press("Escape")
    assert hal.evaluate("document.activeElement.id") == pertama
    assert hal.locator("td[aria-selected]").count() == 1


def test_alamat_sel_membuka_selnya(buka: Callable[..., Any]) -> None:
    hal = buka("/renja/bkpsdm/2024/tabel/t-c-29/#b4-k8", sebagai="perencana")
    assert hal.evaluate("document.activeElement.id") == "b4-k8"
    assert hal.locator("#alamat").inner_text() == "K8 · baris 4"
