-- SPDX-License-Identifier: GPL-3.0-only
-- Makes a predecessor's database ours, in one transaction, in the order of the parts. {date} are the digits that the
-- old roll-ups' new names end in, {table} and {unit} name a roll-up. The zone of local times is a setting of the
-- transaction.

-- :zone
SELECT set_config('ocr_analytics.zone', $1, true);

-- :zone-by-hand
-- The same as a statement for somebody who runs the script.
SELECT format('SELECT set_config(%L, %L, true);', 'ocr_analytics.zone', $1::text);

-- :lock
SET LOCAL lock_timeout = '60s';
LOCK TABLE public.documents IN ACCESS EXCLUSIVE MODE;

-- :mark
-- Rows of the old roll-up that no document stands behind stay, and say so. Where a publication has the table, PostgreSQL
-- refuses to change rows that nothing tells apart.
DO $$
BEGIN
    IF EXISTS (SELECT FROM pg_catalog.pg_publication_tables WHERE schemaname = 'public' AND tablename = '{table}')
       AND pg_get_replica_identity_index('public.{table}') IS NULL THEN
        ALTER TABLE public.{table} REPLICA IDENTITY FULL;
    END IF;
END $$;
ALTER TABLE public.{table} ADD COLUMN without_documents boolean NOT NULL DEFAULT false;
WITH present AS (
    SELECT DISTINCT date_trunc('{unit}', "timestamp") AS ts,
           substring(ml_response::text FROM '"business_id"\s*:\s*"((?:[^"\\]|\\.)*)"') AS business_id
      FROM public.documents
     WHERE isfinite("timestamp")
)
UPDATE public.{table} t
   SET without_documents = true
 WHERE NOT EXISTS (SELECT FROM present p WHERE p.ts = t.ts AND p.business_id = t.business_id);

-- :set-aside
-- The old roll-up keeps its rows, rights and owner under a dated name; its indexes make room for the new ones. Where their
-- names would be too long or the same, they are numbered.
DO $$
DECLARE
    old_index name;
    new_index text;
    number integer := 0;
BEGIN
    FOR old_index IN SELECT c.relname FROM pg_catalog.pg_index i JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
                      WHERE i.indrelid = 'public.{table}'::regclass
    LOOP
        new_index := left(old_index, 40) || '_legacy_{date}';
        IF octet_length(new_index) > 63 OR to_regclass(format('public.%I', new_index)) IS NOT NULL THEN
            number := number + 1;
            new_index := format('{table}_%s_legacy_{date}', number);
        END IF;
        EXECUTE format('ALTER INDEX public.%I RENAME TO %I', old_index, new_index);
    END LOOP;
END $$;
ALTER TABLE public.{table} RENAME TO {table}_legacy_{date};
COMMENT ON TABLE public.{table}_legacy_{date} IS 'Roll-up of the system before OCR Analytics, as it was found.';

-- :documents
-- document_id may repeat or be null, and timestamp be null: what is there stays, and writers are refused nothing.
{alter}DO $$
DECLARE
    counter regclass := pg_get_serial_sequence('public.documents', 'document_id');
    present name;
BEGIN
    IF counter IS NOT NULL THEN
        EXECUTE format('ALTER SEQUENCE %s AS bigint', counter);
    END IF;
    SELECT c.relname INTO present
      FROM pg_catalog.pg_index i
      JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
      JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]
     WHERE i.indrelid = 'public.documents'::regclass AND a.attname = 'timestamp' AND i.indpred IS NULL
     ORDER BY c.relname = 'documents_timestamp_idx' DESC
     LIMIT 1;
    IF present IS NOT NULL AND present <> 'documents_timestamp_idx' THEN
        EXECUTE format('ALTER INDEX public.%I RENAME TO documents_timestamp_idx', present);
    END IF;
END $$;

-- :id-column
ALTER COLUMN document_id TYPE bigint

-- :payload-column
ALTER COLUMN ml_response TYPE text

-- :time-column
ALTER COLUMN "timestamp" TYPE timestamptz USING "timestamp" AT TIME ZONE current_setting('ocr_analytics.zone')

-- :database-zone
-- The old writers and readers go on sending and seeing local times: sessions that say nothing else are in that zone.
DO $$
BEGIN
    EXECUTE format('ALTER DATABASE %I SET TimeZone = %L', current_database(), current_setting('ocr_analytics.zone'));
END $$;

-- :same-rights
-- Whoever might read or write the old roll-up may do so with the new one.
DO $$
DECLARE
    granted record;
BEGIN
    FOR granted IN SELECT a.grantee, a.privilege_type
                     FROM pg_catalog.pg_class c, LATERAL aclexplode(c.relacl) a
                    WHERE c.oid = 'public.{table}_legacy_{date}'::regclass AND a.grantee <> c.relowner
    LOOP
        EXECUTE format('GRANT %s ON public.{table} TO %s', granted.privilege_type,
                       CASE WHEN granted.grantee = 0 THEN 'PUBLIC' ELSE granted.grantee::regrole::text END);
    END LOOP;
END $$;

-- :finish
INSERT INTO public.invalidation_log (everything) VALUES (true);
INSERT INTO public.settings (name, value)
VALUES ('adopted', json_build_object('date', '{date}', 'zone', current_setting('ocr_analytics.zone', true))::text);
