-- SPDX-License-Identifier: GPL-3.0-only

-- :totals
-- Every business with documents in the hours of [$1, $2), and its total in the equally long time before, which begins
-- at $3. A mean of the hours' means weighted by their counts is the mean of the documents.
SELECT business_id,
       coalesce(sum(document_count) FILTER (WHERE ts >= $1::timestamptz), 0)::bigint AS documents,
       coalesce(sum(total_amount) FILTER (WHERE ts >= $1::timestamptz), 0) AS total,
       sum(avg_score * score_count) FILTER (WHERE ts >= $1::timestamptz)
           / nullif(sum(score_count) FILTER (WHERE ts >= $1::timestamptz), 0),
       sum(avg_ocr_score * ocr_score_count) FILTER (WHERE ts >= $1::timestamptz)
           / nullif(sum(ocr_score_count) FILTER (WHERE ts >= $1::timestamptz), 0),
       sum(total_amount) FILTER (WHERE ts < $1::timestamptz)
  FROM public.hourly_parsed_total
 WHERE ts >= $3::timestamptz AND ts < $2::timestamptz
 GROUP BY business_id
HAVING coalesce(sum(document_count) FILTER (WHERE ts >= $1::timestamptz), 0) > 0
 ORDER BY total DESC, business_id;

-- :slices
-- The same businesses' totals in $3 equal parts of [$1, $2).
SELECT business_id,
       width_bucket(extract(epoch FROM ts), extract(epoch FROM $1::timestamptz), extract(epoch FROM $2::timestamptz),
                    $3::integer),
       sum(total_amount)
  FROM public.hourly_parsed_total
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
