"""T-C.31: the two sides of the review of the first draft of the RKPD."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from selaras.facts import Baris, BarisTinjauan, SisiTinjauan
from selaras.kernel.kode import Level
from selaras.kernel.teks import kunci_rapat
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


def samakan_level(tinjauan: Sequence[BarisTinjauan], berkode: Iterable[Baris]) -> list[BarisTinjauan]:
    """Correct the levels of a review that numbers nothing by the names of the document's coded tables."""
    if any(b.level == Level.KEGIATAN or b.kode for b in tinjauan):
        return list(tinjauan)
    level = {kunci_rapat(b.nama): b.level for b in berkode if b.nama and b.kode and b.level in _TERHITUNG}
    return [
        replace(b, level=level[k])
        if b.level == Level.SUB_KEGIATAN and b.nama and (k := kunci_rapat(b.nama)) in level
        else b
        for b in tinjauan
    ]


_TERHITUNG = (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN)


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
