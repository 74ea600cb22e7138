#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# rooms.sh SOURCE_DIR : fails and names each #include that points upward or sideways, by the order in rooms.txt, and each
# folder in which nobody finds anything any more.
set -euo pipefail
rooms=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/rooms.txt
cd "$1"

most=32 # files in a folder, its subfolders apart
[ ! -d tests ] || tests=yes
crowded=$(find core db charts app ${tests:+tests} -type f -name '*.*' -printf '%h\n' | sort | uniq -c | awk -v most="$most" '$1 > most { print $2 " has " $1 " files, more than " most }')
[ -z "$crowded" ] || { printf '%s\n' "$crowded"; exit 1; }

grep -r -H --include='*.h' --include='*.cpp' '^#include "' core db charts app | sort | awk -v rooms="$rooms" '
    function folder(path) { sub(/\/[^\/]*$/, "", path); return path }
    function within(path, top) { return path == top || index(path, top "/") == 1 }
    BEGIN {
        while ((getline line < rooms) > 0) {
            if (line ~ /^#/ || line == "")
                continue
            count = split(line, names, " ")
            if (names[1] == "apart") {
                first[++aparts] = names[2]
                second[aparts] = names[3]
                continue
            }
            ++rank
            for (i = 1; i <= count; ++i)
                rankOf[names[i]] = rank
        }
    }
    {
        from = $0; sub(/:#include.*/, "", from)
        to = $0; sub(/^[^"]*"/, "", to); sub(/".*/, "", to)
        if (to !~ /\//) # made while building
            next
        a = folder(from); b = folder(to); seen++
        if (!(a in rankOf)) { print from ": its folder is not in rooms.txt"; bad = 1; next }
        if (!(b in rankOf)) { print from " includes " to ", whose folder is not in rooms.txt"; bad = 1; next }
        if (a != b && rankOf[b] >= rankOf[a]) { print from " includes " to ", which is not below it"; bad = 1 }
        for (i = 1; i <= aparts; ++i)
            if ((within(a, first[i]) && within(b, second[i])) || (within(a, second[i]) && within(b, first[i]))) {
                print from " includes " to ": " first[i] " and " second[i] " never meet"; bad = 1
            }
    }
    END {
        if (seen < 500) { print "only " seen + 0 " includes were found"; bad = 1 }
        exit bad
    }'
