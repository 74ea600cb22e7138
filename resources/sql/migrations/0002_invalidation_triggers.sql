-- SPDX-License-Identifier: GPL-3.0-only
-- What notes touched minutes. Statement triggers with transition tables: one log entry per minute and statement, however
-- many rows. They never look into the payload, so that nothing in it can make a producer fail.
--
-- date_bin does not depend on the session's time zone, date_trunc does.

CREATE FUNCTION public.ocr_analytics_minute(moment timestamptz) RETURNS timestamptz
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN CASE WHEN moment IS NULL OR moment < '0001-01-01 00:00:00+00'::timestamptz THEN '-infinity'::timestamptz
                WHEN moment >= '10000-01-01 00:00:00+00'::timestamptz THEN 'infinity'::timestamptz
                ELSE date_bin('1 minute'::interval, moment, '0001-01-01 00:00:00+00'::timestamptz) END;

-- NOTIFY takes one lock per database until the end of the commit, so of several writers at a time only one sends it; the
-- others' minutes are found by the same wake-up or by the next look at the log.
CREATE FUNCTION public.ocr_analytics_inserted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO public.invalidation_log (minute)
    SELECT DISTINCT public.ocr_analytics_minute("timestamp") FROM new_documents;
    IF FOUND AND pg_try_advisory_xact_lock(20571, 100) THEN
        NOTIFY ocr_analytics_documents;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION public.ocr_analytics_updated() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO public.invalidation_log (minute)
    SELECT public.ocr_analytics_minute("timestamp") FROM old_documents
    UNION
    SELECT public.ocr_analytics_minute("timestamp") FROM new_documents;
    IF FOUND AND pg_try_advisory_xact_lock(20571, 100) THEN
        NOTIFY ocr_analytics_documents;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION public.ocr_analytics_deleted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO public.invalidation_log (minute)
    SELECT DISTINCT public.ocr_analytics_minute("timestamp") FROM old_documents;
    IF FOUND AND pg_try_advisory_xact_lock(20571, 100) THEN
        NOTIFY ocr_analytics_documents;
    END IF;
    RETURN NULL;
END $$;

CREATE FUNCTION public.ocr_analytics_truncated() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO public.invalidation_log (everything) VALUES (true);
    IF pg_try_advisory_xact_lock(20571, 100) THEN
        NOTIFY ocr_analytics_documents;
    END IF;
    RETURN NULL;
END $$;

REVOKE ALL ON FUNCTION public.ocr_analytics_inserted(), public.ocr_analytics_updated(),
    public.ocr_analytics_deleted(), public.ocr_analytics_truncated() FROM PUBLIC;

CREATE TRIGGER ocr_analytics_inserted AFTER INSERT ON public.documents
    REFERENCING NEW TABLE AS new_documents FOR EACH STATEMENT EXECUTE FUNCTION public.ocr_analytics_inserted();
CREATE TRIGGER ocr_analytics_updated AFTER UPDATE ON public.documents
    REFERENCING OLD TABLE AS old_documents NEW TABLE AS new_documents
    FOR EACH STATEMENT EXECUTE FUNCTION public.ocr_analytics_updated();
CREATE TRIGGER ocr_analytics_deleted AFTER DELETE ON public.documents
    REFERENCING OLD TABLE AS old_documents FOR EACH STATEMENT EXECUTE FUNCTION public.ocr_analytics_deleted();
CREATE TRIGGER ocr_analytics_truncated AFTER TRUNCATE ON public.documents
    FOR EACH STATEMENT EXECUTE FUNCTION public.ocr_analytics_truncated();

-- Also where session_replication_role is replica.
ALTER TABLE public.documents ENABLE ALWAYS TRIGGER ocr_analytics_inserted;
ALTER TABLE public.documents ENABLE ALWAYS TRIGGER ocr_analytics_updated;
ALTER TABLE public.documents ENABLE ALWAYS TRIGGER ocr_analytics_deleted;
ALTER TABLE public.documents ENABLE ALWAYS TRIGGER ocr_analytics_truncated;
