"""The worker of background jobs: a thread of the web process, or the command ``kerja``."""

from __future__ import annotations

import logging
import threading

from django.conf import settings
from django.db import DatabaseError, close_old_connections, connection

from selaras.apps.berkas.kerja import Pelaksana, ambil_kerja, kerjakan
from selaras.apps.berkas.services import JENIS_BACA, read_impor

log = logging.getLogger("selaras.kerja")
PELAKSANA: dict[str, Pelaksana] = {JENIS_BACA: read_impor}
JEDA = 1.0
_bangun = threading.Event()
_utas: threading.Thread | None = None
_gembok = threading.Lock()


def habiskan() -> int:
    """Work until the queue is empty; returns the number of jobs done."""
    n = 0
    while (kerja := ambil_kerja()) is not None:
        kerjakan(kerja, PELAKSANA[kerja.jenis])
        n += 1
    return n


def putaran(berhenti: threading.Event | None = None) -> None:
    """Look for work every second, or at once when woken; until ``berhenti`` is set."""
    while berhenti is None or not berhenti.is_set():
        close_old_connections()
        try:
            habiskan()
        except DatabaseError as galat:
            log.warning("antrean tidak terbaca (%s), dicoba lagi", galat)
            connection.close()
        _bangun.wait(JEDA)
        _bangun.clear()


def mulai() -> None:
    """Start the worker of this process once, where the settings want one."""
    global _utas
    if not settings.PEKERJA_AKTIF:
        return
    with _gembok:
        if _utas is None or not _utas.is_alive():
            _utas = threading.Thread(target=putaran, name="pekerja", daemon=True)
            _utas.start()


def bangunkan() -> None:
    """Tell the worker of this process that there is work; others find it within a second."""
    mulai()
    _bangun.set()
