-- SPDX-License-Identifier: GPL-3.0-only
-- Groups of businesses (0009_groups.sql).

-- :members
-- Of the group $1, and the business of that name unless it is in another; none when there is no such group.
SELECT business_id
  FROM public.business_groups
 WHERE group_name = $1::text
UNION
SELECT $1::text COLLATE "C"
 WHERE EXISTS (SELECT 1 FROM public.business_groups WHERE group_name = $1::text)
   AND EXISTS (SELECT 1 FROM public.hourly_parsed_total WHERE business_id = $1::text)
   AND NOT EXISTS (SELECT 1 FROM public.business_groups WHERE business_id = $1::text)
 ORDER BY 1;

-- :list
SELECT group_name, business_id, (extract(epoch FROM since) * 1000000)::bigint, added_by
  FROM public.business_groups
 ORDER BY group_name, business_id;

-- :doubly
-- Names that would stand for two things if businesses $1 went into group $2: a group that is put into another, and a
-- business of the group's name that is in another.
SELECT name FROM unnest($1::text[]) AS name
 WHERE name <> $2::text AND EXISTS (SELECT FROM public.business_groups WHERE group_name = name COLLATE "C")
UNION
SELECT business_id FROM public.business_groups WHERE business_id = $2::text AND group_name <> $2::text
 ORDER BY 1;

-- :assign
-- Puts businesses $1 into group $2, or out of any when it is null, in the name of $3, and notes what was before. Answers
-- each that it changes with the group that it was in.
WITH wanted AS (
    SELECT DISTINCT name COLLATE "C" AS business_id FROM unnest($1::text[]) AS name
), changed AS (
    SELECT w.business_id, g.group_name
      FROM wanted w
      LEFT JOIN public.business_groups g ON g.business_id = w.business_id
     WHERE g.group_name IS DISTINCT FROM $2::text
), noted AS (
    INSERT INTO public.business_group_changes (changed_by, business_ids, groups_before, groups_after)
    SELECT $3, array_agg(business_id ORDER BY business_id), array_agg(group_name ORDER BY business_id),
           array_agg($2::text)
      FROM changed
    HAVING count(*) > 0
), removed AS (
    DELETE FROM public.business_groups g USING changed c WHERE g.business_id = c.business_id AND $2::text IS NULL
), stored AS (
    INSERT INTO public.business_groups (business_id, group_name, added_by)
    SELECT business_id, $2::text, $3 FROM changed WHERE $2::text IS NOT NULL
        ON CONFLICT (business_id) DO UPDATE
       SET (group_name, since, added_by) = (EXCLUDED.group_name, EXCLUDED.since, EXCLUDED.added_by)
)
SELECT business_id, group_name FROM changed ORDER BY business_id;

-- :lock
-- One change at a time: what a change replaces is what it notes.
SELECT pg_advisory_xact_lock(20571, 3);

-- :undo
-- Takes the newest change back that was not yet, in the name of $1: for each business, the group it had before and the one
-- that it is taken out of.
WITH change AS (
    UPDATE public.business_group_changes
       SET undone = true
     WHERE change_id = (SELECT max(change_id) FROM public.business_group_changes WHERE NOT undone)
    RETURNING business_ids, groups_before, groups_after
), entry AS (
    SELECT e.business_id COLLATE "C" AS business_id, e.before, e.after
      FROM change, unnest(change.business_ids, change.groups_before, change.groups_after)
                       AS e (business_id, before, after)
), removed AS (
    DELETE FROM public.business_groups g USING entry e WHERE g.business_id = e.business_id AND e.before IS NULL
), stored AS (
    INSERT INTO public.business_groups (business_id, group_name, added_by)
    SELECT business_id, before, $1 FROM entry WHERE before IS NOT NULL
        ON CONFLICT (business_id) DO UPDATE
       SET (group_name, since, added_by) = (EXCLUDED.group_name, EXCLUDED.since, EXCLUDED.added_by)
)
SELECT business_id, before, after FROM entry ORDER BY business_id;
