#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# descriptions.sh SOURCE_DIR BUILD_DIR: the menu entry, the store's description and the manual page are valid.
set -euo pipefail
source_dir=$1
app_id=io.github.ocr_analytics.OcrAnalytics

for tool in appstreamcli desktop-file-validate man; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done

manual=$2/packaging/ocr-analytics.1

desktop-file-validate "$source_dir/packaging/$app_id.desktop"
appstreamcli validate --no-net "$source_dir/packaging/$app_id.metainfo.xml"

warnings=$(MANWIDTH=100 man --warnings -E UTF-8 -l -Tutf8 -Z "$manual" 2>&1 >/dev/null)
[ -z "$warnings" ] || { printf 'the manual page has warnings:\n%s\n' "$warnings"; exit 1; }

# One version everywhere.
version=$(sed -n 's/^CMAKE_PROJECT_VERSION:STATIC=//p' "$2/CMakeCache.txt")
grep -q "<release version=\"$version\"" "$source_dir/packaging/$app_id.metainfo.xml" ||
    { echo "the store's description does not know version $version"; exit 1; }
grep -q "^## $version" "$source_dir/CHANGELOG.md" || { echo "CHANGELOG.md does not know version $version"; exit 1; }

# Every command of the program is in the manual page.
for command in $("$2/app/ocr-analytics" --help | sed -n '/^Commands:/,/^$/s/^  \([a-z]*\).*/\1/p'); do
    grep -q "^\.It Ic $command" "$manual" || { echo "the manual page lacks $command"; exit 1; }
done

# What only some machines can check.
if command -v flatpak-builder >/dev/null; then
    flatpak-builder --show-manifest "$source_dir/packaging/flatpak/$app_id.yml" >/dev/null || { echo "the Flatpak manifest is not valid"; exit 1; }
fi
if command -v systemd-analyze >/dev/null; then
    scratch=$(mktemp -d -t ocr-analytics-units.XXXXXX)
    trap 'rm -rf "$scratch"' EXIT
    for unit in refresh ingest serve; do
        cp "$source_dir/packaging/ocr-analytics-$unit@.service" "$scratch/ocr-analytics-$unit@receipts.service"
        said=$(systemd-analyze security --offline=true --threshold=20 "$scratch/ocr-analytics-$unit@receipts.service" 2>&1) ||
            case $said in
            *[Uu]nrecognized*) ;; # a systemd that cannot say it of a file
            *) printf '%s\n' "$said" | tail -n 1; echo "the unit $unit leaves more open than it needs"; exit 1 ;;
            esac
    done
fi
