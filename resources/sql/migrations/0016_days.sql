-- SPDX-License-Identifier: GPL-3.0-only
-- Rows of whole days, beside those of their hours, so that long ranges are read fast. They say nothing that the hours do
-- not say: a day's rows are read only while finished_days says that they and the hours are the same
-- (docs/decisions/0050-daily-rows.md has the proof).
--
-- May be run again at any time, which is how Migrator mends what was dropped or switched off. A later migration that
-- changes one of these functions holds them all, and takes this one's place there.

-- Which advisory lock of class 20574 belongs to a UTC day: whoever changes its hours shares it, whoever makes its rows has
-- it alone. Who changes very many days shares 0 in place of all of them, which every maker of rows has alone as well.
CREATE OR REPLACE FUNCTION public.ocr_analytics_day_lock(day timestamptz) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN (extract(epoch FROM day) / 86400)::integer;

-- Notes that hours, or daily rows, of these days change in this transaction. The lock comes first: a maker of rows that was
-- before us has committed when we have it, and the next statement sees that; one that comes later waits for our end and sees what we
-- did. Under a snapshot that is older than the lock nothing can be known, and all is noted. Notes are never in each
-- other's way: nobody updates or deletes but the maker, alone.
CREATE OR REPLACE FUNCTION public.ocr_analytics_touch_days(days timestamptz[]) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF cardinality(days) = 0 OR to_regclass('public.finished_days') IS NULL THEN
        RETURN;
    ELSIF cardinality(days) > 64 THEN
        PERFORM pg_advisory_xact_lock_shared(20574, 0);
    ELSE
        PERFORM pg_advisory_xact_lock_shared(20574, public.ocr_analytics_day_lock(day)) FROM unnest(days) AS day;
    END IF;
    IF current_setting('transaction_isolation') IN ('read committed', 'read uncommitted') THEN
        INSERT INTO public.finished_days (day)
        SELECT f.day FROM public.finished_days f WHERE f.day = ANY (days) GROUP BY f.day HAVING bool_and(f.key IS NOT NULL);
    ELSE
        INSERT INTO public.finished_days (day) SELECT unnest(days);
    END IF;
END $$;

CREATE OR REPLACE FUNCTION public.ocr_analytics_days_inserted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM public.ocr_analytics_touch_days(ARRAY(
        SELECT DISTINCT date_bin('1 day', ts, '0001-01-01 00:00:00+00') FROM new_rows
         WHERE ts >= '0001-01-01 00:00:00+00' AND ts < '10000-01-01 00:00:00+00'));
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION public.ocr_analytics_days_updated() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM public.ocr_analytics_touch_days(ARRAY(
        SELECT date_bin('1 day', ts, '0001-01-01 00:00:00+00') FROM old_rows
         WHERE ts >= '0001-01-01 00:00:00+00' AND ts < '10000-01-01 00:00:00+00'
        UNION
        SELECT date_bin('1 day', ts, '0001-01-01 00:00:00+00') FROM new_rows
         WHERE ts >= '0001-01-01 00:00:00+00' AND ts < '10000-01-01 00:00:00+00'));
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION public.ocr_analytics_days_deleted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    PERFORM public.ocr_analytics_touch_days(ARRAY(
        SELECT DISTINCT date_bin('1 day', ts, '0001-01-01 00:00:00+00') FROM old_rows
         WHERE ts >= '0001-01-01 00:00:00+00' AND ts < '10000-01-01 00:00:00+00'));
    RETURN NULL;
END $$;

-- Row by row, where statements do not pass by: logical replication applies rows.
CREATE OR REPLACE FUNCTION public.ocr_analytics_days_row() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    changed timestamptz[] := '{}';
BEGIN
    IF TG_OP <> 'INSERT' THEN
        changed := changed || OLD.ts;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        changed := changed || NEW.ts;
    END IF;
    PERFORM public.ocr_analytics_touch_days(ARRAY(
        SELECT DISTINCT date_bin('1 day', ts, '0001-01-01 00:00:00+00') FROM unnest(changed) AS ts
         WHERE ts >= '0001-01-01 00:00:00+00' AND ts < '10000-01-01 00:00:00+00'));
    RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION public.ocr_analytics_touch_days(timestamptz[]), public.ocr_analytics_days_inserted(),
    public.ocr_analytics_days_updated(), public.ocr_analytics_days_deleted(), public.ocr_analytics_days_row() FROM PUBLIC;

-- The triggers that there must be, with what there is; `version` changes with whatever is done to one of them or to what it
-- calls, also if that is undone again. Those of rows are there for replication alone. No events but these: what
-- empties a table gives it another file (see ocr_analytics_day_key).
CREATE OR REPLACE FUNCTION public.ocr_analytics_day_triggers()
    RETURNS TABLE (name text, trigger text, state "char", body text, version text, is_right boolean)
    LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 8 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT 'public.' || t.name, w.trigger, g.tgenabled, concat(p.proname, ':', md5(p.prosrc)),
           concat_ws(' ', g.oid, g.xmin, p.oid, p.xmin),
           coalesce(p.proname = w.trigger AND p.pronamespace = 'public'::regnamespace AND p.prosecdef
                    AND g.tgtype = w.type AND g.tgqual IS NULL AND g.tgattr::text = ''
                    AND g.tgenabled IN ('A', CASE w.type WHEN 29 THEN 'R' ELSE 'A' END), false)
      FROM unnest(ARRAY['hourly_parsed_total', 'daily_parsed_total']) AS t (name)
     CROSS JOIN (VALUES ('ocr_analytics_days_inserted', 4), ('ocr_analytics_days_updated', 16),
                        ('ocr_analytics_days_deleted', 8), ('ocr_analytics_days_row', 29)) AS w (trigger, type)
      LEFT JOIN (pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid)
        ON g.tgrelid = to_regclass('public.' || t.name) AND g.tgname = w.trigger;
END $$;

-- What keeps days from being finished, each with the table that it is about, or empty: tables and triggers that are missing
-- or are not as they were made, and functions that are none of `bodies`, as "name:md5". None where there are to be no days:
-- where totals are spread, or hours are no plain table.
CREATE OR REPLACE FUNCTION public.ocr_analytics_day_problems(bodies text[])
    RETURNS TABLE (what text, on_table text)
    LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    IF to_regclass('public.stripe_fence') IS NOT NULL
       OR NOT EXISTS (SELECT FROM pg_class WHERE oid = to_regclass('public.hourly_parsed_total') AND relkind = 'r') THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT 'public.' || t.name, '' FROM unnest(ARRAY['daily_parsed_total', 'finished_days']) AS t (name)
     WHERE to_regclass('public.' || t.name) IS NULL
    UNION ALL
    SELECT t.trigger, t.name FROM public.ocr_analytics_day_triggers() AS t
     WHERE to_regclass(t.name) IS NOT NULL AND NOT (t.is_right AND t.body = ANY (bodies))
    UNION ALL
    SELECT 'public.ocr_analytics_touch_days', ''
     WHERE NOT EXISTS (SELECT FROM pg_proc p
                        WHERE p.pronamespace = 'public'::regnamespace AND p.proname = 'ocr_analytics_touch_days'
                          AND concat(p.proname, ':', md5(p.prosrc)) = ANY (bodies));
END $$;

-- What days are finished under. Null when no day is: the triggers are not as they must be, totals are spread over
-- servers, rows may be hidden from whoever asks, or rows of other tables count along. Something else when the hours may have
-- changed without the triggers: since a trigger was away or asleep meanwhile, or the table was emptied, written anew,
-- exchanged for another, or restored in another database. As it was at the time of the asking statement's snapshot.
CREATE OR REPLACE FUNCTION public.ocr_analytics_day_key() RETURNS text
    LANGUAGE plpgsql STABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF to_regclass('public.stripe_fence') IS NOT NULL THEN
        RETURN NULL;
    END IF;
    RETURN (
        WITH parts (part) AS (
            SELECT concat_ws(' ', c.relname, c.oid, c.relfilenode,
                             (SELECT string_agg(concat(a.attnum, a.attname), ',' ORDER BY a.attnum) FROM pg_attribute a
                               WHERE a.attrelid = c.oid AND a.attnum > 0))
              FROM pg_class c
             WHERE c.relnamespace = 'public'::regnamespace
               AND c.relname IN ('hourly_parsed_total', 'daily_parsed_total', 'finished_days')
               AND c.relkind = 'r' AND c.relpersistence = 'p' AND NOT c.relhasrules AND NOT row_security_active(c.oid)
               AND (c.relname = 'hourly_parsed_total' OR NOT c.relrowsecurity)
               AND NOT EXISTS (SELECT FROM pg_inherits i WHERE c.oid IN (i.inhrelid, i.inhparent))
            UNION ALL
            SELECT t.version FROM public.ocr_analytics_day_triggers() AS t WHERE t.is_right
            UNION ALL
            SELECT p.proname || ' ' || p.oid || ' ' || p.xmin FROM pg_proc p
             WHERE p.pronamespace = 'public'::regnamespace
               AND p.proname IN ('ocr_analytics_touch_days', 'ocr_analytics_day_lock')
            UNION ALL
            SELECT oid::text FROM pg_database WHERE datname = current_database()
        )
        SELECT encode(sha256(replace(string_agg(part, E'\n' ORDER BY part COLLATE "C"), '\', '\\')::bytea), 'hex') FROM parts
        HAVING count(*) = 3 + 8 + 2 + 1);
END $$;

-- Days that lie in [first, past) and whose daily rows may be read in place of their hours, in the snapshot of the
-- statement that asks: STABLE. A row of finished_days that came from elsewhere, by a restore or by replication, was not
-- written by the transaction that it names.
CREATE OR REPLACE FUNCTION public.ocr_analytics_finished_days(first timestamptz, past timestamptz)
    RETURNS SETOF timestamptz
    LANGUAGE plpgsql STABLE PARALLEL SAFE ROWS 100 SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    present text;
BEGIN
    IF coalesce(NOT has_table_privilege(to_regclass('public.finished_days'), 'SELECT'), true)
       OR coalesce(NOT has_table_privilege(to_regclass('public.daily_parsed_total'), 'SELECT'), true) THEN
        RETURN;
    END IF;
    present := public.ocr_analytics_day_key();
    IF present IS NULL THEN
        RETURN;
    END IF;
    RETURN QUERY
    SELECT f.day
      FROM public.finished_days f
     WHERE f.day >= first AND f.day <= past - interval '24 hours'
     GROUP BY f.day
    HAVING bool_and(coalesce(f.key = present AND f.made_in = f.xmin::text, false));
END $$;

-- Makes what is missing of all this. For the owner of the tables.
CREATE OR REPLACE FUNCTION public.ocr_analytics_watch_days() RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET lock_timeout = '30s' AS $$
DECLARE
    wanted record;
    given record;
BEGIN
    IF to_regclass('public.daily_parsed_total') IS NULL THEN
        CREATE TABLE public.daily_parsed_total (
            ts timestamptz NOT NULL,
            business_id text COLLATE "C" NOT NULL,
            document_count bigint NOT NULL,
            total_amount numeric NOT NULL,
            amount_squares numeric NOT NULL,
            score_count bigint NOT NULL,
            score_sum numeric,
            score_distribution bytea,
            ocr_score_count bigint NOT NULL,
            ocr_score_sum numeric,
            ocr_score_distribution bytea,
            currencies text COLLATE "C",
            PRIMARY KEY (ts, business_id)
        );
        COMMENT ON TABLE public.daily_parsed_total IS 'The hours of a business in a UTC day, as one row. Only days of finished_days count; others may be out of date. May be emptied at any time.';
        COMMENT ON COLUMN public.daily_parsed_total.score_sum IS 'Sum of avg_score * score_count of the hours.';
        BEGIN
            ALTER TABLE public.daily_parsed_total ALTER score_distribution SET COMPRESSION lz4,
                ALTER ocr_score_distribution SET COMPRESSION lz4;
        EXCEPTION WHEN feature_not_supported OR invalid_parameter_value THEN
            NULL;
        END;
    END IF;
    IF to_regclass('public.finished_days') IS NULL THEN
        CREATE TABLE public.finished_days (
            day timestamptz NOT NULL,
            key text,
            made_in text DEFAULT (pg_current_xact_id()::text::numeric % 4294967296)::text,
            made timestamptz NOT NULL DEFAULT clock_timestamp()
        );
        CREATE INDEX finished_days_day_idx ON public.finished_days (day);
        ALTER TABLE public.finished_days REPLICA IDENTITY FULL; -- it has no key, and may be published
        COMMENT ON TABLE public.finished_days IS 'UTC days whose rows in daily_parsed_total are those of their hours, and notes that they no longer are: ask ocr_analytics_finished_days().';
        COMMENT ON COLUMN public.finished_days.key IS 'ocr_analytics_day_key() when the day''s rows were made. Null: its hours or its rows changed since.';
        COMMENT ON COLUMN public.finished_days.made_in IS 'The transaction that wrote this row.';
    END IF;
    -- Whoever reads or writes the hours may do so here.
    FOR given IN
        SELECT CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS grantee,
               a.privilege_type AS privilege
          FROM pg_class c
         CROSS JOIN aclexplode(c.relacl) AS a
         WHERE c.oid = to_regclass('public.hourly_parsed_total') AND a.grantee <> c.relowner
           AND a.privilege_type IN ('SELECT', 'INSERT', 'DELETE')
    LOOP
        EXECUTE format('GRANT %s ON public.daily_parsed_total, public.finished_days TO %s', given.privilege, given.grantee);
    END LOOP;
    -- Distributed tables have no triggers.
    IF to_regclass('public.stripe_fence') IS NOT NULL THEN
        RETURN;
    END IF;
    FOR wanted IN
        SELECT t.*, w.event, g.oid IS NOT NULL AS is_there
          FROM public.ocr_analytics_day_triggers() AS t
          JOIN (VALUES
               ('ocr_analytics_days_inserted', 'INSERT ON %s REFERENCING NEW TABLE AS new_rows'),
               ('ocr_analytics_days_updated', 'UPDATE ON %s REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows'),
               ('ocr_analytics_days_deleted', 'DELETE ON %s REFERENCING OLD TABLE AS old_rows'),
               ('ocr_analytics_days_row', 'INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW')) AS w (trigger, event)
            ON w.trigger = t.trigger
          LEFT JOIN pg_trigger g ON g.tgrelid = to_regclass(t.name) AND g.tgname = t.trigger
         WHERE NOT t.is_right
           AND EXISTS (SELECT FROM pg_class WHERE oid = to_regclass(t.name) AND relkind = 'r')
    LOOP
        IF wanted.is_there THEN
            EXECUTE format('DROP TRIGGER %I ON %s', wanted.trigger, wanted.name);
        END IF;
        EXECUTE format('CREATE TRIGGER %I AFTER %s EXECUTE FUNCTION public.%I()',
                       wanted.trigger, format(wanted.event, wanted.name), wanted.trigger);
        EXECUTE format('ALTER TABLE %s ENABLE %s TRIGGER %I', wanted.name,
                       CASE wanted.trigger WHEN 'ocr_analytics_days_row' THEN 'REPLICA' ELSE 'ALWAYS' END, wanted.trigger);
    END LOOP;
END $$;

GRANT EXECUTE ON FUNCTION public.ocr_analytics_day_lock(timestamptz), public.ocr_analytics_day_triggers(),
    public.ocr_analytics_day_problems(text[]),
    public.ocr_analytics_day_key(), public.ocr_analytics_finished_days(timestamptz, timestamptz) TO PUBLIC;

SELECT public.ocr_analytics_watch_days();
