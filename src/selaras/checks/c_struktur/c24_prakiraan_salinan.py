"""Prakiraan maju hanya salinan pagu tahun rencana.

Prakiraan maju adalah perkiraan kebutuhan tahun berikutnya. Bila hampir semua sub kegiatan memuat angka yang
sama dengan pagu tahun rencana, perkiraan itu belum disusun.

Salah: 49 dari 50 sub kegiatan memuat prakiraan maju yang sama dengan pagu.
Benar: prakiraan maju naik 5 % pada sebagian besar sub kegiatan.
"""

from __future__ import annotations

from decimal import Decimal

from selaras.checks.c_struktur._alat import TC33
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import format_angka, percent_of, to_json_angka

_SEDIKIT = 5


@check(
    "C24",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC33,),
    saran="Susun prakiraan maju per sub kegiatan dari kebutuhan tahun berikutnya.",
)
def prakiraan_hanya_salinan(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding when the share of equal amounts reaches the bound of the settings."""
    baris = [b for b in konteks.indeks.sub_rencana if b.pagu is not None and b.prakiraan_maju is not None]
    sama = [b for b in baris if b.pagu == b.prakiraan_maju]
    batas = konteks.pengaturan.porsi_prakiraan_sama
    porsi = percent_of(Decimal(len(sama)), Decimal(len(baris)))
    if len(baris) < _SEDIKIT or porsi is None or porsi < batas:
        return
    yield Temuan(
        pesan=(
            f"{len(sama)} dari {len(baris)} sub kegiatan ({format_angka(porsi)}%) memuat prakiraan maju "
            f"yang sama dengan pagu. Batasnya di bawah {format_angka(batas)}%."
        ),
        asal=sama[0].asal_di("prakiraan_maju"),
        tabel="rencana",
        kolom="prakiraan_maju",
        tertulis=to_json_angka(porsi),
        rumus=f"{len(sama)} / {len(baris)} × 100",
    )
