-- SPDX-License-Identifier: GPL-3.0-only
-- What the connected role may do here. to_regclass answers NULL for a table that is missing, and has_table_privilege
-- answers NULL for NULL: a missing table is one that may not be used.
SELECT current_user,
       split_part(current_setting('server_version'), ' ', 1),
       pg_is_in_recovery(),
       coalesce(has_table_privilege(to_regclass('public.documents'), 'SELECT')
                AND has_table_privilege(to_regclass('public.minutely_parsed_total'), 'SELECT')
                AND has_table_privilege(to_regclass('public.hourly_parsed_total'), 'SELECT'), false),
       coalesce(has_table_privilege(to_regclass('public.documents'), 'INSERT')
                AND has_table_privilege(to_regclass('public.document_values'), 'INSERT')
                AND has_table_privilege(to_regclass('public.minutely_parsed_total'), 'INSERT')
                AND has_table_privilege(to_regclass('public.hourly_parsed_total'), 'INSERT')
                AND has_table_privilege(to_regclass('public.invalidation_log'), 'DELETE'), false),
       coalesce(has_schema_privilege(to_regnamespace('public'), 'CREATE'), false);
