-- SPDX-License-Identifier: GPL-3.0-only
-- Rows of a roll-up table as the charts need them, in the order of core::Metric. $1 business, $2 and $3 a half-open
-- range.

-- :minute
COPY (SELECT ts, total_amount::float8, avg_score::float8, median_score::float8, avg_ocr_score::float8,
             median_ocr_score::float8, document_count, score_count, ocr_score_count
        FROM minutely_parsed_total
       WHERE business_id = $1 AND ts >= $2::timestamptz AND ts < $3::timestamptz
       ORDER BY ts) TO STDOUT (FORMAT binary)

-- :hour
COPY (SELECT ts, total_amount::float8, avg_score::float8, median_score::float8, avg_ocr_score::float8,
             median_ocr_score::float8, document_count, score_count, ocr_score_count
        FROM hourly_parsed_total
       WHERE business_id = $1 AND ts >= $2::timestamptz AND ts < $3::timestamptz
       ORDER BY ts) TO STDOUT (FORMAT binary)

-- :context-minute
-- What is known of the whole: first and last bucket of any business, the server's time, the newest document in the
-- bucket that is open now.
SELECT (extract(epoch FROM (SELECT min(ts) FROM minutely_parsed_total)) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM minutely_parsed_total)) * 1000000)::bigint,
       (extract(epoch FROM statement_timestamp()) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM document_values
                             WHERE ts >= date_bin('1 minute', statement_timestamp(), '0001-01-01 00:00:00+00')
                               AND ts < date_bin('1 minute', statement_timestamp(), '0001-01-01 00:00:00+00')
                                        + interval '1 minute')) * 1000000)::bigint;

-- :context-hour
SELECT (extract(epoch FROM (SELECT min(ts) FROM hourly_parsed_total)) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM hourly_parsed_total)) * 1000000)::bigint,
       (extract(epoch FROM statement_timestamp()) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM document_values
                             WHERE ts >= date_bin('1 hour', statement_timestamp(), '0001-01-01 00:00:00+00')
                               AND ts < date_bin('1 hour', statement_timestamp(), '0001-01-01 00:00:00+00')
                                        + interval '1 hour')) * 1000000)::bigint;

-- :extent
SELECT (extract(epoch FROM (SELECT min("timestamp") FROM documents
                             WHERE "timestamp" >= '0001-01-01 00:00:00+00'
                               AND "timestamp" < '10000-01-01 00:00:00+00')) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max("timestamp") FROM documents
                             WHERE "timestamp" >= '0001-01-01 00:00:00+00'
                               AND "timestamp" < '10000-01-01 00:00:00+00')) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM minutely_parsed_total)) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM hourly_parsed_total)) * 1000000)::bigint,
       (SELECT count(DISTINCT minute) FROM invalidation_log WHERE NOT everything),
       EXISTS (SELECT FROM invalidation_log WHERE everything),
       (extract(epoch FROM statement_timestamp()) * 1000000)::bigint;
