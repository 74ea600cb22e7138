-- SPDX-License-Identifier: GPL-3.0-only
-- What a person asks first.

-- :patience
-- Nobody waits for the answer.
SET LOCAL statement_timeout = '5s';

-- :server
SELECT current_setting('server_version'), current_database(), current_user, pg_is_in_recovery(),
       (SELECT coalesce(max(version), 0) FROM public.schema_version);

-- :standby
-- When the primary made the newest change that is here, and for how many microseconds it may be out of date: nothing when
-- all that is received is replayed and the primary still sends. Nulls on a primary, and before any change was replayed.
SELECT (extract(epoch FROM pg_last_xact_replay_timestamp()) * 1000000)::bigint,
       CASE WHEN NOT pg_is_in_recovery() THEN NULL
            WHEN EXISTS (SELECT FROM pg_stat_wal_receiver)
             AND pg_last_wal_receive_lsn() = pg_last_wal_replay_lsn() THEN 0
            ELSE extract(epoch FROM clock_timestamp() - pg_last_xact_replay_timestamp()) * 1000000 END::bigint;

-- :documents
-- Counted where that is quick; the planner's estimate of a large table, or of all partitions, otherwise.
SELECT CASE WHEN reltuples < 2000000 THEN (SELECT count(*) FROM public.documents) ELSE reltuples::bigint END,
       reltuples >= 2000000
  FROM (SELECT sum(greatest(c.reltuples, 0)) AS reltuples
          FROM public.ocr_analytics_tables() AS t
          JOIN pg_class c ON c.oid = t.relation AND c.relkind <> 'p') AS every;

-- :sealed
SELECT count(*) FROM public.sealed_days;

-- :rejected
SELECT reason, count(*) FROM public.rejected_documents GROUP BY reason ORDER BY 2 DESC, 1;

-- :unseen-tables
SELECT EXISTS (SELECT FROM public.ocr_analytics_table_changes() WHERE change <> 'gone');
