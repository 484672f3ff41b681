"""Satuan yang dihitung utuh ditulis dengan desimal.

Dokumen, orang, unit, dan laporan dihitung utuh, jadi angkanya ditulis tanpa desimal.

Salah: 3.00 Dok
Benar: 3 Dok
"""

from __future__ import annotations

from decimal import Decimal

from selaras.checks.d_kode._bantu import P86
from selaras.checks.d_kode._ukur import Nilai, Ukur, angka_di, list_ukur
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Perbaikan, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import format_angka, to_json_angka
from selaras.kernel.teks import is_bulat as is_angka_bulat
from selaras.law.satuan import is_bulat

_BANYAK = 5


@check(
    "D18",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(P86,),
    perbaikan=Perbaikan.USUL,
    saran="Tulis angka bulat.",
)
def satuan_utuh_berdesimal(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding for a number with decimals beside a unit that is counted in whole numbers."""
    salah = [
        (u, Nilai(kolom, angka))
        for u in list_ukur(konteks)
        if u.satuan and is_bulat(u.satuan)
        for kolom in u.kolom_nilai
        if (angka := angka_di(u.baris, kolom)) is not None and "." in str(angka)
    ]
    for u, n in salah:
        yield _temuan(u, n, kelompok=len(salah) > _BANYAK)


def _temuan(u: Ukur, n: Nilai, *, kelompok: bool) -> Temuan:
    bulat = is_angka_bulat(n.angka)
    tertulis = u.baris.tertulis.get(n.kolom) or f"{n.angka:f}"
    if bulat:
        pesan = f"Tertulis {tertulis} {u.satuan}, seharusnya {format_angka(n.angka, 0)} {u.satuan}."
    else:
        pesan = f"Tertulis {tertulis} {u.satuan}, padahal {u.satuan} dihitung utuh."
    return Temuan(
        pesan=pesan,
        asal=u.baris.asal_di(n.kolom),
        tabel=u.tabel,
        kolom=n.kolom,
        kode_kegiatan=u.kode,
        tertulis=tertulis,
        seharusnya=to_json_angka(n.angka.quantize(Decimal(1))) if bulat else None,
        kelompok=Kelompok(
            f"{u.tabel}|{n.kolom}|{bulat}", f"{{n}} angka bersatuan utuh ditulis dengan desimal, misalnya "
            f"{tertulis} {u.satuan}.",
        ) if kelompok else None,
    )  # fmt: skip
