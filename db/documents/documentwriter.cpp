// SPDX-License-Identifier: GPL-3.0-only
#include "db/documents/documentwriter.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/storabletext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace oa::db {

namespace {

/// What one statement's rows take in the server's memory, with what the server adds to each.
constexpr std::size_t statementBytes = 32U * 1024 * 1024;
constexpr std::size_t rowOverhead = 64;

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::DocumentWriter)
};

} // namespace

core::Result<TransactionOutcome> outcomeOf(Connection& connection, const TransactionId& transaction)
{
    for (;;) {
        OA_TRY_ASSIGN(const auto answer, connection.execute(sql("documents/write:outcome"), {transaction}));
        const auto status = answer.bytes(0, 0);
        if (status == "committed")
            return TransactionOutcome::Committed;
        if (status == "aborted")
            return TransactionOutcome::RolledBack;
        if (status != "in progress") {
            return core::fail(core::ErrorCode::OutcomeUnknown,
                              Texts::tr("The server no longer knows whether the receipts were saved."), {},
                              Texts::tr("Compare the number of receipts with what was expected."));
        }
        OA_TRY(connection.execute("SELECT pg_sleep(0.1)"));
    }
}

DocumentWriter::DocumentWriter(Connection& connection, Transaction transaction)
    : m_connection(&connection)
    , m_transaction(std::move(transaction))
{}

core::Result<DocumentWriter> DocumentWriter::begin(Connection& connection)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(connection));
    OA_TRY_ASSIGN(const auto begun, connection.execute(sql("documents/write:room")));
    DocumentWriter writer(connection, std::move(transaction));
    writer.m_hasLateTriggers = begun.boolean(0, 1);
    writer.m_givenPath = begun.text(0, 2).toUtf8();
    return writer;
}

core::Result<> DocumentWriter::setPath(const QByteArray& path)
{
    OA_TRY(m_connection->execute(sql("documents/write:path"), {Parameter(path)}));
    return {};
}

core::Result<> DocumentWriter::beginStatement()
{
    OA_TRY(setPath(m_givenPath));
    OA_TRY_ASSIGN(auto copy, CopyWriter::begin(*m_connection, sql("documents/write:copy"), 2));
    m_copy.emplace(std::move(copy));
    m_bytesInStatement = 0;
    return {};
}

core::Result<> DocumentWriter::endRows()
{
    if (!m_copy)
        return {};
    const auto rows = m_copy->finish();
    m_copy.reset();
    OA_TRY(rows);
    return setPath("pg_catalog"); // for ours
}

core::Result<> DocumentWriter::add(std::string_view payload, core::TimePoint timestamp)
{
    if (m_copy && m_bytesInStatement > statementBytes)
        OA_TRY(endRows());
    if (!m_copy)
        OA_TRY(beginStatement());
    m_copy->startRow();
    if (m_connection->storesEveryText())
        m_copy->addText(payload);
    else
        m_copy->addText(escapedToAscii(payload)); // the same JSON
    m_copy->addTimestamp(timestamp);
    ++m_rows;
    m_bytesInStatement += payload.size() + rowOverhead;
    return m_copy->endRow();
}

core::Result<TransactionId> DocumentWriter::finish()
{
    OA_TRY(endRows());
    OA_TRY_ASSIGN(const auto answer, m_connection->execute(sql("documents/write:transaction")));
    const auto id = answer.bytes(0, 0);
    return TransactionId(id.data(), static_cast<qsizetype>(id.size()));
}

core::Result<> DocumentWriter::commit()
{
    if (m_hasLateTriggers)
        OA_TRY(setPath(m_givenPath));
    return m_transaction.commit();
}

} // namespace oa::db
