"""The command from process start, on the real document; floor: the bare interpreter."""

from __future__ import annotations

import sys
from typing import Any

from bench.alat import SEED, proses, selaras


def ukur() -> list[dict[str, Any]]:
    """Measure ``selaras periksa`` and ``selaras baca`` as whole processes."""
    if not SEED.exists():
        return []
    lantai, mb0 = proses([sys.executable, "-c", "pass"])
    hasil = []
    for nama, perintah, batas in (
        ("periksa naskah nyata, dari mulai proses", ["periksa", str(SEED), "--format", "json"], 0.5),
        ("baca naskah nyata, dari mulai proses", ["baca", str(SEED), "--format", "json"], 0.5),
        ("aturan, dari mulai proses", ["aturan"], 0.5),
    ):
        waktu, mb = proses([selaras(), *perintah])
        hasil.append(
            {"nama": nama, "nilai": waktu, "batas": batas, "satuan": "s",
             "pembanding": {"nama": "Python kosong", "nilai": lantai}}
        )  # fmt: skip
        if perintah[0] == "periksa":
            hasil.append(
                {"nama": "memori puncak periksa", "nilai": mb, "batas": 150, "satuan": "MB",
                 "pembanding": {"nama": "Python kosong", "nilai": mb0}}
            )  # fmt: skip
    return hasil
