-- SPDX-License-Identifier: GPL-3.0-only
-- Day partitions of documents, where `migrate --partition-documents` made them. See partition/functions.sql.

-- :read
-- Whether they are ours, and whether an attempt to make them was ended half-way.
SELECT EXISTS (SELECT FROM public.settings WHERE name = 'documents_partitions' AND value = 'days')
       AND to_regprocedure('public.ocr_analytics_partitions()') IS NOT NULL,
       EXISTS (SELECT FROM public.settings WHERE name = 'documents_partitioning');

-- :partitions
-- How many there are, up to when, and how much is in the default one, up to 10,000.
SELECT (SELECT count(*) FROM pg_catalog.pg_inherits WHERE inhparent = 'public.documents'::regclass),
       (SELECT (extract(epoch FROM max(substring(bound FROM ' TO \(''([^'']+)''\)$')::timestamptz)) * 1000000)::bigint
          FROM (SELECT pg_get_expr(c.relpartbound, c.oid) AS bound
                  FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
                 WHERE i.inhparent = 'public.documents'::regclass) AS bounds
         WHERE bound <> 'DEFAULT'),
       (SELECT count(*) FROM (SELECT FROM public.documents d
                WHERE d.tableoid = (SELECT i.inhrelid FROM pg_catalog.pg_inherits i
                                      JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
                                     WHERE i.inhparent = 'public.documents'::regclass
                                       AND pg_get_expr(c.relpartbound, c.oid) = 'DEFAULT')
                LIMIT 10000) AS rows);

-- :make-ahead
SELECT public.ocr_analytics_make_partitions($1::int);

-- :drop
SELECT outcome, documents FROM public.ocr_analytics_drop_partition();
