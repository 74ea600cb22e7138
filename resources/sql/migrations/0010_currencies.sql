-- SPDX-License-Identifier: GPL-3.0-only
-- What an amount means: its currency is kept with the value, and roll-ups know their amounts by currency. NULL takes no room
-- where receipts say none.

ALTER TABLE public.document_values ADD COLUMN currency text COLLATE "C";
COMMENT ON COLUMN public.document_values.currency IS 'Of total_amount; null: the receipt says none.';

ALTER TABLE public.minutely_parsed_total ADD COLUMN currencies text COLLATE "C";
ALTER TABLE public.hourly_parsed_total ADD COLUMN currencies text COLLATE "C";
COMMENT ON COLUMN public.minutely_parsed_total.currencies IS 'Null: no receipt says its currency. EUR: all receipts are in that one. Else total_amount adds up several currencies: see ocr_analytics_amounts().';
COMMENT ON COLUMN public.hourly_parsed_total.currencies IS 'Null: no receipt says its currency. EUR: all receipts are in that one. Else total_amount adds up several currencies: see ocr_analytics_amounts().';

-- Receipts of Veryfi count otherwise from now on: with their currency, their scores in points, refunds negative, duplicates
-- not at all. Hours that have such are read again from their documents, when nothing else is to do, newest first. Renamed,
-- so that a program of before, which would leave currencies behind, cannot take anything from the log any more.
ALTER TABLE public.invalidation_log RENAME COLUMN remake TO remake_hour;
ALTER INDEX public.invalidation_log_remake_idx RENAME TO invalidation_log_remake_hour_idx;
ALTER TABLE public.invalidation_log ADD COLUMN reread boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN public.invalidation_log.reread IS 'With remake_hour: if documents of this minute''s hour count otherwise since a newer program, they are read again.';
INSERT INTO public.invalidation_log (minute, remake_hour, reread)
SELECT DISTINCT ts, true, true FROM public.hourly_parsed_total;

-- What the column currencies of a roll-up says, as rows; the other arguments are the row's own columns. The currency is
-- null for receipts that say none.
CREATE FUNCTION public.ocr_analytics_amounts(currencies text, document_count bigint, total_amount numeric,
                                             amount_squares numeric DEFAULT NULL)
    RETURNS TABLE (currency text, documents bigint, amount numeric, squares numeric)
    LANGUAGE sql IMMUTABLE PARALLEL SAFE ROWS 2 SET search_path = pg_catalog, pg_temp AS $$
    SELECT nullif(split_part(entry, ' ', 1), '-'), split_part(entry, ' ', 2)::bigint, split_part(entry, ' ', 3)::numeric,
           split_part(entry, ' ', 4)::numeric
      FROM unnest(string_to_array($1, ',')) AS entry
     WHERE position(' ' IN $1) > 0
    UNION ALL
    SELECT $1, $2, $3, $4 WHERE $1 IS NULL OR position(' ' IN $1) = 0
$$;
COMMENT ON FUNCTION public.ocr_analytics_amounts(text, bigint, numeric, numeric) IS 'The receipts and amounts of a roll-up by currency.';
GRANT EXECUTE ON FUNCTION public.ocr_analytics_amounts(text, bigint, numeric, numeric) TO PUBLIC;
