#!/usr/bin/env bash
# Everything `make test` promises: set up, lint, types, contracts, all tests, browser included.
# Where Debian packages are missing and may not be installed, says which and runs what can be run.
set -uo pipefail
cd "$(dirname "$0")/.."
bash skrip/siapkan.sh dev || exit 1

tanpa=()
bash skrip/paket-sistem.sh chromium fonts-liberation libatomic1 || tanpa+=("uji peramban")
bash skrip/paket-sistem.sh libreoffice-calc-nogui || tanpa+=("uji hitung ulang LibreOffice")
bash skrip/paket-sistem.sh gettext >/dev/null || true

gagal=0
langkah() {
  local judul=$1; shift
  printf '\n== %s\n' "$judul"
  "$@" || { gagal=1; printf 'GAGAL: %s\n' "$judul"; }
}
langkah "Lint, tipe, kontrak impor, rujukan" make --no-print-directory check
opsi=(-p no:cacheprovider)
[ "${#tanpa[@]}" -gt 0 ] && printf '\nDilewati karena paket sistem tidak ada: %s\n' "${tanpa[*]}"
langkah "Uji" .venv/bin/python -m pytest "${opsi[@]}"
exit "$gagal"
