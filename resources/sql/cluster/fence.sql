-- SPDX-License-Identifier: GPL-3.0-only
-- Where values and roll-ups are spread over a cluster: what each transaction that holds stripes does first.

-- :pass
-- Of stripes $1. See cluster/spread.sql.
SELECT public.ocr_analytics_pass_fence($1::int[]);

-- :may-pass
SELECT current_setting('transaction_read_only') = 'off' AND has_table_privilege('public.stripe_fence', 'UPDATE');
