-- SPDX-License-Identifier: GPL-3.0-only
-- Which days may be read in one piece.

-- :any
-- Whether there are such in [$1, $2).
SELECT EXISTS (SELECT 1 FROM public.ocr_analytics_finished_days($1::timestamptz, $2::timestamptz));

-- :touching
-- Those that lie in [$1, $2), at least in part.
SELECT (extract(epoch FROM day) * 1000000)::bigint
  FROM public.ocr_analytics_finished_days($1::timestamptz - interval '24 hours', $2::timestamptz + interval '24 hours') AS day
 WHERE day > $1::timestamptz - interval '24 hours' AND day < $2::timestamptz
 ORDER BY 1;
