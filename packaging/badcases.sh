#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# badcases.sh PACKAGE.deb SOURCE_DIR USER : what goes wrong where people install, and that each time USER is told what to do.
# As root, in a system of its own that may be spoilt (.ci/rooms makes them) and in which nothing is installed.
set -euo pipefail
package=$1 source=$2 user=$3
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

say() { printf -- '--> %s\n' "$*" >&2; }
fail() { printf 'Error: %s\n' "$*" >&2; exit 1; }
as_user() { su "$user" -c "cd; export LC_ALL=C.UTF-8; $*" </dev/null; }

# told CASE WORDS COMMAND... : the command fails, and says these words.
told() {
    local case=$1 words=$2 said
    shift 2
    ! said=$("$@" 2>&1) || fail "$case: it goes on as if all were well: $said"
    [[ $said == *"$words"* ]] || fail "$case: not told \"$words\" but: $said"
    [[ $said != *'no packages of these names'* ]] || fail "$case: the release is blamed: $said"
    say "$case:"
    grep -A 3 -E '^Error|^ocr-analytics: ' <<<"$said" | cut -c -150 >&2
}
prepare() { as_user "'$source/packaging/run.sh' --no-window"; }
without_network() { unshare --net -- su "$user" -c "cd; export LC_ALL=C.UTF-8; '$source/packaging/run.sh' --no-window" </dev/null; }
# with_room SIZE : where apt puts what it downloads, no more than that is left.
with_room() {
    mount -t tmpfs -o "size=$1" tmpfs /var/cache/apt
    local status=0
    prepare || status=$?
    umount /var/cache/apt
    return "$status"
}
without() { # FILE... COMMAND : while these are not there
    local file=$1 status=0
    mv "$file" "$file.away"
    "$2" || status=$?
    mv "$file.away" "$file"
    return "$status"
}

told "sudo is not here" 'apt-get install --no-install-recommends build-essential' without /usr/bin/sudo prepare
told "sudo is not allowed" 'sudo apt-get update && sudo apt-get install' without "/etc/sudoers.d/$user" prepare
told "no network" 'Connect this computer' without_network
rm -rf /var/lib/apt/lists/*
told "no network, and no lists of packages" 'Connect this computer' without_network
told "no room for apt's own files" 'Make room' with_room 40m
told "no room for what it downloads" 'Make room' with_room 140m
touch /var/lib/dpkg/updates/0001
told "dpkg was interrupted" 'sudo dpkg --configure -a' prepare
rm /var/lib/dpkg/updates/0001

say "The package without what it recommends"
apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends "$package" >/tmp/apt.log 2>&1 || { tail /tmp/apt.log >&2; fail "apt-get"; }
told "PostgreSQL is missing" 'sudo apt install postgresql' as_user ocr-analytics --local status
folder=$(as_user 'mkdir -p old/data; echo 12 >old/data/PG_VERSION; realpath old')
mkdir -p /etc/postgresql-common/createcluster.d
echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.d/badcases.conf
apt-get -qq -o Dpkg::Use-Pty=0 install -y --no-install-recommends postgresql >/tmp/apt.log 2>&1 || { tail /tmp/apt.log >&2; fail "apt-get"; }
told "a cluster of an older version" 'Install postgresql-12 beside' as_user "ocr-analytics --local='$folder' status"
[ "$(cat "$folder/data/PG_VERSION")" = 12 ] || fail "the older cluster was changed"
as_user 'ocr-analytics --local migrate >/dev/null; ocr-analytics --local seed --days 1 >/dev/null; ocr-analytics --local status >/dev/null' || fail "a new cluster is not well after all this"
say "All right"
