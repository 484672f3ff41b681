"""Corrections written back into the original text: only the affected cells of the affected lines change."""

from __future__ import annotations

import re
from collections.abc import Iterable

from selaras.checks.ubahan import Perubahan

_PEMISAH = re.compile(r"[.\s]+")
_BAGIAN = re.compile(r"[^.\s]+")
_KATA = re.compile(r"[^\W\d_]{3}")


def tulis_teks(data: bytes, perubahan: Iterable[Perubahan]) -> tuple[bytes, tuple[Perubahan, ...]]:
    """Return the text with each printed cell replaced in its line, and the changes that were skipped.

    A change is skipped, never guessed, where its line has no such cell or has it at several places that the
    row cannot tell apart, and where it fills a cell that the text does not have. Everything else stays byte
    for byte: encoding, line ends, separators.
    """
    sandi = _sandi(data)
    baris = data.decode(sandi, "surrogateescape").split("\n")
    dilewati = []
    for p in perubahan:
        n = p.asal.baris
        baru = None
        if n is not None and 1 <= n <= len(baris) and p.sebelum:
            baru = _ganti_kode(baris[n - 1], p) if p.kolom == "kode" else _ganti_sel(baris[n - 1], p)
        if baru is None or n is None:
            dilewati.append(p)
        else:
            baris[n - 1] = baru
    return "\n".join(baris).encode(sandi, "surrogateescape"), tuple(dilewati)


def _sandi(data: bytes) -> str:
    for tanda, nama in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(tanda):
            return nama
    return "utf-8"


def _pisah(baris: str) -> tuple[list[str], str]:
    pemisah = next((p for p in ("\t", ";", "|") if p in baris), "\t")
    return baris.split(pemisah), pemisah


def _ganti_sel(baris: str, p: Perubahan) -> str | None:
    """Replace a whole cell, else the part of a cell that prints number and unit together ("2 Dok")."""
    sel, pemisah = _pisah(baris)
    lama = str(p.sebelum).strip()
    awal = _awal_isi(sel)
    letak = [(i, s) for i, s in enumerate(sel) if i >= awal and s.strip() == lama]
    if not letak:
        letak = [(i, s) for i, s in enumerate(sel) if i >= awal and _is_bagian(s, lama)]
    pilih = _pilih(len(letak), p.ulangan)
    if pilih is None:
        return None
    i, isi = letak[pilih]
    mulai = re.search(rf"(?<![^\s]){re.escape(lama)}(?![^\s])", isi)
    if mulai is None:
        return None
    sel[i] = isi[: mulai.start()] + p.sesudah + isi[mulai.end() :]
    return pemisah.join(sel)


def _awal_isi(sel: list[str]) -> int:
    """Return the first cell with words: the digits of the code before it are no figures."""
    return next((i for i, s in enumerate(sel) if _KATA.search(s)), 0)


def _pilih(ada: int, ulangan: tuple[int, int]) -> int | None:
    """Return which of the cells it is: the only one, or by its turn where the row has just as many."""
    if ada == 1:
        return 0
    return ulangan[0] if ada > 1 and ada == ulangan[1] else None


def _is_bagian(sel: str, lama: str) -> bool:
    """Say whether a cell prints a number and a unit, one of which is the wanted text."""
    kata = sel.split()
    if len(kata) < 2:
        return False
    angka, satuan = kata[0], " ".join(kata[1:])
    return lama in (angka, satuan) and not angka.isalpha()


def _ganti_kode(baris: str, p: Perubahan) -> str | None:
    """Replace a code that is printed over one or several cells, each keeping its share of the parts."""
    sel, pemisah = _pisah(baris)
    lama = [b for b in _PEMISAH.split(str(p.sebelum)) if b]
    baru = [b for b in _PEMISAH.split(p.sesudah) if b]
    if not lama or len(lama) != len(baru):
        return None
    for awal in range(len(sel)):
        bagian: list[str] = []
        for akhir in range(awal, len(sel)):
            bagian += _BAGIAN.findall(sel[akhir])
            if bagian == lama and sel[awal].strip():
                return pemisah.join(
                    [*sel[:awal], *_isi_ulang(sel[awal : akhir + 1], baru), *sel[akhir + 1 :]]
                )
            if len(bagian) >= len(lama):
                break
    return None


def _isi_ulang(sel: list[str], bagian: list[str]) -> list[str]:
    """Return the cells with their parts replaced one after the other."""
    sisa = iter(bagian)
    return [_BAGIAN.sub(lambda _: next(sisa), s) for s in sel]
