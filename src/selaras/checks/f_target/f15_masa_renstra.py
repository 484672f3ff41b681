"""Masa Renstra tidak seragam dalam satu dokumen.

Dokumen memakai satu masa Renstra. Bila evaluasi masih memakai Renstra lama karena masa jabatan kepala daerah
berakhir, peralihannya dijelaskan.

Salah: tabel evaluasi memakai Renstra 2020-2024, tabel tujuan dan sasaran 2024-2026, tanpa penjelasan.
Benar: kedua tabel memakai Renstra 2024-2026, atau peralihannya dijelaskan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._alat import P86, masa_tabel
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Tempat, Temuan
from selaras.facts import TABEL, Asal, Renja
from selaras.kernel.kutipan import Cite

IN52 = Cite("inmendagri-52-2022")
_RENSTRA = re.compile(
    r"\b(?:renstra|rencana strategis)\b(?P<antara>[^.;]{0,120}?)"
    r"\b(?P<awal>20\d\d)\s*[-–—/]\s*(?P<akhir>20\d\d)\b",
    re.IGNORECASE,
)
_LUAR = re.compile(
    r"\b(?:kemen\w*|menteri|nasional|negara|bkn|lan|bappenas|provinsi|r\.?i\.?|renstra)\b", re.IGNORECASE
)
_PERALIHAN = re.compile(
    r"\b(?:masa transisi|peralihan|menggantikan|masih (?:memakai|menggunakan|mengacu)|renstra lama"
    r"|berakhirnya masa jabatan)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MasaTersebut:
    """A Renstra period and where the document names it."""

    awal: int
    akhir: int
    asal: Asal
    tabel: str | None
    tempat: str

    @property
    def masa(self) -> str:
        """The period as printed: 2020-2024."""
        return f"{self.awal}-{self.akhir}"


@check(
    "F15",
    on=Renja,
    berat=Berat.PERINGATAN,
    rujukan=(P86, IN52),
    saran="Pakai satu masa Renstra, atau jelaskan peralihannya dalam subbab 2.1.",
)
def masa_renstra_tidak_seragam(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield one finding naming every period and where it stands."""
    tabel = list(_masa_tabel(renja))
    prosa = list(_masa_prosa(renja)) if tabel else []
    evaluasi = {m.masa for m in tabel if m.tabel == "evaluasi"}
    lain = {m.masa for m in tabel if m.tabel != "evaluasi"} or {m.masa for m in prosa}
    semua = evaluasi | lain
    if not tabel or len(semua) < 2 or any(_is_penjelasan(p.teks) for p in renja.paragraf):
        return
    sebut = tabel + list({m.masa: m for m in reversed(prosa) if m.masa in semua}.values())
    daftar = "; ".join(f"{m.tempat} {m.masa}" for m in sebut)
    yield Temuan(
        pesan=f"Dokumen memakai {len(semua)} masa Renstra tanpa penjelasan peralihan: {daftar}.",
        asal=sebut[0].asal,
        tabel=sebut[0].tabel,
        tertulis=sebut[0].masa,
        tempat=tuple(Tempat(asal=m.asal, tertulis=m.masa) for m in sebut),
    )


def _is_penjelasan(teks: str) -> bool:
    """Say whether a paragraph explains why the Renstra period changes."""
    k = teks.lower()
    return ("renstra" in k or "rencana strategis" in k) and _PERALIHAN.search(teks) is not None


def _masa_tabel(renja: Renja) -> Iterator[MasaTersebut]:
    for nama in ("evaluasi", "tujuan_sasaran", "kinerja_pelayanan"):
        k = renja.keterangan_tabel(nama)
        masa = masa_tabel(k)
        if k is not None and masa is not None:
            yield MasaTersebut(*masa, k.asal, nama, f"tabel {k.nomor or TABEL[nama]}")


def _masa_prosa(renja: Renja) -> Iterator[MasaTersebut]:
    """Periods the text gives to the agency's own Renstra; those of ministries are passed over."""
    for p in renja.paragraf:
        if "20" not in p.teks:
            continue
        for cocok in _RENSTRA.finditer(p.teks):
            awal, akhir = int(cocok["awal"]), int(cocok["akhir"])
            if not _LUAR.search(cocok["antara"]) and awal < akhir <= awal + 5:
                yield MasaTersebut(awal, akhir, p.asal, None, f"teks {p.seksi}".strip())
