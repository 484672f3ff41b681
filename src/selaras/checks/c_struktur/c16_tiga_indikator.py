"""Indikator atau target tidak lengkap.

Bentuk cetak SIPD memuat tiga indikator pada setiap sub kegiatan: capaian program, keluaran sub kegiatan, dan
hasil kegiatan, masing-masing dengan target. Bentuk lain memuat satu indikator dan target per baris. Baris
T-C.29 yang bernama dan berangka memuat indikatornya.

Salah: baris sub kegiatan memuat capaian program dan keluaran, hasil kegiatan kosong.
Benar: ketiga indikator dan ketiga targetnya terisi.
"""

from __future__ import annotations

from selaras.checks.c_struktur._alat import P86, TAK_ADA, TC33, is_tiga_indikator, isi, porsi, sebut
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Kelompok, Temuan
from selaras.facts import BarisRencana, Renja
from selaras.kernel.kode import Level

TIGA = (
    ("capaian program", "capaian_program", "target_program"),
    ("keluaran", "keluaran", "target_keluaran"),
    ("hasil kegiatan", "hasil_kegiatan", "target_hasil"),
)
LEVEL_SATU = (Level.PROGRAM, Level.SUB_KEGIATAN, Level.KEGIATAN)
_LAZIM = 0.5
_BANYAK = 0.2


@check(
    "C16",
    on=Renja,
    berat=Berat.KESALAHAN,
    rujukan=(TC33, P86),
    saran="Isi indikator dan target yang kosong.",
)
def indikator_tidak_lengkap(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield a finding per kegiatan and kind of indicator; a kind that many rows lack is one finding."""
    for e in renja.evaluasi:
        if e.nama and not e.indikator and e.level is not Level.JUMLAH and e.target_n1 is not None:
            yield Temuan(
                pesan=f"{sebut(e)}: indikator {TAK_ADA}.",
                asal=e.asal_di("indikator"),
                tabel="evaluasi",
                kolom="indikator",
                kode_kegiatan=e.kode,
                kelompok=Kelompok("C16:evaluasi", f"Indikator T-C.29 {TAK_ADA} pada {{n}} baris."),
            )
    tiga = is_tiga_indikator(renja)
    for jenis, level in zip(TIGA, LEVEL_SATU, strict=True):
        _, indikator, target = jenis
        baris = [
            s.baris for s in konteks.indeks.pohon_rencana.list_level(Level.SUB_KEGIATAN if tiga else level)
        ]
        if not tiga and level is not Level.SUB_KEGIATAN and porsi(baris, indikator) < _LAZIM:
            continue
        kosong = [(b, k) for b in baris if (k := [k for k in (indikator, target) if _is_kosong(b, k)])]
        banyak = len(kosong) > max(1, _BANYAK * len(baris))
        for b, kolom in kosong:
            yield _temuan(konteks, b, kolom, jenis, banyak)


def _is_kosong(b: BarisRencana, kolom: str) -> bool:
    return isi(b, kolom) in (None, "") and not b.tertulis.get(kolom)


def _temuan(
    konteks: Konteks, b: BarisRencana, kolom: list[str], jenis: tuple[str, str, str], banyak: bool
) -> Temuan:
    nama, indikator, target = jenis
    soal = " dan ".join(kata for kata, k in (("indikator", indikator), ("target", target)) if k in kolom)
    induk = None if banyak else konteks.indeks.pohon_rencana.induk_di(b, Level.KEGIATAN)
    di = f" dalam {sebut(induk.baris)}" if induk else ""
    return Temuan(
        pesan=f"{sebut(b)}: {soal} {nama} {TAK_ADA}.",
        asal=b.asal_di(kolom[0]),
        tabel="rencana",
        kolom=kolom[0],
        kode_kegiatan=b.kode,
        kelompok=Kelompok(
            f"C16:{'+'.join(kolom)}:{induk.baris.asal if induk else ''}",
            f"{soal[0].upper()}{soal[1:]} {nama} {TAK_ADA} pada {{n}} baris{di}.",
        ),
    )
