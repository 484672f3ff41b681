"""Entry of the ``selaras`` command."""

from __future__ import annotations


def main(argumen: list[str] | None = None) -> int:
    """Run one command; the exit status is the contract's."""
    raise SystemExit(2)
