-- SPDX-License-Identifier: GPL-3.0-only
-- Moments that somebody wants to see on the charts, such as a new model: for all businesses, until they are removed.

CREATE TABLE public.markers (
    marker_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    moment timestamptz NOT NULL,
    label text NOT NULL CHECK (label <> '' AND char_length(label) <= 500),
    added timestamptz NOT NULL DEFAULT clock_timestamp(),
    added_by text NOT NULL
);
CREATE INDEX markers_moment_idx ON public.markers (moment);
COMMENT ON TABLE public.markers IS 'Moments with a text, drawn on all charts.';

-- Whoever reads or writes the roll-ups may do so here.
DO $$
DECLARE
    granted record;
BEGIN
    FOR granted IN SELECT a.grantee, a.privilege_type
                     FROM pg_catalog.pg_class c, pg_catalog.aclexplode(c.relacl) a
                    WHERE c.oid = 'public.hourly_parsed_total'::regclass AND a.grantee <> c.relowner
                      AND a.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
    LOOP
        EXECUTE format('GRANT %s ON public.markers TO %s', granted.privilege_type,
                       CASE granted.grantee WHEN 0 THEN 'PUBLIC' ELSE granted.grantee::regrole::text END);
    END LOOP;
END $$;
