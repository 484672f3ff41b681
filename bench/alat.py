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


_PERANTARA = """
import os, resource, subprocess, sys, time
mulai = time.perf_counter()
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
print(time.perf_counter() - mulai, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
"""


def proses(argumen: list[str], kali: int = 5) -> tuple[float, float]:
    """Run a command several times; return the fastest wall time in seconds and the peak memory in MB.

    A small process stands between, because a child starts with the memory mark of the one that forks it.
    """
    waktu, puncak = float("inf"), 0.0
    for _ in range(kali):
        keluaran = subprocess.run(
            [sys.executable, "-S", "-c", _PERANTARA, *argumen], capture_output=True, text=True, check=True
        ).stdout.split()
        waktu, puncak = min(waktu, float(keluaran[0])), max(puncak, float(keluaran[1]))
    return waktu, puncak


def memori_mb() -> float:
    """Return this process's peak memory in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def selaras() -> str:
    """Return the path of the installed command."""
    return str(Path(sys.executable).with_name("selaras"))
