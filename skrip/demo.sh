#!/usr/bin/env bash
# From a fresh checkout to the running product with its example; serves in the foreground until interrupted.
set -euo pipefail
cd "$(dirname "$0")/.."
PORT=${PORT:-8000}
bash skrip/siapkan.sh
export SELARAS_DATA=${SELARAS_DATA:-$PWD/var/demo}
mkdir -p "$SELARAS_DATA"
if ! .venv/bin/python - "$PORT" <<'PY'
import socket, sys
try:
    with socket.socket() as s:
        s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        s.bind(("127.0.0.1", int(sys.argv[1])))
except OSError:
    sys.exit(1)
PY
then
  echo "Porta $PORT sedang dipakai. Pilih yang lain: make demo PORT=8080"
  exit 1
fi
.venv/bin/python -m selaras.config.kelola migrate --verbosity 0
.venv/bin/python -m selaras.config.kelola siapkan_demo --alamat "http://127.0.0.1:$PORT"
exec .venv/bin/selaras web --alamat "127.0.0.1:$PORT"
