// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/documents/documentwriter.h"
#include "db/ingest/partition.h"

#include <span>
#include <string_view>
#include <vector>

namespace oa::db {

/// The first 16 bytes of the SHA-256 of a message's value; of nothing for a message without one.
QByteArray digestOf(std::string_view value);

/// A message that cannot become a document. The views live as long as the batch is written.
struct RefusedMessage
{
    PartitionKey key;
    int generation = 1;
    qint64 offset = 0;
    std::optional<qint64> timestamp; ///< milliseconds since 1970
    std::optional<std::string_view> messageKey;
    std::optional<std::string_view> value;
    QByteArray headers; ///< JSON; empty for none
    QByteArray reason;  ///< code: see ingest/messages.sql
    QString detail;
};

/// One transaction: documents, then refused messages, then the offsets; rolled back unless committed.
///
///     begin() → addDocument()… → addRefused()… → advance() → commit()
///
/// advance() is the last statement, so that a partition's row is locked for a moment only, and commit() is not sent
/// before its answer was read: a server that went on with what its socket held after the client died would commit
/// documents whose offsets did not move.
class IngestBatch
{
public:
    static core::Result<IngestBatch> begin(Connection& connection, const ConsumerGroup& group);

    /// `payload` is UTF-8 without U+0000.
    core::Result<> addDocument(std::string_view payload, core::TimePoint timestamp);
    core::Result<> addRefused(std::span<const RefusedMessage> messages);
    /// Moves the partitions. Answers those that did not move, because somebody else has them by now or they are
    /// elsewhere than at PartitionMove::from: then this batch must not be committed.
    core::Result<std::vector<PartitionKey>> advance(std::span<const PartitionMove> moves);
    /// Errors: OutcomeUnknown when the connection broke: OffsetStore::claimAgain() tells which it was.
    core::Result<> commit();

private:
    IngestBatch(Connection& connection, const ConsumerGroup& group, DocumentWriter writer);

    Connection* m_connection;
    const ConsumerGroup* m_group;
    DocumentWriter m_writer;
    bool m_hasAdvanced = false;
};

} // namespace oa::db
