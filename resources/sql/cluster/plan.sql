-- SPDX-License-Identifier: GPL-3.0-only
-- What a cluster of Citus has, before the values and roll-ups are spread over it. Reads only.

-- :is-spread
SELECT to_regclass('public.stripe_fence') IS NOT NULL;

-- :extension
-- Whether the database has the extension, whether its server could have it, and which version there is.
SELECT EXISTS (SELECT FROM pg_catalog.pg_extension WHERE extname = 'citus'),
       EXISTS (SELECT FROM pg_catalog.pg_available_extensions WHERE name = 'citus'),
       (SELECT extversion FROM pg_catalog.pg_extension WHERE extname = 'citus');

-- :nodes
-- Whether this is the coordinator; how many nodes take shards; into how many shards a table is cut.
SELECT (SELECT groupid = 0 FROM pg_catalog.pg_dist_local_group),
       (SELECT count(*) FROM pg_catalog.pg_dist_node WHERE isactive AND shouldhaveshards AND noderole = 'primary'),
       current_setting('citus.shard_count')::bigint;

-- :obstacles
-- What stands in the way, a word and what it is about each.
SELECT 'owner', t.name
  FROM unnest(ARRAY['document_values', 'minutely_parsed_total', 'hourly_parsed_total']) AS t (name)
  JOIN pg_catalog.pg_class c ON c.oid = to_regclass('public.' || t.name)
 WHERE NOT pg_has_role(c.relowner, 'USAGE')
UNION ALL
SELECT 'key', p.logicalrelid::regclass::text
  FROM pg_catalog.pg_dist_partition p
 WHERE p.logicalrelid = ANY (ARRAY['public.document_values', 'public.minutely_parsed_total',
                                   'public.hourly_parsed_total']::regclass[])
   AND (p.partmethod <> 'h'
        OR column_to_column_name(p.logicalrelid, p.partkey) IS DISTINCT FROM 'business_id')
UNION ALL
SELECT 'local', p.logicalrelid::regclass::text
  FROM pg_catalog.pg_dist_partition p
  JOIN pg_catalog.pg_class c ON c.oid = p.logicalrelid AND c.relnamespace = 'public'::regnamespace
 WHERE c.relname IN ('documents', 'rejected_documents', 'invalidation_log', 'settings', 'schema_version', 'job_runs',
                     'retention', 'sealed_days', 'daily_parsed_total', 'finished_days', 'ingest_offsets',
                     'refused_messages', 'business_groups', 'business_group_changes', 'alert_rules',
                     'alert_evaluations', 'alert_firings', 'alert_history', 'markers');

-- :size
-- Rows that would move to the workers, nearly, and their bytes with indexes; nothing once they are there.
SELECT coalesce(sum(greatest(c.reltuples, 0)), 0)::bigint, coalesce(sum(pg_total_relation_size(c.oid)), 0)::bigint
  FROM pg_catalog.pg_class c
 WHERE c.oid = ANY (ARRAY['public.document_values', 'public.minutely_parsed_total', 'public.hourly_parsed_total']::regclass[])
   AND NOT EXISTS (SELECT FROM pg_catalog.pg_dist_partition p WHERE p.logicalrelid = c.oid);

-- :spread
-- Into how many shards they are cut, and on how many nodes those are; whether each has its fence.
SELECT (SELECT count(*) FROM pg_catalog.pg_dist_shard WHERE logicalrelid = 'public.document_values'::regclass),
       (SELECT count(DISTINCT nodename || ':' || nodeport) FROM citus_shards
         WHERE table_name = 'public.document_values'::regclass);
