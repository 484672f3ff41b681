"""``selaras pelengkap``: shell completion scripts."""

from __future__ import annotations

import argparse
import importlib

from selaras.cli.pengurai import Pengurai, buat_pengurai
from selaras.cli.umum import tulis
from selaras.cli.utama import PERINTAH

CONTOH = (
    "selaras pelengkap bash > ~/.local/share/bash-completion/completions/selaras",
    "selaras pelengkap zsh > ~/.zfunc/_selaras",
    "selaras pelengkap fish > ~/.config/fish/completions/selaras.fish",
)


def siapkan(pengurai: Pengurai) -> None:
    """Declare the arguments."""
    pengurai.add_argument("shell", choices=("bash", "zsh", "fish"), help="jenis shell")


def jalankan(argumen: argparse.Namespace) -> int:
    """Print the script."""
    pilihan = {nama: _pilihan(nama) for nama in PERINTAH}
    tulis({"bash": _bash, "zsh": _zsh, "fish": _fish}[argumen.shell](pilihan), None)
    return 0


def _pilihan(nama: str) -> list[str]:
    modul = importlib.import_module(f"selaras.cli.perintah.{nama}")
    pengurai = buat_pengurai(nama, PERINTAH[nama], modul.CONTOH)
    modul.siapkan(pengurai)
    return sorted(o for a in pengurai._actions for o in a.option_strings if o.startswith("--"))


def _bash(pilihan: dict[str, list[str]]) -> str:
    kasus = "\n".join(f'    {n}) pilihan="{" ".join(p)}" ;;' for n, p in pilihan.items())
    return f"""_selaras() {{
  local kini="${{COMP_WORDS[COMP_CWORD]}}" pilihan=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "{" ".join(pilihan)}" -- "$kini")); return
  fi
  case "${{COMP_WORDS[1]}}" in
{kasus}
  esac
  case "$kini" in
    -*) COMPREPLY=($(compgen -W "$pilihan" -- "$kini")) ;;
    *) compopt -o default; COMPREPLY=() ;;
  esac
}}
complete -F _selaras selaras
"""


def _zsh(pilihan: dict[str, list[str]]) -> str:
    perintah = " ".join(f'"{n}:{PERINTAH[n]}"' for n in pilihan)
    kasus = "\n".join(f"    {n}) compadd -- {' '.join(p)}; _files ;;" for n, p in pilihan.items())
    return f"""#compdef selaras
_selaras() {{
  local -a perintah; perintah=({perintah})
  if (( CURRENT == 2 )); then _describe perintah perintah; return; fi
  case "$words[2]" in
{kasus}
  esac
}}
_selaras "$@"
"""


def _fish(pilihan: dict[str, list[str]]) -> str:
    baris = [f"complete -c selaras -n __fish_use_subcommand -f -a {n} -d '{PERINTAH[n]}'" for n in pilihan]
    for n, daftar in pilihan.items():
        baris.extend(f"complete -c selaras -n '__fish_seen_subcommand_from {n}' -l {p[2:]}" for p in daftar)
    return "\n".join(baris) + "\n"
