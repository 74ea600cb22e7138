#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# deb.sh SOURCE_DIR BUILD_DIR: the Debian package is built, says what it needs, is installed into a scratch root, its
# program starts there, and removing it leaves nothing behind.
set -euo pipefail
build_dir=$2
app_id=io.github.ocr_analytics.OcrAnalytics

for tool in dpkg dpkg-deb dpkg-shlibdeps cpack; do
    command -v "$tool" >/dev/null || { echo "skipped: $tool is not installed"; exit 77; }
done
fail() { echo "$*"; exit 1; }

scratch=$(mktemp -d -t ocr-analytics-package.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
umask 022

(cd "$build_dir" && cpack -G DEB -B "$scratch/out" --config CPackConfig.cmake) >"$scratch/cpack.log" 2>&1 ||
    { cat "$scratch/cpack.log"; fail "the package could not be built"; }
deb=$(ls "$scratch"/out/*.deb)

field() { dpkg-deb -f "$deb" "$1"; }
name=$(field Package)
needs=$(field Depends)
for library in libqt6core6 libpq5 libsimdjson14 libc6; do
    case $needs in *"$library "* | *"$library") ;; *) fail "Depends lacks $library: $needs" ;; esac
done
case $(field Recommends) in *postgresql-15*) ;; *) fail "Recommends lacks the server" ;; esac
if [ "$name" = ocr-analytics ]; then
    for library in libqt6charts6 libqt6sql6-psql; do
        case $needs in *"$library"*) ;; *) fail "Depends lacks $library: $needs" ;; esac
    done
    # Where it is a package of its own, its library alone brings no icons.
    plugin=$(qtpaths6 --plugin-dir 2>/dev/null || qmake6 -query QT_INSTALL_PLUGINS)/iconengines/libqsvgicon.so
    owner=$(dpkg-query --search "$plugin" 2>/dev/null | cut -d: -f1)
    case $(field Depends) in *"${owner:-libqt6svg6}"*) ;; *) fail "Depends lacks the plugin for SVG icons" ;; esac
fi

files=$(dpkg-deb -c "$deb" | awk '{ print $6 }')
expect=(./usr/bin/ocr-analytics ./usr/share/man/man1/ocr-analytics.1.gz "./usr/share/doc/$name/copyright"
    "./usr/share/doc/$name/examples/ocr-analytics.rules.yml" "./usr/share/doc/$name/examples/ocr-analytics.json"
    "./usr/share/doc/$name/examples/ocr-analytics-serve@.service"
    "./usr/share/doc/$name/changelog.gz" ./usr/share/bash-completion/completions/ocr-analytics)
if [ "$name" = ocr-analytics ]; then
    expect+=("./usr/share/ocr-analytics/guide/user-guide.md" "./usr/share/ocr-analytics/guide/images/two-panes.png"
        "./usr/share/applications/$app_id.desktop" "./usr/share/metainfo/$app_id.metainfo.xml"
        "./usr/share/icons/hicolor/scalable/apps/$app_id.svg" "./usr/share/icons/hicolor/48x48/apps/$app_id.png")
fi
for file in "${expect[@]}"; do
    grep -qxF "$file" <<<"$files" || fail "the package lacks $file"
done
! dpkg-deb -c "$deb" | grep -v ' root/root ' || fail "a file does not belong to root"

if command -v lintian >/dev/null; then
    lintian --allow-root --fail-on error "$deb" || fail "lintian found errors"
fi

[ "$(id -u)" -eq 0 ] || { echo "skipped: only root can install a package, even into a scratch root"; exit 77; }

root=$scratch/root
mkdir -p "$root"/var/lib/dpkg/{info,updates,triggers} "$root"/var/log
touch "$root"/var/lib/dpkg/{status,available}
dpkg_in_root() { PATH=/usr/sbin:/sbin:$PATH dpkg --root="$root" --force-depends --log=/dev/null "$@"; }
installed() { dpkg_in_root -s "$name" 2>/dev/null | grep -q '^Status: install ok installed'; }

dpkg_in_root -i "$deb" >"$scratch/dpkg.log" 2>&1 || { cat "$scratch/dpkg.log"; fail "the package could not be installed"; }
installed || fail "dpkg does not call the package installed"
version=$("$root/usr/bin/ocr-analytics" --version)
case $version in *"$(field Version | cut -d- -f1)"*) ;; *) fail "the installed program calls itself: $version" ;; esac

dpkg_in_root -P "$name" >"$scratch/dpkg.log" 2>&1 || { cat "$scratch/dpkg.log"; fail "the package could not be removed"; }
! installed || fail "dpkg still calls the package installed"
left=$(find "$root" -path "$root/var/lib/dpkg" -prune -o -type f -print)
[ -z "$left" ] || fail "left behind: $left"
echo "installed and removed $(basename "$deb")"
