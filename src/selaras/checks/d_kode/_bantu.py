"""What the rules on codes, names and units share: rows with a code, their printed code, official names."""

from __future__ import annotations

import re

from selaras.checks.konteks import Konteks
from selaras.facts import TABEL, Baris
from selaras.kernel.kode import Kode, Level, parse_kode
from selaras.kernel.kutipan import Cite
from selaras.kernel.teks import kunci

P90 = Cite("permendagri-90-2019")
P86 = Cite("permendagri-86-2017")
TABEL_BERKODE = ("evaluasi", "rencana", "realisasi")

_PEMISAH = re.compile(r"[.\s_]+")
_TITIK_PROGRAM = 2
_TITIK_KEGIATAN = 4
_BUKAN_SIMPUL = (Level.INDIKATOR, Level.JUMLAH)

kunci_teks = kunci
"""Comparison key of a text (remembered by the kernel: the same names come back in every rule)."""


def list_berkode(konteks: Konteks) -> list[tuple[str, Baris, str]]:
    """Return (table, row, code) of every row that is a node of the plan with a code, built once."""
    simpanan = konteks.indeks.simpanan
    if "d.berkode" not in simpanan:
        simpanan["d.berkode"] = [
            (tabel, b, b.kode)
            for tabel in TABEL_BERKODE
            for b in konteks.renja.tabel(tabel)
            if b.kode is not None and b.level not in _BUKAN_SIMPUL
        ]
    hasil: list[tuple[str, Baris, str]] = simpanan["d.berkode"]
    return hasil


def induk_teks(kode: str) -> str:
    """Return the dotted code one level up, "" at the top.

    >>> induk_teks("5.03.02.2.01.02"), induk_teks("5.03.02.2.01"), induk_teks("5.03")
    ('5.03.02.2.01', '5.03.02', '5')
    """
    titik = kode.count(".")
    if titik == _TITIK_KEGIATAN:
        return kode[: kode.rindex(".", 0, kode.rindex("."))]
    return kode[: kode.rindex(".")] if titik else ""


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
    entri = konteks.nomenklatur.list_entri(kode)
    return bool(entri) and kunci_teks(nama) in {kunci_teks(e.nama) for e in entri}


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


def cari_kode_seharusnya(konteks: Konteks, kode: str, nama: str) -> Kode | None:
    """Return the code one or more levels up that a row's name belongs to, ``None`` where its code fits.

    A kegiatan printed with a sub kegiatan code has the official name of the kegiatan, not of the sub.
    """
    dalam = kode.count(".") > _TITIK_PROGRAM
    is_program = dalam and nama[:8].lower() == "program "
    if is_nama_resmi(konteks, kode, nama) or not (is_program or konteks.nomenklatur.is_berdaftar(kode)):
        return None
    lengkap = parse_kode(kode)
    if lengkap is None:
        return None
    k = kunci_teks(nama)
    for leluhur, resmi in _nama_leluhur(konteks, lengkap.induk):
        if k in resmi:
            return leluhur
    return Kode(lengkap.bagian[:3]) if is_program else None


def peta_salah_level(konteks: Konteks) -> dict[int, Kode]:
    """Return rows whose name belongs to a higher level, by identity of the row, with the code they need."""
    simpanan = konteks.indeks.simpanan
    if "d.salah_level" not in simpanan:
        hasil: dict[int, Kode] = {}
        for _, b, kode in list_berkode(konteks):
            if b.nama and (seharusnya := cari_kode_seharusnya(konteks, kode, b.nama)) is not None:
                hasil[id(b)] = seharusnya
        simpanan["d.salah_level"] = hasil
    peta: dict[int, Kode] = simpanan["d.salah_level"]
    return peta
