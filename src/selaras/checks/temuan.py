"""A finding: what is wrong, where, what was expected, under which rule and law."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from selaras.facts import Asal, Berkas
from selaras.kernel.kutipan import Cite

SKEMA = "selaras.periksa/1"


class Berat(StrEnum):
    """Severity."""

    KESALAHAN = "kesalahan"
    PERINGATAN = "peringatan"
    INFO = "info"

    @property
    def urutan(self) -> int:
        """0 for the heaviest."""
        return ("kesalahan", "peringatan", "info").index(self.value)


class Perbaikan(StrEnum):
    """Whether a machine may correct it: safely, as a proposal, or not at all."""

    AMAN = "aman"
    USUL = "usul"
    TIDAK = "tidak ada"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tempat:
    """One place of a finding that repeats."""

    asal: Asal
    kolom: str | None = None
    kode_kegiatan: str | None = None
    tertulis: str | None = None
    seharusnya: str | None = None
    rumus: str | None = None

    def to_json(self) -> dict[str, Any]:
        """Return the origin's parts at the top level, for short readers, and everything else beside them."""
        return {
            **self.asal.to_json(),
            "asal": self.asal.to_json(),
            "kolom": self.kolom,
            "kode_kegiatan": self.kode_kegiatan,
            "tertulis": self.tertulis,
            "seharusnya": self.seharusnya,
            "rumus": self.rumus,
        }


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Findings of one rule with the same ``kunci`` have one cause: they become one finding.

    ``pesan`` is the sentence for the group; ``{n}`` in it is the number of places.
    """

    kunci: str
    pesan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Temuan:
    """One thing a person must look at.

    A rule gives ``pesan``, ``asal`` and what applies of the rest; ``kode``, ``berat``, ``rujukan``,
    ``perbaikan`` and ``saran`` come from the rule's registration unless the finding sets them.
    ``tertulis`` is the cell as printed, ``seharusnya`` the expected value (numbers as decimal strings),
    ``rumus`` the formula with its numbers put in ("10 / 30 × 100").
    """

    pesan: str
    asal: Asal
    tabel: str | None = None
    kolom: str | None = None
    kode_kegiatan: str | None = None
    tertulis: str | None = None
    seharusnya: str | None = None
    rumus: str | None = None
    kelompok: Kelompok | None = None
    tempat: tuple[Tempat, ...] = ()
    kode: str = ""
    berat: Berat | None = None
    rujukan: tuple[Cite, ...] = ()
    perbaikan: Perbaikan | None = None
    saran: str = ""

    def to_json(self) -> dict[str, Any]:
        """Return the contract's object; ``tempat`` only where the finding has several places."""
        hasil: dict[str, Any] = {
            "kode": self.kode,
            "berat": self.berat.value if self.berat else None,
            "tabel": self.tabel,
            "kolom": self.kolom,
            "kode_kegiatan": self.kode_kegiatan,
            "asal": self.asal.to_json(),
            "tertulis": self.tertulis,
            "seharusnya": self.seharusnya,
            "rumus": self.rumus,
            "pesan": self.pesan,
            "rujukan": [c.peraturan for c in self.rujukan],
            "perbaikan": (self.perbaikan or Perbaikan.TIDAK).value,
            "saran": self.saran,
        }
        if len(self.tempat) > 1:
            hasil["tempat"] = [t.to_json() for t in self.tempat]
        return hasil

    @property
    def daftar_tempat(self) -> tuple[Tempat, ...]:
        """All places, one for a single finding."""
        if self.tempat:
            return self.tempat
        return (
            Tempat(
                asal=self.asal, kolom=self.kolom, kode_kegiatan=self.kode_kegiatan,
                tertulis=self.tertulis, seharusnya=self.seharusnya, rumus=self.rumus,
            ),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Butuh:
    """What a rule would need to be applied to this document; it then stays silent."""

    data: str
    kode: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pengecualian:
    """An accepted finding: rule, place (empty means everywhere), and who accepted it when and why."""

    kode: str
    alasan: str
    oleh: str
    tanggal: date
    kode_kegiatan: str | None = None
    tabel: str | None = None
    kolom: str | None = None
    baris: int | None = None

    def cocok(self, t: Temuan) -> bool:
        """Say whether the exception covers a finding."""
        return (
            self.kode == t.kode
            and self.kode_kegiatan in (None, t.kode_kegiatan)
            and self.tabel in (None, t.tabel)
            and self.kolom in (None, t.kolom)
            and self.baris in (None, t.asal.baris)
        )


@dataclass(frozen=True, slots=True)
class Hasil:
    """What an audit found: open findings, accepted ones with their reason, and rules that lacked data."""

    berkas: Berkas
    temuan: tuple[Temuan, ...]
    dikecualikan: tuple[tuple[Temuan, Pengecualian], ...] = ()
    butuh: tuple[Butuh, ...] = ()
    aturan: Sequence[str] = field(default=())

    def jumlah(self, berat: Berat) -> int:
        """Return the number of open findings of a severity."""
        return sum(1 for t in self.temuan if t.berat == berat)

    def to_json(self) -> dict[str, Any]:
        """Return the JSON of ``selaras periksa``."""
        b = self.berkas
        return {
            "skema": SKEMA,
            "berkas": {"nama": b.nama, "sha256": b.sha256, "jenis": b.jenis},
            "ringkas": {berat.value: self.jumlah(berat) for berat in Berat},
            "temuan": [t.to_json() for t in self.temuan],
            "dikecualikan": [
                {**t.to_json(), "alasan": p.alasan, "oleh": p.oleh, "tanggal": p.tanggal.isoformat()}
                for t, p in self.dikecualikan
            ],
            "belum_diperiksa": [{"kode": b.kode, "butuh": b.data} for b in self.butuh],
        }
