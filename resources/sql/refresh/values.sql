-- SPDX-License-Identifier: GPL-3.0-only
-- Documents out, their values back in. $1 and $2: starts and ends of the taken runs of minutes, half-open.

-- :documents
COPY (SELECT d.document_id, d."timestamp", d.ml_response
        FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
        JOIN public.documents d ON d."timestamp" >= run.start AND d."timestamp" < run."end") TO STDOUT (FORMAT binary)

-- :documents-outside
COPY (SELECT d.document_id, d."timestamp", NULL::text
        FROM public.documents d
       WHERE d."timestamp" IS NULL OR d."timestamp" < '0001-01-01 00:00:00+00'
          OR d."timestamp" >= '10000-01-01 00:00:00+00')
  TO STDOUT (FORMAT binary)

-- :delete-values
DELETE FROM public.document_values v
 USING unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
 WHERE v.ts >= run.start AND v.ts < run."end";

-- :delete-rejected
DELETE FROM public.rejected_documents r
 USING unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
 WHERE r.ts >= run.start AND r.ts < run."end";

-- :delete-rejected-outside
DELETE FROM public.rejected_documents
 WHERE ts IS NULL OR ts < '0001-01-01 00:00:00+00' OR ts >= '10000-01-01 00:00:00+00';

-- :write-values
COPY public.document_values (document_id, ts, business_id, total_amount, score, ocr_score) FROM STDIN (FORMAT binary)

-- :write-rejected
COPY public.rejected_documents (document_id, ts, reason, detail, format, extractor_version) FROM STDIN (FORMAT binary)
