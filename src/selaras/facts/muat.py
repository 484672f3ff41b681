"""Facts from plain values (JSON, YAML, database rows): the inverse of :mod:`selaras.facts.json`."""

from __future__ import annotations

import types
from collections.abc import Hashable, Mapping
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from selaras.facts.renja import TABEL, Berkas, Renja

T = TypeVar("T")


@cache
def _petunjuk(kelas: Any) -> dict[str, Any]:
    hints = get_type_hints(kelas)
    return {f.name: hints[f.name] for f in fields(kelas)}


def from_plain(kelas: type[T], nilai: Mapping[str, Any]) -> T:
    """Build one fact of ``kelas`` from plain values; unknown keys raise ``KeyError``, numbers may be text."""
    petunjuk = _petunjuk(cast(Hashable, kelas))
    return kelas(**{k: _ubah(petunjuk[k], v) for k, v in nilai.items()})


def _ubah(tipe: Any, nilai: Any) -> Any:
    if nilai is None:
        return None
    asal = get_origin(tipe)
    if asal in (Union, types.UnionType):
        pilihan = [t for t in get_args(tipe) if t is not type(None)]
        return _ubah(pilihan[0], nilai)
    if asal is tuple:
        argumen = get_args(tipe)
        return tuple(_ubah(argumen[0], v) for v in nilai)
    if asal is not None and isinstance(nilai, Mapping):
        k_tipe, v_tipe = get_args(tipe)
        return {_ubah(k_tipe, k): _ubah(v_tipe, v) for k, v in nilai.items()}
    if tipe is Decimal:
        return nilai if isinstance(nilai, Decimal) else Decimal(str(nilai))
    if tipe is int:
        return int(nilai)
    if isinstance(tipe, type) and issubclass(tipe, Enum):
        return tipe(nilai)
    if is_dataclass(tipe) and isinstance(nilai, Mapping):
        return from_plain(tipe, nilai)  # type: ignore[arg-type]
    if tipe is str:
        return str(nilai)
    return nilai


def renja_from_plain(nilai: Mapping[str, Any]) -> Renja:
    """Build a document from the JSON of ``selaras baca`` (without prose paragraphs)."""
    datar: dict[str, Any] = {
        k: nilai[k]
        for k in ("pemda", "perangkat_daerah", "singkatan", "tahun", "klaim", "rujukan_hukum", "judul",
                  "sisa", "pengesahan", "tambahan", "catatan")
        if k in nilai
    }  # fmt: skip
    datar["berkas"] = nilai.get("berkas") or Berkas("", "", "json")
    for nama in TABEL:
        datar[nama] = nilai.get("tabel", {}).get(nama, ())
    datar["keterangan"] = nilai.get("keterangan_tabel", ())
    hitung = nilai.get("hitung", {})
    datar["sel_terisi"] = hitung.get("sel_terisi", 0)
    datar["sel_terpetakan"] = hitung.get("sel_terpetakan", 0)
    return from_plain(Renja, datar)
