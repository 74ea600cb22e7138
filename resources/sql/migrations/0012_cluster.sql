-- SPDX-License-Identifier: GPL-3.0-only
-- What seals days, in words that Citus takes as well, for roll-ups that are spread over several servers: no parameters in
-- functions in SQL, no rows without columns. Of a day it says what it said.

-- Rows are put together and hashed here, whoever stores them: what to_jsonb says of a time depends on the server's zone.
CREATE OR REPLACE FUNCTION public.ocr_analytics_day_digest(sealed_day timestamptz) RETURNS bytea
    LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp SET timezone = 'UTC' SET bytea_output = 'hex' AS $$
BEGIN
    RETURN (
        SELECT sha256(coalesce(string_agg(part, ''::bytea ORDER BY part), ''))
          FROM (SELECT sha256(string_agg(line, ''::bytea ORDER BY line)) AS part
                  FROM (SELECT date_bin('1 hour', m.ts, '0001-01-01 00:00:00+00') AS hour, 'minute' AS kind,
                               sha256(replace('minute ' || jsonb_strip_nulls(to_jsonb(m) - 'id')::text, '\', '\\')::bytea) AS line
                          FROM (SELECT * FROM public.minutely_parsed_total m
                                 WHERE m.ts >= sealed_day AND m.ts < sealed_day + interval '24 hours' OFFSET 0) AS m
                        UNION ALL
                        SELECT h.ts, 'hour',
                               sha256(replace('hour ' || jsonb_strip_nulls(to_jsonb(h) - 'id')::text, '\', '\\')::bytea)
                          FROM (SELECT * FROM public.hourly_parsed_total h
                                 WHERE h.ts >= sealed_day AND h.ts < sealed_day + interval '24 hours' OFFSET 0) AS h) AS lines
                 GROUP BY hour, kind) AS parts);
END $$;

-- Changes with any change of any of those rows, and takes a fraction of the time: what has become of a row is not read.
CREATE OR REPLACE FUNCTION public.ocr_analytics_day_version(sealed_day timestamptz) RETURNS text
    LANGUAGE plpgsql STABLE SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    RETURN (
        SELECT concat_ws(' ', count(*) FILTER (WHERE hour), count(*), sum(hashtextextended(version, 0)))
          FROM (SELECT false AS hour, m.xmin::text || m.ctid::text AS version FROM public.minutely_parsed_total m
                 WHERE m.ts >= sealed_day AND m.ts < sealed_day + interval '24 hours'
                UNION ALL
                SELECT true, h.xmin::text || h.ctid::text FROM public.hourly_parsed_total h
                 WHERE h.ts >= sealed_day AND h.ts < sealed_day + interval '24 hours') AS rows);
END $$;

-- Seals a day whose roll-ups were found right, whose digest was `verified` and whose version was `seen` then, and moves the
-- documents' floor behind it. For whoever holds the stripes of all blocks from the floor up to the day's end: nobody else can be at work on any of
-- them. Answers why not, or null:
--   moved    the floor is elsewhere, or something lies between it and the day
--   pending  documents changed and are not counted anew yet
--   changed  the roll-ups are no longer those that were verified
CREATE OR REPLACE FUNCTION public.ocr_analytics_seal(sealing_day timestamptz, verified bytea, seen text) RETURNS text
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
    IF EXISTS (SELECT 1 FROM public.invalidation_log
                WHERE everything OR minute >= present AND minute < next_day) THEN
        RETURN 'pending';
    END IF;
    IF EXISTS (SELECT 1 FROM public.minutely_parsed_total WHERE ts >= present AND ts < sealing_day)
       OR EXISTS (SELECT 1 FROM public.hourly_parsed_total WHERE ts >= present AND ts < sealing_day)
       OR EXISTS (SELECT 1 FROM public.rejected_documents WHERE ts >= present AND ts < sealing_day) THEN
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
