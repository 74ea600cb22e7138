#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# scripts.sh SOURCE_DIR BUILD_DIR: the scripts' own logic, without installing anything.
set -euo pipefail
cd "$1"
fail() { echo "$*"; exit 1; }

for script in packaging/*.sh packaging/container/*.sh .ci/run .ci/thorough .ci/rooms tests/packaging/*.sh "$2/packaging/ocr-analytics.bash-completion"; do
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
    [ -z "$(missing_packages 'no-such-package-here|dpkg')" ] || fail "one of two packages is not enough"
    [ "$(missing_packages 'no-such|neither-this')" = 'no-such|neither-this' ] || fail "two missing packages count as one"
fi

# With a package manager that is busy at first, a release that has the second of two names, and one it does not have.
scratch=$(mktemp -d -t ocr-analytics-scripts.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
cat >"$scratch/apt-get" <<'APT'
#!/bin/sh
if [ "$2" = install ] && [ ! -e "$0.tried" ]; then
    touch "$0.tried"
    echo "E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1 (unattended-upgr)"
    exit 100
fi
[ "$2" != install ] || echo "$*" >"$0.said"
APT
cat >"$scratch/apt-cache" <<'APT'
#!/bin/sh
case $2 in
postgresql-15) printf 'postgresql-15:\n  Installed: (none)\n  Candidate: (none)\n' ;;
elsewhere) ;;
*) printf '%s:\n  Installed: (none)\n  Candidate: 1\n' "$2" ;;
esac
APT
chmod +x "$scratch/apt-get" "$scratch/apt-cache"
said=$(PATH=$scratch:$PATH log=$scratch/log wait_step=1 sh -c "$apt_functions
    install_available 'postgresql-15|postgresql' elsewhere cmake" 2>&1) || fail "packages were not installed: $said"
grep -q 'install .*-Pty=0 postgresql cmake$' "$scratch/apt-get.said" || fail "installed: $(cat "$scratch/apt-get.said")"
grep -q 'waiting for it' <<<"$said" || fail "not told what is waited for: $said"
grep -q 'no packages of these names: elsewhere' <<<"$said" || fail "not told what the release lacks: $said"
[ "$(grep -c 'Could not get lock' "$scratch/log")" -eq 1 ] || fail "apt's words are not in the log"

# Without a network nothing can be said of the release: no list of what it lacks, and not as if all were installed.
printf '#!/bin/sh\necho "W: Some index files failed to download. They have been ignored, or old ones used instead."\n' >"$scratch/apt-get"
status=0
said=$(PATH=$scratch:$PATH log=$scratch/log sh -c "$apt_functions
    install_available elsewhere" 2>&1) || status=$?
{ [ "$status" -ne 0 ] && [ -z "$said" ]; } || fail "without a network: status $status, $said"
[ "$(PATH=$scratch:$PATH names_here 'postgresql-15|postgresql' cmake cmake)" = 'postgresql cmake' ] ||
    fail "names for people: $(PATH=$scratch:$PATH names_here 'postgresql-15|postgresql' cmake cmake)"
# What apt's words mean, with a remedy.
while IFS='|' read -r words expected; do
    printf '%s\n' "$words" >"$scratch/log"
    said=$( (why_not_installed "$scratch/log") 2>&1) && fail "not taken for a failure: $words"
    grep -q -- "$expected" <<<"$said" || fail "$words: $said"
done <<'TEXT'
E: Failed to fetch http://example.org/a.deb  Temporary failure resolving 'example.org'|tell apt of your proxy
E: You don't have enough free space in /var/cache/apt/archives/.|Make room
dpkg: error processing archive a.deb: cannot copy: failed to write (No space left on device)|Make room
E: dpkg was interrupted, you must manually run 'sudo dpkg --configure -a' to correct the problem.|sudo dpkg --configure -a
E: Unmet dependencies. Try 'apt --fix-broken install' with no packages (or specify a solution).|--fix-broken install
E: Could not get lock /var/lib/dpkg/lock-frontend. It is held by process 1 (unattended-upgr)|Wait until it has ended
E: Something else|Something else
TEXT
! grep -Ev '^(#.*|(run|test|kafka|dev) +[a-z0-9.+|-]+ +[^ ].*|)$' packaging/dependencies.txt || fail "a line without a reason"
# Every package is named where a reader looks for it.
while read -r package; do
    grep -q "\`$package\`" README.md || fail "README.md does not name $package"
done < <(listed_packages run test kafka dev | tr '|' '\n')

# The completion offers what stands there.
. "$2/packaging/ocr-analytics.bash-completion"
COMP_WORDS=(ocr-analytics ver) COMP_CWORD=1 COMPREPLY=()
_ocr_analytics
[ "${COMPREPLY[*]}" = verify ] || fail "completing ver gives: ${COMPREPLY[*]}"
COMP_WORDS=(ocr-analytics export --interval h) COMP_CWORD=3 COMPREPLY=()
_ocr_analytics
[ "${COMPREPLY[*]}" = hour ] || fail "completing an interval gives: ${COMPREPLY[*]}"

# The commit is told where there is no git, from what git writes down.
mkdir -p "$scratch/checkout/.git" "$scratch/checkout/packaging"
: >"$scratch/checkout/packaging/commit.txt"
echo 'ref: refs/heads/main' >"$scratch/checkout/.git/HEAD"
printf '# pack-refs with: peeled fully-peeled sorted\n%040d refs/heads/other\n0123456789abcdef0123456789abcdef01234567 refs/heads/main\n' 7 \
    >"$scratch/checkout/.git/packed-refs"
cmake -DSOURCE_DIR="$scratch/checkout" -DHEADER="$scratch/commit.h" -P cmake/Commit.cmake
grep -q '"0123456789"' "$scratch/commit.h" || fail "without git the commit is: $(cat "$scratch/commit.h")"

# A release is refused, with a remedy, while anything in it says another version.
for version in 99.0.0 one; do
    status=0
    said=$(packaging/release.sh "$version" 2>&1) || status=$?
    [ "$status" -ne 0 ] || fail "release $version was made of a checkout with another version"
done
grep -q 'Usage' <<<"$said" || fail "not told what a version looks like: $said"
