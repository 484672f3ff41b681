"""Cacah program, kegiatan, atau sub kegiatan pada naskah tidak sama dengan T-C.33.

Bab rencana kerja dan pendanaan menyebut banyaknya program, kegiatan, dan sub kegiatan; angkanya sama dengan
banyaknya baris T-C.33.

Salah: naskah menyebut 51 sub kegiatan, T-C.33 memuat 50.
Benar: naskah menyebut 3 program, 12 kegiatan, dan 50 sub kegiatan; T-C.33 memuat sebanyak itu.
"""

from __future__ import annotations

from decimal import Decimal

from selaras.checks.c_struktur._alat import NAMA_LEVEL
from selaras.checks.c_struktur._klaim import hitung_rencana, level_objek, list_klaim_pendanaan
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import JenisKlaim, Renja
from selaras.kernel.angka import format_angka, to_json_angka
from selaras.kernel.kutipan import LOGIKA


@check(
    "C07",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(LOGIKA,),
    saran="Samakan angka pada kalimat dengan banyaknya baris T-C.33.",
)
def cacah_naskah_salah(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per count of the funding chapter that differs from T-C.33."""
    if not renja.rencana:
        return
    for k in list_klaim_pendanaan(konteks, JenisKlaim.JUMLAH):
        level = level_objek(k)
        if level is None or k.pembilang is None or k.penyebut is not None:
            continue
        nyata = hitung_rencana(konteks, level)
        if nyata is not None and k.pembilang != nyata:
            nama = NAMA_LEVEL[level]
            yield Temuan(
                pesan=f"Naskah menyebut {format_angka(k.pembilang)} {nama}, T-C.33 memuat {nyata} {nama}.",
                asal=k.asal,
                kolom="pembilang",
                tabel="klaim",
                tertulis=to_json_angka(k.pembilang),
                seharusnya=to_json_angka(Decimal(nyata)),
            )
