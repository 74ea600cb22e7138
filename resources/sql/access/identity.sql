-- SPDX-License-Identifier: GPL-3.0-only
-- What tells this server's data from those of every other server, also after a move to another folder.
SELECT system_identifier::text FROM pg_control_system();
