// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include <QtGlobal>

#include <atomic>

namespace oa::ingest {

/// What one worker did since the program started, and where it stands. Written by the worker, read by anybody at any
/// time: neither the database nor a lock is asked.
struct IngestCounters
{
    // Only ever grow.
    std::atomic<qint64> documents = 0; ///< committed
    std::atomic<qint64> refused = 0;   ///< committed to refused_messages
    std::atomic<qint64> empty = 0;
    std::atomic<qint64> absent = 0;
    std::atomic<qint64> bytes = 0; ///< of committed payloads
    std::atomic<qint64> batches = 0;
    std::atomic<qint64> fenced = 0;           ///< batches given up because another worker had the partition
    std::atomic<qint64> databaseFailures = 0; ///< batches, claims and connections that failed
    std::atomic<qint64> brokerProblems = 0;   ///< told by librdkafka
    std::atomic<qint64> offsetFailures = 0;   ///< offsets that Kafka itself did not note: for its tools only
    std::atomic<qint64> rebalances = 0;
    std::atomic<qint64> restarts = 0; ///< of the consumer
    // As it is now.
    std::atomic<int> partitions = 0;     ///< that are read
    std::atomic<int> stopped = 0;        ///< that are assigned and not read on
    std::atomic<int> unchecked = 0;      ///< of those, partitions that were not compared yet with what was read before
    std::atomic<qint64> lag = 0;         ///< messages that wait in them
    std::atomic<qint64> committedAt = 0; ///< microseconds since 1970; 0 before the first batch
    std::atomic<qint64> newestMessage = 0; ///< when the newest committed message was written; milliseconds since 1970
};

} // namespace oa::ingest
