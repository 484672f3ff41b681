"""Take the screenshots of the README from a running demo: ``python skrip/potret.py http://127.0.0.1:8000``."""

from __future__ import annotations

import sys
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from selaras.contoh import jalur_contoh

KELUARAN = Path(__file__).resolve().parents[1] / "docs" / "gambar"
BENDERA = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-dev-shm-usage",
]
RENJA = "/renja/bkpsdm/2024/"


def masuk(h: Page, alamat: str) -> None:
    """Sign in as the demo planner."""
    h.goto(alamat + "/masuk/")
    h.locator("input[type=text], input[type=email]").first.fill("perencana@contoh.test")
    h.fill("input[type=password]", "selaras-demo")
    h.keyboard.press("Enter")
    h.wait_for_url(lambda u: "masuk" not in u)


def potret(h: Page, nama: str) -> None:
    """Save one picture."""
    h.wait_for_timeout(400)
    h.screenshot(path=str(KELUARAN / f"{nama}.png"))


def main(alamat: str) -> int:
    """Visit the pages and save them, wide and narrow."""
    KELUARAN.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as p:
        peramban = p.chromium.launch(executable_path="/usr/bin/chromium", args=BENDERA)
        h = peramban.new_context(viewport={"width": 1280, "height": 800}, locale="id-ID").new_page()
        h.goto(alamat + "/periksa/")
        h.set_input_files("input[type=file]", str(jalur_contoh()))
        h.locator("button:has-text('Periksa berkas')").click()
        h.wait_for_load_state()
        potret(h, "periksa")
        masuk(h, alamat)
        h.goto(alamat + RENJA + "tabel/t-c-29/")
        h.locator('td.ts[id$="-k10"]').nth(2).click()
        potret(h, "tabel")
        h.goto(alamat + RENJA + "temuan/?kode=A04")
        potret(h, "temuan")
        h.goto(alamat + RENJA + "naskah/?bab=BAB+II")
        potret(h, "naskah")
        h.goto(alamat + "/impor/")
        h.set_input_files("input[type=file]", str(jalur_contoh()))
        h.click("text=Unggah dan baca")
        h.wait_for_timeout(2500)
        potret(h, "impor")
        sempit = peramban.new_context(viewport={"width": 390, "height": 844}, locale="id-ID").new_page()
        masuk(sempit, alamat)
        for nama, jalur in (("beranda-sempit", "/"), ("tabel-sempit", RENJA + "tabel/t-c-29/")):
            sempit.goto(alamat + jalur)
            potret(sempit, nama)
        peramban.close()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1].rstrip("/")))
