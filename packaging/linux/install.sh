#!/bin/sh
# Menu entry, file type and icon for the user who runs this, without administrator rights: vsa/share/install.sh
# They are taken away again by vsa/share/install.sh --remove
set -eu
here=$(cd "$(dirname "$0")" && pwd)
program=$(dirname "$here")/vsa
data=${XDG_DATA_HOME:-$HOME/.local/share}
entry=$data/applications/no.vsa.editor.desktop
kind=$data/mime/packages/no.vsa.editor.xml
icon=$data/icons/hicolor/scalable/apps/no.vsa.editor.svg
if [ "${1:-}" = --remove ]; then
  rm -f "$entry" "$kind" "$icon"
else
  mkdir -p "$(dirname "$entry")" "$(dirname "$kind")" "$(dirname "$icon")"
  while IFS= read -r line; do
    case $line in Exec=*) line="Exec=\"$program\" %f" ;; esac
    printf '%s\n' "$line"
  done <"$here/no.vsa.editor.desktop" >"$entry"
  cp "$here/no.vsa.editor.xml" "$kind"
  cp "$here/no.vsa.editor.svg" "$icon"
fi
for update in "update-mime-database $data/mime" "update-desktop-database $data/applications"; do
  if command -v "${update%% *}" >/dev/null 2>&1; then "${update%% *}" "${update#* }" || true; fi
done
