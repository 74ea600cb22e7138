-- SPDX-License-Identifier: GPL-3.0-only
-- Documents out, their values back in. $1 and $2: starts and ends of the taken runs of minutes, or of the times of what
-- was added to minutes; half-open.

-- :bounds
-- COPY takes no parameters: it reads them from settings, which end with the transaction.
SELECT set_config('ocr_analytics.from', $1, true), set_config('ocr_analytics.to', $2, true);

-- :documents
-- A payload that is too large to be read (core::Extractor::maximumPayloadBytes) stays where it is: a gigabyte would be more
-- than a row that is sent may hold, and end everybody's reading.
COPY (SELECT d.document_id, d."timestamp", CASE WHEN octet_length(d.ml_response) <= 67108864 THEN d.ml_response END,
             octet_length(d.ml_response)::bigint
        FROM unnest(current_setting('ocr_analytics.from')::timestamptz[],
                    current_setting('ocr_analytics.to')::timestamptz[]) AS run (start, "end")
        JOIN public.documents d ON d."timestamp" >= run.start AND d."timestamp" < run."end") TO STDOUT (FORMAT binary)

-- :any-known
-- Whether anything was extracted there before.
SELECT EXISTS (SELECT 1 FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
                 JOIN public.document_values v ON v.ts >= run.start AND v.ts < run."end")
    OR EXISTS (SELECT 1 FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
                 JOIN public.rejected_documents r ON r.ts >= run.start AND r.ts < run."end");

-- +unknown
-- Documents as :documents has them, without those that were extracted before.
WITH run (start, "end") AS MATERIALIZED (
    SELECT * FROM unnest(current_setting('ocr_analytics.from')::timestamptz[],
                         current_setting('ocr_analytics.to')::timestamptz[])
), known AS MATERIALIZED (
    SELECT v.document_id, v.ts FROM run JOIN public.document_values v ON v.ts >= run.start AND v.ts < run."end"
)
SELECT d.document_id, d."timestamp", CASE WHEN octet_length(d.ml_response) <= 67108864 THEN d.ml_response END,
       octet_length(d.ml_response)::bigint
  FROM run
  JOIN public.documents d ON d."timestamp" >= run.start AND d."timestamp" < run."end"
 WHERE NOT EXISTS (SELECT FROM known v WHERE v.document_id = d.document_id AND v.ts = d."timestamp")
   AND NOT EXISTS (SELECT FROM unnest(current_setting('ocr_analytics.from')::timestamptz[],
                                      current_setting('ocr_analytics.to')::timestamptz[]) AS known (start, "end")
                     JOIN public.rejected_documents r ON r.ts >= known.start AND r.ts < known."end"
                    WHERE r.document_id = d.document_id AND r.ts = d."timestamp")

-- :unknown-documents
COPY ({+unknown}) TO STDOUT (FORMAT binary)

-- :unknown-documents-within
-- The same as rows, of runs that lie in [$1, $2): of a table with many partitions the others are then left out before any
-- of them is looked at, which COPY, without parameters, cannot have.
{+unknown}
  AND d."timestamp" >= $1::timestamptz AND d."timestamp" < $2::timestamptz;

-- :documents-outside
COPY (SELECT d.document_id, d."timestamp", NULL::text, NULL::bigint
        FROM public.documents d
       WHERE d."timestamp" IS NULL OR d."timestamp" < '0001-01-01 00:00:00+00'
          OR d."timestamp" >= '10000-01-01 00:00:00+00')
  TO STDOUT (FORMAT binary)

-- :stored
-- What is stored of documents, amounts and scores as they are written.
COPY (WITH run (start, "end") AS MATERIALIZED (
          SELECT * FROM unnest(current_setting('ocr_analytics.from')::timestamptz[],
                               current_setting('ocr_analytics.to')::timestamptz[])
      )
      SELECT v.document_id, v.ts, v.business_id, v.total_amount::text, v.score::text, v.ocr_score::text, v.currency
        FROM run
        JOIN public.document_values v ON v.ts >= run.start AND v.ts < run."end") TO STDOUT (FORMAT binary)

-- :unstorable-names
-- Of names in UTF-8 those that the database's encoding cannot hold, in hexadecimal digits.
SELECT encode(name, 'hex') FROM public.ocr_analytics_unstorable($1::bytea[]) AS name;

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

-- :note-late
-- Documents of minutes that are sealed, which were not there then: they are neither counted nor noted. $3 the extractor's
-- version.
WITH counted AS MATERIALIZED (
    SELECT v.document_id, v.ts
      FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
      JOIN public.document_values v ON v.ts >= run.start AND v.ts < run."end"
)
INSERT INTO public.rejected_documents (document_id, ts, reason, detail, extractor_version)
SELECT d.document_id, d."timestamp", 'after-retention',
       (SELECT to_char(floor AT TIME ZONE 'UTC', '"receipts are kept from "YYYY-MM-DD')
          FROM public.retention WHERE what = 'documents'),
       $3::int
  FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
  JOIN public.documents d ON d."timestamp" >= run.start AND d."timestamp" < run."end"
 WHERE NOT EXISTS (SELECT FROM counted v
                    WHERE v.ts = d."timestamp" AND coalesce(v.document_id, -9223372036854775808)
                                                   = coalesce(d.document_id, -9223372036854775808))
   AND NOT EXISTS (SELECT FROM unnest($1::timestamptz[], $2::timestamptz[]) AS known (start, "end")
                     JOIN public.rejected_documents r ON r.ts >= known.start AND r.ts < known."end"
                    WHERE r.ts = d."timestamp" AND coalesce(r.document_id, -9223372036854775808)
                                                   = coalesce(d.document_id, -9223372036854775808));

-- :write-values
COPY public.document_values (document_id, ts, business_id, total_amount, score, ocr_score, currency) FROM STDIN (FORMAT binary)

-- :write-rejected
COPY public.rejected_documents (document_id, ts, reason, detail, format, extractor_version) FROM STDIN (FORMAT binary)
