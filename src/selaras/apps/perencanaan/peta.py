"""Facts to columns and back, exactly: ``dari_nilai(ke_kolom(fakta)) == fakta`` for every row class."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from functools import cache
from typing import Any

from selaras.apps.perencanaan.kolom import UangField, dari_sen, ke_sen
from selaras.apps.perencanaan.models import MODEL_TABEL, BarisTabel
from selaras.facts import (
    Asal,
    Baris,
    BarisDaftar,
    BarisEvaluasi,
    BarisKinerja,
    BarisRealisasi,
    BarisRencana,
    BarisTinjauan,
    BarisTujuan,
    BarisUsulan,
    SisiTinjauan,
)
from selaras.kernel.kode import Level

KELAS_TABEL: Mapping[str, type[Baris]] = {
    "evaluasi": BarisEvaluasi,
    "kinerja_pelayanan": BarisKinerja,
    "tinjauan_rkpd": BarisTinjauan,
    "usulan_masyarakat": BarisUsulan,
    "tujuan_sasaran": BarisTujuan,
    "daftar_subkegiatan": BarisDaftar,
    "rencana": BarisRencana,
    "realisasi": BarisRealisasi,
}
"""Row class of each table."""

SISI = ("kiri", "kanan")
_UMUM = ("asal", "level", "kode", "nama", "tertulis", "letak")
_SISI_FIELD = tuple(f.name for f in fields(SisiTinjauan))


@dataclass(frozen=True, slots=True)
class Peta:
    """How one table is stored: its model, row class, plain columns, sided columns and money columns."""

    tabel: str
    model: type[BarisTabel]
    kelas: type[Baris]
    polos: tuple[str, ...]
    sisi: tuple[str, ...]
    uang: frozenset[str]

    @property
    def kolom(self) -> tuple[str, ...]:
        """Database columns in reading order."""
        return (*_UMUM, "tepat", *self.polos, *self.sisi)


@cache
def peta_tabel(tabel: str) -> Peta:
    """Return the mapping of a table by its key."""
    kelas, model = KELAS_TABEL[tabel], MODEL_TABEL[tabel]
    nama = [f.name for f in fields(kelas) if f.name not in _UMUM]
    sisi = tuple(f"{s}_{f}" for s in SISI if s in nama for f in _SISI_FIELD)
    uang = frozenset(f.name for f in model._meta.get_fields() if isinstance(f, UangField))
    return Peta(tabel, model, kelas, tuple(n for n in nama if n not in SISI), sisi, uang)


def kolom_fakta(nama: str) -> str:
    """Return the database column of a fact field (``kiri.pagu`` is ``kiri_pagu``)."""
    return nama.replace(".", "_", 1) if nama.startswith(("kiri.", "kanan.")) else nama


def _is_perlu_tepat(nilai: Decimal) -> bool:
    """Say whether sen lose something of a printed amount: decimals as printed, or its size."""
    return str(dari_sen(ke_sen(nilai))) != str(nilai)


def ke_kolom(tabel: str, fakta: Baris) -> dict[str, Any]:
    """Return the column values of a row."""
    p = peta_tabel(tabel)
    nilai: dict[str, Any] = {n: getattr(fakta, n) for n in p.polos}
    for nama in p.sisi:
        s, f = nama.split("_", 1)
        nilai[nama] = getattr(getattr(fakta, s), f)
    tepat = {n: str(nilai[n]) for n in p.uang if nilai[n] is not None and _is_perlu_tepat(nilai[n])}
    return {
        **nilai,
        "asal": fakta.asal.to_json(),
        "level": fakta.level.value,
        "kode": fakta.kode,
        "nama": fakta.nama,
        "tertulis": dict(fakta.tertulis),
        "letak": dict(fakta.letak),
        "tepat": tepat,
    }


def pembaca(tabel: str) -> Callable[[Sequence[Any]], Baris]:
    """Return a function from column values (in the order of ``Peta.kolom``) to a fact."""
    p = peta_tabel(tabel)
    kelas, polos, n_sisi = p.kelas, p.polos, len(_SISI_FIELD)
    awal = len(_UMUM) + 1
    akhir = awal + len(polos)

    def baca(n: Sequence[Any]) -> Baris:
        isi = dict(zip(polos, n[awal:akhir], strict=True))
        if p.sisi:
            for i, s in enumerate(SISI):
                bagian = n[akhir + i * n_sisi : akhir + (i + 1) * n_sisi]
                isi[s] = dict(zip(_SISI_FIELD, bagian, strict=True))
        for nama, teks in n[6].items():
            _taruh(isi, nama, Decimal(teks))
        for s in SISI:
            if s in isi:
                isi[s] = SisiTinjauan(**isi[s])
        return kelas(
            asal=Asal(**n[0]), level=Level(n[1]), kode=n[2], nama=n[3], tertulis=n[4], letak=n[5], **isi
        )

    return baca


def _taruh(isi: dict[str, Any], nama: str, nilai: Decimal) -> None:
    if nama in isi:
        isi[nama] = nilai
    else:
        s, f = nama.split("_", 1)
        isi[s][f] = nilai
