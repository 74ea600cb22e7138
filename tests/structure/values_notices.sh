#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# values_notices.sh SOURCE_DIR : plants statements built from values into a copy; values.sh must refuse each.
set -euo pipefail
copy=$(mktemp -d -t ocr-analytics-values.XXXXXX)
trap 'rm -rf "$copy"' EXIT
cp -R "$1/core" "$1/db" "$1/charts" "$1/app" "$1/resources" "$copy"
check() { "$1/tests/structure/values.sh" "$copy" >"$copy/said" 2>&1; }

check "$1" || { echo "the sources as they are were refused:"; cat "$copy/said"; exit 1; }
# plant FILE LINE
plant() {
    cp "$copy/$2" "$copy/kept"
    printf '%s\n' "$3" >>"$copy/$2"
    if check "$1"; then
        echo "$2 may hold: $3 ?"
        exit 1
    fi
    mv "$copy/kept" "$copy/$2"
}
plant "$1" db/stores/aggregatestore.cpp 'auto r = m_connection.execute("SELECT 1 WHERE x = " + name);'
plant "$1" db/stores/aggregatestore.cpp 'const auto sql = u"SELECT * FROM t WHERE name = '"'%1'"'"_s.arg(name);'
plant "$1" db/stores/aggregatestore.cpp 'sql += "DELETE FROM t WHERE id = " + id;'
plant "$1" db/stores/aggregatestore.cpp 'sql.replace(u"{business}"_s, name);'
plant "$1" app/jobs/job.h 'auto text = Connection::quotedLiteral(name);'
plant "$1" resources/sql/status/read.sql "    EXECUTE 'SELECT ' || name;"
