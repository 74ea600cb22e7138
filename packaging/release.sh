#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# release.sh VERSION : everything that is handed out, into out/VERSION: source, a package for each Debian and the archive
# (built and tried in clean rooms, so as root), checksums. Changes nothing in the checkout, and refuses one that is not
# what it would release.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/packages.sh"
cd "$source_dir"

[ $# -eq 1 ] && [[ $1 =~ ^[0-9]+\.[0-9]+\.[0-9]+$ ]] || { echo "Usage: packaging/release.sh VERSION, such as 1.0.0" >&2; exit 2; }
version=$1
out=${OCR_ANALYTICS_OUT:-$source_dir/out}/$version

# The version stands where people look for it, and each place is checked.
grep -qE "^ +VERSION $version\$" CMakeLists.txt || die "CMakeLists.txt has another version." "Set VERSION $version in project() and commit."
grep -qE "^## $version, [0-9]{4}-[0-9]{2}-[0-9]{2}\$" CHANGELOG.md ||
    die "CHANGELOG.md has no heading \"## $version, YYYY-MM-DD\"." "Say what changed for users, with today's date, and commit."
grep -q "<release version=\"$version\"" packaging/io.github.ocr_analytics.OcrAnalytics.metainfo.xml ||
    die "the metainfo file has no release $version." "Add it to <releases> and commit."
[ -z "$(git status --porcelain)" ] || die "the checkout has changes that are not committed." "Commit or stash them."
[ ! -e "$out" ] || die "$out is there already." "Remove it to make the release again."

mkdir -p "$out.part"
trap 'rm -rf "$out.part"' EXIT
step "Source"
git archive --format=tar --prefix="ocr-analytics-$version/" HEAD | gzip -9n >"$out.part/ocr-analytics-$version.tar.gz"

step "Packages and archive, in clean rooms"
rooms=${OCR_ANALYTICS_ROOMS:-${XDG_CACHE_HOME:-$HOME/.cache}/ocr-analytics/rooms}
.ci/rooms
for release in bookworm trixie; do
    cp "$rooms/out/ocr-analytics-$release.deb" "$out.part/ocr-analytics_$version-1_${release}_$(dpkg --print-architecture).deb"
done
cp "$rooms/out/ocr-analytics-bookworm.tar.zst" "$out.part/ocr-analytics-$version-linux-$(uname -m).tar.zst"
sed -n "/^## $version,/,/^## [0-9]/p" CHANGELOG.md | sed '$ { /^## / d }' >"$out.part/CHANGES.md"

(cd "$out.part" && sha256sum -- * >SHA256SUMS)
mv "$out.part" "$out"
trap - EXIT
step "Release $version of $(git rev-parse --short HEAD) is in $out"
