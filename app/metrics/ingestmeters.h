// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/ingest/partition.h"

#include <chrono>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace oa::metrics {

class Meters;

/// What became of the messages of one topic in a batch.
struct TopicBatch
{
    qint64 documents = 0;
    qint64 refused = 0;
    qint64 empty = 0;
    qint64 absent = 0;
    qint64 bytes = 0;                         ///< of values
    std::map<std::string, qint64> refusedFor; ///< by reason
};

/// How far a partition that a worker has is read.
struct PartitionReading
{
    std::string topic;
    int partition = 0;
    qint64 nextOffset = 0; ///< in the database
    qint64 endOffset = 0;  ///< where the topic ends
    qint64 lagMessages = 0;
    double lagSeconds = 0;
    std::optional<db::StopReason> stopped; ///< why it is not read on
};

/// What Prometheus reads about receipts from Kafka, beside the other metrics. Any thread.
class IngestMeters
{
public:
    /// `meters` gets the metrics with the first of these, and must outlive it.
    explicit IngestMeters(Meters& meters);
    ~IngestMeters();
    IngestMeters(const IngestMeters&) = delete;
    IngestMeters& operator=(const IngestMeters&) = delete;

    /// A batch was committed.
    void committed(const std::map<std::string, TopicBatch>& topics, std::chrono::steady_clock::duration took);
    /// All that a worker has now; what it no longer has disappears, since a gauge that stands still is a false alarm.
    void has(int worker, const std::vector<PartitionReading>& partitions, qint64 bufferedBytes);
    void topicHas(const std::string& topic, int partitions);
    void rebalanced();
    void claimed(qint64 partitions);
    void fenced();
    enum class Side { Kafka, Database };
    void reconnected(Side side);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace oa::metrics
