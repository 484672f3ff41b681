"""Realisasi setahun penuh sebelum tahunnya berakhir.

Realisasi tahun berjalan dalam T-C.30 belum dapat bernilai setahun penuh bila dokumen ditandatangani sebelum
tahun itu berakhir. Sebutkan sampai kapan angkanya, atau tulis sebagai perkiraan.

Salah: dokumen bertanggal Agustus 2023, realisasi 2023 tertulis 63,44.
Benar: dokumen bertanggal Agustus 2023, realisasi 2023 diberi keterangan "s/d Semester I".
"""

from __future__ import annotations

from datetime import date

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._alat import list_indikator
from selaras.checks.konteks import Konteks
from selaras.checks.periode import baca_batas
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import KeteranganTabel, Renja
from selaras.kernel.kutipan import LOGIKA
from selaras.kernel.teks import format_tanggal


@check(
    "F11",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    saran="Beri keterangan sampai kapan realisasinya, atau ubah menjadi perkiraan.",
)
def realisasi_mendahului_tahun(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding per year that was not over on the day of the document."""
    hari = renja.tanggal_dokumen or konteks.tanggal
    k = renja.keterangan_tabel("kinerja_pelayanan")
    titik = [
        t
        for i in list_indikator(renja, konteks)
        for t in i.realisasi
        if date(t.tahun, 12, 31) > hari and not _is_berperiode(k, t.tahun) and not i.is_bercatatan
    ]
    p = renja.pengesahan
    tanggal = (p.tanggal if p else None) or format_tanggal(hari.year, hari.month, hari.day)
    for tahun in sorted({t.tahun for t in titik}):
        tempat = tuple(t.tempat() for t in titik if t.tahun == tahun)
        yield Temuan(
            pesan=f"Realisasi tahun {tahun} sudah terisi, padahal dokumen bertanggal {tanggal}.",
            asal=tempat[0].asal,
            tabel="kinerja_pelayanan",
            kolom=tempat[0].kolom,
            tertulis=tempat[0].tertulis,
            tempat=tempat,
        )


def _is_berperiode(k: KeteranganTabel | None, tahun: int) -> bool:
    """Say whether the column header itself says how far into the year the figures reach."""
    return k is not None and baca_batas(k.kolom.get(f"realisasi.{tahun}", "")) is not None
