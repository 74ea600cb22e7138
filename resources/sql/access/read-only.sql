-- SPDX-License-Identifier: GPL-3.0-only
-- The statement that ends it when sessions are read-only by a setting; null when it stands in the connection's options. No
-- row on a standby, or when they are not.
SELECT CASE s.source WHEN 'client' THEN NULL
                     WHEN 'user' THEN format('ALTER ROLE %I RESET default_transaction_read_only;', session_user)
                     WHEN 'database' THEN format('ALTER DATABASE %I RESET default_transaction_read_only;',
                                                 current_database())
                     WHEN 'database user' THEN format('ALTER ROLE %I IN DATABASE %I RESET default_transaction_read_only;',
                                                      session_user, current_database())
                     ELSE 'ALTER SYSTEM RESET default_transaction_read_only; SELECT pg_reload_conf();' END
  FROM pg_catalog.pg_settings s
 WHERE s.name = 'default_transaction_read_only' AND s.setting = 'on' AND NOT pg_is_in_recovery();
