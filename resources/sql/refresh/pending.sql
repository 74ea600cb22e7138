-- SPDX-License-Identifier: GPL-3.0-only
-- What waits in the invalidation log. Plain reads, outside of any refresh transaction.

-- :newest
-- Six-hour blocks (epoch minutes of their start) with invalidated minutes, the newest first: one index descent a block.
WITH RECURSIVE block (start) AS (
    (SELECT date_bin('6 hours', minute, '0001-01-01 00:00:00+00')
       FROM public.invalidation_log
      WHERE minute >= '0001-01-01 00:00:00+00' AND minute < '10000-01-01 00:00:00+00' AND NOT remake_hour
      ORDER BY minute DESC
      LIMIT 1)
    UNION ALL
    SELECT (SELECT date_bin('6 hours', l.minute, '0001-01-01 00:00:00+00')
              FROM public.invalidation_log l
             WHERE l.minute >= '0001-01-01 00:00:00+00' AND l.minute < block.start AND NOT l.remake_hour
             ORDER BY l.minute DESC
             LIMIT 1)
      FROM block
     WHERE block.start IS NOT NULL
)
SELECT extract(epoch FROM start)::bigint / 60 FROM block WHERE start IS NOT NULL LIMIT 128;

-- :oldest
-- The same from the other end, so that a busy present does not starve the past.
WITH RECURSIVE block (start) AS (
    (SELECT date_bin('6 hours', minute, '0001-01-01 00:00:00+00')
       FROM public.invalidation_log
      WHERE minute >= '0001-01-01 00:00:00+00' AND minute < '10000-01-01 00:00:00+00' AND NOT remake_hour
      ORDER BY minute
      LIMIT 1)
    UNION ALL
    SELECT (SELECT date_bin('6 hours', l.minute, '0001-01-01 00:00:00+00')
              FROM public.invalidation_log l
             WHERE l.minute >= block.start + interval '6 hours' AND l.minute < '10000-01-01 00:00:00+00'
               AND NOT l.remake_hour
             ORDER BY l.minute
             LIMIT 1)
      FROM block
     WHERE block.start IS NOT NULL
)
SELECT extract(epoch FROM start)::bigint / 60 FROM block WHERE start IS NOT NULL LIMIT 128;

-- :hours
-- The blocks with hours that are to be made again from the values, the newest first.
SELECT DISTINCT extract(epoch FROM date_bin('6 hours', minute, '0001-01-01 00:00:00+00'))::bigint / 60 AS block
  FROM public.invalidation_log
 WHERE remake_hour
 ORDER BY block DESC;

-- :unusual
-- Everything invalidated at once, and timestamps outside of years 1 to 9999.
SELECT EXISTS (SELECT FROM public.invalidation_log WHERE everything),
       EXISTS (SELECT FROM public.invalidation_log
                WHERE minute < '0001-01-01 00:00:00+00' OR minute >= '10000-01-01 00:00:00+00');

-- :at-least
SELECT EXISTS (SELECT FROM public.invalidation_log OFFSET $1::bigint);
