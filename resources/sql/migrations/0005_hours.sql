-- SPDX-License-Identifier: GPL-3.0-only
-- An hour that takes long is recomputed in a transaction of its own. Until then a row of the log says that it is pending.

ALTER TABLE public.invalidation_log ADD COLUMN hour boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN public.invalidation_log.hour IS 'The minute itself is done; its hour is still to be recomputed from the values.';
CREATE INDEX invalidation_log_hour_idx ON public.invalidation_log (minute) WHERE hour;
