// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/ingestoptions.h"
#include "core/base/result.h"
#include "db/ingest/partition.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <variant>
#include <vector>

struct rd_kafka_s;
struct rd_kafka_message_s;

namespace oa::ingest {

struct MessageCloser
{
    void operator()(rd_kafka_message_s* message) const;
};

/// A message as it came. Everything in it lives as long as it does, and it must not outlive its consumer.
struct KafkaMessage
{
    std::string_view topic;
    qint32 partition = 0;
    qint64 offset = 0;
    std::optional<qint64> timestamp; ///< milliseconds since 1970
    std::optional<std::string_view> key;
    std::optional<std::string_view> value;
    std::unique_ptr<rd_kafka_message_s, MessageCloser> handle;

    /// The last header of that name, when it is text.
    std::optional<std::string> header(const std::string& name) const;
    /// [{"name": …, "value": …}], binary ones as {"name": …, "hex": …}; empty when there are none.
    QByteArray headers() const;
};

/// All before `offset` has come, and there is nothing more for now.
struct PartitionEnd
{
    db::PartitionKey key;
    qint64 offset = 0;
};

/// The group gives us these partitions: assign() or unassign() has to follow.
struct PartitionsAssigned
{
    std::vector<db::PartitionKey> keys;
};

/// The group takes all partitions away: unassign() has to follow. When they are lost, somebody else may have them
/// already.
struct PartitionsRevoked
{
    bool areLost = false;
};

/// A partition cannot be read on as it is. What came before lies in earlier events.
struct PartitionProblem
{
    db::PartitionKey key;
    bool isOutOfRange = false; ///< its next offset is not in the topic
    QString text;
};

/// What may pass: brokers that are away, a topic that is not there yet. `code` is Authentication where it will not.
struct BrokerProblem
{
    core::Error error;
};

using KafkaEvent = std::variant<std::monostate, KafkaMessage, PartitionEnd, PartitionsAssigned, PartitionsRevoked,
                                PartitionProblem, BrokerProblem>;

/// The offsets that a partition holds: [low, high).
struct Watermarks
{
    std::int64_t low = 0;
    std::int64_t high = 0;
};

/// librdkafka as values. What it does with offsets by itself is switched off: where to begin is told with assign(). One
/// thread; every call waits for no longer than it says.
class KafkaConsumer
{
public:
    /// Checks the settings; connects in the background. Errors: BadInput with librdkafka's words. `instance` is put
    /// behind a group.instance.id, which has to differ between members.
    static core::Result<std::unique_ptr<KafkaConsumer>> open(const KafkaSettings& settings, int instance = 0);
    ~KafkaConsumer();
    KafkaConsumer(const KafkaConsumer&) = delete;
    KafkaConsumer& operator=(const KafkaConsumer&) = delete;

    /// Becomes a member of the group.
    core::Result<> subscribe(const QStringList& topics);
    KafkaEvent poll(std::chrono::milliseconds timeout);

    struct Start
    {
        db::PartitionKey key;
        qint64 offset = 0;
    };
    core::Result<> assign(const std::vector<Start>& starts);
    core::Result<> unassign();
    bool isAssignmentLost() const;
    /// Reads a partition no further.
    core::Result<> pause(const db::PartitionKey& key);

    // Questions to the cluster. Errors: ConnectionLost, TimedOut, NotFound, Authentication.
    core::Result<QString> clusterId(std::chrono::milliseconds timeout);
    core::Result<std::vector<db::PartitionKey>> partitions(const QString& topic, std::chrono::milliseconds timeout);
    core::Result<Watermarks> watermarks(const db::PartitionKey& key, std::chrono::milliseconds timeout);
    /// The first offset of this time or later; the end where there is none.
    core::Result<qint64> offsetAt(const db::PartitionKey& key, core::TimePoint time, std::chrono::milliseconds timeout);
    /// As far as is known without asking.
    std::optional<qint64> knownEnd(const db::PartitionKey& key) const;

    /// Tells Kafka how far the group is, for its own tools; what becomes of it is only counted.
    void noteOffsets(const std::vector<Start>& next);
    qint64 failedNotes() const { return m_failedNotes; }

    /// The newest thing that brokers or network had to complain of.
    const std::optional<core::Error>& lastProblem() const { return m_lastProblem; }
    /// Leaves the group, waiting for no longer than that.
    void close(std::chrono::milliseconds patience);

private:
    struct Callbacks;
    explicit KafkaConsumer(rd_kafka_s* handle);
    KafkaEvent eventFrom(std::unique_ptr<rd_kafka_message_s, MessageCloser> message);
    core::Error problemFrom(int code, const QString& text) const;

    rd_kafka_s* m_handle;
    std::optional<KafkaEvent> m_rebalance; ///< told by a callback, to be answered by poll()
    std::optional<KafkaEvent> m_complaint;
    std::optional<core::Error> m_lastProblem;
    qint64 m_failedNotes = 0;
    bool m_isSubscribed = false;
    bool m_isClosing = false;
};

} // namespace oa::ingest
