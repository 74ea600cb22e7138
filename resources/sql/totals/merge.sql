-- SPDX-License-Identifier: GPL-3.0-only
-- Buckets of any calendar, merged from the coarsest stored rows that tile them: finished days, hours, and the minutes of hours in which
-- a bucket begins or ends. $1 businesses (null: all), $2 where the buckets begin and, last, where the last one ends.

-- +rows-together
-- The minutes of hours that are cut, and what all parts come to.
    UNION ALL
    SELECT m.ts, m.total_amount, m.document_count, m.avg_score * m.score_count, m.score_count,
           m.avg_ocr_score * m.ocr_score_count, m.ocr_score_count, m.amount_squares,
           m.score_distribution || coalesce(m.score_added, ''),
           m.ocr_score_distribution || coalesce(m.ocr_score_added, ''), m.currencies
      FROM cut
      JOIN public.minutely_parsed_total m ON m.ts >= cut.hour AND m.ts < cut.hour + interval '1 hour'
     WHERE ($1::text[] IS NULL OR m.business_id = ANY ($1::text[]))
       AND m.ts >= ($2::timestamptz[])[1] AND m.ts < ($2::timestamptz[])[cardinality($2::timestamptz[])]
), by_currency AS (
    SELECT coalesce(($3::int[])[width_bucket(ts, $2::timestamptz[])], width_bucket(ts, $2::timestamptz[])) AS bucket,
           CASE WHEN currencies IS NULL THEN '-' WHEN position(' ' IN currencies) = 0 THEN currencies END AS currency,
           sum(total_amount) AS amount,
           sum(score_sum) AS score_sum,
           sum(ocr_score_sum) AS ocr_score_sum,
           sum(document_count) AS documents,
           sum(score_count) AS scored,
           sum(ocr_score_count) AS ocr_scored,
           string_agg(scores, '') AS scores,
           string_agg(ocr_scores, '') AS ocr_scores,
           bool_or(amount_squares IS NULL) AS is_incomplete,
           coalesce(sum(amount_squares), 0) AS squares,
           string_agg(currencies, ',') FILTER (WHERE position(' ' IN currencies) > 0) AS lists
      FROM part
     GROUP BY 1, 2
)
SELECT bucket,
       sum(amount),
       sum(score_sum) / nullif(sum(scored), 0),
       sum(ocr_score_sum) / nullif(sum(ocr_scored), 0),
       coalesce(sum(documents), 0)::bigint,
       coalesce(sum(scored), 0)::bigint,
       coalesce(sum(ocr_scored), 0)::bigint,
       string_agg(scores, ''),
       string_agg(ocr_scores, ''),
       bool_or(is_incomplete),
       CASE WHEN bool_or(currency IS DISTINCT FROM '-')
            THEN string_agg(coalesce(currency || ' ' || documents || ' ' || amount || ' ' || squares, lists), ',') END,
       sum(squares)
  FROM by_currency
 GROUP BY bucket;

-- :rows
-- For each bucket that has documents, by its place in $2, or by what $3 has at that place, so that several are one (null: each is
-- its own): what adds up; the distributions of both scores, one behind the
-- other, which is how they are merged (core::Distribution::decode); whether one of the rows has none yet; the amounts by currency,
-- where any document says one (core::CurrencyAmounts); the squares of the amounts. A mean of means weighted by their counts is the mean of the documents.
-- A finished day stands for its hours where no bucket begins or ends within it; all in one snapshot.
WITH cut (hour) AS (
    SELECT DISTINCT date_bin('1 hour', border, '0001-01-01 00:00:00+00')
      FROM unnest($2::timestamptz[]) AS border
     WHERE date_bin('1 hour', border, '0001-01-01 00:00:00+00') <> border
), finished (day) AS MATERIALIZED (
    SELECT day
      FROM public.ocr_analytics_finished_days(($2::timestamptz[])[1],
                                              ($2::timestamptz[])[cardinality($2::timestamptz[])]) AS day
     WHERE width_bucket(day, $2::timestamptz[])
           = width_bucket(day + interval '24 hours' - interval '1 microsecond', $2::timestamptz[])
), gap (first, past) AS MATERIALIZED (
    SELECT first, past
      FROM (SELECT lag(day + interval '24 hours', 1, ($2::timestamptz[])[1]) OVER (ORDER BY day), day FROM finished
            UNION ALL
            SELECT coalesce(max(day) + interval '24 hours', ($2::timestamptz[])[1]),
                   ($2::timestamptz[])[cardinality($2::timestamptz[])]
              FROM finished) AS gaps (first, past)
     WHERE first < past
), part AS (
    SELECT d.ts, d.total_amount, d.document_count, d.score_sum, d.score_count, d.ocr_score_sum, d.ocr_score_count,
           d.amount_squares, d.score_distribution AS scores, d.ocr_score_distribution AS ocr_scores, d.currencies
      FROM finished
      JOIN public.daily_parsed_total d ON d.ts = finished.day
     WHERE $1::text[] IS NULL OR d.business_id = ANY ($1::text[])
    UNION ALL
    SELECT h.ts, h.total_amount, h.document_count, h.avg_score * h.score_count, h.score_count,
           h.avg_ocr_score * h.ocr_score_count, h.ocr_score_count, h.amount_squares,
           h.score_distribution || coalesce(h.score_added, ''),
           h.ocr_score_distribution || coalesce(h.ocr_score_added, ''), h.currencies
      FROM gap
      JOIN public.hourly_parsed_total h ON h.ts >= gap.first AND h.ts < gap.past
     WHERE ($1::text[] IS NULL OR h.business_id = ANY ($1::text[]))
       AND h.ts NOT IN (SELECT hour FROM cut)
{+rows-together}

-- :rows-spread
-- The same without days: of totals that are spread over servers, and where no day is finished.
WITH cut (hour) AS (
    SELECT DISTINCT date_bin('1 hour', border, '0001-01-01 00:00:00+00')
      FROM unnest($2::timestamptz[]) AS border
     WHERE date_bin('1 hour', border, '0001-01-01 00:00:00+00') <> border
), part AS (
    SELECT h.ts, h.total_amount, h.document_count, h.avg_score * h.score_count AS score_sum, h.score_count,
           h.avg_ocr_score * h.ocr_score_count AS ocr_score_sum, h.ocr_score_count, h.amount_squares,
           h.score_distribution || coalesce(h.score_added, '') AS scores,
           h.ocr_score_distribution || coalesce(h.ocr_score_added, '') AS ocr_scores, h.currencies
      FROM public.hourly_parsed_total h
     WHERE ($1::text[] IS NULL OR h.business_id = ANY ($1::text[]))
       AND h.ts >= ($2::timestamptz[])[1] AND h.ts < ($2::timestamptz[])[cardinality($2::timestamptz[])]
       AND h.ts NOT IN (SELECT hour FROM cut)
{+rows-together}

-- :ranks
-- For rows that have no distributions yet. Of the documents of each bucket that has some: median score and median OCR score; p10 and p90 of the scores, then of
-- the OCR scores.
SELECT bucket, (scores[1] + scores[2]) * 0.5, (ocr_scores[1] + ocr_scores[2]) * 0.5,
       scores[3], scores[4], ocr_scores[3], ocr_scores[4]
  FROM (SELECT width_bucket(v.ts, $2::timestamptz[]) AS bucket,
               percentile_disc(ARRAY[0.5, 0.5000000001, 0.1, 0.9]) WITHIN GROUP (ORDER BY v.score) AS scores,
               percentile_disc(ARRAY[0.5, 0.5000000001, 0.1, 0.9]) WITHIN GROUP (ORDER BY v.ocr_score) AS ocr_scores
          FROM public.document_values v
         WHERE ($1::text[] IS NULL OR v.business_id = ANY ($1::text[]))
           AND v.ts >= ($2::timestamptz[])[1] AND v.ts < ($2::timestamptz[])[cardinality($2::timestamptz[])]
         GROUP BY 1) AS middles;

-- :versions
-- For each stretch of $2 that has rows: how many, and a sum over their versions, which any change of any of them changes.
-- What has become of a row is not read. A database that was restored, or another one in its place, gives the same versions
-- to other rows: the server's run and the database are part of the sum. Of buckets up to an hour; {table} is that of the
-- minutes for shorter ones.
SELECT bucket, rows,
       versions
           + hashtext(concat(pg_postmaster_start_time(), (SELECT oid FROM pg_database WHERE datname = current_database())))
  FROM (SELECT width_bucket(ts, $2::timestamptz[]) AS bucket, count(*) AS rows, sum(hashtext(xmin::text)) AS versions
          FROM {table}
         WHERE ($1::text[] IS NULL OR business_id = ANY ($1::text[]))
           AND ts >= ($2::timestamptz[])[1] AND ts < ($2::timestamptz[])[cardinality($2::timestamptz[])]
         GROUP BY 1) AS stretches;

-- :merged-versions
-- The same of longer buckets, which $3 has the borders of: a receipt that goes to another minute of its hour leaves the
-- hour's row as it is, so that an hour which is cut counts by its minutes here as well.
WITH cut (hour) AS (
    SELECT DISTINCT date_bin('1 hour', border, '0001-01-01 00:00:00+00')
      FROM unnest($3::timestamptz[]) AS border
     WHERE date_bin('1 hour', border, '0001-01-01 00:00:00+00') <> border
), part (ts, version) AS (
    SELECT ts, xmin
      FROM public.hourly_parsed_total
     WHERE ($1::text[] IS NULL OR business_id = ANY ($1::text[]))
       AND ts >= ($2::timestamptz[])[1] AND ts < ($2::timestamptz[])[cardinality($2::timestamptz[])]
       AND ts NOT IN (SELECT hour FROM cut)
    UNION ALL
    SELECT m.ts, m.xmin
      FROM cut
      JOIN public.minutely_parsed_total m ON m.ts >= cut.hour AND m.ts < cut.hour + interval '1 hour'
     WHERE ($1::text[] IS NULL OR m.business_id = ANY ($1::text[]))
       AND m.ts >= ($2::timestamptz[])[1] AND m.ts < ($2::timestamptz[])[cardinality($2::timestamptz[])]
)
SELECT width_bucket(ts, $2::timestamptz[]), count(*),
       sum(hashtext(version::text))
           + hashtext(concat(pg_postmaster_start_time(), (SELECT oid FROM pg_database WHERE datname = current_database())))
  FROM part
 GROUP BY 1;
