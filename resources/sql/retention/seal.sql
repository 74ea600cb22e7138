-- SPDX-License-Identifier: GPL-3.0-only
-- Sealing a day. See migrations/0011_retention.sql.

-- :next
-- The first day from $1 on, before $2, of which there is anything.
SELECT (extract(epoch FROM date_bin('1 day', least(
           (SELECT min("timestamp") FROM public.documents
             WHERE "timestamp" >= $1::timestamptz AND "timestamp" < $2::timestamptz),
           (SELECT min(ts) FROM public.document_values WHERE ts >= $1::timestamptz AND ts < $2::timestamptz),
           (SELECT min(ts) FROM public.rejected_documents WHERE ts >= $1::timestamptz AND ts < $2::timestamptz),
           (SELECT min(ts) FROM public.minutely_parsed_total WHERE ts >= $1::timestamptz AND ts < $2::timestamptz),
           (SELECT min(ts) FROM public.hourly_parsed_total WHERE ts >= $1::timestamptz AND ts < $2::timestamptz)),
           '0001-01-01 00:00:00+00')) * 1000000)::bigint;

-- :is-pending
-- Whether documents of [$1, $2) changed and are not counted anew yet, or all may have.
SELECT EXISTS (SELECT FROM public.invalidation_log
                WHERE everything OR minute >= $1::timestamptz AND minute < $2::timestamptz);

-- :lock
-- Stripes $1, in ascending order. Waits for refreshes that are at work.
SELECT pg_advisory_xact_lock(20572, stripe) FROM unnest($1::int[]) AS stripe;

-- :seal
SELECT public.ocr_analytics_seal($1::timestamptz, decode($2, 'hex'), $3);

-- :version
SELECT public.ocr_analytics_day_version($1::timestamptz);

-- :move-values
-- The values' floor to $1, never beyond the documents', never back.
UPDATE public.retention
   SET floor = $1::timestamptz, moved = clock_timestamp()
 WHERE what = 'values' AND floor < $1::timestamptz
   AND $1::timestamptz <= (SELECT floor FROM public.retention WHERE what = 'documents');
