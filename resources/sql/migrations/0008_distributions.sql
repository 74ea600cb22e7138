-- SPDX-License-Identifier: GPL-3.0-only
-- Roll-ups that can be merged: sums of squares, and of both scores the distinct values with their counts, from which every
-- rank follows (core/rollup). Rows of before have neither until their hour is made again from the stored values.

ALTER TABLE public.minutely_parsed_total
    ADD COLUMN amount_squares numeric,
    ADD COLUMN score_distribution bytea,
    ADD COLUMN score_added bytea,
    ADD COLUMN ocr_score_distribution bytea,
    ADD COLUMN ocr_score_added bytea;
ALTER TABLE public.hourly_parsed_total
    ADD COLUMN amount_squares numeric,
    ADD COLUMN score_distribution bytea,
    ADD COLUMN score_added bytea,
    ADD COLUMN ocr_score_distribution bytea,
    ADD COLUMN ocr_score_added bytea;
COMMENT ON COLUMN public.minutely_parsed_total.amount_squares IS 'Sum of the squares of the totals. Null: the row is from before there were distributions, and has none yet.';
COMMENT ON COLUMN public.hourly_parsed_total.amount_squares IS 'Sum of the squares of the totals. Null: the row is from before there were distributions, and has none yet.';
COMMENT ON COLUMN public.minutely_parsed_total.score_distribution IS 'Distinct scores with their counts: ocr_analytics_distribution(score_distribution || coalesce(score_added, '''')).';
COMMENT ON COLUMN public.hourly_parsed_total.score_distribution IS 'Distinct scores with their counts: ocr_analytics_distribution(score_distribution || coalesce(score_added, '''')).';
COMMENT ON COLUMN public.minutely_parsed_total.score_added IS 'What was added since score_distribution was last written, which is not done each time where it is long.';
COMMENT ON COLUMN public.hourly_parsed_total.score_added IS 'What was added since score_distribution was last written, which is not done each time where it is long.';

-- Quicker to pack and unpack than the usual way, where the server knows it (from 14 on, when built with it).
DO $$
DECLARE
    place record;
BEGIN
    FOR place IN
        SELECT t.name AS table_name, c.name AS column_name
          FROM unnest(ARRAY['minutely_parsed_total', 'hourly_parsed_total']) AS t (name)
         CROSS JOIN unnest(ARRAY['score_distribution', 'score_added', 'ocr_score_distribution', 'ocr_score_added'])
               AS c (name)
    LOOP
        EXECUTE format('ALTER TABLE public.%I ALTER COLUMN %I SET COMPRESSION lz4', place.table_name, place.column_name);
    END LOOP;
EXCEPTION WHEN feature_not_supported OR syntax_error OR invalid_parameter_value THEN
    NULL;
END $$;

-- Minutes of an hour and the hour itself are made again from the stored values. Renamed, so that a program of before, which
-- would change rows without their distributions, cannot take anything from the log any more.
ALTER TABLE public.invalidation_log RENAME COLUMN hour TO remake;
ALTER INDEX public.invalidation_log_hour_idx RENAME TO invalidation_log_remake_idx;
COMMENT ON COLUMN public.invalidation_log.remake IS 'The documents are counted; the roll-ups of this minute''s hour are to be made again from the stored values.';
INSERT INTO public.invalidation_log (minute, remake) SELECT DISTINCT ts, true FROM public.hourly_parsed_total;

-- A distribution as rows, the smallest value first; see core/rollup/distributioncode.h for its bytes. Several pieces
-- behind each other are several distributions: a value may then come more than once. Anything else is an error, and so is
-- every byte that is not there.
CREATE FUNCTION public.ocr_analytics_distribution(distribution bytea) RETURNS TABLE (value numeric, n bigint)
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE ROWS 100 SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    bytes CONSTANT bytea := distribution;
    size CONSTANT integer := length(bytes);
    place integer := 0;          -- of the next byte
    step_place integer;          -- while counts are read, which stand behind all steps
    count_place integer;
    scale_place integer;
    form integer;
    unit_scale integer;
    least_scale integer;
    scale integer;
    unit numeric;
    entries bigint;
    entry bigint;
    number bigint;               -- the varint read last, as 64 bits
    shift integer;
    byte integer;
    units bigint;
    last_value numeric;
    wanted "char";               -- what the next varint is
BEGIN
    WHILE place < size LOOP
        form := get_byte(bytes, place);
        place := place + 1;
        IF form IN (1, 2) THEN
            unit_scale := get_byte(bytes, place);
            least_scale := CASE form WHEN 1 THEN get_byte(bytes, place + 1) ELSE 0 END;
            place := place + CASE form WHEN 1 THEN 2 ELSE 1 END;
            IF unit_scale > 18 OR least_scale > unit_scale THEN
                RAISE data_exception USING MESSAGE = 'this is no distribution: too many decimals';
            END IF;
            unit := ('1e-' || unit_scale)::numeric;
        ELSIF form <> 3 THEN
            RAISE data_exception USING MESSAGE = format('this is no distribution: form %s', form);
        END IF;
        wanted := 'e';
        entries := 1;
        entry := 0;
        WHILE entry < entries LOOP
            number := 0;
            shift := 0;
            LOOP
                byte := get_byte(bytes, place);
                place := place + 1;
                IF shift = 63 AND byte > 1 THEN
                    RAISE data_exception USING MESSAGE = 'this is no distribution: beyond 64 bits';
                END IF;
                number := number | ((byte & 127)::bigint << shift);
                EXIT WHEN byte < 128;
                shift := shift + 7;
            END LOOP;
            CASE wanted
            WHEN 'e' THEN -- the number of entries
                IF number NOT BETWEEN 1 AND size - place THEN
                    RAISE data_exception USING MESSAGE = 'this is no distribution: more values than bytes';
                END IF;
                entries := number;
                wanted := CASE form WHEN 3 THEN 'l' ELSE 'f' END;
            WHEN 'f' THEN -- the first value
                units := ((number >> 1) & 9223372036854775807) # -(number & 1);
                wanted := 's';
                count_place := place;
                FOR i IN 1 .. entries LOOP
                    WHILE get_byte(bytes, count_place) > 127 LOOP
                        count_place := count_place + 1;
                    END LOOP;
                    count_place := count_place + 1;
                END LOOP;
                IF form = 2 THEN -- the counts end where the last bytes begin, if all is well
                    scale_place := count_place;
                    step_place := place;
                    FOR i IN 1 .. entries LOOP
                        byte := get_byte(bytes, step_place);
                        WHILE get_byte(bytes, step_place) > 127 LOOP
                            step_place := step_place + 1;
                        END LOOP;
                        step_place := step_place + 1;
                        IF byte & 1 = 1 THEN
                            WHILE get_byte(bytes, scale_place) > 127 LOOP
                                scale_place := scale_place + 1;
                            END LOOP;
                            scale_place := scale_place + 1;
                        END IF;
                    END LOOP;
                END IF;
            WHEN 's' THEN -- a step
                IF ((number >> 1) & 9223372036854775807 = 0) <> (entry = 0) THEN
                    RAISE data_exception USING MESSAGE = 'this is no distribution: it does not ascend';
                END IF;
                units := units + ((number >> 1) & 9223372036854775807);
                IF units NOT BETWEEN -4611686018427387903 AND 4611686018427387903 THEN
                    RAISE data_exception USING MESSAGE = 'this is no distribution: out of range';
                END IF;
                value := units * unit;
                scale := greatest(least_scale, min_scale(value));
                IF form = 2 THEN
                    byte := get_byte(bytes, scale_place);
                    scale_place := scale_place + 1;
                    IF byte NOT BETWEEN scale AND unit_scale THEN
                        RAISE data_exception USING MESSAGE = 'this is no distribution: wrong decimals';
                    END IF;
                    scale := byte;
                END IF;
                value := round(value, scale);
                IF number & 1 = 1 THEN
                    step_place := place;
                    place := count_place;
                    wanted := 'c';
                ELSE
                    n := 1;
                    entry := entry + 1;
                    RETURN NEXT;
                END IF;
            WHEN 'l' THEN -- the length of a text
                IF number NOT BETWEEN 1 AND least(200, size - place)
                   OR convert_from(substring(bytes FROM place + 1 FOR number::integer), 'SQL_ASCII')
                      !~ '^-?[0-9]+(\.[0-9]+)?$' THEN
                    RAISE data_exception USING MESSAGE = 'this is no distribution: not a number';
                END IF;
                value := convert_from(substring(bytes FROM place + 1 FOR number::integer), 'SQL_ASCII')::numeric;
                IF entry > 0 AND value <= last_value THEN
                    RAISE data_exception USING MESSAGE = 'this is no distribution: it does not ascend';
                END IF;
                last_value := value;
                place := place + number::integer;
                wanted := 'c';
            ELSE -- a count
                n := number + CASE form WHEN 3 THEN 0 ELSE 2 END;
                IF n NOT BETWEEN 1 AND 281474976710655 THEN
                    RAISE data_exception USING MESSAGE = 'this is no distribution: out of range';
                END IF;
                entry := entry + 1;
                RETURN NEXT;
                IF form = 3 THEN
                    wanted := 'l';
                ELSE
                    count_place := place;
                    place := step_place;
                    wanted := 's';
                END IF;
            END CASE;
        END LOOP;
        -- Steps were read up to their end; what follows them was read beside.
        IF form <> 3 THEN
            place := CASE form WHEN 2 THEN scale_place ELSE count_place END;
        END IF;
    END LOOP;
END $$;
COMMENT ON FUNCTION public.ocr_analytics_distribution(bytea) IS 'The distinct values of a stored distribution with their counts.';
GRANT EXECUTE ON FUNCTION public.ocr_analytics_distribution(bytea) TO PUBLIC;
