"""Material beside the Renja tables that newer plans ask for: IKU and IKK, pokir, inovasi.

It belongs to agency and year, not to one version of the document, and travels as plain values in
``Renja.tambahan["dukungan"]``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from selaras.facts.muat import from_plain
from selaras.facts.renja import Renja

KUNCI = "dukungan"


@dataclass(frozen=True, slots=True, kw_only=True)
class IndikatorTahunan:
    """A key indicator (IKU or IKK) of the agency with its targets of the plan year and the next."""

    indikator: str
    satuan: str | None = None
    target_renstra: Decimal | None = None
    target_renja: Decimal | None = None
    prakiraan_maju: Decimal | None = None
    keterangan: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pokir:
    """A proposal from the council's main thoughts; ``nilai`` in full rupiah."""

    usulan: str
    pengusul: str | None = None
    dapil: str | None = None
    lokasi: str | None = None
    kegiatan: str | None = None
    nilai: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Inovasi:
    """An innovation of the agency's field."""

    nama: str
    bentuk: str | None = None
    tahun_mulai: int | None = None
    deskripsi: str | None = None
    manfaat: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Dukungan:
    """All of it; ``None`` means nobody has said anything, an empty tuple means there is none."""

    iku: tuple[IndikatorTahunan, ...] | None = None
    ikk: tuple[IndikatorTahunan, ...] | None = None
    pokir: tuple[Pokir, ...] | None = None
    inovasi: tuple[Inovasi, ...] | None = None


def load_dukungan(renja: Renja) -> Dukungan:
    """Return the supporting material of a document; everything ``None`` where it carries none."""
    isi = renja.tambahan.get(KUNCI)
    return from_plain(Dukungan, isi) if isinstance(isi, Mapping) else Dukungan()


def dukungan_to_plain(dukungan: Dukungan) -> dict[str, Any]:
    """Return plain values for ``Renja.tambahan["dukungan"]``, without what nobody has said."""
    hasil: dict[str, Any] = {}
    for nama in ("iku", "ikk", "pokir", "inovasi"):
        daftar = getattr(dukungan, nama)
        if daftar is not None:
            hasil[nama] = [
                {k: _polos(getattr(b, k)) for k in b.__dataclass_fields__ if getattr(b, k) is not None}
                for b in daftar
            ]
    return hasil


def _polos(nilai: Any) -> Any:
    return f"{nilai:f}" if isinstance(nilai, Decimal) else nilai
