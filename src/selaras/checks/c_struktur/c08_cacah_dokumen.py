"""Banyaknya sub kegiatan berbeda-beda dalam satu dokumen.

Tabel dan daftar tentang tahun yang sama memuat program, kegiatan, dan sub kegiatan yang sama banyak. Aturan
ini merangkum; baris yang hilang disebut oleh C04, C05, dan C06.

Salah: T-C.31 49, daftar Bab III 52, T-C.33 50 sub kegiatan.
Benar: ketiganya 50 sub kegiatan.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.c_struktur._alat import NAMA_LEVEL
from selaras.checks.c_struktur._klaim import (
    hitung_daftar,
    hitung_rencana,
    hitung_tinjauan,
    is_pendanaan,
    level_objek,
)
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Tempat, Temuan
from selaras.facts import Asal, JenisKlaim, Klaim, Renja
from selaras.kernel.angka import format_angka
from selaras.kernel.kode import Level
from selaras.kernel.kutipan import LOGIKA


@check(
    "C08",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(LOGIKA,),
    saran="Tetapkan satu daftar sub kegiatan, lalu samakan semua tabel dan kalimat.",
)
def cacah_tidak_sama(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding per level whose counts for the plan year differ between tables and text."""
    for level in (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN):
        cacah = list(_cacah(konteks, level))
        if len({n for _, n, _ in cacah}) < 2:
            continue
        rinci = ", ".join(
            f"{nama} {format_angka(n)}"
            for nama, n, _ in dict.fromkeys((*cacah, *_cacah_lain(konteks, level)))
        )
        letak = [t for _, _, t in cacah]
        yield Temuan(
            pesan=f"Banyaknya {NAMA_LEVEL[level]} tidak sama: {rinci}.",
            asal=letak[0].asal,
            tempat=tuple(letak),
        )


def _cacah(konteks: Konteks, level: Level) -> Iterator[tuple[str, int, Tempat]]:
    """Yield name, count and first place of everything that counts the plan year."""
    r = konteks.renja
    for nama, baris, n in (
        ("T-C.31", r.tinjauan_rkpd, hitung_tinjauan(konteks, level)),
        ("daftar pada naskah", r.daftar_subkegiatan, hitung_daftar(konteks, level)),
        ("T-C.33", r.rencana, hitung_rencana(konteks, level)),
    ):
        if n is not None:
            yield nama, n, Tempat(asal=baris[0].asal, tertulis=str(n))
    for k in _klaim_seluruh(konteks):
        if level_objek(k) is level and k.pembilang is not None:
            cacah = f"{k.pembilang:f}"
            yield f"naskah {k.seksi}".strip(), int(k.pembilang), Tempat(asal=k.asal, tertulis=cacah)


def _klaim_seluruh(konteks: Konteks) -> Iterator[Klaim]:
    """Yield counts of the plan year outside the funding chapter that speak of the whole plan.

    A sentence that counts several levels ("3 program, 12 kegiatan") speaks of the plan; a lone count may be
    that of one unit or of a priority.
    """
    cacah = [
        k
        for k in konteks.renja.klaim
        if k.jenis is JenisKlaim.JUMLAH
        and level_objek(k) is not None
        and k.penyebut is None
        and not k.golongan
    ]
    tingkat: dict[Asal, set[Level | None]] = {}
    for k in cacah:
        tingkat.setdefault(k.asal, set()).add(level_objek(k))
    for k in cacah:
        if k.tahun == konteks.tahun is not None and len(tingkat[k.asal]) > 1 and not is_pendanaan(konteks, k):
            yield k


def _cacah_lain(konteks: Konteks, level: Level) -> Iterator[tuple[str, int, None]]:
    """Yield counts of other years, told for completeness."""
    for k in konteks.renja.klaim:
        lain_tahun = k.tahun is not None and k.tahun != konteks.tahun
        if k.jenis is JenisKlaim.JUMLAH and level_objek(k) is level and k.pembilang and lain_tahun:
            yield f"naskah {k.seksi} ({k.tahun})", int(k.penyebut or k.pembilang), None
    baris = {b.kode for b in konteks.renja.evaluasi if b.level is level and b.kode}
    if baris:
        yield "T-C.29 (tahun lalu)", len(baris), None
