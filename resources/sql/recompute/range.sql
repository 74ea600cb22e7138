-- SPDX-License-Identifier: GPL-3.0-only
-- A range to be counted anew. $1 and $2: whole minutes, half-open.

-- :plan
-- Minutes that would be invalidated, documents that would be read, buckets that are there now.
WITH touched AS (
    SELECT date_bin('1 minute', "timestamp", '0001-01-01 00:00:00+00') AS minute, count(*) AS documents
      FROM public.documents
     WHERE "timestamp" >= $1::timestamptz AND "timestamp" < $2::timestamptz
     GROUP BY 1
), remains AS (
    SELECT date_bin('1 minute', ts, '0001-01-01 00:00:00+00') AS minute
      FROM public.document_values WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
     GROUP BY 1
    UNION
    SELECT date_bin('1 minute', ts, '0001-01-01 00:00:00+00')
      FROM public.rejected_documents WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
    UNION
    SELECT ts FROM public.minutely_parsed_total WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
    UNION
    SELECT ts FROM public.hourly_parsed_total WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
)
SELECT (SELECT count(*) FROM (SELECT minute FROM touched UNION SELECT minute FROM remains) AS every),
       (SELECT coalesce(sum(documents), 0)::bigint FROM touched),
       (SELECT count(*) FROM public.minutely_parsed_total WHERE ts >= $1::timestamptz AND ts < $2::timestamptz),
       (SELECT count(*) FROM public.hourly_parsed_total
         WHERE ts >= date_bin('1 hour', $1::timestamptz, '0001-01-01 00:00:00+00') AND ts < $2::timestamptz);

-- :invalidate
-- The minutes of documents, and of all that was made of documents now gone.
INSERT INTO public.invalidation_log (minute)
SELECT date_bin('1 minute', "timestamp", '0001-01-01 00:00:00+00')
  FROM public.documents WHERE "timestamp" >= $1::timestamptz AND "timestamp" < $2::timestamptz
 GROUP BY 1
UNION
SELECT date_bin('1 minute', ts, '0001-01-01 00:00:00+00')
  FROM public.document_values WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
UNION
SELECT date_bin('1 minute', ts, '0001-01-01 00:00:00+00')
  FROM public.rejected_documents WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
UNION
SELECT ts FROM public.minutely_parsed_total WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
UNION
SELECT ts FROM public.hourly_parsed_total WHERE ts >= $1::timestamptz AND ts < $2::timestamptz;
