-- SPDX-License-Identifier: GPL-3.0-only
-- How far the scores of a bucket's documents lie apart: their 10th and 90th percentile, each a score that occurred.

ALTER TABLE public.minutely_parsed_total
    ADD COLUMN p10_score numeric,
    ADD COLUMN p90_score numeric,
    ADD COLUMN p10_ocr_score numeric,
    ADD COLUMN p90_ocr_score numeric;
ALTER TABLE public.hourly_parsed_total
    ADD COLUMN p10_score numeric,
    ADD COLUMN p90_score numeric,
    ADD COLUMN p10_ocr_score numeric,
    ADD COLUMN p90_ocr_score numeric;

-- What is there gets its spread by being recomputed. A database without roll-ups has nothing to recompute.
INSERT INTO public.invalidation_log (everything)
SELECT true
 WHERE EXISTS (SELECT FROM public.minutely_parsed_total) OR EXISTS (SELECT FROM public.hourly_parsed_total);
