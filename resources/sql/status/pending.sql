-- SPDX-License-Identifier: GPL-3.0-only
-- What waits in the invalidation log, as all who speak of it count it.

-- :work
-- Minutes whose receipts wait, each once; hours that wait to be recomputed beside them; whether everything does; the first
-- and the last of the minutes whose time is plausible (see totals/extent.sql).
SELECT (SELECT count(DISTINCT minute) FROM public.invalidation_log WHERE NOT everything AND NOT remake_hour),
       (SELECT count(DISTINCT minute) FROM public.invalidation_log WHERE remake_hour),
       EXISTS (SELECT FROM public.invalidation_log WHERE everything),
       (extract(epoch FROM (SELECT min(minute) FROM public.invalidation_log
                             WHERE NOT everything AND NOT remake_hour AND minute >= $1::timestamptz
                               AND minute <= statement_timestamp() + $2 * interval '1 microsecond'))
        * 1000000)::bigint,
       (extract(epoch FROM (SELECT max(minute) FROM public.invalidation_log
                             WHERE NOT everything AND NOT remake_hour AND minute >= $1::timestamptz
                               AND minute <= statement_timestamp() + $2 * interval '1 microsecond'))
        * 1000000)::bigint;

-- :within
-- The same of the minutes in [$1, $2).
SELECT (SELECT count(DISTINCT minute) FROM public.invalidation_log
         WHERE NOT everything AND NOT remake_hour AND minute >= $1::timestamptz AND minute < $2::timestamptz),
       EXISTS (SELECT 1 FROM public.invalidation_log WHERE everything);

-- :oldest
-- The row that has been waiting longest: ids are given in the order of writing, nearly. No index helps here.
SELECT min(id) FROM public.invalidation_log;
