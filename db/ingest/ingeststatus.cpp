// SPDX-License-Identifier: GPL-3.0-only
#include "db/ingest/ingeststatus.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"

#include <limits>

namespace oa::db {

namespace {

/// Nothing for what no clock shows.
std::optional<core::TimePoint> instantFromMilliseconds(const std::optional<qint64>& milliseconds)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max() / 1000;
    if (!milliseconds || *milliseconds < 0 || *milliseconds > most)
        return std::nullopt;
    return core::fromEpochMicroseconds(*milliseconds * 1000);
}

void add(IngestedTopic& topic, IngestedPartition partition)
{
    topic.counts += partition.counts;
    topic.lag += partition.lag();
    topic.stopped += partition.stopped ? 1 : 0;
    topic.committed = std::max(topic.committed, partition.committed); // none is before any
    if (!partition.stopped && partition.seen)
        topic.seen = topic.seen ? std::min(*topic.seen, *partition.seen) : *partition.seen;
    topic.partitions.push_back(std::move(partition));
}

} // namespace

std::chrono::microseconds IngestedTopic::lagTime(core::TimePoint now) const
{
    std::chrono::microseconds longest{0};
    for (const auto& partition : partitions) {
        if (partition.lag() > 0 && partition.newestMessage)
            longest = std::max(longest, now - *partition.newestMessage);
    }
    return longest;
}

core::Result<std::vector<IngestedTopic>> readIngestStatus(Connection& connection)
{
    OA_TRY_ASSIGN(const auto rows, connection.execute(sql("ingest/offsets:status")));
    std::vector<IngestedTopic> topics;
    for (int row = 0; row < rows.rowCount(); ++row) {
        auto [cluster, group, topic, partition, owner, first, next, end, documents, refused, empty, absent, newest,
              stopped, reason, committed, seen] =
            rows.as<QString, QString, QString, qint32, QString, qint64, qint64, std::optional<qint64>, qint64, qint64,
                    qint64, qint64, std::optional<qint64>, QString, QString, std::optional<core::TimePoint>,
                    std::optional<core::TimePoint>>(row);
        if (topics.empty() || topics.back().cluster != cluster || topics.back().group != group ||
            topics.back().topic != topic)
            topics.push_back({cluster, group, topic, {}, {}, 0, 0, {}, {}});
        add(topics.back(), {cluster,
                            group,
                            {topic.toStdString(), partition},
                            owner,
                            first,
                            next,
                            end,
                            {documents, refused, empty, absent},
                            instantFromMilliseconds(newest),
                            partitionStop(stopped, reason),
                            committed,
                            seen});
    }
    return topics;
}

} // namespace oa::db
