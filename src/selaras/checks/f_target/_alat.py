"""What the rules of this group share: years of the tujuan table, matching indicators, value series."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from selaras.checks.konteks import Konteks
from selaras.checks.periode import baca_masa
from selaras.checks.temuan import Tempat
from selaras.facts import Baris, BarisKinerja, BarisTujuan, KeteranganTabel, Renja
from selaras.kernel.kutipan import Cite
from selaras.kernel.teks import kunci, tidy
from selaras.law.indikator import Arah, Jenis, JenisIndikator

TC30 = Cite("permendagri-86-2017", lampiran="Tabel T-C.30")
P86 = Cite("permendagri-86-2017")
KOSONG = frozenset(("", "-", "–", "—"))

Nilai = Mapping[int, Decimal | None]


@dataclass(frozen=True, slots=True)
class Titik:
    """A value of an indicator in a year, and the cell it stands in."""

    tahun: int
    nilai: Decimal
    kolom: str
    baris: Baris
    tabel: str

    @property
    def kunci_kolom(self) -> str:
        """The kind of column without its year: target, realisasi or proyeksi, with its table."""
        return f"{self.tabel}.{self.kolom.split('.')[0]}"

    def tempat(self, *, seharusnya: str | None = None, rumus: str | None = None) -> Tempat:
        """The place of the value."""
        return Tempat(
            asal=self.baris.asal_di(self.kolom),
            kolom=self.kolom,
            tertulis=self.baris.cetak(self.kolom) or f"{self.nilai:f}",
            seharusnya=seharusnya,
            rumus=rumus,
        )


@dataclass(frozen=True, slots=True)
class Indikator:
    """An indicator with everything the document says about it in T-C.30 and the tujuan table."""

    nama: str
    jenis: JenisIndikator
    kinerja: BarisKinerja | None
    tujuan: BarisTujuan | None
    target: tuple[Titik, ...]
    realisasi: tuple[Titik, ...]

    @property
    def is_bercatatan(self) -> bool:
        """Say whether the analysis note of T-C.30 is filled."""
        return self.kinerja is not None and not is_kosong(self.kinerja.catatan)

    def is_lebih_buruk(self, nilai: Decimal, acuan: Decimal) -> bool:
        """Say whether a value is worse than another in the direction of this indicator."""
        return nilai > acuan if self.jenis.arah == Arah.NEGATIF else nilai < acuan


def rapikan_nama(teks: str | None) -> str:
    """Return an indicator's name without stray marks at its end ("... ASN /")."""
    return tidy(teks or "").rstrip(" /;,:-")


def is_kosong(teks: str | None) -> bool:
    """Say whether a cell holds nothing but a dash."""
    return teks is None or teks.strip() in KOSONG


def masa_tabel(k: KeteranganTabel | None) -> tuple[int, int] | None:
    """The period of a table: as read, else from its caption or the header of the Renstra target."""
    if k is None:
        return None
    return k.periode or baca_masa(k.judul) or baca_masa(k.kolom.get("target_renstra", ""))


def tahun_tujuan(renja: Renja, ke: int) -> int | None:
    """Turn the year number of the tujuan table (1, 2, 3) into a year; a year stays itself."""
    if ke >= 1000:
        return ke
    masa = masa_tabel(renja.keterangan_tabel("tujuan_sasaran"))
    return masa[0] + ke - 1 if masa else None


def is_indikator_sama(a: str | None, b: str | None) -> bool:
    """Say whether two indicator texts mean the same indicator (one may add the region's name)."""
    ka, kb = kunci(a or ""), kunci(b or "")
    if not ka or not kb:
        return False
    pendek, panjang = sorted((ka, kb), key=len)
    return pendek == panjang or (" " in pendek and panjang.startswith(pendek + " "))


def list_indikator(renja: Renja, konteks: Konteks) -> Iterator[Indikator]:
    """Yield the indicators of T-C.30 joined with the tujuan table, then those of the tujuan table alone."""
    terpakai: set[int] = set()
    for baris in renja.kinerja_pelayanan:
        cocok = next(
            (t for t in renja.tujuan_sasaran if is_indikator_sama(baris.indikator, t.indikator)), None
        )
        if cocok is not None:
            terpakai.add(id(cocok))
        yield _gabung(renja, konteks, baris, cocok)
    for tujuan in renja.tujuan_sasaran:
        if id(tujuan) not in terpakai and tujuan.indikator:
            yield _gabung(renja, konteks, None, tujuan)


def _gabung(renja: Renja, konteks: Konteks, k: BarisKinerja | None, t: BarisTujuan | None) -> Indikator:
    nama = rapikan_nama((k.indikator if k else None) or (t.indikator if t else None))
    target: list[Titik] = []
    realisasi: list[Titik] = []
    if k is not None:
        target += _titik(k.target, "target", k, tabel="kinerja_pelayanan")
        target += _titik(k.proyeksi, "proyeksi", k, tabel="kinerja_pelayanan")
        realisasi += _titik(k.realisasi, "realisasi", k, tabel="kinerja_pelayanan")
    if t is not None:
        for ke, nilai in t.target.items():
            tahun = tahun_tujuan(renja, ke)
            if nilai is not None and tahun is not None:
                target.append(Titik(tahun, nilai, f"target.{ke}", t, "tujuan_sasaran"))
    jenis = konteks.jenis(nama, t.satuan if t else None)
    return Indikator(nama, jenis, k, t, tuple(target), tuple(realisasi))


def _titik(nilai: Nilai, kolom: str, baris: BarisKinerja, *, tabel: str) -> Iterator[Titik]:
    for tahun, n in sorted(nilai.items()):
        if n is not None:
            yield Titik(tahun, n, f"{kolom}.{tahun}", baris, tabel)


def is_berarah(i: Indikator) -> bool:
    """Say whether values of the indicator can be compared as better or worse."""
    return i.jenis.jenis != Jenis.PREDIKAT
