-- SPDX-License-Identifier: GPL-3.0-only
-- The values of documents behind a stretch of the charts.

-- :rows
-- $1 businesses (null: all), $2 and $3 a half-open range, $4 a currency (null: all). Amounts and scores as text: exact to the
-- last digit.
SELECT v.document_id, v.ts, v.business_id, v.total_amount::text, v.score::text, v.ocr_score::text, v.currency
  FROM public.document_values v
 WHERE ($1::text[] IS NULL OR v.business_id = ANY ($1::text[])) AND v.ts >= $2::timestamptz AND v.ts < $3::timestamptz
   AND ($4::text IS NULL OR v.currency = $4::text)
 ORDER BY v.ts, v.document_id;

-- :count
SELECT count(*)
  FROM public.document_values v
 WHERE ($1::text[] IS NULL OR v.business_id = ANY ($1::text[])) AND v.ts >= $2::timestamptz AND v.ts < $3::timestamptz
   AND ($4::text IS NULL OR v.currency = $4::text);

-- :kept-scores
-- Of businesses $1 (null: all) in the whole minutes of [$2, $3): how many documents there are; the distributions of their
-- scores and OCR scores, one piece behind the other, which is how they are merged (core::Distribution::decode). From hours,
-- and from the minutes of hours that are cut.
WITH cut (hour) AS (
    SELECT DISTINCT date_bin('1 hour', border, '0001-01-01 00:00:00+00')
      FROM unnest(ARRAY[$2::timestamptz, $3::timestamptz]) AS border
     WHERE date_bin('1 hour', border, '0001-01-01 00:00:00+00') <> border
), part AS (
    SELECT document_count, score_distribution, score_added, ocr_score_distribution, ocr_score_added
      FROM public.hourly_parsed_total
     WHERE ($1::text[] IS NULL OR business_id = ANY ($1::text[]))
       AND ts >= $2::timestamptz AND ts < $3::timestamptz AND ts NOT IN (SELECT hour FROM cut)
    UNION ALL
    SELECT m.document_count, m.score_distribution, m.score_added, m.ocr_score_distribution, m.ocr_score_added
      FROM cut
      JOIN public.minutely_parsed_total m ON m.ts >= cut.hour AND m.ts < cut.hour + interval '1 hour'
     WHERE ($1::text[] IS NULL OR m.business_id = ANY ($1::text[]))
       AND m.ts >= $2::timestamptz AND m.ts < $3::timestamptz
)
SELECT coalesce(sum(document_count), 0)::bigint,
       string_agg(score_distribution || coalesce(score_added, ''), ''),
       string_agg(ocr_score_distribution || coalesce(ocr_score_added, ''), '')
  FROM part;

-- :below
-- How many documents of businesses $1 (null: all) in [$2, $3) lie below $4 (amount), $5 and $6 (score), $7 and $8 (OCR score), and how
-- many have an amount, a score, an OCR score at all. Of amounts those in currency $9 (null: in any).
SELECT count(*) FILTER (WHERE v.total_amount < $4::numeric AND ($9::text IS NULL OR v.currency = $9::text)),
       count(*) FILTER (WHERE v.score < $5::numeric),
       count(*) FILTER (WHERE v.score < $6::numeric),
       count(*) FILTER (WHERE v.ocr_score < $7::numeric),
       count(*) FILTER (WHERE v.ocr_score < $8::numeric),
       count(*) FILTER (WHERE $9::text IS NULL OR v.currency = $9::text),
       count(v.score),
       count(v.ocr_score)
  FROM public.document_values v
 WHERE ($1::text[] IS NULL OR v.business_id = ANY ($1::text[])) AND v.ts >= $2::timestamptz AND v.ts < $3::timestamptz;
