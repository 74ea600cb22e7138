-- SPDX-License-Identifier: GPL-3.0-only
-- What a person asks first.

-- :server
SELECT current_setting('server_version'), current_database(), current_user, pg_is_in_recovery(),
       (SELECT coalesce(max(version), 0) FROM public.schema_version);

-- :documents
-- Counted where that is quick; a large table's planner estimate otherwise.
SELECT CASE WHEN reltuples < 2000000 THEN (SELECT count(*) FROM public.documents) ELSE reltuples::bigint END,
       reltuples >= 2000000
  FROM pg_class
 WHERE oid = 'public.documents'::regclass;

-- :rejected
SELECT reason, count(*) FROM public.rejected_documents GROUP BY reason ORDER BY 2 DESC, 1;
