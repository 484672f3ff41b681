"""Management commands without a ``manage.py``: ``python -m selaras.config.kelola migrate``."""

from __future__ import annotations

import os
import sys

from django.core.management import execute_from_command_line


def main(argumen: list[str] | None = None) -> None:
    """Run one management command."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "selaras.config.settings")
    execute_from_command_line(["kelola", *(sys.argv[1:] if argumen is None else argumen)])


if __name__ == "__main__":
    main()
