-- SPDX-License-Identifier: GPL-3.0-only
-- Whole buckets from document_values. $1 and $2: starts and ends of runs, half-open; of minutes, or of hours. {table}
-- and {width} are those of one interval (see db::sql). $3 of :buckets: those businesses alone, or null for all.
--
-- A median is the mean of the two middle values: percentile_disc at one half and just above it, which over fewer than
-- 10^10 values are the lower and the upper middle (the same one when the count is odd). One sort serves both and the
-- 10th and 90th percentile, and numeric keeps every digit. Grouping by hour, business, bucket is the order in which the
-- rows were written.

-- :exists
SELECT EXISTS (SELECT FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
                 JOIN {table} t ON t.ts >= run.start AND t.ts < run."end");

-- :large-hours
-- Those of the hours that held more than $3 documents when they were last recomputed, by their first minute.
SELECT extract(epoch FROM run.start)::bigint / 60
  FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
  JOIN public.hourly_parsed_total t ON t.ts = run.start
 GROUP BY run.start
HAVING sum(t.document_count) > $3::bigint;

-- :delete-emptied-minutes
DELETE FROM public.minutely_parsed_total t
 USING (SELECT b.business_id, b.ts
          FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
          JOIN public.minutely_parsed_total b ON b.ts >= run.start AND b.ts < run."end"
        EXCEPT
        SELECT v.business_id, date_bin('1 minute', v.ts, '0001-01-01 00:00:00+00')
          FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
          JOIN public.document_values v ON v.ts >= run.start AND v.ts < run."end") AS gone
 WHERE t.business_id = gone.business_id AND t.ts = gone.ts;

-- :delete-emptied-hours
-- Runs of hours; an hour has documents exactly when one of its minutes has.
DELETE FROM public.hourly_parsed_total t
 USING unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
 WHERE t.ts >= run.start AND t.ts < run."end"
   AND NOT EXISTS (SELECT FROM public.minutely_parsed_total m
                    WHERE m.business_id = t.business_id AND m.ts >= t.ts AND m.ts < t.ts + interval '1 hour');

-- :buckets
INSERT INTO {table} AS stored
       (total_amount, avg_score, avg_ocr_score, median_score, median_ocr_score, ts, business_id,
        document_count, score_count, ocr_score_count, p10_score, p90_score, p10_ocr_score, p90_ocr_score)
SELECT total_amount, avg_score, avg_ocr_score, (scores[2] + scores[3]) * 0.5, (ocr_scores[2] + ocr_scores[3]) * 0.5,
       bucket, business_id, document_count, score_count, ocr_score_count,
       scores[1], scores[4], ocr_scores[1], ocr_scores[4]
  FROM (SELECT v.business_id,
               date_bin('{width}', v.ts, '0001-01-01 00:00:00+00') AS bucket,
               sum(v.total_amount) AS total_amount,
               avg(v.score) AS avg_score,
               avg(v.ocr_score) AS avg_ocr_score,
               percentile_disc(ARRAY[0.1, 0.5, 0.5000000001, 0.9]) WITHIN GROUP (ORDER BY v.score) AS scores,
               percentile_disc(ARRAY[0.1, 0.5, 0.5000000001, 0.9]) WITHIN GROUP (ORDER BY v.ocr_score) AS ocr_scores,
               count(*) AS document_count,
               count(v.score) AS score_count,
               count(v.ocr_score) AS ocr_score_count
          FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
          JOIN public.document_values v ON v.ts >= run.start AND v.ts < run."end"
         WHERE $3::text[] IS NULL OR v.business_id = ANY ($3::text[])
         GROUP BY date_bin('1 hour', v.ts, '0001-01-01 00:00:00+00'), v.business_id, bucket) AS fresh
    ON CONFLICT (business_id, ts) DO UPDATE
   SET (total_amount, avg_score, avg_ocr_score, median_score, median_ocr_score, document_count, score_count,
        ocr_score_count, p10_score, p90_score, p10_ocr_score, p90_ocr_score)
     = (EXCLUDED.total_amount, EXCLUDED.avg_score, EXCLUDED.avg_ocr_score, EXCLUDED.median_score,
        EXCLUDED.median_ocr_score, EXCLUDED.document_count, EXCLUDED.score_count, EXCLUDED.ocr_score_count,
        EXCLUDED.p10_score, EXCLUDED.p90_score, EXCLUDED.p10_ocr_score, EXCLUDED.p90_ocr_score)
 WHERE (stored.total_amount, stored.avg_score, stored.avg_ocr_score, stored.median_score, stored.median_ocr_score,
        stored.document_count, stored.score_count, stored.ocr_score_count,
        stored.p10_score, stored.p90_score, stored.p10_ocr_score, stored.p90_ocr_score)
       IS DISTINCT FROM
       (EXCLUDED.total_amount, EXCLUDED.avg_score, EXCLUDED.avg_ocr_score, EXCLUDED.median_score,
        EXCLUDED.median_ocr_score, EXCLUDED.document_count, EXCLUDED.score_count, EXCLUDED.ocr_score_count,
        EXCLUDED.p10_score, EXCLUDED.p90_score, EXCLUDED.p10_ocr_score, EXCLUDED.p90_ocr_score);
