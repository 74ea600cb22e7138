-- SPDX-License-Identifier: GPL-3.0-only
-- Rows of a roll-up table as the charts need them, in the order of core::Metric. $1 business, $2 and $3 a half-open
-- range. {table} and {width} are those of one interval (see db::sql).

-- :rows
SELECT ts, total_amount, avg_score, median_score, avg_ocr_score,
       median_ocr_score, document_count, score_count, ocr_score_count
  FROM {table}
 WHERE business_id = $1 AND ts >= $2::timestamptz AND ts < $3::timestamptz
 ORDER BY ts;

-- :rows-with-spread
SELECT ts, total_amount, avg_score, median_score, avg_ocr_score,
       median_ocr_score, document_count, score_count, ocr_score_count,
       p10_score, p90_score, p10_ocr_score, p90_ocr_score
  FROM {table}
 WHERE business_id = $1 AND ts >= $2::timestamptz AND ts < $3::timestamptz
 ORDER BY ts;

-- :context
-- What is known of the whole: first and last bucket of any business, the server's time, the newest document in the
-- bucket that is open now.
SELECT (extract(epoch FROM (SELECT min(ts) FROM {table})) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM {table})) * 1000000)::bigint,
       (extract(epoch FROM statement_timestamp()) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM public.document_values
                             WHERE ts >= date_bin('{width}', statement_timestamp(), '0001-01-01 00:00:00+00')
                               AND ts < date_bin('{width}', statement_timestamp(), '0001-01-01 00:00:00+00')
                                        + interval '{width}')) * 1000000)::bigint;

-- :extent
SELECT (extract(epoch FROM (SELECT min("timestamp") FROM public.documents
                             WHERE "timestamp" >= '0001-01-01 00:00:00+00'
                               AND "timestamp" < '10000-01-01 00:00:00+00')) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max("timestamp") FROM public.documents
                             WHERE "timestamp" >= '0001-01-01 00:00:00+00'
                               AND "timestamp" < '10000-01-01 00:00:00+00')) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM public.minutely_parsed_total)) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM public.hourly_parsed_total)) * 1000000)::bigint,
       (SELECT count(DISTINCT minute) FROM public.invalidation_log WHERE NOT everything),
       EXISTS (SELECT FROM public.invalidation_log WHERE everything),
       (extract(epoch FROM statement_timestamp()) * 1000000)::bigint;
