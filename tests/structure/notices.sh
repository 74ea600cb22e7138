#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# notices.sh SOURCE_DIR : plants includes that point the wrong way into a copy; rooms.sh must refuse each.
set -euo pipefail
copy=$(mktemp -d -t ocr-analytics-rooms.XXXXXX)
trap 'rm -rf "$copy"' EXIT
cp -R "$1/core" "$1/db" "$1/charts" "$1/app" "$copy"
check() { "$1/tests/structure/rooms.sh" "$copy" >"$copy/said" 2>&1; }

check "$1" || { echo "the sources as they are were refused:"; cat "$copy/said"; exit 1; }
# plant FILE INCLUDED
plant() {
    cp "$copy/$2" "$copy/kept"
    printf '#include "%s"\n' "$3" >>"$copy/$2"
    if check "$1"; then
        echo "$2 may include $3?"
        exit 1
    fi
    grep -q -- "$2 includes $3" "$copy/said" || { cat "$copy/said"; exit 1; }
    mv "$copy/kept" "$copy/$2"
}
plant "$1" core/base/result.h core/time/interval.h             # upward in a layer
plant "$1" core/series/metric.h core/payload/document.h        # sideways
plant "$1" charts/model/theme.h db/connection/connection.h     # layers that never meet
plant "$1" db/stores/aggregatestore.h app/jobs/job.h              # upward between layers
plant "$1" app/window/ranking/rankingdock.h app/window/export/exportrun.h

touch "$copy"/core/base/one{1..33}.h # a folder that is too full
! check "$1" || { echo "a folder may have 33 files?"; exit 1; }
grep -q '^core/base has ' "$copy/said" || { cat "$copy/said"; exit 1; }
