-- SPDX-License-Identifier: GPL-3.0-only
-- Rows of a roll-up table as the client made them (db::RollupTable). {table} is that of one interval (see db::sql).
--
-- $1 to $18 of :write and :add, an element a row: business, bucket; documents, sum and sum of squares of the totals; then of
-- the scores, and of the OCR scores, each: how many, sum, median, 10th and 90th percentile, distribution; then the amounts
-- by currency. A mean is divided here: numeric divides a sum by a count as avg() does, to the last digit.

-- :stored
-- The rows of businesses $1 in buckets $2, each with its place among those.
SELECT wanted.number, t.document_count, t.total_amount::text, t.amount_squares::text,
       t.score_count, t.score_distribution, t.score_added,
       t.ocr_score_count, t.ocr_score_distribution, t.ocr_score_added, t.currencies
  FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS wanted (business_id, ts, number)
  JOIN {table} t ON t.business_id = wanted.business_id AND t.ts = wanted.ts;

-- :of-hours
-- All rows of the runs from $1 to $2, with the first minute of their hour and their business.
SELECT extract(epoch FROM date_bin('1 hour', t.ts, '0001-01-01 00:00:00+00'))::bigint / 60,
       t.document_count, t.total_amount::text, t.amount_squares::text,
       t.score_count, t.score_distribution, t.score_added,
       t.ocr_score_count, t.ocr_score_distribution, t.ocr_score_added, t.currencies, t.business_id
  FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
  JOIN {table} t ON t.ts >= run.start AND t.ts < run."end";

-- :write
-- Whatever was there before. Rows that are as they should be are not touched.
INSERT INTO {table} AS stored
       (total_amount, avg_score, avg_ocr_score, median_score, median_ocr_score, ts, business_id,
        document_count, score_count, ocr_score_count, p10_score, p90_score, p10_ocr_score, p90_ocr_score,
        amount_squares, score_distribution, ocr_score_distribution, currencies)
SELECT amount, score_sum / score_count, ocr_sum / ocr_count, score_median, ocr_median, ts, business_id,
       documents, score_count, ocr_count, score_p10, score_p90, ocr_p10, ocr_p90, squares, scores, ocr_scores, currencies
  FROM unnest($1::text[], $2::timestamptz[], $3::bigint[], $4::numeric[], $5::numeric[],
              $6::bigint[], $7::numeric[], $8::numeric[], $9::numeric[], $10::numeric[], $11::bytea[],
              $12::bigint[], $13::numeric[], $14::numeric[], $15::numeric[], $16::numeric[], $17::bytea[], $18::text[])
       AS fresh (business_id, ts, documents, amount, squares,
                 score_count, score_sum, score_median, score_p10, score_p90, scores,
                 ocr_count, ocr_sum, ocr_median, ocr_p10, ocr_p90, ocr_scores, currencies)
    ON CONFLICT (business_id, ts) DO UPDATE
   SET (total_amount, avg_score, avg_ocr_score, median_score, median_ocr_score, document_count, score_count,
        ocr_score_count, p10_score, p90_score, p10_ocr_score, p90_ocr_score, amount_squares,
        score_distribution, ocr_score_distribution, score_added, ocr_score_added, currencies)
     = (EXCLUDED.total_amount, EXCLUDED.avg_score, EXCLUDED.avg_ocr_score, EXCLUDED.median_score,
        EXCLUDED.median_ocr_score, EXCLUDED.document_count, EXCLUDED.score_count, EXCLUDED.ocr_score_count,
        EXCLUDED.p10_score, EXCLUDED.p90_score, EXCLUDED.p10_ocr_score, EXCLUDED.p90_ocr_score, EXCLUDED.amount_squares,
        EXCLUDED.score_distribution, EXCLUDED.ocr_score_distribution, NULL, NULL, EXCLUDED.currencies)
 WHERE (stored.total_amount, stored.avg_score, stored.avg_ocr_score, stored.median_score, stored.median_ocr_score,
        stored.document_count, stored.score_count, stored.ocr_score_count,
        stored.p10_score, stored.p90_score, stored.p10_ocr_score, stored.p90_ocr_score, stored.amount_squares,
        stored.score_distribution, stored.ocr_score_distribution, stored.score_added, stored.ocr_score_added,
        stored.currencies)
       IS DISTINCT FROM
       (EXCLUDED.total_amount, EXCLUDED.avg_score, EXCLUDED.avg_ocr_score, EXCLUDED.median_score,
        EXCLUDED.median_ocr_score, EXCLUDED.document_count, EXCLUDED.score_count, EXCLUDED.ocr_score_count,
        EXCLUDED.p10_score, EXCLUDED.p90_score, EXCLUDED.p10_ocr_score, EXCLUDED.p90_ocr_score, EXCLUDED.amount_squares,
        EXCLUDED.score_distribution, EXCLUDED.ocr_score_distribution, NULL, NULL, EXCLUDED.currencies);

-- :add
-- Rows that are there, whose long distributions stay where they are: $11 and $17 go beside them.
UPDATE {table} AS stored
   SET total_amount = amount, avg_score = score_sum / fresh.score_count, avg_ocr_score = ocr_sum / ocr_count,
       median_score = score_median, median_ocr_score = ocr_median, document_count = documents,
       score_count = fresh.score_count, ocr_score_count = ocr_count, p10_score = score_p10, p90_score = score_p90,
       p10_ocr_score = ocr_p10, p90_ocr_score = ocr_p90, amount_squares = squares,
       score_added = scores, ocr_score_added = ocr_scores, currencies = fresh.currencies
  FROM unnest($1::text[], $2::timestamptz[], $3::bigint[], $4::numeric[], $5::numeric[],
              $6::bigint[], $7::numeric[], $8::numeric[], $9::numeric[], $10::numeric[], $11::bytea[],
              $12::bigint[], $13::numeric[], $14::numeric[], $15::numeric[], $16::numeric[], $17::bytea[], $18::text[])
       AS fresh (business_id, ts, documents, amount, squares,
                 score_count, score_sum, score_median, score_p10, score_p90, scores,
                 ocr_count, ocr_sum, ocr_median, ocr_p10, ocr_p90, ocr_scores, currencies)
 WHERE stored.business_id = fresh.business_id AND stored.ts = fresh.ts;
