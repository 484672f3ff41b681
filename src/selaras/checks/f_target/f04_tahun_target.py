"""Tahun target Renstra dalam T-C.30 tidak lengkap.

Tabel T-C.30 memuat target Renstra empat tahun: n-2, n-1, n, dan n+1.

Salah: Renja 2024 memuat target 2022 dan 2023 saja.
Benar: Renja 2024 memuat target 2022, 2023, 2024, dan 2025.
"""

from __future__ import annotations

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._alat import TC30
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Tempat, Temuan
from selaras.facts import Renja


@check(
    "F04",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC30,),
    saran="Lengkapi target Renstra untuk tahun yang belum ada.",
)
def tahun_target_tidak_lengkap(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for the years no row has, and one for cells that single rows leave blank."""
    if not renja.kinerja_pelayanan or konteks.tahun is None:
        return
    terisi = {t for b in renja.kinerja_pelayanan for t, nilai in b.target.items() if nilai is not None}
    diminta = range(konteks.tahun - 2, konteks.tahun + 2)
    if not terisi:
        return
    kurang = [t for t in diminta if t not in terisi]
    if kurang:
        yield _tanpa_tahun(renja, terisi, kurang, diminta=diminta)
    kosong = [
        Tempat(asal=b.asal_di(f"target.{tahun}"), kolom=f"target.{tahun}")
        for b in renja.kinerja_pelayanan
        for tahun in diminta
        if b.indikator and tahun in terisi and b.target.get(tahun) is None
        and b.cetak(f"target.{tahun}") is None
    ]  # fmt: skip
    if kosong:
        yield Temuan(
            pesan=f"Target Renstra kosong di dokumen atau tidak terbaca pada {len(kosong)} sel, padahal"
            " indikator lain memuatnya.",
            asal=kosong[0].asal,
            tabel="kinerja_pelayanan",
            kolom=kosong[0].kolom,
            tempat=tuple(kosong),
        )


def _tanpa_tahun(renja: Renja, terisi: set[int], kurang: list[int], *, diminta: range) -> Temuan:
    k = renja.keterangan_tabel("kinerja_pelayanan")
    return Temuan(
        pesan=f"Target Renstra tahun {', '.join(map(str, kurang))} tidak ada, padahal formulir T-C.30 meminta"
        f" target {diminta[0]} sampai {diminta[-1]}.",
        asal=k.asal if k else renja.kinerja_pelayanan[0].asal,
        tabel="kinerja_pelayanan",
        kolom="target",
        tertulis=", ".join(map(str, sorted(terisi))),
        seharusnya=", ".join(map(str, diminta)),
    )
