// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/messagereader.h"
#include "db/ingest/partition.h"

#include <QString>

#include <chrono>

namespace oa::ingest {

/// Follows one partition: which offset became what, whether the topic is still the one that was read before, how far
/// the database is. Does no I/O. The reasons it gives are sentences for people, with what is missing and how to go on.
class PartitionReader
{
public:
    PartitionReader(db::PartitionState state, const QString& group);

    const db::PartitionKey& key() const { return m_state.key; }
    qint64 epoch() const { return m_state.epoch; }
    const std::optional<db::PartitionStop>& stopped() const { return m_state.stopped; } ///< why it is not read on
    bool isStopped() const { return m_state.stopped.has_value(); }
    qint64 next() const { return m_next; } ///< the first offset that nothing is known of
    qint64 saved() const { return m_state.nextOffset; }
    bool hasNews() const { return m_next != m_state.nextOffset; }
    /// Whether it was not compared yet with what was read before.
    bool isUnchecked() const { return m_awaitsAnchor; }
    qint64 lag() const { return std::max<qint64>(0, m_end - m_next); }
    qint64 end() const { return m_end; } ///< of what is known of the topic
    /// How long the oldest message has waited that came and is not written; where none came though there are some, how
    /// long that has been so; zero while nothing waits. `now` in milliseconds since 1970.
    std::chrono::milliseconds waiting(qint64 now) const;

    /// Which offset to read first of a topic that holds [low, high): the newest message that was read is read again, so
    /// that it can be compared. Or why the partition cannot be read on.
    tl::expected<qint64, db::PartitionStop> begin(qint64 low, qint64 high);

    enum class Arrival {
        New,  ///< to be read and told to took()
        Known ///< was read before
    };
    /// A message has come; or why the partition cannot be read on, before it.
    tl::expected<Arrival, db::PartitionStop> arrive(qint64 offset, std::optional<qint64> timestamp,
                                                    std::string_view value);
    /// What became of the message that has just arrived. `at` is where the caller keeps its value until the batch is
    /// written.
    void took(Reading::Kind kind, std::optional<qint64> timestamp, std::size_t at, std::size_t size);
    /// Nothing lies before `offset` that has not come.
    tl::expected<void, db::PartitionStop> ended(qint64 offset);
    void sawEnd(qint64 offset);

    /// Whether so many of the messages are refused that they cannot be meant.
    std::optional<db::PartitionStop> suspicion() const;

    /// The newest message of the batch, if there is any.
    struct Newest
    {
        qint64 offset = 0;
        std::optional<qint64> timestamp;
        std::size_t at = 0;
        std::size_t size = 0;
    };
    const std::optional<Newest>& newest() const { return m_newest; }
    /// What the batch does to the partition; the anchor is left to the caller, who has the newest message's value.
    db::PartitionMove move() const;
    void written();                                         ///< the batch was committed
    void takenOver(qint64 epoch) { m_state.epoch = epoch; } ///< the same partition under another epoch
    void stop(db::PartitionStop why) { m_state.stopped = std::move(why); }

private:
    QString wayOn(const QString& where) const;
    db::PartitionStop madeAnew(const QString& what) const;

    db::PartitionState m_state;
    QString m_group;
    qint64 m_next = 0;
    qint64 m_end = 0;
    bool m_awaitsAnchor = false;
    db::OffsetCounts m_counts; ///< since the last batch
    std::optional<Newest> m_newest;
    std::optional<qint64> m_oldest; ///< the time of the first message that came since the last batch
    std::optional<std::chrono::steady_clock::time_point>
        m_aheadSince; ///< since when messages are there that do not come
    qint64 m_arrivedOffset = 0;
    qint64 m_seen = 0; ///< messages since the last look at how many are refused
    qint64 m_refused = 0;
    bool m_isSuspicious = false;
    bool m_isBeginning = true;
};

} // namespace oa::ingest
