-- SPDX-License-Identifier: GPL-3.0-only
-- Rules on what receipts say, how each finished bucket stood against them, when they fired, and what was done.

CREATE TABLE public.alert_rules (
    rule_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text COLLATE "C" NOT NULL UNIQUE CHECK (name <> ''),
    metric text NOT NULL,
    business_id text COLLATE "C" NOT NULL CHECK (business_id <> ''),
    bucket_interval text NOT NULL,
    zone text NOT NULL,
    condition text NOT NULL CHECK (condition IN ('below', 'above', 'changed')),
    bound double precision NOT NULL,
    unit text NOT NULL CHECK (unit IN ('points', 'percent')),
    currency text COLLATE "C",
    in_a_row integer NOT NULL CHECK (in_a_row > 0),
    least_documents bigint NOT NULL CHECK (least_documents >= 0),
    since timestamptz NOT NULL,
    evaluated_to timestamptz NOT NULL,
    changed timestamptz NOT NULL DEFAULT clock_timestamp(),
    changed_by text NOT NULL,
    silenced_until timestamptz,
    silenced_by text
);
COMMENT ON TABLE public.alert_rules IS 'When so many finished buckets in a row are as a rule says, it fires: see alert_firings.';
COMMENT ON COLUMN public.alert_rules.business_id IS 'Or the name of a group; * for all businesses together.';
COMMENT ON COLUMN public.alert_rules.since IS 'The first bucket that is held against the rule, since it was made or changed.';
COMMENT ON COLUMN public.alert_rules.evaluated_to IS 'Where the buckets begin that are not evaluated yet. Moves on in the transaction that evaluates them, under a lock of this row: so each is evaluated once, whoever tries.';

CREATE TABLE public.alert_evaluations (
    rule_id bigint NOT NULL REFERENCES public.alert_rules ON DELETE CASCADE,
    bucket timestamptz NOT NULL,
    verdict text NOT NULL CHECK (verdict IN ('met', 'not_met', 'unknown')),
    value double precision,
    documents bigint NOT NULL,
    reference double precision,
    reference_documents bigint NOT NULL,
    error double precision,
    times integer NOT NULL DEFAULT 1,
    evaluated timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (rule_id, bucket)
);
COMMENT ON TABLE public.alert_evaluations IS 'The newest finished buckets of each rule, as they stand: buckets that change are evaluated again.';
COMMENT ON COLUMN public.alert_evaluations.reference IS 'The value of the same time a week before; of changes alone.';
COMMENT ON COLUMN public.alert_evaluations.error IS 'A smaller change may be chance.';
COMMENT ON COLUMN public.alert_evaluations.times IS 'How often something else was found than before, from 1 on.';

CREATE TABLE public.alert_firings (
    firing_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    rule_id bigint NOT NULL,
    rule_name text COLLATE "C" NOT NULL,
    metric text NOT NULL,
    business_id text COLLATE "C" NOT NULL,
    bucket_interval text NOT NULL,
    first_bucket timestamptz NOT NULL,
    fired_bucket timestamptz NOT NULL,
    ended_bucket timestamptz,
    value double precision,
    reference double precision,
    documents bigint NOT NULL,
    noted timestamptz NOT NULL DEFAULT clock_timestamp(),
    end_noted timestamptz,
    withdrawn boolean NOT NULL DEFAULT false CHECK (NOT withdrawn OR end_noted IS NOT NULL),
    acknowledged timestamptz,
    acknowledged_by text
);
CREATE UNIQUE INDEX alert_firings_once_idx ON public.alert_firings (rule_id, fired_bucket) WHERE NOT withdrawn;
CREATE UNIQUE INDEX alert_firings_open_idx ON public.alert_firings (rule_id) WHERE end_noted IS NULL;
CREATE INDEX alert_firings_ended_idx ON public.alert_firings (end_noted);
COMMENT ON TABLE public.alert_firings IS 'When a rule began to fire and when that was over; kept when the rule goes.';
COMMENT ON COLUMN public.alert_firings.fired_bucket IS 'The bucket that completed the row; first_bucket began it, ended_bucket was the first that was not as the rule says.';
COMMENT ON COLUMN public.alert_firings.end_noted IS 'Null: fires still. Without ended_bucket: the rule was changed or removed, or withdrawn says that late receipts made it untrue.';

CREATE TABLE public.alert_history (
    entry_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    noted timestamptz NOT NULL DEFAULT clock_timestamp(),
    rule_id bigint NOT NULL,
    rule_name text COLLATE "C" NOT NULL,
    firing_id bigint,
    what text NOT NULL,
    bucket timestamptz,
    by_whom text,
    detail jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX alert_history_rule_idx ON public.alert_history (rule_name, entry_id);
COMMENT ON TABLE public.alert_history IS 'What happened: added, changed, removed, fired, ended, evaluated again, moved, resumed, withdrawn, silenced, unsilenced, acknowledged.';

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
        EXECUTE format('GRANT %s ON public.alert_rules, public.alert_evaluations, public.alert_firings, public.alert_history TO %s',
                       granted.privilege_type,
                       CASE granted.grantee WHEN 0 THEN 'PUBLIC' ELSE granted.grantee::regrole::text END);
    END LOOP;
END $$;
