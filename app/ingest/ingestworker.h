// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "app/ingest/batchbuffer.h"
#include "app/ingest/ingestcounters.h"
#include "app/ingest/kafkaconsumer.h"
#include "app/ingest/partitionreader.h"
#include "app/metrics/ingestmeters.h"
#include "core/base/waiting.h"
#include "db/connection/connection.h"
#include "db/ingest/offsetstore.h"

#include <map>

namespace oa::ingest {

/// One member of the consumer group: one thread, one consumer, one connection. Polls, gathers messages, and writes them
/// with the offsets in one transaction. Where anything is in doubt it gives up what it holds and begins anew from what
/// the database says: that is always safe.
class IngestWorker
{
public:
    /// `meters` may be null.
    IngestWorker(const IngestOptions& options, db::ConnectionParameters database, int number, IngestCounters& counters,
                 metrics::IngestMeters* meters = nullptr);
    ~IngestWorker();

    /// Until a stop is requested. Errors: what no waiting mends (a password, a missing table or right); everything else
    /// is told and tried again, for ever or `attempts` times in a row.
    core::Result<> run(const std::stop_token& stop, std::optional<int> attempts);

private:
    using Clock = std::chrono::steady_clock;

    core::Result<> session(const std::stop_token& stop);
    core::Result<> handle(KafkaEvent event);
    core::Result<> takeOver(const std::vector<db::PartitionKey>& keys);
    core::Result<> giveBack(bool areLost);
    core::Result<> receive(const KafkaMessage& message);
    core::Result<> read(PartitionReader& reader, const KafkaMessage& message);
    core::Result<> stopPartition(PartitionReader& reader, const db::PartitionStop& why);

    bool isDue() const;
    std::vector<db::PartitionMove> moves() const;
    /// Writes what was gathered, if anything; however long the database is away, up to IngestOptions::keepBuffer.
    core::Result<> save();
    enum class Written { Yes, No, OthersHaveIt };
    core::Result<Written> write(std::span<const db::PartitionMove> moves);
    /// After a failed write: whether it happened after all, asked of the database on a new connection.
    core::Result<Written> clearUp(std::span<const db::PartitionMove> moves);
    void written(std::span<const db::PartitionMove> moves);

    core::Result<> look();
    core::Result<> checkProgress();
    void updateState();
    void updateMeters();
    void countPartitions();
    PartitionReader* find(std::string_view topic, qint32 partition);
    void drop();
    void tell(const QString& text);
    void tellProblem(const core::Error& error);
    db::OffsetStore store() { return {*m_connection, m_group}; }

    const IngestOptions& m_options;
    db::ConnectionParameters m_database;
    int m_number;
    IngestCounters& m_counters;
    metrics::IngestMeters* m_meters;
    std::map<std::string, metrics::TopicBatch> m_batch; ///< bytes and refusals of what was not written yet
    bool m_hadSession = false;
    std::stop_token m_stop;

    std::unique_ptr<db::Connection> m_connection;
    std::unique_ptr<KafkaConsumer> m_consumer;
    db::ConsumerGroup m_group;
    MessageReader m_messages;
    std::map<db::PartitionKey, PartitionReader> m_readers;
    PartitionReader* m_current = nullptr; ///< of the last message
    BatchBuffer m_buffer;

    bool m_hasNews = false;
    Clock::time_point m_newsSince;
    Clock::time_point m_lookedAt;
    Clock::time_point m_updatedAt;
    Clock::time_point m_heardAt; ///< when messages or ends of partitions came last
    Clock::time_point m_toldAt;
    qint64 m_noted = 0; ///< failures to note offsets that are in the counters
};

} // namespace oa::ingest
