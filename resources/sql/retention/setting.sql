-- SPDX-License-Identifier: GPL-3.0-only
-- How many days are to be kept from now on, by whoever follows the log.

-- :read
-- Days of documents and of values (null: all of them), and who said so when. No row: nothing is to be done.
SELECT d.keep_days, v.keep_days, (extract(epoch FROM d.changed) * 1000000)::bigint, d.changed_by
  FROM public.retention d
  JOIN public.retention v ON v.what = 'values'
 WHERE d.what = 'documents' AND d.keep_days IS NOT NULL;

-- :write
-- $1 and $2 as above; both null: nothing is to be done from now on. $3: the client that says so.
UPDATE public.retention
   SET keep_days = CASE what WHEN 'documents' THEN $1::int ELSE $2::int END,
       changed = clock_timestamp(),
       changed_by = session_user || coalesce(' ' || $3, '');
