-- SPDX-License-Identifier: GPL-3.0-only
-- How far the data reach. $1 is the earliest and now + $2 microseconds the latest time that a receipt may plausibly
-- have (core/time/plausible.h).

-- :reach
-- First and last plausible receipt; first and last plausible bucket of any business; the newest value in the minute and
-- in the hour that are open now; the server's time; receipts dated in the future and long ago, counted up to $3 of each.
-- Years outside of 1 to 9999 are not among them: those receipts are rejected.
SELECT (extract(epoch FROM (SELECT min("timestamp") FROM public.documents
                             WHERE "timestamp" >= $1::timestamptz
                               AND "timestamp" <= statement_timestamp() + $2 * interval '1 microsecond'))
        * 1000000)::bigint,
       (extract(epoch FROM (SELECT max("timestamp") FROM public.documents
                             WHERE "timestamp" >= $1::timestamptz
                               AND "timestamp" <= statement_timestamp() + $2 * interval '1 microsecond'))
        * 1000000)::bigint,
       (extract(epoch FROM (SELECT min(ts) FROM public.minutely_parsed_total
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
       (SELECT count(*) FROM (SELECT 1 FROM public.documents
                               WHERE "timestamp" > statement_timestamp() + $2 * interval '1 microsecond'
                                 AND "timestamp" < '10000-01-01 00:00:00+00' LIMIT $3::bigint) AS future),
       (SELECT count(*) FROM (SELECT 1 FROM public.documents
                               WHERE "timestamp" < $1::timestamptz
                                 AND "timestamp" >= '0001-01-01 00:00:00+00' LIMIT $3::bigint) AS ancient);

-- :implausible
-- The same receipts one by one, those furthest ahead first, then the oldest; up to $3 of each.
(SELECT document_id, (extract(epoch FROM "timestamp") * 1000000)::bigint, true AS future
   FROM public.documents
  WHERE "timestamp" > statement_timestamp() + $2 * interval '1 microsecond'
    AND "timestamp" < '10000-01-01 00:00:00+00'
  ORDER BY "timestamp" DESC LIMIT $3::bigint)
UNION ALL
(SELECT document_id, (extract(epoch FROM "timestamp") * 1000000)::bigint, false
   FROM public.documents
  WHERE "timestamp" < $1::timestamptz AND "timestamp" >= '0001-01-01 00:00:00+00'
  ORDER BY "timestamp" LIMIT $3::bigint);

-- :now
SELECT (extract(epoch FROM statement_timestamp()) * 1000000)::bigint;
