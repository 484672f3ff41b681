"""Every page in both widths and themes: accessible, no sideways scroll, light, complete without script."""

from __future__ import annotations

import gzip
import re
import urllib.request
from collections.abc import Callable
from typing import Any

import pytest

pytestmark = pytest.mark.browser

UMUM = ["/", "/periksa/", "/masuk/", "/tidak-ada/"]
PERENCANA = [
    "/", "/renja/bkpsdm/2024/", "/renja/bkpsdm/2024/tabel/t-c-29/", "/renja/bkpsdm/2024/tabel/t-c-33/",
    "/renja/bkpsdm/2024/temuan/", "/renja/bkpsdm/2024/naskah/", "/banding/", "/impor/", "/saya/",
]  # fmt: skip
HALAMAN = [("", h) for h in UMUM] + [("perencana", h) for h in PERENCANA] + [("bappeda", "/")]


def periksa_akses(hal: Any) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    hasil = Axe().run(
        hal, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"]}
    )
    return [
        f"{v['id']}: {v['nodes'][0]['html'][:160]} ({len(v['nodes'])})" for v in hasil.response["violations"]
    ]


@pytest.mark.parametrize("lebar", [1440, 390])
@pytest.mark.parametrize(("sebagai", "jalur"), HALAMAN, ids=[f"{s or 'umum'}{j}" for s, j in HALAMAN])
def test_halaman_dapat_dipakai_semua_orang(
    buka: Callable[..., Any], sebagai: str, jalur: str, lebar: int
) -> None:
    hal = buka(jalur, sebagai=sebagai, lebar=lebar, tema="gelap" if lebar == 390 else "terang")
    assert not periksa_akses(hal)
    assert hal.evaluate("document.documentElement.scrollWidth") <= lebar, "halaman bergulir menyamping"
    assert hal.locator("h1").count() == 1
    assert hal.title().endswith("Selaras")


@pytest.mark.parametrize(("sebagai", "jalur"), HALAMAN, ids=[f"{s or 'umum'}{j}" for s, j in HALAMAN])
def test_berat_halaman(buka: Callable[..., Any], situs: str, sebagai: str, jalur: str) -> None:
    hal = buka(jalur, sebagai=sebagai)
    permintaan: list[str] = []
    hal.on("request", lambda r: permintaan.append(r.url))
    hal.reload()
    assert len(gzip.compress(hal.content().encode(), 6)) < 60_000
    assert len([u for u in permintaan if not u.startswith("data:")]) <= 8
    assert all(u.startswith((situs, "data:")) for u in permintaan), "tidak ada pihak ketiga"


def test_gaya_dan_skrip_dalam_anggaran(situs: str) -> None:
    with urllib.request.urlopen(f"{situs}/masuk/") as r:
        isi = r.read().decode()
    berat = {"css": 0, "js": 0}
    for alamat in set(re.findall(r'(?:href|src)="(/static/[^"]+\.(?:css|js))"', isi)):
        with urllib.request.urlopen(situs + alamat) as r:
            assert "immutable" in r.headers["Cache-Control"]
            berat[alamat.rsplit(".", 1)[1]] += len(gzip.compress(r.read(), 9))
    assert 0 < berat["css"] < 20_000
    assert 0 < berat["js"] < 40_000


@pytest.mark.parametrize("lebar", [320, 1440])
def test_kecil_dan_diperbesar(buka: Callable[..., Any], lebar: int) -> None:
    hal = buka("/", sebagai="perencana", lebar=lebar)
    assert hal.evaluate("document.documentElement.scrollWidth") <= lebar


def test_papan_kunci_menemukan_isi(buka: Callable[..., Any]) -> None:
    hal = buka("/", sebagai="perencana")
    hal.keyboard.press("Tab")
    assert hal.evaluate("document.activeElement.textContent") == "Lewati ke isi"
    hal.keyboard.press("Enter")
    assert hal.evaluate("document.activeElement.id") == "utama"


def test_tema_tersimpan(buka: Callable[..., Any]) -> None:
    hal = buka("/masuk/", tema="terang")
    hal.click("[data-ganti-tema]")
    assert hal.evaluate("document.documentElement.dataset.tema") == "gelap"
    hal.reload()
    assert hal.evaluate("document.documentElement.dataset.tema") == "gelap"


def test_bahasa_inggris(buka: Callable[..., Any]) -> None:
    hal = buka("/masuk/")
    hal.click("footer button")
    assert hal.locator("h1").inner_text() == "Sign in to Selaras"
    assert hal.locator("html").get_attribute("lang") == "en"
