"""Reading of the YAML tables shipped in ``law/data``."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

DATA = Path(__file__).parent / "data"
"""Folder of the tables; a plain path, for the machinery of package resources costs more than reading one."""

_Muat = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load_yaml(nama: str) -> Any:
    """Return the content of ``law/data/<nama>`` (read once per process; callers must not change it)."""
    return yaml.load((DATA / nama).read_text("utf-8"), Loader=_Muat)  # noqa: S506 - both are safe loaders
