"""Indeks ditulis dengan tanda persen.

Nilai indeks atau skor tidak bersatuan persen.

Salah: Indeks Profesionalitas ASN, target "Baik (70%)".
Benar: Indeks Profesionalitas ASN, target "Rendah (70)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._alat import rapikan_nama
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Baris, Renja
from selaras.kernel.kutipan import LOGIKA
from selaras.kernel.teks import kunci, tidy

_INDEKS = re.compile(
    r"^(?:indeks|indek|index|skor|score)\b|^nilai (?:akip|sakip|skm|ikm|lke|reformasi birokrasi|rb)\b"
)


@check(
    "F07",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Hapus tanda persen; satuannya indeks atau nilai.",
)
def indeks_berpersen(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding per indicator whose values carry a percent sign."""
    for tabel in ("tujuan_sasaran", "kinerja_pelayanan"):
        for baris in renja.tabel(tabel):
            indikator = rapikan_nama(getattr(baris, "indikator", None))
            if not _INDEKS.match(kunci(indikator)):
                continue
            tempat = tuple(_berpersen(baris))
            if tempat:
                contoh = tempat[0]
                yield Temuan(
                    pesan=f"{indikator}: tertulis {contoh.tertulis}, padahal indeks tidak bersatuan persen.",
                    asal=contoh.asal,
                    tabel=tabel,
                    kolom=contoh.kolom,
                    tertulis=contoh.tertulis,
                    seharusnya=contoh.seharusnya,
                    tempat=tempat,
                )


def _berpersen(baris: Baris) -> Iterator[Tempat]:
    for kolom, isi in baris.tertulis.items():
        if "%" in isi and kolom.split(".")[0] in ("target", "realisasi", "proyeksi", "label"):
            yield Tempat(
                asal=baris.asal_di(kolom), kolom=kolom, tertulis=isi, seharusnya=tidy(isi.replace("%", ""))
            )
    if (getattr(baris, "satuan", None) or "").strip() == "%":
        yield Tempat(asal=baris.asal_di("satuan"), kolom="satuan", tertulis="%", seharusnya="Indeks")
