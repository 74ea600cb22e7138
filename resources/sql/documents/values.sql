-- SPDX-License-Identifier: GPL-3.0-only
-- The values of documents behind a stretch of the charts.

-- :rows
-- $1 businesses (null: all), $2 and $3 a half-open range. Amounts and scores as text: exact to the last digit.
SELECT v.document_id, v.ts, v.business_id, v.total_amount::text, v.score::text, v.ocr_score::text
  FROM public.document_values v
 WHERE ($1::text[] IS NULL OR v.business_id = ANY ($1::text[])) AND v.ts >= $2::timestamptz AND v.ts < $3::timestamptz
 ORDER BY v.ts, v.document_id;

-- :count
SELECT count(*)
  FROM public.document_values v
 WHERE ($1::text[] IS NULL OR v.business_id = ANY ($1::text[])) AND v.ts >= $2::timestamptz AND v.ts < $3::timestamptz;

-- :below
-- How many documents of businesses $1 (null: all) in [$2, $3) lie below $4 (amount), $5 and $6 (score), $7 and $8 (OCR score), and how
-- many have an amount, a score, an OCR score at all.
SELECT count(*) FILTER (WHERE v.total_amount < $4::numeric),
       count(*) FILTER (WHERE v.score < $5::numeric),
       count(*) FILTER (WHERE v.score < $6::numeric),
       count(*) FILTER (WHERE v.ocr_score < $7::numeric),
       count(*) FILTER (WHERE v.ocr_score < $8::numeric),
       count(*),
       count(v.score),
       count(v.ocr_score)
  FROM public.document_values v
 WHERE ($1::text[] IS NULL OR v.business_id = ANY ($1::text[])) AND v.ts >= $2::timestamptz AND v.ts < $3::timestamptz;
