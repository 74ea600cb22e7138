-- SPDX-License-Identifier: GPL-3.0-only
-- The transaction of a batch, and messages that could not become documents.

-- :limits
-- A worker that is frozen between two statements must not keep others from its partitions.
SET LOCAL idle_in_transaction_session_timeout = '15s'

-- :copy-refused
COPY public.refused_messages (cluster_id, consumer_group, topic, "partition", generation, "offset", "timestamp", key, value,
    headers, reason, detail) FROM STDIN (FORMAT binary)

-- :count
-- Of group $1 or null for all, topics $2 or null for all.
SELECT count(*) FROM public.refused_messages
 WHERE ($1::text IS NULL OR consumer_group = $1) AND ($2::text[] IS NULL OR topic = ANY ($2::text[]));

-- :by-reason
SELECT topic, reason, count(*) FROM public.refused_messages GROUP BY topic, reason ORDER BY 3 DESC, 1, 2;

-- :page
-- Newest first. $1 topic and $2 reason, null for all; $3 rows, $4 of how many bytes of the value; $5 to $11 the last row of
-- the page before, null before the first. Values are read of the page's rows alone: they may be long.
SELECT cluster_id, consumer_group, topic, "partition", generation, "offset", "timestamp", reason, detail,
       (extract(epoch FROM refused) * 1000000)::bigint, encode(substring(value FOR $4::int), 'hex'), octet_length(value)
  FROM (SELECT *
          FROM public.refused_messages
         WHERE ($1::text IS NULL OR topic = $1) AND ($2::text IS NULL OR reason = $2)
           AND ($5::timestamptz IS NULL
                OR (refused, cluster_id, consumer_group, topic, "partition", generation, "offset")
                   < ($5, $6::text, $7::text, $8::text, $9::int, $10::int, $11::bigint))
         ORDER BY refused DESC, cluster_id DESC, consumer_group DESC, topic DESC, "partition" DESC, generation DESC,
                  "offset" DESC
         LIMIT $3::int) AS page
 ORDER BY refused DESC, cluster_id DESC, consumer_group DESC, topic DESC, "partition" DESC, generation DESC,
          "offset" DESC;

-- :value
-- Of one message, $1 bytes at most. $2 cluster, $3 group, $4 topic, $5 partition, $6 generation, $7 offset.
SELECT encode(substring(value FOR $1::int), 'hex'), coalesce(octet_length(value), 0)
  FROM public.refused_messages
 WHERE cluster_id = $2 AND consumer_group = $3 AND topic = $4 AND "partition" = $5::int AND generation = $6::int
   AND "offset" = $7::bigint;

-- :take
-- Messages to try again, in order, each for this transaction alone. $1 group or null for all, $2 topics or null for all,
-- $3 rows; $4 to $9 the last one looked at, null before the first.
SELECT cluster_id, consumer_group, topic, "partition", generation, "offset", "timestamp", encode(value, 'hex'), headers::text
  FROM public.refused_messages
 WHERE ($1::text IS NULL OR consumer_group = $1) AND ($2::text[] IS NULL OR topic = ANY ($2::text[]))
   AND ($4::text IS NULL OR (cluster_id, consumer_group, topic, "partition", generation, "offset")
                            > ($4, $5::text, $6::text, $7::int, $8::int, $9::bigint))
 ORDER BY cluster_id, consumer_group, topic, "partition", generation, "offset"
 LIMIT $3::int
   FOR UPDATE SKIP LOCKED;

-- :accepted
-- A refused message has become a document. $1 cluster, $2 group, $3 topic, $4 partition, $5 generation, $6 offset.
WITH gone AS (
    DELETE FROM public.refused_messages
     WHERE cluster_id = $1 AND consumer_group = $2 AND topic = $3 AND "partition" = $4::int AND generation = $5::int
       AND "offset" = $6::bigint
    RETURNING 1
), recounted AS (
    UPDATE public.ingest_offsets
       SET refused = refused - 1, documents = documents + 1
     WHERE cluster_id = $1 AND consumer_group = $2 AND topic = $3 AND "partition" = $4::int AND generation = $5::int
       AND EXISTS (SELECT FROM gone)
)
SELECT count(*) FROM gone;
