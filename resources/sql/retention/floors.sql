-- SPDX-License-Identifier: GPL-3.0-only
-- From when on documents and their values are kept.

-- :read
-- Null while all are. The last: whether both are known, and the documents' lies behind all days that are sealed:
-- a restore over new tables leaves theirs in place.
SELECT (SELECT CASE WHEN isfinite(floor) THEN (extract(epoch FROM floor) * 1000000)::bigint END
          FROM public.retention WHERE what = 'documents'),
       (SELECT CASE WHEN isfinite(floor) THEN (extract(epoch FROM floor) * 1000000)::bigint END
          FROM public.retention WHERE what = 'values'),
       (SELECT count(*) = 2 FROM public.retention)
       AND NOT EXISTS (SELECT FROM public.retention r JOIN public.sealed_days s ON s.day >= r.floor
                        WHERE r.what = 'documents');

-- :wanted
-- Midnight UTC so many days ago ($1 documents, $2 values or null), by the server's clock.
SELECT (extract(epoch FROM date_bin('1 day', now() - $1::int * interval '24 hours', '0001-01-01 00:00:00+00'))
        * 1000000)::bigint,
       (extract(epoch FROM date_bin('1 day', now() - $2::int * interval '24 hours', '0001-01-01 00:00:00+00'))
        * 1000000)::bigint;
