#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# Takes the pictures of docs/images again, with the real window on a real, private server; needs no display.
# usage: packaging/screenshots.sh [SCENE …]
#        packaging/screenshots.sh --real [FOLDER]   the real receipts of ../shared/data, into FOLDER (build/real), which is
#                                                   not committed
# Those of them that the guide shows are taken with the others, where the receipts are there.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."
build=${OCR_ANALYTICS_BUILD_DIR:-build/ci}
[ -f "$build/CMakeCache.txt" ] || cmake --preset ci -B "$build" >/dev/null
cmake --build "$build" --target screenshots >&2
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 QT_LOGGING_RULES='qt.qpa.*=false'
program=$build/tests/screenshots/screenshots
if [ "${1:-}" = --real ]; then
    for theme in light dark; do
        "$program" --theme "$theme" --suffix "-$theme" "${2:-build/real}" real-first real-all real-ranking real-profile \
            real-chooser real-spellings
    done
    exit
fi
"$program" docs/images "$@"
if [ $# -eq 0 ]; then
    "$program" --theme dark --suffix -dark docs/images two-panes documents
    "$program" --theme high-contrast --suffix -high-contrast docs/images two-panes
    "$program" --language de --suffix -de docs/images two-panes connect
    QT_SCALE_FACTOR=2 "$program" --suffix @2x docs/images two-panes overlay
    [ ! -f ../shared/data/real_receipts.jsonl ] ||
        "$program" docs/images real-intervals real-groups real-currencies
fi
