-- SPDX-License-Identifier: GPL-3.0-only
-- How far the data reach. $1 is the earliest and now + $2 microseconds, or $2 itself, the latest time that a receipt may
-- plausibly have (core/time/plausible.h).

-- :totals
-- First and last plausible bucket of any business; the newest value in the minute and in the hour that are open now; the
-- server's time; whether documents is in partitions.
SELECT (extract(epoch FROM (SELECT min(ts) FROM public.minutely_parsed_total
                             WHERE ts >= $1::timestamptz
                               AND ts <= statement_timestamp() + $2 * interval '1 microsecond')) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM public.minutely_parsed_total
                             WHERE ts >= $1::timestamptz
                               AND ts <= statement_timestamp() + $2 * interval '1 microsecond')) * 1000000)::bigint,
       (extract(epoch FROM (SELECT min(ts) FROM public.hourly_parsed_total
                             WHERE ts >= $1::timestamptz
                               AND ts <= statement_timestamp() + $2 * interval '1 microsecond')) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM public.hourly_parsed_total
                             WHERE ts >= $1::timestamptz
                               AND ts <= statement_timestamp() + $2 * interval '1 microsecond')) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM public.document_values
                             WHERE ts >= date_bin('1 minute', statement_timestamp(), '0001-01-01 00:00:00+00')
                               AND ts < date_bin('1 minute', statement_timestamp(), '0001-01-01 00:00:00+00')
                                        + interval '1 minute')) * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(ts) FROM public.document_values
                             WHERE ts >= date_bin('1 hour', statement_timestamp(), '0001-01-01 00:00:00+00')
                               AND ts < date_bin('1 hour', statement_timestamp(), '0001-01-01 00:00:00+00')
                                        + interval '1 hour')) * 1000000)::bigint,
       (extract(epoch FROM statement_timestamp()) * 1000000)::bigint,
       EXISTS (SELECT 1 FROM pg_catalog.pg_class WHERE oid = to_regclass('public.documents') AND relkind = 'p');

-- The statements below have all times as parameters, so that they are planned without the partitions of other times. Years
-- outside of 1 to 9999 do not count: those receipts are rejected.

-- +implausible
(SELECT count(*) FROM (SELECT 1 FROM public.documents
                        WHERE "timestamp" > $2::timestamptz AND "timestamp" < '10000-01-01 00:00:00+00'
                        LIMIT $3::bigint) AS future),
(SELECT count(*) FROM (SELECT 1 FROM public.documents
                        WHERE "timestamp" < $1::timestamptz AND "timestamp" >= '0001-01-01 00:00:00+00'
                        LIMIT $3::bigint) AS ancient)

-- :documents
-- First and last receipt from $1 to $2; receipts that are later and earlier, counted up to $3 of each.
SELECT (extract(epoch FROM (SELECT min("timestamp") FROM public.documents
                             WHERE "timestamp" >= $1::timestamptz AND "timestamp" <= $2::timestamptz))
        * 1000000)::bigint,
       (extract(epoch FROM (SELECT max("timestamp") FROM public.documents
                             WHERE "timestamp" >= $1::timestamptz AND "timestamp" <= $2::timestamptz))
        * 1000000)::bigint,
       {+implausible};

-- :implausible-counts
SELECT {+implausible};

-- :oldest
SELECT (extract(epoch FROM min("timestamp")) * 1000000)::bigint
  FROM public.documents
 WHERE "timestamp" >= $1::timestamptz AND "timestamp" < $2::timestamptz;

-- :newest
SELECT (extract(epoch FROM max("timestamp")) * 1000000)::bigint
  FROM public.documents
 WHERE "timestamp" >= $1::timestamptz AND "timestamp" < $2::timestamptz;

-- :implausible
-- Receipts after $2 and before $1 one by one, those furthest ahead first, then the oldest; up to $3 of each.
(SELECT document_id, (extract(epoch FROM "timestamp") * 1000000)::bigint, true AS future
   FROM public.documents
  WHERE "timestamp" > $2::timestamptz AND "timestamp" < '10000-01-01 00:00:00+00'
  ORDER BY "timestamp" DESC LIMIT $3::bigint)
UNION ALL
(SELECT document_id, (extract(epoch FROM "timestamp") * 1000000)::bigint, false
   FROM public.documents
  WHERE "timestamp" < $1::timestamptz AND "timestamp" >= '0001-01-01 00:00:00+00'
  ORDER BY "timestamp" LIMIT $3::bigint);

-- :now
SELECT (extract(epoch FROM statement_timestamp()) * 1000000)::bigint;
