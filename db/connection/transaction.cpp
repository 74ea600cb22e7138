// SPDX-License-Identifier: GPL-3.0-only
#include "db/connection/transaction.h"

#include "db/connection/connection.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <utility>

namespace oa::db {

namespace {

Q_LOGGING_CATEGORY(logTransaction, "oa.db.transaction", QtWarningMsg)

const char* beginStatement(Transaction::Isolation isolation)
{
    switch (isolation) {
    case Transaction::Isolation::RepeatableReadReadOnly:
        return "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    case Transaction::Isolation::RepeatableRead:
        return "BEGIN ISOLATION LEVEL REPEATABLE READ";
    case Transaction::Isolation::ReadCommitted:
        break;
    }
    return "BEGIN ISOLATION LEVEL READ COMMITTED";
}

} // namespace

Transaction::Transaction(Connection& connection)
    : m_connection(&connection)
{}

Transaction::Transaction(Transaction&& other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{}

Transaction::~Transaction()
{
    if (m_connection == nullptr)
        return;
    if (const auto done = rollBack(); !done)
        qCWarning(logTransaction) << "rollback failed:" << done.error().message << done.error().detail;
}

core::Result<Transaction> Transaction::begin(Connection& connection, Isolation isolation)
{
    OA_TRY(connection.beginTransaction(beginStatement(isolation)));
    return Transaction(connection);
}

core::Result<> Transaction::commit()
{
    auto* connection = std::exchange(m_connection, nullptr);
    if (connection == nullptr)
        return {};
    return connection->commitTransaction();
}

core::Result<> Transaction::rollBack()
{
    auto* connection = std::exchange(m_connection, nullptr);
    // A lost connection has rolled back by itself.
    if (connection == nullptr || connection->isLost() || !connection->isInTransaction())
        return {};
    return connection->rollBackTransaction();
}

} // namespace oa::db
