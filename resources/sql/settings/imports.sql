-- SPDX-License-Identifier: GPL-3.0-only
-- Which contents were imported: a row of settings for each, named by its hash ($1). Its key makes one of two imports at once
-- wait for the other.

-- :may-note
SELECT has_table_privilege('public.settings', 'SELECT') AND has_table_privilege('public.settings', 'INSERT')
       AND has_table_privilege('public.settings', 'UPDATE');

-- :find
SELECT value, (extract(epoch FROM changed) * 1000000)::bigint FROM public.settings WHERE name = 'imported ' || $1;

-- :note
INSERT INTO public.settings (name, value) VALUES ('imported ' || $1, $2) ON CONFLICT (name) DO NOTHING;

-- :note-again
INSERT INTO public.settings (name, value) VALUES ('imported ' || $1, $2)
ON CONFLICT (name) DO UPDATE SET value = excluded.value, changed = clock_timestamp();
