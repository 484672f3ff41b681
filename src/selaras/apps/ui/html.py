"""The row renderer: big tables as strings, each value escaped once.

Django templates cost microseconds per cell; a table of 1.800 cells is therefore joined here. Every text goes
through :func:`sel` or :func:`lolos`; nothing else may build markup from outside text.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from django.utils.safestring import SafeString, mark_safe


def lolos(teks: object) -> str:
    """Return text safe for element content and quoted attributes; empty for ``None``."""
    return "" if teks is None else escape(str(teks), quote=True)


def atribut(nama_nilai: Mapping[str, object]) -> str:
    """Return `` a="b"`` pairs; ``None`` and ``False`` are left out, ``True`` prints the name alone."""
    bagian = []
    for nama, nilai in nama_nilai.items():
        if nilai is None or nilai is False:
            continue
        bagian.append(f" {nama}" if nilai is True else f' {nama}="{lolos(nilai)}"')
    return "".join(bagian)


def sel(isi: object, *, kelas: str = "", tag: str = "td", sudah_aman: bool = False, **lain: object) -> str:
    """Return one cell; ``lain`` are attributes, with ``_`` for ``-`` (``data_k="4"``)."""
    semua: dict[str, object] = {"class": kelas or None}
    semua.update({k.rstrip("_").replace("_", "-"): v for k, v in lain.items()})
    teks = ("" if isi is None else str(isi)) if sudah_aman else lolos(isi)
    return f"<{tag}{atribut(semua)}>{teks}</{tag}>"


def baris(sel_sel: Iterable[str], *, kelas: str = "", id_: str = "") -> str:
    """Return one table row from finished cells."""
    return f"<tr{atribut({'class': kelas or None, 'id': id_ or None})}>{''.join(sel_sel)}</tr>"


def klem(teks: object) -> str:
    """Return long text that the sheet clamps to two lines; the whole text stays in ``title``."""
    aman = lolos(teks)
    return f'<span class="klem" title="{aman}">{aman}</span>' if aman else ""


def gabung(bagian: Iterable[str]) -> SafeString:
    """Join finished markup for a template."""
    return mark_safe("".join(bagian))  # noqa: S308  parts come from the functions above
