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
from selaras.facts import BarisRencana, JenisKlaim, Klaim, Renja
from selaras.kernel.angka import format_persen, format_rupiah, percent_of, to_json_angka
from selaras.kernel.kutipan import LOGIKA


@check(
    "B14",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    saran="Hitung pagu dari kebutuhan tahun rencana; bila memang sama, tulis alasannya di Catatan Penting.",
)
def pagu_disalin(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per pagu that equals the quoted allocation to the rupiah; copies are one finding."""
    sub = konteks.indeks.sub_rencana
    nama = [(b.nama or "", *nama_resmi(konteks, b.kode)) for b in sub]
    salinan: dict[int, Klaim] = {}
    for k in renja.klaim:
        if not _is_alokasi_lalu(k, konteks):
            continue
        i = cari_nama(k.topik, nama)
        if i is not None and sub[i].pagu == k.penyebut and not sub[i].catatan:
            salinan.setdefault(i, k)
    for i, k in sorted(salinan.items()):
        yield _temuan(sub[i], k)


def _is_alokasi_lalu(k: Klaim, konteks: Konteks) -> bool:
    """Say whether a claim states the allocation of one sub kegiatan in the evaluated year."""
    if k.jenis is not JenisKlaim.ANGGARAN or not k.topik or not k.penyebut or k.objek == "sisa":
        return False
    return (k.tahun is None or k.tahun != konteks.tahun) and is_tahun_evaluasi(k, konteks)


def _temuan(baris: BarisRencana, k: Klaim) -> Temuan:
    serapan = percent_of(k.pembilang, k.penyebut)
    ekor = f", padahal terserap {format_persen(serapan)}" if serapan is not None else ""
    tahun = str(k.tahun or "tahun evaluasi")
    return Temuan(
        pesan=(
            f"{k.topik}: pagu {format_rupiah(baris.pagu)} sama persis dengan alokasi {tahun} "
            f"pada naskah{ekor}."
        ),
        asal=baris.asal_di("pagu"),
        tabel="rencana",
        kolom="pagu",
        kode_kegiatan=baris.kode,
        tertulis=to_json_angka(baris.pagu),
        kelompok=Kelompok(
            "salinan", f"{{n}} pagu sub kegiatan sama persis dengan alokasi {tahun} yang disebut naskah."
        ),
    )
