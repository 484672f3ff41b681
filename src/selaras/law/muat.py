"""Reading of the YAML tables shipped in ``law/data``."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

import yaml

_Muat = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@cache
def load_yaml(nama: str) -> Any:
    """Return the content of ``law/data/<nama>`` (read once per process; callers must not change it)."""
    sumber = files("selaras.law").joinpath("data", *nama.split("/"))
    return yaml.load(sumber.read_text("utf-8"), Loader=_Muat)  # noqa: S506 - both are safe loaders
