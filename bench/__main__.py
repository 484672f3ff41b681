"""``make bench``: run every benchmark, print us beside the peer or floor, fail on a broken budget."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

KEPALA = ("Ukuran", "Kita", "Batas", "Dari batas", "Pembanding", "Nilai", "Kita : pembanding")


def main(pilih: list[str]) -> int:
    """Run the benchmarks named in ``pilih`` (module names without ``bench_``), or all."""
    gagal: list[str] = []
    print("| " + " | ".join(KEPALA) + " |\n|" + "---|" * len(KEPALA), flush=True)
    for jalur in sorted(Path(__file__).parent.glob("bench_*.py")):
        nama = jalur.stem.removeprefix("bench_")
        if pilih and nama not in pilih:
            continue
        for u in importlib.import_module(f"bench.{jalur.stem}").ukur():
            print(_baris(u), flush=True)
            if not _lulus(u):
                gagal.append(str(u["nama"]))
    if gagal:
        print("\nBatas terlampaui: " + "; ".join(gagal))
    return int(bool(gagal))


def _lulus(u: dict[str, Any]) -> bool:
    batas = u.get("batas")
    if batas is None:
        return True
    lulus: bool = u["nilai"] >= batas if u.get("arah") == "min" else u["nilai"] <= batas
    return lulus


def _baris(u: dict[str, Any]) -> str:
    satuan, batas, p = u.get("satuan", ""), u.get("batas"), u.get("pembanding")
    tanda = "≥" if u.get("arah") == "min" else "≤"
    sel = [
        str(u["nama"]),
        f"{u['nilai']:.3g} {satuan}",
        "" if batas is None else f"{tanda} {batas:g} {satuan}",
        "" if not batas else f"{u['nilai'] / batas:.2f}",
        p["nama"] if p else "",
        f"{p['nilai']:.3g} {satuan}" if p else "",
        f"{u['nilai'] / p['nilai']:.3g}" if p and p["nilai"] else "",
    ]
    return "| " + " | ".join(sel) + " |"


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
