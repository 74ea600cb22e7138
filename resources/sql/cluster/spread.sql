-- SPDX-License-Identifier: GPL-3.0-only
-- The values and roll-ups as shards on the workers of a cluster of Citus, by business. One transaction; what is there
-- already stays as it is. docs/citus.md tells what it is for.

-- :lock
-- One at a time, and no refresh at work: whoever comes after us finds the fence. Alone in its statement.
SELECT pg_advisory_xact_lock(20571, 1), (SELECT count(pg_advisory_xact_lock(20572, stripe)) FROM generate_series(0, 17) AS stripe);

-- :tables
-- Identity columns could not be brought back to one server again: sequences can.
SET LOCAL citus.multi_shard_modify_mode = 'sequential';
DO $ocr_analytics_spread$
DECLARE
    roll_up text;
BEGIN
    FOREACH roll_up IN ARRAY ARRAY['minutely_parsed_total', 'hourly_parsed_total'] LOOP
        CONTINUE WHEN NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = ('public.' || roll_up)::regclass
                                                             AND attname = 'id' AND attidentity <> '');
        EXECUTE format('ALTER TABLE public.%I ALTER id DROP IDENTITY', roll_up);
        EXECUTE format('CREATE SEQUENCE public.%I OWNED BY public.%I.id', roll_up || '_id_seq', roll_up);
        EXECUTE format('SELECT setval(%L, coalesce(max(id), 0) + 1, false) FROM public.%I',
                       'public.' || roll_up || '_id_seq', roll_up);
        EXECUTE format('ALTER TABLE public.%I ALTER id SET DEFAULT nextval(%L)', roll_up, 'public.' || roll_up || '_id_seq');
    END LOOP;
    -- Distributed tables have no triggers, and so there are no rows of days (migrations/0016_days.sql).
    FOREACH roll_up IN ARRAY ARRAY['ocr_analytics_days_inserted', 'ocr_analytics_days_updated',
                                   'ocr_analytics_days_deleted', 'ocr_analytics_days_row'] LOOP
        -- Not IF EXISTS: Citus refuses the very word on a table that is distributed already.
        CONTINUE WHEN NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = 'public.hourly_parsed_total'::regclass
                                                           AND tgname = roll_up);
        EXECUTE format('DROP TRIGGER %I ON public.hourly_parsed_total', roll_up);
    END LOOP;
    TRUNCATE public.daily_parsed_total, public.finished_days;
END $ocr_analytics_spread$;
SELECT create_distributed_table('public.document_values', 'business_id')
 WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'public.document_values'::regclass);
SELECT create_distributed_table('public.minutely_parsed_total', 'business_id', colocate_with => 'public.document_values')
 WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'public.minutely_parsed_total'::regclass);
SELECT create_distributed_table('public.hourly_parsed_total', 'business_id', colocate_with => 'public.document_values')
 WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'public.hourly_parsed_total'::regclass);
-- What statements call beside the rows.
SELECT create_distributed_function('public.ocr_analytics_amounts(text, bigint, numeric, numeric)'),
       create_distributed_function('public.ocr_analytics_distribution(bytea)');

-- :fence
-- A row for each shard and stripe. Whoever works on a stripe changes its rows first. A worker that died after its part of a
-- transaction was prepared, and before it heard that this was committed, keeps the row locked until that is finished: so
-- nobody counts on rows that are not to be seen yet.
SET LOCAL citus.multi_shard_modify_mode = 'sequential';
CREATE TABLE IF NOT EXISTS public.stripe_fence (
    business_id text COLLATE "C" NOT NULL,
    stripe integer NOT NULL,
    passed bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (business_id, stripe)
) WITH (fillfactor = 20);
COMMENT ON TABLE public.stripe_fence IS 'On each shard a row for each stripe of the refresh, which every refresh transaction changes first.';
SELECT create_distributed_table('public.stripe_fence', 'business_id', colocate_with => 'public.document_values')
 WHERE NOT EXISTS (SELECT FROM pg_dist_partition WHERE logicalrelid = 'public.stripe_fence'::regclass);
DO $ocr_analytics_fence$
DECLARE
    shards CONSTANT bigint[] := (SELECT array_agg(shardid) FROM pg_dist_shard
                                  WHERE logicalrelid = 'public.stripe_fence'::regclass);
    fenced bigint[];
    names text[] := '{}';
    shard bigint;
    number integer := 0;
BEGIN
    SELECT coalesce(array_agg(get_shard_id_for_distribution_column('public.stripe_fence', business_id)), '{}') INTO fenced
      FROM (SELECT DISTINCT business_id FROM public.stripe_fence OFFSET 0) AS fences;
    WHILE NOT fenced @> shards LOOP
        shard := get_shard_id_for_distribution_column('public.stripe_fence', 'fence ' || number);
        IF shard <> ALL (fenced) THEN
            fenced := fenced || shard;
            names := names || ('fence ' || number);
        END IF;
        number := number + 1;
    END LOOP;
    INSERT INTO public.stripe_fence (business_id, stripe)
    SELECT name, stripe FROM unnest(names) AS name, generate_series(0, 15) AS stripe;
END $ocr_analytics_fence$;

-- Settings of the workers for the rest of the transaction, as refresh/claim:settings makes them here, and the fence of
-- stripes. Errors: lock_not_available while a worker has not finished an earlier transaction.
CREATE OR REPLACE FUNCTION public.ocr_analytics_pass_fence(stripes integer[]) RETURNS void
    LANGUAGE plpgsql AS $$
DECLARE
    passed bigint;
    wanted bigint;
    patience CONSTANT text := current_setting('lock_timeout');
BEGIN
    SET LOCAL citus.all_modifications_commutative = on; -- stripes keep apart what is not
    SET LOCAL citus.propagate_set_commands = 'local';
    SET LOCAL timezone = 'UTC';
    SET LOCAL enable_seqscan = off;
    SET LOCAL jit = off;
    SET LOCAL work_mem = '64MB';
    SET LOCAL row_security = off;
    SET LOCAL lock_timeout = '3s';
    PERFORM set_config('lock_timeout', patience, true); -- which stays here, as it was
    UPDATE public.stripe_fence SET passed = stripe_fence.passed + 1 WHERE stripe = ANY (stripes);
    GET DIAGNOSTICS passed = ROW_COUNT;
    SELECT count(*) * cardinality(stripes) INTO wanted
      FROM pg_catalog.pg_dist_shard WHERE logicalrelid = 'public.stripe_fence'::regclass;
    IF cardinality(stripes) > 0 AND passed <> wanted THEN
        RAISE object_not_in_prerequisite_state USING
            MESSAGE = format('%s of %s shards have their row in stripe_fence', passed, wanted),
            HINT = 'Run "ocr-analytics migrate --distribute" again, which makes those that are missing.';
    END IF;
END $$;

-- Who may write or read the roll-ups may do so here.
DO $ocr_analytics_grants$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS grantee,
               bool_or(a.privilege_type = 'UPDATE') AS writes
          FROM pg_class c
         CROSS JOIN aclexplode(c.relacl) AS a
         WHERE c.oid = 'public.minutely_parsed_total'::regclass AND a.grantee <> c.relowner
         GROUP BY 1
    LOOP
        EXECUTE format('GRANT SELECT ON public.stripe_fence TO %s', given.grantee);
        IF given.writes THEN
            EXECUTE format('GRANT UPDATE ON public.stripe_fence TO %s', given.grantee);
            EXECUTE format('GRANT USAGE ON SEQUENCE public.minutely_parsed_total_id_seq, public.hourly_parsed_total_id_seq TO %s',
                           given.grantee);
        END IF;
    END LOOP;
END $ocr_analytics_grants$;
