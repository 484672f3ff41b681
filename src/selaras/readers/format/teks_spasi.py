"""Text whose table columns are kept apart by spaces alone, as a layout-keeping PDF-to-text step leaves it."""

from __future__ import annotations

import re

_SEGMEN = re.compile(r"\S+(?: \S+)*")
_KATA_KEPALA = re.compile(
    r"\b(?:kode|program|kegiatan|indikator|target|pagu|realisasi|tujuan|sasaran|lokasi|no|satuan|catatan|usulan)\b",
    re.IGNORECASE,
)
_ANGKA = re.compile(r"^\(?\d{1,2}(?:\.\d|\)?$)|\d[.,]\d{3}\b")
"""What a header line never holds: a code, a column number, an amount."""
_BARIS_MINIMUM = 3
_SEGMEN_MINIMUM = 3
_KEPALA_MINIMUM = 3
_BARIS_KEPALA = 6
_PENDEK = 40
_TEMBUS = 0.12
"""Share of lines that may cross the white strip between two columns."""

Potong = list[tuple[int, str]]


def pisahkan_kolom(teks: str) -> str:
    """Put tabs between the columns of tables aligned by spaces; every other line stays as it is.

    The number of lines does not change, so that line numbers stay those of the file.
    """
    if "   " not in teks:
        return teks
    baris = teks.split("\n")
    potong = [_potong(b) for b in baris]
    awal = 0
    while awal < len(baris):
        akhir = _akhir_rangkai(baris, potong, awal)
        if akhir > awal and _is_tabel(potong[awal:akhir]):
            batas = _batas_kolom(potong[awal:akhir])
            if len(batas) >= _SEGMEN_MINIMUM:
                sel = [_sel(p, batas) if p else [] for p in potong[awal:akhir]]
                baris[awal:akhir] = ["\t".join(s) if s else "\t" for s in _padukan(sel)]
        awal = max(akhir, awal + 1)
    return "\n".join(baris)


def _potong(baris: str) -> Potong:
    """Return the pieces of a line that two or more spaces part, each with its place."""
    if "\t" in baris:
        return []
    return [(m.start(), m.group()) for m in _SEGMEN.finditer(baris.replace("\f", " ").rstrip())]


def _is_baris(p: Potong) -> bool:
    return len(p) > 1 or (len(p) == 1 and p[0][0] >= 4)


def _akhir_rangkai(baris: list[str], potong: list[Potong], awal: int) -> int:
    """Return one past the last line of a run of aligned lines; blank and short lines may stand between."""
    i = akhir = awal
    while i < len(baris):
        if _is_baris(potong[i]):
            akhir = i + 1
        elif "\t" in baris[i] or i >= akhir + 1 or i == awal or len(baris[i].strip()) > _PENDEK:
            break
        i += 1
    return akhir


def _is_tabel(rangkai: list[Potong]) -> bool:
    """Say whether a run of lines is a table: enough full lines, and header words on one of the first."""
    if sum(len(p) >= _SEGMEN_MINIMUM for p in rangkai) < _BARIS_MINIMUM:
        return False
    return any(
        sum(bool(_KATA_KEPALA.search(s)) for _, s in p) >= _KEPALA_MINIMUM for p in rangkai[:_BARIS_KEPALA]
    )


def _batas_kolom(rangkai: list[Potong]) -> list[tuple[int, int]]:
    """Return the columns (first place, one past last): the strips between are crossed by (nearly) no line."""
    penuh = [p for p in rangkai if len(p) >= _SEGMEN_MINIMUM]
    tutup = [0] * (max(x + len(s) for p in penuh for x, s in p) + 1)
    for p in penuh:
        for x, s in p:
            for k in range(x, x + len(s)):
                tutup[k] += 1
    tembus = int(_TEMBUS * len(penuh)) or (1 if len(penuh) > _BARIS_MINIMUM else 0)
    batas: list[tuple[int, int]] = []
    awal = -1
    for k, isi in enumerate(tutup):
        if isi > tembus and awal < 0:
            awal = k
        elif isi <= tembus and awal >= 0:
            batas.append((awal, k))
            awal = -1
    return batas


def _sel(potong: Potong, batas: list[tuple[int, int]]) -> list[str]:
    """Return the cells of a line: every piece goes to the first column it stands in, else to the nearest."""
    sel = [""] * len(batas)
    for x, s in potong:
        akhir = x + len(s)
        c = next((i for i, (a, b) in enumerate(batas) if x < b and a < akhir), None)
        if c is None:
            c = min(range(len(batas)), key=lambda i: min(abs(batas[i][0] - x), abs(batas[i][1] - akhir)))
        sel[c] = f"{sel[c]} {s}" if sel[c] else s
    return sel


def _padukan(rangkai: list[list[str]]) -> list[list[str]]:
    """Join the printed lines of one row: the header's, and those of rows that blank lines part.

    The joined row stands on its first line; the others become empty.
    """
    hasil = list(rangkai)
    data = next((i for i, s in enumerate(hasil) if any(_ANGKA.search(t) for t in s)), len(hasil))
    berjarak = sum(not s for s in hasil[data:]) * 3 >= sum(bool(s) for s in hasil[data:])
    utama: int | None = None
    for i, sel in enumerate(hasil):
        if not sel or i == data:
            utama = i if sel else None
        elif utama is not None and _is_lanjutan(hasil[utama], sel, kepala=i < data, berjarak=berjarak):
            hasil[utama] = [f"{a} {b}".strip() for a, b in zip(hasil[utama], sel, strict=True)]
            hasil[i] = []
        else:
            utama = i
    return hasil


def _is_lanjutan(atas: list[str], bawah: list[str], *, kepala: bool, berjarak: bool) -> bool:
    """Say whether a line goes on with the row above it: every cell below a filled one, no new code."""
    if kepala:
        return all(a or not b for a, b in zip(atas, bawah, strict=True))
    return berjarak and bool(atas[0]) and not bawah[0]
