// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/connection/connectionparameters.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <memory>

namespace oa::db {

/// A Qt Sql connection for tables and lists in the window; workers use Connection. Qt ties a connection to the thread
/// that opened it: open, use and destroy it in one thread. Every session has a name of its own and takes it out of Qt's
/// list when it goes, so that no name is ever shared or left behind.
///
/// What the driver does badly is kept away: results are forward-only (else all rows are buffered), numeric arrives as
/// text with all its digits, and times should be selected as epoch or text, since the driver loses microseconds.
class SqlSession
{
public:
    /// Blocks while connecting. Sessions are in UTC and, for a viewer, read-only. Errors: as Connection::open().
    static core::Result<std::unique_ptr<SqlSession>> open(const ConnectionParameters& parameters);
    ~SqlSession();
    SqlSession(const SqlSession&) = delete;
    SqlSession& operator=(const SqlSession&) = delete;

    /// One statement with `?` for each value. The query must not outlive the session.
    core::Result<QSqlQuery> query(const QString& sql, const QVariantList& values = {});

private:
    explicit SqlSession(QString name);
    QString m_name;
};

} // namespace oa::db
