// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"
#include "db/connection/transaction.h"
#include "db/copy/copywriter.h"

#include <QByteArray>

#include <optional>
#include <string_view>

namespace oa::db {

class Connection;

/// The server's number of a transaction, to be asked about with outcomeOf().
using TransactionId = QByteArray;

enum class TransactionOutcome { Committed, RolledBack };

/// What became of a transaction whose COMMIT was never answered: PostgreSQL remembers. Waits while the server still
/// works on it. Errors: OutcomeUnknown when it is too long ago, Canceled, the server's.
core::Result<TransactionOutcome> outcomeOf(Connection& connection, const TransactionId& transaction);

/// Adds documents by binary COPY in one transaction, which is rolled back unless committed. Long ones are cut into
/// several statements, so that what the triggers look at stays small on the server.
class DocumentWriter
{
public:
    static core::Result<DocumentWriter> begin(Connection& connection);

    /// `payload` is UTF-8 without U+0000. Errors: the server's, or Canceled; the transaction is lost then.
    core::Result<> add(std::string_view payload, core::TimePoint timestamp);
    qint64 rows() const { return m_rows; }

    /// Ends the COPY, so that the transaction may do something else: every row has been taken by the server, none is
    /// visible.
    core::Result<> endRows();
    /// The same, and answers what to keep for outcomeOf().
    core::Result<TransactionId> finish();
    /// Errors: OutcomeUnknown when the connection broke: ask outcomeOf() on another connection before repeating.
    core::Result<> commit();

private:
    DocumentWriter(Connection& connection, Transaction transaction);
    core::Result<> beginStatement();
    core::Result<> setPath(const QByteArray& path);

    Connection* m_connection;
    Transaction m_transaction;
    std::optional<CopyWriter> m_copy; // ends before the transaction
    QByteArray m_givenPath;           ///< what others' triggers expect
    bool m_hasLateTriggers = false;   ///< that run at the end of the transaction
    qint64 m_rows = 0;
    std::size_t m_bytesInStatement = 0;
};

} // namespace oa::db
