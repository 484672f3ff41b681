"""Headers: which rows are a header, which table they head, and which column holds which field.

A header is known by its words. It may take several rows, end with a numbering row ("1 2 3 ... 8=(7/6)") and
come back on every page.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from selaras.kernel.teks import tidy
from selaras.readers.mentah import BarisMentah, Isi, is_isi
from selaras.readers.tabel.kamus import JenisTabel, Ragam
from selaras.readers.tabel.kata import KATA_KEPALA
from selaras.readers.tabel.kolom import TAHUN, Kepala, Kolom, kunci_kepala
from selaras.readers.tabel.nilai import teks_polos
from selaras.readers.tabel.pelengkap import lengkapi

BARIS_KEPALA = 6
"""A header has at most so many rows, its numbering row included."""
LEBAR_KEPALA = 120
"""Columns beyond this are never part of a header."""
_BUKAN_KEPALA = frozenset("kzsKMPEF-{DdN")
_NOMOR = re.compile(r"^\(?\s*([0-9]{1,2})\s*[a-z]?\s*\)?\s*[.:]?\s*(?:=.*|\(.*|\*)?$", re.IGNORECASE)
_URUT_TW = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
_TW = re.compile(r"\b(?:tw|triwulan)\s*(?:ke\s*)?(iv|iii|ii|i|[1-4])\b|^(iv|iii|ii|i|[1-4])$")
_RELATIF = re.compile(r"\bn( plus)? (\d)\b")
_URUT = re.compile(r"^(?:tahun )?(?:ke )?([1-9])$")
_DAUN_UANG = frozenset(("rp", "rupiah", "anggaran", "keuangan", "dana", "pagu"))
_PASANGAN = _DAUN_UANG | {"k", "kinerja", "fisik"}
_ANAK = frozenset(("k", "rp", "kinerja", "anggaran", "fisik", "keuangan", "persen", "satuan", "target"))


@lru_cache(maxsize=8192)
def is_teks_kepala(teks: str) -> bool:
    """Say whether a text is made of header words for the most part."""
    if len(teks) > 220:
        return False
    kata = kunci_kepala(teks).split()
    if not kata:
        return False
    kenal = sum(1 for k in kata if k in KATA_KEPALA or TAHUN.match(k) or k.isdigit() or len(k) == 1)
    return kenal * 2 >= len(kata)


def teks_sel(sel: Isi) -> str:
    """Return a cell as tidy text, "" where empty."""
    return tidy(sel) if isinstance(sel, str) else teks_polos(sel)


def is_baris_nomor(isi: list[Isi]) -> bool:
    """Say whether a row is the numbering row of a header: growing numbers, some with a formula."""
    angka: list[int] = []
    for sel in isi[:LEBAR_KEPALA]:
        teks = teks_sel(sel)
        if not teks:
            continue
        cocok = _NOMOR.match(teks)
        if cocok is None:
            return False
        angka.append(int(cocok.group(1)))
    if len(angka) < 3 or angka[0] > 2:
        return False
    naik = sum(1 for a, b in pairwise(angka) if b >= a)
    return naik == len(angka) - 1 and angka[-1] >= len(set(angka)) - 1


def is_mungkin_kepala(pola: str) -> bool:
    """Say, by the kinds of its cells alone, whether a row can start a header."""
    if not _BUKAN_KEPALA.isdisjoint(pola):
        return False
    teks = len(pola) - pola.count(" ") - pola.count("i")
    return teks >= 2


def kumpulkan(baris: list[BarisMentah], pola: list[str], awal: int) -> int:
    """Return how many rows from ``awal`` on form a header block (0 where none starts there)."""
    if not _is_baris_kepala(baris[awal].isi, pola[awal], minimal=2):
        return 0
    n = 1
    while n < BARIS_KEPALA and awal + n < len(baris):
        isi = baris[awal + n].isi
        if _is_nomor_kepala(isi, baris[awal].isi):
            return n + 1 + _is_baris_anak(baris, awal + n + 1)
        if _is_pembatas(isi, baris[awal].isi) or not _is_baris_kepala(isi, pola[awal + n], minimal=1):
            break
        n += 1
    return n


def _is_baris_anak(baris: list[BarisMentah], i: int) -> int:
    """Return 1 where a row of "K" and "Rp" follows the numbering row."""
    if i >= len(baris):
        return 0
    isi = [kunci_kepala(teks_sel(s)) for s in baris[i].isi[:LEBAR_KEPALA] if is_isi(s)]
    return int(len(isi) > 1 and all(t in _ANAK for t in isi))


def _tepi(isi: list[Isi]) -> int:
    """Return the first column of a row that holds anything."""
    return next((c for c, sel in enumerate(isi[:LEBAR_KEPALA]) if is_isi(sel)), LEBAR_KEPALA)


def _is_nomor_kepala(isi: list[Isi], atas: list[Isi]) -> bool:
    """Tell a numbering row (starts at the table's left edge) from year ordinals under one header."""
    return _tepi(isi) <= _tepi(atas) + 1 and is_baris_nomor(isi)


def _is_baris_kepala(isi: list[Isi], pola: str, *, minimal: int) -> bool:
    if len(pola) > 4 * LEBAR_KEPALA or not (is_mungkin_kepala(pola) if minimal > 1 else _is_sambungan(pola)):
        return False
    if minimal == 1 and not _is_angka_kepala(isi):
        return False
    kenal: set[str] = set()
    asing = 0
    for sel in isi[:LEBAR_KEPALA]:
        teks = teks_sel(sel)
        if not teks or (minimal > 1 and teks.isdecimal()):
            continue
        if is_teks_kepala(teks):
            kenal.add(teks)
        else:
            asing += 1
    if minimal > 1:
        return len(kenal) >= minimal and asing <= max(1, len(kenal) // 4)
    return len(kenal) > 0 and asing == 0


def _is_pembatas(isi: list[Isi], atas: list[Isi]) -> bool:
    """Say whether a row holds one text at the table's left edge: the title of a section, no header."""
    terisi = [c for c, sel in enumerate(isi[:LEBAR_KEPALA]) if is_isi(sel)]
    return len(terisi) == 1 and terisi[0] <= _tepi(atas)


def _is_angka_kepala(isi: list[Isi]) -> bool:
    """Say whether the whole numbers of a row can be header texts: years, or ordinals 1, 2, 3."""
    angka = [int(t) for s in isi[:LEBAR_KEPALA] if (t := teks_sel(s)).isdecimal() and len(t) < 5]
    return all(1990 <= a < 2100 for a in angka) or (
        len(angka) > 1 and angka == list(range(1, len(angka) + 1))
    )


def _is_sambungan(pola: str) -> bool:
    isi = pola.replace(" ", "")
    return bool(isi) and isi not in ("i", "O") and _BUKAN_KEPALA.isdisjoint(isi)


def baca_kepala(
    baris: list[BarisMentah], tinggi: int, daftar: tuple[JenisTabel, ...], judul: str
) -> Kepala | None:
    """Tell the table of a header block; ``judul`` (a caption key) breaks ties. ``None`` if it heads none."""
    rentang, nomor = _susun_jalur([b.isi for b in baris[:tinggi]])
    terbaik: tuple[float, Kepala] | None = None
    for jenis in daftar:
        kepala = lengkapi(Kepala(jenis, _cocokkan(rentang, jenis), tinggi, nomor))
        nilai = _nilai(kepala, judul)
        if nilai > 0 and (terbaik is None or nilai > terbaik[0]):
            terbaik = (nilai, kepala)
    return terbaik[1] if terbaik else None


def _nilai(kepala: Kepala, judul: str) -> float:
    """Rate how well a header fits its table; 0 where something it must have is missing."""
    ada = kepala.field
    jenis = kepala.jenis
    berjudul = bool(jenis.judul and jenis.judul.search(judul))
    asing = sum(1 for k in kepala.kolom if not k.field)
    if (jenis.tertutup and asing) or (jenis.bukan and any(_cocok(jenis.bukan, k) for k in kepala.kolom)):
        return 0.0
    if len(ada) < jenis.minimal - (1 if berjudul else 0) or not all(w & kepala.dasar for w in jenis.wajib):
        return 0.0
    ganda = len(kepala.kolom) - asing - len(ada)
    return len(ada) - asing - 0.5 * ganda + (3.0 if berjudul else 0.0)


def _cocok(pola: re.Pattern[str], kolom: Kolom) -> bool:
    return bool(pola.search(kunci_kepala(kolom.teks)))


def _susun_jalur(
    baris: list[list[Isi]],
) -> tuple[list[tuple[int, int, tuple[str, ...]]], tuple[tuple[int, int], ...]]:
    """Return the columns as (first, one past last, texts from top to bottom), and the numbering row."""
    nomor: tuple[tuple[int, int], ...] = ()
    for i in range(len(baris) - 1, max(0, len(baris) - 3), -1):
        if _is_nomor_kepala(baris[i], baris[0]):
            nomor = _baca_nomor(baris[i])
            baris = baris[:i] + baris[i + 1 :]
            break
    lebar = min(max((len(b) for b in baris), default=0), LEBAR_KEPALA)
    teks = [[teks_sel(b[c]) if c < len(b) else "" for c in range(lebar)] for b in baris]
    jalur = _isi_rentang(teks, lebar)
    mulai = sorted({c for b in teks for c in range(lebar) if b[c]})
    hasil = []
    for i, c in enumerate(mulai):
        akhir = mulai[i + 1] if i + 1 < len(mulai) else lebar
        hasil.append((c, akhir, jalur[c]))
    return hasil, nomor


def _baca_nomor(isi: list[Isi]) -> tuple[tuple[int, int], ...]:
    pasangan = []
    for c, sel in enumerate(isi[:LEBAR_KEPALA]):
        cocok = _NOMOR.match(teks_sel(sel))
        if cocok:
            pasangan.append((c, int(cocok.group(1))))
    return tuple(pasangan)


def _isi_rentang(teks: list[list[str]], lebar: int) -> list[tuple[str, ...]]:
    """Spread group headers to the right over the columns they head."""
    batas = [False] * lebar
    jalur: list[list[str]] = [[] for _ in range(lebar)]
    for b in teks:
        kini = ""
        for c in range(lebar):
            if b[c]:
                kini = b[c]
                batas[c] = True
            elif batas[c]:
                kini = ""
            if kini and (not jalur[c] or jalur[c][-1] != kini):
                jalur[c].append(kini)
    return [tuple(j) for j in jalur]


@lru_cache(maxsize=2048)
def _tentukan(jalur: tuple[str, ...], jenis: JenisTabel) -> tuple[str, Ragam] | None:
    """Return field and kind of a column by its texts from top to bottom."""
    kunci_jalur = [kunci_kepala(t) for t in jalur]
    daun = kunci_jalur[-1]
    if jenis.berpasangan and len(jalur) > 1 and daun in _PASANGAN:
        return _anggota_pasangan(_tentukan(jalur[:-1], jenis), uang=daun in _DAUN_UANG)
    penuh = " | ".join(kunci_jalur)
    for a in jenis.aturan:
        if not a.daun.search(daun) or (a.bukan is not None and a.bukan.search(daun)):
            continue
        if a.jalur is None or a.jalur.search(penuh):
            return _lengkapi(a.field, kunci_jalur), a.ragam
    return None


def _anggota_pasangan(dasar: tuple[str, Ragam] | None, *, uang: bool) -> tuple[str, Ragam] | None:
    """Return the column of a pair "K" and "Rp": the group's own, or its amount."""
    if dasar is None or not uang:
        return dasar
    field, ragam = dasar
    return f"{field}_rp", Ragam.PERSEN if ragam == Ragam.PERSEN else Ragam.UANG


def _lengkapi(field: str, kunci_jalur: list[str]) -> str:
    """Put the year or quarter that a header names into a field that asks for it."""
    if "{" not in field:
        return field
    if "{tw}" in field:
        temu = (m for k in reversed(kunci_jalur) for m in [_TW.search(k)] if m)
        cocok = next(temu, None)
        tw = (cocok.group(1) or cocok.group(2)) if cocok else "0"
        return field.replace("{tw}", _URUT_TW.get(tw, tw))
    return field.replace("{tahun}", _tahun_kolom(kunci_jalur))


def _tahun_kolom(kunci_jalur: list[str]) -> str:
    """Return the year of a column: "2024", relative to the plan year ("n-2"), or its ordinal ("1")."""
    for k in reversed(kunci_jalur):
        tahun = TAHUN.findall(k)
        if len(tahun) == 1:
            return str(tahun[0])
        relatif = _RELATIF.search(k)
        if relatif:
            return f"n{'+' if relatif.group(1) else '-'}{relatif.group(2)}"
        urut = _URUT.match(k)
        if urut:
            return urut.group(1)
    return "n"


def _cocokkan(rentang: list[tuple[int, int, tuple[str, ...]]], jenis: JenisTabel) -> tuple[Kolom, ...]:
    """Give every header column its field; neighbours with the same field and text are one column."""
    hasil: list[Kolom] = []
    for awal, akhir, jalur in rentang:
        if jalur:
            field, ragam = _tentukan(jalur, jenis) or ("", Ragam.ASING)
            hasil.append(Kolom(field, ragam, awal, akhir, " / ".join(jalur)))
    return tuple(hasil)
