-- SPDX-License-Identifier: GPL-3.0-only
-- The runs of jobs.

-- :newest
-- $1 rows, $2 one kind or '' for all, $3 seconds after which a silent run counts as abandoned.
SELECT id,
       kind,
       "trigger",
       CASE WHEN state = 'running' AND seen < clock_timestamp() - make_interval(secs => $3::int)
            THEN 'abandoned' ELSE state END,
       (extract(epoch FROM started) * 1000000)::bigint,
       (extract(epoch FROM finished) * 1000000)::bigint,
       "rows",
       attempt,
       error,
       client
  FROM public.job_runs
 WHERE $2::text = '' OR kind = $2::text
 ORDER BY id DESC
 LIMIT $1::int;
