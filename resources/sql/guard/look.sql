-- SPDX-License-Identifier: GPL-3.0-only
-- Whether documents can change unseen. The functions stand in migrations/0006_watch.sql.

-- :problems
-- With the fingerprint of what was looked at.
SELECT 'fingerprint', public.ocr_analytics_fingerprint(), NULL
UNION ALL
SELECT problem, name, detail FROM public.ocr_analytics_guard()
UNION ALL
-- Tables that came later than the function.
SELECT 'hidden', format('public.%I', c.relname),
       CASE WHEN pg_has_role(c.relowner, 'USAGE') THEN '' ELSE quote_ident(current_user) END
  FROM pg_class c
 WHERE c.relnamespace = 'public'::regnamespace AND row_security_active(c.oid)
   AND c.relname IN ('business_groups', 'business_group_changes', 'ingest_offsets', 'refused_messages');

-- :fingerprint
SELECT public.ocr_analytics_fingerprint();

-- :note-tables
SELECT public.ocr_analytics_note_tables();
