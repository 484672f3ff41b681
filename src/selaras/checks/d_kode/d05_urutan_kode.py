"""Kode tidak berurutan di dalam induknya.

Formulir mencetak program menurut kode, kegiatan menurut kode di dalam program, dan sub kegiatan menurut kode
di dalam kegiatan, supaya dua tabel dapat dibaca berdampingan.

Salah: 5.03.02.2.04 dengan sub kegiatan 07, 08, 04, 05, 06, 02.
Benar: 02, 04, 05, 06, 07, 08.
"""

from __future__ import annotations

from itertools import pairwise

from selaras.checks.d_kode._bantu import P86, TABEL_BERKODE, nama_tabel, peta_salah_level, unit_kerja
from selaras.checks.daftar import Hasilan, check
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Tempat, Temuan
from selaras.facts import Baris, Renja
from selaras.kernel.kode import Kode, Level, parse_kode

_LEVEL = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)
_BATAS_SEBUT = 12


@check(
    "D05",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(P86,),
    perbaikan=Perbaikan.USUL,
    saran="Urutkan baris menurut kode.",
)
def kode_tidak_urut(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding for every parent whose children are not in ascending order."""
    salah = peta_salah_level(konteks)
    for tabel in TABEL_BERKODE:
        anak: dict[tuple[str, str], list[tuple[Kode, Baris]]] = {}
        for b in renja.tabel(tabel):
            if b.kode is None or b.level not in _LEVEL or id(b) in salah:
                continue
            k = parse_kode(b.kode)
            if k is None or k.level is None:
                continue
            induk = "" if k.level == Level.PROGRAM else str(k.induk)
            deret = anak.setdefault((unit_kerja(b), induk), [])
            if not deret or deret[-1][0] != k:
                deret.append((k, b))
        for (_, induk), deret in anak.items():
            turun = [b for (a, _), (k, b) in pairwise(deret) if k.identitas < a.identitas]
            if turun:
                yield _temuan(tabel, induk, deret, turun)


def _temuan(tabel: str, induk: str, deret: list[tuple[Kode, Baris]], turun: list[Baris]) -> Temuan:
    def sebut(kode: list[Kode]) -> str:
        teks = [k.bagian[-1] if induk else str(k) for k in kode[:_BATAS_SEBUT]]
        return ", ".join(teks) + (", …" if len(kode) > _BATAS_SEBUT else "")

    tercetak = sebut([k for k, _ in deret])
    urut = sebut(sorted((k for k, _ in deret), key=lambda k: k.identitas))
    apa = f"isi {induk}" if induk else "program"
    return Temuan(
        pesan=f"{nama_tabel(tabel)}: {apa} tercetak dengan urutan {tercetak}, seharusnya {urut}.",
        asal=turun[0].asal_di("kode"),
        tabel=tabel,
        kolom="kode",
        kode_kegiatan=induk or None,
        tertulis=tercetak,
        seharusnya=urut,
        tempat=tuple(
            Tempat(asal=b.asal_di("kode"), kolom="kode", kode_kegiatan=b.kode, tertulis=b.kode) for b in turun
        ),
    )
