-- SPDX-License-Identifier: GPL-3.0-only
-- Nothing changes documents unseen: not by logical replication, in a partition, in a table that inherits, nor by a
-- change of the tables themselves. And no producer fails because of the triggers, whatever it does.
--
-- May be run again at any time, which is how Migrator mends what was dropped or switched off. A later migration that
-- changes one of these functions holds them all, and takes this one's place there.

-- What documents consists of: itself, its partitions, tables that inherit from it. `file` changes with whatever writes a
-- table anew, `columns` when others take the places of the two that count, `altered` when those are altered, `member`
-- when it is attached again. A partition that is being detached is gone as soon as readers do not see it any more.
CREATE OR REPLACE FUNCTION public.ocr_analytics_tables()
    RETURNS TABLE (relation oid, name text, kind "char", is_partition boolean, file oid, columns text, altered text,
                   member text)
    LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH RECURSIVE part (relation, member) AS (
        SELECT oid, 'itself' FROM pg_class WHERE oid = to_regclass('public.documents')
        UNION
        SELECT i.inhrelid, i.xmin::text
          FROM part
          JOIN pg_inherits i ON i.inhparent = part.relation
         WHERE (to_jsonb(i) ->> 'inhdetachpending')::boolean IS NOT TRUE -- a column since PostgreSQL 14
    )
    SELECT c.oid, format('%I.%I', n.nspname, c.relname), c.relkind, c.relispartition, c.relfilenode,
           counting.columns, counting.altered, min(part.member)
      FROM part
      JOIN pg_class c ON c.oid = part.relation
      JOIN pg_namespace n ON n.oid = c.relnamespace
     CROSS JOIN LATERAL (SELECT string_agg(a.attnum::text, ',' ORDER BY a.attname) AS columns,
                                string_agg(a.xmin::text, ',' ORDER BY a.attname) AS altered
                           FROM pg_attribute a
                          WHERE a.attrelid = c.oid AND a.attname IN ('timestamp', 'ml_response')) AS counting
     GROUP BY c.oid, c.relname, c.relkind, c.relispartition, c.relfilenode, n.nspname, counting.columns, counting.altered;
END $$;

-- NOTIFY takes one lock per database until the end of the commit, so of several writers at a time only one sends it; the
-- others' minutes are found by the same wake-up or by the next look at the log. A transaction that sent it cannot be
-- prepared: where the server allows that at all, whoever refreshes looks often instead. Nor is it sent while a listener who
-- does not listen lets the server's queue fill up: a full one makes whoever sends fail.
--
-- A column that was renamed or got another type must not make a writer fail. Guard tells of it, and all is counted
-- again.
CREATE OR REPLACE FUNCTION public.ocr_analytics_inserted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = TG_RELID AND attname = 'timestamp'
                                          AND atttypid = 'timestamptz'::regtype) THEN
        INSERT INTO public.invalidation_log (minute, first_added, last_added)
        SELECT public.ocr_analytics_minute("timestamp"), min("timestamp"), max("timestamp") FROM new_documents GROUP BY 1;
    ELSE
        INSERT INTO public.invalidation_log (everything) VALUES (true);
    END IF;
    IF FOUND AND current_setting('max_prepared_transactions') = '0' AND pg_notification_queue_usage() < 0.5
       AND pg_try_advisory_xact_lock(20571, 100) THEN
        NOTIFY ocr_analytics_documents;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION public.ocr_analytics_updated() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = TG_RELID AND attname = 'timestamp'
                                          AND atttypid = 'timestamptz'::regtype) THEN
        INSERT INTO public.invalidation_log (minute)
        SELECT public.ocr_analytics_minute("timestamp") FROM old_documents
        UNION
        SELECT public.ocr_analytics_minute("timestamp") FROM new_documents;
    ELSE
        INSERT INTO public.invalidation_log (everything) VALUES (true);
    END IF;
    IF FOUND AND current_setting('max_prepared_transactions') = '0' AND pg_notification_queue_usage() < 0.5
       AND pg_try_advisory_xact_lock(20571, 100) THEN
        NOTIFY ocr_analytics_documents;
    END IF;
    RETURN NULL;
END $$;

CREATE OR REPLACE FUNCTION public.ocr_analytics_deleted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF EXISTS (SELECT FROM pg_attribute WHERE attrelid = TG_RELID AND attname = 'timestamp'
                                          AND atttypid = 'timestamptz'::regtype) THEN
        INSERT INTO public.invalidation_log (minute)
        SELECT DISTINCT public.ocr_analytics_minute("timestamp") FROM old_documents;
    ELSE
        INSERT INTO public.invalidation_log (everything) VALUES (true);
    END IF;
    IF FOUND AND current_setting('max_prepared_transactions') = '0' AND pg_notification_queue_usage() < 0.5
       AND pg_try_advisory_xact_lock(20571, 100) THEN
        NOTIFY ocr_analytics_documents;
    END IF;
    RETURN NULL;
END $$;

-- Who empties documents means it: without such a row, totals are not deleted because documents is found empty.
ALTER TABLE public.invalidation_log ADD COLUMN IF NOT EXISTS emptied boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN public.invalidation_log.emptied IS 'With everything: documents was truncated.';

CREATE OR REPLACE FUNCTION public.ocr_analytics_truncated() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO public.invalidation_log (everything, emptied) VALUES (true, true);
    IF current_setting('max_prepared_transactions') = '0' AND pg_notification_queue_usage() < 0.5
       AND pg_try_advisory_xact_lock(20571, 100) THEN
        NOTIFY ocr_analytics_documents;
    END IF;
    RETURN NULL;
END $$;

-- Row by row, where statements do not pass by: logical replication applies rows, and a partition may be written by its
-- own name before it has triggers of its own. Neighbours mostly lie in the same minute, so what was noted last is
-- remembered until the transaction ends or goes back to a savepoint. Always the whole minute: an id that comes this way
-- may repeat one.
CREATE OR REPLACE FUNCTION public.ocr_analytics_row() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    noted text := current_setting('ocr_analytics.noted', true);
    noting text := 'everything';
    old_minute timestamptz;
    new_minute timestamptz;
    usual boolean := starts_with(noted, TG_RELID || ':'); -- noted by its column a moment ago
BEGIN
    IF usual IS NOT TRUE THEN
        usual := EXISTS (SELECT FROM pg_attribute WHERE attrelid = TG_RELID AND attname = 'timestamp'
                                                    AND atttypid = 'timestamptz'::regtype);
    END IF;
    IF usual THEN
        IF TG_OP <> 'INSERT' THEN
            old_minute := public.ocr_analytics_minute(OLD."timestamp");
        END IF;
        IF TG_OP <> 'DELETE' THEN
            new_minute := public.ocr_analytics_minute(NEW."timestamp");
        END IF;
        noting := TG_RELID || ':' || concat(encode(timestamptz_send(old_minute), 'hex'), ',',
                                            encode(timestamptz_send(new_minute), 'hex'));
    END IF;
    IF noting IS DISTINCT FROM noted THEN
        INSERT INTO public.invalidation_log (minute, everything)
        SELECT DISTINCT minute, minute IS NULL
          FROM unnest(CASE WHEN usual THEN array_remove(ARRAY[old_minute, new_minute], NULL)
                           ELSE ARRAY[NULL::timestamptz] END) AS minute;
        PERFORM set_config('ocr_analytics.noted', noting, true);
        IF current_setting('max_prepared_transactions') = '0' AND pg_notification_queue_usage() < 0.5
           AND pg_try_advisory_xact_lock(20571, 100) THEN
            NOTIFY ocr_analytics_documents;
        END IF;
    END IF;
    RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION public.ocr_analytics_inserted(), public.ocr_analytics_updated(), public.ocr_analytics_deleted(),
    public.ocr_analytics_truncated(), public.ocr_analytics_row() FROM PUBLIC;
-- One document that cannot be read or written back must not stop the others. In a database whose encoding is another than
-- UTF-8, a payload as UTF-8 where that can be had, as it stands where not; and whether such names can be stored there.
CREATE OR REPLACE FUNCTION public.ocr_analytics_utf8(payload text) RETURNS bytea
    LANGUAGE plpgsql STABLE STRICT SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN convert_to(payload, 'UTF8');
EXCEPTION WHEN untranslatable_character OR character_not_in_repertoire OR undefined_function THEN
    RETURN convert_to(payload, getdatabaseencoding());
END $$;

CREATE OR REPLACE FUNCTION public.ocr_analytics_unstorable(names bytea[]) RETURNS SETOF bytea
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    name bytea;
    stored text;
BEGIN
    FOREACH name IN ARRAY names LOOP
        BEGIN
            stored := convert_from(name, 'UTF8');
        EXCEPTION WHEN untranslatable_character OR character_not_in_repertoire OR undefined_function THEN
            RETURN NEXT name;
        END;
    END LOOP;
END $$;

-- Triggers that are not as they must be, with their state as pg_trigger has it, or null. A partition that is written by
-- its own name is seen by its statement triggers, or by a row trigger that is always on.
CREATE OR REPLACE FUNCTION public.ocr_analytics_trigger_problems()
    RETURNS TABLE (name text, trigger text, state "char")
    LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH present AS (
        SELECT t.relation, t.name, t.kind, t.is_partition, wanted.trigger, wanted.trigger = 'ocr_analytics_row' AS by_row,
               g.tgenabled AS state
          FROM public.ocr_analytics_tables() AS t
         CROSS JOIN unnest(ARRAY['ocr_analytics_inserted', 'ocr_analytics_updated', 'ocr_analytics_deleted',
                                 'ocr_analytics_truncated', 'ocr_analytics_row']) AS wanted (trigger)
          LEFT JOIN (pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid AND p.pronamespace = 'public'::regnamespace)
            ON g.tgrelid = t.relation AND g.tgname = wanted.trigger AND p.proname = wanted.trigger
         WHERE t.kind IN ('r', 'p')
    )
    SELECT present.name, present.trigger, present.state
      FROM present
     WHERE CASE WHEN by_row AND kind = 'p' THEN state IS DISTINCT FROM 'A'
                WHEN by_row THEN state IS NULL OR state NOT IN ('A', 'R')
                WHEN state = 'A' THEN false
                WHEN NOT is_partition THEN true
                ELSE EXISTS (SELECT FROM present leaf
                              WHERE leaf.by_row AND leaf.state IS DISTINCT FROM 'A'
                                AND (leaf.relation = present.relation AND kind = 'r'
                                     OR leaf.relation IN (SELECT inhrelid FROM pg_inherits
                                                           WHERE inhparent = present.relation))) END;
END $$;

-- What became of the tables since they were last noted, in a row of settings: 'added', 'gone', 'changed' (attached again;
-- or the columns that count became others, or were altered and the table written anew; or it was written anew without a
-- trigger for TRUNCATE). In a database restored from a dump, which is told by the identity of settings itself, all of
-- that means nothing: tables are known by their names, and are 'restored'. With the owner's rights: a producer
-- need not read settings to be let in.
CREATE OR REPLACE FUNCTION public.ocr_analytics_table_changes() RETURNS TABLE (name text, change text, noted json)
    LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 5 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    WITH origin AS (
        SELECT list, coalesce(list ->> 'place' = place, false) AS here
          FROM (SELECT (SELECT value::json FROM public.settings WHERE name = 'documents_tables') AS list,
                       (SELECT concat(attrelid::oid, ':', xmin) FROM pg_attribute
                         WHERE attrelid = 'public.settings'::regclass AND attnum = 1) AS place) AS origin
    ), noted AS (
        SELECT t.*, entry, CASE WHEN here THEN t.relation::text ELSE t.name END AS key
          FROM origin
         CROSS JOIN json_array_elements(list -> 'tables') AS entry
         CROSS JOIN json_to_record(entry) AS t (name text, relation oid, file oid, columns text, altered text, member text)
    ), present AS (
        SELECT t.*, CASE WHEN here THEN t.relation::text ELSE t.name END AS key
          FROM origin
         CROSS JOIN public.ocr_analytics_tables() AS t
    )
    SELECT coalesce(present.name, noted.name),
           CASE WHEN noted.key IS NULL THEN 'added' WHEN present.key IS NULL THEN 'gone'
                WHEN here THEN 'changed' ELSE 'restored' END,
           noted.entry
      FROM present
      FULL JOIN noted USING (key)
     CROSS JOIN origin
     WHERE noted.key IS NULL OR present.key IS NULL OR NOT here
        OR noted.columns <> present.columns OR noted.member <> present.member
        OR noted.file <> present.file
           AND (noted.altered <> present.altered
                OR NOT EXISTS (SELECT FROM pg_trigger g
                                WHERE g.tgrelid = present.relation AND g.tgname = 'ocr_analytics_truncated'
                                  AND g.tgenabled = 'A'));
END $$;

-- What is wrong, seen by the role that asks: a word for it, what it is about, and what is found there. Reads catalogs only.
CREATE OR REPLACE FUNCTION public.ocr_analytics_guard() RETURNS TABLE (problem text, name text, detail text)
    LANGUAGE plpgsql STABLE ROWS 5 SET search_path = pg_catalog, pg_temp AS $$
#variable_conflict use_column
BEGIN
    RETURN QUERY
    SELECT 'missing', 'public.documents', NULL WHERE to_regclass('public.documents') IS NULL
    UNION ALL
    SELECT CASE WHEN is_partition THEN 'foreign' ELSE 'kind' END, t.name, kind::text
      FROM public.ocr_analytics_tables() AS t
     WHERE kind NOT IN ('r', 'p')
    UNION ALL
    SELECT 'column', wanted.name, format_type(a.atttypid, a.atttypmod)
      FROM (VALUES ('document_id', 'bigint'), ('ml_response', 'text'), ('timestamp', 'timestamptz'))
           AS wanted (name, type)
      LEFT JOIN pg_attribute a ON a.attrelid = to_regclass('public.documents') AND a.attname = wanted.name
     WHERE a.atttypid IS DISTINCT FROM wanted.type::regtype AND to_regclass('public.documents') IS NOT NULL
    UNION ALL
    SELECT 'trigger', p.name, concat(p.trigger, ' ', p.state) FROM public.ocr_analytics_trigger_problems() AS p
    UNION ALL
    SELECT c.change, c.name, NULL
      FROM public.ocr_analytics_table_changes() AS c
     WHERE EXISTS (SELECT FROM pg_class WHERE oid = to_regclass('public.documents') AND relkind IN ('r', 'p'))
    UNION ALL
    -- Empty for a role that has the owner's rights: it sees all unless row level security is forced on it.
    SELECT 'hidden', format('public.%I', c.relname),
           CASE WHEN pg_has_role(c.relowner, 'USAGE') THEN '' ELSE quote_ident(current_user) END
      FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND row_security_active(c.oid)
       AND c.relname IN ('documents', 'document_values', 'rejected_documents', 'minutely_parsed_total',
                         'hourly_parsed_total', 'invalidation_log', 'settings')
    UNION ALL
    SELECT 'unlogged', t.name, NULL
      FROM (SELECT relation, t.name FROM public.ocr_analytics_tables() AS t
            UNION ALL
            SELECT to_regclass('public.' || ours), 'public.' || ours
              FROM unnest(ARRAY['document_values', 'rejected_documents', 'minutely_parsed_total',
                                'hourly_parsed_total', 'invalidation_log', 'settings']) AS ours) AS t
      JOIN pg_class c ON c.oid = t.relation AND c.relpersistence = 'u'
    UNION ALL
    SELECT CASE WHEN NOT p.prosecdef THEN 'invoker'
                WHEN log.relrowsecurity AND NOT owner.rolsuper AND NOT owner.rolbypassrls THEN 'locked'
                ELSE 'rights' END,
           format('public.%I', min(p.proname)), quote_ident(owner.rolname)
      FROM pg_proc p
      JOIN pg_class log ON log.oid = to_regclass('public.invalidation_log')
      JOIN pg_roles owner ON owner.oid = p.proowner
     WHERE p.pronamespace = 'public'::regnamespace
       AND p.proname IN ('ocr_analytics_inserted', 'ocr_analytics_updated', 'ocr_analytics_deleted',
                         'ocr_analytics_truncated', 'ocr_analytics_row')
       AND NOT (p.prosecdef AND has_table_privilege(p.proowner, log.oid, 'INSERT')
                AND has_schema_privilege(p.proowner, 'public', 'USAGE')
                AND (owner.rolsuper OR owner.rolbypassrls OR NOT log.relrowsecurity
                     OR log.relowner = p.proowner AND NOT log.relforcerowsecurity))
     GROUP BY 1, 3;
END $$;

-- Something that changes whenever documents could be read otherwise than before: other tables belong to it, or it or one
-- of ours was altered. Costs little, also with hundreds of partitions.
CREATE OR REPLACE FUNCTION public.ocr_analytics_fingerprint() RETURNS text
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        WITH RECURSIVE part (relation, version) AS (
            SELECT c.oid, 0::bigint FROM pg_class c WHERE c.oid = to_regclass('public.documents')
            UNION ALL
            SELECT i.inhrelid, hashtextextended(concat(i.inhrelid, ' ', i.xmin, to_jsonb(i) ->> 'inhdetachpending'), 0)
              FROM part
              JOIN pg_inherits i ON i.inhparent = part.relation
        )
        SELECT concat_ws(' ',
            (SELECT string_agg(concat(c.oid, ':', c.xmin), ' ' ORDER BY c.oid) FROM pg_class c
              WHERE c.relnamespace = 'public'::regnamespace
                AND c.relname IN ('documents', 'document_values', 'rejected_documents', 'minutely_parsed_total',
                                  'hourly_parsed_total', 'invalidation_log', 'settings')),
            (SELECT string_agg(concat(a.attnum, ':', a.xmin), ' ' ORDER BY a.attname) FROM pg_attribute a
              WHERE a.attrelid = to_regclass('public.documents')
                AND a.attname IN ('document_id', 'ml_response', 'timestamp')),
            count(*), sum(version::numeric))
          FROM part);
END $$;

-- Notes them as they are now; `gone`: the noted ones that are to stay noted although they are gone.
CREATE OR REPLACE FUNCTION public.ocr_analytics_remember_tables(gone json[]) RETURNS void
    LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
INSERT INTO public.settings (name, value)
SELECT 'documents_tables',
       json_build_object('place', (SELECT concat(attrelid::oid, ':', xmin) FROM pg_attribute
                                    WHERE attrelid = 'public.settings'::regclass AND attnum = 1),
                         'tables', json_agg(entry))
  FROM (SELECT json_build_object('name', name, 'relation', relation, 'file', file, 'columns', columns,
                                 'altered', altered, 'member', member) AS entry
          FROM public.ocr_analytics_tables()
        UNION ALL
        SELECT unnest(gone)) AS every
ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed = clock_timestamp()
$$;

-- Notes the minutes of tables that were added, and everything where one changed; what is gone is for the owner to say.
-- With the owner's rights, who alone may read a partition by its own name.
CREATE OR REPLACE FUNCTION public.ocr_analytics_note_tables() RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET row_security = off AS $$
DECLARE
    added text;
BEGIN
    PERFORM pg_advisory_xact_lock(20571, 2);
    FOR added IN SELECT c.name
                   FROM public.ocr_analytics_table_changes() c
                   JOIN public.ocr_analytics_tables() t ON t.name = c.name AND t.kind <> 'p'
                  WHERE c.change = 'added'
    LOOP
        EXECUTE format('INSERT INTO public.invalidation_log (minute)
                        SELECT public.ocr_analytics_minute("timestamp") FROM ONLY %s GROUP BY 1', added);
    END LOOP;
    INSERT INTO public.invalidation_log (everything)
    SELECT true WHERE EXISTS (SELECT FROM public.ocr_analytics_table_changes() c WHERE c.change = 'changed');
    PERFORM public.ocr_analytics_remember_tables(ARRAY(
        SELECT c.noted FROM public.ocr_analytics_table_changes() c WHERE c.change = 'gone'));
END $$;

-- Puts the triggers where they belong, as they belong, and notes what may have been missed: everything. For the owner of
-- the tables. Answers whether anything may have been missed.
--
-- A partitioned table's row trigger is always on, so that each new partition has it at once; where the statement triggers
-- are as well, it is there for replication alone.
CREATE OR REPLACE FUNCTION public.ocr_analytics_watch_documents() RETURNS boolean
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET lock_timeout = '30s' AS $$
DECLARE
    missed boolean;
    wanted record;
    present record;
    present_below record;
BEGIN
    PERFORM pg_advisory_xact_lock(20571, 1), pg_advisory_xact_lock(20571, 2);
    IF NOT EXISTS (SELECT FROM pg_class WHERE oid = to_regclass('public.documents') AND relkind IN ('r', 'p')) THEN
        RAISE undefined_table USING MESSAGE = 'there is no table public.documents';
    END IF;
    IF EXISTS (SELECT FROM public.settings WHERE name = 'documents_tables') THEN
        missed := EXISTS (SELECT FROM public.ocr_analytics_trigger_problems())
                  OR EXISTS (SELECT FROM public.ocr_analytics_table_changes() WHERE change IN ('gone', 'changed'));
    ELSE
        -- Until now, rows went unseen where there were more tables than one, or a subscription.
        missed := (SELECT count(*) > 1 FROM public.ocr_analytics_tables())
                  OR EXISTS (SELECT FROM public.ocr_analytics_trigger_problems() WHERE trigger <> 'ocr_analytics_row')
                  OR EXISTS (SELECT FROM pg_subscription_rel WHERE srrelid = to_regclass('public.documents'));
    END IF;

    -- Partitioned tables first: what is done to them is done to their partitions as well.
    FOR wanted IN
        SELECT t.relation, t.name AS on_table, w.trigger, format(w.event, t.name) AS event,
               CASE WHEN w.trigger = 'ocr_analytics_row' AND t.kind = 'r' THEN 'R' ELSE 'A' END AS state
          FROM public.ocr_analytics_tables() AS t
         CROSS JOIN (VALUES
               ('ocr_analytics_inserted', 'INSERT ON %s REFERENCING NEW TABLE AS new_documents'),
               ('ocr_analytics_updated', 'UPDATE ON %s REFERENCING OLD TABLE AS old_documents NEW TABLE AS new_documents'),
               ('ocr_analytics_deleted', 'DELETE ON %s REFERENCING OLD TABLE AS old_documents'),
               ('ocr_analytics_truncated', 'TRUNCATE ON %s'),
               ('ocr_analytics_row', 'INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW')) AS w (trigger, event)
         WHERE t.kind IN ('r', 'p')
         ORDER BY t.is_partition, t.kind = 'r', t.name
    LOOP
        SELECT g.tgenabled AS state, p.proname = wanted.trigger AND p.pronamespace = 'public'::regnamespace AS is_ours
          INTO present
          FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
         WHERE g.tgrelid = wanted.relation AND g.tgname = wanted.trigger;
        IF NOT present.is_ours THEN
            EXECUTE format('DROP TRIGGER %I ON %s', wanted.trigger, wanted.on_table);
        END IF;
        -- A partition that was a table of its own before has one already, in the way of the one it gets.
        FOR present_below IN
            SELECT t.name FROM public.ocr_analytics_tables() t JOIN pg_trigger g ON g.tgrelid = t.relation
             WHERE present.is_ours IS NOT TRUE AND wanted.trigger = 'ocr_analytics_row' AND wanted.state = 'A'
               AND t.is_partition AND g.tgname = wanted.trigger AND g.tgparentid = 0
        LOOP
            EXECUTE format('DROP TRIGGER %I ON %s', wanted.trigger, present_below.name);
        END LOOP;
        IF present.is_ours IS NOT TRUE THEN
            EXECUTE format('CREATE TRIGGER %I AFTER %s EXECUTE FUNCTION public.%I()',
                           wanted.trigger, wanted.event, wanted.trigger);
        END IF;
        IF present.is_ours IS NOT TRUE OR present.state <> wanted.state THEN
            EXECUTE format('ALTER TABLE %s ENABLE %s TRIGGER %I', wanted.on_table,
                           CASE wanted.state WHEN 'A' THEN 'ALWAYS' ELSE 'REPLICA' END, wanted.trigger);
        END IF;
    END LOOP;

    IF missed THEN
        PERFORM public.ocr_analytics_remember_tables(NULL);
        INSERT INTO public.invalidation_log (everything)
        SELECT true WHERE EXISTS (SELECT FROM public.documents) OR EXISTS (SELECT FROM public.hourly_parsed_total);
    ELSIF EXISTS (SELECT FROM public.settings WHERE name = 'documents_tables') THEN
        PERFORM public.ocr_analytics_note_tables();
    ELSE
        PERFORM public.ocr_analytics_remember_tables(NULL);
    END IF;
    RETURN missed;
END $$;

GRANT EXECUTE ON FUNCTION public.ocr_analytics_tables(), public.ocr_analytics_trigger_problems(),
    public.ocr_analytics_table_changes(), public.ocr_analytics_guard(), public.ocr_analytics_fingerprint(),
    public.ocr_analytics_note_tables(),
    public.ocr_analytics_utf8(text), public.ocr_analytics_unstorable(bytea[]) TO PUBLIC;

SELECT public.ocr_analytics_watch_documents();
