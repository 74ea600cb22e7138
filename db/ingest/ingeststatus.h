// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"
#include "db/ingest/partition.h"

#include <vector>

namespace oa::db {

class Connection;

/// A partition as `status` and the window tell of it.
struct IngestedPartition
{
    QString cluster;
    QString group;
    PartitionKey key;
    QString owner; ///< who reads or read it last
    qint64 firstOffset = 0;
    qint64 nextOffset = 0;
    std::optional<qint64> endOffset; ///< when it was last seen
    OffsetCounts counts;
    std::optional<core::TimePoint> newestMessage; ///< when the newest message that was read was written
    std::optional<PartitionStop> stopped;
    std::optional<core::TimePoint> committed;
    std::optional<core::TimePoint> seen;

    /// Messages that wait, as of `seen`.
    qint64 lag() const { return endOffset ? std::max<qint64>(0, *endOffset - nextOffset) : 0; }
};

/// All partitions of a topic that a group reads, summed up.
struct IngestedTopic
{
    QString cluster;
    QString group;
    QString topic;
    std::vector<IngestedPartition> partitions; ///< at least one
    OffsetCounts counts;
    qint64 lag = 0;  ///< messages that wait
    int stopped = 0; ///< partitions that are not read on
    std::optional<core::TimePoint> committed;
    std::optional<core::TimePoint> seen; ///< of the partition that was seen longest ago, apart from stopped ones

    /// How long the longest waiting message waits at `now`, or close to it: since the newest one was written that was
    /// read from the partition that is furthest behind. Zero when none waits.
    std::chrono::microseconds lagTime(core::TimePoint now) const;
};

/// What there is to say of Kafka in this database; empty where nothing was ever read from it.
core::Result<std::vector<IngestedTopic>> readIngestStatus(Connection& connection);

} // namespace oa::db
