"""Background work in the database: claimed by one worker, resumed after a restart, given up after three."""

from __future__ import annotations

import logging
import os
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import connection, transaction
from django.utils import timezone

from selaras.apps.berkas.models import Impor, Kerja, StatusImpor, StatusKerja

log = logging.getLogger("selaras.kerja")

BATAS_PERCOBAAN = 3
MATI_SETELAH = timedelta(seconds=30)
JEDA_DENYUT = 5.0
Pelaksana = Callable[[Kerja], None]


def nama_pekerja() -> str:
    """Return who works here: host and process."""
    return f"{socket.gethostname()[:24]}:{os.getpid()}"


def _is_mati(k: Kerja) -> bool:
    """Say whether the worker of a running job is gone: no pulse for long, or its process ended."""
    if k.denyut is None or timezone.now() - k.denyut > MATI_SETELAH:
        return True
    host, _, pid = k.pekerja.rpartition(":")
    if host != socket.gethostname()[:24] or not pid.isdigit():
        return False
    try:
        os.kill(int(pid), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        return False
    return False


def ambil_kerja() -> Kerja | None:
    """Claim the next job: an orphaned one first, else the oldest in the queue; ``None`` if there is none."""
    with transaction.atomic():
        berjalan = Kerja.objects.filter(status=StatusKerja.JALAN).order_by("pk")
        kerja = next((k for k in berjalan if _is_mati(k)), None)
        kerja = kerja or Kerja.objects.filter(status=StatusKerja.ANTRE).order_by("pk").first()
        if kerja is None:
            return None
        kerja.percobaan += 1
        if kerja.percobaan > BATAS_PERCOBAAN:
            tutup_gagal(
                kerja, "Pembacaan berkas ini terhenti tiga kali. Simpan ulang sebagai xlsx atau docx."
            )
            return None
        kerja.status, kerja.pekerja, kerja.denyut = StatusKerja.JALAN, nama_pekerja(), timezone.now()
        kerja.save()
    return kerja


def tutup_gagal(kerja: Kerja, pesan: str) -> None:
    """End a job that cannot succeed, with words for the person who waits."""
    kerja.status, kerja.keterangan = StatusKerja.GAGAL, pesan[:200]
    kerja.save(update_fields=["status", "keterangan", "percobaan"])
    if kerja.impor_id:
        Impor.objects.filter(pk=kerja.impor_id).update(status=StatusImpor.GAGAL, pesan=pesan)


def catat_kemajuan(kerja: Kerja, bagian: int, keterangan: str) -> None:
    """Store how far a job is."""
    Kerja.objects.filter(pk=kerja.pk).update(
        selesai_bagian=bagian, keterangan=keterangan[:200], denyut=timezone.now()
    )


@contextmanager
def berdenyut(kerja: Kerja) -> Iterator[None]:
    """Keep the pulse of a job while its work runs."""
    selesai = threading.Event()

    def ketuk() -> None:
        while not selesai.wait(JEDA_DENYUT):
            Kerja.objects.filter(pk=kerja.pk).update(denyut=timezone.now())
        connection.close()

    utas = threading.Thread(target=ketuk, name=f"denyut-{kerja.pk}", daemon=True)
    utas.start()
    try:
        yield
    finally:
        selesai.set()
        utas.join(timeout=2 * JEDA_DENYUT)


def kerjakan(kerja: Kerja, pelaksana: Pelaksana) -> None:
    """Run a claimed job to its end; an unexpected error is logged and shown as our fault."""
    try:
        with berdenyut(kerja):
            pelaksana(kerja)
    except Exception:
        log.exception("kerja %s gagal", kerja.pk)
        tutup_gagal(kerja, "Selaras gagal membaca berkas ini. Coba simpan ulang berkasnya, lalu unggah lagi.")
        return
    Kerja.objects.filter(pk=kerja.pk, status=StatusKerja.JALAN).update(
        status=StatusKerja.SELESAI, selesai_bagian=kerja.seluruh_bagian
    )
