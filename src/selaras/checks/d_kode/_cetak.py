"""Every number as the document prints it, in cells and in running text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from selaras.checks.konteks import Konteks
from selaras.facts import TABEL, Asal, Baris, Renja
from selaras.kernel.angka import Angka, parse_angka, parse_uang

_ANGKA_PROSA = re.compile(r"(?<![\w.,/-])\d{1,3}(?:[.,]\d+)+(?![\w/-])")
_BUKAN_ANGKA = re.compile(
    r"(?:nomor|no|tabel|pasal|ayat|bab|huruf|gambar|pukul|versi|angka)\W*$", re.IGNORECASE
)

_UANG = ("pagu", "prakiraan_maju")
_BERTEKS = ("teks", "docx", "pdf", "html")
_KOLOM_ANGKA: dict[str, tuple[str, ...]] = {
    "evaluasi": (
        "target_renstra", "realisasi_n3", "target_n2", "realisasi_n2", "tingkat_n2", "target_n1",
        "realisasi_berjalan", "tingkat_renstra",
    ),
    "kinerja_pelayanan": ("target", "realisasi", "proyeksi"),
    "tujuan_sasaran": ("target",),
    "rencana": ("target_program", "target_keluaran", "target_hasil", "target_maju"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cetak:
    """A printed number; ``tabel`` and ``kolom`` are empty in running text."""

    teks: str
    angka: Angka
    asal: Asal
    tabel: str | None = None
    kolom: str | None = None
    kode: str | None = None


def list_cetak(konteks: Konteks) -> list[Cetak]:
    """Return every number that is not plain digits, in print order, built once for a document."""
    simpanan = konteks.indeks.simpanan
    if "d.cetak" not in simpanan:
        simpanan["d.cetak"] = [*_sel(konteks.renja), *_prosa(konteks.renja)]
    hasil: list[Cetak] = simpanan["d.cetak"]
    return hasil


def _sel(renja: Renja) -> Iterator[Cetak]:
    for tabel in TABEL:
        for b in renja.tabel(tabel):
            for kolom, teks in b.tertulis.items():
                if kolom == "kode" or teks.isdigit():
                    continue
                angka = parse_uang(teks) if kolom.endswith(_UANG) else parse_angka(teks)
                if angka is not None:
                    yield Cetak(teks, angka, b.asal_di(kolom), tabel, kolom, b.kode)


def list_cetak_mesin(renja: Renja) -> Iterator[Cetak]:
    """Yield numbers printed with a decimal point as a machine would (``60.00``), which facts do not repeat.

    Only text shows how a number was printed; a cell of a workbook has no style of its own.
    """
    if renja.berkas.jenis not in _BERTEKS:
        return
    for tabel, nama in _KOLOM_ANGKA.items():
        for b in renja.tabel(tabel):
            for kolom, nilai in _isi(b, nama):
                if kolom not in b.tertulis and "." in (teks := str(nilai)):
                    angka = parse_angka(teks)
                    if angka is not None:
                        yield Cetak(teks, angka, b.asal_di(kolom), tabel, kolom, b.kode)


def _isi(b: Baris, nama: tuple[str, ...]) -> Iterator[tuple[str, Decimal]]:
    """Yield the filled number fields of a row; years of a mapping count as fields."""
    for n in nama:
        nilai = getattr(b, n)
        if isinstance(nilai, Decimal):
            yield n, nilai
        elif nilai:
            yield from ((f"{n}.{t}", v) for t, v in nilai.items() if v is not None)


def _prosa(renja: Renja) -> Iterator[Cetak]:
    """Yield numbers of the prose; heading and table numbers, articles and dates are none."""
    nomor = {
        (n or "").strip(". ") for n in (*(j.nomor for j in renja.judul), *(k.nomor for k in renja.keterangan))
    }
    for p in renja.paragraf:
        for m in _ANGKA_PROSA.finditer(p.teks):
            teks = m[0].rstrip(".,")
            if not m.start() or teks in nomor:
                continue  # an item, a heading or a table is numbered so
            if _BUKAN_ANGKA.search(p.teks[max(0, m.start() - 12) : m.start()]) or _is_penomoran(teks):
                continue
            angka = parse_angka(teks)
            if angka is not None:
                yield Cetak(teks, angka, p.asal)


def _is_penomoran(teks: str) -> bool:
    """Say whether digits and dots number a section (2.1.1, 5.03.02) instead of a quantity."""
    bagian = teks.split(".")
    return len(bagian) > 2 and any(len(b) < 3 for b in bagian[1:])
