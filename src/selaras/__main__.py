"""``python -m selaras``: the same entry point as the installed command."""

from selaras.cli.utama import main

if __name__ == "__main__":
    raise SystemExit(main())
