-- SPDX-License-Identifier: GPL-3.0-only
-- Where documents were only added to a minute, the log says from when to when they are, so that a refresh need not read
-- the whole minute again. Null, as with everything that is not an INSERT: whatever is in the minute may have changed.

ALTER TABLE public.invalidation_log
    ADD COLUMN first_added timestamptz,
    ADD COLUMN last_added timestamptz;
COMMENT ON COLUMN public.invalidation_log.first_added IS 'Earliest time of the documents that were added to the minute, when nothing else happened to it. Null: the whole minute is read again.';
COMMENT ON COLUMN public.invalidation_log.last_added IS 'Latest time of the documents that were added.';

CREATE OR REPLACE FUNCTION public.ocr_analytics_inserted() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    INSERT INTO public.invalidation_log (minute, first_added, last_added)
    SELECT public.ocr_analytics_minute("timestamp"), min("timestamp"), max("timestamp") FROM new_documents GROUP BY 1;
    IF FOUND AND pg_try_advisory_xact_lock(20571, 100) THEN
        NOTIFY ocr_analytics_documents;
    END IF;
    RETURN NULL;
END $$;
