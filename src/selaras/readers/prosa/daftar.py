"""The list of programs, kegiatan and sub kegiatan in the text (subbab 3.3), in any numbering style."""

from __future__ import annotations

import re

from selaras.facts import BarisDaftar
from selaras.facts.bagian import Bagian
from selaras.kernel.kode import Level, parse_kode
from selaras.readers.prosa.alur import Alinea
from selaras.readers.prosa.baris import kelas_penanda

_PROGRAM = re.compile(r"^program\b\s*:?\s*(?P<sisa>.*)$", re.IGNORECASE)
_KEGIATAN = re.compile(r"^kegiatan\b\s*:?\s*(?P<sisa>.*)$", re.IGNORECASE)
_SUB = re.compile(
    r"^sub\s*-?\s*kegiatan\b(?P<titik>\s*(?:yaitu|meliputi|terdiri\s+dari)?\s*:?)\s*(?P<sisa>.*)$",
    re.IGNORECASE,
)
_KODE = re.compile(r"^(?P<kode>\d(?:[.\s]\d{1,4}){1,6})\.?\s+(?P<sisa>\D.*)$")
_KALIMAT = re.compile(
    r"\b(?:adalah|merupakan|sebagai berikut|sebesar|sebanyak|akan dilaksanakan|yang direncanakan|meliputi|"
    r"dilaksanakan oleh)\b",
    re.IGNORECASE,
)
_BAGIAN = (Bagian.PROGRAM_KEGIATAN, Bagian.PENDANAAN, Bagian.TUJUAN_SASARAN)
_PALING_PANJANG = 420


def baca_daftar(alinea: list[Alinea]) -> list[BarisDaftar]:
    """Return the sub kegiatan listed in the text with the program and kegiatan they stand under."""
    pembaca = _Pembaca()
    for a in alinea:
        pembaca.baca(a)
    return pembaca.hasil


class _Pembaca:
    """Level by word ("Program …", "Kegiatan …", "Sub kegiatan :"), else by the kind of list mark."""

    def __init__(self) -> None:
        self.hasil: list[BarisDaftar] = []
        self._mulai("")

    def _mulai(self, seksi: str) -> None:
        self.seksi = seksi
        self.program: str | None = None
        self.kegiatan: str | None = None
        self.kode_induk = ""
        self.di_sub = False
        self.kelas: dict[str, Level] = {}

    def baca(self, a: Alinea) -> None:
        """Take one paragraph."""
        if a.seksi != self.seksi:
            self._mulai(a.seksi)
        if a.bagian not in _BAGIAN or not a.isi:
            return
        kode, isi = _pisah_kode(a.isi)
        kelas = kelas_penanda(a.penanda)
        level = self._level(isi, kelas, a, kode)
        if level is None:
            self._tutup(a)
            return
        nama = _nama(isi, level)
        if level == Level.PROGRAM:
            self.program, self.kegiatan, self.di_sub = nama, None, False
        elif level == Level.KEGIATAN:
            self.kegiatan, self.di_sub = nama, False
        elif not nama:
            self.di_sub = True
            return
        else:
            self.hasil.append(
                BarisDaftar(asal=a.asal, kode=kode, nama=nama, program=self.program, kegiatan=self.kegiatan)
            )
        if kelas:
            self.kelas[kelas] = level

    def _level(self, isi: str, kelas: str, a: Alinea, kode: str | None) -> Level | None:
        """Return the level of a paragraph; ``None`` where it is no part of the list."""
        if len(isi) > _PALING_PANJANG or (not kelas and isi.endswith(".") and len(isi) > 200):
            return None
        if _is_label_sub(isi, bool(kelas)):
            return Level.SUB_KEGIATAN
        if kode is not None:
            k = parse_kode(kode)
            if k is not None and k.level in (Level.PROGRAM, Level.KEGIATAN, Level.SUB_KEGIATAN):
                return k.level
        tertanda = bool(kelas) or a.gaya.startswith(("daftar", "list")) or len(isi) < 160
        if _PROGRAM.match(isi) and tertanda and not _is_kalimat(isi):
            return Level.PROGRAM
        if _KEGIATAN.match(isi) and self.program and tertanda and not _is_kalimat(isi):
            return Level.KEGIATAN
        if self.program is None or (self.kegiatan is None and kelas not in self.kelas):
            return Level.KEGIATAN if self.program and kelas and not self.di_sub else None
        if kelas in self.kelas:
            return self.kelas[kelas]
        if self.di_sub and not _is_kalimat(isi):
            return Level.SUB_KEGIATAN
        return Level.SUB_KEGIATAN if kelas and self.kegiatan else None

    def _tutup(self, a: Alinea) -> None:
        """End the list at a paragraph of running text."""
        if self.program and not a.penanda and _is_kalimat(a.isi):
            self._mulai(a.seksi)


def _is_label_sub(isi: str, tertanda: bool) -> bool:
    m = _SUB.match(isi)
    if m is None or _is_kalimat(m["sisa"]):
        return False
    return not m["sisa"] or tertanda or ":" in m["titik"] or len(isi) < 160


def _is_kalimat(isi: str) -> bool:
    """Say whether a text is a sentence, not a name."""
    return bool(_KALIMAT.search(isi))


def _pisah_kode(isi: str) -> tuple[str | None, str]:
    m = _KODE.match(isi)
    if m is None:
        return None, isi
    k = parse_kode(m["kode"])
    return (str(k), m["sisa"]) if k is not None and len(k.bagian) >= 3 else (None, isi)


def _nama(isi: str, level: Level) -> str:
    """Return the name without level word and closing mark; programs keep it, as in the official list."""
    teks = isi.strip().rstrip(".;,: ").strip()
    if level == Level.PROGRAM:
        return teks
    pola = _KEGIATAN if level == Level.KEGIATAN else _SUB
    m = pola.match(teks)
    return m["sisa"].strip() if m else teks
