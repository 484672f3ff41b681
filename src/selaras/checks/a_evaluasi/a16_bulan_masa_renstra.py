"""Jumlah bulan tidak sesuai masa Renstra.

Layanan yang berjalan sepanjang tahun bertarget 12 bulan setahun, sehingga target akhir Renstra adalah 12
dikali jumlah tahun masa Renstra.

Salah: masa Renstra 2020-2024, target setahun 12 bulan, target Renstra 49 bulan.
Benar: masa Renstra 2020-2024, target setahun 12 bulan, target Renstra 60 bulan.
"""

from __future__ import annotations

from decimal import Decimal

from selaras.checks.a_evaluasi._alat import is_bulan, satukan, tempat_di, temuan_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Tempat
from selaras.facts import BarisEvaluasi, Renja
from selaras.kernel.angka import format_angka
from selaras.kernel.kutipan import LOGIKA
from selaras.law.formulas.evaluasi import TC29

SETAHUN = Decimal(12)


@check(
    "A16",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA, TC29),
    saran="Isi target akhir Renstra dengan 12 bulan dikali jumlah tahun masa Renstra.",
)
def bulan_tidak_sesuai_masa_renstra(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield month targets that are no multiple of 12, and one finding for a wrong number of years."""
    k = renja.keterangan_tabel("evaluasi")
    masa = k.periode if k else None
    tahun = masa[1] - masa[0] + 1 if masa else None
    seharusnya = f"{SETAHUN * tahun:f}" if tahun else None
    kurang: list[Tempat] = []
    for b in renja.evaluasi:
        bulan = b.target_renstra
        if bulan is None or not is_bulan(b) or not _is_sepanjang_tahun(b) or bulan <= SETAHUN:
            continue
        rumus = f"12 × {tahun}" if tahun else None
        tempat = tempat_di(b, "target_renstra", seharusnya=seharusnya, rumus=rumus)
        if bulan % SETAHUN != 0:
            yield temuan_di(tempat, _bukan_kelipatan(bulan, tahun))
        elif tahun is not None and bulan != SETAHUN * tahun:
            kurang.append(tempat)
    if kurang and masa:
        nilai = ", ".join(dict.fromkeys(str(t.tertulis) for t in kurang))
        isi = f"Target akhir Renstra tertulis {nilai} bulan"
        sebab = f"padahal masa Renstra {masa[0]}-{masa[1]} adalah {tahun} tahun ({seharusnya} bulan)."
        yield satukan(kurang, f"{isi} pada {{n}} baris, {sebab}", tunggal=f"{isi}, {sebab}")


def _is_sepanjang_tahun(b: BarisEvaluasi) -> bool:
    return SETAHUN in (b.target_n1, b.target_n2)


def _bukan_kelipatan(bulan: Decimal, tahun: int | None) -> str:
    akhir = f" Seharusnya 12 × {tahun} = {12 * tahun} bulan." if tahun else ""
    return f"Target akhir Renstra {format_angka(bulan)} bulan bukan kelipatan 12 bulan.{akhir}"
