// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/payload/document.h"
#include "core/time/timepoint.h"
#include "db/refresh/refreshcounts.h"

#include <QString>

#include <chrono>
#include <memory>
#include <string>

namespace prometheus {
class Collectable;
class Registry;
} // namespace prometheus

namespace oa::db {
struct DatabaseStatus;
struct PartitionState;
} // namespace oa::db

namespace oa::metrics {

/// How a refresh transaction ended.
enum class RefreshEnd { Committed, Failed, LockBusy };

/// A part of a refresh transaction: taking minutes from the log; reading their documents; extracting what these hold,
/// which is done while reading; writing it; recomputing buckets; the commit.
enum class RefreshPart { Take, Read, Extract, Write, Buckets, Commit };

/// Everything that is measured about this process and its database, under the names that docs/monitoring.md lists.
/// Names, types and units are a promise to other people's dashboards. No metric carries the name of a business: their
/// number has no bound. Any thread.
class Meters
{
public:
    Meters();
    ~Meters();
    Meters(const Meters&) = delete;
    Meters& operator=(const Meters&) = delete;

    /// Also counts what the transaction did, when it was committed.
    void refreshEnded(RefreshEnd end, const db::RefreshCounts& counts = {});
    void refreshTook(RefreshPart part, std::chrono::steady_clock::duration time);
    /// From the moment the program learned of documents until their totals were committed.
    void rolledUp(std::chrono::steady_clock::duration time);
    /// Everything that waited is done.
    void refreshSucceeded();

    /// A request to the API was answered with this status.
    void served(int status);

    /// Hours compared with their documents, and how many rows differed.
    void verified(qint64 hours, qint64 differences);
    /// Buckets that were held against alert rules.
    void alertsEvaluated(qint64 buckets);
    /// Rules could not be evaluated, or not all of them.
    void alertEvaluationFailed();
    /// How many rules fire now.
    void setAlertsFiring(qint64 rules);
    /// A message to Alertmanager arrived, or did not.
    void alertmanagerTold(bool arrived);
    /// `kind` as in job_runs, `state` "done", "failed" or "canceled".
    void jobEnded(const QString& kind, const QString& state);
    /// Documents were removed because they are no longer kept.
    void documentsRemoved(qint64 documents);
    /// All is removed that is no longer kept.
    void retentionSucceeded();

    /// What the database holds, as read just now.
    void setState(const db::DatabaseStatus& status);
    /// Of documents, where they are ours; nothing otherwise.
    void setPartitions(const std::optional<db::PartitionState>& state);
    /// Since when the oldest row of the log has been waiting, as far as this process saw; nothing when none waits.
    void setOldestWaiting(std::optional<core::TimePoint> since);
    /// Whether the reader of the state has a connection.
    void setDatabaseUp(bool up);

    /// Whether the metrics about the process itself are among them.
    enum class Process { Included, Left };
    /// All of it in Prometheus' text format, version 0.0.4.
    std::string text(Process process = Process::Included) const;
    /// For metrics of one command alone (see IngestMeters).
    std::shared_ptr<prometheus::Registry> registry() const;
    /// For an endpoint. Lives on its own.
    std::shared_ptr<prometheus::Collectable> collectable() const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace oa::metrics
