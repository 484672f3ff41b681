"""Recognition of the format by the first bytes."""

from __future__ import annotations

from selaras.facts import Berkas, Renja
from selaras.readers.format.teks import baca_teks
from selaras.readers.mentah import DokumenMentah


def baca_mentah(
    data: bytes, *, nama: str, sha256: str, jenis: str | None = None, lembar: str | None = None
) -> DokumenMentah | Renja:
    """Open ``data`` with the module of its format.

    Formats that carry named fields (SIPD JSON) return facts at once; all others blocks.
    """
    return baca_teks(data, Berkas(nama, sha256, "teks"))
