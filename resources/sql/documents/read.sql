-- SPDX-License-Identifier: GPL-3.0-only
-- Single documents, for drill-down. Pages by key: an offset would read what it skips.

-- :bucket
-- $1 businesses (null: all), $2 and $3 the range; lowest first by $8, "score", "ocr_score" or "amount", those without a score
-- last, and only those below $9 where that is given, of amounts in currency $10 where that is. $4 and $5: that number and the id
-- of the last row seen, $6 whether there was one; $7 rows.
SELECT v.document_id,
       (extract(epoch FROM v.ts) * 1000000)::bigint,
       v.total_amount,
       v.score,
       v.ocr_score,
       v.currency
  FROM public.document_values v
 CROSS JOIN LATERAL (SELECT coalesce(CASE $8::text WHEN 'amount' THEN v.total_amount
                                                   WHEN 'ocr_score' THEN v.ocr_score
                                                   ELSE v.score END, 'Infinity'::numeric) AS number) AS k
 WHERE ($1::text[] IS NULL OR v.business_id = ANY ($1::text[]))
   AND v.ts >= $2::timestamptz AND v.ts < $3::timestamptz
   AND ($9::numeric IS NULL OR k.number < $9::numeric)
   AND ($10::text IS NULL OR v.currency = $10::text)
   AND (NOT $6::boolean
        OR (k.number, v.document_id) > (coalesce($4::numeric, 'Infinity'::numeric), $5::bigint))
 ORDER BY k.number, v.document_id
 LIMIT $7::int;

-- :payload
-- In hexadecimal digits: in another encoding than UTF-8 it may be no text for the connection. By its time as well, which
-- says in which partition it is.
SELECT encode(public.ocr_analytics_utf8(ml_response), 'hex')
  FROM public.documents
 WHERE document_id = $1::bigint AND "timestamp" = $2::timestamptz;
