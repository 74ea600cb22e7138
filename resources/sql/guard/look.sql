-- SPDX-License-Identifier: GPL-3.0-only
-- Whether documents can change unseen. The functions stand in migrations/0006_watch.sql.

-- :problems
-- With the fingerprint of what was looked at. $1: the bodies that our trigger functions may have, as "name:md5".
SELECT 'fingerprint', public.ocr_analytics_fingerprint(), NULL
UNION ALL
SELECT problem, name, detail FROM public.ocr_analytics_guard()
UNION ALL
-- Tables that came later than the function.
SELECT 'hidden', format('public.%I', c.relname),
       CASE WHEN pg_has_role(c.relowner, 'USAGE') THEN '' ELSE quote_ident(current_user) END
  FROM pg_class c
 WHERE c.relnamespace = 'public'::regnamespace AND row_security_active(c.oid)
   AND c.relname IN ('business_groups', 'business_group_changes', 'ingest_offsets', 'refused_messages', 'job_runs',
                     'alert_rules', 'alert_evaluations', 'alert_firings', 'alert_history', 'markers')
UNION ALL
-- Triggers that fire and note nothing: under a condition, or since their function does something else.
SELECT 'altered', t.name, concat(g.tgname, ' ', format('DROP TRIGGER %I ON %s;', g.tgname, t.name))
  FROM public.ocr_analytics_tables() AS t
  JOIN pg_trigger g ON g.tgrelid = t.relation AND g.tgparentid = 0 AND NOT g.tgisinternal
  JOIN pg_proc p ON p.oid = g.tgfoid
 WHERE g.tgname IN ('ocr_analytics_inserted', 'ocr_analytics_updated', 'ocr_analytics_deleted',
                    'ocr_analytics_truncated', 'ocr_analytics_row')
   AND (g.tgqual IS NOT NULL
        OR p.proname = g.tgname AND concat(p.proname, ':', md5(p.prosrc)) <> ALL ($1::text[]))
UNION ALL
-- Why days are not read in one piece.
SELECT 'days', p.what, p.on_table FROM public.ocr_analytics_day_problems($1::text[]) AS p
UNION ALL
-- Whatever stands between a statement of ours and its table: a rule, or somebody's trigger before it.
SELECT 'between', format('%I on public.%I', r.rulename, c.relname), format('DROP RULE %I ON public.%I;', r.rulename, c.relname)
  FROM pg_rewrite r
  JOIN pg_class c ON c.oid = r.ev_class
 WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
   AND c.relname IN ('document_values', 'rejected_documents', 'minutely_parsed_total', 'hourly_parsed_total',
                     'invalidation_log', 'settings', 'ingest_offsets', 'refused_messages', 'daily_parsed_total', 'finished_days')
UNION ALL
SELECT 'between', format('%I on public.%I', g.tgname, c.relname), format('DROP TRIGGER %I ON public.%I;', g.tgname, c.relname)
  FROM pg_trigger g
  JOIN pg_class c ON c.oid = g.tgrelid
 WHERE c.relnamespace = 'public'::regnamespace AND NOT g.tgisinternal AND g.tgtype::int & 2 <> 0
   AND NOT starts_with(g.tgname, 'ocr_analytics_')
   AND c.relname IN ('document_values', 'rejected_documents', 'minutely_parsed_total', 'hourly_parsed_total',
                     'invalidation_log', 'settings', 'ingest_offsets', 'refused_messages', 'daily_parsed_total', 'finished_days');

-- :fingerprint
SELECT public.ocr_analytics_fingerprint();

-- :note-restored
-- Everything, where the database came from a dump or was upgraded: what changed in documents on the way, or since, nobody
-- saw. A column of settings that was altered looks the same. Before :note-tables, which takes the tables for known; should
-- that not follow, it is noted twice.
INSERT INTO public.invalidation_log (everything)
SELECT true
 WHERE EXISTS (SELECT 1 FROM public.ocr_analytics_table_changes() AS c WHERE c.change = 'restored')
   AND (EXISTS (SELECT 1 FROM public.documents) OR EXISTS (SELECT 1 FROM public.hourly_parsed_total));

-- :note-tables
SELECT public.ocr_analytics_note_tables();
