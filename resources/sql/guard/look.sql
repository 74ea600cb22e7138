-- SPDX-License-Identifier: GPL-3.0-only
-- Whether documents can change unseen. The functions stand in migrations/0006_watch.sql.

-- :problems
SELECT problem, name, detail FROM public.ocr_analytics_guard();

-- :note-tables
SELECT public.ocr_analytics_note_tables();
