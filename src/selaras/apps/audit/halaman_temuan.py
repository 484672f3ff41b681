"""What the findings page shows: causes on the left, one cause with its places on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from selaras.apps.audit.halaman_tabel import BERNOMOR, find_keterangan
from selaras.apps.audit.kolom_lembar import SLUG, kolom_tabel
from selaras.apps.audit.lembar import cetak_harap, nomor_kolom
from selaras.apps.audit.models import Pengecualian, Temuan
from selaras.apps.perencanaan.models import Renja
from selaras.apps.perencanaan.selectors import load_baris
from selaras.checks.daftar import find_aturan
from selaras.facts import TABEL, Baris
from selaras.law.peraturan import find_peraturan

URUTAN_BERAT = ("kesalahan", "peringatan", "info")
SLUG_BY_TABEL = {t: s for s, t in SLUG.items()}
STATUS = ("terbuka", "beralasan")


@dataclass(frozen=True, slots=True)
class Saringan:
    """The filter in the query string."""

    status: str = "terbuka"
    tabel: str = ""
    program: str = ""
    berat: str = ""

    def cocok(self, t: Temuan, alasan: Mapping[str, Pengecualian]) -> bool:
        """Say whether a finding passes."""
        return (
            (t.sidik in alasan) == (self.status == "beralasan")
            and self.tabel in ("", t.tabel)
            and self.program in ("", t.program)
            and self.berat in ("", t.berat)
        )


def parse_saringan(data: Mapping[str, Any]) -> Saringan:
    """Read the filter; unknown values count as not given."""
    status = data.get("status", "")
    berat = data.get("berat", "")
    return Saringan(
        status=status if status in STATUS else "terbuka",
        tabel=data.get("tabel", "") if data.get("tabel") in TABEL else "",
        program=str(data.get("program", ""))[:20],
        berat=berat if berat in URUTAN_BERAT else "",
    )


@dataclass(slots=True)
class Sebab:
    """One rule with its findings."""

    kode: str
    judul: str
    berat: str
    temuan: list[Temuan] = field(default_factory=list)

    @property
    def jumlah(self) -> int:
        """Number of places."""
        return sum(t.jumlah for t in self.temuan)

    @property
    def tempat_kata(self) -> str:
        """Where the findings lie, in words."""
        return ", ".join(dict.fromkeys(TABEL.get(t.tabel, "Naskah") for t in self.temuan))

    @property
    def bisa_diperbaiki(self) -> bool:
        """Whether the machine may correct at least one finding."""
        return any(t.perbaikan == "aman" for t in self.temuan)


def group_sebab(temuan: Sequence[Temuan]) -> list[Sebab]:
    """Group findings by rule, heaviest first, then by number of places."""
    hasil: dict[str, Sebab] = {}
    for t in temuan:
        if t.kode not in hasil:
            aturan = find_aturan(t.kode)
            hasil[t.kode] = Sebab(t.kode, aturan.judul if aturan else t.kode, t.berat)
        hasil[t.kode].temuan.append(t)
    return sorted(hasil.values(), key=lambda s: (URUTAN_BERAT.index(s.berat), -s.jumlah, s.kode))


@dataclass(frozen=True, slots=True)
class TempatTemuan:
    """One place of a finding, as a row of the detail table."""

    nama: str
    asal: str
    tautan: str
    tertulis: str
    seharusnya: str
    rumus: str


@dataclass(slots=True)
class RincianTemuan:
    """One finding with its places and its reason, if it has one."""

    temuan: Temuan
    tempat: list[TempatTemuan]
    alasan: Pengecualian | None


BATAS_TEMPAT = 40
"""Places the page shows before the person asks for all."""


class Penunjuk:
    """Finds the sheet address of a place; each table is read once."""

    def __init__(self, renja: Renja) -> None:
        """Keep the plan."""
        self.renja = renja
        self._tabel: dict[str, tuple[tuple[Baris, ...], dict[str, int]]] = {}

    def _isi(self, tabel: str) -> tuple[tuple[Baris, ...], dict[str, int]]:
        if tabel not in self._tabel:
            baris = load_baris(self.renja, tabel)
            keterangan = find_keterangan(self.renja, tabel)
            kolom = kolom_tabel(tabel, tahun=self.renja.tahun, keterangan=keterangan, baris=list(baris))
            nomor = dict(zip((k.field for k in kolom), nomor_kolom(kolom), strict=True))
            self._tabel[tabel] = (baris, nomor)
        return self._tabel[tabel]

    def tempat(self, t: Temuan, p: Mapping[str, Any], alamat: str) -> TempatTemuan:
        """Describe a place; ``alamat`` is the address of the plan's tables."""
        asal = " ".join(f"{k} {v}" for k, v in p["asal"].items())
        nama, tautan = p.get("kode_kegiatan") or t.kode_kegiatan or "", ""
        urut = p.get("urut")
        if t.tabel in SLUG_BY_TABEL and urut is not None:
            daftar, nomor = self._isi(t.tabel)
            baris = daftar[urut - 1]
            tautan = (
                f"{alamat}{SLUG_BY_TABEL[t.tabel]}/?versi={self.renja.versi}&temuan={t.sidik}&baris={urut}"
            )
            tautan += f"#b{urut}-k{nomor.get(p.get('kolom') or t.kolom, 1)}"
            sebutan = getattr(baris, "indikator", None) or baris.nama or _nama_sisi(baris)
            nama = f"{nama} {sebutan or ''}".strip() if t.tabel not in BERNOMOR else (sebutan or nama)
        return TempatTemuan(
            nama=nama,
            asal=asal,
            tautan=tautan,
            tertulis=p.get("tertulis") or "",
            seharusnya=cetak_harap(p.get("seharusnya") or ""),
            rumus=p.get("rumus") or "",
        )


def _nama_sisi(baris: Baris) -> str | None:
    kiri = getattr(baris, "kiri", None)
    return kiri.nama if kiri is not None else None


def rinci_sebab(
    renja: Renja, sebab: Sebab, alasan: Mapping[str, Pengecualian], alamat: str, *, batas: int | None = None
) -> list[RincianTemuan]:
    """Return the findings of a rule with their places, at most ``batas`` places in all."""
    penunjuk = Penunjuk(renja)
    hasil: list[RincianTemuan] = []
    sisa = batas
    for t in sebab.temuan:
        if sisa is not None and sisa <= 0:
            break
        tempat = [penunjuk.tempat(t, p, alamat) for p in t.tempat[:sisa]]
        hasil.append(RincianTemuan(t, tempat, alasan.get(t.sidik)))
        sisa = None if sisa is None else sisa - len(tempat)
    return hasil


@dataclass(frozen=True, slots=True)
class Dasar:
    """A regulation behind a finding, and where in it."""

    nama: str
    judul: str
    tempat: str


def dasar_hukum(temuan: Sequence[Temuan]) -> list[Dasar]:
    """Return the regulations behind a group of findings, once each."""
    unik = dict.fromkeys((r["peraturan"], r.get("tempat") or "") for t in temuan for r in t.rujukan)
    return [Dasar(p.nama, p.judul, tempat) for r, tempat in unik if (p := find_peraturan(r)) is not None]
