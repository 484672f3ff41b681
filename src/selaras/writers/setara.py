"""When two documents state the same: facts without the accidents of print.

Writing a document and reading it back must return these normalised facts unchanged. Left out, because a
format changes them without changing what is stated:

* origins and cell addresses;
* the verbatim print of a value that was read ("3,469" in a text is the number 3469 in a workbook);
* white space inside texts;
* a unit beside which no number stands, and a spreadsheet error or dash in place of a number;
* the row numbers of the small tables, and a row that says "nihil";
* the agency itself as the one responsible for a row of its own plan.

Everything else counts: rows and their order, levels, codes, names, numbers, units, labels by year.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from decimal import Decimal
from typing import Any

from selaras.facts import Baris, BarisTinjauan, BarisUsulan, Renja, SisiTinjauan
from selaras.kernel.teks import kunci, tidy
from selaras.writers.bahan.tabel import NIHIL

TABEL = (
    "evaluasi", "kinerja_pelayanan", "tinjauan_rkpd", "usulan_masyarakat", "tujuan_sasaran", "rencana",
)  # fmt: skip
"""Tables every format carries; the list of 3.3 is prose, see :func:`normal_daftar`."""
_LUAR = frozenset(("asal", "letak", "tertulis", "nomor"))
_TANPA_LEVEL = frozenset(("kinerja_pelayanan", "usulan_masyarakat", "tujuan_sasaran"))
_SATUAN = {
    "satuan_renstra": "target_renstra",
    "satuan_n1": "target_n1",
    "satuan_program": "target_program",
    "satuan_keluaran": "target_keluaran",
    "satuan_hasil": "target_hasil",
    "satuan_maju": "target_maju",
}


def normal_tabel(renja: Renja, nama: str) -> list[dict[str, Any]]:
    """Return the rows of a table as plain values that can be compared."""
    hasil = []
    for b in renja.tabel(nama):
        if isinstance(b, BarisUsulan) and kunci(b.nama or "") in NIHIL:
            continue
        baris = _baris(b)
        if baris.get("penanggung_jawab") == renja.perangkat_daerah:
            baris.pop("penanggung_jawab", None)
        if nama in _TANPA_LEVEL:
            baris.pop("level", None)
        if isinstance(b, BarisTinjauan):
            baris.pop("nama", None)
        hasil.append(baris)
    return hasil


def normal_daftar(renja: Renja) -> list[tuple[str, str, str]]:
    """Return the list of subbab 3.3 as (program, kegiatan, sub kegiatan)."""
    return [
        (tidy(b.program or ""), tidy(b.kegiatan or ""), tidy(b.nama or "")) for b in renja.daftar_subkegiatan
    ]


def _baris(b: Any) -> dict[str, Any]:
    hasil: dict[str, Any] = {}
    for f in fields(b):
        if f.name in _LUAR:
            continue
        nilai = _nilai(getattr(b, f.name))
        if nilai is not None:
            hasil[f.name] = nilai
    for satuan, angka in _SATUAN.items():
        if satuan in hasil and angka not in hasil:
            del hasil[satuan]
    if isinstance(b, Baris):
        _satuan_akhir(b, hasil)
    elif isinstance(b, SisiTinjauan) and "target" not in hasil:
        hasil.pop("satuan", None)
    return hasil


def _satuan_akhir(b: Baris, hasil: dict[str, Any]) -> None:
    """Drop the unit of the last T-C.29 column or of a volume where its number is missing."""
    angka = {"BarisEvaluasi": "realisasi_berjalan", "BarisUsulan": "besaran"}.get(type(b).__name__)
    if angka is not None and angka not in hasil:
        hasil.pop("satuan", None)


def _nilai(nilai: Any) -> Any:
    if isinstance(nilai, Decimal):
        return nilai.normalize() if nilai else Decimal(0)
    if isinstance(nilai, str):
        return tidy(nilai) or None
    if isinstance(nilai, Mapping):
        return {k: v for k, x in nilai.items() if (v := _nilai(x)) is not None} or None
    if isinstance(nilai, SisiTinjauan):
        return _baris(nilai)
    return nilai
