-- SPDX-License-Identifier: GPL-3.0-only
-- What the roll-ups must be, worked out from documents.ml_response in plain SQL, by other means than the refresh: jsonb
-- instead of the extractor, sorted arrays instead of percentile_disc, date_trunc instead of date_bin. Answers each
-- difference as a row; none when all is well.

-- :prepare
-- A database may be from before there were distributions, until it is migrated.
SET check_function_bodies = off;
CREATE OR REPLACE FUNCTION pg_temp.payload(ml_response text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE AS $$
BEGIN
    RETURN ml_response::jsonb;
EXCEPTION WHEN OTHERS THEN
    RETURN NULL;
END
$$;
CREATE OR REPLACE FUNCTION pg_temp.middle("values" numeric[]) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    SELECT ("values"[(cardinality("values") + 1) / 2] + "values"[(cardinality("values") + 2) / 2]) * 0.5
$$;
CREATE OR REPLACE FUNCTION pg_temp.tenths("values" numeric[], n integer) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    SELECT "values"[(cardinality("values") * n + 9) / 10]
$$;
-- A stored distribution as the sorted values that it counts.
CREATE OR REPLACE FUNCTION pg_temp.unpacked(base bytea, added bytea) RETURNS numeric[] LANGUAGE sql STABLE AS $$
    SELECT array_agg(value ORDER BY value)
      FROM public.ocr_analytics_distribution(coalesce(base, '') || coalesce(added, '')), generate_series(1, n)
$$;
CREATE OR REPLACE FUNCTION pg_temp.score(node jsonb) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN jsonb_typeof(node) = 'number' THEN node::numeric END
$$;
-- Of Veryfi's payloads the value itself, which confidence_details puts into an object.
CREATE OR REPLACE FUNCTION pg_temp.plain(node jsonb) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE WHEN jsonb_typeof(node) = 'object' THEN node ->> 'value' ELSE node #>> '{}' END
$$;
-- 0 to 1, in points.
CREATE OR REPLACE FUNCTION pg_temp.points(fraction numeric) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    SELECT round(fraction * 100, greatest(scale(fraction) - 2, 0))
$$;
-- Amounts by currency as one text.
CREATE OR REPLACE FUNCTION pg_temp.told(amounts numeric[], currencies text[]) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT string_agg(concat_ws(' ', coalesce(currency, '-'), n, trim_scale(amount), trim_scale(squares)), ','
                      ORDER BY coalesce(currency, '') COLLATE "C")
      FROM (SELECT currency, count(*) AS n, sum(amount) AS amount, sum(amount * amount) AS squares
              FROM unnest(amounts, currencies) AS receipt (amount, currency)
             GROUP BY currency) AS by_currency
$$;
CREATE OR REPLACE FUNCTION pg_temp.stored(currencies text, documents bigint, amount numeric, squares numeric)
RETURNS text LANGUAGE sql STABLE AS $$
    SELECT string_agg(concat_ws(' ', coalesce(a.currency, '-'), a.documents, trim_scale(a.amount), trim_scale(a.squares)),
                      ',' ORDER BY coalesce(a.currency, '') COLLATE "C")
      FROM public.ocr_analytics_amounts(currencies, documents, amount, squares) AS a
$$;
CREATE OR REPLACE VIEW pg_temp.good AS
SELECT ts, business_id,
       CASE WHEN is_veryfi AND pg_temp.plain(p -> 'is_money_in') = 'true' THEN -abs(amount) ELSE amount END AS amount,
       CASE WHEN is_veryfi THEN pg_temp.points(score) ELSE score END AS score,
       CASE WHEN is_veryfi THEN pg_temp.points(ocr_score) ELSE ocr_score END AS ocr_score,
       CASE WHEN is_veryfi THEN upper(nullif(pg_temp.plain(p -> 'currency_code'), '')) END COLLATE "C" AS currency
  FROM (SELECT "timestamp" AS ts, p,
               p #>> '{business_id}' IS NULL AS is_veryfi,
               coalesce(p #>> '{business_id}', p #>> '{vendor,name,value}', p #>> '{vendor,name}') COLLATE "C" AS business_id,
               CASE WHEN jsonb_typeof(p -> 'total') = 'object' THEN p #>> '{total,value}' ELSE p ->> 'total' END::numeric
                   AS amount,
               CASE WHEN jsonb_typeof(p -> 'total') = 'object' THEN pg_temp.score(p #> '{total,score}') END AS score,
               CASE WHEN jsonb_typeof(p -> 'total') = 'object' THEN pg_temp.score(p #> '{total,ocr_score}') END AS ocr_score
          FROM (SELECT "timestamp", pg_temp.payload(ml_response) AS p FROM public.documents) d
         WHERE isfinite("timestamp")
           AND jsonb_typeof(p) = 'object'
           AND (jsonb_typeof(p -> 'total') = 'number' OR jsonb_typeof(p #> '{total,value}') = 'number')
           AND coalesce(p #>> '{business_id}', p #>> '{vendor,name,value}', p #>> '{vendor,name}') <> '') AS read
 WHERE NOT is_veryfi
    OR (coalesce(pg_temp.plain(p -> 'is_duplicate'), 'false') = 'false'
        AND coalesce(upper(pg_temp.plain(p -> 'currency_code')), '') ~ '^[A-Z0-9.$]{0,16}$');

CREATE OR REPLACE FUNCTION pg_temp.buckets(unit text) RETURNS TABLE (
    total_amount numeric, avg_score numeric, avg_ocr_score numeric, scores numeric[], ocr_scores numeric[],
    ts timestamptz, business_id text, document_count bigint, score_count bigint, ocr_score_count bigint,
    amount_squares numeric, currencies text)
LANGUAGE sql AS $$
    SELECT sum(amount), avg(score), avg(ocr_score),
           array_agg(score ORDER BY score) FILTER (WHERE score IS NOT NULL),
           array_agg(ocr_score ORDER BY ocr_score) FILTER (WHERE ocr_score IS NOT NULL),
           date_trunc(unit, ts AT TIME ZONE 'UTC') AT TIME ZONE 'UTC', business_id,
           count(*), count(score), count(ocr_score), sum(amount * amount),
           pg_temp.told(array_agg(amount), array_agg(currency))
      FROM pg_temp.good
     GROUP BY 6, 7
$$;

-- :differences
WITH minutes AS (
    SELECT total_amount, avg_score, avg_ocr_score, pg_temp.middle(scores) AS median_score,
           pg_temp.middle(ocr_scores) AS median_ocr_score, ts, business_id, document_count, score_count, ocr_score_count,
           pg_temp.tenths(scores, 1) AS p10_score, pg_temp.tenths(scores, 9) AS p90_score,
           pg_temp.tenths(ocr_scores, 1) AS p10_ocr_score, pg_temp.tenths(ocr_scores, 9) AS p90_ocr_score,
           amount_squares, scores, ocr_scores, currencies
      FROM pg_temp.buckets('minute')
), hours AS (
    SELECT total_amount, avg_score, avg_ocr_score, pg_temp.middle(scores) AS median_score,
           pg_temp.middle(ocr_scores) AS median_ocr_score, ts, business_id, document_count, score_count, ocr_score_count,
           pg_temp.tenths(scores, 1) AS p10_score, pg_temp.tenths(scores, 9) AS p90_score,
           pg_temp.tenths(ocr_scores, 1) AS p10_ocr_score, pg_temp.tenths(ocr_scores, 9) AS p90_ocr_score,
           amount_squares, scores, ocr_scores, currencies
      FROM pg_temp.buckets('hour')
), stored_minutes AS (
    SELECT total_amount, avg_score, avg_ocr_score, median_score, median_ocr_score, ts, business_id, document_count,
           score_count, ocr_score_count, p10_score, p90_score, p10_ocr_score, p90_ocr_score, amount_squares,
           pg_temp.unpacked(score_distribution, score_added),
           pg_temp.unpacked(ocr_score_distribution, ocr_score_added),
           pg_temp.stored(currencies, document_count, total_amount, amount_squares)
      FROM (SELECT * FROM public.minutely_parsed_total OFFSET 0) AS rows -- read here, wherever they are
), stored_hours AS (
    SELECT total_amount, avg_score, avg_ocr_score, median_score, median_ocr_score, ts, business_id, document_count,
           score_count, ocr_score_count, p10_score, p90_score, p10_ocr_score, p90_ocr_score, amount_squares,
           pg_temp.unpacked(score_distribution, score_added),
           pg_temp.unpacked(ocr_score_distribution, ocr_score_added),
           pg_temp.stored(currencies, document_count, total_amount, amount_squares)
      FROM (SELECT * FROM public.hourly_parsed_total OFFSET 0) AS rows -- read here, wherever they are
)
SELECT 'minute expected, not stored' AS what, d::text AS bucket
  FROM (SELECT * FROM minutes EXCEPT ALL SELECT * FROM stored_minutes) d
UNION ALL
SELECT 'minute stored, not expected', d::text FROM (SELECT * FROM stored_minutes EXCEPT ALL SELECT * FROM minutes) d
UNION ALL
SELECT 'hour expected, not stored', d::text FROM (SELECT * FROM hours EXCEPT ALL SELECT * FROM stored_hours) d
UNION ALL
SELECT 'hour stored, not expected', d::text FROM (SELECT * FROM stored_hours EXCEPT ALL SELECT * FROM hours) d
 ORDER BY 1, 2
 LIMIT 20;
