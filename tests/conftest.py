"""Shared fixtures: where the reference documents are, and the seed as facts."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from selaras.facts import Renja

AKAR = Path(__file__).resolve().parents[1]
BERSAMA = Path(os.environ.get("SELARAS_SHARED", AKAR.parent / "shared"))
SEED = BERSAMA / "seed" / "renja-bkpsdm-pontianak-2024.txt"


@pytest.fixture(scope="session")
def bersama() -> Path:
    """Folder with reference documents; tests that need it skip where it is absent."""
    if not BERSAMA.is_dir():
        pytest.skip("folder dokumen rujukan (../shared) tidak ada")
    return BERSAMA


@pytest.fixture(scope="session")
def jalur_seed(bersama: Path) -> Path:
    """The real Renja 2024 used as the specification."""
    if not SEED.exists():
        pytest.skip("dokumen contoh nyata tidak ada")
    return SEED


@pytest.fixture(scope="session")
def seed(jalur_seed: Path) -> Renja:
    """The real Renja 2024 as facts."""
    from selaras.readers import read_berkas

    return read_berkas(str(jalur_seed))
