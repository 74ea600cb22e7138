-- SPDX-License-Identifier: GPL-3.0-only
-- Holding finished buckets against rules (db::AlertEvaluator).

-- :due
-- All there is to know whether anything is to be done, in one look; without rules, no row. Each rule as in :claim, then
-- what time it is; the first minute, of those that the rule has not been held against, whose documents are not counted yet;
-- whether nothing is counted.
SELECT r.rule_id, r.name, r.metric, r.business_id, r.bucket_interval, r.zone, r.condition, r.bound, r.unit, r.currency,
       r.in_a_row, r.least_documents,
       (extract(epoch FROM r.since) * 1000000)::bigint, (extract(epoch FROM r.evaluated_to) * 1000000)::bigint,
       (extract(epoch FROM statement_timestamp()) * 1000000)::bigint,
       (extract(epoch FROM (SELECT min(l.minute) FROM public.invalidation_log l
                             WHERE l.minute >= r.evaluated_to AND l.minute < '10000-01-01 00:00:00+00'
                               AND NOT l.remake_hour)) * 1000000)::bigint,
       EXISTS (SELECT FROM public.invalidation_log WHERE everything)
  FROM public.alert_rules r
 ORDER BY r.rule_id;

-- :settings
-- For this transaction only: who froze in between loses the lock, and rows that would be hidden are an error.
SELECT set_config('TimeZone', 'UTC', true), set_config('row_security', 'off', true),
       set_config('idle_in_transaction_session_timeout', '15s', true);

-- :claim
-- Rule $1, unless somebody else is at it, and what time it is. Alone in its statement: the next one's snapshot is younger
-- than the lock.
SELECT r.rule_id, r.name, r.metric, r.business_id, r.bucket_interval, r.zone, r.condition, r.bound, r.unit, r.currency,
       r.in_a_row, r.least_documents,
       (extract(epoch FROM r.since) * 1000000)::bigint, (extract(epoch FROM r.evaluated_to) * 1000000)::bigint,
       (extract(epoch FROM clock_timestamp()) * 1000000)::bigint
  FROM public.alert_rules r
 WHERE r.rule_id = $1::bigint
   FOR UPDATE SKIP LOCKED;

-- :take-back
-- Whatever was found of rule $1 in buckets from $2 on: they are still to come.
WITH forgotten AS (
    DELETE FROM public.alert_evaluations WHERE rule_id = $1::bigint AND bucket >= $2::timestamptz
)
UPDATE public.alert_rules SET since = least(since, $2::timestamptz), evaluated_to = $2::timestamptz
 WHERE rule_id = $1::bigint;

-- :begin-anew
-- Nothing is kept of rule $1 that was found before $2: what fired stays as it is, and that it fires is over.
WITH ended AS (
    UPDATE public.alert_firings SET end_noted = clock_timestamp()
     WHERE rule_id = $1::bigint AND end_noted IS NULL AND fired_bucket < $2::timestamptz
)
UPDATE public.alert_rules SET since = $2::timestamptz WHERE rule_id = $1::bigint;

-- :evaluations
-- Of rule $1 in [$2, $3), in order.
SELECT (extract(epoch FROM bucket) * 1000000)::bigint, verdict, value, documents, reference, reference_documents, error
  FROM public.alert_evaluations
 WHERE rule_id = $1::bigint AND bucket >= $2::timestamptz AND bucket < $3::timestamptz
 ORDER BY bucket;

-- :oldest
SELECT (extract(epoch FROM min(bucket)) * 1000000)::bigint FROM public.alert_evaluations WHERE rule_id = $1::bigint;

-- :write
-- Of rule $1, an element a bucket: bucket, verdict, value, documents, value and documents a week before, error.
INSERT INTO public.alert_evaluations AS stored
       (rule_id, bucket, verdict, value, documents, reference, reference_documents, error)
SELECT $1::bigint, e.bucket, e.verdict, nullif(e.value, 'NaN'), e.documents, nullif(e.reference, 'NaN'),
       e.reference_documents, nullif(e.error, 'NaN')
  FROM unnest($2::timestamptz[], $3::text[], $4::double precision[], $5::bigint[], $6::double precision[],
              $7::bigint[], $8::double precision[])
       AS e (bucket, verdict, value, documents, reference, reference_documents, error)
    ON CONFLICT (rule_id, bucket) DO UPDATE
   SET (verdict, value, documents, reference, reference_documents, error, times, evaluated)
     = (EXCLUDED.verdict, EXCLUDED.value, EXCLUDED.documents, EXCLUDED.reference, EXCLUDED.reference_documents,
        EXCLUDED.error, stored.times + 1, clock_timestamp());

-- :before
-- The newest bucket before $2 that was not as rule $1 says: what it fires later does not depend on anything before.
SELECT (extract(epoch FROM bucket) * 1000000)::bigint
  FROM public.alert_evaluations
 WHERE rule_id = $1::bigint AND bucket < $2::timestamptz AND verdict = 'not_met'
 ORDER BY bucket DESC
 LIMIT 1;

-- :firings
-- Of rule $1 that began in $2 or later, in order.
SELECT firing_id, (extract(epoch FROM first_bucket) * 1000000)::bigint,
       (extract(epoch FROM fired_bucket) * 1000000)::bigint, (extract(epoch FROM ended_bucket) * 1000000)::bigint
  FROM public.alert_firings
 WHERE rule_id = $1::bigint AND fired_bucket >= $2::timestamptz AND NOT withdrawn
 ORDER BY fired_bucket;

-- :withdraw
UPDATE public.alert_firings SET withdrawn = true, end_noted = clock_timestamp() WHERE firing_id = $1::bigint;

-- :set-firing
-- Firing $1 as it stands now: first, fired and ended bucket (null: fires still), value, value a week before, documents.
UPDATE public.alert_firings
   SET (first_bucket, fired_bucket, ended_bucket, end_noted, value, reference, documents)
     = ($2::timestamptz, $3::timestamptz, $4::timestamptz,
        CASE WHEN $4::timestamptz IS NULL THEN NULL ELSE coalesce(end_noted, clock_timestamp()) END,
        nullif($5::double precision, 'NaN'), nullif($6::double precision, 'NaN'), $7::bigint)
 WHERE firing_id = $1::bigint;

-- :add-firing
-- Of rule $1, with the rest as above. Answers its number.
INSERT INTO public.alert_firings (rule_id, rule_name, metric, business_id, bucket_interval, first_bucket, fired_bucket,
                                  ended_bucket, end_noted, value, reference, documents)
SELECT r.rule_id, r.name, r.metric, r.business_id, r.bucket_interval, $2::timestamptz, $3::timestamptz,
       $4::timestamptz, CASE WHEN $4::timestamptz IS NOT NULL THEN clock_timestamp() END,
       nullif($5::double precision, 'NaN'), nullif($6::double precision, 'NaN'), $7::bigint
  FROM public.alert_rules r
 WHERE r.rule_id = $1::bigint
RETURNING firing_id;

-- :note
-- Of rule $1: firing (or null), what, bucket, detail.
INSERT INTO public.alert_history (rule_id, rule_name, firing_id, what, bucket, detail)
SELECT rule_id, name, $2::bigint, $3, $4::timestamptz, $5::jsonb FROM public.alert_rules WHERE rule_id = $1::bigint;

-- :advance
UPDATE public.alert_rules SET evaluated_to = $2::timestamptz WHERE rule_id = $1::bigint;

-- :prune
-- Forgets the evaluations of rule $1 before $2, but from the last one on that was not as the rule says: what is kept
-- begins with such a one, so that rows can always be counted.
DELETE FROM public.alert_evaluations e
 WHERE e.rule_id = $1::bigint
   AND e.bucket < (SELECT max(k.bucket) FROM public.alert_evaluations k
                    WHERE k.rule_id = $1::bigint AND k.bucket < $2::timestamptz AND k.verdict = 'not_met');

-- :firing-count
SELECT count(*) FROM public.alert_firings WHERE end_noted IS NULL;
