-- SPDX-License-Identifier: GPL-3.0-only
-- Businesses compared over [$1, $2), whole minutes. Whole hours come from their roll-up; of an hour that is cut at an end,
-- in a zone half an hour off or in a part of a day, the minutes.

-- :totals
-- Every business with documents in [$1, $2), and its total in the equally long time before, which begins at $3. A mean of
-- the buckets' means weighted by their counts is the mean of the documents.
WITH cut (hour) AS (
    SELECT DISTINCT date_bin('1 hour', border, '0001-01-01 00:00:00+00')
      FROM unnest(ARRAY[$1::timestamptz, $2::timestamptz, $3::timestamptz]) AS border
     WHERE date_bin('1 hour', border, '0001-01-01 00:00:00+00') <> border
), part AS (
    SELECT ts, business_id, total_amount, document_count, avg_score, score_count, avg_ocr_score, ocr_score_count
      FROM public.hourly_parsed_total
     WHERE ts >= $3::timestamptz AND ts < $2::timestamptz AND ts NOT IN (SELECT hour FROM cut)
    UNION ALL
    SELECT m.ts, m.business_id, m.total_amount, m.document_count, m.avg_score, m.score_count, m.avg_ocr_score,
           m.ocr_score_count
      FROM cut
      JOIN public.minutely_parsed_total m ON m.ts >= cut.hour AND m.ts < cut.hour + interval '1 hour'
     WHERE m.ts >= $3::timestamptz AND m.ts < $2::timestamptz
)
SELECT business_id,
       coalesce(sum(document_count) FILTER (WHERE ts >= $1::timestamptz), 0)::bigint AS documents,
       coalesce(sum(total_amount) FILTER (WHERE ts >= $1::timestamptz), 0) AS total,
       sum(avg_score * score_count) FILTER (WHERE ts >= $1::timestamptz)
           / nullif(sum(score_count) FILTER (WHERE ts >= $1::timestamptz), 0),
       sum(avg_ocr_score * ocr_score_count) FILTER (WHERE ts >= $1::timestamptz)
           / nullif(sum(ocr_score_count) FILTER (WHERE ts >= $1::timestamptz), 0),
       sum(total_amount) FILTER (WHERE ts < $1::timestamptz)
  FROM part
 GROUP BY business_id
HAVING coalesce(sum(document_count) FILTER (WHERE ts >= $1::timestamptz), 0) > 0
 ORDER BY total DESC, business_id;

-- :slices
-- The same businesses' totals in slices of [$1, $2). $3 says where each begins; no hour that is not cut at an end lies in
-- two of them.
WITH cut (hour) AS (
    SELECT DISTINCT date_bin('1 hour', border, '0001-01-01 00:00:00+00')
      FROM unnest(ARRAY[$1::timestamptz, $2::timestamptz]) AS border
     WHERE date_bin('1 hour', border, '0001-01-01 00:00:00+00') <> border
), part AS (
    SELECT ts, business_id, total_amount
      FROM public.hourly_parsed_total
     WHERE ts >= $1::timestamptz AND ts < $2::timestamptz AND ts NOT IN (SELECT hour FROM cut)
    UNION ALL
    SELECT m.ts, m.business_id, m.total_amount
      FROM cut
      JOIN public.minutely_parsed_total m ON m.ts >= cut.hour AND m.ts < cut.hour + interval '1 hour'
     WHERE m.ts >= $1::timestamptz AND m.ts < $2::timestamptz
)
SELECT business_id, width_bucket(ts, $3::timestamptz[]), sum(total_amount) FROM part GROUP BY 1, 2;

-- :slices-of-minutes
-- The same for slices that cut hours.
SELECT business_id, width_bucket(ts, $3::timestamptz[]), sum(total_amount)
  FROM public.minutely_parsed_total
 WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
 GROUP BY 1, 2;

-- :medians
-- Of the documents of each business in [$1, $2), worked out as in refresh/recompute.sql; exact, and as much work as the
-- range has documents.
SELECT business_id, (scores[1] + scores[2]) * 0.5, (ocr_scores[1] + ocr_scores[2]) * 0.5
  FROM (SELECT v.business_id,
               percentile_disc(ARRAY[0.5, 0.5000000001]) WITHIN GROUP (ORDER BY v.score) AS scores,
               percentile_disc(ARRAY[0.5, 0.5000000001]) WITHIN GROUP (ORDER BY v.ocr_score) AS ocr_scores
          FROM public.document_values v
         WHERE v.ts >= $1::timestamptz AND v.ts < $2::timestamptz
         GROUP BY v.business_id) AS middles;
