// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"

namespace oa::db {

class Connection;

/// A transaction that rolls back unless committed.
class Transaction
{
public:
    enum class Isolation { ReadCommitted, RepeatableReadReadOnly, RepeatableRead };

    static core::Result<Transaction> begin(Connection& connection, Isolation isolation = Isolation::ReadCommitted);
    Transaction(Transaction&& other) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// Errors: OutcomeUnknown when the connection broke while waiting for the answer.
    core::Result<> commit();
    core::Result<> rollBack();

private:
    explicit Transaction(Connection& connection);
    Connection* m_connection;
};

} // namespace oa::db
