"""Satu peraturan tercantum dua kali dalam daftar dasar hukum.

Setiap peraturan disebut satu kali. Peraturan perubahan disebut bersama peraturan yang diubahnya, tidak lagi
sebagai butir sendiri.

Salah: PP 72/2019 pada butir 8 (perubahan PP 18/2016) dan pada butir 13.
Benar: PP 18/2016 sebagaimana telah diubah dengan PP 72/2019, satu butir.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.g_hukum._bantu import list_butir, nama_rujukan
from selaras.checks.g_hukum.g02_judul_peraturan import is_judul_sama
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Renja, RujukanHukum
from selaras.kernel.kutipan import LOGIKA


@check(
    "G01",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Hapus butir yang mengulang.",
)
def peraturan_tercantum_dua_kali(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every regulation that two items of the list name with the same title."""
    by_identitas: dict[str, dict[str, RujukanHukum]] = {}
    for r in list_butir(renja):
        by_identitas.setdefault(r.identitas, {}).setdefault(r.butir or "", r)
    for butir in by_identitas.values():
        rujukan = list(butir.values())
        sama = [r for r in rujukan if is_judul_sama(r.judul, rujukan[0].judul)]
        if len(sama) > 1:
            yield _temuan(sama)


def _temuan(sama: list[RujukanHukum]) -> Temuan:
    butir = " dan ".join(f"butir {r.butir}" for r in sama)
    ulang = next((r for r in sama[1:] if r.peran == "pokok"), sama[-1])
    return Temuan(
        pesan=f"{nama_rujukan(sama[0])} tercantum pada {butir}.",
        asal=ulang.asal,
        tertulis=nama_rujukan(ulang),
        tempat=tuple(
            Tempat(asal=r.asal, tertulis=f"butir {r.butir}")
            for r in (ulang, *(r for r in sama if r is not ulang))
        ),
    )
