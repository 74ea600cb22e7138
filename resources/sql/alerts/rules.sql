-- SPDX-License-Identifier: GPL-3.0-only
-- Alert rules (0013_alerts.sql). Columns of a rule come in one order everywhere: see db::AlertRow.

-- :list
-- Each with what fires of it now, by name.
SELECT r.rule_id, r.name, r.metric, r.business_id, r.bucket_interval, r.zone, r.condition, r.bound, r.unit, r.currency,
       r.in_a_row, r.least_documents,
       (extract(epoch FROM r.since) * 1000000)::bigint, (extract(epoch FROM r.evaluated_to) * 1000000)::bigint,
       (extract(epoch FROM r.changed) * 1000000)::bigint, r.changed_by,
       CASE WHEN r.silenced_until > statement_timestamp()
            THEN (extract(epoch FROM least(r.silenced_until, '9999-12-31 00:00:00+00')) * 1000000)::bigint END,
       r.silenced_by,
       last.verdict, last.value, (extract(epoch FROM last.bucket) * 1000000)::bigint,
       f.firing_id, (extract(epoch FROM f.first_bucket) * 1000000)::bigint,
       (extract(epoch FROM f.fired_bucket) * 1000000)::bigint, f.value, f.reference, f.documents,
       (extract(epoch FROM f.noted) * 1000000)::bigint, (extract(epoch FROM f.acknowledged) * 1000000)::bigint,
       f.acknowledged_by
  FROM public.alert_rules r
  LEFT JOIN public.alert_firings f ON f.rule_id = r.rule_id AND f.end_noted IS NULL
  LEFT JOIN LATERAL (SELECT e.verdict, e.value, e.bucket FROM public.alert_evaluations e
                      WHERE e.rule_id = r.rule_id ORDER BY e.bucket DESC LIMIT 1) AS last ON true
 WHERE $1::text IS NULL OR r.name = $1
 ORDER BY r.name;

-- :add
-- $1 to $11: name, metric, business, interval, zone, condition, bound, unit, currency, in a row, least documents; $12 the
-- first bucket, $13 by whom.
WITH added AS (
    INSERT INTO public.alert_rules (name, metric, business_id, bucket_interval, zone, condition, bound, unit, currency,
                                    in_a_row, least_documents, since, evaluated_to, changed_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7::double precision, $8, $9, $10::int, $11::bigint, $12::timestamptz,
            $12::timestamptz, session_user || ' ' || $13::text)
        ON CONFLICT (name) DO NOTHING
    RETURNING rule_id, name, changed_by
)
INSERT INTO public.alert_history (rule_id, rule_name, what, by_whom)
SELECT rule_id, name, 'added', changed_by FROM added
RETURNING rule_id;

-- :change
-- The rule $14, with the rest as above, begins anew: what was evaluated of it says nothing of what it is now.
WITH changed AS (
    UPDATE public.alert_rules
       SET (name, metric, business_id, bucket_interval, zone, condition, bound, unit, currency, in_a_row,
            least_documents, since, evaluated_to, changed, changed_by)
         = ($1, $2, $3, $4, $5, $6, $7::double precision, $8, $9, $10::int, $11::bigint, $12::timestamptz,
            $12::timestamptz, clock_timestamp(), session_user || ' ' || $13::text)
     WHERE rule_id = $14::bigint
    RETURNING rule_id, name, changed_by
), forgotten AS (
    DELETE FROM public.alert_evaluations e USING changed c WHERE e.rule_id = c.rule_id
), ended AS (
    UPDATE public.alert_firings f SET end_noted = clock_timestamp()
      FROM changed c WHERE f.rule_id = c.rule_id AND f.end_noted IS NULL
)
INSERT INTO public.alert_history (rule_id, rule_name, what, by_whom)
SELECT rule_id, name, 'changed', changed_by FROM changed
RETURNING rule_id;

-- :remove
-- The rule of the name $1, by $2. Firings and history stay.
WITH removed AS (
    DELETE FROM public.alert_rules WHERE name = $1::text RETURNING rule_id, name
), ended AS (
    UPDATE public.alert_firings f SET end_noted = clock_timestamp()
      FROM removed r WHERE f.rule_id = r.rule_id AND f.end_noted IS NULL
)
INSERT INTO public.alert_history (rule_id, rule_name, what, by_whom)
SELECT rule_id, name, 'removed', session_user || ' ' || $2::text FROM removed
RETURNING rule_id;

-- :silence
-- The rule of the name $1 for $2 microseconds from now on; 0 ends a silence. By $3. Answers until when.
WITH silenced AS (
    UPDATE public.alert_rules
       SET silenced_until = CASE WHEN $2::bigint > 0 THEN clock_timestamp() + $2::bigint * interval '1 microsecond' END,
           silenced_by = CASE WHEN $2::bigint > 0 THEN session_user || ' ' || $3::text END
     WHERE name = $1::text
    RETURNING rule_id, name, silenced_until
), noted AS (
    INSERT INTO public.alert_history (rule_id, rule_name, what, by_whom, detail)
    SELECT rule_id, name, CASE WHEN silenced_until IS NULL THEN 'unsilenced' ELSE 'silenced' END,
           session_user || ' ' || $3::text,
           jsonb_strip_nulls(jsonb_build_object('until', (extract(epoch FROM silenced_until) * 1000000)::bigint))
      FROM silenced
)
SELECT (extract(epoch FROM silenced_until) * 1000000)::bigint FROM silenced;

-- :acknowledge
-- What fires now of the rule of the name $1, by $2. Who was first stays. Answers who acknowledged it and when.
WITH seen AS (
    SELECT f.firing_id, f.rule_id, f.rule_name, f.acknowledged, f.acknowledged_by
      FROM public.alert_rules r
      JOIN public.alert_firings f ON f.rule_id = r.rule_id AND f.end_noted IS NULL
     WHERE r.name = $1::text
       FOR UPDATE OF f
), done AS (
    UPDATE public.alert_firings f
       SET acknowledged = clock_timestamp(), acknowledged_by = session_user || ' ' || $2::text
      FROM seen WHERE f.firing_id = seen.firing_id AND seen.acknowledged IS NULL
    RETURNING f.firing_id, f.rule_id, f.rule_name, f.acknowledged, f.acknowledged_by
), noted AS (
    INSERT INTO public.alert_history (rule_id, rule_name, firing_id, what, by_whom)
    SELECT rule_id, rule_name, firing_id, 'acknowledged', acknowledged_by FROM done
)
SELECT coalesce(done.acknowledged_by, seen.acknowledged_by),
       (extract(epoch FROM coalesce(done.acknowledged, seen.acknowledged)) * 1000000)::bigint
  FROM seen LEFT JOIN done USING (firing_id);
