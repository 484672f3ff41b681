"""Captions: number, title, year and period of a table, and the agency its caption names."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from selaras.kernel.teks import kunci, tidy

_TABEL = re.compile(r"^\W*(?:tabel|matrik[s]?|formulir|form)\b\.?\s*[:.]?\s*", re.IGNORECASE)
_NOMOR = re.compile(
    r"^((?:[A-Z]{1,2}-?)?[A-Z]?\.?\s?\d+(?:[.\-]\d+)*[a-z]?|[IVX]+(?:\.\d+)*)\.?(?=\s|$|[:.])"
)
_NAMA_PD = re.compile(
    r"^\W*(?:nama\s+)?(?:perangkat\s+daerah|pd|opd|skpd|unit\s+kerja|unit\s+organisasi|organisasi)\s*[:=]\s*(.+)$",
    re.IGNORECASE,
)
_PEMDA = re.compile(
    r"\b(?:pemerintah\s+)?((?:kota|kabupaten|provinsi)\s+[a-z][a-z .'\-]{2,60})$", re.IGNORECASE
)
_LEMBAGA = re.compile(
    r"(?:dinas|badan|kecamatan|kelurahan|inspektorat|sekretariat|satuan polisi|rsud|rumah sakit|kantor|biro"
    r"|bagian)\b(?![^a-z]*$)",
    re.IGNORECASE,
)
_DAERAH = re.compile(r"\s*[-–,]?\s*\b(?:kota|kabupaten|provinsi|tahun|t\.a\.)\s.*$", re.IGNORECASE)
_SUBBAB = re.compile(r"^(?:bab\s+[ivx\d]+|\d+\.\d+(?:\.\d+)*\.?\s+\S|[ivx]+\.\s+\S)", re.IGNORECASE)
_PERIODE = re.compile(r"((?:19|20)\d\d)\s*(?:-|–|—|s/?d|sampai(?: dengan)?)\s*((?:19|20)\d\d)", re.IGNORECASE)
_MAJU = re.compile(r"prakiraan maju[^\d]{0,40}(?:19|20)\d\d", re.IGNORECASE)
_TAHUN = re.compile(r"(?<!\d)((?:19|20)\d\d)(?!\d)")
PANJANG_JUDUL = 200
"""A caption line is not longer than this; a longer paragraph is prose."""
_BARIS_JUDUL = 12


@dataclass(slots=True)
class Judul:
    """A caption: its table number, title, years, agency, and the blocks it takes.

    ``lembaga`` is an agency that a title row inside a grid names without saying "Nama Perangkat Daerah".
    """

    nomor: str | None = None
    judul: str = ""
    tahun: int | None = None
    periode: tuple[int, int] | None = None
    perangkat_daerah: str | None = None
    pemda: str | None = None
    lembaga: str | None = None
    blok: tuple[int, ...] = ()
    bertabel: bool = False

    @property
    def kunci(self) -> str:
        """Return the comparison key of number and title."""
        return kunci(f"{self.nomor or ''} {self.judul}")


@dataclass(slots=True)
class Penampung:
    """Gathers the paragraphs before a table and tells which of them are its caption."""

    baris: list[tuple[int, str]] = field(default_factory=list)
    terputus: bool = False

    def tambah(self, blok: int, teks: str) -> None:
        """Add a paragraph (block -1 for a title row inside a grid)."""
        rapi = tidy(teks.replace("*", ""))
        if not rapi:
            return
        if is_putus(rapi):
            self.terputus = True
        self.baris.append((blok, rapi))
        if len(self.baris) > 4 * _BARIS_JUDUL:
            del self.baris[: 2 * _BARIS_JUDUL]

    def ambil(self) -> Judul:
        """Return the caption and start anew."""
        hasil = baca_judul(self.baris)
        self.baris = []
        self.terputus = False
        return hasil


def is_putus(teks: str) -> bool:
    """Say whether a paragraph ends a table for good: prose or a numbered heading."""
    return len(teks) > PANJANG_JUDUL or bool(_SUBBAB.match(teks))


def is_judul_tabel(teks: str) -> bool:
    """Say whether a line starts a caption ("Tabel 2.2 ...")."""
    cocok = _TABEL.match(teks)
    if cocok is None:
        return False
    sisa = teks[cocok.end() :]
    return not sisa or bool(_NOMOR.match(sisa)) or sisa[0].isdigit()


def is_nama_pd(teks: str) -> bool:
    """Say whether a line names the agency ("Nama Perangkat Daerah : ...")."""
    return bool(_NAMA_PD.match(teks))


def baca_judul(baris: list[tuple[int, str]]) -> Judul:
    """Read the caption at the end of the paragraphs before a table."""
    pakai = _ekor(baris)
    hasil = Judul(blok=tuple(b for b, _ in pakai if b >= 0))
    bagian: list[str] = []
    for blok, teks in pakai:
        if blok < 0 and hasil.lembaga is None and _LEMBAGA.match(teks):
            hasil.lembaga = _DAERAH.sub("", teks).strip(" -–,.")
        nama = _NAMA_PD.match(teks)
        if nama:
            hasil.perangkat_daerah = nama.group(1).strip(" .:")
            continue
        if is_judul_tabel(teks):
            hasil.bertabel = True
            sisa = teks[_TABEL.match(teks).end() :]  # type: ignore[union-attr]
            nomor = _NOMOR.match(sisa)
            if nomor:
                hasil.nomor = nomor.group(1).replace(" ", "")
                sisa = sisa[nomor.end() :].lstrip(" .:-–")
            teks = sisa
        if teks:
            bagian.append(teks)
            pemda = _PEMDA.search(teks)
            if pemda and hasil.pemda is None:
                daerah = pemda.group(1).strip(" .")
                hasil.pemda = daerah.title() if daerah.isupper() else daerah
    hasil.judul = " ".join(bagian)
    _isi_tahun(hasil)
    return hasil


def _isi_tahun(hasil: Judul) -> None:
    periode = _PERIODE.search(hasil.judul)
    if periode:
        a, b = int(periode.group(1)), int(periode.group(2))
        hasil.periode = (a, b) if a <= b else None
    judul = _MAJU.sub(" ", _PERIODE.sub(" ", hasil.judul))
    tahun = [int(t) for t in _TAHUN.findall(judul)]
    hasil.tahun = tahun[-1] if tahun else None


def _ekor(baris: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """Return the paragraphs that belong to the caption."""
    mulai = len(baris)
    for i in range(len(baris) - 1, max(-1, len(baris) - 1 - _BARIS_JUDUL), -1):
        teks = baris[i][1]
        if len(teks) > PANJANG_JUDUL and not is_judul_tabel(teks):
            break
        if is_judul_tabel(teks):
            return baris[i:]
        if _SUBBAB.match(teks) or teks.endswith((".", ";")):
            break
        mulai = i
    return baris[max(mulai, len(baris) - 5) :]
