"""What the rules on codes, names and units share: rows with a code, their printed code, official names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from selaras.checks.konteks import Konteks
from selaras.facts import TABEL, Baris, Renja
from selaras.kernel.kode import Kode, Level, parse_kode
from selaras.kernel.kutipan import Cite
from selaras.kernel.teks import kunci

P90 = Cite("permendagri-90-2019")
P86 = Cite("permendagri-86-2017")
TABEL_BERKODE = ("evaluasi", "rencana", "realisasi")

_PEMISAH = re.compile(r"[.\s_]+")
_BUKAN_SIMPUL = (Level.INDIKATOR, Level.JUMLAH)

kunci_teks = kunci
"""Comparison key of a text (remembered by the kernel: the same names come back in every rule)."""


def list_berkode(renja: Renja) -> Iterator[tuple[str, Baris]]:
    """Yield (table, row) of every row that is a node of the plan with a code."""
    for tabel in TABEL_BERKODE:
        for b in renja.tabel(tabel):
            if b.kode is not None and b.level not in _BUKAN_SIMPUL:
                yield tabel, b


def nama_tabel(tabel: str) -> str:
    """Return the official form of a table key: "Tabel T-C.29"; a list keeps its own name."""
    nama = TABEL.get(tabel, tabel)
    return f"Tabel {nama}" if nama[:2] in ("T-", "E.") else nama


def cetak_kode(baris: Baris) -> str:
    """Return the code as printed."""
    return baris.tertulis.get("kode") or baris.kode or ""


def bagian_cetak(baris: Baris) -> list[str]:
    """Return the parts of the printed code, unpadded as they stand."""
    if "kode" not in baris.tertulis:
        return baris.kode.split(".") if baris.kode else []
    return [b for b in _PEMISAH.split(cetak_kode(baris).strip().strip(".")) if b]


def nama_level(kode: Kode) -> str:
    """Return the level of a code in words."""
    level = kode.level
    return level.value.replace("_", " ") if level is not None else "kode"


def unit_kerja(baris: Baris) -> str:
    """Return the sub-unit a plan row belongs to; a list by sub-units starts its codes anew for each."""
    return getattr(baris, "penanggung_jawab", None) or ""


def is_nama_resmi(konteks: Konteks, kode: str | Kode, nama: str) -> bool:
    """Say whether a name is the official name of a code in any edition loaded."""
    k = kunci_teks(nama)
    return any(kunci_teks(e.nama) == k for e in konteks.nomenklatur.list_entri(kode))


def _nama_leluhur(konteks: Konteks, kode: Kode | None) -> tuple[tuple[Kode, frozenset[str]], ...]:
    """Return a code and its ancestors, nearest first, with the keys of their official names."""
    if kode is None:
        return ()
    simpanan: dict[Kode, tuple[tuple[Kode, frozenset[str]], ...]]
    simpanan = konteks.indeks.simpanan.setdefault("d.nama_leluhur", {})
    hasil = simpanan.get(kode)
    if hasil is None:
        nama = frozenset(kunci_teks(e.nama) for e in konteks.nomenklatur.list_entri(kode))
        sendiri = ((kode, nama),) if nama else ()
        hasil = simpanan[kode] = (*sendiri, *_nama_leluhur(konteks, kode.induk))
    return hasil


def cari_kode_seharusnya(konteks: Konteks, baris: Baris) -> Kode | None:
    """Return the code one or more levels up that a row's name belongs to, ``None`` where its code fits.

    A kegiatan printed with a sub kegiatan code has the official name of the kegiatan, not of the sub.
    """
    if baris.kode is None or not baris.nama:
        return None
    kode = parse_kode(baris.kode)
    if kode is None or is_nama_resmi(konteks, baris.kode, baris.nama):
        return None
    k = kunci_teks(baris.nama)
    for leluhur, nama in _nama_leluhur(konteks, kode.induk):
        if k in nama:
            return leluhur
    if k.startswith("program ") and len(kode.bagian) > 3:
        return Kode(kode.bagian[:3])
    return None


def peta_salah_level(konteks: Konteks) -> dict[int, Kode]:
    """Return rows whose name belongs to a higher level, by identity of the row, with the code they need."""
    simpanan = konteks.indeks.simpanan
    if "d.salah_level" not in simpanan:
        hasil: dict[int, Kode] = {}
        for _, b in list_berkode(konteks.renja):
            seharusnya = cari_kode_seharusnya(konteks, b)
            if seharusnya is not None:
                hasil[id(b)] = seharusnya
        simpanan["d.salah_level"] = hasil
    peta: dict[int, Kode] = simpanan["d.salah_level"]
    return peta
