"""Findings of a symmetric difference between two lists of sub kegiatan."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from selaras.checks.c_struktur._alat import kutip, sebut
from selaras.checks.pohon import nama_baris
from selaras.checks.temuan import Temuan
from selaras.kernel.padan import Padanan

_SEPARUH = 0.5


def temuan_selisih(
    padanan: Padanan[Any, Any], kiri: tuple[str, str], kanan: tuple[str, str]
) -> Iterator[Temuan]:
    """Yield a finding per row on one side only; ``kiri`` and ``kanan`` are (table key, name in messages).

    Where fewer than half of the shorter list is found in the other, the lists as a whole do not belong
    together and one finding says so.
    """
    sepasang, a, b = len(padanan.pasangan), padanan.kiri_saja, padanan.kanan_saja
    if not (sepasang or a) or not (sepasang or b):
        return
    if sepasang < _SEPARUH * min(sepasang + len(a), sepasang + len(b)):
        yield Temuan(
            pesan=(
                f"Daftar sub kegiatan {kiri[1]} ({sepasang + len(a)}) dan {kanan[1]} ({sepasang + len(b)}) "
                f"hanya bertemu pada {sepasang} sub kegiatan. Periksa apakah keduanya dari rencana yang sama."
            ),
            asal=a[0].asal,
            tabel=kiri[0],
        )
        return
    for sisi, lain, baris in ((kiri, kanan, a), (kanan, kiri, b)):
        for r in baris:
            yield Temuan(
                pesan=f"Sub kegiatan {kutip(sebut(r))} ada di {sisi[1]}, tetapi tidak ada di {lain[1]}.",
                asal=r.asal,
                tabel=sisi[0],
                kolom="kiri.nama" if sisi[0] == "tinjauan_rkpd" else "nama",
                kode_kegiatan=r.kode,
                tertulis=nama_baris(r),
            )
