"""Indikator atau target T-C.33 tidak lengkap.

Bentuk cetak SIPD memuat tiga indikator pada setiap sub kegiatan: capaian program, keluaran sub kegiatan, dan
hasil kegiatan, masing-masing dengan target. Bentuk lain memuat satu indikator dan target per baris.

Salah: baris sub kegiatan memuat capaian program dan keluaran, hasil kegiatan kosong.
Benar: ketiga indikator dan ketiga targetnya terisi.
"""

from __future__ import annotations

from collections.abc import Iterator

from selaras.checks.c_struktur._alat import P86, TAK_ADA, TC33, is_tiga_indikator, isi, porsi, sebut
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import BarisRencana, Renja
from selaras.kernel.kode import Level

TIGA = {
    "capaian_program": "indikator capaian program",
    "keluaran": "indikator keluaran",
    "hasil_kegiatan": "indikator hasil kegiatan",
    "target_program": "target capaian program",
    "target_keluaran": "target keluaran",
    "target_hasil": "target hasil kegiatan",
}
SATU = {
    Level.PROGRAM: ("capaian_program", "target_program"),
    Level.KEGIATAN: ("hasil_kegiatan", "target_hasil"),
    Level.SUB_KEGIATAN: ("keluaran", "target_keluaran"),
}
_LAZIM = 0.5


@check(
    "C16",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC33, P86),
    saran="Isi indikator dan target yang kosong.",
)
def indikator_tidak_lengkap(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per kegiatan and empty column; a column mostly empty is one finding for the table."""
    tiga = is_tiga_indikator(renja)
    for level, kolom in _kolom_wajib(tiga):
        baris = [s.baris for s in konteks.indeks.pohon_rencana.list_level(level)]
        terisi = porsi(baris, kolom)
        if not tiga and terisi < _LAZIM and level is not Level.SUB_KEGIATAN:
            continue
        for b in baris:
            if isi(b, kolom) in (None, "") and not b.tertulis.get(kolom):
                yield _temuan(konteks, b, kolom, terisi >= _LAZIM)


def _kolom_wajib(tiga: bool) -> Iterator[tuple[Level, str]]:
    if tiga:
        yield from ((Level.SUB_KEGIATAN, k) for k in TIGA)
    else:
        yield from ((level, k) for level, kolom in SATU.items() for k in kolom)


def _temuan(konteks: Konteks, b: BarisRencana, kolom: str, lazim: bool) -> Temuan:
    nama = TIGA[kolom]
    induk = konteks.indeks.pohon_rencana.induk_di(b, Level.KEGIATAN)
    kelompok = f"C16:{kolom}:{induk.baris.asal if lazim and induk else ''}"
    di = f" dalam {sebut(induk.baris)}" if lazim and induk else ""
    return Temuan(
        pesan=f"{sebut(b)}: {nama} {TAK_ADA}.",
        asal=b.asal_di(kolom),
        tabel="rencana",
        kolom=kolom,
        kode_kegiatan=b.kode,
        kelompok=Kelompok(kelompok, f"{nama[0].upper()}{nama[1:]} {TAK_ADA} pada {{n}} baris{di}."),
    )
