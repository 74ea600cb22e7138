-- SPDX-License-Identifier: GPL-3.0-only
-- Taking away what is sealed, in small transactions.

-- :lock
-- That of what is sealed: whoever notes late documents holds it. Alone in its statement (see refresh/claim.sql).
SELECT pg_advisory_xact_lock(20572, 18);

-- :settings
-- For this transaction only. Of the last day, estimates are not to be believed: every statement reads ranges of an index.
-- Rows that row level security would hide are an error.
SELECT set_config('TimeZone', 'UTC', true),
       set_config('enable_seqscan', 'off', true),
       set_config('enable_nestloop', 'off', true),
       set_config('jit', 'off', true),
       set_config('max_parallel_workers_per_gather', '0', true),
       set_config('work_mem', '64MB', true),
       set_config('synchronous_commit', 'off', true),
       set_config('row_security', 'off', true),
       set_config('idle_in_transaction_session_timeout', '15s', true);

-- :patience
-- For this transaction only. Whoever holds a row that is to go, or the floor, perhaps for days, must not keep us holding
-- locks that refreshes wait for. $1: milliseconds.
SELECT set_config('lock_timeout', $1, true);

-- :first-document
SELECT (extract(epoch FROM min("timestamp")) * 1000000)::bigint
  FROM public.documents
 WHERE "timestamp" >= '0001-01-01 00:00:00+00'
   AND "timestamp" < (SELECT floor FROM public.retention WHERE what = 'documents');

-- :documents
-- The first $3 documents of the range from $1 to $2, and those of the same time as the last of them. Whatever came after the
-- range was sealed, and no refresh has seen yet, is noted as late in the same statement: nothing goes unnoticed.
-- Answers how many went, and how many of them were late. $4: the extractor's version. $5: the search_path that triggers of
-- others expect (documents/write:given-path); names in this statement have been looked up by then.
WITH kept (floor) AS MATERIALIZED (
    SELECT floor FROM public.retention WHERE what = 'documents'
), path AS MATERIALIZED (
    SELECT set_config('search_path', $5, true)
), bound (moment) AS MATERIALIZED (
    SELECT least((SELECT floor FROM kept), $2::timestamptz,
                 (SELECT "timestamp" + interval '1 microsecond' FROM public.documents
                   WHERE "timestamp" >= $1::timestamptz AND "timestamp" < $2::timestamptz
                   ORDER BY "timestamp" OFFSET $3::int - 1 LIMIT 1))
      FROM path
), counted AS MATERIALIZED (
    SELECT v.document_id, v.ts
      FROM public.document_values v
     WHERE v.ts >= $1::timestamptz AND v.ts < (SELECT moment FROM bound)
), gone AS (
    DELETE FROM public.documents d
     WHERE d."timestamp" >= $1::timestamptz AND d."timestamp" < (SELECT moment FROM bound)
    RETURNING d.document_id, d."timestamp"
), late AS (
    INSERT INTO public.rejected_documents (document_id, ts, reason, detail, extractor_version)
    SELECT gone.document_id, gone."timestamp", 'after-retention',
           to_char(floor AT TIME ZONE 'UTC', '"receipts are kept from "YYYY-MM-DD'), $4::int
      FROM gone
     CROSS JOIN kept
     WHERE NOT EXISTS (SELECT FROM counted v
                        WHERE v.ts = gone."timestamp"
                          AND coalesce(v.document_id, -9223372036854775808)
                              = coalesce(gone.document_id, -9223372036854775808))
       AND NOT EXISTS (SELECT FROM public.rejected_documents r
                        WHERE r.ts >= $1::timestamptz AND r.ts < (SELECT moment FROM bound)
                          AND r.ts = gone."timestamp"
                          AND coalesce(r.document_id, -9223372036854775808)
                              = coalesce(gone.document_id, -9223372036854775808))
    RETURNING ts
)
SELECT (SELECT count(*) FROM gone), (SELECT count(*) FROM late);

-- :who-keeps
-- Triggers of others that may keep a row from being deleted.
SELECT DISTINCT g.tgname::text
  FROM public.ocr_analytics_tables() AS t
  JOIN pg_trigger g ON g.tgrelid = t.relation
 WHERE NOT g.tgisinternal AND g.tgtype::int & 11 = 11 AND NOT starts_with(g.tgname, 'ocr_analytics_')
 ORDER BY 1;

-- :first-value
-- Rejections that say that a document came late are kept.
SELECT (extract(epoch FROM least(
           (SELECT min(ts) FROM public.document_values
             WHERE ts < (SELECT floor FROM public.retention WHERE what = 'values')),
           (SELECT min(ts) FROM public.rejected_documents
             WHERE ts >= '0001-01-01 00:00:00+00' AND reason <> 'after-retention'
               AND ts < (SELECT floor FROM public.retention WHERE what = 'values')))) * 1000000)::bigint;

-- :values
-- The same of what was made of documents, of which none is left in the day from $4 on: as long as there is one, they say
-- that it was counted.
WITH bound (moment) AS MATERIALIZED (
    SELECT least((SELECT floor FROM public.retention WHERE what = 'values'), $2::timestamptz,
                 (SELECT ts + interval '1 microsecond' FROM public.document_values
                   WHERE ts >= $1::timestamptz AND ts < $2::timestamptz ORDER BY ts OFFSET $3::int - 1 LIMIT 1))
     WHERE NOT EXISTS (SELECT 1 FROM public.documents
                        WHERE "timestamp" >= $4::timestamptz AND "timestamp" < $4::timestamptz + interval '24 hours')
), gone AS (
    DELETE FROM public.document_values v
     WHERE v.ts >= $1::timestamptz AND v.ts < (SELECT moment FROM bound)
    RETURNING v.ts
), gone_rejected AS (
    DELETE FROM public.rejected_documents r
     WHERE r.ts >= $1::timestamptz AND r.ts < (SELECT moment FROM bound) AND r.reason <> 'after-retention'
    RETURNING r.ts
)
SELECT (SELECT count(*) FROM gone), (SELECT count(*) FROM gone_rejected), EXISTS (SELECT 1 FROM bound);
