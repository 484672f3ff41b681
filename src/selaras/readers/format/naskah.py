"""Text files: tab-separated text with prose, or a table separated by semicolons, commas or bars."""

from __future__ import annotations

import csv
import io
from collections import Counter

from selaras.facts import Asal, Berkas
from selaras.kernel.galat import BerkasTakTerbaca
from selaras.readers.format.kodekan import decode
from selaras.readers.format.teks import blok_teks
from selaras.readers.format.tolak import BATAS_TEKS
from selaras.readers.mentah import BarisMentah, Blok, DokumenMentah, Grid, Paragraf

_PEMISAH = (";", ",", "|")
_KOLOM_MINIMUM = 3
_CONTOH = 200
_SEPAKAT = 0.8
"""Share of the rows that must agree on the number of columns."""


def baca(data: bytes, berkas: Berkas, lembar: str | None = None) -> DokumenMentah:
    """Read a text file; a table is only taken for one where its rows agree on a separator."""
    teks = decode(data, berkas.nama)
    _periksa_panjang(teks, berkas.nama)
    pemisah = None if "\t" in teks else find_pemisah(teks)
    return DokumenMentah(berkas, _blok_csv(teks, pemisah) if pemisah else blok_teks(teks))


def _periksa_panjang(teks: str, nama: str) -> None:
    if len(teks) <= BATAS_TEKS:
        return
    for nomor, baris in enumerate(teks.split("\n"), start=1):
        if len(baris) > BATAS_TEKS:
            panjang = f"{len(baris):,}".replace(",", ".")
            raise BerkasTakTerbaca(
                f"{nama}:{nomor}: baris ini {panjang} karakter, bukan naskah atau tabel. "
                "Simpan ulang sebagai .xlsx atau .docx dari aplikasi asalnya."
            )


def find_pemisah(teks: str) -> str | None:
    """Return the separator most rows agree on, ``None`` for prose."""
    contoh = [b for b in teks[:1_000_000].split("\n") if b.strip()][:_CONTOH]
    if len(contoh) < 2 or any(b.lstrip().startswith("|") for b in contoh):
        return None  # the second is a Markdown table, which plain text reading knows
    terbaik: tuple[int, str] | None = None
    for pemisah in _PEMISAH:
        banyak = Counter(len(sel) for sel in csv.reader(contoh, delimiter=pemisah))
        kolom, kali = banyak.most_common(1)[0]
        cukup = kolom >= _KOLOM_MINIMUM and kali >= _SEPAKAT * sum(banyak.values())
        if cukup and (terbaik is None or kolom > terbaik[0]):
            terbaik = (kolom, pemisah)
    return terbaik[1] if terbaik else None


def _blok_csv(teks: str, pemisah: str) -> list[Blok]:
    """Return rows as grids; a line with one filled cell before the table is a paragraph."""
    blok: list[Blok] = []
    pembaca = csv.reader(io.StringIO(teks, newline=""), delimiter=pemisah)
    nomor = 1
    try:
        for sel in pembaca:
            asal = Asal(baris=nomor)
            nomor = pembaca.line_num + 1
            isi = [s for s in sel if s.strip()]
            if len(isi) == 1 and not (blok and isinstance(blok[-1], Grid)):
                blok.append(Paragraf(isi[0], asal))
            elif isi:
                if not (blok and isinstance(blok[-1], Grid)):
                    blok.append(Grid([]))
                grid = blok[-1]
                if isinstance(grid, Grid):
                    grid.baris.append(BarisMentah(list(sel), asal))
    except csv.Error:
        return blok_teks(teks)
    return blok
