-- SPDX-License-Identifier: GPL-3.0-only
-- How far each partition of a Kafka topic was read. The functions stand in migrations/0007_ingest.sql.

-- :patience
-- Whoever holds a partition's row ends its transaction soon: a commit takes milliseconds, and who is frozen is ended.
SET LOCAL lock_timeout = '5s'

-- :lock
-- One at a time decides where a group begins to read. $1 the group.
SELECT pg_advisory_xact_lock(20573, hashtext($1));

-- :known
-- Which partitions of these topics the group has begun, here and on other clusters. $1 group, $2 topics.
SELECT cluster_id, topic, "partition"
  FROM public.ingest_offsets
 WHERE consumer_group = $1 AND topic = ANY ($2::text[])
 ORDER BY cluster_id, topic, "partition";

-- :begin
-- $1 cluster, $2 group, $3 a list of {topic, partition, offset, stopped, stop_reason}.
INSERT INTO public.ingest_offsets (cluster_id, consumer_group, topic, "partition", first_offset, next_offset, stopped,
                                   stop_reason, seen)
SELECT $1, $2, b.topic, b."partition", b."offset", b."offset", b.stopped, b.stop_reason, clock_timestamp()
  FROM json_to_recordset($3::json) AS b (topic text, "partition" integer, "offset" bigint, stopped text, stop_reason text)
    ON CONFLICT (cluster_id, consumer_group, topic, "partition") DO NOTHING;

-- :claim
-- $1 cluster, $2 group, $3 a list of {topic, partition} with, where only a certain epoch is meant, {epoch}; $4 for whom.
SELECT topic, "partition", generation, epoch, first_offset, next_offset, last_offset, last_timestamp,
       encode(last_digest, 'hex'), stopped, stop_reason
  FROM public.ocr_analytics_ingest_claim($1, $2, $3::json, $4);

-- :advance
SELECT unmoved_topic, unmoved_partition FROM public.ocr_analytics_ingest_advance($1, $2, $3::json);

-- :stop
-- $1 cluster, $2 group, $3 topic, $4 partition, $5 epoch, $6 why in words, $7 which kind.
UPDATE public.ingest_offsets
   SET stopped = $6, stop_reason = $7, seen = clock_timestamp()
 WHERE cluster_id = $1 AND consumer_group = $2 AND topic = $3 AND "partition" = $4::int AND epoch = $5::bigint;

-- :look
-- How far partitions reach by now, of which nothing was read. $1 cluster, $2 group, $3 a list of {topic, partition, epoch,
-- next_offset, end_offset}. Answers those that are there.
UPDATE public.ingest_offsets o
   SET end_offset = b.end_offset, seen = clock_timestamp()
  FROM json_to_recordset($3::json) AS b (topic text, "partition" integer, epoch bigint, next_offset bigint, end_offset bigint)
 WHERE o.cluster_id = $1 AND o.consumer_group = $2 AND o.topic = b.topic AND o."partition" = b."partition"
   AND o.epoch = b.epoch AND o.next_offset = b.next_offset
RETURNING o.topic, o."partition";

-- :now
SELECT clock_timestamp()::text;

-- :reached
-- Of $3, a list of {topic, partition, target}, those that are neither read so far nor stopped, or that nobody has looked at
-- since $4.
SELECT count(*)
  FROM json_to_recordset($3::json) AS b (topic text, "partition" integer, target bigint)
  LEFT JOIN public.ingest_offsets o
    ON o.cluster_id = $1 AND o.consumer_group = $2 AND o.topic = b.topic AND o."partition" = b."partition"
 WHERE o.topic IS NULL OR (o.next_offset < b.target AND o.stopped IS NULL) OR o.seen < $4::timestamptz;

-- :reset-forward
-- What lies between is counted as absent. $1 cluster, $2 group, $3 topic, $4 partition, $5 offset.
UPDATE public.ingest_offsets
   SET absent = absent + $5::bigint - next_offset, next_offset = $5::bigint, epoch = epoch + 1, owner = NULL,
       last_offset = NULL, last_timestamp = NULL, last_digest = NULL, stopped = NULL, stop_reason = NULL,
       seen = clock_timestamp()
 WHERE cluster_id = $1 AND consumer_group = $2 AND topic = $3 AND "partition" = $4::int AND next_offset <= $5::bigint
RETURNING generation;

-- :reset-back
-- What was read there before is counted anew. Begins the partition where the group has not.
INSERT INTO public.ingest_offsets AS o (cluster_id, consumer_group, topic, "partition", first_offset, next_offset, seen)
VALUES ($1, $2, $3, $4::int, $5::bigint, $5::bigint, clock_timestamp())
    ON CONFLICT (cluster_id, consumer_group, topic, "partition")
    DO UPDATE SET generation = o.generation + 1, first_offset = $5::bigint, next_offset = $5::bigint,
                  documents = 0, refused = 0, empty = 0, absent = 0, epoch = o.epoch + 1, owner = NULL,
                  last_offset = NULL, last_timestamp = NULL, last_digest = NULL, end_offset = NULL, stopped = NULL,
                  stop_reason = NULL, seen = clock_timestamp()
RETURNING generation;

-- :status
-- One row a partition.
SELECT cluster_id, consumer_group, topic, "partition", owner, first_offset, next_offset, end_offset, documents, refused,
       empty, absent, last_timestamp, stopped, stop_reason,
       (extract(epoch FROM committed) * 1000000)::bigint, (extract(epoch FROM seen) * 1000000)::bigint
  FROM public.ingest_offsets
 ORDER BY topic, consumer_group, cluster_id, "partition";
