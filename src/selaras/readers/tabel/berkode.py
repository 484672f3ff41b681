"""Tables whose rows carry codes: level and code of every row; T-C.29."""

from __future__ import annotations

import re
from collections import Counter
from decimal import Decimal
from typing import Any, NamedTuple

from selaras.facts import BarisEvaluasi
from selaras.kernel.kode import Kode, Level, parse_kode
from selaras.readers.tabel.isian import Isian
from selaras.readers.tabel.jenjang import level_baris, level_tanpa_kode
from selaras.readers.tabel.kata import AWAL_PERSEN


class Kedudukan(NamedTuple):
    """The level of a row and the code it stands under."""

    level: Level
    kode: str | None


def tentukan(baris: list[Isian]) -> list[Kedudukan]:
    """Return level and code of every row of a coded table."""
    pulihkan_nol(baris)
    berkode = any(b.kode for b in baris)
    lebar = _level_by_lebar(baris)
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
        elif b.sel_kode:
            hasil.append(Kedudukan(lebar.get(b.sel_kode, Level.SUB_KEGIATAN), None))
        elif berkode:
            lanjutan = _level_lanjutan(b, induk, akhir=i == len(baris) - 1)
            hasil.append(Kedudukan(lanjutan, induk if lanjutan == Level.INDIKATOR else None))
        else:
            hasil.append(_tanpa_kode(b, nama))
    return hasil


def pulihkan_nol(baris: list[Isian]) -> None:
    """Give "2.1" back its zero where a spreadsheet took it from "2.10".

    Kegiatan are printed in order: an unpadded "2.1" that comes after a higher one in its program is 2.10.
    """
    terakhir: dict[tuple[str, ...], int] = {}
    for b in baris:
        k = parse_kode(b.kode) if b.kode else None
        if k is None or len(k.bagian) < 5 or not k.bagian[4].isdigit():
            continue
        program, nomor = k.bagian[:4], int(k.bagian[4])
        if nomor < terakhir.get(program, 0) and _EKOR_HILANG.search(b.tertulis.get("kode", "")):
            nomor *= 10
            b.kode = str(Kode((*program, f"{nomor:02d}", *k.bagian[5:])))
        terakhir[program] = nomor


def _level_by_lebar(baris: list[Isian]) -> dict[int, Level]:
    """Return the usual level of a code printed over so many cells, for codes that cannot be read."""
    if all(b.kode or not b.sel_kode for b in baris):
        return {}
    hitung: Counter[tuple[int, Level]] = Counter()
    for b in baris:
        level = level_baris(b.kode, None) if b.kode else None
        if level is not None:
            hitung[(b.sel_kode, level)] += 1
    return {lebar: level for (lebar, level), _ in reversed(hitung.most_common())}


def _level_lanjutan(b: Isian, induk: str | None, *, akhir: bool) -> Level:
    """Tell a further indicator from a total: money without an indicator, before any code or at the end."""
    if b.angka("pagu") is None or any(b.teks(f) for f in ("indikator", "keluaran", "capaian_program")):
        return Level.INDIKATOR
    return (
        Level.JUMLAH
        if (induk is None and b.teks("nama")) or (akhir and not b.teks("nama"))
        else Level.INDIKATOR
    )


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


_EKOR_HILANG = re.compile(r"(?:^|[ .])[12]\.[1-9](?= |$)")
_FIELD_EVALUASI = frozenset(BarisEvaluasi.__slots__) | {"nama"}
_BERSATUAN = (("target_renstra", "satuan_renstra"), ("target_n1", "satuan_n1"))


def pilih(b: Isian, field: frozenset[str]) -> dict[str, Any]:
    """Return the values that are fields of a fact; what has no field there is kept as print."""
    if b.nilai.keys() <= field:
        return b.nilai
    for nama, nilai in b.nilai.items():
        if nama not in field and nilai is not None:
            b.tertulis.setdefault(nama, f"{nilai:f}" if isinstance(nilai, Decimal) else nilai)
    return {f: v for f, v in b.nilai.items() if f in field}


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
                **pilih(b, _FIELD_EVALUASI),
            )
        )
    return hasil
