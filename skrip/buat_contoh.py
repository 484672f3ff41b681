"""Build the product's example workbook from a document: its tables as figures, no prose, no person.

``python skrip/buat_contoh.py BERKAS`` writes ``src/selaras/contoh/renja-contoh.xlsx``.
"""

from __future__ import annotations

import sys
from dataclasses import replace

from selaras.contoh import jalur_contoh
from selaras.facts import Pengesahan, Renja
from selaras.readers import read_berkas
from selaras.writers.susun import susun


def tanpa_orang(renja: Renja) -> Renja:
    """Keep tables, captions and the date; drop prose and the signer."""
    p = renja.pengesahan
    tanggal = None if p is None else Pengesahan(asal=p.asal, tanggal=p.tanggal, tahun=p.tahun, bulan=p.bulan)
    return replace(
        renja, pengesahan=tanggal, klaim=(), rujukan_hukum=(), judul=(), paragraf=(), catatan=(), sisa=(), tambahan={}
    )


def main(argumen: list[str]) -> int:
    """Read, strip, write."""
    susun(tanpa_orang(read_berkas(argumen[0])), jalur_contoh())
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
