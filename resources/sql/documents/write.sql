-- SPDX-License-Identifier: GPL-3.0-only
-- Writing documents in bulk: one transaction, one or more COPY statements.

-- :room
-- The triggers look at each statement's rows once more: with room in memory they need no temporary file.
SET LOCAL work_mem = '64MB'

-- :copy
COPY public.documents (ml_response, "timestamp") FROM STDIN (FORMAT binary)

-- :transaction
-- Asked before COMMIT, so that its outcome can be found out if the answer gets lost.
SELECT pg_current_xact_id()

-- :outcome
-- 'committed', 'aborted', 'in progress'; null for a transaction too old to be remembered.
SELECT pg_xact_status($1::text::xid8)
