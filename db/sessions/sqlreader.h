// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/address/connectionparameters.h"
#include "db/sessions/sqlsession.h"

#include <QThreadPool>

#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>

namespace oa::db {

/// Reads a list of the window by Qt Sql, over a connection of its own that it keeps. Qt ties a connection to the thread
/// that opened it, so there is one thread for it: work given to thread() calls session() there. Everything else belongs
/// to the thread that made this object. The destructor ends what is being read and waits for it.
class SqlReader
{
public:
    SqlReader();
    ~SqlReader();
    SqlReader(const SqlReader&) = delete;
    SqlReader& operator=(const SqlReader&) = delete;

    /// Which database is read from now on; none for nothing.
    void setDatabase(std::optional<ConnectionParameters> database);
    bool hasDatabase() const;
    /// For core::LatestJob: a single thread that stays.
    QThreadPool* thread() { return &m_thread; }

    /// In that thread: the session, opened if need be, which ends its calls when `stop` is requested. Valid until the
    /// next call. Errors: as SqlSession::open(); NotFound without a database.
    core::Result<SqlSession*> session(const std::stop_token& stop);

private:
    mutable std::mutex m_mutex;
    std::optional<ConnectionParameters> m_wanted; // guarded by m_mutex
    std::stop_source m_stop;
    std::optional<ConnectionParameters> m_open; // in the thread
    std::unique_ptr<SqlSession> m_session;      // in the thread
    QThreadPool m_thread;
};

} // namespace oa::db
