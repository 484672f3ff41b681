"""Replace single cells of a workbook and leave everything else: styles, widths, other sheets."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.utils.exceptions import InvalidFileException

from selaras.kernel.galat import BerkasTakTerbaca


@dataclass(frozen=True, slots=True)
class GantiSel:
    """A cell to replace: sheet, address, the new print (``12``, ``33.33``, ``5.03.02.2.04.06``, ``-``)."""

    lembar: str
    sel: str
    teks: str


def tambal_xlsx(data: bytes, ganti: Iterable[GantiSel]) -> tuple[bytes, tuple[tuple[GantiSel, str], ...]]:
    """Return the workbook with the cells replaced, and those skipped with the reason.

    A cell keeps its kind: a number stays a number, text stays text. Cells with a formula are skipped.
    """
    try:
        buku = load_workbook(io.BytesIO(data), keep_vba=False)
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as galat:
        raise BerkasTakTerbaca(
            "Buku kerja ini tidak dapat disunting. Simpan ulang sebagai .xlsx biasa."
        ) from galat
    dilewati: list[tuple[GantiSel, str]] = []
    for g in ganti:
        sebab = _ganti(buku, g)
        if sebab:
            dilewati.append((g, sebab))
    penampung = io.BytesIO()
    buku.save(penampung)
    return penampung.getvalue(), tuple(dilewati)


def _ganti(buku: Any, g: GantiSel) -> str:
    if g.lembar not in buku.sheetnames:
        return "lembarnya tidak ditemukan"
    sel = buku[g.lembar][g.sel]
    if isinstance(sel, MergedCell):
        return "selnya bagian dari sel gabungan"
    if sel.data_type == "f":
        return "selnya berisi rumus"
    if sel.data_type == "n" and sel.value is not None:
        try:
            sel.value = Decimal(g.teks)
        except InvalidOperation:
            sel.value = g.teks
            sel.data_type = "s"
        return ""
    sel.value = g.teks
    sel.data_type = "s"
    return ""
