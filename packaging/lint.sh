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
build_dir=$(usable_build_dir dev)
configure dev "$build_dir"
# The generated headers (moc, resources) must be there before anything is read.
cmake --build "$build_dir" --target help >/dev/null

if [ $# -gt 0 ]; then
    files=("$@")
else
    mapfile -t files < <(find app charts core db -name '*.cpp' | sort)
fi
step "Linting ${#files[@]} files"
printf '%s\0' "${files[@]}" |
    xargs -0 -n 1 -P "$(nproc)" clang-tidy -p "$build_dir" --quiet --warnings-as-errors='*' 2> >(grep -v 'warnings\? generated' >&2)
