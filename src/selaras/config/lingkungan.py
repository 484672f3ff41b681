"""What the environment decides: data folder, secret key, host names, switches."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def is_menyala(nama: str, *, bawaan: bool = False) -> bool:
    """Say whether an environment switch is on (``1``, ``ya``, ``true``)."""
    nilai = os.environ.get(nama)
    return bawaan if nilai is None else nilai.strip().lower() in {"1", "ya", "true", "on"}


def daftar(nama: str, bawaan: str) -> list[str]:
    """Return a comma-separated environment value as a list."""
    return [b.strip() for b in os.environ.get(nama, bawaan).split(",") if b.strip()]


def folder_data() -> Path:
    """Return the folder of database, uploads and secret: ``SELARAS_DATA``, else the user's data folder."""
    if pilihan := os.environ.get("SELARAS_DATA"):
        return Path(pilihan).expanduser().resolve()
    induk = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(induk) / "selaras"


def kunci_rahasia(folder: Path) -> str:
    """Return ``SELARAS_SECRET``, else the key kept in the data folder, made on the first run."""
    if pilihan := os.environ.get("SELARAS_SECRET"):
        return pilihan
    berkas = folder / "kunci-rahasia"
    try:
        return berkas.read_text("utf-8").strip()
    except FileNotFoundError:
        pass
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        pegangan = os.open(berkas, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:  # another process was first
        return berkas.read_text("utf-8").strip()
    kunci = secrets.token_urlsafe(64)
    with os.fdopen(pegangan, "w", encoding="utf-8") as keluar:
        keluar.write(kunci)
    return kunci
