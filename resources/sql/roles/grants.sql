-- SPDX-License-Identifier: GPL-3.0-only
-- Least privilege, to be run by the tables' owner. {worker} and {viewer} are quoted names.

-- :missing
-- Which of the two are to be made. $1 worker, $2 viewer.
SELECT NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = $1::name),
       NOT EXISTS (SELECT FROM pg_catalog.pg_roles WHERE rolname = $2::name);

-- :create-worker
CREATE ROLE {worker} NOLOGIN;

-- :create-viewer
CREATE ROLE {viewer} NOLOGIN;

-- :grant
-- A viewer reads. A worker also adds documents, refreshes the roll-ups and notes what it did; it changes no table's
-- shape. TRUNCATE stays with the owner.
GRANT USAGE ON SCHEMA public TO {worker}, {viewer};
GRANT SELECT ON public.documents, public.document_values, public.rejected_documents, public.minutely_parsed_total,
    public.hourly_parsed_total, public.invalidation_log, public.job_runs, public.settings, public.schema_version,
    public.ingest_offsets, public.refused_messages, public.business_groups, public.business_group_changes,
    public.retention, public.sealed_days, public.daily_parsed_total, public.finished_days,
    public.alert_rules, public.alert_evaluations, public.alert_firings, public.alert_history, public.markers
    TO {worker}, {viewer};
GRANT INSERT, UPDATE, DELETE ON public.documents, public.document_values, public.rejected_documents,
    public.minutely_parsed_total, public.hourly_parsed_total, public.invalidation_log, public.job_runs, public.settings,
    public.ingest_offsets, public.refused_messages, public.business_groups, public.business_group_changes,
    public.alert_rules, public.alert_evaluations, public.alert_firings, public.alert_history, public.markers
    TO {worker};
GRANT UPDATE ON public.retention TO {worker};
GRANT INSERT ON public.sealed_days TO {worker};
GRANT INSERT, DELETE ON public.daily_parsed_total, public.finished_days TO {worker};
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {worker};
DO $ocr_analytics_roles$
BEGIN
    -- There once documents are in partitions of days.
    IF to_regprocedure('public.ocr_analytics_make_partitions(integer)') IS NOT NULL THEN
        GRANT EXECUTE ON FUNCTION public.ocr_analytics_make_partitions(integer), public.ocr_analytics_drop_partition()
            TO {worker};
    END IF;
END $ocr_analytics_roles$;

-- :check
-- GRANT by somebody who may not is a warning, not an error.
SELECT has_table_privilege($1::name, 'public.documents', 'INSERT')
   AND has_table_privilege($1::name, 'public.minutely_parsed_total', 'DELETE')
   AND has_table_privilege($2::name, 'public.documents', 'SELECT')
   AND has_table_privilege($2::name, 'public.hourly_parsed_total', 'SELECT');
