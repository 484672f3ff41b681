"""Pagu sub kegiatan di T-C.31 dan T-C.33 tidak sama.

Pagu T-C.33 sama dengan kebutuhan dana hasil analisis (atau pagu rancangan awal RKPD) di T-C.31. Angka T-C.31
dalam ribuan rupiah diterima. Baris yang memberi alasan pada
catatan tidak dipersoalkan.

Salah: T-C.31 Rp97.020.000, T-C.33 Rp97.200.000.
Benar: keduanya Rp97.020.000.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import TC31, TC33, cetak, is_menjelaskan, sebut, tempat
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.pasangan import tinjauan_rencana
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import format_angka, to_json_angka

RIBU = 1000


@check(
    "C10",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC31, TC33),
    saran="Samakan kedua tabel, atau tulis alasan perbedaannya pada kolom catatan.",
)
def pagu_dua_tabel_beda(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per sub kegiatan whose plan amount is on neither side of T-C.31."""
    for t, r in tinjauan_rencana(konteks).pasangan:
        sisi = [n for n in (t.kanan.pagu, t.kiri.pagu) if n is not None]
        if r.pagu is None or not sisi or is_menjelaskan(t.catatan) or is_menjelaskan(r.catatan):
            continue
        if any(r.pagu in (n, n * RIBU) for n in sisi):
            continue
        kolom = "kanan.pagu" if t.kanan.pagu is not None else "kiri.pagu"
        yield Temuan(
            pesan=(
                f"{sebut(r)}: pagu T-C.33 {format_angka(r.pagu)}, T-C.31 {format_angka(sisi[0])} ({t.asal}), "
                f"selisih {format_angka(r.pagu - sisi[0])}."
            ),
            asal=r.asal_di("pagu"),
            tabel="rencana",
            kolom="pagu",
            kode_kegiatan=r.kode,
            tertulis=cetak(r, "pagu"),
            seharusnya=to_json_angka(sisi[0]),
            tempat=(tempat(r, "pagu", to_json_angka(sisi[0])), tempat(t, kolom, to_json_angka(r.pagu))),
        )
