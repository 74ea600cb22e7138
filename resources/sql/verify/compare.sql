-- SPDX-License-Identifier: GPL-3.0-only
-- Roll-ups against what the documents say, slice by slice. $1 and $2: a half-open range of whole hours.
-- Middle values and percentiles are counted from the other end than the refresh counts them from. {values} and {rejected}:
-- what the documents say (see db::ExpectedRows).

-- :settings
-- Rows that row level security would hide are an error.
SELECT set_config('TimeZone', 'UTC', true),
       set_config('row_security', 'off', true),
       set_config('jit', 'off', true),
       set_config('work_mem', '64MB', true);

-- :may-make-tables
SELECT NOT pg_is_in_recovery() AND current_setting('transaction_read_only') = 'off'
       AND has_database_privilege(current_database(), 'TEMPORARY');

-- :before-tables
SAVEPOINT tables;

-- :without-tables
ROLLBACK TO SAVEPOINT tables;

-- :make-values-table
CREATE TEMPORARY TABLE verify_values (
    document_id bigint,
    ts timestamptz,
    business_id text COLLATE "C",
    total_amount numeric,
    score numeric,
    ocr_score numeric,
    currency text COLLATE "C"
) ON COMMIT DROP;

-- :make-rejected-table
CREATE TEMPORARY TABLE verify_rejected (document_id bigint, ts timestamptz, reason text) ON COMMIT DROP;

-- :values-in-tables
pg_temp.verify_values

-- :rejected-in-tables
pg_temp.verify_rejected

-- :values-in-arrays
-- Times as microseconds since 2000: whole days first, since an interval is multiplied in double precision.
(SELECT document_id,
        (date '2000-01-01' + (moment / 86400000000)::int)::timestamptz
            + moment % 86400000000 * interval '1 microsecond' AS ts,
        business_id COLLATE "C" AS business_id, total_amount, score, ocr_score,
        currency COLLATE "C" AS currency
   FROM unnest({array 1}::bigint[], {array 2}::bigint[], {array 3}::text[],
               {array 4}::numeric[], {array 5}::numeric[], {array 6}::numeric[], {array 7}::text[])
        AS row (document_id, moment, business_id, total_amount, score, ocr_score, currency))

-- :rejected-in-arrays
(SELECT document_id,
        CASE moment WHEN 9223372036854775807 THEN 'infinity'
                    WHEN -9223372036854775808 THEN '-infinity'
                    ELSE (date '2000-01-01' + (moment / 86400000000)::int)::timestamptz
                         + moment % 86400000000 * interval '1 microsecond' END AS ts,
        reason
   FROM unnest({array 1}::bigint[], {array 2}::bigint[], {array 3}::text[]) AS row (document_id, moment, reason))

-- :is-emptied
-- Totals without a single receipt that are not sealed, and nobody truncated them.
SELECT EXISTS (SELECT 1 FROM public.hourly_parsed_total
                WHERE ts >= (SELECT floor FROM public.retention WHERE what = 'documents'))
       AND NOT EXISTS (SELECT 1 FROM public.documents)
       AND NOT EXISTS (SELECT 1 FROM public.invalidation_log WHERE everything AND emptied);

-- :next
-- The first hour from $1 on in which there is anything, and the last hour of all.
SELECT (extract(epoch FROM date_bin('1 hour', least(
           (SELECT min("timestamp") FROM public.documents
             WHERE "timestamp" >= $1::timestamptz AND "timestamp" < $2::timestamptz),
           (SELECT min(ts) FROM public.document_values WHERE ts >= $1::timestamptz AND ts < $2::timestamptz),
           (SELECT min(ts) FROM public.minutely_parsed_total WHERE ts >= $1::timestamptz AND ts < $2::timestamptz),
           (SELECT min(ts) FROM public.hourly_parsed_total WHERE ts >= $1::timestamptz AND ts < $2::timestamptz)),
           '0001-01-01 00:00:00+00')) * 1000000)::bigint;

-- :last
SELECT (extract(epoch FROM greatest(
           (SELECT max("timestamp") FROM public.documents
             WHERE "timestamp" >= $1::timestamptz AND "timestamp" < $2::timestamptz),
           (SELECT max(ts) FROM public.hourly_parsed_total
             WHERE ts >= $1::timestamptz AND ts < $2::timestamptz))) * 1000000)::bigint;

-- :documents
-- Between the bounds of refresh/values:bounds.
COPY (SELECT d.document_id, d."timestamp", CASE WHEN octet_length(d.ml_response) <= 67108864 THEN d.ml_response END,
             octet_length(d.ml_response)::bigint
        FROM public.documents d
       WHERE "timestamp" >= current_setting('ocr_analytics.from')::timestamptz
         AND "timestamp" < current_setting('ocr_analytics.to')::timestamptz) TO STDOUT (FORMAT binary)

-- :documents-outside
COPY (SELECT document_id, "timestamp", NULL::text, NULL::bigint FROM public.documents
       WHERE "timestamp" < '0001-01-01 00:00:00+00' OR "timestamp" >= '10000-01-01 00:00:00+00' OR "timestamp" IS NULL)
  TO STDOUT (FORMAT binary)

-- :write-values
COPY pg_temp.verify_values FROM STDIN (FORMAT binary)

-- :write-rejected
COPY pg_temp.verify_rejected FROM STDIN (FORMAT binary)

-- :clear
TRUNCATE pg_temp.verify_values, pg_temp.verify_rejected;

-- :buckets
-- {table} and {width} are those of one interval (see db::sql). Counted from the upper end, the k-th of n scores is
-- number n - k + 1: at the fraction that the refresh does not ask for, and just above it.
WITH expected AS (
    SELECT business_id, ts, total_amount, avg_score, avg_ocr_score,
           (lower_middle + scores[2]) * 0.5 AS median_score,
           (ocr_lower_middle + ocr_scores[2]) * 0.5 AS median_ocr_score,
           document_count, score_count, ocr_score_count,
           scores[3] AS p10_score, scores[1] AS p90_score, ocr_scores[3] AS p10_ocr_score, ocr_scores[1] AS p90_ocr_score
      FROM (SELECT business_id,
                   date_bin('{width}', ts, '0001-01-01 00:00:00+00') AS ts,
                   sum(total_amount) AS total_amount,
                   avg(score) AS avg_score,
                   avg(ocr_score) AS avg_ocr_score,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY score) AS lower_middle,
                   percentile_disc(ARRAY[0.1000000001, 0.5, 0.9000000001]) WITHIN GROUP (ORDER BY score DESC) AS scores,
                   percentile_disc(0.5) WITHIN GROUP (ORDER BY ocr_score) AS ocr_lower_middle,
                   percentile_disc(ARRAY[0.1000000001, 0.5, 0.9000000001])
                       WITHIN GROUP (ORDER BY ocr_score DESC) AS ocr_scores,
                   count(*) AS document_count,
                   count(score) AS score_count,
                   count(ocr_score) AS ocr_score_count
              FROM {values} AS expected_values
             GROUP BY 1, 2) AS buckets
), stored AS (
    SELECT * FROM {table} WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
)
SELECT (extract(epoch FROM coalesce(expected.ts, stored.ts)) * 1000000)::bigint,
       coalesce(expected.business_id, stored.business_id),
       expected.ts IS NULL,
       stored.ts IS NULL,
       expected.total_amount::text, stored.total_amount::text,
       expected.avg_score::text, stored.avg_score::text,
       expected.avg_ocr_score::text, stored.avg_ocr_score::text,
       expected.median_score::text, stored.median_score::text,
       expected.median_ocr_score::text, stored.median_ocr_score::text,
       expected.document_count::text, stored.document_count::text,
       expected.score_count::text, stored.score_count::text,
       expected.ocr_score_count::text, stored.ocr_score_count::text,
       expected.p10_score::text, stored.p10_score::text,
       expected.p90_score::text, stored.p90_score::text,
       expected.p10_ocr_score::text, stored.p10_ocr_score::text,
       expected.p90_ocr_score::text, stored.p90_ocr_score::text
  FROM expected
  FULL JOIN stored ON stored.business_id = expected.business_id AND stored.ts = expected.ts
 WHERE (expected.total_amount, expected.avg_score, expected.avg_ocr_score, expected.median_score,
        expected.median_ocr_score, expected.document_count, expected.score_count, expected.ocr_score_count,
        expected.p10_score, expected.p90_score, expected.p10_ocr_score, expected.p90_ocr_score)
       IS DISTINCT FROM
       (stored.total_amount, stored.avg_score, stored.avg_ocr_score, stored.median_score,
        stored.median_ocr_score, stored.document_count, stored.score_count, stored.ocr_score_count,
        stored.p10_score, stored.p90_score, stored.p10_ocr_score, stored.p90_ocr_score)
   AND NOT EXISTS (SELECT FROM public.invalidation_log p WHERE p.minute >= coalesce(expected.ts, stored.ts)
                      AND p.minute < coalesce(expected.ts, stored.ts) + interval '{width}'
                      AND (NOT p.remake_hour OR '{width}' = '1 hour'))
   AND NOT EXISTS (SELECT FROM public.invalidation_log p
                    WHERE p.reread
                      AND p.minute >= date_bin('1 hour', coalesce(expected.ts, stored.ts), '0001-01-01 00:00:00+00')
                      AND p.minute < date_bin('1 hour', coalesce(expected.ts, stored.ts), '0001-01-01 00:00:00+00')
                                     + interval '1 hour')
 ORDER BY 1, 2;

-- :distributions
-- What merges, but for what is pending and for rows of before that are still to be made again.
WITH pending AS MATERIALIZED (
    SELECT DISTINCT date_bin('{width}', minute, '0001-01-01 00:00:00+00') AS ts
      FROM public.invalidation_log
     WHERE minute >= $1::timestamptz AND minute < $2::timestamptz AND (NOT remake_hour OR '{width}' = '1 hour')
), remade AS MATERIALIZED (
    SELECT date_bin('1 hour', minute, '0001-01-01 00:00:00+00') AS hour, bool_or(reread) AS reread
      FROM public.invalidation_log
     WHERE minute >= $1::timestamptz AND minute < $2::timestamptz AND remake_hour
     GROUP BY 1
)
SELECT extract(epoch FROM t.ts)::bigint / 60, t.business_id, t.amount_squares::text,
       t.score_distribution, t.score_added, t.ocr_score_distribution, t.ocr_score_added, t.currencies
  FROM {table} t
 WHERE t.ts >= $1::timestamptz AND t.ts < $2::timestamptz
   AND NOT EXISTS (SELECT 1 FROM pending p WHERE p.ts = t.ts)
   AND NOT EXISTS (SELECT 1 FROM remade p
                    WHERE p.hour = date_bin('1 hour', t.ts, '0001-01-01 00:00:00+00')
                      AND (t.amount_squares IS NULL OR p.reread))
 ORDER BY t.ts, t.business_id;

-- :values
-- Minutes in which document_values or rejected_documents are not what the documents say, and in how many rows.
SELECT (extract(epoch FROM minute) * 1000000)::bigint, count(*)
  FROM (SELECT date_bin('1 minute', ts, '0001-01-01 00:00:00+00') AS minute
          FROM ((SELECT document_id, ts, business_id, total_amount, score, ocr_score, currency FROM {values} AS expected_values
                 EXCEPT ALL
                 SELECT document_id, ts, business_id, total_amount, score, ocr_score, currency FROM public.document_values
                  WHERE ts >= $1::timestamptz AND ts < $2::timestamptz)
                UNION ALL
                (SELECT document_id, ts, business_id, total_amount, score, ocr_score, currency FROM public.document_values
                  WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
                 EXCEPT ALL
                 SELECT document_id, ts, business_id, total_amount, score, ocr_score, currency FROM {values} AS expected_values)) AS v
        UNION ALL
        SELECT date_bin('1 minute', ts, '0001-01-01 00:00:00+00')
          FROM ((SELECT document_id, ts, reason FROM {rejected} AS expected_rejected
                 EXCEPT ALL
                 SELECT document_id, ts, reason FROM public.rejected_documents
                  WHERE ts >= $1::timestamptz AND ts < $2::timestamptz)
                UNION ALL
                (SELECT document_id, ts, reason FROM public.rejected_documents
                  WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
                 EXCEPT ALL
                 SELECT document_id, ts, reason FROM {rejected} AS expected_rejected)) AS r) AS differing
 WHERE NOT EXISTS (SELECT FROM public.invalidation_log p WHERE p.minute = differing.minute AND NOT p.remake_hour)
   AND NOT EXISTS (SELECT FROM public.invalidation_log p
                    WHERE p.reread AND p.minute >= date_bin('1 hour', differing.minute, '0001-01-01 00:00:00+00')
                      AND p.minute < date_bin('1 hour', differing.minute, '0001-01-01 00:00:00+00')
                                     + interval '1 hour')
 GROUP BY minute
 ORDER BY minute;

-- :outside
-- Rows in which rejections outside of the calendar ($1 to $2) are not what the documents say; 0 while such are pending.
SELECT count(*)
  FROM ((SELECT document_id, ts, reason FROM {rejected} AS expected_rejected
         EXCEPT ALL
         SELECT document_id, ts, reason FROM public.rejected_documents
          WHERE ts IS NULL OR ts < $1::timestamptz OR ts >= $2::timestamptz)
        UNION ALL
        (SELECT document_id, ts, reason FROM public.rejected_documents
          WHERE ts IS NULL OR ts < $1::timestamptz OR ts >= $2::timestamptz
         EXCEPT ALL
         SELECT document_id, ts, reason FROM {rejected} AS expected_rejected)) AS r
 WHERE NOT EXISTS (SELECT FROM public.invalidation_log p
                    WHERE p.minute < $1::timestamptz OR p.minute >= $2::timestamptz);

-- :buckets-outside
-- Rows of a roll-up outside of the calendar ($1 to $2), where nothing is counted.
SELECT count(*) FROM {table} WHERE ts < $1::timestamptz OR ts >= $2::timestamptz;

-- :delete-outside
DELETE FROM {table} WHERE ts < $1::timestamptz OR ts >= $2::timestamptz;

-- :sealed-days
-- Days that lie in [$1, $2) at least in part, and what their roll-ups' digest was.
SELECT (extract(epoch FROM day) * 1000000)::bigint, encode(digest, 'hex'), documents
  FROM public.sealed_days
 WHERE day > $1::timestamptz - interval '24 hours' AND day < $2::timestamptz
 ORDER BY day;

-- :sealed-digest
SELECT encode(public.ocr_analytics_day_digest($1::timestamptz), 'hex');

-- :sealed-hours
-- Hours of a day whose totals are not those of their minutes.
SELECT count(*)
  FROM (SELECT business_id, ts, sum(document_count) AS documents, sum(score_count) AS scores,
               sum(ocr_score_count) AS ocr_scores
          FROM public.hourly_parsed_total
         WHERE ts >= $1::timestamptz AND ts < $1::timestamptz + interval '24 hours'
         GROUP BY 1, 2) AS hours
  FULL JOIN (SELECT business_id, date_bin('1 hour', ts, '0001-01-01 00:00:00+00') AS ts,
                    sum(document_count) AS documents, sum(score_count) AS scores, sum(ocr_score_count) AS ocr_scores
               FROM public.minutely_parsed_total
              WHERE ts >= $1::timestamptz AND ts < $1::timestamptz + interval '24 hours'
              GROUP BY 1, 2) AS minutes USING (business_id, ts)
 WHERE (hours.documents, hours.scores, hours.ocr_scores)
       IS DISTINCT FROM (minutes.documents, minutes.scores, minutes.ocr_scores);

-- :unsealed-days
-- Days before the floor, in [$1, $2), that have totals and were never sealed.
SELECT (extract(epoch FROM day) * 1000000)::bigint
  FROM (SELECT date_bin('1 day', ts, '0001-01-01 00:00:00+00') AS day FROM public.hourly_parsed_total
         WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
           AND ts < (SELECT floor FROM public.retention WHERE what = 'documents')
        UNION
        SELECT date_bin('1 day', ts, '0001-01-01 00:00:00+00') FROM public.minutely_parsed_total
         WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
           AND ts < (SELECT floor FROM public.retention WHERE what = 'documents')) AS present
 WHERE NOT EXISTS (SELECT FROM public.sealed_days s WHERE s.day = present.day)
 ORDER BY 1;

-- :repair
INSERT INTO public.invalidation_log (minute) SELECT unnest($1::timestamptz[]);

-- :repair-outside
INSERT INTO public.invalidation_log (minute) VALUES ('infinity');
