"""Target nol ditulis dengan persentase.

Bila kolom 6 nol, kolom 8 tidak dapat dihitung. Sel diisi tanda strip, dengan cara yang sama pada semua baris;
0,00, 100,00, dan galat lembar kerja bukan pengganti yang benar.

Salah: target 0, realisasi 0, kolom 8 tertulis 0,00 pada dua baris dan #DIV/0! pada baris lain.
Benar: target 0, realisasi 0, kolom 8 tertulis "-" pada semua baris.
"""

from __future__ import annotations

from selaras.checks.a_evaluasi._alat import is_strip, satukan, tempat_di
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan
from selaras.facts import Renja
from selaras.kernel.angka import is_galat_lembar
from selaras.law.formulas.evaluasi import TC29

PESAN = "Target 0, tingkat realisasi tidak dapat dihitung"


@check(
    "A02",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(TC29,),
    perbaikan=Perbaikan.USUL,
    saran="Tulis tanda strip pada kolom 8 di semua baris yang targetnya nol.",
)
def target_nol_berpersentase(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for the rows without a target whose column 8 holds a number."""
    baris = []
    ada_angka = False
    for b in renja.evaluasi:
        if b.target_n2 is None or b.target_n2 != 0:
            continue
        cetak = b.cetak("tingkat_n2")
        is_angka = b.tingkat_n2 is not None and not is_strip(cetak)
        if is_angka or (cetak is not None and is_galat_lembar(cetak)):
            baris.append(b)
            ada_angka = ada_angka or is_angka
    if not ada_angka:
        return
    cara = list(dict.fromkeys(f'"{b.cetak("tingkat_n2")}"' for b in baris))
    ragam = f" Dokumen menulisnya dengan {len(cara)} cara: {', '.join(cara)}." if len(cara) > 1 else ""
    tempat = [
        tempat_di(b, "tingkat_n2", seharusnya="-", rumus=f"{b.cetak('realisasi_n2')} / 0") for b in baris
    ]
    yield satukan(
        tempat, f"{PESAN} pada {{n}} baris.{ragam}", tunggal=f"{PESAN}; tertulis {tempat[0].tertulis}."
    )
