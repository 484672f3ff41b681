"""Pieces of WordprocessingML as text: runs, paragraphs, fields. Everything from outside is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from selaras.writers.naskah.blok import Rata, Teks

_JC = {Rata.KIRI: "left", Rata.TENGAH: "center", Rata.KANAN: "right", Rata.PENUH: "both"}
_KENDALI = {c: None for c in range(32) if c not in (9, 10, 13)}
CM = 567
"""Twentieths of a point in a centimetre."""


def aman(teks: str) -> str:
    """Escape a text and drop the control characters XML does not allow."""
    return escape(teks.translate(_KENDALI))


def atribut(teks: str) -> str:
    """Escape a text for an attribute in double quotes."""
    return aman(teks).replace('"', "&quot;").replace("\n", " ")


def run(teks: str, sifat: str = "") -> str:
    """Return a run; a line break in the text stays a line break."""
    rpr = f"<w:rPr>{sifat}</w:rPr>" if sifat else ""
    bagian = [f'<w:t xml:space="preserve">{aman(b)}</w:t>' for b in teks.split("\n")]
    return f"<w:r>{rpr}{'<w:br/>'.join(bagian)}</w:r>"


def run_teks(t: Teks) -> str:
    """Return the run of a piece of narrative; gaps to fill are highlighted."""
    sifat = ""
    if t.tebal:
        sifat += "<w:b/>"
    if t.miring:
        sifat += "<w:i/>"
    if t.isian:
        sifat += '<w:highlight w:val="yellow"/>'
    return run(t.isi, sifat)


def runs_teks(isi: Iterable[Teks]) -> str:
    """Return the runs of a paragraph."""
    return "".join(run_teks(t) for t in isi)


def paragraf(isi: str, gaya: str = "", *, rata: Rata | None = None, sifat: str = "") -> str:
    """Return a paragraph of ready runs; ``sifat`` are further paragraph properties in schema order."""
    ppr = f'<w:pStyle w:val="{gaya}"/>' if gaya else ""
    ppr += sifat
    if rata is not None:
        ppr += f'<w:jc w:val="{_JC[rata]}"/>'
    return f"<w:p><w:pPr>{ppr}</w:pPr>{isi}</w:p>" if ppr else f"<w:p>{isi}</w:p>"


def medan(perintah: str, hasil: str, sifat: str = "") -> str:
    """Return a field with its stored result."""
    rpr = f"<w:rPr>{sifat}</w:rPr>" if sifat else ""
    return (
        f'<w:r>{rpr}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r>{rpr}<w:instrText xml:space="preserve"> {aman(perintah)} </w:instrText></w:r>'
        f'<w:r>{rpr}<w:fldChar w:fldCharType="separate"/></w:r>'
        f"{run(hasil, sifat)}"
        f'<w:r>{rpr}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def penanda(nomor: int, nama: str, isi: str) -> str:
    """Put a bookmark around runs."""
    return f'<w:bookmarkStart w:id="{nomor}" w:name="{nama}"/>{isi}<w:bookmarkEnd w:id="{nomor}"/>'
