// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"
#include "db/ingest/partition.h"

#include <QStringList>

#include <span>
#include <vector>

namespace oa::db {

class Connection;

/// Where a partition begins that the group has not read yet.
struct PartitionStart
{
    PartitionKey key;
    qint64 offset = 0;
    std::optional<PartitionStop> stopped = {}; ///< why it is not read at all; mostly nothing
};

/// The rows of ingest_offsets of one consumer group. Uses the connection in the caller's thread. Errors, beside the
/// server's: TimedOut or Conflict when another worker's transaction is in the way, which ends within seconds.
class OffsetStore
{
public:
    OffsetStore(Connection& connection, ConsumerGroup group);

    struct Known
    {
        QString cluster;
        PartitionKey key;
    };
    /// Partitions of these topics that the group has begun, on whatever cluster.
    core::Result<std::vector<Known>> known(const QStringList& topics);
    /// Decides where partitions begin. `choose` is told what is known, while nobody else decides.
    template <typename Choose>
    core::Result<> begin(const QStringList& topics, Choose choose);

    /// Takes partitions over: who had them before can commit nothing more. Answers those that have been begun.
    core::Result<std::vector<PartitionState>> claim(std::span<const PartitionKey> keys);
    /// The same after a connection was lost: only those that nobody else has claimed since.
    core::Result<std::vector<PartitionState>> claimAgain(std::span<const PartitionMove> held);
    /// Notes why a partition is not read on. False when it is somebody else's by now.
    core::Result<bool> stop(const PartitionKey& key, qint64 epoch, const PartitionStop& why);
    /// Notes where partitions end that are read to their end (PartitionMove::end). False when one of them is somebody
    /// else's by now, or elsewhere than at PartitionMove::from: the role of a server went to one that was behind.
    core::Result<bool> look(std::span<const PartitionMove> idle);
    /// The server's time, for unreached().
    core::Result<QByteArray> now();
    /// How many of the partitions are neither read up to `to` nor stopped, or were looked at by nobody since then.
    core::Result<qint64> unreached(std::span<const PartitionMove> targets, const QByteArray& since);

    /// Goes on at `offset`, whatever stopped the partition. Forward, what lies between is counted as absent; backward,
    /// or where the group has not begun, counting begins anew and what is read again becomes documents again.
    core::Result<> reset(const PartitionKey& key, qint64 offset);

private:
    core::Result<std::vector<PartitionState>> claimAll(const QByteArray& partitions);
    core::Result<> lockGroup();
    core::Result<> insertStarts(std::span<const PartitionStart> starts);
    core::Result<> inTransaction(const std::function<core::Result<>()>& work);

    Connection& m_connection;
    ConsumerGroup m_group;
};

template <typename Choose>
core::Result<> OffsetStore::begin(const QStringList& topics, Choose choose)
{
    return inTransaction([&]() -> core::Result<> {
        OA_TRY(lockGroup());
        OA_TRY_ASSIGN(const auto present, known(topics));
        const std::vector<PartitionStart> starts = choose(present);
        return insertStarts(starts);
    });
}

} // namespace oa::db
