"""Target prakiraan maju lebih rendah daripada target tahun rencana.

Untuk indikator yang makin besar makin baik, target tahun berikutnya tidak turun tanpa catatan.

Salah: target program 100 % pada tahun rencana, 85 % pada tahun berikutnya, kolom catatan kosong.
Benar: target 80 % menjadi 85 %.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import P86, TC33, cetak, is_menjelaskan, kutip, sebut
from selaras.checks.c_struktur._maju import target_sejalan
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import Renja
from selaras.kernel.angka import format_angka
from selaras.kernel.kode import Level
from selaras.kernel.padan import baku
from selaras.law.indikator import Arah


@check(
    "C23",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P86, TC33),
    saran="Naikkan target tahun berikutnya, atau tulis alasannya pada kolom catatan.",
)
def target_maju_turun(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per kegiatan and indicator whose next-year target falls."""
    for b in renja.rencana:
        sejalan = target_sejalan(b)
        if sejalan is None or b.target_maju is None or is_menjelaskan(b.catatan):
            continue
        indikator, kolom, target, satuan = sejalan
        if b.target_maju >= target or konteks.jenis(indikator, satuan).arah is not Arah.POSITIF:
            continue
        if kolom == "target_keluaran" and b.prakiraan_maju == 0:
            continue
        induk = konteks.indeks.pohon_rencana.induk_di(b, Level.KEGIATAN)
        turun = f"{format_angka(target)} menjadi {format_angka(b.target_maju)}"
        di = f" dalam {sebut(induk.baris)}" if induk else ""
        yield Temuan(
            pesan=f"{sebut(b)}: target {kutip(indikator)} turun dari {turun} tanpa alasan pada catatan.",
            asal=b.asal_di("target_maju"),
            tabel="rencana",
            kolom="target_maju",
            kode_kegiatan=b.kode,
            tertulis=cetak(b, "target_maju"),
            kelompok=Kelompok(
                f"C23:{induk.baris.asal if induk else ''}:{baku(indikator)}:{turun}",
                f"Target {kutip(indikator)} turun dari {turun} pada {{n}} baris{di}, "
                "tanpa alasan pada catatan.",
            ),
        )
