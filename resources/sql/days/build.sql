-- SPDX-License-Identifier: GPL-3.0-only
-- Rows of whole days, made of their hours (db::DayBuilder). $1 of the statements of one day is its start in UTC.

-- :look
-- Whether rows may be made at all, with triggers whose bodies are $1 ("name:md5"); and where the days begin that are not over for an hour.
SELECT public.ocr_analytics_day_key() IS NOT NULL AND NOT EXISTS (SELECT 1 FROM public.ocr_analytics_day_problems($1::text[])),
       (extract(epoch FROM date_bin('1 day', now() - interval '1 hour', '0001-01-01 00:00:00+00')) * 1000000)::bigint;

-- :known
-- Days that were finished at any time, and whether they still are.
SELECT (extract(epoch FROM known.day) * 1000000)::bigint, finished.day IS NOT NULL
  FROM (SELECT DISTINCT day FROM public.finished_days) AS known
  LEFT JOIN public.ocr_analytics_finished_days('-infinity', 'infinity') AS finished (day) ON finished.day = known.day
 ORDER BY 1;

-- :newest
-- The newest day before $1 that has hours.
SELECT (extract(epoch FROM date_bin('1 day', max(ts), '0001-01-01 00:00:00+00')) * 1000000)::bigint
  FROM public.hourly_parsed_total
 WHERE ts >= '0001-01-01 00:00:00+00' AND ts < $1::timestamptz;

-- :lock
-- Alone in the first statement: the next one's snapshot is then younger than the lock, and sees what all who changed the
-- day's hours before us committed; who has not committed holds the lock.
SELECT pg_try_advisory_xact_lock(20574, 0)
       AND pg_try_advisory_xact_lock(20574, public.ocr_analytics_day_lock($1::timestamptz));

-- :begin
-- What the day is finished under, before any of its hours is read; null when it cannot be. For this transaction only, the settings of
-- refresh/claim.
SELECT public.ocr_analytics_day_key(),
       set_config('TimeZone', 'UTC', true),
       set_config('enable_seqscan', 'off', true),
       set_config('jit', 'off', true),
       set_config('max_parallel_workers_per_gather', '0', true),
       set_config('work_mem', '64MB', true),
       set_config('synchronous_commit', 'off', true),
       set_config('row_security', 'off', true),
       set_config('idle_in_transaction_session_timeout', '15s', true);

-- :is-ready
-- Not while receipts of the day wait, which would change it again, nor while hours of it have no distributions yet.
SELECT NOT EXISTS (SELECT 1 FROM public.invalidation_log
                    WHERE everything OR minute >= $1::timestamptz AND minute < $1::timestamptz + interval '24 hours')
       AND NOT EXISTS (SELECT 1 FROM public.hourly_parsed_total
                        WHERE ts >= $1::timestamptz AND ts < $1::timestamptz + interval '24 hours' AND amount_squares IS NULL);

-- :sums
-- A row for each business, of its hours, as totals/merge:rows adds them up. A mean is not kept but the sum of what makes
-- it: so a mean of days is the mean of their hours, to the last digit.
WITH by_currency AS (
    SELECT business_id,
           CASE WHEN currencies IS NULL THEN '-' WHEN position(' ' IN currencies) = 0 THEN currencies END AS currency,
           sum(total_amount) AS amount,
           sum(avg_score * score_count) AS score_sum,
           sum(avg_ocr_score * ocr_score_count) AS ocr_score_sum,
           sum(document_count) AS documents,
           sum(score_count) AS scored,
           sum(ocr_score_count) AS ocr_scored,
           string_agg(score_distribution || coalesce(score_added, ''), '') AS scores,
           string_agg(ocr_score_distribution || coalesce(ocr_score_added, ''), '') AS ocr_scores,
           bool_or(amount_squares IS NULL) AS is_incomplete,
           coalesce(sum(amount_squares), 0) AS squares,
           string_agg(currencies, ',') FILTER (WHERE position(' ' IN currencies) > 0) AS lists
      FROM public.hourly_parsed_total
     WHERE ts >= $1::timestamptz AND ts < $1::timestamptz + interval '24 hours'
     GROUP BY 1, 2
)
SELECT business_id,
       sum(documents)::bigint,
       sum(amount)::text,
       sum(squares)::text,
       sum(scored)::bigint,
       sum(score_sum)::text,
       string_agg(scores, ''),
       sum(ocr_scored)::bigint,
       sum(ocr_score_sum)::text,
       string_agg(ocr_scores, ''),
       CASE WHEN bool_or(currency IS DISTINCT FROM '-')
            THEN string_agg(coalesce(currency || ' ' || documents || ' ' || amount || ' ' || squares, lists), ',') END,
       bool_or(is_incomplete)
  FROM by_currency
 GROUP BY business_id
 ORDER BY business_id;

-- :stored
-- The rows that there are, in the form and order of :sums.
SELECT business_id, document_count, total_amount::text, amount_squares::text, score_count, score_sum::text,
       score_distribution, ocr_score_count, ocr_score_sum::text, ocr_score_distribution, currencies
  FROM public.daily_parsed_total
 WHERE ts = $1::timestamptz
 ORDER BY business_id;

-- :unfinish
DELETE FROM public.finished_days WHERE day = $1::timestamptz;

-- :clear
DELETE FROM public.daily_parsed_total WHERE ts = $1::timestamptz;

-- :write
COPY public.daily_parsed_total (ts, business_id, document_count, total_amount, amount_squares, score_count, score_sum,
                                score_distribution, ocr_score_count, ocr_score_sum, ocr_score_distribution, currencies)
FROM STDIN (FORMAT binary)

-- :finish
INSERT INTO public.finished_days (day, key) VALUES ($1::timestamptz, $2);
