// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace oa::db {

class Connection;

/// What turning documents into day partitions would do.
struct PartitionPlan
{
    bool isPartitioned = false; ///< already, by its owner or by us: it stays as it is
    QString key;                ///< by what, then
    QStringList obstacles;      ///< translated sentences; while there are any, nothing is done
    qint64 documents = 0;       ///< about
    qint64 bytes = 0;
    std::optional<core::TimePoint> firstDay; ///< what is before stays together in one partition
    qint64 laterDocuments = 0;               ///< dated beyond that: they move to the default partition
};

/// Whether documents has partitions of ours, and how much is in the default one.
struct PartitionState
{
    bool isOurs = false;
    qint64 partitions = 0;
    qint64 defaultRows = 0; ///< at most 10,000: more are not counted
    std::optional<core::TimePoint> madeUntil;
    bool isUnfinished = false;
    bool isDefaultUsed() const { return defaultRows > 0; }
};

/// Day partitions of documents: made of the table as it is, made ahead, dropped when they are no longer kept. See
/// resources/sql/partition and docs/decisions/0044. Uses the connection in the caller's thread.
class Partitioner
{
public:
    /// For how many days ahead there are partitions.
    static constexpr int daysAhead = 14;

    enum class Stage { Prepared, Indexed, Begun, Validated, Finished };

    explicit Partitioner(Connection& connection, std::function<void(Stage)> reached = {});

    /// Looks and changes nothing.
    core::Result<PartitionPlan> plan();
    /// The same. Errors: Unsupported with what stands in the way.
    core::Result<PartitionPlan> check();
    /// No row is written anew. Writers wait for a moment at the beginning and at the end; what takes long happens
    /// beside them. Ended in between, it leaves the table in use, and is undone or finished by the next attempt.
    /// Errors: Unsupported with what stands in the way; Conflict when somebody reads the table for so long that its
    /// writers would wait for us.
    core::Result<> partition();
    /// Undoes what an attempt left that was ended. Answers whether there was anything.
    core::Result<bool> undo();

    /// Makes what partitions are missing, up to daysAhead. Nothing where documents has none of ours. Answers how many.
    core::Result<int> makeAhead();

    /// What became of the oldest partition before the floor of what is kept.
    struct Dropped
    {
        QString name;         ///< empty: it was not, since something of it is not counted or noted yet
        qint64 documents = 0; ///< about
    };
    /// Nothing when there is no such partition. Errors: Conflict as above; nothing has then happened.
    core::Result<std::optional<Dropped>> dropOldest();

    core::Result<PartitionState> state();

private:
    core::Result<> makeIndex();
    core::Result<> runShortly(const std::function<core::Result<>()>& step);
    void reach(Stage stage) const;

    Connection& m_connection;
    std::function<void(Stage)> m_reached;
};

} // namespace oa::db
