#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# values.sh SOURCE_DIR : fails and names each place where SQL is built from values instead of passing them as parameters.
# Where a text is put together from the program's own words (names of tables, numbers of parameters), values.txt says so.
set -euo pipefail
allowed=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" && pwd)/values.txt
cd "$1"
bad=0
# refuse WHY : the lines on standard input, but for those of files that values.txt allows that for.
refuse() {
    local why=$1 line file
    while IFS= read -r line; do
        file=${line%%:*}
        grep -q "^$why $file " "$allowed" && continue
        printf '%s\n' "$why: $line"
        bad=1
    done
}
sources() { grep -rnE --include='*.cpp' --include='*.h' "$1" core db charts app || true; }

words='SELECT|INSERT|UPDATE|DELETE|COPY|SET|ALTER|CREATE|DROP|GRANT|REVOKE|LISTEN|NOTIFY|WITH|LOCK|TRUNCATE|DECLARE|CALL'
refuse quoting < <(sources 'quotedLiteral|PQescape|quote_literal|escapeString|withLiterals|formatValue')
refuse joining < <(sources "\"(\\\\n)*($words) [^\"]*\"(_s|_L1)?\)? *(\.arg\(|\+)|\"(\\\\n)*($words) .*%1|\+ *u?\"[^\"]* (FROM|WHERE|VALUES|AND) ")
refuse joining < <(sources '(execute|executeScript|readRows|copyOut|beginCopyIn|query)\([^;]*(\.arg\(|" *\+|\+ *u?")')
refuse filling < <(sources '\.(replace|split)\(u?"\{')
# On the server: text becomes a statement by format() with %I, %L and %s for what is no value, never by ||.
refuse dynamic < <(grep -rnE --include='*.sql' '^[^-]*\bEXECUTE\b' resources/sql | grep -vE "EXECUTE format\(|EXECUTE (FUNCTION|PROCEDURE) |EXECUTE ON " || true)

count=$(sources '\bsql(Text)?\("' | wc -l)
[ "$count" -gt 50 ] || { echo "only $count statements were found"; bad=1; }
exit $bad
