-- SPDX-License-Identifier: GPL-3.0-only
-- Single documents, for drill-down. Pages by key: an offset would read what it skips.

-- :bucket
-- $1 business, $2 and $3 the bucket; the worst score first, those without a score last. $4 and $5: the score and id of
-- the last row seen, $6 whether there was one; $7 rows.
SELECT v.document_id,
       (extract(epoch FROM v.ts) * 1000000)::bigint,
       v.total_amount,
       v.score,
       v.ocr_score
  FROM document_values v
 WHERE v.business_id = $1
   AND v.ts >= $2::timestamptz AND v.ts < $3::timestamptz
   AND (NOT $6::boolean
        OR (coalesce(v.score, 'Infinity'::numeric), v.document_id)
           > (coalesce($4::numeric, 'Infinity'::numeric), $5::bigint))
 ORDER BY coalesce(v.score, 'Infinity'::numeric), v.document_id
 LIMIT $7::int;

-- :payload
SELECT ml_response FROM documents WHERE document_id = $1::bigint;

-- :rejected
-- Newest first. $1 a reason or NULL for all; $2 and $3: time and id of the last row seen, $4 whether there was one.
SELECT r.document_id,
       CASE WHEN isfinite(r.ts) THEN (extract(epoch FROM r.ts) * 1000000)::bigint END,
       r.reason,
       r.detail,
       r.format,
       r.extractor_version
  FROM rejected_documents r
 WHERE ($1::text IS NULL OR r.reason = $1::text)
   AND (NOT $4::boolean
        OR (coalesce(r.ts, '-infinity'::timestamptz), r.document_id)
           < (coalesce($2::timestamptz, '-infinity'::timestamptz), $3::bigint))
 ORDER BY coalesce(r.ts, '-infinity'::timestamptz) DESC, r.document_id DESC
 LIMIT $5::int;

-- :retry
-- Invalidates the minutes of rejected documents, of all or of those an older extractor refused.
INSERT INTO invalidation_log (minute)
SELECT DISTINCT CASE WHEN ts IS NULL OR ts < '0001-01-01 00:00:00+00' THEN '-infinity'
                     WHEN ts >= '10000-01-01 00:00:00+00' THEN 'infinity'
                     ELSE date_bin('1 minute', ts, '0001-01-01 00:00:00+00') END
  FROM rejected_documents
 WHERE $1::int IS NULL OR extractor_version < $1::int;
