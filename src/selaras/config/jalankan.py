"""Starting the web application: database, static files, server."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import socket
import sys
from pathlib import Path

from selaras.kernel.galat import PemakaianSalah

PROSES = 2
UTAS = 2


def parse_alamat(alamat: str) -> tuple[str, int]:
    """Split ``HOST:PORT`` (``[::1]:8000`` too); raises :class:`PemakaianSalah`."""
    host, pisah, port = alamat.rpartition(":")
    if not pisah or not port.isdigit() or not 0 < int(port) < 65536:
        raise PemakaianSalah(f'Alamat "{alamat}" tidak dikenal. Tulis seperti 127.0.0.1:8000.')
    return host.strip("[]") or "127.0.0.1", int(port)


def main(alamat: str = "127.0.0.1:8000") -> int:
    """Prepare the data folder and serve until interrupted."""
    host, port = parse_alamat(alamat)
    _tolak_porta_terpakai(host, port)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "selaras.config.settings")
    if host not in ("127.0.0.1", "localhost", "::1"):
        os.environ.setdefault("SELARAS_HOST", f"localhost,127.0.0.1,[::1],{host},{socket.gethostname()}")
    siapkan()
    sys.stderr.write(f"Selaras siap di http://{alamat}/ (Ctrl+C untuk berhenti)\n")
    sys.stderr.flush()
    if importlib.util.find_spec("granian") is None:
        return _layani_sederhana(host, port)
    return _layani_granian(host, port)


def siapkan() -> None:
    """Bring the database up to date and collect static files where they changed."""
    import django
    from django.core.management import call_command

    django.setup()
    from django.conf import settings

    Path(settings.DATA).mkdir(parents=True, exist_ok=True, mode=0o700)
    call_command("migrate", verbosity=0, interactive=False)
    cap = _cap_statis()
    penanda = Path(settings.STATIC_ROOT) / ".cap"
    if not penanda.exists() or penanda.read_text("utf-8") != cap:
        call_command("collectstatic", verbosity=0, interactive=False, clear=True)
        penanda.write_text(cap, "utf-8")


def _cap_statis() -> str:
    """Return a fingerprint of all static sources, by name, size and time."""
    from django.contrib.staticfiles.finders import get_finders

    sidik = hashlib.sha256()
    for pencari in get_finders():
        for nama, gudang in pencari.list(None):
            keadaan = Path(gudang.path(nama)).stat()
            sidik.update(f"{nama} {keadaan.st_size} {keadaan.st_mtime_ns}\n".encode())
    return sidik.hexdigest()


def _tolak_porta_terpakai(host: str, port: int) -> None:
    keluarga = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(keluarga, socket.SOCK_STREAM) as soket:
        soket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            soket.bind((host, port))
        except OSError as galat:
            raise PemakaianSalah(
                f"Alamat {host}:{port} tidak dapat dipakai ({galat.strerror}). Pilih lain dengan --alamat."
            ) from galat


def _layani_granian(host: str, port: int) -> int:
    from granian import Granian
    from granian.constants import Interfaces

    Granian(
        "selaras.config.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=PROSES,
        blocking_threads=UTAS,
        respawn_failed_workers=True,
        log_enabled=False,
    ).serve()
    return 0


def _layani_sederhana(host: str, port: int) -> int:
    """Serve with the standard library; enough for one office, not for a city."""
    from socketserver import ThreadingMixIn
    from wsgiref.simple_server import WSGIServer, make_server

    from selaras.config.wsgi import application

    class Peladen(ThreadingMixIn, WSGIServer):
        daemon_threads = True

    with make_server(host, port, application, server_class=Peladen) as peladen:
        try:
            peladen.serve_forever()
        except KeyboardInterrupt:
            return 0
    return 0
