#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# scripts.sh SOURCE_DIR BUILD_DIR: the scripts' own logic, without installing anything.
set -euo pipefail
cd "$1"
fail() { echo "$*"; exit 1; }

for script in packaging/*.sh .ci/run .ci/thorough tests/packaging/*.sh "$2/packaging/ocr-analytics.bash-completion"; do
    bash -n "$script" || fail "$script does not parse"
done
for script in packaging/run.sh packaging/test.sh; do
    [ -n "$("$script" --help)" ] || fail "$script --help says nothing"
    status=0
    "$script" --no-such-option >/dev/null 2>&1 || status=$?
    [ "$status" -eq 2 ] || fail "$script takes an option that it does not know"
done

. packaging/packages.sh
has() { grep -qx "$1" <<<"$2"; }
has cmake "$(listed_packages run)" || fail "a package to run is missing"
! has appstream "$(listed_packages run)" || fail "a test's package among those to run"
has appstream "$(listed_packages run test)" || fail "a test's package is missing among those to test"
if command -v dpkg-query >/dev/null; then
    [ "$(missing_packages dpkg no-such-package-here)" = no-such-package-here ] || fail "missing packages are told wrongly"
fi
! grep -Ev '^(#.*|(run|test|dev) +[a-z0-9.+-]+ +[^ ].*|)$' packaging/dependencies.txt || fail "a line without a reason"
# Every package is named where a reader looks for it.
while read -r package; do
    grep -q "\`$package\`" README.md || fail "README.md does not name $package"
done < <(listed_packages run test dev)

# The completion offers what stands there.
. "$2/packaging/ocr-analytics.bash-completion"
COMP_WORDS=(ocr-analytics ver) COMP_CWORD=1 COMPREPLY=()
_ocr_analytics
[ "${COMPREPLY[*]}" = verify ] || fail "completing ver gives: ${COMPREPLY[*]}"
COMP_WORDS=(ocr-analytics export --interval h) COMP_CWORD=3 COMPREPLY=()
_ocr_analytics
[ "${COMPREPLY[*]}" = hour ] || fail "completing an interval gives: ${COMPREPLY[*]}"
