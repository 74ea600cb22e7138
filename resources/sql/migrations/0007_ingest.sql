-- SPDX-License-Identifier: GPL-3.0-only
-- Documents from Kafka, exactly once: where a consumer group is stands here, and moves in the transaction that writes the
-- documents.

CREATE TABLE public.ingest_offsets (
    cluster_id text COLLATE "C" NOT NULL,
    consumer_group text COLLATE "C" NOT NULL,
    topic text COLLATE "C" NOT NULL,
    "partition" integer NOT NULL,
    generation integer NOT NULL DEFAULT 1,
    epoch bigint NOT NULL DEFAULT 0,
    owner text,
    first_offset bigint NOT NULL,
    next_offset bigint NOT NULL,
    documents bigint NOT NULL DEFAULT 0,
    refused bigint NOT NULL DEFAULT 0,
    empty bigint NOT NULL DEFAULT 0,
    absent bigint NOT NULL DEFAULT 0,
    last_offset bigint,
    last_timestamp bigint,
    last_digest bytea,
    end_offset bigint,
    stopped text,
    committed timestamptz,
    seen timestamptz,
    PRIMARY KEY (cluster_id, consumer_group, topic, "partition"),
    CONSTRAINT ingest_offsets_account CHECK (next_offset - first_offset = documents + refused + empty + absent),
    CHECK (documents >= 0 AND refused >= 0 AND empty >= 0 AND absent >= 0)
) WITH (fillfactor = 50);
COMMENT ON TABLE public.ingest_offsets IS 'How far a consumer group has read each partition of a Kafka topic. Every offset from first_offset to next_offset is a document, a refused message, an empty one or one that never was.';
COMMENT ON COLUMN public.ingest_offsets.generation IS '+ 1 when a partition is read again from an earlier offset.';
COMMENT ON COLUMN public.ingest_offsets.epoch IS '+ 1 each time somebody takes the partition over.';
COMMENT ON COLUMN public.ingest_offsets.absent IS 'Offsets without a message: aborted or control records, compacted away, passed over by a reset.';
COMMENT ON COLUMN public.ingest_offsets.last_offset IS 'The newest message that was read, by which a topic made anew is told.';
COMMENT ON COLUMN public.ingest_offsets.last_timestamp IS 'Of that message: milliseconds since 1970, as Kafka has it.';
COMMENT ON COLUMN public.ingest_offsets.last_digest IS 'Of that message: the first 16 bytes of the SHA-256 of its value.';
COMMENT ON COLUMN public.ingest_offsets.end_offset IS 'Where the partition ended when it was last seen.';
COMMENT ON COLUMN public.ingest_offsets.stopped IS 'Why this partition is not read on; null while it is.';

CREATE TABLE public.refused_messages (
    cluster_id text COLLATE "C" NOT NULL,
    consumer_group text COLLATE "C" NOT NULL,
    topic text COLLATE "C" NOT NULL,
    "partition" integer NOT NULL,
    generation integer NOT NULL,
    "offset" bigint NOT NULL,
    "timestamp" bigint,
    key bytea,
    value bytea,
    headers jsonb,
    reason text NOT NULL,
    detail text,
    refused timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (cluster_id, consumer_group, topic, "partition", generation, "offset")
);
COMMENT ON TABLE public.refused_messages IS 'Messages from Kafka that could not become documents, as they came.';
COMMENT ON COLUMN public.refused_messages."timestamp" IS 'Milliseconds since 1970, as Kafka has it.';
CREATE INDEX refused_messages_refused_idx ON public.refused_messages (refused);

-- Takes partitions over: whoever had them can no longer advance them.
CREATE FUNCTION public.ocr_analytics_ingest_claim(cluster text, consuming text, partitions json, claimant text)
    RETURNS SETOF public.ingest_offsets
    LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
    UPDATE public.ingest_offsets o
       SET epoch = o.epoch + 1, owner = claimant, seen = clock_timestamp()
      FROM json_to_recordset(partitions) AS wanted (topic text, "partition" integer, epoch bigint)
     WHERE o.cluster_id = cluster AND o.consumer_group = consuming
       AND o.topic = wanted.topic AND o."partition" = wanted."partition"
       AND (wanted.epoch IS NULL OR o.epoch = wanted.epoch)
    RETURNING o.*
$$;

-- The last statement before COMMIT. Answers the partitions that did not move, because somebody else has them by now or they
-- stand elsewhere: if there is any, the transaction must not be committed.
CREATE FUNCTION public.ocr_analytics_ingest_advance(cluster text, consuming text, moves json)
    RETURNS TABLE (unmoved_topic text, unmoved_partition integer)
    LANGUAGE sql VOLATILE SET search_path = pg_catalog, pg_temp AS $$
    WITH batch AS MATERIALIZED (
        SELECT * FROM json_to_recordset(moves)
            AS b (topic text, "partition" integer, generation integer, epoch bigint, from_offset bigint,
                  next_offset bigint, documents bigint, refused bigint, empty bigint, absent bigint,
                  last_offset bigint, last_timestamp bigint, last_digest text, end_offset bigint)
    ), moved AS (
        UPDATE public.ingest_offsets o
           SET next_offset = b.next_offset,
               documents = o.documents + b.documents,
               refused = o.refused + b.refused,
               empty = o.empty + b.empty,
               absent = o.absent + b.absent,
               last_offset = coalesce(b.last_offset, o.last_offset),
               last_timestamp = CASE WHEN b.last_offset IS NULL THEN o.last_timestamp ELSE b.last_timestamp END,
               last_digest = CASE WHEN b.last_offset IS NULL THEN o.last_digest ELSE decode(b.last_digest, 'hex') END,
               end_offset = b.end_offset,
               committed = clock_timestamp(),
               seen = clock_timestamp()
          FROM batch b
         WHERE o.cluster_id = cluster AND o.consumer_group = consuming
           AND o.topic = b.topic AND o."partition" = b."partition" AND o.generation = b.generation
           AND o.epoch = b.epoch
           AND o.next_offset = b.from_offset
           AND o.stopped IS NULL
        RETURNING o.topic, o."partition"
    )
    SELECT b.topic, b."partition"
      FROM batch b
      LEFT JOIN moved m ON m.topic = b.topic AND m."partition" = b."partition"
     WHERE m.topic IS NULL
$$;

-- Who may note runs of jobs may ingest, and who may read them may see how far it is: roles that are there already need not
-- be made again.
DO $$
DECLARE
    given record;
BEGIN
    FOR given IN
        SELECT CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(a.grantee)) END AS grantee,
               string_agg(a.privilege_type, ', ') AS privileges
          FROM pg_class c
         CROSS JOIN aclexplode(c.relacl) AS a
         WHERE c.oid = 'public.job_runs'::regclass AND a.grantee <> c.relowner
           AND a.privilege_type IN ('SELECT', 'INSERT', 'UPDATE', 'DELETE')
         GROUP BY a.grantee
    LOOP
        EXECUTE format('GRANT %s ON public.ingest_offsets, public.refused_messages TO %s',
                       given.privileges, given.grantee);
    END LOOP;
END $$;
