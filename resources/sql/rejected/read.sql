-- SPDX-License-Identifier: GPL-3.0-only
-- Documents that do not count, and why. Pages by key, newest first: an offset would read what it skips.

-- :page
-- $1 a reason or NULL for all; $2, $3, $4: time, id and place of the last row seen (NULL time: it had none), $5 whether
-- there was one; $6 rows. Ids may repeat or be missing in an adopted database, so the row's place in the table comes
-- last. ts stands alone in its comparison, so that the index on it is read backwards. Times outside of the calendar, which
-- the server counts further than microseconds since 1970 go, are given as text only.
SELECT r.document_id,
       r.ts::text,
       CASE WHEN r.ts >= '0001-01-01 00:00:00+00' AND r.ts < '10000-01-01 00:00:00+00'
            THEN (extract(epoch FROM r.ts) * 1000000)::bigint END,
       r.reason,
       r.detail,
       r.format,
       r.extractor_version,
       r.ctid::text
  FROM public.rejected_documents r
 WHERE ($1::text IS NULL OR r.reason = $1::text)
   AND (NOT $5::boolean
        OR ($2::timestamptz IS NULL
            AND (r.ts IS NOT NULL
                 OR (coalesce(r.document_id, -1), r.ctid) < (coalesce($3::bigint, -1), $4::tid)))
        OR (r.ts <= $2::timestamptz
            AND (r.ts, coalesce(r.document_id, -1), r.ctid)
                < ($2::timestamptz, coalesce($3::bigint, -1), $4::tid)))
 ORDER BY r.ts DESC NULLS FIRST, coalesce(r.document_id, -1) DESC, r.ctid DESC
 LIMIT $6::int;

-- :reasons
SELECT reason, count(*) FROM public.rejected_documents GROUP BY reason ORDER BY 2 DESC, 1;

-- :count
-- Of those that may be tried again: what is sealed stays as it is.
SELECT count(*) FROM public.rejected_documents
 WHERE coalesce(ts < '0001-01-01 00:00:00+00' OR ts >= (SELECT floor FROM public.retention WHERE what = 'documents'),
                true);

-- :payload
-- The first $3 characters of a payload, in hexadecimal digits, since they may be no text; and how many bytes there are in
-- all.
SELECT encode(public.ocr_analytics_utf8(left(d.ml_response, $3::int)), 'hex'), octet_length(d.ml_response)
  FROM public.documents d
 WHERE d.document_id IS NOT DISTINCT FROM $1::bigint
   AND (d."timestamp" = $2::timestamptz OR ($2::timestamptz IS NULL AND d."timestamp" IS NULL))
 LIMIT 1;

-- :lock
-- Waits until no refresh is at work and keeps others from beginning: what they would still write is then seen, and
-- nobody goes on with payload formats that are about to change. $1: the last stripe.
SELECT pg_advisory_xact_lock(20572, stripe) FROM generate_series(0, $1::int) AS stripe ORDER BY stripe;

-- :older
SELECT EXISTS (SELECT FROM public.rejected_documents
                WHERE extractor_version < $1::int
                  AND coalesce(ts < '0001-01-01 00:00:00+00'
                               OR ts >= (SELECT floor FROM public.retention WHERE what = 'documents'), true));

-- :retry
-- Invalidates the minutes of rejected documents that are not sealed, of all or of those an older extractor refused.
INSERT INTO public.invalidation_log (minute)
SELECT DISTINCT CASE WHEN ts IS NULL OR ts < '0001-01-01 00:00:00+00' THEN '-infinity'
                     WHEN ts >= '10000-01-01 00:00:00+00' THEN 'infinity'
                     ELSE date_bin('1 minute', ts, '0001-01-01 00:00:00+00') END
  FROM public.rejected_documents
 WHERE ($1::int IS NULL OR extractor_version < $1::int)
   AND coalesce(ts < '0001-01-01 00:00:00+00' OR ts >= (SELECT floor FROM public.retention WHERE what = 'documents'),
                true);
