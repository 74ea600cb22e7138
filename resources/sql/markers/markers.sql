-- SPDX-License-Identifier: GPL-3.0-only
-- Markers (0014_markers.sql).

-- :list
-- Of [$1, $2), null for no end, the newest $3, in the order of time.
SELECT marker_id, moment, label, added, added_by
  FROM (SELECT marker_id, (extract(epoch FROM moment) * 1000000)::bigint AS moment, label,
               (extract(epoch FROM added) * 1000000)::bigint AS added, added_by
          FROM public.markers
         WHERE ($1::timestamptz IS NULL OR markers.moment >= $1::timestamptz)
           AND ($2::timestamptz IS NULL OR markers.moment < $2::timestamptz)
         ORDER BY markers.moment DESC, marker_id DESC
         LIMIT $3::bigint) AS newest
 ORDER BY moment, marker_id;

-- :add
-- At $1 with the text $2, by $3.
INSERT INTO public.markers (moment, label, added_by)
VALUES ($1::timestamptz, $2::text, session_user || ' ' || $3::text)
RETURNING marker_id;

-- :remove
DELETE FROM public.markers WHERE marker_id = $1::bigint RETURNING label;
