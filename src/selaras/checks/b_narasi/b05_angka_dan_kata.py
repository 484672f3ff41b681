"""Angka dan huruf dalam kurung tidak sama.

Bilangan yang ditulis dengan angka dan huruf menyatakan jumlah yang sama. Salah eja yang masih dapat ditebak
hanya menjadi catatan.

Salah: 32 (dua puluh tiga) kegiatan.
Benar: 32 (tiga puluh dua) kegiatan.
"""

from __future__ import annotations

import re
from decimal import Decimal

from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Klaim
from selaras.kernel.angka import format_angka
from selaras.kernel.kutipan import LOGIKA
from selaras.kernel.teks import is_bulat, kunci_rapat, parse_terbilang, terbilang

_RUPIAH = re.compile(r"\s*rupiah\s*$", re.IGNORECASE)


@check(
    "B05",
    on=Klaim,
    berat=Berat.KESALAHAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Samakan huruf dalam kurung dengan angkanya.",
)
def angka_beda_kata(klaim: Klaim, konteks: Konteks) -> Hasilan:
    """Yield a finding when the words in brackets name another number, an info when they are misspelt."""
    if not klaim.terbilang:
        return
    kata = _RUPIAH.sub("", klaim.terbilang)
    nilai = [n for n in (klaim.pembilang, klaim.penyebut) if n is not None and is_bulat(n)]
    if not nilai or any(_sama(kata, n) for n in nilai):
        return
    n = nilai[0]
    terbaca = parse_terbilang(kata)
    benar = terbilang(int(n))
    if terbaca is None:
        pesan, berat = f"Tertulis {format_angka(n)} ({kata}); ejaannya {benar}.", Berat.INFO
    else:
        pesan = f"Tertulis {format_angka(n)} ({kata}), padahal {kata} adalah {format_angka(terbaca)}."
        berat = Berat.KESALAHAN
    yield Temuan(
        pesan=pesan,
        asal=klaim.asal,
        kolom="terbilang",
        tertulis=klaim.terbilang,
        seharusnya=benar,
        berat=berat,
    )


def _sama(kata: str, n: Decimal) -> bool:
    """Say whether words mean the number, spaces aside ("duabelas")."""
    return parse_terbilang(kata) == int(n) or kunci_rapat(kata) == kunci_rapat(terbilang(int(n)))
