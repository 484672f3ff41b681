"""Rows under no header that we know: what to tell the user about them."""

from __future__ import annotations

from selaras.facts import Sisa
from selaras.readers.mentah import is_isi
from selaras.readers.tabel.isian import sisa_sel
from selaras.readers.tabel.segmen import Yatim

TANPA_KEPALA = "tabel tanpa baris kepala yang dikenali"
_BARIS_TERKECIL = 3
_CATATAN_TERBANYAK = 5


def is_mirip_renja(yatim: Yatim) -> bool:
    """Say whether rows clearly look like a Renja table: most carry a code, and amounts or percentages."""
    if len(yatim.pola) < _BARIS_TERKECIL:
        return False
    berkode = sum(1 for p in yatim.pola if "k" in p[:8] or (p[:1] in "izX" and "z" in p[:5]))
    berangka = sum(1 for p in yatim.pola if "M" in p or p.count("F") + p.count("P") + p.count("i") > 1)
    return berkode * 2 >= len(yatim.pola) and berangka * 2 >= len(yatim.pola)


def laporkan_yatim(yatim: list[Yatim]) -> tuple[list[Sisa], list[str]]:
    """Return the cells that look like a Renja table without a header, and notes about other tables."""
    sisa: list[Sisa] = []
    catatan: list[str] = []
    lain = 0
    for y in yatim:
        if is_mirip_renja(y):
            for baris in y.baris:
                sisa += [sisa_sel(baris, c, TANPA_KEPALA) for c, s in enumerate(baris.isi) if is_isi(s)]
            catatan.append(
                f"{y.baris[0].asal}: {len(y.baris)} baris mirip tabel Renja tetapi tanpa baris kepala; "
                "isinya didaftar sebagai sisa. Tambahkan baris kepala tabelnya."
            )
        elif y.sendiri and len(y.baris) >= _BARIS_TERKECIL and _lebar(y) >= _BARIS_TERKECIL:
            lain += 1
            if lain <= _CATATAN_TERBANYAK:
                catatan.append(
                    f"{y.baris[0].asal}: tabel {len(y.baris)} baris ini bukan tabel Renja; dilewati."
                )
    if lain > _CATATAN_TERBANYAK:
        catatan.append(f"{lain - _CATATAN_TERBANYAK} tabel lain juga bukan tabel Renja; dilewati.")
    return sisa, catatan


def _lebar(yatim: Yatim) -> int:
    return max(len(p) - p.count(" ") for p in yatim.pola)
