#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# archive.sh BUILD_DIR OUT.tar.zst [--runtime FILE] : the program with the libraries that it needs, for systems that have
# no package of it. Unpacked anywhere, ./ocr-analytics/ocr-analytics starts it. The folder is an AppDir: with --runtime (the
# AppImage project's type 2 runtime), OUT.AppImage is written as well.
#
# Left to the system, as AppImage's own list of exclusions has it: the C and C++ libraries, graphics drivers and what
# talks to them, fonts and their configuration. So an archive runs on systems that are no older than the one it was built on.
set -euo pipefail
. "$(dirname -- "${BASH_SOURCE[0]}")/packages.sh"

[ $# -ge 2 ] || { sed -n 's/^# \{0,1\}//; 3,5p' "$0" >&2; exit 2; }
build_dir=$(realpath -- "$1") out=$(realpath -m -- "$2") runtime=
shift 2
while [ $# -gt 0 ]; do
    case $1 in
    --runtime) runtime=$(realpath -e -- "${2:?which file?}"); shift ;;
    *) die "unknown option $1" ;;
    esac
    shift
done
for tool in patchelf zstd; do
    command -v "$tool" >/dev/null || install_packages "$tool"
done
install_icon_plugin

scratch=$(mktemp -d -t ocr-analytics-archive.XXXXXX)
trap 'rm -rf "$scratch"' EXIT
app=$scratch/ocr-analytics
id=io.github.ocr_analytics.OcrAnalytics

build_targets "$build_dir" all
DESTDIR=$app cmake --install "$build_dir" --prefix /usr --strip >"$scratch/install.log" || { cat "$scratch/install.log" >&2; exit 1; }

# Plugins that Qt loads by itself: each kind, and of which only some are wanted.
qt_plugins=$(qtpaths6 --plugin-dir 2>/dev/null || qmake6 -query QT_INSTALL_PLUGINS)
qt_texts=$(qtpaths6 --query QT_INSTALL_TRANSLATIONS 2>/dev/null || qmake6 -query QT_INSTALL_TRANSLATIONS)
copy_plugins() { # KIND NAME...
    local kind=$1 name
    shift
    mkdir -p "$app/usr/plugins/$kind"
    for name in "$@"; do
        for file in "$qt_plugins/$kind"/$name; do
            [ ! -e "$file" ] || cp -L "$file" "$app/usr/plugins/$kind/"
        done
    done
}
copy_plugins platforms libqxcb.so 'libqwayland*.so' libqoffscreen.so libqminimal.so
copy_plugins sqldrivers libqsqlpsql.so
copy_plugins imageformats libqsvg.so libqjpeg.so
copy_plugins iconengines libqsvgicon.so
copy_plugins tls 'lib*.so'
copy_plugins platforminputcontexts 'libcompose*.so' 'libibus*.so'
copy_plugins xcbglintegrations 'libqxcb-*.so'
copy_plugins wayland-shell-integration 'lib*.so'
copy_plugins wayland-decoration-client 'lib*.so'
for needed in platforms/libqxcb.so sqldrivers/libqsqlpsql.so iconengines/libqsvgicon.so; do
    [ -e "$app/usr/plugins/$needed" ] || die "Qt's plugin $needed is not installed here."
done
mkdir -p "$app/usr/translations"
cp "$qt_texts"/qtbase_*.qm "$app/usr/translations/"
printf '[Paths]\nPrefix = ..\nPlugins = plugins\nTranslations = translations\n' >"$app/usr/bin/qt.conf"

left_to_system='^(ld-linux.*|lib(c|m|dl|rt|pthread|resolv|util|nsl|anl)|libstdc\+\+|libgcc_s|libGL|libEGL|libGLX|libGLdispatch|libOpenGL|libdrm|libgbm|libX11|libX11-xcb|libxcb|libXau|libXdmcp|libfontconfig|libfreetype|libexpat|libwayland-.*|libudev|libsystemd)\.so.*'
mkdir -p "$app/usr/lib"
find "$app/usr/bin" "$app/usr/plugins" -type f \( -perm -u+x -o -name '*.so' \) -print0 |
    xargs -0 ldd 2>/dev/null | awk '$3 ~ /^\// { print $3 }' | sort -u | while read -r library; do
    [[ $(basename -- "$library") =~ $left_to_system ]] || cp -L "$library" "$app/usr/lib/"
done
# RPATH rather than LD_LIBRARY_PATH, which the server behind --local would inherit.
patchelf --force-rpath --set-rpath '$ORIGIN/../lib' "$app/usr/bin/ocr-analytics"
find "$app/usr/lib" -name '*.so*' -type f -exec patchelf --force-rpath --set-rpath '$ORIGIN' {} +
find "$app/usr/plugins" -name '*.so' -type f -exec patchelf --force-rpath --set-rpath '$ORIGIN/../../lib' {} +

cp "$source_dir/packaging/$id.desktop" "$app/$id.desktop"
cp "$app/usr/share/icons/hicolor/256x256/apps/$id.png" "$app/$id.png"
cat >"$app/ocr-analytics" <<'TEXT'
#!/bin/sh
# Starts OCR Analytics from the folder that it lies in.
exec "$(dirname -- "$(readlink -f -- "$0")")/usr/bin/ocr-analytics" "$@"
TEXT
chmod 755 "$app/ocr-analytics"
ln -s ocr-analytics "$app/AppRun"

tar -C "$scratch" --owner=0 --group=0 --numeric-owner --sort=name -cf - ocr-analytics | zstd -q -f -10 -T0 -o "$out"
say "$out: $(du -h "$out" | cut -f1), unpacked $(du -sh "$app" | cut -f1)"
if [ -n "$runtime" ]; then
    command -v mksquashfs >/dev/null || install_packages squashfs-tools
    image=${out%.tar.zst}.AppImage
    mksquashfs "$app" "$scratch/squash" -root-owned -noappend -comp zstd -quiet -no-progress
    cat "$runtime" "$scratch/squash" >"$image"
    chmod 755 "$image"
    say "$image: $(du -h "$image" | cut -f1)"
fi
