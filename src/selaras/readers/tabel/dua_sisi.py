"""T-C.31: the two sides of the review of the first draft of the RKPD."""

from __future__ import annotations

from typing import Any

from selaras.facts import BarisTinjauan, SisiTinjauan
from selaras.kernel.kode import Level
from selaras.readers.tabel.isian import Isian
from selaras.readers.tabel.jenjang import is_jumlah, level_baris, level_tanpa_kode


def susun_tinjauan(baris: list[Isian]) -> list[BarisTinjauan]:
    """Return the rows of T-C.31; the left side, else the right, gives name and level."""
    hasil = []
    for b in baris:
        nama = b.teks("kiri.nama") or b.teks("kanan.nama")
        argumen: dict[str, Any] = {
            "asal": b.asal,
            "kode": b.kode,
            "level": _level(b, nama),
            "nama": nama,
            "nomor": b.teks("nomor"),
            "kiri": _sisi(b, "kiri."),
            "kanan": _sisi(b, "kanan."),
            "catatan": b.teks("catatan"),
        }
        if b.tertulis:
            argumen["tertulis"] = b.tertulis
        if b.letak:
            argumen["letak"] = b.letak
        hasil.append(BarisTinjauan(**argumen))
    return hasil


def _level(b: Isian, nama: str | None) -> Level:
    if b.kode is not None:
        return level_baris(b.kode, nama) or Level.SUB_KEGIATAN
    if is_jumlah(nama):
        return Level.JUMLAH
    if nama is None and (b.teks("kiri.indikator") or b.teks("kanan.indikator")):
        return Level.INDIKATOR
    return level_tanpa_kode(nama, b.teks("nomor"))


def _sisi(b: Isian, awalan: str) -> SisiTinjauan:
    return SisiTinjauan(
        nama=b.teks(awalan + "nama"),
        lokasi=b.teks(awalan + "lokasi"),
        indikator=b.teks(awalan + "indikator"),
        target=b.angka(awalan + "target"),
        satuan=b.teks(awalan + "satuan"),
        pagu=b.angka(awalan + "pagu"),
    )
