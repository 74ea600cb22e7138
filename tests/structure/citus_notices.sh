#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-only
# citus_notices.sh SOURCE_DIR : plants what Citus refuses into a copy of the statements; citus.sh must name each.
set -euo pipefail
copy=$(mktemp -d -t ocr-analytics-citus.XXXXXX)
trap 'rm -rf "$copy"' EXIT
mkdir "$copy/resources"
cp -R "$1/resources/sql" "$copy/resources"
check() { "$1/tests/structure/citus.sh" "$copy" >"$copy/said" 2>&1; }

check "$1" || { echo "the statements as they are were refused:"; cat "$copy/said"; exit 1; }
# plant FILE TEXT
plant() {
    if [ -e "$copy/resources/sql/$2" ]; then cp "$copy/resources/sql/$2" "$copy/kept"; else rm -f "$copy/kept"; fi
    printf '\n%s\n' "$3" >>"$copy/resources/sql/$2"
    if check "$1"; then
        echo "$2 may hold: $3 ?"
        exit 1
    fi
    if [ -e "$copy/kept" ]; then mv "$copy/kept" "$copy/resources/sql/$2"; else rm "$copy/resources/sql/$2"; fi
}
plant "$1" status/read.sql '-- :planted
SELECT EXISTS (SELECT FROM public.document_values);'
plant "$1" status/read.sql '-- :planted
WITH RECURSIVE b AS (SELECT 1 UNION ALL SELECT 1 FROM public.hourly_parsed_total) SELECT * FROM b;'
plant "$1" refresh/values.sql "-- :planted
COPY (SELECT v.ts FROM public.document_values v WHERE v.ts >= current_setting('ocr_analytics.from')::timestamptz) TO STDOUT"
plant "$1" refresh/values.sql '-- :planted
SELECT d.document_id FROM public.documents d
 WHERE NOT EXISTS (SELECT 1 FROM public.document_values v WHERE v.document_id = d.document_id);'
plant "$1" verify/compare.sql '-- :planted
SELECT t.ts FROM {table} t WHERE NOT EXISTS (SELECT 1 FROM public.invalidation_log p WHERE p.minute = t.ts);'
plant "$1" guard/totals.sql "-- :planted
SELECT f.what FROM (VALUES ('a', true), ('b', EXISTS (SELECT 1 FROM public.hourly_parsed_total))) AS f (what, is_so) WHERE f.is_so;"
plant "$1" cluster/spread.sql '-- :planted
DROP TRIGGER IF EXISTS ocr_analytics_days_row ON public.hourly_parsed_total;'
plant "$1" migrations/0999_planted.sql 'CREATE FUNCTION f(t timestamptz) RETURNS bigint LANGUAGE sql AS $$
SELECT count(*) FROM public.hourly_parsed_total WHERE ts = t $$;'
plant "$1" migrations/0999_planted.sql 'CREATE UNIQUE INDEX u ON public.document_values (document_id, ts);'
plant "$1" migrations/0999_planted.sql 'ALTER TABLE public.document_values ADD COLUMN id bigint GENERATED ALWAYS AS IDENTITY;'
