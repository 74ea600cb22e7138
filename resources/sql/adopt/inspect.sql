-- SPDX-License-Identifier: GPL-3.0-only
-- What a predecessor's database holds. Reads only.

-- :types
-- Types of documents' columns, which roll-up tables there are, today's date for their new names, how many such there are;
-- and by what documents is partitioned, if it is.
SELECT (SELECT format_type(atttypid, NULL) FROM pg_catalog.pg_attribute
         WHERE attrelid = 'public.documents'::regclass AND attname = 'timestamp' AND NOT attisdropped),
       (SELECT format_type(atttypid, NULL) FROM pg_catalog.pg_attribute
         WHERE attrelid = 'public.documents'::regclass AND attname = 'ml_response' AND NOT attisdropped),
       to_regclass('public.minutely_parsed_total') IS NOT NULL,
       to_regclass('public.hourly_parsed_total') IS NOT NULL,
       to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD'),
       (SELECT count(*) FROM pg_catalog.pg_class
         WHERE relnamespace = 'public'::regnamespace
           AND relname LIKE '%\_parsed\_total\_legacy\_' || to_char(now() AT TIME ZONE 'UTC', 'YYYYMMDD') || '%'
           AND relkind = 'r'),
       (SELECT format_type(atttypid, NULL) FROM pg_catalog.pg_attribute
         WHERE attrelid = 'public.documents'::regclass AND attname = 'document_id' AND NOT attisdropped),
       pg_get_partkeydef('public.documents'::regclass);

-- :obstacles
-- What depends on columns $1 of documents in a way that forbids to change their types: views, generated columns, rules,
-- triggers, policies and functions. Null when nothing does.
SELECT string_agg(DISTINCT CASE WHEN w.rulename = '_RETURN' THEN pg_describe_object('pg_class'::regclass, w.ev_class, 0)
                                ELSE pg_describe_object(d.classid, d.objid, d.objsubid) END, ', ')
  FROM pg_catalog.pg_attribute a
  JOIN pg_catalog.pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid
                             AND d.refobjsubid = a.attnum
  LEFT JOIN pg_catalog.pg_rewrite w ON d.classid = 'pg_rewrite'::regclass AND w.oid = d.objid
  LEFT JOIN pg_catalog.pg_attribute g ON d.classid = 'pg_class'::regclass AND g.attrelid = d.objid
                                     AND g.attnum = d.objsubid AND g.attgenerated <> ''
  LEFT JOIN pg_catalog.pg_attrdef f ON d.classid = 'pg_attrdef'::regclass AND f.oid = d.objid
  LEFT JOIN pg_catalog.pg_attribute h ON h.attrelid = f.adrelid AND h.attnum = f.adnum AND h.attgenerated <> ''
 WHERE a.attrelid = 'public.documents'::regclass AND a.attname = ANY ($1::text[])
   AND (w.oid IS NOT NULL OR g.attnum IS NOT NULL OR h.attnum IS NOT NULL
        OR d.classid IN ('pg_trigger'::regclass, 'pg_policy'::regclass, 'pg_proc'::regclass));

-- :zone-exists
SELECT EXISTS (SELECT FROM pg_catalog.pg_timezone_names WHERE name = $1);

-- :documents
SELECT count(*),
       count(*) FILTER (WHERE "timestamp" IS NULL OR NOT isfinite("timestamp")),
       count(*) FILTER (WHERE ml_response IS NULL),
       count(*) FILTER (WHERE document_id IS NULL),
       count(document_id) - count(DISTINCT document_id),
       (min("timestamp") FILTER (WHERE isfinite("timestamp")))::text,
       (max("timestamp") FILTER (WHERE isfinite("timestamp")))::text
  FROM public.documents;

-- :rights
-- Whether the role may do it all: change the tables, make new ones, and, where times carry no zone, set the database's.
SELECT (SELECT bool_and(pg_has_role(c.relowner, 'USAGE')) FROM pg_catalog.pg_class c
         WHERE c.oid IN (to_regclass('public.documents'), to_regclass('public.minutely_parsed_total'),
                         to_regclass('public.hourly_parsed_total')))
   AND has_schema_privilege('public', 'CREATE')
   AND ($1::boolean OR (SELECT pg_has_role(d.datdba, 'USAGE') FROM pg_catalog.pg_database d
                         WHERE d.datname = current_database()));

-- :local-times
-- Local times that a change of the clocks skips (they come back as others) in zone $1, and those it repeats (an hour
-- earlier is the same reading of the clock); the newest in UTC.
SELECT count(*) FILTER (WHERE ("timestamp" AT TIME ZONE $1) AT TIME ZONE $1 <> "timestamp"),
       count(*) FILTER (WHERE ("timestamp" AT TIME ZONE $1 - interval '1 hour') AT TIME ZONE $1 = "timestamp"
                           OR ("timestamp" AT TIME ZONE $1 + interval '1 hour') AT TIME ZONE $1 = "timestamp"),
       (max("timestamp") AT TIME ZONE $1 AT TIME ZONE 'UTC')::text
  FROM public.documents
 WHERE isfinite("timestamp");

-- :rollup
-- {table}, {unit}: rows, surplus rows of the same business and bucket, rows without any document behind them. The
-- business is read by its pattern, since a payload may be broken JSON.
WITH present AS (
    SELECT DISTINCT date_trunc('{unit}', "timestamp") AS ts,
           substring(ml_response::text FROM '"business_id"\s*:\s*"((?:[^"\\]|\\.)*)"') AS business_id
      FROM public.documents
     WHERE isfinite("timestamp")
)
SELECT count(*),
       count(*) - count(DISTINCT (business_id, ts)),
       count(*) FILTER (WHERE NOT EXISTS (SELECT FROM present p
                                           WHERE p.ts = t.ts AND p.business_id = t.business_id))
  FROM public.{table} t;
