-- SPDX-License-Identifier: GPL-3.0-only
-- Whole buckets from document_values. $1 and $2: starts and ends of runs, half-open; of minutes, or of hours.
--
-- A median is the mean of the two middle values: percentile_disc at one half and just above it, which over fewer than
-- 10^10 values are the lower and the upper middle (the same one when the count is odd). One sort serves both, and
-- numeric keeps every digit. Grouping by hour, business, minute is the order in which the rows were written.

-- :exists
SELECT EXISTS (SELECT FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
                 JOIN minutely_parsed_total t ON t.ts >= run.start AND t.ts < run."end"),
       EXISTS (SELECT FROM unnest($3::timestamptz[], $4::timestamptz[]) AS run (start, "end")
                 JOIN hourly_parsed_total t ON t.ts >= run.start AND t.ts < run."end");

-- :delete-emptied-minutes
DELETE FROM minutely_parsed_total t
 USING (SELECT b.business_id, b.ts
          FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
          JOIN minutely_parsed_total b ON b.ts >= run.start AND b.ts < run."end"
        EXCEPT
        SELECT v.business_id, date_bin('1 minute', v.ts, '0001-01-01 00:00:00+00')
          FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
          JOIN document_values v ON v.ts >= run.start AND v.ts < run."end") AS gone
 WHERE t.business_id = gone.business_id AND t.ts = gone.ts;

-- :minutes
INSERT INTO minutely_parsed_total
       (total_amount, avg_score, avg_ocr_score, median_score, median_ocr_score, ts, business_id,
        document_count, score_count, ocr_score_count)
SELECT total_amount, avg_score, avg_ocr_score, (score_middle[1] + score_middle[2]) * 0.5,
       (ocr_score_middle[1] + ocr_score_middle[2]) * 0.5, bucket, business_id, document_count, score_count,
       ocr_score_count
  FROM (SELECT v.business_id,
               date_bin('1 minute', v.ts, '0001-01-01 00:00:00+00') AS bucket,
               sum(v.total_amount) AS total_amount,
               avg(v.score) AS avg_score,
               avg(v.ocr_score) AS avg_ocr_score,
               percentile_disc(ARRAY[0.5, 0.5000000001]) WITHIN GROUP (ORDER BY v.score) AS score_middle,
               percentile_disc(ARRAY[0.5, 0.5000000001]) WITHIN GROUP (ORDER BY v.ocr_score) AS ocr_score_middle,
               count(*) AS document_count,
               count(v.score) AS score_count,
               count(v.ocr_score) AS ocr_score_count
          FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
          JOIN document_values v ON v.ts >= run.start AND v.ts < run."end"
         GROUP BY date_bin('1 hour', v.ts, '0001-01-01 00:00:00+00'), v.business_id, bucket) AS fresh
    ON CONFLICT (business_id, ts) DO UPDATE
   SET (total_amount, avg_score, avg_ocr_score, median_score, median_ocr_score,
        document_count, score_count, ocr_score_count)
     = (EXCLUDED.total_amount, EXCLUDED.avg_score, EXCLUDED.avg_ocr_score,
        EXCLUDED.median_score, EXCLUDED.median_ocr_score, EXCLUDED.document_count,
        EXCLUDED.score_count, EXCLUDED.ocr_score_count)
 WHERE (minutely_parsed_total.total_amount, minutely_parsed_total.avg_score,
        minutely_parsed_total.avg_ocr_score, minutely_parsed_total.median_score,
        minutely_parsed_total.median_ocr_score, minutely_parsed_total.document_count,
        minutely_parsed_total.score_count, minutely_parsed_total.ocr_score_count)
       IS DISTINCT FROM
       (EXCLUDED.total_amount, EXCLUDED.avg_score, EXCLUDED.avg_ocr_score,
        EXCLUDED.median_score, EXCLUDED.median_ocr_score, EXCLUDED.document_count,
        EXCLUDED.score_count, EXCLUDED.ocr_score_count);

-- :delete-emptied-hours
-- Runs of hours; an hour has documents exactly when one of its minutes has.
DELETE FROM hourly_parsed_total t
 USING unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
 WHERE t.ts >= run.start AND t.ts < run."end"
   AND NOT EXISTS (SELECT FROM minutely_parsed_total m
                    WHERE m.business_id = t.business_id AND m.ts >= t.ts AND m.ts < t.ts + interval '1 hour');

-- :hours
INSERT INTO hourly_parsed_total
       (total_amount, avg_score, avg_ocr_score, median_score, median_ocr_score, ts, business_id,
        document_count, score_count, ocr_score_count)
SELECT total_amount, avg_score, avg_ocr_score, (score_middle[1] + score_middle[2]) * 0.5,
       (ocr_score_middle[1] + ocr_score_middle[2]) * 0.5, bucket, business_id, document_count, score_count,
       ocr_score_count
  FROM (SELECT v.business_id,
               date_bin('1 hour', v.ts, '0001-01-01 00:00:00+00') AS bucket,
               sum(v.total_amount) AS total_amount,
               avg(v.score) AS avg_score,
               avg(v.ocr_score) AS avg_ocr_score,
               percentile_disc(ARRAY[0.5, 0.5000000001]) WITHIN GROUP (ORDER BY v.score) AS score_middle,
               percentile_disc(ARRAY[0.5, 0.5000000001]) WITHIN GROUP (ORDER BY v.ocr_score) AS ocr_score_middle,
               count(*) AS document_count,
               count(v.score) AS score_count,
               count(v.ocr_score) AS ocr_score_count
          FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
          JOIN document_values v ON v.ts >= run.start AND v.ts < run."end"
         GROUP BY bucket, v.business_id) AS fresh
    ON CONFLICT (business_id, ts) DO UPDATE
   SET (total_amount, avg_score, avg_ocr_score, median_score, median_ocr_score,
        document_count, score_count, ocr_score_count)
     = (EXCLUDED.total_amount, EXCLUDED.avg_score, EXCLUDED.avg_ocr_score,
        EXCLUDED.median_score, EXCLUDED.median_ocr_score, EXCLUDED.document_count,
        EXCLUDED.score_count, EXCLUDED.ocr_score_count)
 WHERE (hourly_parsed_total.total_amount, hourly_parsed_total.avg_score,
        hourly_parsed_total.avg_ocr_score, hourly_parsed_total.median_score,
        hourly_parsed_total.median_ocr_score, hourly_parsed_total.document_count,
        hourly_parsed_total.score_count, hourly_parsed_total.ocr_score_count)
       IS DISTINCT FROM
       (EXCLUDED.total_amount, EXCLUDED.avg_score, EXCLUDED.avg_ocr_score,
        EXCLUDED.median_score, EXCLUDED.median_ocr_score, EXCLUDED.document_count,
        EXCLUDED.score_count, EXCLUDED.ocr_score_count);
