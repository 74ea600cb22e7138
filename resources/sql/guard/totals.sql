-- SPDX-License-Identifier: GPL-3.0-only
-- Whether the tables that are made from documents are still as they were made, and whole. Catalogs only, but for :missing.

-- :problems
-- A word for what is wrong, what it is about, and the statement that mends it. The last row tells whether any of the
-- tables has no pages at all, which may be right: :missing tells.
WITH ours (name) AS (
    VALUES ('document_values'), ('rejected_documents'), ('minutely_parsed_total'), ('hourly_parsed_total'), ('invalidation_log')
), tables AS (
    SELECT ours.name, c.oid, c.relkind, c.relreplident
      FROM ours
      JOIN pg_class c ON c.relname = ours.name AND c.relnamespace = 'public'::regnamespace
), written AS (
    SELECT format('public.%I', c.relname) AS name, c.oid, c.relreplident
      FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
       AND c.relname IN (SELECT name FROM ours UNION ALL VALUES ('daily_parsed_total'), ('finished_days'), ('settings'))
), publications AS (
    -- Of a whole table, or of some rows or columns of it (PostgreSQL 15 and newer; older ones have no such columns).
    SELECT pub.pubname, written.name, written.oid, written.relreplident,
           to_jsonb(r) ->> 'prqual' AS filter, to_jsonb(r) ->> 'prattrs' AS list,
           (SELECT i.indkey::int2[] FROM pg_index i
             WHERE i.indrelid = written.oid AND i.indisvalid
               AND CASE written.relreplident WHEN 'd' THEN i.indisprimary WHEN 'i' THEN i.indisreplident END) AS identity
      FROM pg_publication pub
      JOIN pg_publication_rel r ON r.prpubid = pub.oid
      JOIN written ON written.oid = r.prrelid
     WHERE pub.pubupdate OR pub.pubdelete
), columns (tables, name, type) AS (
    VALUES ('*_parsed_total', 'total_amount avg_score avg_ocr_score median_score median_ocr_score p10_score p90_score p10_ocr_score p90_ocr_score amount_squares', 'numeric'),
           ('*_parsed_total', 'document_count score_count ocr_score_count', 'bigint'),
           ('*_parsed_total', 'score_distribution score_added ocr_score_distribution ocr_score_added', 'bytea'),
           ('*_parsed_total', 'business_id currencies', 'text'),
           ('*_parsed_total', 'ts', 'timestamp with time zone'),
           ('document_values', 'document_id', 'bigint'),
           ('document_values', 'ts', 'timestamp with time zone'),
           ('document_values', 'business_id currency', 'text'),
           ('document_values', 'total_amount score ocr_score', 'numeric'),
           ('rejected_documents', 'document_id', 'bigint'),
           ('rejected_documents', 'ts', 'timestamp with time zone'),
           ('rejected_documents', 'reason detail format', 'text'),
           ('rejected_documents', 'extractor_version', 'integer'),
           ('invalidation_log', 'minute first_added last_added', 'timestamp with time zone'),
           ('invalidation_log', 'everything remake_hour emptied reread', 'boolean')
)
SELECT 'lost', format('public.%I', ours.name), NULL
  FROM ours
 WHERE to_regclass('public.' || ours.name) IS NULL
UNION ALL
SELECT 'no table', format('public.%I', name), NULL FROM tables WHERE relkind NOT IN ('r', 'p')
UNION ALL
SELECT 'inherits', format('%I.%I', n.nspname, child.relname),
       format('ALTER TABLE %I.%I NO INHERIT %s;', n.nspname, child.relname, i.inhparent::regclass)
  FROM pg_inherits i
  JOIN tables ON tables.oid IN (i.inhparent, i.inhrelid) AND tables.relkind = 'r'
  JOIN pg_class child ON child.oid = i.inhrelid AND NOT child.relispartition
  JOIN pg_namespace n ON n.oid = child.relnamespace
UNION ALL
SELECT 'no key', format('public.%I', name), format('ALTER TABLE public.%I ADD PRIMARY KEY (business_id, ts);', name)
  FROM tables
 WHERE name IN ('minutely_parsed_total', 'hourly_parsed_total') AND relkind IN ('r', 'p')
   AND NOT EXISTS (SELECT FROM pg_index i
                    WHERE i.indrelid = tables.oid AND i.indisunique AND i.indisvalid AND i.indimmediate
                      AND i.indpred IS NULL AND i.indexprs IS NULL AND i.indnkeyatts = 2
                      AND (SELECT array_agg(attname::text ORDER BY attname) FROM pg_attribute
                            WHERE attrelid = i.indrelid AND attnum = ANY (i.indkey)) = ARRAY['business_id', 'ts'])
UNION ALL
SELECT 'type', format('public.%I.%I', tables.name, wanted), format('ALTER TABLE public.%I ALTER COLUMN %I TYPE %s;', tables.name, wanted, type)
  FROM columns
  CROSS JOIN regexp_split_to_table(columns.name, ' ') AS wanted
  JOIN tables ON tables.name LIKE replace(columns.tables, '*', '%') AND tables.relkind IN ('r', 'p')
  LEFT JOIN pg_attribute a ON a.attrelid = tables.oid AND a.attname = wanted AND NOT a.attisdropped
 WHERE format_type(a.atttypid, a.atttypmod) IS DISTINCT FROM type
UNION ALL
SELECT 'generated', format('public.%I.%I', tables.name, a.attname),
       format('ALTER TABLE public.%I ALTER COLUMN %I DROP EXPRESSION;', tables.name, a.attname)
  FROM tables
  JOIN pg_attribute a ON a.attrelid = tables.oid AND a.attgenerated <> '' AND NOT a.attisdropped
  JOIN columns ON tables.name LIKE replace(columns.tables, '*', '%') AND a.attname = ANY (string_to_array(columns.name, ' '))
UNION ALL
-- Columns that others added are theirs, unless nothing can be written any more.
SELECT 'required', format('public.%I.%I', tables.name, a.attname),
       format('ALTER TABLE public.%I ALTER COLUMN %I DROP NOT NULL;', tables.name, a.attname)
  FROM tables
  JOIN pg_attribute a ON a.attrelid = tables.oid AND a.attnum > 0 AND a.attnotnull AND NOT a.attisdropped
                     AND a.attidentity = '' AND (NOT a.atthasdef OR a.attgenerated <> '')
 WHERE tables.relkind IN ('r', 'p') AND a.attname <> 'id'
   AND NOT EXISTS (SELECT FROM columns WHERE tables.name LIKE replace(columns.tables, '*', '%')
                                         AND a.attname = ANY (string_to_array(columns.name, ' ')))
UNION ALL
-- Foreign keys of others: rows of ours are replaced as receipts come. One that cascades hinders nothing.
SELECT DISTINCT CASE WHEN k.confrelid = written.oid THEN 'referenced' ELSE 'refers' END, written.name,
       format('ALTER TABLE %I.%I DROP CONSTRAINT %I;', n.nspname, c.relname, k.conname)
  FROM written
  JOIN pg_constraint k ON k.contype = 'f' AND k.conparentid = 0
                      AND (k.confrelid = written.oid AND k.confdeltype <> 'c' OR k.conrelid = written.oid)
  JOIN pg_class c ON c.oid = k.conrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
UNION ALL
-- A publication of changes needs to know which row changed; PostgreSQL refuses UPDATE and DELETE otherwise.
SELECT DISTINCT 'identity', format('public.%I', tables.name), format('ALTER TABLE public.%I REPLICA IDENTITY FULL;', tables.name)
  FROM pg_publication pub
 CROSS JOIN LATERAL pg_get_publication_tables(pub.pubname) AS published
  JOIN tables ON tables.oid = published.relid
 WHERE (pub.pubupdate OR pub.pubdelete)
   AND (tables.relreplident = 'n'
        OR tables.relreplident IN ('d', 'i')
       AND NOT EXISTS (SELECT FROM pg_index i
                        WHERE i.indrelid = tables.oid AND i.indisvalid
                          AND CASE WHEN tables.relreplident = 'd' THEN i.indisprimary ELSE i.indisreplident END))
UNION ALL
-- Nor may a publication of some rows or columns lack what tells which row changed. With a list of columns, the table cannot
-- have all of them for its identity.
SELECT 'filter', name,
       CASE WHEN EXISTS (SELECT FROM publications other WHERE other.oid = p.oid AND other.list IS NOT NULL)
            THEN format('ALTER PUBLICATION %I DROP TABLE %s; ALTER PUBLICATION %1$I ADD TABLE %2$s;', pubname, name)
            ELSE format('ALTER TABLE %s REPLICA IDENTITY FULL;', name) END
  FROM publications p
 WHERE relreplident <> 'f'
   AND EXISTS (SELECT FROM regexp_matches(filter, ':varattno (\d+)', 'g') AS used
                WHERE used[1]::int2 <> ALL (coalesce(identity, '{}')))
UNION ALL
SELECT 'list', name, format('ALTER PUBLICATION %I DROP TABLE %s; ALTER PUBLICATION %1$I ADD TABLE %2$s;', pubname, name)
  FROM publications
 WHERE list IS NOT NULL
   AND (identity IS NULL
        OR NOT identity <@ ARRAY(SELECT one[1]::int2 FROM regexp_matches(list, '\d+', 'g') AS one))
UNION ALL
SELECT 'no pages', NULL, NULL
 WHERE EXISTS (SELECT FROM tables
                WHERE name IN ('document_values', 'minutely_parsed_total', 'hourly_parsed_total')
                  AND relkind = 'r' AND pg_relation_size(oid) = 0
               UNION ALL
               SELECT FROM pg_class
                WHERE oid = to_regclass('public.documents') AND relkind = 'r' AND pg_relation_size(oid) = 0)
   AND NOT EXISTS (SELECT FROM ours
                    WHERE coalesce(NOT has_table_privilege(to_regclass('public.' || ours.name), 'SELECT'), true))
   AND coalesce(has_table_privilege(to_regclass('public.documents'), 'SELECT')
                AND has_table_privilege(to_regclass('public.retention'), 'SELECT'), false);

-- :missing
-- Rows of one table without those of another that they are made from or that are made from them, while nothing waits: a
-- dump that left some out, or unlogged tables after a crash. Hours may wait in the log (decision 20).
WITH has AS (
    SELECT EXISTS (SELECT 1 FROM public.document_values) AS values,
           EXISTS (SELECT 1 FROM public.rejected_documents) AS rejected,
           EXISTS (SELECT 1 FROM public.minutely_parsed_total) AS minutes,
           EXISTS (SELECT 1 FROM public.hourly_parsed_total) AS hours,
           EXISTS (SELECT 1 FROM public.hourly_parsed_total
                    WHERE ts >= (SELECT floor FROM public.retention WHERE what = 'documents')) AS kept_hours,
           EXISTS (SELECT 1 FROM public.documents) AS documents,
           EXISTS (SELECT 1 FROM public.invalidation_log) AS waiting,
           EXISTS (SELECT 1 FROM public.invalidation_log WHERE everything) AS everything,
           EXISTS (SELECT 1 FROM public.retention WHERE what = 'values' AND floor > '-infinity') AS values_go
)
SELECT 'missing rows', missing, NULL
  FROM has
  CROSS JOIN LATERAL (VALUES
      ('public.document_values', NOT values AND (minutes OR hours) AND NOT values_go AND NOT everything),
      ('public.document_values', NOT values AND NOT rejected AND NOT minutes AND NOT hours AND NOT waiting
                                 AND documents),
      ('public.minutely_parsed_total', NOT minutes AND (values OR hours) AND NOT everything),
      ('public.documents', kept_hours AND NOT waiting AND NOT documents),
      ('public.hourly_parsed_total', NOT hours AND (values OR minutes) AND NOT waiting)) AS found (missing, is_missing)
 WHERE is_missing;

-- :owners
-- When the functions that watch documents may not use our tables: tables that were given to another owner without them.
-- Functions of those who made ours alone: what somebody else calls by such a name must not get the rights of the owner.
SELECT quote_ident(pg_get_userbyid(min(p.proowner::bigint)::oid)),
       string_agg(format('ALTER FUNCTION %s OWNER TO %I;', p.oid::regprocedure, pg_get_userbyid(c.relowner)), ' ' ORDER BY p.proname)
  FROM pg_proc p
  JOIN pg_proc ours ON ours.oid = to_regprocedure('public.ocr_analytics_inserted()') AND ours.proowner = p.proowner
  JOIN pg_class c ON c.oid = to_regclass('public.settings') AND c.relowner <> p.proowner
 WHERE p.pronamespace = 'public'::regnamespace AND starts_with(p.proname, 'ocr_analytics_') AND p.prosecdef
HAVING bool_or(NOT has_table_privilege(p.proowner, c.oid, 'SELECT'));
