"""Tahun target Renstra dalam T-C.30 tidak lengkap.

Tabel T-C.30 memuat target Renstra empat tahun: n-2, n-1, n, dan n+1.

Salah: Renja 2024 memuat target 2022 dan 2023 saja.
Benar: Renja 2024 memuat target 2022, 2023, 2024, dan 2025.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._alat import TC30
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import Renja


@check(
    "F04",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC30,),
    saran="Tambahkan kolom target Renstra untuk tahun yang belum ada.",
)
def tahun_target_tidak_lengkap(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding naming the years without a Renstra target."""
    if not renja.kinerja_pelayanan or konteks.tahun is None:
        return
    ada = {tahun for b in renja.kinerja_pelayanan for tahun in b.target}
    diminta = range(konteks.tahun - 2, konteks.tahun + 2)
    kurang = [t for t in diminta if t not in ada]
    if not ada or not kurang:
        return
    k = renja.keterangan_tabel("kinerja_pelayanan")
    yield Temuan(
        pesan=f"Target Renstra tahun {', '.join(map(str, kurang))} tidak ada; T-C.30 memuat target"
        f" {diminta[0]} sampai {diminta[-1]}.",
        asal=k.asal if k else renja.kinerja_pelayanan[0].asal,
        tabel="kinerja_pelayanan",
        kolom="target",
        tertulis=", ".join(map(str, sorted(ada))),
        seharusnya=", ".join(map(str, diminta)),
    )
