"""Pagu tahun rencana sama persis dengan alokasi tahun evaluasi.

Pagu indikatif disusun dari kebutuhan. Angka yang sama sampai rupiah dengan alokasi dua tahun sebelumnya
menandakan salinan, apalagi bila serapannya rendah.

Salah: alokasi 2022 Rp164.678.000 terserap 2%, pagu 2024 tetap Rp164.678.000.
Benar: alokasi 2022 Rp397.410.000, pagu 2024 Rp402.115.000.
"""

from __future__ import annotations

from selaras.checks.b_narasi._sub import cari_nama, is_tahun_evaluasi, nama_resmi
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import BarisRencana, JenisKlaim, Klaim
from selaras.kernel.angka import format_persen, format_rupiah, percent_of, to_json_angka
from selaras.kernel.kutipan import LOGIKA


@check(
    "B14",
    on=Klaim,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    saran="Hitung pagu dari kebutuhan tahun rencana; bila memang sama, tulis alasannya di Catatan Penting.",
)
def pagu_disalin(klaim: Klaim, konteks: Konteks) -> Hasilan:
    """Yield a finding when the pagu equals the quoted allocation to the rupiah; copies are one finding."""
    if klaim.jenis is not JenisKlaim.ANGGARAN or not klaim.topik or not klaim.penyebut:
        return
    if klaim.objek == "sisa" or klaim.tahun == konteks.tahun or not is_tahun_evaluasi(klaim, konteks):
        return
    baris = _baris_rencana(konteks, klaim.topik)
    if baris is None or baris.pagu != klaim.penyebut or baris.catatan:
        return
    serapan = percent_of(klaim.pembilang, klaim.penyebut)
    ekor = f", padahal terserap {format_persen(serapan)}" if serapan is not None else ""
    yield Temuan(
        pesan=(
            f"{klaim.topik}: pagu {format_rupiah(baris.pagu)} sama persis dengan alokasi "
            f"{klaim.tahun or 'tahun evaluasi'}{ekor}."
        ),
        asal=baris.asal_di("pagu"),
        tabel="rencana",
        kolom="pagu",
        kode_kegiatan=baris.kode,
        tertulis=to_json_angka(baris.pagu),
        kelompok=Kelompok(
            "salinan", "{n} pagu sub kegiatan sama persis dengan alokasi yang dikutip untuk tahun evaluasi."
        ),
    )


def _baris_rencana(konteks: Konteks, topik: str) -> BarisRencana | None:
    """Return the T-C.33 row a topic names."""
    simpanan: dict[str, BarisRencana | None] = konteks.indeks.simpanan.setdefault("b.rencana", {})
    if topik not in simpanan:
        sub = konteks.indeks.sub_rencana
        i = cari_nama(topik, ((b.nama or "", *nama_resmi(konteks, b.kode)) for b in sub))
        simpanan[topik] = sub[i] if i is not None else None
    return simpanan[topik]
