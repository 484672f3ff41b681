"""Small tables: T-C.32 and lists of sub kegiatan."""

from __future__ import annotations

from selaras.facts import BarisDaftar, BarisUsulan
from selaras.kernel.kode import Level
from selaras.kernel.teks import kunci
from selaras.readers.tabel.berkode import tentukan
from selaras.readers.tabel.isian import Isian

_NIHIL = frozenset(("nihil", "tidak ada", "tidak ada usulan", "n a"))


def susun_usulan(baris: list[Isian]) -> list[BarisUsulan]:
    """Return the rows of T-C.32; a row that only says "nihil" states that there is none and is no row."""
    return [
        BarisUsulan(
            asal=b.asal,
            level=Level.SUB_KEGIATAN,
            kode=b.kode,
            nama=b.teks("nama"),
            tertulis=b.tertulis,
            letak=b.letak,
            nomor=b.teks("nomor"),
            lokasi=b.teks("lokasi"),
            indikator=b.teks("indikator"),
            besaran=b.angka("besaran"),
            satuan=b.teks("satuan"),
            catatan=b.teks("catatan"),
        )
        for b in baris
        if not _is_nihil(b)
    ]


def _is_nihil(b: Isian) -> bool:
    """Say whether a row has no content but "nihil": in one cell or in each, beside a number or dashes."""
    isi = [v for k, v in b.nilai.items() if k != "nomor" and isinstance(v, str) and kunci(v)]
    nomor = b.nilai.get("nomor")
    if isinstance(nomor, str) and kunci(nomor) in _NIHIL:
        isi.append(nomor)
    return bool(isi) and all(kunci(v) in _NIHIL for v in isi)


def susun_daftar(baris: list[Isian]) -> list[BarisDaftar]:
    """Return the sub kegiatan of a list, each with the program and kegiatan it stands under."""
    hasil = []
    program = kegiatan = None
    for b, k in zip(baris, tentukan(baris), strict=True):
        program, kegiatan = b.teks("program") or program, b.teks("kegiatan") or kegiatan
        nama = b.teks("nama")
        if b.kode is not None and k.level == Level.PROGRAM:
            program, kegiatan = nama, None
        elif b.kode is not None and k.level == Level.KEGIATAN:
            kegiatan = nama
        elif nama is not None and (b.kode is None or k.level == Level.SUB_KEGIATAN):
            hasil.append(
                BarisDaftar(
                    asal=b.asal,
                    kode=b.kode,
                    nama=nama,
                    tertulis=b.tertulis,
                    letak=b.letak,
                    program=program,
                    kegiatan=kegiatan,
                )
            )
    return hasil
