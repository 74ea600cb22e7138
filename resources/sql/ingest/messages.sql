-- SPDX-License-Identifier: GPL-3.0-only
-- The transaction of a batch, and messages that could not become documents.

-- :limits
-- A worker that is frozen between two statements must not keep others from its partitions.
SET LOCAL idle_in_transaction_session_timeout = '15s'

-- :copy-refused
COPY public.refused_messages (cluster_id, consumer_group, topic, "partition", generation, "offset", "timestamp", key, value,
    headers, reason, detail) FROM STDIN (FORMAT binary)

-- :count
SELECT count(*) FROM public.refused_messages;

-- :by-reason
SELECT topic, reason, count(*) FROM public.refused_messages GROUP BY topic, reason ORDER BY 3 DESC, 1, 2;

-- :newest
-- $1 rows, $2 of how many bytes of the value.
SELECT consumer_group, topic, "partition", "offset", "timestamp", reason, detail,
       (extract(epoch FROM refused) * 1000000)::bigint, encode(substring(value FOR $2::int), 'hex'), octet_length(value)
  FROM public.refused_messages
 ORDER BY refused DESC, topic, "partition", "offset" DESC
 LIMIT $1::int;

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
