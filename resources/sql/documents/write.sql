-- SPDX-License-Identifier: GPL-3.0-only
-- Writing documents in bulk: one transaction, one or more COPY statements.

-- +given-path
(SELECT coalesce((SELECT substring(entry FROM '^search_path=(.*)$')
                    FROM pg_db_role_setting AS given
                   CROSS JOIN unnest(given.setconfig) AS entry
                   WHERE starts_with(entry, 'search_path=')
                     AND given.setdatabase IN (0, (SELECT oid FROM pg_database WHERE datname = current_database()))
                     AND given.setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = session_user))
                   ORDER BY given.setrole <> 0 DESC, given.setdatabase <> 0 DESC
                   LIMIT 1), '"$user", public'))

-- :given-path
-- Where the role, the database or nobody said that names without a schema are looked for. Ours all have one; others' triggers
-- on documents may not, and are to find what they find when anybody else writes.
SELECT {+given-path};

-- :room
-- For this transaction only. The triggers look at each statement's rows once more: with room in memory they need no temporary
-- file. Then whether triggers of others may run as late as at its end.
SELECT set_config('work_mem', '64MB', true),
       EXISTS (SELECT FROM pg_trigger
                WHERE tgrelid = 'public.documents'::regclass AND tgdeferrable AND NOT tgisinternal),
       {+given-path};

-- :path
-- For this transaction only.
SELECT set_config('search_path', $1, true);

-- :copy
COPY public.documents (ml_response, "timestamp") FROM STDIN (FORMAT binary)

-- :transaction
-- Asked before COMMIT, so that its outcome can be found out if the answer gets lost.
SELECT pg_current_xact_id()

-- :outcome
-- 'committed', 'aborted', 'in progress'; null for a transaction too old to be remembered.
SELECT pg_xact_status($1::text::xid8)
