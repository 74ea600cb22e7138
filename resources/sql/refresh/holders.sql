-- SPDX-License-Identifier: GPL-3.0-only
-- Who holds a stripe of the refresh, and whether the server waits for that client.

-- :waiting
-- A client that lives moves on: its statement changes, or the bytes of its COPY grow. One that was stopped or whose
-- machine went away without a word does neither, and no time-out of the server ends a COPY whose other side is silent.
SELECT l.pid,
       concat_ws(' ', a.xact_start, a.query_start, a.state_change, p.bytes_processed),
       a.wait_event_type = 'Client'
  FROM pg_locks l
  JOIN pg_stat_activity a ON a.pid = l.pid
  LEFT JOIN pg_stat_progress_copy p ON p.pid = l.pid
 WHERE l.locktype = 'advisory'
   AND l.granted
   AND l.classid = 20572
   AND l.objsubid = 2
   AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
   AND l.pid <> pg_backend_pid();

-- :end
SELECT pg_terminate_backend($1::int);
