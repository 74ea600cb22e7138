-- SPDX-License-Identifier: GPL-3.0-only

-- :list
-- Every business there is, by one index descent each, and its documents in the hours of [$1, $2); most documents first.
WITH RECURSIVE business (business_id) AS (
    (SELECT business_id FROM public.hourly_parsed_total ORDER BY business_id LIMIT 1)
    UNION ALL
    SELECT (SELECT h.business_id FROM public.hourly_parsed_total h
             WHERE h.business_id > business.business_id ORDER BY h.business_id LIMIT 1)
      FROM business
     WHERE business.business_id IS NOT NULL
), counted AS (
    SELECT business_id, sum(document_count) AS documents
      FROM public.hourly_parsed_total
     WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
     GROUP BY business_id
)
SELECT business.business_id, coalesce(counted.documents, 0)::bigint
  FROM business
  LEFT JOIN counted ON counted.business_id = business.business_id
 WHERE business.business_id IS NOT NULL
 ORDER BY 2 DESC, 1;
