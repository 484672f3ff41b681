"""Tables whose rows carry codes: level and code of every row; T-C.29."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

from selaras.facts import BarisEvaluasi
from selaras.kernel.kode import Level, parse_kode
from selaras.readers.tabel.isian import Isian
from selaras.readers.tabel.jenjang import level_baris, level_tanpa_kode
from selaras.readers.tabel.kata import AWAL_PERSEN


class Kedudukan(NamedTuple):
    """The level of a row and the code it stands under."""

    level: Level
    kode: str | None


def tentukan(baris: list[Isian]) -> list[Kedudukan]:
    """Return level and code of every row of a coded table."""
    berkode = sum(1 for b in baris if b.kode)
    hasil: list[Kedudukan] = []
    induk: str | None = None
    for i, b in enumerate(baris):
        nama = b.teks("nama")
        level = level_baris(b.kode, nama)
        if b.kode is not None and level is not None:
            if level == Level.SUB_KEGIATAN and b.kode != induk and _kegiatan_salah_kode(baris, i):
                level = Level.KEGIATAN
            induk = b.kode
            hasil.append(Kedudukan(level, b.kode))
        elif level is not None:
            hasil.append(Kedudukan(level, None))
        elif berkode:
            hasil.append(Kedudukan(_level_lanjutan(b, induk), induk))
        else:
            hasil.append(_tanpa_kode(b, nama))
    return hasil


def _level_lanjutan(b: Isian, induk: str | None) -> Level:
    """Tell a further indicator from the total of the whole agency, which stands first and has no code."""
    if induk is None and b.teks("nama") and not b.teks("indikator") and b.angka("pagu") is not None:
        return Level.JUMLAH
    return Level.INDIKATOR


def _tanpa_kode(b: Isian, nama: str | None) -> Kedudukan:
    if nama is None:
        return Kedudukan(Level.INDIKATOR, None)
    return Kedudukan(level_tanpa_kode(nama, b.teks("nomor")), None)


def _kegiatan_salah_kode(baris: list[Isian], i: int) -> bool:
    """Tell a kegiatan row that carries the code of its first sub kegiatan.

    The next row with a code has the same code under another name, and only this row's indicator is a
    percentage.
    """
    ini = baris[i]
    for j in range(i + 1, min(i + 6, len(baris))):
        lain = baris[j]
        if lain.kode is None:
            continue
        if lain.kode != ini.kode or lain.teks("nama") == ini.teks("nama"):
            return False
        return is_persen(ini) and not is_persen(lain) and not _ada_induk(baris, i)
    return False


def _ada_induk(baris: list[Isian], i: int) -> bool:
    """Say whether the kegiatan row of a sub kegiatan code stands above it."""
    k = parse_kode(baris[i].kode or "")
    induk = str(k.induk) if k and k.induk else None
    return any(b.kode == induk for b in baris[max(0, i - 40) : i])


def is_persen(b: Isian) -> bool:
    """Say whether a row's indicator is a percentage, by its units or its first word."""
    satuan = {str(v) for k, v in b.nilai.items() if "satuan" in k and v}
    if satuan:
        return "%" in satuan
    teks = b.teks("indikator") or b.teks("capaian_program") or ""
    return teks.split(" ", 1)[0].lower() in AWAL_PERSEN


_FIELD_EVALUASI = frozenset(BarisEvaluasi.__slots__) | {"nama"}
_BERSATUAN = (("target_renstra", "satuan_renstra"), ("target_n1", "satuan_n1"))


def pilih(nilai: dict[str, Decimal | str | None], field: frozenset[str]) -> dict[str, Any]:
    """Return the values that are fields of a fact."""
    return nilai if nilai.keys() <= field else {f: v for f, v in nilai.items() if f in field}


def _ratakan_satuan(b: Isian) -> None:
    """Give the unit of a table's one unit column to every number of the row."""
    satuan = b.nilai.get("satuan")
    for angka, tujuan in _BERSATUAN:
        if tujuan not in b.nilai and angka in b.nilai and satuan:
            b.nilai[tujuan] = satuan
            if "satuan" in b.letak:
                b.letak[tujuan] = b.letak["satuan"]


def susun_evaluasi(baris: list[Isian]) -> list[BarisEvaluasi]:
    """Return the rows of T-C.29."""
    hasil = []
    for b, k in zip(baris, tentukan(baris), strict=True):
        if b.satu_satuan:
            _ratakan_satuan(b)
        hasil.append(
            BarisEvaluasi(
                asal=b.asal,
                level=k.level,
                kode=k.kode,
                tertulis=b.tertulis,
                letak=b.letak,
                **pilih(b.nilai, _FIELD_EVALUASI),
            )
        )
    return hasil
