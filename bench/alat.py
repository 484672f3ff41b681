"""Measuring helpers: best of several runs, a whole process with its memory."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

BERSAMA = Path(os.environ.get("SELARAS_SHARED", Path(__file__).resolve().parents[2] / "shared"))
SEED = BERSAMA / "seed" / "renja-bkpsdm-pontianak-2024.txt"


def tercepat(kerja: Callable[[], object], kali: int = 3) -> float:
    """Return the fastest of ``kali`` runs in seconds."""
    terbaik = float("inf")
    for _ in range(kali):
        mulai = time.perf_counter()
        kerja()
        terbaik = min(terbaik, time.perf_counter() - mulai)
    return terbaik


def proses(argumen: list[str], kali: int = 5) -> tuple[float, float]:
    """Run a command several times; return the fastest wall time in seconds and the peak memory in MB."""
    waktu, puncak = float("inf"), 0.0
    for _ in range(kali):
        mulai = time.perf_counter()
        anak = subprocess.Popen(argumen, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, _, pakai = os.wait4(anak.pid, 0)
        anak.returncode = 0
        waktu = min(waktu, time.perf_counter() - mulai)
        puncak = max(puncak, pakai.ru_maxrss / 1024)
    return waktu, puncak


def memori_mb() -> float:
    """Return this process's peak memory in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def selaras() -> str:
    """Return the path of the installed command."""
    return str(Path(sys.executable).with_name("selaras"))
