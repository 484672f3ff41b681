"""Level of a row: by the length of its code, by the words of its name, by its numbering."""

from __future__ import annotations

import re

from selaras.kernel.kode import Level, parse_kode
from selaras.kernel.teks import kunci
from selaras.readers.tabel.kata import JUMLAH

_URUSAN = re.compile(
    r"^(unsur (pendukung|penunjang|pengawasan?|kewilayahan|pemerintahan umum|khusus)\b"
    r"|urusan (pemerintahan )?(wajib|pilihan|penunjang|pendukung)\b|urusan pemerintahan umum"
    r"|(fungsi )?penunjang urusan( pemerintahan)?$|pendukung urusan( pemerintahan)?$)"
)
_AWAL_URUSAN = frozenset(("unsu", "urus", "fung", "penu", "pend"))
_AWAL_JUMLAH = (
    "total ", "jumlah total", "jumlah keseluruhan", "jumlah anggaran", "rata rata capaian",
    "predikat kinerja", "jumlah program", "jumlah kegiatan", "jumlah belanja", "sub total", "subtotal",
)  # fmt: skip
_ROMAWI = re.compile(r"^[IVX]+\.?$|^[A-Z]\.?$")
_HURUF_KECIL = re.compile(r"^[a-z][.)]?$")


def is_jumlah(nama: str | None) -> bool:
    """Say whether a name marks a total row ("TOTAL", "Jumlah")."""
    if not nama or len(nama) > 60:
        return False
    k = kunci(nama)
    return k in JUMLAH or k.startswith(_AWAL_JUMLAH)


def is_program(nama: str) -> bool:
    """Say whether a name is that of a program."""
    return nama[:8].upper() == "PROGRAM " and (nama[:7].isupper() or len(nama) < 120)


def level_baris(kode: str | None, nama: str | None) -> Level | None:
    """Return the level told by code and name; ``None`` where neither tells."""
    if kode is None and is_jumlah(nama):
        return Level.JUMLAH
    if nama and nama[:4].lower() in _AWAL_URUSAN and _URUSAN.match(kunci(nama)):
        return Level.URUSAN
    k = parse_kode(kode) if kode else None
    if nama and nama[:8] == "PROGRAM " and (k is None or len(k.bagian) != 3):
        return Level.PROGRAM
    if k is not None:
        return k.level or Level.KEGIATAN
    if nama and is_program(nama):
        return Level.PROGRAM
    return None


def level_tanpa_kode(nama: str | None, nomor: str | None) -> Level:
    """Return the level of a row in a table without codes: by name, then by its number."""
    level = level_baris(None, nama)
    if level is not None:
        return level
    kata = kunci(nama or "")
    if kata.startswith(("sub kegiatan ", "subkegiatan ")):
        return Level.SUB_KEGIATAN
    if kata.startswith("kegiatan "):
        return Level.KEGIATAN
    if not nomor:
        return Level.SUB_KEGIATAN
    angka = nomor.strip().rstrip(".)")
    titik = angka.count(".")
    if titik >= 2 or _HURUF_KECIL.match(nomor.strip()):
        return Level.SUB_KEGIATAN
    if _ROMAWI.match(nomor.strip()):
        return Level.PROGRAM
    return Level.KEGIATAN
