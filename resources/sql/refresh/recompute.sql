-- SPDX-License-Identifier: GPL-3.0-only
-- Roll-ups that have no documents any more. $1 and $2: starts and ends of runs, half-open; of minutes, or of hours.
-- {table} is that of one interval (see db::sql).

-- :exists
SELECT EXISTS (SELECT 1 FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
                 JOIN {table} t ON t.ts >= run.start AND t.ts < run."end");

-- :delete-emptied-minutes
DELETE FROM public.minutely_parsed_total t
 USING (SELECT b.business_id, b.ts
          FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
          JOIN public.minutely_parsed_total b ON b.ts >= run.start AND b.ts < run."end"
        EXCEPT
        SELECT v.business_id, date_bin('1 minute', v.ts, '0001-01-01 00:00:00+00')
          FROM unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
          JOIN public.document_values v ON v.ts >= run.start AND v.ts < run."end") AS gone
 WHERE t.business_id = gone.business_id AND t.ts = gone.ts;

-- :delete-emptied-hours
-- Runs of hours; an hour has documents exactly when one of its minutes has. A row that somebody put between two hours is none.
DELETE FROM public.hourly_parsed_total t
 USING unnest($1::timestamptz[], $2::timestamptz[]) AS run (start, "end")
 WHERE t.ts >= run.start AND t.ts < run."end"
   AND NOT EXISTS (SELECT 1 FROM public.minutely_parsed_total m
                    WHERE m.business_id = t.business_id AND m.ts >= t.ts AND m.ts < t.ts + interval '1 hour'
                      AND t.ts = date_bin('1 hour', t.ts, '0001-01-01 00:00:00+00'));
