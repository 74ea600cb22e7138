-- SPDX-License-Identifier: GPL-3.0-only
-- What keeps day partitions of documents: made by `migrate --partition-documents`, run by whoever retains or follows, with
-- the owner's rights. Nothing else is done with them than what is said here. May be run again at any time.

-- :make
-- Ranges of the partitions, in UTC; null for MINVALUE, MAXVALUE and the default.
CREATE OR REPLACE FUNCTION public.ocr_analytics_partitions()
    RETURNS TABLE (relation oid, name text, is_default boolean, start timestamptz, until timestamptz)
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' SET datestyle = 'ISO' AS $$
    SELECT c.oid, format('%I.%I', n.nspname, c.relname), bound.text = 'DEFAULT',
           substring(bound.text FROM '^FOR VALUES FROM \(''([^'']+)''\)')::timestamptz,
           substring(bound.text FROM ' TO \(''([^'']+)''\)$')::timestamptz
      FROM pg_inherits i
      JOIN pg_class c ON c.oid = i.inhrelid AND c.relispartition
      JOIN pg_namespace n ON n.oid = c.relnamespace
     CROSS JOIN LATERAL (SELECT pg_get_expr(c.relpartbound, c.oid)) AS bound (text)
     WHERE i.inhparent = to_regclass('public.documents')
$$;

-- The columns that rows of documents are written with: all but those that are generated.
CREATE OR REPLACE FUNCTION public.ocr_analytics_written_columns() RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum)
      FROM pg_attribute
     WHERE attrelid = 'public.documents'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
$$;

-- Partitions for all days up to `ahead` days from now that have none. Rows of such a day that lie in the default partition
-- already move. Answers how many were made. Errors: lock_not_available where somebody reads the default partition for
-- long; nothing has then happened.
CREATE OR REPLACE FUNCTION public.ocr_analytics_make_partitions(ahead integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' SET lock_timeout = '1s' SET row_security = off AS $$
DECLARE
    made integer := 0;
    day timestamptz;
    until CONSTANT timestamptz := date_trunc('day', now()) + (ahead + 1) * interval '24 hours';
    day_name text;
    others CONSTANT text := (SELECT p.name FROM public.ocr_analytics_partitions() p WHERE p.is_default);
    has_rows boolean := false;
    columns CONSTANT text := public.ocr_analytics_written_columns();
    measured record;
BEGIN
    IF NOT EXISTS (SELECT FROM public.settings WHERE name = 'documents_partitions' AND value = 'days')
       OR ahead NOT BETWEEN 0 AND 366 THEN
        RETURN 0;
    END IF;
    SELECT max(p.until) INTO day FROM public.ocr_analytics_partitions() p;
    IF day IS NULL OR day >= until THEN
        RETURN 0;
    END IF;
    PERFORM pg_advisory_xact_lock(20571, 1), pg_advisory_xact_lock(20571, 2);
    SELECT max(p.until) INTO day FROM public.ocr_analytics_partitions() p; -- somebody may have been here before us
    day := greatest(day, until - interval '400 days');
    WHILE day < until LOOP
        day_name := format('public.%I', 'documents_' || to_char(day, 'YYYYMMDD'));
        IF others IS NOT NULL THEN
            EXECUTE format('SELECT EXISTS (SELECT FROM %s WHERE "timestamp" >= $1 AND "timestamp" < $2)', others)
               INTO has_rows USING day, day + interval '24 hours';
        END IF;
        IF has_rows THEN
            EXECUTE format('LOCK TABLE %s IN ACCESS EXCLUSIVE MODE', others);
            EXECUTE format('CREATE TABLE %s (LIKE public.documents INCLUDING DEFAULTS INCLUDING CONSTRAINTS
                            INCLUDING GENERATED INCLUDING STORAGE INCLUDING COMPRESSION)', day_name);
            EXECUTE format('WITH moved AS (DELETE FROM %1$s WHERE "timestamp" >= $1 AND "timestamp" < $2 RETURNING %3$s)
                            INSERT INTO %2$s (%3$s) SELECT %3$s FROM moved', others, day_name, columns)
              USING day, day + interval '24 hours';
            EXECUTE format('ALTER TABLE public.documents ATTACH PARTITION %s FOR VALUES FROM (%L) TO (%L)',
                           day_name, day, day + interval '24 hours');
        ELSE
            EXECUTE format('CREATE TABLE %s PARTITION OF public.documents FOR VALUES FROM (%L) TO (%L)',
                           day_name, day, day + interval '24 hours');
        END IF;
        FOR measured IN
            SELECT attname, attstattarget FROM pg_attribute
             WHERE attrelid = 'public.documents'::regclass AND attnum > 0 AND attstattarget >= 0 AND NOT attisdropped
        LOOP
            EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET STATISTICS %s', day_name, measured.attname, measured.attstattarget);
        END LOOP;
        made := made + 1;
        day := day + interval '24 hours';
    END LOOP;
    PERFORM public.ocr_analytics_watch_documents();
    RETURN made;
END $$;

-- Drops the oldest partition that lies wholly before the floor of what is kept. Answers its name, or why none was dropped:
-- null when there is none, 'pending' when something of it is not counted or noted yet. Errors as above.
CREATE OR REPLACE FUNCTION public.ocr_analytics_drop_partition() RETURNS TABLE (outcome text, documents bigint)
    LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' SET lock_timeout = '500ms' SET row_security = off AS $$
#variable_conflict use_column
DECLARE
    oldest record;
    rows bigint;
BEGIN
    -- Chosen again once the table is locked: whoever had the lock before may have dropped the first choice.
    FOR look IN 1 .. 2 LOOP
        SELECT p.name, p.relation, p.until INTO oldest
          FROM public.ocr_analytics_partitions() p
         WHERE p.until <= (SELECT floor FROM public.retention WHERE what = 'documents')
           AND EXISTS (SELECT FROM public.settings s WHERE s.name = 'documents_partitions' AND s.value = 'days')
         ORDER BY p.until
         LIMIT 1;
        IF NOT FOUND THEN
            RETURN;
        END IF;
        IF look = 1 THEN -- writers wait from here on: not for long
            LOCK TABLE ONLY public.documents IN ACCESS EXCLUSIVE MODE;
        END IF;
    END LOOP;
    IF EXISTS (SELECT FROM public.invalidation_log
                WHERE everything OR minute >= '0001-01-01 00:00:00+00' AND minute < oldest.until) THEN
        RETURN QUERY SELECT 'pending', 0::bigint;
        RETURN;
    END IF;
    SELECT greatest(reltuples, 0)::bigint INTO rows FROM pg_class WHERE oid = oldest.relation;
    -- What is in no day is in no day's totals, and stays.
    EXECUTE format('CREATE TEMPORARY TABLE outside_of_days ON COMMIT DROP AS
                    SELECT * FROM %s WHERE "timestamp" < ''0001-01-01 00:00:00+00''', oldest.name);
    EXECUTE format('DROP TABLE %s', oldest.name);
    EXECUTE format('INSERT INTO public.documents (%1$s) OVERRIDING SYSTEM VALUE SELECT %1$s FROM pg_temp.outside_of_days',
                   public.ocr_analytics_written_columns());
    DROP TABLE pg_temp.outside_of_days;
    RETURN QUERY SELECT oldest.name, rows;
    PERFORM public.ocr_analytics_remember_tables(ARRAY(
        SELECT c.noted FROM public.ocr_analytics_table_changes() c WHERE c.change = 'gone' AND c.name <> oldest.name));
EXCEPTION WHEN dependent_objects_still_exist THEN
    RETURN; -- somebody's view is of this very partition: its documents go one by one
END $$;

REVOKE ALL ON FUNCTION public.ocr_analytics_make_partitions(integer), public.ocr_analytics_drop_partition() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION public.ocr_analytics_partitions(), public.ocr_analytics_written_columns() TO PUBLIC;
DO $$
DECLARE
    grantee text;
BEGIN
    FOR grantee IN
        SELECT DISTINCT CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END
          FROM pg_class c
         CROSS JOIN aclexplode(c.relacl) AS a
         WHERE c.oid = 'public.retention'::regclass AND a.privilege_type = 'UPDATE'
    LOOP
        EXECUTE format('GRANT EXECUTE ON FUNCTION public.ocr_analytics_make_partitions(integer),
                                                  public.ocr_analytics_drop_partition() TO %s', grantee);
    END LOOP;
END $$;

-- :begin
-- What turns the table into partitions, and nothing else: dropped when that is done.

-- Where documents go meanwhile that are dated beyond what the table will hold: from clocks that are wrong.
CREATE OR REPLACE FUNCTION public.ocr_analytics_divert() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    EXECUTE format('INSERT INTO public.documents_default (%1$s) SELECT %1$s FROM (SELECT ($1).*) AS added',
                   public.ocr_analytics_written_columns()) USING NEW;
    IF TG_OP = 'UPDATE' THEN
        DELETE FROM public.documents WHERE document_id = OLD.document_id AND "timestamp" = OLD."timestamp";
    END IF;
    RETURN NULL;
END $$;
REVOKE ALL ON FUNCTION public.ocr_analytics_divert() FROM PUBLIC;

-- Promises that the table holds nothing of `cut` or later, which a scan beside the writers then proves.
CREATE OR REPLACE FUNCTION public.ocr_analytics_begin_partitioning(cut timestamptz) RETURNS void
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' SET lock_timeout = '1s' AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(20571, 1), pg_advisory_xact_lock(20571, 2);
    LOCK TABLE public.documents IN ACCESS EXCLUSIVE MODE;
    CREATE TABLE public.documents_default (LIKE public.documents INCLUDING DEFAULTS INCLUDING GENERATED
                                           INCLUDING STORAGE INCLUDING COMPRESSION);
    EXECUTE format('ALTER TABLE public.documents_default OWNER TO %s',
                   (SELECT relowner::regrole FROM pg_class WHERE oid = 'public.documents'::regclass));
    EXECUTE format('WITH moved AS (DELETE FROM public.documents WHERE "timestamp" >= $1 RETURNING %1$s)
                    INSERT INTO public.documents_default (%1$s) SELECT %1$s FROM moved',
                   public.ocr_analytics_written_columns()) USING cut;
    EXECUTE format('CREATE TRIGGER ocr_analytics_divert BEFORE INSERT OR UPDATE ON public.documents FOR EACH ROW
                    WHEN (NEW."timestamp" >= %L::timestamptz) EXECUTE FUNCTION public.ocr_analytics_divert()', cut);
    ALTER TABLE public.documents ENABLE ALWAYS TRIGGER ocr_analytics_divert;
    EXECUTE format('ALTER TABLE public.documents ADD CONSTRAINT documents_before_partitions
                    CHECK ("timestamp" < %L::timestamptz) NOT VALID', cut);
    INSERT INTO public.settings (name, value) VALUES ('documents_partitioning', cut::text)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed = clock_timestamp();
END $$;

-- All as it was.
CREATE OR REPLACE FUNCTION public.ocr_analytics_undo_partitioning() RETURNS boolean
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET lock_timeout = '1s' AS $$
BEGIN
    PERFORM pg_advisory_xact_lock(20571, 1), pg_advisory_xact_lock(20571, 2);
    IF NOT EXISTS (SELECT FROM public.settings WHERE name = 'documents_partitioning') THEN
        RETURN false;
    END IF;
    LOCK TABLE public.documents IN ACCESS EXCLUSIVE MODE;
    ALTER TABLE public.documents DROP CONSTRAINT IF EXISTS documents_before_partitions;
    DROP TRIGGER IF EXISTS ocr_analytics_divert ON public.documents;
    IF to_regclass('public.documents_default') IS NOT NULL THEN
        EXECUTE format('INSERT INTO public.documents (%1$s) OVERRIDING SYSTEM VALUE SELECT %1$s FROM public.documents_default',
                       public.ocr_analytics_written_columns());
        DROP TABLE public.documents_default;
    END IF;
    DELETE FROM public.settings WHERE name = 'documents_partitioning';
    RETURN true;
END $$;

-- The table becomes the first partition of one that takes its name, rights and ids. Nobody reads or writes meanwhile, so
-- that nothing goes unseen, whatever the guard makes of it.
CREATE OR REPLACE FUNCTION public.ocr_analytics_finish_partitioning(ahead integer) RETURNS integer
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' SET lock_timeout = '1s' AS $$
DECLARE
    cut timestamptz;
    old_owner name;
    old_key name;
    old_acl aclitem[];
    old_comment CONSTANT text := obj_description('public.documents'::regclass, 'pg_class');
    plain_comment CONSTANT text := 'Landing table: one row per processed receipt. Text on purpose, so that nothing a producer sends makes it fail.';
    counter text;
    counted bigint;
    identity "char";
    given record;
BEGIN
    PERFORM pg_advisory_xact_lock(20571, 1), pg_advisory_xact_lock(20571, 2);
    SELECT value::timestamptz INTO STRICT cut FROM public.settings WHERE name = 'documents_partitioning';
    LOCK TABLE public.documents IN ACCESS EXCLUSIVE MODE;
    SELECT pg_get_userbyid(relowner), relacl INTO old_owner, old_acl FROM pg_class WHERE oid = 'public.documents'::regclass;
    SELECT conname INTO old_key FROM pg_constraint WHERE conrelid = 'public.documents'::regclass AND contype = 'p';
    counter := pg_get_serial_sequence('public.documents', 'document_id');
    SELECT attidentity INTO identity FROM pg_attribute
     WHERE attrelid = 'public.documents'::regclass AND attname = 'document_id';
    IF counter IS NOT NULL THEN
        counted := nextval(counter);
    END IF;

    DROP TRIGGER ocr_analytics_divert ON public.documents;
    IF identity <> '' THEN
        ALTER TABLE public.documents ALTER COLUMN document_id DROP IDENTITY;
    END IF;
    IF old_key IS NOT NULL THEN
        EXECUTE format('ALTER TABLE public.documents DROP CONSTRAINT %I', old_key);
    END IF;
    ALTER TABLE public.documents RENAME TO documents_history;
    IF to_regclass('public.documents_timestamp_idx') IS NOT NULL THEN
        ALTER INDEX public.documents_timestamp_idx RENAME TO documents_history_timestamp_idx;
    END IF;
    ALTER TABLE public.documents_history ADD CONSTRAINT documents_history_pkey PRIMARY KEY USING INDEX documents_history_key;

    CREATE TABLE public.documents (LIKE public.documents_history INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING COMMENTS
                                   INCLUDING STORAGE INCLUDING COMPRESSION,
                                   PRIMARY KEY (document_id, "timestamp")) PARTITION BY RANGE ("timestamp");
    EXECUTE format('ALTER TABLE public.documents OWNER TO %I', old_owner);
    CREATE INDEX documents_timestamp_idx ON public.documents ("timestamp" DESC);
    EXECUTE format('COMMENT ON TABLE public.documents IS %L', CASE WHEN old_comment <> plain_comment THEN old_comment
                                                                   ELSE plain_comment || ' A partition for each UTC day.' END);
    -- Rights on the table, and those on columns of it.
    FOR given IN
        SELECT CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS grantee,
               a.privilege_type || on_column.name AS what, CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END AS further
          FROM (SELECT '' AS name, old_acl AS acl
                UNION ALL
                SELECT format(' (%I)', attname), attacl FROM pg_attribute
                 WHERE attrelid = 'public.documents_history'::regclass AND attnum > 0 AND NOT attisdropped) AS on_column
         CROSS JOIN aclexplode(on_column.acl) AS a
         WHERE pg_get_userbyid(a.grantee) <> old_owner
    LOOP
        EXECUTE format('GRANT %s ON public.documents TO %s%s', given.what, given.grantee, given.further);
    END LOOP;
    FOR given IN
        SELECT attname, attstattarget FROM pg_attribute
         WHERE attrelid = 'public.documents_history'::regclass AND attnum > 0 AND attstattarget >= 0 AND NOT attisdropped
    LOOP
        EXECUTE format('ALTER TABLE public.documents ALTER COLUMN %I SET STATISTICS %s', given.attname, given.attstattarget);
    END LOOP;
    EXECUTE format('ALTER TABLE public.documents ATTACH PARTITION public.documents_history
                    FOR VALUES FROM (MINVALUE) TO (%L)', cut);
    ALTER TABLE public.documents_history DROP CONSTRAINT documents_before_partitions;
    ALTER TABLE public.documents ATTACH PARTITION public.documents_default DEFAULT;
    IF identity <> '' THEN
        EXECUTE format('ALTER TABLE public.documents ALTER COLUMN document_id ADD GENERATED %s AS IDENTITY (START %s)',
                       CASE identity WHEN 'a' THEN 'ALWAYS' ELSE 'BY DEFAULT' END, counted + 1);
    ELSIF counter IS NOT NULL THEN
        EXECUTE format('ALTER SEQUENCE %s OWNED BY public.documents.document_id', counter);
    END IF;

    INSERT INTO public.settings (name, value) VALUES ('documents_partitions', 'days')
        ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed = clock_timestamp();
    DELETE FROM public.settings WHERE name = 'documents_partitioning';
    INSERT INTO public.invalidation_log (minute)
    SELECT DISTINCT public.ocr_analytics_minute("timestamp") FROM public.documents_default;
    PERFORM public.ocr_analytics_watch_documents();
    PERFORM public.ocr_analytics_make_partitions(ahead);
    DELETE FROM public.invalidation_log WHERE everything AND xmin::text = pg_current_xact_id()::xid::text;
    RETURN (SELECT count(*) FROM public.ocr_analytics_partitions());
END $$;

-- :end
DROP FUNCTION public.ocr_analytics_begin_partitioning(timestamptz);
DROP FUNCTION public.ocr_analytics_undo_partitioning();
DROP FUNCTION public.ocr_analytics_finish_partitioning(integer);
DROP FUNCTION public.ocr_analytics_divert();
