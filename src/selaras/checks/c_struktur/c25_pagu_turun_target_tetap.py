"""Dana turun, target tidak.

Bila prakiraan maju suatu sub kegiatan lebih kecil daripada pagunya sementara targetnya tetap atau naik,
catatan menjelaskan mengapa hasil yang sama dapat dicapai.

Salah: pagu Rp7.256.427.000, prakiraan maju Rp7.095.559.000, target 100 % keduanya, catatan kosong.
Benar: prakiraan maju tidak lebih kecil, atau catatan menjelaskan.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import cetak, is_menjelaskan, punya_kolom, sebut
from selaras.checks.c_struktur._maju import target_sejalan
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import SERATUS, format_angka, format_persen, percent_of
from selaras.kernel.kutipan import LOGIKA

_BANYAK = 3


@check(
    "C25",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    saran="Tulis alasannya pada kolom catatan, atau sesuaikan target.",
)
def dana_turun_target_tetap(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per sub kegiatan with less money and no lower target; one for the table if many do."""
    sub = konteks.indeks.sub_rencana
    turun = []
    for b in sub:
        sejalan = target_sejalan(b)
        if (
            sejalan is None
            or b.pagu is None
            or b.prakiraan_maju is None
            or b.target_maju is None
            or b.catatan
        ):
            continue
        if is_menjelaskan(b.catatan):
            continue
        if b.prakiraan_maju < b.pagu and b.target_maju >= sejalan[2]:
            turun.append(b)
    banyak = len(turun) > _BANYAK
    ekor = ", catatan kosong" if punya_kolom(renja, "rencana", "catatan") else ""
    for b in turun:
        selisih = (b.prakiraan_maju or 0) - (b.pagu or 0)
        persen = percent_of(b.prakiraan_maju, b.pagu)
        porsi = f"; {format_persen(persen - SERATUS)}" if persen is not None else ""
        yield Temuan(
            pesan=(
                f"{sebut(b)}: dana {format_angka(b.pagu)} menjadi {format_angka(b.prakiraan_maju)} "
                f"({format_angka(selisih)}{porsi}), target tidak turun{ekor}."
            ),
            asal=b.asal_di("prakiraan_maju"),
            tabel="rencana",
            kolom="prakiraan_maju",
            kode_kegiatan=b.kode,
            tertulis=cetak(b, "prakiraan_maju"),
            kelompok=Kelompok(
                "C25", f"Dana {{n}} sub kegiatan turun pada tahun berikutnya, targetnya tidak{ekor}."
            )
            if banyak
            else None,
        )
