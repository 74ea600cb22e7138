#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# clang-tidy over the program's sources, or over the files named; any finding fails. Tests are formatted and compiled
# with all warnings, not linted.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/packages.sh"

case ${1:-} in
-h | --help)
    echo "Usage: packaging/lint.sh [FILE.cpp...]   (all of app, charts, core and db by default)"
    exit 0
    ;;
esac

mapfile -t packages < <(listed_packages run)
install_packages "${packages[@]}" clang-tidy
cd "$source_dir"
# A build of its own: clang cannot read GCC's precompiled headers. Only what moc generates is made.
build_dir=$(usable_build_dir lint)
configure dev "$build_dir" -DOCR_ANALYTICS_TESTS=OFF -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON
mapfile -t generated < <(ninja -C "$build_dir" -t targets all | sed -n 's/^\([a-z/]*\/oa_[a-z]*_autogen\): phony$/\1/p')
[ ${#generated[@]} -gt 0 ] || die "the build names no generated headers."
ninja -C "$build_dir" "${generated[@]}" >/dev/null

if [ $# -gt 0 ]; then
    files=("$@")
else
    mapfile -t files < <(find app charts core db -name '*.cpp' | sort)
fi
step "Linting ${#files[@]} files"
printf '%s\0' "${files[@]}" |
    xargs -0 -n 1 -P "$(nproc)" clang-tidy -p "$build_dir" --quiet --warnings-as-errors='*' --extra-arg=-Wno-unknown-warning-option 2> >(grep -v 'warnings\? generated' >&2)
