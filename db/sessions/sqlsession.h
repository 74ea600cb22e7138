// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "db/address/connectionparameters.h"
#include "db/connection/statement.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>
#include <QVariantList>

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>

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
    /// Blocks while connecting. Errors: as Connection::open().
    static core::Result<std::unique_ptr<SqlSession>> open(const ConnectionParameters& parameters);
    ~SqlSession();
    SqlSession(const SqlSession&) = delete;
    SqlSession& operator=(const SqlSession&) = delete;

    /// One statement with `?` for each value. The query must not outlive the session.
    core::Result<QSqlQuery> query(const QString& sql, const QVariantList& values = {});

    /// A statement's rows, one by one, in a transaction of its own: the driver prepares on the server and executes in a
    /// second step, which a pooler may hand to different servers otherwise. The driver writes values into the text of
    /// EXECUTE: numbers and words of ours only, never what a stranger wrote.
    core::Result<> read(Statement statement, const QVariantList& values,
                        const std::function<void(const QSqlQuery&)>& row);

    /// From now on calls end as soon as one of the two is requested, by cutting the connection: nothing else frees a
    /// call to a server that is silent.
    void endWith(const std::stop_token& first, const std::stop_token& second);
    /// False after the connection was lost or cut.
    bool isUsable() const { return m_isUsable; }

private:
    using Cut = std::stop_callback<std::function<void()>>;

    explicit SqlSession(QString name);
    QString m_name;
    int m_socket = -1;
    std::atomic<bool> m_isUsable = true;
    std::optional<Cut> m_firstCut;
    std::optional<Cut> m_secondCut;
};

} // namespace oa::db
