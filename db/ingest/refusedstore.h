// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"
#include "db/ingest/partition.h"

#include <QStringList>

#include <functional>
#include <stop_token>
#include <vector>

namespace oa::db {

class Connection;

/// A message that could not become a document, for people to read.
struct RefusedRow
{
    QString cluster;
    QString group;
    PartitionKey key;
    int generation = 0; ///< of the partition: grows where it is read anew
    qint64 offset = 0;
    std::optional<qint64> timestamp; ///< milliseconds since 1970
    QString reason;                  ///< code
    QString detail;
    core::TimePoint refused;
    QByteArray begin;      ///< of the value
    qint64 valueBytes = 0; ///< of all of it
};

/// A message as it came, to be tried again.
struct StoredMessage
{
    std::optional<qint64> timestamp;
    std::optional<QByteArray> value;
    QByteArray headers; ///< JSON: [{"name", "value" or "hex"}]; empty for none
};

/// What a message has become.
struct AcceptedMessage
{
    std::string payload; ///< UTF-8 without U+0000
    core::TimePoint timestamp;
};

/// Messages that could not become documents. Uses the connection in the caller's thread.
class RefusedStore
{
public:
    explicit RefusedStore(Connection& connection);

    /// Of a group (all when empty) and topics (all when empty).
    core::Result<qint64> count(const QString& group = {}, const QStringList& topics = {});
    struct Reason
    {
        QString topic;
        QString reason;
        qint64 messages = 0;
    };
    core::Result<std::vector<Reason>> byReason();
    /// Newest first, of one topic and reason or of all where they are empty, with at most `bytes` bytes of each value.
    /// `after`: the last row of the page before.
    core::Result<std::vector<RefusedRow>> readPage(const QString& topic, const QString& reason, int pageSize, int bytes,
                                                   const std::optional<RefusedRow>& after = {});

    struct Value
    {
        QByteArray bytes; ///< as it came, or its beginning
        qint64 wholeBytes = 0;
        bool isWhole() const { return bytes.size() >= wholeBytes; }
    };
    /// At most `bytes` bytes of a message's value. Errors: NotFound when it is no longer refused.
    core::Result<Value> readValue(const RefusedRow& row, int bytes);

    struct Retried
    {
        qint64 looked = 0;
        qint64 accepted = 0;
    };
    using Decide = std::function<std::optional<AcceptedMessage>(const StoredMessage&)>;
    /// Asks `decide` of each message of the group (all groups when empty) and the topics (all when empty). What it
    /// answers becomes a document in the transaction in which the message is taken away, a page at a time: stopped or
    /// cut off at any moment, it can be called again.
    core::Result<Retried> retry(const QString& group, const QStringList& topics, const Decide& decide,
                                const std::stop_token& stop);

private:
    struct Page;
    core::Result<> retryPage(const QString& group, const QStringList& topics, const Decide& decide, Page& page);

    Connection& m_connection;
};

} // namespace oa::db
