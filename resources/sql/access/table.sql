-- SPDX-License-Identifier: GPL-3.0-only
-- Whether the table $1, qualified, may be read in full: whether it is there, as it is not in a database of an earlier version;
-- whether rows may be hidden from this role; whether it may read none; and the statements that end both.
SELECT to_regclass($1) IS NOT NULL,
       coalesce(row_security_active(to_regclass($1)), false),
       coalesce(NOT has_table_privilege(to_regclass($1), 'SELECT'), false),
       format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY;', $1),
       format('GRANT SELECT ON %s TO %I;', $1, current_user);
