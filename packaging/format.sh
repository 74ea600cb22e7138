#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# Checks that every C++ file is formatted as .clang-format says; with --fix formats it.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/packages.sh"

mode=(--dry-run -Werror)
case ${1:-} in
'') ;;
--fix) mode=(-i) ;;
*) say "Usage: packaging/format.sh [--fix]"; exit 2 ;;
esac

install_packages clang-format
cd "$source_dir"
find app charts core db packaging tests -name '*.cpp' -o -name '*.h' | sort | xargs clang-format "${mode[@]}"
