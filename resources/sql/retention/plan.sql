-- SPDX-License-Identifier: GPL-3.0-only
-- What keeping less would do. Reads only.

-- :documents
-- Of the documents before $1: how many there are, of how many UTC days; how many bytes of the table and its indexes they
-- take, in proportion; how many minutes of them wait to be counted.
SELECT gone.documents, gone.days,
       CASE WHEN every.documents > 0 THEN (every.bytes * (gone.documents::float8 / every.documents))::bigint ELSE 0 END,
       CASE WHEN EXISTS (SELECT FROM public.invalidation_log WHERE everything)
            THEN (SELECT count(DISTINCT date_bin('1 minute', "timestamp", '0001-01-01 00:00:00+00'))
                    FROM public.documents
                   WHERE "timestamp" >= '0001-01-01 00:00:00+00' AND "timestamp" < $1::timestamptz)
            ELSE (SELECT count(DISTINCT minute) FROM public.invalidation_log
                   WHERE minute >= '0001-01-01 00:00:00+00' AND minute < $1::timestamptz) END
  FROM (SELECT count(*) AS documents,
               count(DISTINCT date_bin('1 day', "timestamp", '0001-01-01 00:00:00+00')) AS days
          FROM public.documents
         WHERE "timestamp" >= '0001-01-01 00:00:00+00' AND "timestamp" < $1::timestamptz) AS gone,
       (SELECT sum(pg_total_relation_size(t.relation))::float8 AS bytes,
               greatest(sum(greatest(c.reltuples, 0))::bigint, (SELECT count(*) FROM public.documents
                                                                 WHERE "timestamp" < $1::timestamptz)) AS documents
          FROM public.ocr_analytics_tables() AS t
          JOIN pg_class c ON c.oid = t.relation AND c.relkind <> 'p') AS every;

-- :newest
-- The newest receipt with a plausible time. $1 and $2: see totals/extent.
SELECT (extract(epoch FROM max("timestamp")) * 1000000)::bigint
  FROM public.documents
 WHERE "timestamp" >= $1::timestamptz AND "timestamp" <= statement_timestamp() + $2 * interval '1 microsecond';

-- :values
SELECT gone.n,
       CASE WHEN gone.n > 0
            THEN (pg_total_relation_size('public.document_values')::float8 * gone.n
                  / greatest((SELECT reltuples FROM pg_class WHERE oid = 'public.document_values'::regclass),
                             gone.n))::bigint
            ELSE 0 END
  FROM (SELECT count(*) AS n FROM public.document_values WHERE ts < $1::timestamptz) AS gone;

-- :days
-- UTC days with totals from $1 to $2, that would be sealed.
SELECT (extract(epoch FROM day) * 1000000)::bigint
  FROM (SELECT date_bin('1 day', ts, '0001-01-01 00:00:00+00') AS day FROM public.hourly_parsed_total
         WHERE ts >= $1::timestamptz AND ts < $2::timestamptz
         UNION
        SELECT date_bin('1 day', ts, '0001-01-01 00:00:00+00') FROM public.rejected_documents
         WHERE ts >= $1::timestamptz AND ts < $2::timestamptz) AS days;

-- :waiting-days
-- Those that would have totals then, once their documents were counted.
SELECT (extract(epoch FROM day) * 1000000)::bigint
  FROM (SELECT date_bin('1 day', l.minute, '0001-01-01 00:00:00+00') AS day
          FROM public.invalidation_log l
         WHERE NOT l.everything AND l.minute >= $1::timestamptz AND l.minute < $2::timestamptz
           AND EXISTS (SELECT FROM public.documents d
                        WHERE d."timestamp" >= l.minute AND d."timestamp" < l.minute + interval '1 minute')
         UNION
        SELECT date_bin('1 day', d."timestamp", '0001-01-01 00:00:00+00')
          FROM public.documents d
         WHERE EXISTS (SELECT FROM public.invalidation_log WHERE everything)
           AND d."timestamp" >= $1::timestamptz AND d."timestamp" < $2::timestamptz) AS days;

-- :referring
-- Tables of others whose rows refer to documents, and what becomes of them when one goes: "c" they go as well, "n" and "d"
-- they forget it, otherwise it cannot go.
SELECT k.conrelid::regclass::text, k.confdeltype::text
  FROM public.ocr_analytics_tables() AS t
  JOIN pg_constraint k ON k.confrelid = t.relation AND k.contype = 'f' AND k.conparentid = 0
 ORDER BY 1, 2;
