-- SPDX-License-Identifier: GPL-3.0-only
-- How one refresh transaction begins.

-- :lock
-- Alone in the first statement: in READ COMMITTED the next statement's snapshot is then younger than the lock, and sees
-- everything that the holder before us committed.
SELECT pg_try_advisory_xact_lock(20572, $1::int);

-- :settings
-- For this transaction only, which a pooler in transaction mode allows. Estimates for times past the last ANALYZE would
-- turn to plans over whole tables; every statement here reads ranges of an index. A client that froze between two
-- statements loses the lock by the time-out. Rows that row level security would hide are an error. Comes with the
-- payload formats that hold for this transaction, with the minute from which on documents are kept (null when that is
-- not known; of before days that are sealed it is another database's, which a restore left in place): whoever holds a
-- stripe's lock knows it for all of the stripe's blocks; and with whether values and roll-ups are spread over a cluster
-- (db::passFence).
SELECT (SELECT value FROM public.settings WHERE name = 'payload_formats'),
       (SELECT CASE WHEN isfinite(floor) THEN extract(epoch FROM floor)::bigint / 60 ELSE -9223372036854775808 END
          FROM public.retention
         WHERE what = 'documents' AND NOT EXISTS (SELECT FROM public.sealed_days WHERE day >= floor)),
       to_regclass('public.stripe_fence') IS NOT NULL,
       set_config('TimeZone', 'UTC', true),
       set_config('enable_seqscan', 'off', true),
       set_config('enable_indexscan', 'off', true),
       set_config('enable_material', 'off', true),
       set_config('jit', 'off', true),
       set_config('max_parallel_workers_per_gather', '0', true),
       set_config('work_mem', '64MB', true),
       set_config('synchronous_commit', 'off', true),
       set_config('row_security', 'off', true),
       set_config('idle_in_transaction_session_timeout', '15s', true);

-- :minutes
-- Takes up to $2 minutes of the blocks that begin at $1, all log rows of each but what is to be made again from the values. Answers each
-- minute, whether it must be read whole, and otherwise the first and last time of the documents that were added to it.
-- What was added can be told from what was there by its id and time, where a constraint keeps ids apart, or, of a table that
-- is partitioned, both together. That is looked up in
-- the snapshot in which the rows are taken: an id that repeats later comes with a row of its own, which is not taken.
WITH chosen AS MATERIALIZED (
    SELECT l.minute
      FROM unnest($1::timestamptz[]) AS block (start)
      JOIN public.invalidation_log l ON l.minute >= block.start AND l.minute < block.start + interval '6 hours'
     WHERE NOT l.remake_hour
     GROUP BY l.minute
     ORDER BY l.minute DESC
     LIMIT $2::int
), taken AS (
    DELETE FROM public.invalidation_log l USING chosen
     WHERE l.minute = chosen.minute AND NOT l.remake_hour
    RETURNING l.minute, l.first_added, l.last_added
), minutes AS (
    SELECT minute,
           bool_and(first_added IS NOT NULL AND last_added IS NOT NULL) AS only_added,
           greatest(min(first_added), minute) AS first_added,
           least(max(last_added), minute + interval '1 minute - 1 microsecond') AS last_added
      FROM taken
     GROUP BY minute
)
SELECT extract(epoch FROM minute)::bigint / 60,
       NOT (only_added AND EXISTS (
           SELECT FROM pg_catalog.pg_index i
             JOIN pg_catalog.pg_class c ON c.oid = i.indrelid
             JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
            WHERE i.indrelid = 'public.documents'::regclass
              AND i.indisunique AND i.indisvalid AND i.indimmediate AND i.indpred IS NULL AND a.attname = 'document_id'
              AND a.attnotnull
              AND CASE c.relkind
                  WHEN 'r' THEN i.indnkeyatts = 1 AND NOT c.relhassubclass
                  WHEN 'p' THEN i.indnkeyatts = 2 AND EXISTS (SELECT FROM pg_catalog.pg_attribute t
                                                               WHERE t.attrelid = i.indrelid AND t.attnum = i.indkey[1]
                                                                 AND t.attname = 'timestamp' AND t.attnotnull)
                  END)),
       CASE WHEN isfinite(first_added) THEN (extract(epoch FROM first_added) * 1000000)::bigint END,
       CASE WHEN isfinite(last_added) THEN (extract(epoch FROM last_added) * 1000000)::bigint END
  FROM minutes
 ORDER BY minute;

-- :hours
-- Takes up to $2 hours of the blocks that begin at $1 that are to be made again: from the values, from the documents if
-- those count otherwise now, or either.
WITH chosen AS MATERIALIZED (
    SELECT date_bin('1 hour', l.minute, '0001-01-01 00:00:00+00') AS start
      FROM unnest($1::timestamptz[]) AS block (start)
      JOIN public.invalidation_log l ON l.minute >= block.start AND l.minute < block.start + interval '6 hours'
     WHERE l.remake_hour
     GROUP BY 1
     ORDER BY 1 DESC
     LIMIT $2::int
), taken AS (
    DELETE FROM public.invalidation_log l USING chosen
     WHERE l.remake_hour AND l.minute >= chosen.start AND l.minute < chosen.start + interval '1 hour'
    RETURNING chosen.start, l.reread
)
SELECT extract(epoch FROM start)::bigint / 60 AS minute, bool_or(NOT reread), bool_or(reread)
  FROM taken
 GROUP BY start
 ORDER BY minute;

-- :hours-to-reread
-- Of the hours that begin at $1 those with documents that may be of a format which changed with this program: Veryfi's,
-- which have a "vendor", unless its letters are escaped.
SELECT extract(epoch FROM hour.start)::bigint / 60 AS minute
  FROM unnest($1::timestamptz[]) AS hour (start)
 WHERE EXISTS (SELECT FROM public.documents d
                WHERE d."timestamp" >= hour.start AND d."timestamp" < hour.start + interval '1 hour'
                  AND (position('vendor' IN d.ml_response) > 0 OR position('\u00' IN d.ml_response) > 0))
 ORDER BY minute;

-- :outside
DELETE FROM public.invalidation_log WHERE minute < '0001-01-01 00:00:00+00' OR minute >= '10000-01-01 00:00:00+00';

-- :may-expand
-- Rows that row level security would hide are an error from here on. Then, whether "everything" may be expanded: totals
-- are not deleted because documents is found empty, unless somebody emptied it by TRUNCATE. At last, whether it is known
-- from when on documents are kept.
SELECT set_config('row_security', 'off', true),
       EXISTS (SELECT 1 FROM public.documents)
       OR NOT EXISTS (SELECT 1 FROM public.hourly_parsed_total
                       WHERE ts >= (SELECT floor FROM public.retention WHERE what = 'documents'))
       OR EXISTS (SELECT 1 FROM public.invalidation_log WHERE everything AND emptied),
       EXISTS (SELECT 1 FROM public.retention
                WHERE what = 'documents' AND NOT EXISTS (SELECT FROM public.sealed_days WHERE day >= floor));

-- :take-everything
DELETE FROM public.invalidation_log WHERE everything;

-- :everything
-- What was taken as minutes: those of all documents, and those of all that was made of documents now gone, unless it
-- is sealed. In the same transaction: whoever is killed in between leaves the log as it was.
WITH kept (floor) AS MATERIALIZED (
    SELECT floor FROM public.retention WHERE what = 'documents'
), minutes AS (
    SELECT CASE WHEN "timestamp" IS NULL OR "timestamp" < '0001-01-01 00:00:00+00' THEN '-infinity'
                WHEN "timestamp" >= '10000-01-01 00:00:00+00' THEN 'infinity'
                ELSE date_bin('1 minute', "timestamp", '0001-01-01 00:00:00+00') END AS minute
      FROM public.documents
     GROUP BY 1
    UNION
    SELECT date_bin('1 minute', ts, '0001-01-01 00:00:00+00') FROM public.document_values
     WHERE ts >= (SELECT floor FROM kept)
     GROUP BY 1
    UNION
    SELECT CASE WHEN ts IS NULL OR ts < '0001-01-01 00:00:00+00' THEN '-infinity'
                WHEN ts >= '10000-01-01 00:00:00+00' THEN 'infinity'
                ELSE date_bin('1 minute', ts, '0001-01-01 00:00:00+00') END
      FROM public.rejected_documents
     WHERE coalesce(ts >= (SELECT floor FROM kept) OR ts < '0001-01-01 00:00:00+00', true)
    UNION
    SELECT ts FROM public.minutely_parsed_total WHERE ts >= (SELECT floor FROM kept)
    UNION
    SELECT ts FROM public.hourly_parsed_total WHERE ts >= (SELECT floor FROM kept)
)
INSERT INTO public.invalidation_log (minute, everything) SELECT minute, false FROM minutes;

-- :notify
SELECT pg_notify($1, $2);
