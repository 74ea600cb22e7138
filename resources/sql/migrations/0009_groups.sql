-- SPDX-License-Identifier: GPL-3.0-only
-- Businesses that a person put together under one name, and what was changed by whom and when, so that it can be undone.

CREATE TABLE public.business_groups (
    business_id text COLLATE "C" PRIMARY KEY,
    group_name text COLLATE "C" NOT NULL CHECK (group_name <> '' AND group_name <> '*'),
    since timestamptz NOT NULL DEFAULT now(),
    added_by text NOT NULL
);
CREATE INDEX business_groups_name_idx ON public.business_groups (group_name);
COMMENT ON TABLE public.business_groups IS 'Names of businesses that count as one. A business named like a group belongs to it unless it is in another.';

CREATE TABLE public.business_group_changes (
    change_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    changed_at timestamptz NOT NULL DEFAULT now(),
    changed_by text NOT NULL,
    business_ids text[] NOT NULL,
    groups_before text[] NOT NULL,
    groups_after text[] NOT NULL,
    undone boolean NOT NULL DEFAULT false
);
COMMENT ON TABLE public.business_group_changes IS 'What was changed in business_groups: for each business the group before and after, NULL for none.';

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
        EXECUTE format('GRANT %s ON public.business_groups, public.business_group_changes TO %s', granted.privilege_type,
                       CASE granted.grantee WHEN 0 THEN 'PUBLIC' ELSE granted.grantee::regrole::text END);
    END LOOP;
END $$;
