-- SPDX-License-Identifier: GPL-3.0-only
-- From a table of documents to day partitions, without writing a row anew: the table becomes the first of them. Each step
-- may be repeated; whoever is killed in between leaves a table that works as before.

-- :obstacles
-- What stands in the way, a word and what it is about each; none when nothing does. Also whether it is done already.
WITH documents AS (
    SELECT c.* FROM pg_catalog.pg_class c WHERE c.oid = 'public.documents'::regclass
), needed (kind, oid) AS (
    SELECT 'pg_class'::regclass, oid FROM documents
    UNION ALL
    SELECT 'pg_type'::regclass, t.oid
      FROM documents JOIN pg_catalog.pg_type t ON documents.reltype IN (t.oid, t.typelem)
)
SELECT 'partitioned', pg_get_partkeydef(oid) FROM documents WHERE relkind = 'p'
UNION ALL
SELECT 'kind', relkind::text FROM documents WHERE relkind NOT IN ('r', 'p')
UNION ALL
SELECT 'owner', pg_get_userbyid(relowner) FROM documents WHERE NOT pg_has_role(relowner, 'USAGE')
UNION ALL
SELECT 'children', string_agg(i.inhrelid::regclass::text, ', ')
  FROM documents JOIN pg_catalog.pg_inherits i ON i.inhparent = documents.oid
 WHERE documents.relkind = 'r' HAVING count(*) > 0
UNION ALL
SELECT 'nullable', a.attname
  FROM documents JOIN pg_catalog.pg_attribute a ON a.attrelid = documents.oid
 WHERE a.attname IN ('document_id', 'timestamp') AND NOT a.attnotnull
UNION ALL
SELECT 'trigger', g.tgname
  FROM documents
  JOIN pg_catalog.pg_trigger g ON g.tgrelid = documents.oid AND NOT g.tgisinternal
  JOIN pg_catalog.pg_proc p ON p.oid = g.tgfoid
 WHERE documents.relkind = 'r' AND (g.tgname <> p.proname OR NOT starts_with(p.proname, 'ocr_analytics_'))
UNION ALL
SELECT 'check', k.conname
  FROM documents JOIN pg_catalog.pg_constraint k ON k.conrelid = documents.oid AND k.contype IN ('c', 'f', 'x')
 WHERE k.conname <> 'documents_before_partitions'
UNION ALL
SELECT 'reference', r.conrelid::regclass::text
  FROM documents JOIN pg_catalog.pg_constraint r ON r.confrelid = documents.oid
UNION ALL
-- Also one of a schema or of all tables: it would send partitions that its subscribers do not have.
SELECT DISTINCT 'publication', p.pubname
  FROM documents
 CROSS JOIN pg_catalog.pg_publication p
 CROSS JOIN LATERAL pg_get_publication_tables(p.pubname) AS published
 WHERE published.relid = documents.oid
UNION ALL
SELECT 'subscription', s.subname
  FROM documents
  JOIN pg_catalog.pg_subscription_rel r ON r.srrelid = documents.oid
  JOIN pg_catalog.pg_subscription s ON s.oid = r.srsubid
UNION ALL
SELECT 'policy', p.polname FROM documents JOIN pg_catalog.pg_policy p ON p.polrelid = documents.oid
UNION ALL
SELECT 'security', '' FROM documents WHERE relrowsecurity OR relforcerowsecurity
UNION ALL
SELECT 'view', string_agg(DISTINCT v.oid::regclass::text, ', ')
  FROM needed
  JOIN pg_catalog.pg_depend d ON d.refclassid = needed.kind AND d.refobjid = needed.oid AND d.classid = 'pg_rewrite'::regclass
  JOIN pg_catalog.pg_rewrite w ON w.oid = d.objid
  JOIN pg_catalog.pg_class v ON v.oid = w.ev_class AND v.oid <> 'public.documents'::regclass AND v.relpersistence <> 't'
HAVING count(*) > 0
UNION ALL
-- Functions whose body or arguments are of the table, columns and domains of its row type, policies of others that read it.
SELECT 'dependent', string_agg(DISTINCT pg_describe_object(d.classid, d.objid, d.objsubid), ', ')
  FROM needed
  JOIN pg_catalog.pg_depend d ON d.refclassid = needed.kind AND d.refobjid = needed.oid
  LEFT JOIN pg_catalog.pg_proc f ON d.classid = 'pg_proc'::regclass AND f.oid = d.objid
  LEFT JOIN pg_catalog.pg_class c ON d.classid = 'pg_class'::regclass AND c.oid = d.objid
  LEFT JOIN pg_catalog.pg_policy p ON d.classid = 'pg_policy'::regclass AND p.oid = d.objid
 WHERE (f.oid IS NOT NULL OR p.polrelid <> 'public.documents'::regclass
        OR needed.kind = 'pg_type'::regclass AND d.classid <> 'pg_rewrite'::regclass AND d.deptype <> 'i')
   AND coalesce(f.pronamespace <> pg_my_temp_schema() AND NOT pg_is_other_temp_schema(f.pronamespace), true)
   AND c.relpersistence IS DISTINCT FROM 't'
HAVING count(*) > 0
UNION ALL
SELECT 'index', i.indexrelid::regclass::text
  FROM documents
  JOIN pg_catalog.pg_index i ON i.indrelid = documents.oid
  JOIN pg_catalog.pg_class x ON x.oid = i.indexrelid
 WHERE documents.relkind = 'r' AND i.indisunique AND NOT i.indisprimary
   AND x.relname <> 'documents_history_key';

-- :plan
-- Rows that are there, nearly, and from when on there will be partitions: midnight UTC, the day after tomorrow. Rows of
-- then and later move.
SELECT greatest(c.reltuples, 0)::bigint, pg_total_relation_size(c.oid),
       (extract(epoch FROM date_bin('1 day', now() + interval '48 hours', '0001-01-01 00:00:00+00')) * 1000000)::bigint,
       (SELECT count(*) FROM public.documents
         WHERE "timestamp" >= date_bin('1 day', now() + interval '48 hours', '0001-01-01 00:00:00+00'))
  FROM pg_catalog.pg_class c
 WHERE c.oid = 'public.documents'::regclass;

-- :index-is-there
-- Whether the index of the key to be is there, valid, and whether one is there that an interrupted attempt left.
SELECT EXISTS (SELECT FROM pg_catalog.pg_index i WHERE i.indexrelid = to_regclass('public.documents_history_key')
                                                  AND i.indrelid = 'public.documents'::regclass AND i.indisvalid),
       to_regclass('public.documents_history_key') IS NOT NULL;

-- :drop-index
DROP INDEX CONCURRENTLY public.documents_history_key;

-- :create-index
CREATE UNIQUE INDEX CONCURRENTLY documents_history_key ON public.documents (document_id, "timestamp");

-- :divert
-- Until the table is the partition of all that is before $1, documents of later, from clocks that are wrong, go where they
-- will be found afterwards. Otherwise what is promised of the table's times would make their writers fail.
SELECT public.ocr_analytics_begin_partitioning($1::timestamptz);

-- :validate
-- Beside readers and writers; takes as long as reading the table.
ALTER TABLE public.documents VALIDATE CONSTRAINT documents_before_partitions;

-- :is-begun
SELECT EXISTS (SELECT FROM public.settings WHERE name = 'documents_partitioning');

-- :finish
SELECT public.ocr_analytics_finish_partitioning($1::int);

-- :undo
SELECT public.ocr_analytics_undo_partitioning();
