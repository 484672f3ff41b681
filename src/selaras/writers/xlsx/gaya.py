"""Cell formats of the workbooks, each made once per workbook."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from selaras.kernel.kode import Level

FORMAT_UANG = "#,##0"
FORMAT_BULAT = "#,##0"
FORMAT_PECAHAN = "#,##0.00##"
FORMAT_PERSEN = "#,##0.00"

_LATAR = {
    Level.JUMLAH: "#D9DEE4",
    Level.URUSAN: "#D9DEE4",
    Level.BIDANG: "#E4E8EC",
    Level.PROGRAM: "#EEF1F4",
    Level.KEGIATAN: "#F7F8FA",
}
_TEBAL = frozenset((Level.JUMLAH, Level.URUSAN, Level.BIDANG, Level.PROGRAM))
_BEDA = "#FFF2B3"


class Gaya:
    """Formats by what a cell is; ``beda`` marks a stated value that the formula does not give."""

    def __init__(self, buku: Any) -> None:
        """Start with no format."""
        self._buku = buku
        self._ada: dict[tuple[Any, ...], Any] = {}

    def sel(self, level: Level, bentuk: str = "", *, kanan: bool = False, beda: bool = False) -> Any:
        """Return the format of a body cell: number format, alignment, colour of its level."""
        kunci = (level, bentuk, kanan, beda)
        if kunci not in self._ada:
            sifat: dict[str, Any] = {
                "font_name": "Arial", "font_size": 9, "valign": "top", "border": 1, "border_color": "#8A94A0",
                "text_wrap": not bentuk,
            }  # fmt: skip
            if bentuk:
                sifat["num_format"] = bentuk
            if kanan:
                sifat["align"] = "center"
            if level in _TEBAL:
                sifat["bold"] = True
            latar = _BEDA if beda else _LATAR.get(level)
            if latar:
                sifat["bg_color"] = latar
            self._ada[kunci] = self._buku.add_format(sifat)
        return self._ada[kunci]

    def khusus(self, **sifat: Any) -> Any:
        """Return a format with the given properties."""
        kunci = ("khusus", *sorted(sifat.items()))
        if kunci not in self._ada:
            dasar: Mapping[str, Any] = {"font_name": "Arial", "font_size": 9}
            self._ada[kunci] = self._buku.add_format({**dasar, **sifat})
        return self._ada[kunci]

    @property
    def kepala(self) -> Any:
        """Format of header cells."""
        return self.khusus(
            bold=True, align="center", valign="vcenter", text_wrap=True, border=1, bg_color="#CFD6DE"
        )

    @property
    def nomor_kolom(self) -> Any:
        """Format of the numbering row."""
        return self.khusus(italic=True, align="center", border=1, font_size=8, bg_color="#E4E8EC")

    @property
    def judul(self) -> Any:
        """Format of a caption."""
        return self.khusus(bold=True, font_size=12)


def bentuk_angka(nilai: Decimal | None) -> str:
    """Return the number format that shows a plain number without useless decimals."""
    return FORMAT_BULAT if nilai is None or nilai == nilai.to_integral_value() else FORMAT_PECAHAN
