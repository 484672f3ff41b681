"""Every name of a program, kegiatan or sub kegiatan a document prints, with the code it belongs to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA

from selaras.checks.d_kode._bantu import kunci_teks, list_berkode, peta_salah_level
from selaras.checks.konteks import Konteks
from selaras.facts import Asal, Baris, Renja
from selaras.kernel.kode import Level, parse_kode
from selaras.kernel.padan import Butir, baku, is_serupa, padankan
from selaras.law.ejaan import find_baku
from selaras.law.nomenklatur import Entri

_AWALAN = ("sub kegiatan ", "subkegiatan ", "kegiatan ")
_KATA_RINGAN = frozenset(("dan", "yang", "di", "ke", "dari", "untuk", "pada", "serta", "bagi", "atau"))
_BEDA_HURUF = 2
_MIRIP = 0.6
_RAGU = 1e-6
"""What two ways of dividing may differ by."""
_PANJANG_KUTIP = 110


class Sebut(NamedTuple):
    """A name as printed in one place; ``kode`` is that of its row, or of the row it was matched with."""

    nama: str
    level: Level
    tabel: str
    kolom: str
    baris: Baris
    kode: str | None = None
    berkode: bool = True

    @property
    def asal(self) -> Asal:
        """Where the name stands."""
        return self.baris.asal_di(self.kolom)


@dataclass(frozen=True, slots=True)
class Beda:
    """How a name differs from another: the words that differ, and whether only letters inside them do."""

    kata: tuple[tuple[str, str], ...]
    salah_tik: bool


def kunci_nama(nama: str) -> str:
    """Return the comparison key of a name without the word "Kegiatan" in front and without spaces."""
    k = kunci_teks(nama)
    for awal in _AWALAN:
        if k.startswith(awal):
            k = k[len(awal) :]
            break
    return k.replace(" ", "")


def list_sebut(konteks: Konteks) -> list[Sebut]:
    """Return every name of the document; a name in a table without codes gets that of its counterpart."""
    simpanan = konteks.indeks.simpanan
    if "d.sebut" not in simpanan:
        berkode = list(_berkode(konteks))
        simpanan["d.sebut"] = [*berkode, *_cocokkan(konteks, berkode, list(_tanpa_kode(konteks.renja)))]
    hasil: list[Sebut] = simpanan["d.sebut"]
    return hasil


def _berkode(konteks: Konteks) -> Iterator[Sebut]:
    salah = peta_salah_level(konteks)
    for tabel, b, kode in list_berkode(konteks):
        if b.nama and id(b) not in salah:
            yield Sebut(b.nama, b.level, tabel, "nama", b, kode)


def _tanpa_kode(renja: Renja) -> Iterator[Sebut]:
    for t in renja.tinjauan_rkpd:
        for kolom, nama in (("kiri.nama", t.kiri.nama), ("kanan.nama", t.kanan.nama)):
            if nama:
                yield Sebut(nama, t.level, "tinjauan_rkpd", kolom, t, t.kode, berkode=False)
    sudah: set[tuple[str, str]] = set()
    for d in renja.daftar_subkegiatan:
        for kolom, level in (("program", Level.PROGRAM), ("kegiatan", Level.KEGIATAN)):
            nama = getattr(d, kolom)
            if nama and (kolom, nama) not in sudah:
                sudah.add((kolom, nama))
                yield Sebut(nama, level, "daftar_subkegiatan", kolom, d, berkode=False)
        if d.nama:
            yield Sebut(d.nama, d.level, "daftar_subkegiatan", "nama", d, d.kode, berkode=False)


def _cocokkan(konteks: Konteks, berkode: Sequence[Sebut], lain: Sequence[Sebut]) -> Iterator[Sebut]:
    """Give names without a code the code of the row with the same or a similar name and the same level."""
    for level in (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN):
        kiri = [s for s in lain if s.level == level]
        if not kiri:
            continue
        calon = {s.kode: s for s in berkode if s.level == level and s.kode}
        nama_kode = {baku(s.nama): s.kode for s in calon.values()}
        for kode in calon:
            for e in konteks.nomenklatur.list_entri(kode or ""):
                nama_kode.setdefault(baku(e.nama), kode)
        sisa = []
        for s in kiri:
            ketemu = s.kode or nama_kode.get(baku(s.nama))
            if ketemu:
                yield s._replace(kode=ketemu)
            else:
                sisa.append(s)
        yield from _cocokkan_mirip(konteks, sisa, [s for s in calon.values()])


def _cocokkan_mirip(konteks: Konteks, sisa: Sequence[Sebut], calon: Sequence[Sebut]) -> Iterator[Sebut]:
    for tempat in dict.fromkeys((s.tabel, s.kolom) for s in sisa):
        kiri = [Butir(s, (s.nama,)) for s in sisa if (s.tabel, s.kolom) == tempat]
        kanan = [
            Butir(s, (s.nama, *(e.nama for e in konteks.nomenklatur.list_entri(s.kode or "")))) for s in calon
        ]
        for s, c in padankan(kiri, kanan).pasangan:
            yield s._replace(kode=c.kode)


@lru_cache(maxsize=8192)
def _kunci_dibetulkan(nama: str) -> str:
    """Return the key of an official name with the ministry's own typos put right."""
    return "".join(find_baku(k) or k for k in kunci_teks(nama).split())


def cari_resmi(nama: str, entri: Iterable[Entri]) -> tuple[bool, Entri | None]:
    """Return whether a name is official, and the entry nearest to it (``None`` without entries).

    A name that puts a typo of the official list right is official too.
    """
    daftar = list(entri)
    if not daftar:
        return False, None
    k = kunci_nama(nama)
    for e in daftar:
        if k in (kunci_nama(e.nama), _kunci_dibetulkan(e.nama)):
            return True, e
    return False, _terdekat(kunci_teks(nama), daftar)


def _terdekat(kunci: str, daftar: Sequence[Entri]) -> Entri:
    """Return the first entry whose name shares the longest runs of letters with a key.

    The letters two names have in common in order bound that from above, and are counted much faster.
    """
    by_kunci: dict[str, Entri] = {}
    for e in daftar:
        by_kunci.setdefault(kunci_teks(e.nama), e)
    if len(by_kunci) == 1:
        return daftar[0]
    terbaik, dekat = -1.0, daftar[0]
    for k, e in by_kunci.items():
        if fuzz.ratio(kunci, k) / 100 + _RAGU > terbaik:
            skor = SequenceMatcher(None, kunci, k).ratio()
            if skor > terbaik:
                terbaik, dekat = skor, e
    return dekat


@lru_cache(maxsize=4096)
def banding_nama(tertulis: str, acuan: str) -> Beda:
    """Compare two names word by word.

    A slip is a word that differs from its counterpart by two letters at most, or by an ending; joining and
    splitting of words and little words (dan, serta) do not count as another wording.
    """
    a, b = kunci_teks(tertulis).split(), kunci_teks(acuan).split()
    kata: list[tuple[str, str]] = []
    tik = True
    for op, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if op == "equal":
            continue
        kiri, kanan = a[i:j], b[k:m]
        kata.append((" ".join(kiri), " ".join(kanan)))
        if "".join(kiri) == "".join(kanan) or not set(kiri + kanan) - _KATA_RINGAN:
            continue
        sepadan = _is_tik("".join(kiri), "".join(kanan)) or (
            len(kiri) == len(kanan) and all(_is_tik(x, y) for x, y in zip(kiri, kanan, strict=True))
        )
        tik = tik and sepadan
    return Beda(tuple(kata), tik)


def _is_tik(x: str, y: str) -> bool:
    """Say whether two words are one word misspelt or with another ending (four letters or more)."""
    if x == y:
        return True
    if min(len(x), len(y)) < 4 or not (x.isalpha() and y.isalpha()):
        return False
    if OSA.distance(x, y, score_cutoff=_BEDA_HURUF) <= _BEDA_HURUF:
        return True
    pendek, panjang = sorted((x, y), key=len)
    return panjang.startswith(pendek) and len(panjang) - len(pendek) <= 3


def is_mirip(satu: str, dua: str) -> bool:
    """Say whether two names mean one thing, so that comparing their words makes sense."""
    if is_serupa(satu, dua):
        return True
    a, b = kunci_teks(satu), kunci_teks(dua)
    return fuzz.ratio(a, b) / 100 + _RAGU > _MIRIP and SequenceMatcher(None, a, b).ratio() >= _MIRIP


def sebut_beda(beda: Beda) -> str:
    """Return the words that differ as a clause: "kepegawaiannya" seharusnya "kepegawaian"."""
    bagian = []
    for salah, benar in beda.kata[:3]:
        if salah and benar:
            bagian.append(f'"{salah}" seharusnya "{benar}"')
        elif salah:
            bagian.append(f'"{salah}" tidak perlu')
        else:
            bagian.append(f'kurang "{benar}"')
    return "; ".join(bagian) + ("; dan lainnya" if len(beda.kata) > 3 else "")


def kutip(nama: str) -> str:
    """Return a name in quotation marks, a very long one shortened in its middle."""
    if len(nama) <= _PANJANG_KUTIP:
        return f'"{nama}"'
    return f'"{nama[: _PANJANG_KUTIP - 30].rsplit(" ", 1)[0]} … {nama[-24:].split(" ", 1)[-1]}"'


def level_teks(kode: str | None) -> str:
    """Return the level of a code in words, for messages."""
    k = parse_kode(kode) if kode else None
    return k.level.value.replace("_", " ") if k is not None and k.level is not None else "baris"
