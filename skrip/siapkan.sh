#!/usr/bin/env bash
# Create .venv and install the locked dependencies. `siapkan.sh dev` adds the developer tools.
# Does nothing when the lock has not changed since the last run.
set -euo pipefail
cd "$(dirname "$0")/.."
kunci=requirements.lock
[ "${1:-}" = dev ] && kunci=requirements-dev.lock

lapor() { printf '%s\n' "$*"; }

cari_python() {
  for p in "${PYTHON:-}" python3.11 python3.12 python3.13 python3; do
    [ -n "$p" ] && command -v "$p" >/dev/null 2>&1 || continue
    "$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$p"; return; }
  done
}

python=$(cari_python || true)
if [ -z "$python" ]; then
  lapor "Selaras memerlukan Python 3.11 atau lebih baru. Pasang dengan: apt-get install python3"
  exit 1
fi

tanda=$(sha256sum "$kunci" pyproject.toml | sha256sum | cut -c1-16)
if [ -x .venv/bin/selaras ] && grep -qs "^$tanda $kunci$" .venv/.selaras-kunci; then
  exit 0
fi

if [ ! -x .venv/bin/python ]; then
  lapor "Membuat .venv ..."
  if command -v uv >/dev/null 2>&1; then
    uv venv -q --python "$python" .venv
  elif ! "$python" -m venv .venv >/dev/null 2>&1; then
    rm -rf .venv
    bash skrip/paket-sistem.sh python3-venv || true
    if ! "$python" -m venv .venv >/dev/null 2>&1; then
      lapor "Python di komputer ini tidak dapat membuat lingkungan virtual."
      lapor "Pasang paketnya, lalu ulangi: apt-get install python3-venv"
      rm -rf .venv
      exit 1
    fi
  fi
fi

lapor "Memasang dependensi ($kunci) ..."
if command -v uv >/dev/null 2>&1; then
  uv pip install -q --python .venv/bin/python --require-hashes -r "$kunci"
  uv pip install -q --python .venv/bin/python --no-deps --no-build-isolation -e . 2>/dev/null \
    || uv pip install -q --python .venv/bin/python --no-deps -e .
else
  .venv/bin/python -m pip install -q --disable-pip-version-check --require-hashes -r "$kunci"
  .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e . 2>/dev/null \
    || .venv/bin/python -m pip install -q --disable-pip-version-check --no-deps -e .
fi
# Compile once, so that the command starts fast even where Python may not write its cache.
.venv/bin/python -m compileall -q src/selaras >/dev/null || true
# The developer lock holds everything of the runtime lock.
{ [ "$kunci" = requirements-dev.lock ] && echo "$(sha256sum requirements.lock pyproject.toml | sha256sum | cut -c1-16) requirements.lock"
  echo "$tanda $kunci"; } > .venv/.selaras-kunci || true
lapor "Siap: .venv/bin/selaras"
