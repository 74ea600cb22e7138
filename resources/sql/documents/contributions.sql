-- SPDX-License-Identifier: GPL-3.0-only
-- Which receipts pull a mean.

-- :outermost
-- Of businesses $1 (null: all) in [$2, $3): the $6 documents with the lowest scores ($5 = 1) or the highest ones ($5 = -1); of OCR
-- scores where $4 says so. Those behind the document $9 of time $8 with the score $7, where that is given.
SELECT v.document_id, v.ts, v.business_id, (CASE WHEN $4::boolean THEN v.ocr_score ELSE v.score END)::text
  FROM public.document_values v
 WHERE ($1::text[] IS NULL OR v.business_id = ANY ($1::text[])) AND v.ts >= $2::timestamptz AND v.ts < $3::timestamptz
   AND (CASE WHEN $4::boolean THEN v.ocr_score ELSE v.score END) IS NOT NULL
   AND ($7::numeric IS NULL
        OR ((CASE WHEN $4::boolean THEN v.ocr_score ELSE v.score END) * $5::int, v.ts, v.document_id)
           > ($7::numeric * $5::int, $8::timestamptz, $9::bigint))
 ORDER BY (CASE WHEN $4::boolean THEN v.ocr_score ELSE v.score END) * $5::int, v.ts, v.document_id
 LIMIT $6::bigint;
