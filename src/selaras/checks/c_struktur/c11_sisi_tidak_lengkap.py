"""Sel T-C.31 kosong pada salah satu sisi.

Setiap baris T-C.31 memuat nama, lokasi, indikator, target, dan dana pada kedua sisi. Yang dipersoalkan hanya
sel yang kosong sementara sisi lainnya terisi, atau sel dana dan target yang kosong pada kedua sisi.

Salah: target hasil analisis kosong, target rancangan awal RKPD 100 %.
Benar: kedua sisi memuat target 100 %.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import SISI, TAK_ADA, TC31, cetak, isi, porsi, sebut, tempat
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import BarisTinjauan, Renja
from selaras.kernel.kode import Level

NAMA_KOLOM = {
    "nama": "nama",
    "lokasi": "lokasi",
    "indikator": "indikator",
    "target": "target",
    "pagu": "dana",
}
WAJIB = ("target", "pagu")
_LAZIM = 0.5


@check(
    "C11",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC31,),
    saran="Isi sel itu dari halaman aslinya.",
)
def sisi_tidak_lengkap(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per empty cell of the review table; a side that is empty throughout is one finding."""
    baris = [b for b in renja.tinjauan_rkpd if b.level not in (Level.INDIKATOR, Level.JUMLAH)]
    lazim = {(s, k) for s in SISI for k in NAMA_KOLOM if porsi(baris, f"{s}.{k}") >= _LAZIM}
    for b in baris:
        for sisi, lain in (("kiri", "kanan"), ("kanan", "kiri")):
            for kolom, nama in NAMA_KOLOM.items():
                if isi(b, f"{sisi}.{kolom}") not in (None, ""):
                    continue
                lawan = isi(b, f"{lain}.{kolom}")
                wajib = kolom in WAJIB and b.level is Level.SUB_KEGIATAN and (sisi, kolom) in lazim
                if lawan not in (None, "") or wajib:
                    yield _temuan(b, sisi, kolom, nama, (sisi, kolom) in lazim)


def _temuan(b: BarisTinjauan, sisi: str, kolom: str, nama: str, lazim: bool) -> Temuan:
    lain = "kanan" if sisi == "kiri" else "kiri"
    lawan = cetak(b, f"{lain}.{kolom}")
    teks = f"Sel {nama} sisi {SISI[sisi]} {TAK_ADA}"
    tambahan = f"; sisi lainnya memuat {lawan}" if lawan is not None and kolom != "nama" else ""
    t = tempat(b, f"{sisi}.{kolom}")
    return Temuan(
        pesan=f"{sebut(b)}: {teks[0].lower()}{teks[1:]}{tambahan}.",
        asal=t.asal,
        tabel="tinjauan_rkpd",
        kolom=t.kolom,
        kode_kegiatan=b.kode,
        kelompok=None if lazim else Kelompok(f"C11:{sisi}.{kolom}", f"{teks} pada {{n}} baris."),
    )
