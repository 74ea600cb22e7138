#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# From a fresh Debian 12 to two businesses side by side: installs what is missing, builds, fills the local database
# with a week of sample documents and opens the window. Started again, it only opens the window.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/packages.sh"

usage() {
    cat <<'TEXT'
Usage: packaging/run.sh [--picture[=FILE.png]] [--no-window] [--help] [-- OPTION...]

Installs missing packages (by sudo, unless run as root), builds OCR Analytics, fills its local database with a week
of sample documents, and opens the window. Without a display it writes a picture that compares two businesses.

  --picture[=FILE]  write the picture (comparison.png) even though there is a display
  --no-window       only prepare everything
  -- OPTION...      handed to ocr-analytics

  OCR_ANALYTICS_BUILD_DIR  where to build  (build/release in the source folder)
  OCR_ANALYTICS_DATA_DIR   where the local database lives  (the user's data folder)
TEXT
}

picture=
window=yes
while [ $# -gt 0 ]; do
    case $1 in
    -h | --help) usage; exit 0 ;;
    --picture) picture=$PWD/comparison.png ;;
    --picture=*) picture=$(realpath -m -- "${1#*=}") ;;
    --no-window) window=no ;;
    --) shift; break ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done

mapfile -t packages < <(listed_packages run)
if [ -n "${WAYLAND_DISPLAY:-}" ] && [ -z "${DISPLAY:-}" ]; then
    packages+=(qt6-wayland)
fi
install_packages "${packages[@]}"
install_icon_plugin

build_dir=$(usable_build_dir release)
configure release "$build_dir"
build_targets "$build_dir" ocr-analytics

program=$build_dir/app/ocr-analytics
local_database=--local${OCR_ANALYTICS_DATA_DIR:+=$OCR_ANALYTICS_DATA_DIR}

# number KEY, text KEY : the whole number, or the text, behind "KEY" in the JSON object on standard input.
number() { sed -n "s/.*\"$1\" *: *\([0-9][0-9]*\).*/\1/p" | head -n 1; }
text() { sed -n "s/.*\"$1\" *: *\"\([^\"]*\)\".*/\1/p" | head -n 1; }
# utc WHEN : a time that GNU date understands, as ISO 8601, to the minute.
utc() { date -u -d "$1" +%Y-%m-%dT%H:%M:00Z; }

read_status() { "$program" "$local_database" status --json 2>/dev/null || true; }

status=$(read_status)
if [[ $status != *'"ready":true'* ]]; then # new, or made by an older version
    "$program" "$local_database" migrate >&2
    status=$(read_status)
fi
documents=$(printf '%s' "$status" | number documents)
if [ "${documents:-0}" -eq 0 ]; then
    step "Filling the local database with a week of sample documents"
    "$program" "$local_database" seed --days 7 >&2
    "$program" "$local_database" refresh >&2
elif [ "$(printf '%s' "$status" | number pending_minutes)" != 0 ] || [[ $status == *'"everything_pending":true'* ]]; then
    "$program" "$local_database" refresh >&2
fi

if [ -z "$picture" ] && [ "$window" = yes ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    say "There is no display, so the window cannot open; drawing a picture instead."
    picture=$PWD/comparison.png
fi
if [ -n "$picture" ]; then
    [ -w "$(dirname -- "$picture")" ] || picture=${TMPDIR:-/tmp}/$(basename -- "$picture")
    newest=$(read_status | text newest_document) # data of long ago is worth looking at, too
    "$program" "$local_database" export --output "$picture" --business walgreens --business cvs \
        --from "$(utc "${newest:-now} - 7 days")" --to "$(utc "${newest:-now} + 1 minute")" \
        --width 1600 --height 1000 >&2
    step "Ready after $((SECONDS - started_at)) s. The comparison of walgreens and cvs is in"
    printf '%s\n' "$picture"
elif [ "$window" = yes ]; then
    step "Ready after $((SECONDS - started_at)) s: opening the window"
    exec "$program" "$local_database" "$@"
else
    step "Ready after $((SECONDS - started_at)) s. Open the window with: $program $local_database"
fi
