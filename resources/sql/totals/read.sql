-- SPDX-License-Identifier: GPL-3.0-only
-- Rows of a roll-up table as the charts need them, in the order of core::Metric. $1 business, $2 and $3 a half-open
-- range. {table} and {width} are those of one interval (see db::sql).

-- :rows
SELECT ts, total_amount, avg_score, median_score, avg_ocr_score,
       median_ocr_score, document_count, score_count, ocr_score_count, currencies
  FROM {table}
 WHERE business_id = $1 AND ts >= $2::timestamptz AND ts < $3::timestamptz
 ORDER BY ts;

-- :rows-with-spread
SELECT ts, total_amount, avg_score, median_score, avg_ocr_score,
       median_ocr_score, document_count, score_count, ocr_score_count, currencies,
       p10_score, p90_score, p10_ocr_score, p90_ocr_score
  FROM {table}
 WHERE business_id = $1 AND ts >= $2::timestamptz AND ts < $3::timestamptz
 ORDER BY ts;
