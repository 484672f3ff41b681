"""Official nomenclature: codes with name, kinerja, indicator and unit, by edition (Permendagri 90/2019).

Editions live in tab-separated files: those shipped with the product (``law/data/nomenklatur``, the supporting
program and the programs of kepegawaian and diklat) and those a user loaded from the ministry's files, in the
data folder. A file is indexed by its codes only; an entry is built when somebody asks for it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from selaras.kernel.kode import Kode, format_kode, parse_kode
from selaras.kernel.teks import tidy
from selaras.law.kode import list_edisi_kode
from selaras.law.muat import DATA

TANDA = "selaras-nomenklatur/1"
"""First cell of an edition file; the name of the edition and its date (ISO or empty) follow."""
KOLOM = ("kode", "nama", "kinerja", "indikator", "satuan")

_PANJANG_PROGRAM = 7  # "5.03.02"
_TANGGAL = re.compile(r"\b(\d{2})-(\d{2})-(20\d{2})\b")
_TAHUN = re.compile(r"\b(20\d{2})\b")


@dataclass(frozen=True, slots=True)
class Entri:
    """One official entry; texts are verbatim, the ministry's typos included."""

    kode: str
    nama: str
    edisi: str
    kinerja: str = ""
    indikator: str = ""
    satuan: str = ""

    @property
    def teks(self) -> tuple[str, ...]:
        """Every official text of the entry that is not empty."""
        return tuple(t for t in (self.nama, self.kinerja, self.indikator) if t)


@dataclass(frozen=True, slots=True)
class Edisi:
    """A loaded edition: its name, the day from which it counts as newest, and its number of codes."""

    nama: str
    sejak: date | None
    jumlah: int
    bawaan: bool = False


class Nomenklatur:
    """Editions of the official list side by side.

    Codes are matched by number, so ``5.03.02.2.02.02`` finds ``5.03.02.2.02.0002``; the supporting program
    ``5.03.01`` finds ``X.XX.01``.
    """

    def __init__(self) -> None:
        """Start empty; :func:`build_nomenklatur` and :func:`load_nomenklatur` fill it."""
        self.edisi: list[Edisi] = []
        self._mentah: dict[str, list[tuple[str, str] | Entri]] = {}
        self._jadi: dict[str, tuple[Entri, ...]] = {}
        self._by_teks: dict[str, tuple[Entri, ...]] = {}
        self._program: set[str] = set()
        self._berdaftar: dict[str, bool] = {}

    def list_entri(self, kode: str | Kode) -> tuple[Entri, ...]:
        """Return the entries of a code in every edition loaded, newest edition first; empty if unknown."""
        if isinstance(kode, Kode):
            kode = str(kode)
        hasil = self._by_teks.get(kode)
        if hasil is None:
            if not self.is_berdaftar(kode):
                return ()
            k = parse_kode(kode)
            hasil = ()
            if k is not None:
                hasil = self._ambil(_kunci(k)) or self._ambil(_kunci(k.sebagai_penunjang()))
            self._by_teks[kode] = hasil
        return hasil

    def find(self, kode: str | Kode) -> Entri | None:
        """Return the newest entry of a code, ``None`` if unknown."""
        entri = self.list_entri(kode)
        return entri[0] if entri else None

    def list_turunan(self, kode: str | Kode) -> tuple[Entri, ...]:
        """Return every entry below a code in every edition loaded (the sub kegiatan of a program, say)."""
        k = parse_kode(kode) if isinstance(kode, str) else kode
        if k is None:
            return ()
        awal = (_kunci(k) + ".", _kunci(k.sebagai_penunjang()) + ".")
        return tuple(e for kunci in self._mentah if kunci.startswith(awal) for e in self._ambil(kunci))

    def is_berdaftar(self, kode: str) -> bool:
        """Say whether any edition may list a code: a quick look at its program, where it is padded."""
        depan = kode[: _PANJANG_PROGRAM + 1]
        ada = self._berdaftar.get(depan)
        if ada is None:
            ada = self._berdaftar[depan] = self._is_program_berdaftar(depan)
        return ada

    def _is_program_berdaftar(self, depan: str) -> bool:
        awal = depan[:_PANJANG_PROGRAM]
        if len(depan) <= _PANJANG_PROGRAM or awal[1:2] != "." or awal[4:5] != "." or awal.endswith(".01"):
            return True
        if not self._program:
            self._program = {k[:_PANJANG_PROGRAM] for k in self._mentah}
        return awal in self._program

    def is_termuat(self, kode: str | Kode) -> bool:
        """Say whether the list has a code, or its program so that an unknown code means something."""
        if self.list_entri(kode):
            return True
        k = parse_kode(kode) if isinstance(kode, str) else kode
        return k is not None and len(k.bagian) >= 3 and bool(self.list_entri(Kode(k.bagian[:3])))

    def _ambil(self, kunci: str) -> tuple[Entri, ...]:
        jadi = self._jadi.get(kunci)
        if jadi is None:
            mentah = self._mentah.get(kunci)
            if mentah is None:
                return ()
            jadi = tuple(m if isinstance(m, Entri) else _entri(*m) for m in reversed(mentah))
            self._jadi[kunci] = jadi
        return jadi

    def tambah(self, entri: Entri) -> None:
        """Add one entry; later entries of one code count as newer."""
        k = parse_kode(entri.kode)
        if k is not None:
            self._mentah.setdefault(_kunci(k), []).append(entri)
            self._jadi.clear()
            self._by_teks.clear()
            self._program.clear()
            self._berdaftar.clear()

    def tambah_berkas(self, teks: str, *, bawaan: bool = False) -> None:
        """Add an edition file; nothing but its codes is looked at."""
        baris = teks.split("\n")
        kepala = baris[0].split("\t")
        nama = kepala[1] if len(kepala) > 1 else ""
        mentah = self._mentah
        jumlah = 0
        for isi in baris[2:]:
            kode, pisah, _ = isi.partition("\t")
            if pisah:
                mentah.setdefault(_kunci_teks(kode), []).append((nama, isi))
                jumlah += 1
        sejak = date.fromisoformat(kepala[2]) if len(kepala) > 2 and kepala[2] else None
        self.edisi.insert(0, Edisi(nama, sejak, jumlah, bawaan))


def _kunci(kode: Kode) -> str:
    return format_kode(kode, 4)


def _kunci_teks(kode: str) -> str:
    """Return the key of a padded dotted code without parsing it."""
    return kode[:13] + "00" + kode[13:] if len(kode) == 15 else kode


def _entri(edisi: str, baris: str) -> Entri:
    kode, nama, kinerja, indikator, satuan = (baris.split("\t") + [""] * 5)[:5]
    return Entri(kode, nama, edisi, kinerja, indikator, satuan)


def build_nomenklatur(entri: Iterable[Entri]) -> Nomenklatur:
    """Index entries by their code; later entries of one code count as newer."""
    hasil = Nomenklatur()
    jumlah: dict[str, int] = {}
    for e in entri:
        hasil.tambah(e)
        jumlah[e.edisi] = jumlah.get(e.edisi, 0) + 1
    hasil.edisi = [Edisi(nama, infer_sejak(nama), n) for nama, n in reversed(jumlah.items())]
    return hasil


def infer_sejak(nama: str) -> date | None:
    """Return the day from which an edition counts: the date of the decree it names, else a date or year."""
    rapat = re.sub(r"[^0-9]", "", nama)
    for e in reversed(list_edisi_kode()):
        nomor, _, tahun = (
            e.peraturan.removeprefix("kepmendagri-").removeprefix("permendagri-").rpartition("-")
        )
        if re.sub(r"[^0-9]", "", nomor) + tahun in rapat:
            return e.sejak
    if (m := _TANGGAL.search(nama)) is not None:
        return date(int(m[3]), int(m[2]), int(m[1]))
    tahun_disebut = [int(t) for t in _TAHUN.findall(nama)]
    return date(max(tahun_disebut), 1, 1) if tahun_disebut else None


def folder_data() -> Path:
    """Return the folder of user-loaded lists: ``SELARAS_DATA``, else ``~/.local/share/selaras``."""
    diatur = os.environ.get("SELARAS_DATA")
    akar = Path(diatur) if diatur else Path.home() / ".local" / "share" / "selaras"
    return akar / "nomenklatur"


def format_edisi(nama: str, entri: Iterable[Entri]) -> str:
    """Return the text of an edition file: padded codes in order, one entry a line."""
    sejak = infer_sejak(nama)
    baris = ["\t".join((TANDA, nama, sejak.isoformat() if sejak else "")), "\t".join(KOLOM)]
    urut: dict[str, Entri] = {}
    for e in entri:
        k = parse_kode(e.kode)
        if k is not None:
            urut.setdefault(str(k), replace(e, kode=str(k)))
    for _, e in sorted(urut.items()):
        sel = (e.kode, e.nama, e.kinerja, e.indikator, e.satuan)
        baris.append("\t".join(tidy(s) for s in sel).rstrip("\t"))
    return "\n".join(baris) + "\n"


def _isi_bawaan() -> list[str]:
    folder = DATA / "nomenklatur"
    return [f.read_text("utf-8") for f in folder.iterdir() if f.name.endswith(".tsv")]


def _isi_dimuat() -> list[str]:
    folder = folder_data()
    if not folder.is_dir():
        return []
    isi = (p.read_text("utf-8", "replace") for p in sorted(folder.glob("*.tsv")))
    return [t for t in isi if t.startswith(TANDA + "\t")]


def _urutan(teks: str) -> tuple[str, str]:
    kepala = [*teks.split("\n", 1)[0].split("\t"), "", ""]
    return (kepala[2] or "9999", kepala[1])  # a list without a date is the one the user chose last


def _susun(berkas: Iterable[tuple[str, bool]]) -> Nomenklatur:
    hasil = Nomenklatur()
    for teks, bawaan in sorted(berkas, key=lambda b: (_urutan(b[0]), not b[1])):
        hasil.tambah_berkas(teks, bawaan=bawaan)
    return hasil


@cache
def load_bawaan() -> Nomenklatur:
    """Return the lists shipped with the product: urusan, bidang, the supporting program, 5.03 and 5.04."""
    return _susun((t, True) for t in _isi_bawaan())


def load_nomenklatur() -> Nomenklatur:
    """Return the shipped lists and every edition loaded into the data folder (read once per process)."""
    return _load(str(folder_data()), _cap_waktu())


def _cap_waktu() -> tuple[tuple[str, int], ...]:
    """Return name and modification time of every loaded file, so that a new one is seen."""
    folder = folder_data()
    if not folder.is_dir():
        return ()
    return tuple(sorted((p.name, p.stat().st_mtime_ns) for p in folder.glob("*.tsv")))


@cache
def _load(folder: str, cap: tuple[tuple[str, int], ...]) -> Nomenklatur:
    dimuat = _isi_dimuat() if cap else []
    if not dimuat:
        return load_bawaan()
    nama = {_urutan(t)[1] for t in dimuat}
    bawaan = [t for t in _isi_bawaan() if _urutan(t)[1] not in nama]
    return _susun([*((t, True) for t in bawaan), *((t, False) for t in dimuat)])


def list_edisi() -> list[Edisi]:
    """Return the editions loaded, newest first."""
    return list(load_nomenklatur().edisi)
