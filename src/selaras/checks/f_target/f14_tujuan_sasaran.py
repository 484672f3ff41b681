"""Indikator tujuan dan indikator sasaran tertukar dalam teks.

Suatu indikator disebut indikator tujuan atau indikator sasaran dengan cara yang sama di seluruh dokumen.

Salah: tabel menempatkan Indeks Profesionalitas ASN pada tujuan, teks menyebutnya indikator sasaran.
Benar: tabel dan teks menyebutnya indikator tujuan.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from selaras.checks.daftar import Hasilan, check
from selaras.checks.f_target._alat import rapikan_nama
from selaras.checks.konteks import Konteks
from selaras.checks.temuan import Berat, Perbaikan, Temuan
from selaras.facts import BarisTujuan, Renja, TeksParagraf
from selaras.kernel.kutipan import LOGIKA
from selaras.kernel.teks import kunci

_SEBUTAN = re.compile(r"\bindikator (tujuan|sasaran)\b(?! (?:dan|atau|tujuan|sasaran)\b)(.{0,90})")
_KALIMAT = re.compile(r"[.;]\s")


@check(
    "F14",
    on=Renja,
    berat=Berat.INFO,
    rujukan=(LOGIKA,),
    perbaikan=Perbaikan.USUL,
    saran="Samakan sebutannya dengan tabel tujuan dan sasaran.",
)
def indikator_tujuan_sasaran_tertukar(renja: Renja, konteks: Konteks) -> Hasilan:
    """Yield the paragraphs that call an indicator the other way than the tujuan table does."""
    kedudukan = _kedudukan(renja)
    if not kedudukan:
        return
    for p in renja.paragraf:
        if "ndikator" in p.teks:
            yield from _periksa(p, kedudukan)


def _periksa(p: TeksParagraf, kedudukan: Mapping[str, tuple[str, str]]) -> Hasilan:
    """Yield the mentions of a paragraph, sentence by sentence."""
    for kalimat in _KALIMAT.split(p.teks):
        for cocok in _SEBUTAN.finditer(kunci(kalimat)):
            sebutan, ekor = cocok.group(1), cocok.group(2)
            nama = min((n for n in kedudukan if n in ekor), key=ekor.index, default=None)
            if nama is None or _terputus(ekor, nama) or kedudukan[nama][0] == sebutan:
                continue
            benar, indikator = kedudukan[nama]
            yield Temuan(
                pesan=f"{indikator} disebut indikator {sebutan}, sedangkan tabel menempatkannya pada"
                f" {benar}.",
                asal=p.asal,
                tertulis=f"indikator {sebutan}",
                seharusnya=f"indikator {benar}",
            )


def _terputus(ekor: str, nama: str) -> bool:
    """Say whether another mention of an indicator stands between the word and the name."""
    return "indikator" in ekor[: ekor.index(nama)]


def _kedudukan(renja: Renja) -> Mapping[str, tuple[str, str]]:
    """Key of each indicator with its place, for rows that carry only a tujuan or only a sasaran."""
    hasil: dict[str, tuple[str, str]] = {}
    for b in renja.tujuan_sasaran:
        tempat = _tempat(b)
        if b.indikator and tempat:
            hasil.setdefault(kunci(b.indikator), (tempat, rapikan_nama(b.indikator)))
    return hasil


def _tempat(b: BarisTujuan) -> str | None:
    if bool(b.tujuan) == bool(b.sasaran):
        return None
    return "tujuan" if b.tujuan else "sasaran"
