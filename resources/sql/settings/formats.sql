-- SPDX-License-Identifier: GPL-3.0-only
-- The payload formats that people described themselves: a JSON text in one row of settings.

-- :read
SELECT value FROM public.settings WHERE name = 'payload_formats';

-- :write
INSERT INTO public.settings (name, value) VALUES ('payload_formats', $1)
ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed = clock_timestamp();

-- :everything
INSERT INTO public.invalidation_log (everything) VALUES (true);
