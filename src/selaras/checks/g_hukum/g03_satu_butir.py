"""Satu butir dasar hukum memuat dua peraturan.

Setiap butir memuat satu peraturan; perubahannya boleh menyertai.

Salah: butir 25 berisi Perwako 124/2021 dan Perwako 5/2023.
Benar: butir 25 Perwako 124/2021, butir 26 Perwako 5/2023.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import list_butir, nama_rujukan
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import Renja, RujukanHukum
from selaras.kernel.kutipan import LOGIKA


@check(
    "G03",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Pecah butir itu menjadi satu peraturan per butir.",
)
def dua_peraturan_satu_butir(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every item that is about more than one regulation."""
    by_butir: dict[str, dict[str, RujukanHukum]] = {}
    for r in list_butir(renja):
        if r.peran == "pokok":
            by_butir.setdefault(f"{r.asal}|{r.butir}", {}).setdefault(r.identitas, r)
    for rujukan in by_butir.values():
        if len(rujukan) > 1:
            isi = list(rujukan.values())
            sebut = " dan ".join(nama_rujukan(r) for r in isi)
            yield Temuan(
                pesan=f"Butir {isi[0].butir} memuat {sebut}.",
                asal=isi[0].asal,
                tertulis=sebut,
            )
