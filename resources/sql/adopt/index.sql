-- SPDX-License-Identifier: GPL-3.0-only
-- An adopted documents table may have no index on document_id, which a look at one document wants. Built beside the
-- adoption, so that writers go on; interrupted, it leaves an invalid index, which the next try replaces.

-- :needed
-- Whether no usable index begins with document_id, and whether the role may make one. Not on a partitioned table, where
-- none can be made beside the writers.
SELECT c.relkind = 'r' AND NOT EXISTS (SELECT FROM pg_catalog.pg_index i
                     JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
                    WHERE i.indrelid = 'public.documents'::regclass AND a.attname = 'document_id'
                      AND i.indisvalid AND i.indpred IS NULL),
       pg_has_role(c.relowner, 'USAGE') AND has_schema_privilege('public', 'CREATE')
  FROM pg_catalog.pg_class c
 WHERE c.oid = 'public.documents'::regclass;

-- :drop
DROP INDEX CONCURRENTLY IF EXISTS public.documents_document_id_idx;

-- :create
CREATE INDEX CONCURRENTLY documents_document_id_idx ON public.documents (document_id);
