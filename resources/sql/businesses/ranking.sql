-- SPDX-License-Identifier: GPL-3.0-only
-- Businesses compared over [$1, $2), whole minutes. Whole hours, and finished days, come from their roll-up; of an hour that is cut at an end,
-- in a zone half an hour off or in a part of a day, the minutes.

-- +totals-together
-- The minutes of hours that are cut, and what all parts come to.
    UNION ALL
    SELECT m.ts, m.business_id, m.total_amount, m.document_count, m.avg_score * m.score_count,
           m.score_count, m.avg_ocr_score * m.ocr_score_count, m.ocr_score_count, m.amount_squares,
           m.score_distribution || coalesce(m.score_added, ''),
           m.ocr_score_distribution || coalesce(m.ocr_score_added, ''), m.currencies
      FROM cut
      JOIN public.minutely_parsed_total m ON m.ts >= cut.hour AND m.ts < cut.hour + interval '1 hour'
     WHERE m.ts >= $1::timestamptz AND m.ts < $2::timestamptz OR m.ts >= $3::timestamptz AND m.ts < $4::timestamptz
), together AS (
    SELECT coalesce(g.group_name, part.business_id) COLLATE "C" AS name,
           part.ts >= $1::timestamptz AND part.ts < $2::timestamptz AS is_shown,
           part.ts >= $3::timestamptz AND part.ts < $4::timestamptz AS is_previous,
           CASE WHEN position(' ' IN part.currencies) > 0 THEN part.currencies END AS mixed,
           part.*
      FROM part
      LEFT JOIN public.business_groups g ON g.business_id = part.business_id
), by_currency AS (
    SELECT name,
           CASE WHEN currencies IS NULL THEN '-' WHEN mixed IS NULL THEN currencies END AS currency,
           sum(document_count) FILTER (WHERE is_shown) AS documents,
           sum(total_amount) FILTER (WHERE is_shown) AS amount,
           sum(score_sum) FILTER (WHERE is_shown) AS score_sum,
           sum(score_count) FILTER (WHERE is_shown) AS scored,
           sum(ocr_score_sum) FILTER (WHERE is_shown) AS ocr_score_sum,
           sum(ocr_score_count) FILTER (WHERE is_shown) AS ocr_scored,
           sum(total_amount) FILTER (WHERE is_shown AND ts < $5::timestamptz) AS compared,
           sum(document_count) FILTER (WHERE is_shown AND ts < $5::timestamptz) AS compared_documents,
           sum(total_amount) FILTER (WHERE ts >= $3::timestamptz AND ts < $4::timestamptz) AS previous,
           sum(document_count) FILTER (WHERE ts >= $3::timestamptz AND ts < $4::timestamptz) AS previous_documents,
           sum(amount_squares) FILTER (WHERE is_shown AND ts < $5::timestamptz) AS compared_squares,
           sum(amount_squares) FILTER (WHERE is_previous) AS previous_squares,
           string_agg(scores, '') FILTER (WHERE is_shown AND ts < $5::timestamptz) AS compared_scores,
           string_agg(ocr_scores, '') FILTER (WHERE is_shown AND ts < $5::timestamptz) AS compared_ocr_scores,
           string_agg(scores, '') FILTER (WHERE is_shown AND ts >= $5::timestamptz) AS other_scores,
           string_agg(ocr_scores, '') FILTER (WHERE is_shown AND ts >= $5::timestamptz) AS other_ocr_scores,
           string_agg(scores, '') FILTER (WHERE is_previous) AS previous_scores,
           string_agg(ocr_scores, '') FILTER (WHERE is_previous) AS previous_ocr_scores,
           bool_or(amount_squares IS NULL) FILTER (WHERE is_shown) AS is_incomplete,
           bool_or(amount_squares IS NULL) FILTER (WHERE is_previous) AS was_incomplete,
           string_agg(mixed, ',') FILTER (WHERE is_shown) AS lists,
           string_agg(mixed, ',') FILTER (WHERE is_shown AND ts < $5::timestamptz) AS compared_lists,
           string_agg(mixed, ',') FILTER (WHERE is_previous) AS previous_lists
      FROM together
     GROUP BY 1, 2
)
SELECT name,
       coalesce(sum(documents), 0)::bigint AS documents,
       coalesce(sum(scored), 0)::bigint,
       coalesce(sum(ocr_scored), 0)::bigint,
       coalesce(sum(amount), 0) AS total,
       sum(score_sum) / nullif(sum(scored), 0),
       sum(ocr_score_sum) / nullif(sum(ocr_scored), 0),
       coalesce(sum(compared_documents), 0)::bigint,
       sum(compared),
       sum(compared_squares),
       coalesce(sum(previous_documents), 0)::bigint,
       sum(previous),
       sum(previous_squares),
       string_agg(compared_scores, ''),
       string_agg(other_scores, ''),
       string_agg(previous_scores, ''),
       string_agg(compared_ocr_scores, ''),
       string_agg(other_ocr_scores, ''),
       string_agg(previous_ocr_scores, ''),
       CASE WHEN bool_or(currency IS DISTINCT FROM '-')
            THEN string_agg(CASE WHEN currency IS NULL THEN lists ELSE currency || ' ' || documents || ' ' || amount || ' 0' END,
                            ',') END,
       CASE WHEN bool_or(currency IS DISTINCT FROM '-')
            THEN string_agg(CASE WHEN currency IS NULL THEN compared_lists
                                 ELSE currency || ' ' || compared_documents || ' ' || compared || ' '
                                      || coalesce(compared_squares, 0) END, ',') END,
       CASE WHEN bool_or(currency IS DISTINCT FROM '-')
            THEN string_agg(CASE WHEN currency IS NULL THEN previous_lists
                                 ELSE currency || ' ' || previous_documents || ' ' || previous || ' '
                                      || coalesce(previous_squares, 0) END, ',') END,
       coalesce(bool_or(is_incomplete), false),
       coalesce(bool_or(was_incomplete), false)
  FROM by_currency
 GROUP BY name
HAVING coalesce(sum(by_currency.documents), 0) > 0
 ORDER BY total DESC, name;

-- :totals
-- Every business with documents in [$1, $2), a group as one; and its totals in two stretches that are held against each other:
-- from $1 to $5, and from $3 to $4. A mean of the buckets' means weighted by their counts is the mean of the documents; the
-- distributions of both scores stand one behind the other, which is how they are merged (core::Distribution::decode): those of the
-- stretch shown, of the rest of the range, and of the stretch before. Then the amounts of the range and of both stretches by
-- currency, where any document says one (core::CurrencyAmounts). Last whether rows of each have no distributions yet.
-- A finished day stands for its hours where none of the five moments lies within it; all in one snapshot.
WITH cut (hour) AS (
    SELECT DISTINCT date_bin('1 hour', border, '0001-01-01 00:00:00+00')
      FROM unnest(ARRAY[$1::timestamptz, $2::timestamptz, $3::timestamptz, $4::timestamptz, $5::timestamptz]) AS border
     WHERE date_bin('1 hour', border, '0001-01-01 00:00:00+00') <> border
), segment (first, past) AS MATERIALIZED (
    SELECT first, past
      FROM (SELECT border, lead(border) OVER (ORDER BY border)
              FROM unnest(ARRAY[$1::timestamptz, $2::timestamptz, $3::timestamptz, $4::timestamptz, $5::timestamptz])
                   AS border) AS segments (first, past)
     WHERE first < past
       AND (first >= $1::timestamptz AND past <= $2::timestamptz OR first >= $3::timestamptz AND past <= $4::timestamptz)
), finished (day, first) AS MATERIALIZED (
    SELECT day, segment.first
      FROM segment
     CROSS JOIN LATERAL public.ocr_analytics_finished_days(segment.first, segment.past) AS day
), gap (first, past) AS MATERIALIZED (
    SELECT first, past
      FROM (SELECT lag(day + interval '24 hours', 1, first) OVER (PARTITION BY first ORDER BY day), day FROM finished
            UNION ALL
            SELECT coalesce(max(finished.day) + interval '24 hours', segment.first), segment.past
              FROM segment
              LEFT JOIN finished ON finished.first = segment.first
             GROUP BY segment.first, segment.past) AS gaps (first, past)
     WHERE first < past
), part AS (
    SELECT d.ts, d.business_id, d.total_amount, d.document_count, d.score_sum, d.score_count, d.ocr_score_sum,
           d.ocr_score_count, d.amount_squares, d.score_distribution AS scores, d.ocr_score_distribution AS ocr_scores,
           d.currencies
      FROM finished
      JOIN public.daily_parsed_total d ON d.ts = finished.day
    UNION ALL
    SELECT h.ts, h.business_id, h.total_amount, h.document_count, h.avg_score * h.score_count,
           h.score_count, h.avg_ocr_score * h.ocr_score_count, h.ocr_score_count, h.amount_squares,
           h.score_distribution || coalesce(h.score_added, ''),
           h.ocr_score_distribution || coalesce(h.ocr_score_added, ''), h.currencies
      FROM gap
      JOIN public.hourly_parsed_total h ON h.ts >= gap.first AND h.ts < gap.past
     WHERE h.ts NOT IN (SELECT hour FROM cut)
{+totals-together}

-- :totals-spread
-- The same without days: of totals that are spread over servers, and where no day is finished.
WITH cut (hour) AS (
    SELECT DISTINCT date_bin('1 hour', border, '0001-01-01 00:00:00+00')
      FROM unnest(ARRAY[$1::timestamptz, $2::timestamptz, $3::timestamptz, $4::timestamptz, $5::timestamptz]) AS border
     WHERE date_bin('1 hour', border, '0001-01-01 00:00:00+00') <> border
), part AS (
    SELECT h.ts, h.business_id, h.total_amount, h.document_count, h.avg_score * h.score_count AS score_sum,
           h.score_count, h.avg_ocr_score * h.ocr_score_count AS ocr_score_sum, h.ocr_score_count, h.amount_squares,
           h.score_distribution || coalesce(h.score_added, '') AS scores,
           h.ocr_score_distribution || coalesce(h.ocr_score_added, '') AS ocr_scores, h.currencies
      FROM public.hourly_parsed_total h
     WHERE (h.ts >= $1::timestamptz AND h.ts < $2::timestamptz OR h.ts >= $3::timestamptz AND h.ts < $4::timestamptz)
       AND h.ts NOT IN (SELECT hour FROM cut)
{+totals-together}

-- +slices-together
-- The same for slices.
    UNION ALL
    SELECT m.ts, m.business_id, m.total_amount, m.currencies
      FROM cut
      JOIN public.minutely_parsed_total m ON m.ts >= cut.hour AND m.ts < cut.hour + interval '1 hour'
     WHERE m.ts >= $1::timestamptz AND m.ts < $2::timestamptz
)
SELECT coalesce(g.group_name, part.business_id), width_bucket(part.ts, $3::timestamptz[]),
       sum(CASE WHEN $4::text IS NULL OR part.currencies = $4::text THEN part.total_amount
                WHEN position(' ' IN part.currencies) > 0
                THEN (SELECT a.amount FROM public.ocr_analytics_amounts(part.currencies, 0, 0) AS a
                       WHERE a.currency = $4::text)
           END)
  FROM part
  LEFT JOIN public.business_groups g ON g.business_id = part.business_id
 GROUP BY 1, 2;

-- :slices
-- The same businesses' totals in slices of [$1, $2), of receipts in currency $4 (null: of all). $3 says where each begins; no
-- hour that is not cut at an end lies in two of them.
-- A finished day stands for its hours where no slice begins within it.
WITH cut (hour) AS (
    SELECT DISTINCT date_bin('1 hour', border, '0001-01-01 00:00:00+00')
      FROM unnest(ARRAY[$1::timestamptz, $2::timestamptz]) AS border
     WHERE date_bin('1 hour', border, '0001-01-01 00:00:00+00') <> border
), finished (day) AS MATERIALIZED (
    SELECT day
      FROM public.ocr_analytics_finished_days($1::timestamptz, $2::timestamptz) AS day
     WHERE width_bucket(day, $3::timestamptz[])
           = width_bucket(day + interval '24 hours' - interval '1 microsecond', $3::timestamptz[])
), gap (first, past) AS MATERIALIZED (
    SELECT first, past
      FROM (SELECT lag(day + interval '24 hours', 1, $1::timestamptz) OVER (ORDER BY day), day FROM finished
            UNION ALL
            SELECT coalesce(max(day) + interval '24 hours', $1::timestamptz), $2::timestamptz FROM finished)
           AS gaps (first, past)
     WHERE first < past
), part AS (
    SELECT d.ts, d.business_id, d.total_amount, d.currencies
      FROM finished
      JOIN public.daily_parsed_total d ON d.ts = finished.day
    UNION ALL
    SELECT h.ts, h.business_id, h.total_amount, h.currencies
      FROM gap
      JOIN public.hourly_parsed_total h ON h.ts >= gap.first AND h.ts < gap.past
     WHERE h.ts NOT IN (SELECT hour FROM cut)
{+slices-together}

-- :slices-spread
-- The same without days.
WITH cut (hour) AS (
    SELECT DISTINCT date_bin('1 hour', border, '0001-01-01 00:00:00+00')
      FROM unnest(ARRAY[$1::timestamptz, $2::timestamptz]) AS border
     WHERE date_bin('1 hour', border, '0001-01-01 00:00:00+00') <> border
), part AS (
    SELECT ts, business_id, total_amount, currencies
      FROM public.hourly_parsed_total
     WHERE ts >= $1::timestamptz AND ts < $2::timestamptz AND ts NOT IN (SELECT hour FROM cut)
{+slices-together}

-- :slices-of-minutes
-- The same for slices that cut hours.
SELECT coalesce(g.group_name, m.business_id), width_bucket(m.ts, $3::timestamptz[]),
       sum(CASE WHEN $4::text IS NULL OR m.currencies = $4::text THEN m.total_amount
                WHEN position(' ' IN m.currencies) > 0
                THEN (SELECT a.amount FROM public.ocr_analytics_amounts(m.currencies, 0, 0) AS a
                       WHERE a.currency = $4::text)
           END)
  FROM public.minutely_parsed_total m
  LEFT JOIN public.business_groups g ON g.business_id = m.business_id
 WHERE m.ts >= $1::timestamptz AND m.ts < $2::timestamptz
 GROUP BY 1, 2;

-- :medians
-- For rows that have no distributions yet. Of the documents of each business or group in [$1, $2), worked out from their
-- values as in totals/merge.sql; exact, and as much work as the range has documents.
SELECT name, (scores[1] + scores[2]) * 0.5, (ocr_scores[1] + ocr_scores[2]) * 0.5
  FROM (SELECT coalesce(g.group_name, v.business_id) AS name,
               percentile_disc(ARRAY[0.5, 0.5000000001]) WITHIN GROUP (ORDER BY v.score) AS scores,
               percentile_disc(ARRAY[0.5, 0.5000000001]) WITHIN GROUP (ORDER BY v.ocr_score) AS ocr_scores
          FROM public.document_values v
          LEFT JOIN public.business_groups g ON g.business_id = v.business_id
         WHERE v.ts >= $1::timestamptz AND v.ts < $2::timestamptz
         GROUP BY 1) AS middles;
