-- SPDX-License-Identifier: GPL-3.0-only
-- What fired and what happened, for people and for whoever is told.

-- :entries
-- The newest first, at most $2; of one rule when $1 is its name.
SELECT entry_id, (extract(epoch FROM noted) * 1000000)::bigint, rule_name, what,
       (extract(epoch FROM bucket) * 1000000)::bigint, by_whom, detail::text
  FROM public.alert_history
 WHERE $1::text IS NULL OR rule_name = $1
 ORDER BY entry_id DESC
 LIMIT $2::bigint;

-- :firings
-- Those that fire, and those that ended in the last $1 microseconds; the oldest first. Last, whether the rule is silenced.
SELECT f.firing_id, f.rule_name, f.metric, f.business_id, f.bucket_interval,
       (extract(epoch FROM f.first_bucket) * 1000000)::bigint, (extract(epoch FROM f.fired_bucket) * 1000000)::bigint,
       (extract(epoch FROM f.ended_bucket) * 1000000)::bigint, f.value, f.reference, f.documents,
       (extract(epoch FROM f.noted) * 1000000)::bigint, (extract(epoch FROM f.end_noted) * 1000000)::bigint, f.withdrawn,
       (extract(epoch FROM f.acknowledged) * 1000000)::bigint, f.acknowledged_by,
       coalesce(r.silenced_until > statement_timestamp(), false), coalesce(r.zone, 'UTC')
  FROM public.alert_firings f
  LEFT JOIN public.alert_rules r ON r.rule_id = f.rule_id
 WHERE f.end_noted IS NULL OR f.end_noted > statement_timestamp() - $1::bigint * interval '1 microsecond'
 ORDER BY f.firing_id;

-- :firings-within
-- Not withdrawn, whose bucket lies in [$1, $2), as above; at most $3, the newest first.
SELECT f.firing_id, f.rule_name, f.metric, f.business_id, f.bucket_interval,
       (extract(epoch FROM f.first_bucket) * 1000000)::bigint, (extract(epoch FROM f.fired_bucket) * 1000000)::bigint,
       (extract(epoch FROM f.ended_bucket) * 1000000)::bigint, f.value, f.reference, f.documents,
       (extract(epoch FROM f.noted) * 1000000)::bigint, (extract(epoch FROM f.end_noted) * 1000000)::bigint, f.withdrawn,
       (extract(epoch FROM f.acknowledged) * 1000000)::bigint, f.acknowledged_by,
       coalesce(r.silenced_until > statement_timestamp(), false), coalesce(r.zone, 'UTC')
  FROM public.alert_firings f
  LEFT JOIN public.alert_rules r ON r.rule_id = f.rule_id
 WHERE NOT f.withdrawn AND f.fired_bucket >= $1::timestamptz AND f.fired_bucket < $2::timestamptz
 ORDER BY f.fired_bucket DESC
 LIMIT $3::bigint;
