#!/usr/bin/env bash
# Lock the dependencies with hashes (needs uv).
set -euo pipefail
cd "$(dirname "$0")/.."
uv=.venv/bin/uv
[ -x "$uv" ] || uv=uv
opsi=(--generate-hashes --no-header --no-emit-index-url --no-annotate --universal --python-version 3.11 -q)
"$uv" pip compile "${opsi[@]}" pyproject.toml -o requirements.lock
"$uv" pip compile "${opsi[@]}" --extra dev pyproject.toml -o requirements-dev.lock
