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
-- behind each other are several distributions: a value may then come more than once. Anything else is an error.
CREATE FUNCTION public.ocr_analytics_distribution(distribution bytea) RETURNS TABLE (value numeric, n bigint)
    LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE ROWS 100 SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    bytes CONSTANT bytea := distribution;
    size CONSTANT integer := length(bytes);
    place integer := 0;  -- of the next byte
    form integer;
    unit_scale integer;
    least_scale integer;
    entries bigint;
    number numeric;      -- the varint that was read last
    factor numeric;
    byte integer;
    units numeric;
    last_value numeric;
    values_read numeric[];
    repeated boolean[];
    counts numeric[];
    needed integer;
    phase integer;       -- of a short form: 0 number of values, 1 the first, 2 steps, 3 counts
    i bigint;
BEGIN
    WHILE place < size LOOP
        form := get_byte(bytes, place);
        place := place + 1;
        IF form NOT IN (1, 2, 3) THEN
            RAISE data_exception USING MESSAGE = format('this is no distribution: form %s', form);
        END IF;
        unit_scale := 0;
        least_scale := 0;
        IF form IN (1, 2) THEN
            unit_scale := get_byte(bytes, place);
            place := place + 1;
        END IF;
        IF form = 1 THEN
            least_scale := get_byte(bytes, place);
            place := place + 1;
        END IF;
        IF unit_scale > 18 OR least_scale > unit_scale THEN
            RAISE data_exception USING MESSAGE = 'this is no distribution: too many decimals';
        END IF;
        entries := NULL;
        values_read := '{}';
        repeated := '{}';
        counts := '{}';
        phase := 0;
        i := 0;
        LOOP
            EXIT WHEN phase = 3 AND i >= entries;
            IF phase = 3 AND form <> 3 AND NOT repeated[i + 1] THEN
                counts := counts || 1::numeric;
                i := i + 1;
                CONTINUE;
            END IF;
            -- A varint.
            number := 0;
            factor := 1;
            LOOP
                IF place >= size OR factor > 9223372036854775808 THEN
                    RAISE data_exception USING MESSAGE = 'this is no distribution: it ends too early';
                END IF;
                byte := get_byte(bytes, place);
                place := place + 1;
                number := number + factor * (byte & 127);
                EXIT WHEN byte < 128;
                factor := factor * 128;
            END LOOP;
            IF phase = 0 THEN
                IF number < 1 OR number > size - place THEN
                    RAISE data_exception USING MESSAGE = 'this is no distribution: more values than bytes';
                END IF;
                entries := number;
                phase := CASE WHEN form = 3 THEN 3 ELSE 1 END;
            ELSIF phase = 1 THEN
                units := CASE WHEN number % 2 = 0 THEN div(number, 2) ELSE -div(number + 1, 2) END;
                phase := 2;
            ELSIF phase = 2 THEN
                IF (div(number, 2) = 0) <> (i = 0) THEN
                    RAISE data_exception USING MESSAGE = 'this is no distribution: it does not ascend';
                END IF;
                units := units + div(number, 2);
                values_read := values_read || units;
                repeated := repeated || (number % 2 = 1);
                i := i + 1;
                IF i = entries THEN
                    phase := 3;
                    i := 0;
                END IF;
            ELSIF form <> 3 THEN
                counts := counts || number + 2;
                i := i + 1;
            ELSIF cardinality(values_read) = i THEN
                -- The length of a text.
                IF number > 200 OR number > size - place
                   OR convert_from(substring(bytes FROM place + 1 FOR number::integer), 'SQL_ASCII')
                      !~ '^-?[0-9]+(\.[0-9]+)?$' THEN
                    RAISE data_exception USING MESSAGE = 'this is no distribution: not a number';
                END IF;
                units := convert_from(substring(bytes FROM place + 1 FOR number::integer), 'SQL_ASCII')::numeric;
                IF i > 0 AND units <= last_value THEN
                    RAISE data_exception USING MESSAGE = 'this is no distribution: it does not ascend';
                END IF;
                last_value := units;
                values_read := values_read || units;
                place := place + number::integer;
            ELSE
                counts := counts || number;
                i := i + 1;
            END IF;
        END LOOP;
        FOR i IN 1 .. entries LOOP
            value := values_read[i];
            IF form <> 3 THEN
                value := value * ('1e-' || unit_scale)::numeric;
                needed := greatest(least_scale, min_scale(value));
                IF form = 2 THEN
                    least_scale := get_byte(bytes, place);
                    place := place + 1;
                    IF least_scale < needed OR least_scale > unit_scale THEN
                        RAISE data_exception USING MESSAGE = 'this is no distribution: wrong decimals';
                    END IF;
                    needed := least_scale;
                    least_scale := 0;
                END IF;
                value := round(value, needed);
            END IF;
            IF counts[i] < 1 OR counts[i] > 281474976710655 OR abs(values_read[i]) >= 4611686018427387904 AND form <> 3 THEN
                RAISE data_exception USING MESSAGE = 'this is no distribution: out of range';
            END IF;
            n := counts[i];
            RETURN NEXT;
        END LOOP;
    END LOOP;
END $$;
COMMENT ON FUNCTION public.ocr_analytics_distribution(bytea) IS 'The distinct values of a stored distribution with their counts.';
GRANT EXECUTE ON FUNCTION public.ocr_analytics_distribution(bytea) TO PUBLIC;
