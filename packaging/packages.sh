# SPDX-License-Identifier: GPL-3.0-only
# Sourced by the scripts beside it: messages, and installing what is missing. Needs bash.

packaging_dir=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)
source_dir=$(dirname -- "$packaging_dir")
started_at=$SECONDS

say() { printf '%s\n' "$*" >&2; }
step() { printf '==> %s\n' "$*" >&2; }
die() {
    printf 'Error: %s\n' "$1" >&2
    shift
    [ $# -eq 0 ] || printf '       %s\n' "$@" >&2
    exit 1
}

# listed_packages SET... : the packages of these sets, in the list's order.
listed_packages() {
    local wanted=" $* "
    local set package reason
    while read -r set package reason; do
        case $wanted in
        *" $set "*) [ -z "$package" ] || printf '%s\n' "$package" ;;
        esac
    done < <(grep -v '^#' "$packaging_dir/dependencies.txt")
}

# missing_packages PACKAGE... : those that are not installed. A package may be given as a|b: one of them is enough, and
# "postgresql" stands for the server programs of any version that can be used.
missing_packages() {
    local installed
    installed=" $(dpkg-query -W -f='${Package}=${db:Status-Status} ' 2>/dev/null || true)"
    local package name found
    for package in "$@"; do
        found=
        for name in ${package//|/ }; do
            case $installed in
            *" $name=installed "*) found=yes ;;
            esac
            if [ "$name" = postgresql ] && [[ $installed =~ \ postgresql-(1[4-9]|[2-9][0-9])=installed\  ]]; then
                found=yes
            fi
        done
        [ -n "$found" ] || printf '%s\n' "$package"
    done
}

# as_administrator COMMAND... : as root, by sudo when needed. sudo is used for nothing else.
as_administrator() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    else
        sudo -- "$@"
    fi
}

# For sh: apt-get, with patience for other programs that install (a new cloud machine updates itself first), its words
# going to $log; and which packages this release has.
apt_functions='
patiently() {
    waited=0
    while :; do
        status=0
        LC_ALL=C apt-get -q "$@" >"$log.part" 2>&1 || status=$?
        cat "$log.part" >>"$log"
        [ "$status" -ne 0 ] && grep -qE "Could not (get|open) lock|Unable to (lock|acquire)" "$log.part" || break
        [ "$waited" -lt "${longest_wait:-300}" ] || break
        [ "$waited" -ne 0 ] || echo "Another program is installing packages; waiting for it, up to five minutes." >&2
        sleep "${wait_step:-5}"
        waited=$((waited + ${wait_step:-5}))
    done
    rm -f "$log.part"
    return "$status"
}

# The first of a|b|c that this release has, or nothing.
available() {
    for name in $(printf "%s" "$1" | tr "|" " "); do
        case $(LC_ALL=C apt-cache policy "$name" 2>/dev/null) in
        *"Candidate: (none)"*) ;;
        *"Candidate: "*) printf "%s" "$name"; return ;;
        esac
    done
}

# Installs what the release has of "$@". Lists that are old may do; where they lack something, nothing can be said of the
# release.
install_available() {
    updated=yes chosen= unknown=
    patiently update || updated=
    # A network that is not there is only a warning to apt, which goes on with the lists of before.
    ! grep -q "Some index files failed to download" "$log" || updated=
    for package in "$@"; do
        name=$(available "$package")
        if [ -n "$name" ]; then chosen="$chosen $name"; else unknown="$unknown $package"; fi
    done
    [ -z "$unknown" ] || [ -n "$updated" ] || return 1
    [ -z "$unknown" ] || {
        echo "This release has no packages of these names:$unknown" >&2
        echo "What they are for is told in packaging/dependencies.txt. If the build misses something, install what" >&2
        echo "provides it by hand and start again." >&2
    }
    [ -z "$chosen" ] || DEBIAN_FRONTEND=noninteractive \
        patiently install -y --no-install-recommends -o Dpkg::Use-Pty=0 $chosen
}
'

# The server programs are wanted, not a server: Debian's package would create and start a cluster of its own on port
# 5432. It is told not to while it is being installed here; a later pg_createcluster by hand works as always. The same
# goes for what tests start themselves, the pooler and Prometheus: their services are neither started nor enabled.
keep_server_quiet='
set -eu
log=$1
shift
folder=/etc/postgresql-common/createcluster.d
note=$folder/ocr-analytics.conf
mkdir -p "$folder"
policy=/usr/sbin/policy-rc.d
[ ! -e "$policy" ] || policy=/nonexistent
trap "rm -f $note $policy" EXIT
echo "create_main_cluster = false" > "$note"
[ "$policy" = /nonexistent ] || { printf "#!/bin/sh\nexit 101\n" > "$policy"; chmod 755 "$policy"; }
install_available "$@"
for service in pgbouncer prometheus prometheus-alertmanager; do
    case " $* " in
    *" $service "*) deb-systemd-helper disable "$service.service" >/dev/null 2>&1 || true ;;
    esac
done
'

# list_for_people PACKAGE... : these packages with what each is for.
list_for_people() {
    local set package reason
    while read -r set package reason; do
        case " $* " in
        *" $package "*) printf '    %-34s %s\n' "${package//|/ or }" "$reason" >&2 ;;
        esac
    done < <(grep -v '^#' "$packaging_dir/dependencies.txt")
}

# names_here PACKAGE... : the packages by the names that this release has, on one line.
names_here() (
    eval "$apt_functions"
    for package in "$@"; do
        name=$(available "$package")
        printf '%s\n' "${name:-${package##*|}}"
    done | awk '!seen[$0]++' | paste -sd ' '
)

# why_not_installed LOG : ends with what apt's words mean and what to do, or with the words themselves.
why_not_installed() {
    local log=$1
    local kept="All of apt's words are in $log."
    if grep -qE "No space left on device|enough free space" "$log"; then
        die "there is no room on the disk for the packages." \
            "Make room: 1.5 GB for packages, half a gigabyte for the build. sudo apt-get clean removes what apt keeps." \
            "Then start again. $kept"
    elif grep -q "dpkg was interrupted" "$log"; then
        die "an installation of before was interrupted, so apt installs nothing." "Run: sudo dpkg --configure -a" "Then start again. $kept"
    elif grep -qE "[Uu]nmet dependencies|held broken packages|fix-broken" "$log"; then
        die "packages of before are only half installed, or do not fit each other." "Run: sudo apt-get --fix-broken install" \
            "Then start again. $kept"
    elif grep -qE "(Temporary failure|Could not|Unable to) (resolv|connect)|Failed to fetch|Network is unreachable|Connection (timed out|failed)" "$log"; then
        die "the packages could not be fetched: there is no network, or it does not lead to the servers that apt asks." \
            "Connect this computer, or tell apt of your proxy, then start again. $kept"
    elif tail -n 5 "$log" | grep -qE "Could not (get|open) lock|Unable to (lock|acquire)"; then
        die "another program has been installing packages for five minutes." "Wait until it has ended, then start again. $kept"
    fi
    tail -n 25 "$log" >&2
    die "the packages could not be installed; all of apt's words are in $log."
}

# install_packages PACKAGE... : installs what is missing, says nothing when all is there.
install_packages() {
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        [ ! -f "${OCR_ANALYTICS_BUILD_DIR:-$source_dir/build/release}/build.ninja" ] || return 0
        say "This system has no apt, so nothing is installed for you. Needed are, by the names that Debian gives them:"
        list_for_people "$@"
        say "Going on with what is here."
        return 0
    fi
    local missing
    mapfile -t missing < <(missing_packages "$@")
    [ ${#missing[@]} -gt 0 ] || return 0

    step "Installing ${#missing[@]} packages: ${missing[*]}"
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        die "installing packages needs root, and sudo is not here." \
            "Run this once as root, then start again:" \
            "apt-get update && apt-get install --no-install-recommends $(names_here "${missing[@]}")"
    fi
    if [ "$(id -u)" -ne 0 ] && [ ! -t 0 ] && ! sudo -n true 2>/dev/null; then
        die "installing packages needs root, and sudo cannot ask for a password here." \
            "Run this once, then start again:" \
            "sudo apt-get update && sudo apt-get install --no-install-recommends $(names_here "${missing[@]}")"
    fi
    local log
    log=$(mktemp -t ocr-analytics-packages.XXXXXX.log)
    as_administrator sh -c "$apt_functions$keep_server_quiet" sh "$log" "${missing[@]}" || why_not_installed "$log"
    rm -f "$log"
    step "Packages installed"
}

# Qt's plugin for SVG icons comes with libqt6svg6, and since Debian 13 in a package of its own.
install_icon_plugin() {
    local plugins
    plugins=$(qtpaths6 --plugin-dir 2>/dev/null || qmake6 -query QT_INSTALL_PLUGINS 2>/dev/null) || return 0
    [ -e "$plugins/iconengines/libqsvgicon.so" ] || install_packages qt6-svg-plugins
}

# usable_build_dir NAME : where to build. Not in the source folder when that belongs to somebody else.
usable_build_dir() {
    local build_dir=${OCR_ANALYTICS_BUILD_DIR:-$source_dir/build/$1}
    if ! mkdir -p "$build_dir" 2>/dev/null || [ ! -w "$build_dir" ]; then
        build_dir=${XDG_CACHE_HOME:-$HOME/.cache}/ocr-analytics/build-$1
        mkdir -p "$build_dir"
    fi
    printf '%s\n' "$build_dir"
}

# configure PRESET BUILD_DIR [OPTION...] : once; ninja repeats it by itself when a CMakeLists.txt changes.
configure() {
    local preset=$1 build_dir=$2
    shift 2
    [ ! -f "$build_dir/build.ninja" ] || return 0
    step "Preparing the build in $build_dir"
    local log tool
    for tool in cmake ninja c++; do
        command -v "$tool" >/dev/null || die "$tool is not installed here." "Install it by hand, then start again."
    done
    log=$(mktemp -t ocr-analytics-configure.XXXXXX.log)
    (cd "$source_dir" && cmake --preset "$preset" -B "$build_dir" "$@") >"$log" 2>&1 || {
        tail -n 40 "$log" >&2
        rm -f "$build_dir/build.ninja"
        die "the build could not be prepared; all of CMake's words are in $log."
    }
    rm -f "$log"
}

# build_targets BUILD_DIR TARGET... : silent when there is nothing to do. A dry run cannot tell (it takes the check for
# new files for work), so the heading waits for the first step.
build_targets() {
    local build_dir=$1
    shift
    NINJA_STATUS='[%f/%t, %es] ' ninja -C "$build_dir" "$@" 2>&1 | show_build_steps >&2 ||
        die "the build failed; the reason is above."
}

# show_build_steps : ninja's words on standard input, with a heading; on a terminal the steps share one line.
show_build_steps() {
    local columns=0 line started='' open=''
    [ ! -t 1 ] || columns=$(tput cols 2>/dev/null || echo 80)
    while IFS= read -r line; do
        case $line in
        'ninja: Entering directory'* | 'ninja: no work to do.' | *'Re-checking globbed directories'*) continue ;;
        esac
        [ -n "$started" ] || step "Building"
        started=yes
        if [ "$columns" -gt 0 ] && [[ $line =~ ^\[[0-9]+/[0-9]+ ]]; then
            printf '\r\033[K%s' "${line:0:columns-1}"
            open=yes
        else
            [ -z "$open" ] || printf '\n'
            open=
            printf '%s\n' "$line"
        fi
    done
    [ -z "$open" ] || printf '\n'
}
