-- SPDX-License-Identifier: GPL-3.0-only
-- Which kind of trouble stopped a partition, beside the sentence for people: metrics are labelled with it.

ALTER TABLE public.ingest_offsets ADD COLUMN stop_reason text;
COMMENT ON COLUMN public.ingest_offsets.stop_reason IS 'Which kind of trouble that is: offset-gone, topic-made-anew, other-cluster, message-unreadable, mostly-refused.';
