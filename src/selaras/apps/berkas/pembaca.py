"""Reading inside a server: one file at a time per process, and every failure ends in words."""

from __future__ import annotations

import logging
import secrets
import threading

from selaras.facts import Renja
from selaras.kernel.galat import BerkasTakTerbaca, SelarasError
from selaras.readers import read_bytes

log = logging.getLogger("selaras.baca")
_gembok = threading.Lock()
TUNGGU = 20.0
"""Seconds a visitor waits for the file before theirs."""


class Sibuk(SelarasError):
    """Other files are being read; the person may try again shortly."""


def baca_fakta(data: bytes, nama: str, *, tunggu: float | None = TUNGGU) -> Renja:
    """Read a file into facts; the PDF library must not run twice in one process, so reading takes turns.

    Raises :class:`BerkasTakTerbaca` for anything that cannot be read, also for what nobody foresaw (logged
    with a number), and :class:`Sibuk` where no turn comes within ``tunggu`` seconds (``None`` waits).
    """
    if not _gembok.acquire(timeout=-1 if tunggu is None else tunggu):
        raise Sibuk("Server sedang membaca berkas lain. Coba lagi sebentar lagi.")
    try:
        return read_bytes(data, nama=nama)
    except SelarasError:
        raise
    except RecursionError as galat:
        raise BerkasTakTerbaca(
            f"{nama}: bersarang terlalu dalam. Simpan ulang sebagai xlsx biasa."
        ) from galat
    except MemoryError as galat:
        raise BerkasTakTerbaca(f"{nama}: terlalu besar. Unggah satu perangkat daerah saja.") from galat
    except Exception as galat:
        raise tak_terduga(nama) from galat
    finally:
        _gembok.release()


def tak_terduga(nama: str) -> BerkasTakTerbaca:
    """Log the present exception under a number and return it in words."""
    nomor = secrets.token_hex(2).upper()
    log.exception("galat baca %s", nomor)
    return BerkasTakTerbaca(
        f"{nama}: Selaras gagal membaca berkas ini (nomor galat {nomor}). "
        "Simpan ulang sebagai xlsx atau docx, lalu coba lagi."
    )
