#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# citus.sh SOURCE_DIR : fails and names each statement that Citus would refuse once values and roll-ups are distributed
# (docs/decisions/0048). By the words alone: tests/citus has every statement run on a cluster, where there is one.
set -euo pipefail
cd "$1/resources/sql"
tables='public\.(document_values|minutely_parsed_total|hourly_parsed_total)|\{table\}'
bad=0
count=0

# statements : each as one line, "FILE:PART<tab>text", without comments.
statements() {
    find . -name '*.sql' ! -path './migrations/*' ! -path './adopt/*' ! -path './roles/*' ! -path './cluster/*' |
        sort | while IFS= read -r file; do
        awk -v file="${file#./}" '
            function flush(    each, at) {
                for (each in common)
                    while ((at = index(text, "{" each "}")) > 0)
                        text = substr(text, 1, at - 1) common[each] substr(text, at + length(each) + 2)
                if (part ~ /^\+/) common[part] = text
                else if (text != "") print file ":" part "\t" text
                text = ""
            }
            /^-- \+/ { flush(); part = substr($0, 4); next }
            /^-- :/ { flush(); part = substr($0, 5); next }
            { sub(/--.*/, ""); gsub(/[[:space:]]+/, " "); text = text " " $0 }
            END { flush() }' "$file"
    done
}

# refuse WHY PATTERN : statements about those tables that have the form, but for those with a twin for clusters.
refuse() {
    local name text
    while IFS=$'\t' read -r name text; do
        grep -qE "$tables" <<<"$text" || continue
        grep -qP -- "$2" <<<"$text" || continue
        grep -qxF -- "-- :${name##*:}-spread" "${name%%:*}" && continue
        printf '%s: %s\n' "$name" "$1"
        bad=1
    done < <(statements)
}

refuse 'a subquery without columns: say EXISTS (SELECT 1 …)' '\(SELECT FROM (?!counted|known|added)(?=[^()]*(\([^()]*\)[^()]*)*(document_values|minutely_parsed_total|hourly_parsed_total|\{table\}))'
refuse 'a recursive query' 'WITH RECURSIVE'
refuse 'settings do not reach the workers: read them in a WITH … AS MATERIALIZED' \
    '^(?!.*AS MATERIALIZED)(?=.*current_setting\().*(FROM|JOIN) (public\.(document_values|minutely_parsed_total|hourly_parsed_total)|\{table\})'
refuse 'values looked up for each row of a local table: WITH … AS MATERIALIZED first' \
    'public\.(documents|rejected_documents|invalidation_log) ([a-z])\b.*EXISTS \(SELECT[^()]*(\([^()]*\)[^()]*)*(document_values|minutely_parsed_total|hourly_parsed_total) [a-z]+ [^;]*\b\2\."?[a-z]'
refuse 'a local table looked up for each distributed row: WITH … AS MATERIALIZED first' \
    'FROM (\{table\}|public\.(document_values|minutely_parsed_total|hourly_parsed_total)) ([a-z])\b.*EXISTS \(SELECT[^()]*FROM public\.(documents|rejected_documents|invalidation_log)\b[^;]*\b\3\.ts'
refuse 'a query within a row of VALUES: WITH … first' \
    '(?(DEFINE)(?<in>\((?:[^()]|(?&in))*\)))\bVALUES\s+(?:(?&in)\s*,\s*)*\((?:[^()]|(?&in))*?\(\s*SELECT'

if grep -nE '^[^-]*DROP TRIGGER IF EXISTS' cluster/*.sql; then
    echo "Citus refuses that on a table that is distributed already: look into pg_trigger first"
    bad=1
fi

# What migrations after the first that was tried on Citus may do to those tables.
while IFS= read -r file; do
    text=$(sed 's/--.*//' "$file" | tr '\n' ' ')
    grep -qE "$tables" <<<"$text" || continue
    if grep -qP "LANGUAGE sql\b(?:(?!LANGUAGE).)*\b(document_values|minutely_parsed_total|hourly_parsed_total)" <<<"$text"; then
        echo "$file: a function in SQL over distributed tables: plpgsql"
        bad=1
    fi
    if grep -qP "(document_values|minutely_parsed_total|hourly_parsed_total)[^;]*(UNIQUE|PRIMARY KEY)(?![^;]*business_id)" <<<"$text" ||
        grep -qP "UNIQUE INDEX[^;]*(document_values|minutely_parsed_total|hourly_parsed_total)(?![^;]*business_id)" <<<"$text"; then
        echo "$file: a unique key without business_id"
        bad=1
    fi
    if grep -qP "ALTER TABLE public\.(document_values|minutely_parsed_total|hourly_parsed_total)[^;]*IDENTITY" <<<"$text"; then
        echo "$file: an identity column"
        bad=1
    fi
done < <(find migrations -name '*.sql' | sort | awk -F/ 'substr($2, 1, 4) > "0011"')

count=$(statements | grep -cE "$tables")
[ "$count" -gt 40 ] || { echo "only $count statements were looked at"; bad=1; }
exit $bad
