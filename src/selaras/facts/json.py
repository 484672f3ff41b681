"""Facts as the JSON of ``selaras baca`` (schema ``selaras.baca/1``)."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, cast

from selaras.facts.asal import Asal
from selaras.facts.renja import TABEL, Renja
from selaras.kernel.angka import to_json_angka

SKEMA = "selaras.baca/1"


def to_json(renja: Renja) -> dict[str, Any]:
    """Return the contract's object; numbers are decimal strings, missing cells ``None``."""
    return {
        "skema": SKEMA,
        "berkas": {"nama": renja.berkas.nama, "sha256": renja.berkas.sha256, "jenis": renja.berkas.jenis},
        "pemda": renja.pemda,
        "perangkat_daerah": renja.perangkat_daerah,
        "singkatan": renja.singkatan,
        "tahun": renja.tahun,
        "tabel": {nama: [to_plain(b) for b in renja.tabel(nama)] for nama in TABEL},
        "keterangan_tabel": [to_plain(k) for k in renja.keterangan],
        "klaim": [to_plain(k) for k in renja.klaim],
        "rujukan_hukum": [to_plain(r) for r in renja.rujukan_hukum],
        "judul": [to_plain(j) for j in renja.judul],
        "pengesahan": to_plain(renja.pengesahan),
        "sisa": [to_plain(s) for s in renja.sisa],
        "hitung": {
            "sel_terisi": renja.sel_terisi,
            "sel_terpetakan": renja.sel_terpetakan,
            "sel_sisa": len(renja.sisa),
        },
        "tambahan": to_plain(renja.tambahan),
        "catatan": list(renja.catatan),
    }


@cache
def _nama_field(kelas: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kelas))


def to_plain(nilai: Any) -> Any:
    """Turn a fact into values that JSON knows."""
    if nilai is None or isinstance(nilai, bool | int):
        return nilai
    if isinstance(nilai, Decimal):
        return to_json_angka(nilai)
    if isinstance(nilai, Enum):
        return nilai.value
    if isinstance(nilai, str):
        return nilai
    if isinstance(nilai, Asal):
        return nilai.to_json()
    if is_dataclass(nilai):
        return {n: to_plain(getattr(nilai, n)) for n in _nama_field(cast(Hashable, type(nilai)))}
    if isinstance(nilai, Mapping):
        return {str(k): to_plain(v) for k, v in nilai.items()}
    if isinstance(nilai, tuple | list):
        return [to_plain(v) for v in nilai]
    return str(nilai)
