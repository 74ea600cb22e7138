#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# Installs what the tests need, builds everything and runs every test. The last lines and the exit code are ctest's.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/packages.sh"

usage() {
    cat <<'TEXT'
Usage: packaging/test.sh [--long] [--help] [-- CTEST_OPTION...]

Installs missing packages (by sudo, unless run as root), builds OCR Analytics with its tests, and runs them.

  --long            the long forms too: minutes of stress instead of seconds
  -- CTEST_OPTION   handed to ctest: -R NAME runs the tests of that name

  OCR_ANALYTICS_BUILD_DIR  where to build  (build/ci in the source folder)
TEXT
}

labels=(--label-exclude '^long$')
while [ $# -gt 0 ]; do
    case $1 in
    -h | --help) usage; exit 0 ;;
    --long) labels=() ;;
    --) shift; break ;;
    *) usage >&2; exit 2 ;;
    esac
    shift
done

mapfile -t packages < <(listed_packages run test)
install_packages "${packages[@]}"

build_dir=$(usable_build_dir ci)
configure ci "$build_dir"
build_targets "$build_dir" all

step "Running the tests"
exec ctest --test-dir "$build_dir" --output-on-failure --no-tests=error --parallel 2 "${labels[@]}" "$@"
