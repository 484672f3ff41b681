#!/usr/bin/env bash
# Install Debian packages where that is allowed; otherwise say which are missing and exit 1.
set -uo pipefail
kurang=()
for p in "$@"; do
  dpkg -s "$p" >/dev/null 2>&1 || kurang+=("$p")
done
[ ${#kurang[@]} -eq 0 ] && exit 0

apt() { if [ "$(id -u)" = 0 ]; then DEBIAN_FRONTEND=noninteractive apt-get "$@"; else sudo -n env DEBIAN_FRONTEND=noninteractive apt-get "$@"; fi; }

if command -v apt-get >/dev/null 2>&1 && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }; then
  echo "Memasang paket sistem: ${kurang[*]} ..."
  catatan=$(mktemp)
  if apt update -qq >"$catatan" 2>&1 && apt install -y -qq --no-install-recommends "${kurang[@]}" >>"$catatan" 2>&1; then
    rm -f "$catatan"
    exit 0
  fi
  tail -n 3 "$catatan"
  rm -f "$catatan"
fi
echo "Paket sistem belum ada dan tidak dapat dipasang dari sini: ${kurang[*]}"
echo "Pasang dengan hak admin: apt-get install ${kurang[*]}"
exit 1
