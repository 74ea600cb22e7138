-- SPDX-License-Identifier: GPL-3.0-only
-- Rows of a roll-up table in the order and form in which the predecessor's API answered them: means with two decimals.
-- $1 to $2 with both ends, $3 a business (null: all), at most $4 rows.
SELECT trim_scale(total_amount), round(avg_score, 2), round(avg_ocr_score, 2), trim_scale(median_score),
       trim_scale(median_ocr_score), (extract(epoch FROM ts) * 1000000)::bigint, business_id
  FROM {table}
 WHERE ts BETWEEN $1::timestamptz AND $2::timestamptz AND ($3::text IS NULL OR business_id = $3::text)
 ORDER BY ts, business_id
 LIMIT $4::bigint;
