"""What the legal and editorial rules share: names of regulations, list items, sentences, dates."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date

from selaras.facts import Asal, Renja, RujukanHukum, TeksParagraf
from selaras.kernel.kutipan import Cite
from selaras.kernel.teks import format_tanggal
from selaras.law.peraturan import find_peraturan

P86 = Cite("permendagri-86-2017")

_SEBUTAN = {
    "uud": "UUD",
    "uu": "UU",
    "pp": "PP",
    "perpres": "Perpres",
    "permendagri": "Permendagri",
    "kepmendagri": "Kepmendagri",
    "inmendagri": "Inmendagri",
    "permenpanrb": "PermenPANRB",
    "bkn": "Peraturan BKN",
    "perda": "Perda",
    "perkada": "Peraturan Kepala Daerah",
}
_KEPALA_DAERAH = re.compile(r"wali\s*kota|bupati|gubernur", re.IGNORECASE)
_AKHIR_KALIMAT = re.compile(r"(?<=[.;:!?])\s+(?=[A-Z0-9\"“(])")


def nama_rujukan(r: RujukanHukum) -> str:
    """Return the short name of a regulation: "PP 72/2019"."""
    p = find_peraturan(r.identitas)
    if p is not None:
        return p.nama
    nomor = r.nomor or "tanpa nomor"
    if r.jenis == "perkada" and (m := _KEPALA_DAERAH.search(r.teks)):
        return f"Peraturan {m[0].title()} {nomor}" + (f"/{r.tahun}" if r.tahun else "")
    return f"{_SEBUTAN.get(r.jenis, r.jenis.capitalize())} {nomor}" + (f"/{r.tahun}" if r.tahun else "")


def list_butir(renja: Renja) -> Iterator[RujukanHukum]:
    """Yield the regulations of the list of legal bases."""
    return (r for r in renja.rujukan_hukum if r.butir is not None)


def nama_tempat(r: RujukanHukum) -> str:
    """Return where a regulation stands, in words: "butir 8" or "subbab 2.2"."""
    if r.butir is not None:
        return f"butir {r.butir}"
    if not r.seksi or not r.seksi[0].isdigit():
        return r.seksi.replace("_", " ") or f"baris {r.asal.baris}"
    return f"subbab {r.seksi}"


def list_kalimat(p: TeksParagraf) -> list[str]:
    """Return the sentences of a paragraph."""
    return _AKHIR_KALIMAT.split(p.teks)


def tambah_bulan(hari: date, bulan: int) -> date:
    """Return the same day some months later, at most the last day of that month."""
    urut = hari.year * 12 + hari.month - 1 + bulan
    tahun, b = divmod(urut, 12)
    return date(tahun, b + 1, min(hari.day, calendar.monthrange(tahun, b + 1)[1]))


def cetak_tanggal(hari: date) -> str:
    """Return a date in words: "31 Juli 2023"."""
    return format_tanggal(hari.year, hari.month, hari.day)


def asal_akhir(renja: Renja) -> Asal:
    """Return the place for what a document lacks: its signature, else its last heading or text."""
    if renja.pengesahan is not None:
        return renja.pengesahan.asal
    judul = [j for j in renja.judul if not j.di_daftar_isi]
    if judul:
        return judul[-1].asal
    return renja.paragraf[-1].asal if renja.paragraf else Asal()
