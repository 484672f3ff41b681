"""Worker of background jobs as a process of its own (``SELARAS_PEKERJA=0`` keeps the web process out)."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from selaras.apps.berkas.pekerja import habiskan, putaran


class Command(BaseCommand):
    help = "Mengerjakan antrean pembacaan berkas."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--sekali", action="store_true", help="selesaikan antrean lalu berhenti")

    def handle(self, *args: Any, **pilihan: Any) -> None:
        """Empty the queue once, or keep working until interrupted."""
        if pilihan["sekali"]:
            self.stdout.write(f"{habiskan()} pekerjaan selesai.")
            return
        try:
            putaran()
        except KeyboardInterrupt:
            self.stdout.write("Berhenti.")
