"""The real server with demo data in a temporary folder, and a real browser."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.e2e.bahan import teks_renja

CHROMIUM = Path("/usr/bin/chromium")
BENDERA = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
]  # fmt: skip
SANDI = "selaras-demo"


def porta_bebas() -> int:
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return int(s.getsockname()[1])


def tunggu(alamat: str, proses: subprocess.Popen[bytes], detik: float = 60) -> None:
    batas = time.monotonic() + detik
    while time.monotonic() < batas:
        if proses.poll() is not None:
            raise RuntimeError(f"peladen berhenti dengan status {proses.returncode}")
        try:
            with urllib.request.urlopen(alamat, timeout=2):
                return
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(alamat)


@pytest.fixture(scope="session")
def lingkungan(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Environment of an installation of its own."""
    folder = tmp_path_factory.mktemp("selaras")
    bersih = {k: v for k, v in os.environ.items() if not k.startswith(("SELARAS_", "DJANGO_"))}
    return {**bersih, "SELARAS_DATA": str(folder)}


@pytest.fixture(scope="session")
def situs(lingkungan: dict[str, str]) -> Iterator[str]:
    """Address of a running server with the demo people and a small plan."""
    berkas = Path(lingkungan["SELARAS_DATA"]) / "renja-kecil.txt"
    berkas.write_text(teks_renja(), "utf-8")
    kelola = [sys.executable, "-m", "selaras.config.kelola"]
    subprocess.run([*kelola, "migrate", "--verbosity", "0"], env=lingkungan, check=True)
    subprocess.run([*kelola, "siapkan_demo", "--berkas", str(berkas)], env=lingkungan, check=True, stdout=-3)
    porta = porta_bebas()
    proses = subprocess.Popen(
        [sys.executable, "-m", "selaras", "web", "--alamat", f"127.0.0.1:{porta}"], env=lingkungan, stderr=-3
    )
    alamat = f"http://127.0.0.1:{porta}"
    try:
        tunggu(alamat + "/masuk/", proses)
        yield alamat
    finally:
        proses.terminate()
        try:
            proses.wait(15)
        except subprocess.TimeoutExpired:
            proses.kill()


@pytest.fixture(scope="session")
def peramban() -> Iterator[object]:
    """One Chromium for all tests; they skip where the system has none."""
    if not CHROMIUM.exists():
        pytest.skip("Chromium tidak terpasang")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as p:
        b = p.chromium.launch(executable_path=str(CHROMIUM), args=BENDERA)
        yield b
        b.close()


@pytest.fixture
def buka(peramban: object, situs: str) -> Iterator[Callable[..., object]]:
    """Return a function that opens a page: ``buka("/", sebagai="perencana", lebar=390, tema="gelap")``.

    Console errors (a broken policy, a missing file, a script error) fail the test at its end.
    """
    konteks: list[object] = []
    keluhan: list[str] = []

    def lakukan(
        jalur: str, *, sebagai: str = "", lebar: int = 1440, tema: str = "", js: bool = True
    ) -> object:
        ctx = peramban.new_context(  # type: ignore[attr-defined]
            viewport={"width": lebar, "height": 900 if lebar > 600 else 844}, java_script_enabled=js
        )
        konteks.append(ctx)
        if tema:
            ctx.add_cookies([{"name": "tema", "value": tema, "url": situs}])
        hal = ctx.new_page()
        hal.on("console", lambda m: keluhan.append(m.text) if m.type == "error" else None)
        hal.on("pageerror", lambda e: keluhan.append(str(e)))
        if sebagai:
            hal.goto(f"{situs}/masuk/")
            hal.fill("#id_username", f"{sebagai}@contoh.test")
            hal.fill("#id_password", SANDI)
            hal.click("main .tbl--utama")
            hal.wait_for_url(f"{situs}/")
        hal.goto(situs + jalur)
        return hal

    yield lakukan
    for ctx in konteks:
        ctx.close()  # type: ignore[attr-defined]
    sisa = [k for k in keluhan if "status of 422" not in k and "status of 404" not in k]
    assert not sisa, sisa[:5]
