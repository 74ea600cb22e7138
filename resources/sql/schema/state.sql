-- SPDX-License-Identifier: GPL-3.0-only
-- What the database holds. Reads catalogues only.

-- :lock
SELECT pg_advisory_xact_lock(20571, 1);

-- :version
SELECT coalesce(max(version), 0) FROM public.schema_version;

-- :create-version
CREATE TABLE IF NOT EXISTS public.schema_version (
    version integer PRIMARY KEY,
    name text NOT NULL,
    applied timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- :record
INSERT INTO public.schema_version (version, name) VALUES ($1::int, $2);

-- :columns
-- The columns of what is called documents or like a roll-up: table, column, type. One statement, one snapshot: with
-- two, a migration that commits in between looks like tables without a version.
SELECT c.relname, a.attname, format_type(a.atttypid, NULL), c.relkind IN ('r', 'p')
  FROM pg_catalog.pg_class c
  JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
  JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
 WHERE c.relname IN ('schema_version', 'documents', 'minutely_parsed_total', 'hourly_parsed_total', 'document_values')
 ORDER BY c.relname, a.attnum;

-- :taken
-- Which of the names $1 belong to something that is not, or no part of, documents or a roll-up. Null when none does.
SELECT string_agg(c.relname, ', ' ORDER BY c.relname)
  FROM pg_catalog.pg_class c
 WHERE c.relnamespace = 'public'::regnamespace
   AND c.relname = ANY ($1::text[])
   AND c.relname NOT IN ('documents', 'minutely_parsed_total', 'hourly_parsed_total')
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class t ON t.oid = i.indrelid
                    WHERE i.indexrelid = c.oid AND t.relnamespace = c.relnamespace
                      AND t.relname IN ('documents', 'minutely_parsed_total', 'hourly_parsed_total'));
