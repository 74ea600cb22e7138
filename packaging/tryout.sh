#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# tryout.sh package|archive|container FILE OUT_DIR : in a system of its own that may be spoilt (.ci/rooms makes them), as a
# user with sudo: gets the program from FILE, runs commands, opens the window under Xvfb and takes a picture of it into
# OUT_DIR/window.png, then removes the program and tells what stayed. As in a container: the commands alone, as its user.
set -euo pipefail
kind=$1 file=$2 out=$3
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

say() { printf -- '--> %s\n' "$*" >&2; }
fail() { printf 'Error: %s\n' "$*" >&2; exit 1; }
apt_get() { sudo -E apt-get -qq -o Dpkg::Use-Pty=0 "$@" >/tmp/apt.log 2>&1 || { tail -n 20 /tmp/apt.log >&2; fail "apt-get $*"; }; }
files() { sudo find / -xdev \( -path /proc -o -path /sys -o -path /dev -o -path /tmp -o -path /var/cache -o -path /var/lib/apt -o -path /var/lib/dpkg -o -path /var/log -o -path /run \) -prune -o -print 2>/dev/null | sort; }

apt_get update
if [ "$kind" = container ]; then # what is in FILE is installed already
    sudo sh -c 'mkdir -p /etc/postgresql-common/createcluster.d; echo "create_main_cluster = true" >/etc/postgresql-common/createcluster.d/tryout.conf'
    apt_get install -y --no-install-recommends postgresql procps
    sudo pg_ctlcluster "$(ls /etc/postgresql)" main start
    sudo -u postgres psql -qc "CREATE ROLE worker LOGIN SUPERUSER PASSWORD 'example'" -c "CREATE DATABASE receipts OWNER worker"
    as_container() { sudo setpriv --reuid 10001 --regid 10001 --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all \
        env -i PATH=/usr/bin:/bin LC_ALL=C.UTF-8 PGHOST=127.0.0.1 PGUSER=worker PGPASSWORD=example PGDATABASE=receipts ocr-analytics "$@"; }
    ! as_container status >/dev/null 2>&1 || fail "the health check is content with a database that has no tables"
    as_container migrate
    as_container seed --days 1
    as_container refresh --follow --metrics 127.0.0.1:9187 &
    follower=$!
    for _ in $(seq 60); do
        sleep 1
        [ "$(as_container status --json | sed -n 's/.*"pending_minutes":\([0-9]*\).*/\1/p')" != 0 ] || break
    done
    as_container status || fail "the health check is not content"
    as_container verify
    sudo pkill -INT -x ocr-analytics # not sudo as well, which answers a signal by its own rules
    wait "$follower" || fail "refresh --follow ended with an error"
    sudo pg_ctlcluster "$(ls /etc/postgresql)" main stop
    ! as_container status >/dev/null 2>&1 || fail "the health check is content without a database"
    say "All right"
    exit
fi
# A screen, and what every desktop has: these are no part of what is tried.
apt_get install -y --no-install-recommends xvfb xauth imagemagick zstd fontconfig fonts-dejavu-core libgl1 libegl1 libopengl0 \
    libxkbcommon-x11-0 dbus
mkdir -p "$out"

if [ "$kind" = package ]; then
    before=$(files)
    packages_before=$(dpkg-query -W -f '${Package}\n' | sort)
    say "apt-get install $(basename "$file")"
    apt_get install -y "$file" # with what it recommends: a server for --local
    program=ocr-analytics
    man -w ocr-analytics >/dev/null 2>&1 || [ -e /usr/share/man/man1/ocr-analytics.1.gz ] ||
        say "This system keeps no manual pages."
else
    ! dpkg -l 'libqt6*' 2>/dev/null | grep -q '^ii' || fail "Qt is installed here, so nothing would be shown"
    say "Unpacking $(basename "$file"), beside a PostgreSQL of this system"
    sudo sh -c 'mkdir -p /etc/postgresql-common/createcluster.d; echo "create_main_cluster = false" >/etc/postgresql-common/createcluster.d/tryout.conf'
    apt_get install -y --no-install-recommends postgresql
    tar -C "$out" --zstd -xf "$file"
    program=$out/ocr-analytics/ocr-analytics
fi

version=$("$program" --version)
say "$version"
[[ $version =~ \([0-9a-f]{7,}\)$ ]] || fail "it does not say which commit it is"
say "A week of receipts in a private server"
"$program" --local migrate >/dev/null
"$program" --local seed --days 7 >/dev/null
"$program" --local refresh >/dev/null
"$program" --local verify >/dev/null || fail "verify found differences"
"$program" --local export --business walgreens --business cvs --range 'last 7 days' --output "$out/picture.png" >/dev/null
[ "$(identify -format %w "$out/picture.png")" -gt 400 ] || fail "no picture"

say "The window"
Xvfb :7 -screen 0 1440x900x24 >/dev/null 2>&1 &
screen=$!
export DISPLAY=:7 QT_QPA_PLATFORM=xcb
for _ in $(seq 100); do xauth list >/dev/null 2>&1; [ ! -e /tmp/.X11-unix/X7 ] || break; sleep 0.1; done
"$program" --local >"$out/window.log" 2>&1 &
window=$!
# pixels COLOUR : how many the picture has of it.
pixels() { convert "$out/window.png" -fill black +opaque "$1" -fill white -opaque "$1" -format '%[fx:round(mean*w*h)]' info:; }
drawn=
for _ in $(seq 120); do # until the lines of both businesses are there, each in its colour (theme.cpp)
    sleep 1
    kill -0 "$window" 2>/dev/null || { cat "$out/window.log" >&2; fail "the window ended by itself"; }
    import -window root "$out/window.png"
    [ "$(pixels '#C04E00')" -lt 2000 ] || { drawn=yes; break; }
done
kill "$window"
wait "$window" || true
kill "$screen"
[ -n "$drawn" ] || { cat "$out/window.log" >&2; fail "the window shows no charts"; }

if [ "$kind" = package ]; then
    say "Removing it"
    rm -rf ~/.local/share/ocr-analytics ~/.config/ocr-analytics* ~/.cache/ocr-analytics* # the visitor's own data
    apt_get purge -y ocr-analytics
    apt_get autoremove -y --purge
    stayed=$(comm -13 <(printf '%s\n' "$before") <(files) | grep -vE "^($out|$HOME)(/|$)" || true)
    printf '%s\n' "$stayed" | grep -i 'ocr.analytics' && fail "the files above stayed"
    say "Stayed, as Debian keeps servers and what they need: $(comm -13 <(printf '%s\n' "$packages_before") \
        <(dpkg-query -W -f '${Package}\n' | sort) | paste -sd ' '), $(printf '%s\n' "$stayed" | grep -c . || true) files"
    printf '%s\n' "$stayed" >"$out/stayed.txt"
else
    rm -rf "$out/ocr-analytics"
fi
say "All right"
