-- SPDX-License-Identifier: GPL-3.0-only

-- :list-spread
-- The same where roll-ups are spread over a cluster, whose workers find their businesses for themselves.
WITH cut (hour) AS (
    SELECT DISTINCT date_bin('1 hour', border, '0001-01-01 00:00:00+00')
      FROM unnest(ARRAY[$1::timestamptz, $2::timestamptz]) AS border
     WHERE date_bin('1 hour', border, '0001-01-01 00:00:00+00') <> border
), part AS (
    SELECT business_id, document_count
      FROM public.hourly_parsed_total
     WHERE ts >= $1::timestamptz AND ts < $2::timestamptz AND ts NOT IN (SELECT hour FROM cut)
    UNION ALL
    SELECT m.business_id, m.document_count
      FROM cut
      JOIN public.minutely_parsed_total m ON m.ts >= cut.hour AND m.ts < cut.hour + interval '1 hour'
     WHERE m.ts >= $1::timestamptz AND m.ts < $2::timestamptz
    UNION ALL
    SELECT business_id, 0 FROM public.hourly_parsed_total GROUP BY business_id
)
SELECT business_id, sum(document_count)::bigint FROM part GROUP BY business_id ORDER BY 2 DESC, 1;

-- :list
-- Every business there is, by one index descent each, and its documents in [$1, $2), whole minutes; most documents first.
-- An hour that is cut at an end is counted by its minutes (see ranking.sql).
WITH RECURSIVE business (business_id) AS (
    (SELECT business_id FROM public.hourly_parsed_total ORDER BY business_id LIMIT 1)
    UNION ALL
    SELECT (SELECT h.business_id FROM public.hourly_parsed_total h
             WHERE h.business_id > business.business_id ORDER BY h.business_id LIMIT 1)
      FROM business
     WHERE business.business_id IS NOT NULL
), cut (hour) AS (
    SELECT DISTINCT date_bin('1 hour', border, '0001-01-01 00:00:00+00')
      FROM unnest(ARRAY[$1::timestamptz, $2::timestamptz]) AS border
     WHERE date_bin('1 hour', border, '0001-01-01 00:00:00+00') <> border
), part AS (
    SELECT business_id, document_count
      FROM public.hourly_parsed_total
     WHERE ts >= $1::timestamptz AND ts < $2::timestamptz AND ts NOT IN (SELECT hour FROM cut)
    UNION ALL
    SELECT m.business_id, m.document_count
      FROM cut
      JOIN public.minutely_parsed_total m ON m.ts >= cut.hour AND m.ts < cut.hour + interval '1 hour'
     WHERE m.ts >= $1::timestamptz AND m.ts < $2::timestamptz
), counted AS (
    SELECT business_id, sum(document_count) AS documents FROM part GROUP BY business_id
)
SELECT business.business_id, coalesce(counted.documents, 0)::bigint
  FROM business
  LEFT JOIN counted ON counted.business_id = business.business_id
 WHERE business.business_id IS NOT NULL
 ORDER BY 2 DESC, 1;

-- :exists
SELECT EXISTS (SELECT 1 FROM public.hourly_parsed_total WHERE business_id = $1::text);

-- :has-currency
-- Whether receipts of the businesses $1 (null: of all) in hours that begin in [$2, $3) have amounts in currency $4.
SELECT EXISTS (SELECT 1 FROM public.hourly_parsed_total
                WHERE ($1::text[] IS NULL OR business_id = ANY ($1::text[]))
                  AND ts >= $2::timestamptz AND ts < $3::timestamptz
                  AND (currencies = $4::text OR position(concat(',', $4::text, ' ') IN concat(',', currencies)) > 0));
