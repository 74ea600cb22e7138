-- SPDX-License-Identifier: GPL-3.0-only
-- Whether documents can change unseen. The functions stand in migrations/0006_watch.sql.

-- :problems
-- With the fingerprint of what was looked at.
SELECT 'fingerprint', public.ocr_analytics_fingerprint(), NULL
UNION ALL
SELECT problem, name, detail FROM public.ocr_analytics_guard();

-- :fingerprint
SELECT public.ocr_analytics_fingerprint();

-- :note-tables
SELECT public.ocr_analytics_note_tables();
