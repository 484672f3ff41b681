"""Nama pada kedua sisi T-C.31 berbeda.

Program, kegiatan, dan sub kegiatan satu baris T-C.31 bernama sama di kiri dan kanan, sesuai nomenklatur. Yang
dianggap benar: nama yang juga ada di T-C.33, T-C.29, atau daftar resmi; bila tidak ada, nama kiri.

Salah: kiri "... Akhir Tahun Perangkat Daerah", kanan "... Akhir Tahun SKPD".
Benar: kedua sisi "Koordinasi dan Penyusunan Laporan Keuangan Akhir Tahun SKPD".
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import TC31, kutip
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Temuan
from selaras.facts import BarisTinjauan
from selaras.kernel.kode import Level
from selaras.kernel.teks import kunci_rapat


@check(
    "C13",
    on=BarisTinjauan,
    berat=Berat.PERINGATAN,
    rujukan=(TC31,),
    saran="Tulis nama menurut nomenklatur di kedua sisi.",
)
def nama_dua_sisi_beda(baris: BarisTinjauan, konteks: Konteks) -> Hasilan:
    """Yield a finding when left and right name differ in letters or digits."""
    kiri, kanan = baris.kiri.nama, baris.kanan.nama
    if not kiri or not kanan or baris.level in (Level.INDIKATOR, Level.JUMLAH):
        return
    a, b = kunci_rapat(kiri), kunci_rapat(kanan)
    if a == b:
        return
    sebab = ""
    indikator = kunci_rapat(baris.kanan.indikator or "")
    if b.startswith(a) and indikator.endswith(b[len(a) :]):
        sebab = " Ekor nama kanan adalah potongan indikator."
    kolom, tertulis, seharusnya = "kanan.nama", kanan, kiri
    dikenal = _nama_tabel_lain(konteks)
    if b in dikenal and a not in dikenal:
        kolom, tertulis, seharusnya = "kiri.nama", kiri, kanan
    yield Temuan(
        pesan=f"Nama kiri {kutip(kiri)}, kanan {kutip(_ujung(kanan, kiri))}.{sebab}",
        asal=baris.asal_di(kolom),
        kolom=kolom,
        kode_kegiatan=baris.kode,
        tertulis=tertulis,
        seharusnya=seharusnya,
    )


def _nama_tabel_lain(konteks: Konteks) -> frozenset[str]:
    """Return the keys of the names the other tables print, with their official spellings."""
    simpanan = konteks.indeks.simpanan
    if "C13" not in simpanan:
        nama: set[str] = set()
        for r in (*konteks.renja.rencana, *konteks.renja.evaluasi):
            if r.nama and r.level is not Level.INDIKATOR:
                nama.add(kunci_rapat(r.nama))
                nama.update(kunci_rapat(e.nama) for e in konteks.nomenklatur.list_entri(r.kode or ""))
        simpanan["C13"] = frozenset(nama)
    hasil: frozenset[str] = simpanan["C13"]
    return hasil


_PANJANG = 90


def _ujung(teks: str, lain: str) -> str:
    """Drop the common beginning of a long text, so that the difference stays visible when it is cut."""
    if len(teks) <= _PANJANG:
        return teks
    sama = next(
        (i for i, (a, b) in enumerate(zip(teks, lain, strict=False)) if a != b), min(len(teks), len(lain))
    )
    mulai = teks.rfind(" ", 0, max(sama - 20, 0)) + 1
    return "…" + teks[mulai:] if mulai else teks
