"""Pagu Renja berbeda dari pagu Renstra.

Pagu tahun rencana menurut Renstra dan menurut Renja sama, dalam batas toleransi yang ditetapkan (persen),
atau baris memberi catatan. Pagu Renstra tidak ada di Renja dan harus diberikan.

Salah: Renstra Rp100.000.000, Renja Rp140.000.000, catatan kosong.
Benar: Renstra dan Renja Rp100.000.000.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import P86, cetak, is_menjelaskan, sebut
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Butuh, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import SERATUS, format_angka, to_json_angka
from selaras.kernel.kode import Level, parse_kode


@check(
    "C27",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P86,),
    saran="Sesuaikan pagu dengan Renstra, atau tulis alasannya pada kolom catatan.",
)
def pagu_beda_renstra(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per row whose amount differs from the Renstra by more than the tolerance."""
    if not renja.rencana:
        return
    if konteks.data.renstra is None:
        yield Butuh("pagu Renstra tahun rencana menurut kode")
        return
    renstra = {k.identitas: n for kode, n in konteks.data.renstra.items() if (k := parse_kode(kode))}
    for b in renja.rencana:
        k = parse_kode(b.kode) if b.kode else None
        pagu = renstra.get(k.identitas) if k is not None else None
        if (
            pagu is None
            or b.pagu is None
            or is_menjelaskan(b.catatan)
            or b.level in (Level.INDIKATOR, Level.JUMLAH)
        ):
            continue
        selisih = b.pagu - pagu
        if abs(selisih) * SERATUS <= konteks.pengaturan.toleransi_renstra * pagu:
            continue
        yield Temuan(
            pesan=(
                f"{sebut(b)}: pagu Renja {format_angka(b.pagu)}, Renstra {format_angka(pagu)}, "
                f"selisih {format_angka(selisih)}."
            ),
            asal=b.asal_di("pagu"),
            tabel="rencana",
            kolom="pagu",
            kode_kegiatan=b.kode,
            tertulis=cetak(b, "pagu"),
            seharusnya=to_json_angka(pagu),
        )
