-- SPDX-License-Identifier: GPL-3.0-only
-- How far back receipts are kept. Below the floor, a whole UTC day, roll-ups are sealed: no longer made of documents, but
-- what was verified when the day was sealed, and never written again.

CREATE TABLE public.retention (
    what text PRIMARY KEY CHECK (what IN ('documents', 'values')),
    floor timestamptz NOT NULL DEFAULT '-infinity'
        CHECK (CASE WHEN isfinite(floor)
                    THEN date_bin('1 day'::interval, floor, '0001-01-01 00:00:00+00'::timestamptz) = floor
                    ELSE floor = '-infinity' END),
    moved timestamptz,
    keep_days integer CHECK (keep_days > 0),
    changed timestamptz,
    changed_by text
);
COMMENT ON TABLE public.retention IS 'From when on documents, and the values made of them, are kept.';
COMMENT ON COLUMN public.retention.floor IS 'What is older may be gone. Roll-ups before the documents'' floor are sealed: see sealed_days.';
COMMENT ON COLUMN public.retention.keep_days IS 'For whoever follows the log: how many days are to be kept. Null: the floor stays where it is.';
INSERT INTO public.retention (what) VALUES ('documents'), ('values');

CREATE TABLE public.sealed_days (
    day timestamptz PRIMARY KEY,
    documents bigint NOT NULL,
    rejected bigint NOT NULL,
    minute_rows bigint NOT NULL,
    hour_rows bigint NOT NULL,
    digest bytea NOT NULL,
    rejected_by_reason jsonb NOT NULL,
    sealed timestamptz NOT NULL DEFAULT clock_timestamp()
);
COMMENT ON TABLE public.sealed_days IS 'UTC days whose roll-ups are no longer made of documents, as they were when they were verified for the last time.';
COMMENT ON COLUMN public.sealed_days.digest IS 'public.ocr_analytics_day_digest(day) at that time.';

-- Of all rows of both roll-up tables of a UTC day, whatever their order and their ids. Columns that are null are left out,
-- so that a column which is added later changes no digest.
CREATE FUNCTION public.ocr_analytics_day_digest(sealed_day timestamptz) RETURNS bytea
    LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
    SELECT sha256(coalesce(string_agg(part, ''::bytea ORDER BY part), ''))
      FROM (SELECT sha256(string_agg(line, ''::bytea ORDER BY line)) AS part
              FROM (SELECT date_bin('1 hour', m.ts, '0001-01-01 00:00:00+00') AS hour, 'minute' AS kind,
                           sha256(replace('minute ' || jsonb_strip_nulls(to_jsonb(m) - 'id')::text, '\', '\\')::bytea) AS line
                      FROM public.minutely_parsed_total m
                     WHERE m.ts >= sealed_day AND m.ts < sealed_day + interval '1 day'
                    UNION ALL
                    SELECT h.ts, 'hour',
                           sha256(replace('hour ' || jsonb_strip_nulls(to_jsonb(h) - 'id')::text, '\', '\\')::bytea)
                      FROM public.hourly_parsed_total h
                     WHERE h.ts >= sealed_day AND h.ts < sealed_day + interval '1 day') AS lines
             GROUP BY hour, kind) AS parts
$$;
COMMENT ON FUNCTION public.ocr_analytics_day_digest(timestamptz) IS 'SHA-256 of the roll-ups of a UTC day.';

-- Changes with any change of any of those rows, and takes a fraction of the time: what has become of a row is not read.
CREATE FUNCTION public.ocr_analytics_day_version(sealed_day timestamptz) RETURNS text
    LANGUAGE sql STABLE SET search_path = pg_catalog, pg_temp AS $$
    SELECT concat_ws(' ', count(*) FILTER (WHERE hour), count(*), sum(hashtextextended(version, 0)))
      FROM (SELECT false AS hour, m.xmin::text || m.ctid::text AS version FROM public.minutely_parsed_total m
             WHERE m.ts >= sealed_day AND m.ts < sealed_day + interval '1 day'
            UNION ALL
            SELECT true, h.xmin::text || h.ctid::text FROM public.hourly_parsed_total h
             WHERE h.ts >= sealed_day AND h.ts < sealed_day + interval '1 day') AS rows
$$;

-- Seals a day whose roll-ups were found right, whose digest was `verified` and whose version was `seen` then, and moves the
-- documents' floor behind it. For whoever holds the stripes of all blocks from the floor up to the day's end: nobody else can be at work on any of
-- them. Answers why not, or null:
--   moved    the floor is elsewhere, or something lies between it and the day
--   pending  documents changed and are not counted anew yet
--   changed  the roll-ups are no longer those that were verified
CREATE FUNCTION public.ocr_analytics_seal(sealing_day timestamptz, verified bytea, seen text) RETURNS text
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    present timestamptz;
    next_day CONSTANT timestamptz := sealing_day + interval '24 hours';
BEGIN
    SELECT floor INTO present FROM public.retention WHERE what = 'documents' FOR UPDATE;
    IF present IS NULL OR present > sealing_day
       OR sealing_day <> date_bin('1 day', sealing_day, '0001-01-01 00:00:00+00') THEN
        RETURN 'moved';
    END IF;
    present := greatest(present, '0001-01-01 00:00:00+00');
    IF EXISTS (SELECT FROM public.invalidation_log
                WHERE everything OR minute >= present AND minute < next_day) THEN
        RETURN 'pending';
    END IF;
    IF EXISTS (SELECT FROM public.minutely_parsed_total WHERE ts >= present AND ts < sealing_day)
       OR EXISTS (SELECT FROM public.hourly_parsed_total WHERE ts >= present AND ts < sealing_day)
       OR EXISTS (SELECT FROM public.rejected_documents WHERE ts >= present AND ts < sealing_day) THEN
        RETURN 'moved';
    END IF;
    IF public.ocr_analytics_day_version(sealing_day) IS DISTINCT FROM seen THEN
        RETURN 'changed';
    END IF;
    INSERT INTO public.sealed_days (day, documents, rejected, minute_rows, hour_rows, digest, rejected_by_reason)
    SELECT sealing_day, hours.documents, rejected.documents, minutes.n, hours.n, verified, rejected.by_reason
      FROM (SELECT count(*) AS n, coalesce(sum(document_count), 0)::bigint AS documents
              FROM public.hourly_parsed_total WHERE ts >= sealing_day AND ts < next_day) AS hours,
           (SELECT count(*) AS n FROM public.minutely_parsed_total WHERE ts >= sealing_day AND ts < next_day) AS minutes,
           (SELECT coalesce(sum(n), 0)::bigint AS documents,
                   coalesce(jsonb_object_agg(reason, n), '{}') AS by_reason
              FROM (SELECT reason, count(*) AS n FROM public.rejected_documents
                     WHERE ts >= sealing_day AND ts < next_day GROUP BY reason) AS reasons) AS rejected
     WHERE minutes.n + hours.n + rejected.documents > 0;
    UPDATE public.retention SET floor = next_day, moved = clock_timestamp() WHERE what = 'documents';
    RETURN NULL;
END $$;

GRANT EXECUTE ON FUNCTION public.ocr_analytics_day_digest(timestamptz), public.ocr_analytics_day_version(timestamptz),
    public.ocr_analytics_seal(timestamptz, bytea, text) TO PUBLIC;

-- Whoever may read runs of jobs may see what is kept, and who may note them may seal. Roles that are there already need
-- not be made again.
DO $$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS grantee,
               a.privilege_type AS privilege
          FROM pg_class c
         CROSS JOIN aclexplode(c.relacl) AS a
         WHERE c.oid = 'public.job_runs'::regclass AND a.grantee <> c.relowner
           AND a.privilege_type IN ('SELECT', 'INSERT', 'UPDATE')
    LOOP
        IF given.privilege <> 'INSERT' THEN
            EXECUTE format('GRANT %s ON public.retention TO %s', given.privilege, given.grantee);
        END IF;
        IF given.privilege <> 'UPDATE' THEN
            EXECUTE format('GRANT %s ON public.sealed_days TO %s', given.privilege, given.grantee);
        END IF;
    END LOOP;
END $$;
