"""Fund sources of SIPD-RI lists: several in one cell, joined by commas that the names also contain."""

from __future__ import annotations

from collections.abc import Sequence

from selaras.readers.format.json_bantu import Objek, teks

_SAMBUNG = ", "


def pasangkan_dana(objek: Sequence[Objek]) -> list[dict[str, str | None]]:
    """Return every fund code with its name, in order of appearance.

    Codes have no comma, so their number is certain. Names are matched first with the codes that stand alone
    somewhere; the rest of a joint text is a name only where one code is left.
    """
    nama: dict[str, str | None] = {}
    gabungan: list[tuple[list[str], str]] = []
    for o in objek:
        kode, cetak = teks(o, "kode_dana"), teks(o, "nama_dana")
        if not kode:
            continue
        daftar = [k.strip() for k in kode.split(",") if k.strip()]
        for k in daftar:
            nama.setdefault(k, None)
        if len(daftar) == 1:
            nama[daftar[0]] = cetak
        elif cetak:
            gabungan.append((daftar, cetak))
    for daftar, cetak in gabungan:
        for k, n in zip(daftar, pisah_nama(daftar, cetak, nama), strict=True):
            nama[k] = nama[k] or n
    return [{"kode": k, "nama": n} for k, n in nama.items()]


def pisah_nama(kode: Sequence[str], cetak: str, dikenal: dict[str, str | None]) -> list[str | None]:
    """Split a joint text into the names of ``kode``; ``None`` where it cannot be told."""
    potong = cetak.split(_SAMBUNG)
    if len(potong) == len(kode):
        return list(potong)
    hasil: list[str | None] = [dikenal.get(k) for k in kode]
    sisa = cetak
    for n in hasil:
        if n and n in sisa:
            sisa = sisa.replace(n, "", 1)
    kosong = [i for i, n in enumerate(hasil) if n is None]
    if len(kosong) == 1:
        hasil[kosong[0]] = sisa.strip(" ,") or None
    return hasil
