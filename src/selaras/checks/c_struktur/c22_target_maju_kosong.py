"""Target prakiraan maju tidak terisi.

Baris yang memuat dana prakiraan maju memuat pula targetnya. Bila seluruh kolom memang kosong, satu temuan.

Salah: prakiraan maju Rp37.000.000, target kosong.
Benar: prakiraan maju Rp37.000.000, target 85 %.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import TAK_ADA, TC33, porsi, punya_kolom, sebut
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import Renja

_LAZIM = 0.5


@check(
    "C22",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC33,),
    saran="Isi target tahun berikutnya.",
)
def target_maju_kosong(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per sub kegiatan with a next-year amount and no next-year target."""
    if not punya_kolom(renja, "rencana", "target_maju"):
        return
    baris = [b for b in konteks.indeks.sub_rencana if b.prakiraan_maju is not None or b.tolok_ukur_maju]
    lazim = porsi(baris, "target_maju") >= _LAZIM
    for b in baris:
        if b.target_maju is None and not b.tertulis.get("target_maju"):
            yield Temuan(
                pesan=f"{sebut(b)}: target prakiraan maju {TAK_ADA}.",
                asal=b.asal_di("target_maju"),
                tabel="rencana",
                kolom="target_maju",
                kode_kegiatan=b.kode,
                kelompok=None
                if lazim
                else Kelompok("C22", f"Target prakiraan maju {TAK_ADA} pada {{n}} baris."),
            )
