// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QByteArray>
#include <QString>

#include <array>
#include <compare>
#include <optional>
#include <string>

namespace oa::db {

/// A consumer group on a cluster, and who it is that reads for it.
struct ConsumerGroup
{
    QString cluster; ///< Kafka's id of the cluster
    QString name;
    QString owner; ///< host, process and worker: for people
};

struct PartitionKey
{
    std::string topic;
    qint32 partition = 0;

    friend auto operator<=>(const PartitionKey&, const PartitionKey&) = default;
};

/// "receipts:3".
inline QString nameOf(const PartitionKey& key)
{
    return QString::fromStdString(key.topic) + QLatin1Char(':') + QString::number(key.partition);
}

/// The newest message that was read: whether the topic still holds it tells whether it is the same topic.
struct Anchor
{
    qint64 offset = 0;
    std::optional<qint64> timestamp; ///< milliseconds since 1970, as Kafka has it
    QByteArray digest;               ///< see digestOf()

    friend bool operator==(const Anchor&, const Anchor&) = default;
};

/// What kind of trouble keeps a partition from being read on. The database keeps its name, and metrics are labelled
/// with it.
enum class StopReason {
    Unknown,           ///< "unknown": stopped by a version that did not note it
    OffsetGone,        ///< "offset-gone": what comes next was removed before it was read
    TopicMadeAnew,     ///< "topic-made-anew": the topic does not hold what was read from it
    OtherCluster,      ///< "other-cluster": the group has read a topic of this name elsewhere
    MessageUnreadable, ///< "message-unreadable": the client cannot read what comes next
    MostlyRefused      ///< "mostly-refused": the messages seem to be something else than receipts
};

inline constexpr std::array allStopReasons{StopReason::Unknown,           StopReason::OffsetGone,
                                           StopReason::TopicMadeAnew,     StopReason::OtherCluster,
                                           StopReason::MessageUnreadable, StopReason::MostlyRefused};

QLatin1StringView stopReasonName(StopReason reason);

/// Why a partition is not read on.
struct PartitionStop
{
    StopReason reason = StopReason::Unknown;
    QString text; ///< for people: what is missing and how to go on
};

/// From the columns stopped and stop_reason; nothing where `text` is empty.
std::optional<PartitionStop> partitionStop(const QString& text, QStringView reasonName);

/// A partition as the database has it.
struct PartitionState
{
    PartitionKey key;
    int generation = 1;
    qint64 epoch = 0;
    qint64 firstOffset = 0;
    qint64 nextOffset = 0; ///< the first that was not read
    std::optional<Anchor> anchor;
    std::optional<PartitionStop> stopped; ///< why it is not read on; nothing while it is
};

/// What became of offsets that were read.
struct OffsetCounts
{
    qint64 documents = 0;
    qint64 refused = 0; ///< are in refused_messages
    qint64 empty = 0;   ///< messages without a value
    qint64 absent = 0;  ///< offsets without a message

    qint64 sum() const { return documents + refused + empty + absent; }
    OffsetCounts& operator+=(const OffsetCounts& other)
    {
        documents += other.documents;
        refused += other.refused;
        empty += other.empty;
        absent += other.absent;
        return *this;
    }
    friend bool operator==(const OffsetCounts&, const OffsetCounts&) = default;
};

/// How far a batch brings a partition. The counts add up to `to - from`, or the server refuses the batch.
struct PartitionMove
{
    PartitionKey key;
    int generation = 1;
    qint64 epoch = 0;
    qint64 from = 0;
    qint64 to = 0;
    OffsetCounts counts;
    std::optional<Anchor> anchor; ///< the newest message of the batch, if there was any
    qint64 end = 0;               ///< where the partition ended when it was last seen
};

} // namespace oa::db
