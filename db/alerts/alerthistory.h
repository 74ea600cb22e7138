// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/series.h"

#include <QJsonObject>

#include <vector>

namespace oa::db {

class Connection;

/// What happened to a rule.
struct AlertHistoryEntry
{
    qint64 id = 0;
    core::TimePoint noted{};
    QString rule;
    /// "added", "changed", "removed", "fired", "ended", "reevaluated", "moved", "resumed", "withdrawn", "silenced",
    /// "unsilenced", "acknowledged".
    QString what;
    std::optional<core::TimePoint> bucket;
    QString by;         ///< role and client; empty where the program did it
    QJsonObject detail; ///< see FiringBook and AlertEvaluator
};

/// A rule that fired, whether or not it is still there.
struct AlertFiringRow
{
    qint64 id = 0;
    QString rule;
    core::Metric metric = core::Metric::TotalAmount;
    QString business;
    core::Interval interval = core::Interval::Minute;
    core::TimePoint firstBucket{};
    core::TimePoint firedBucket{};
    std::optional<core::TimePoint> endedBucket;
    double value = core::missing;
    double reference = core::missing;
    qint64 documents = 0;
    core::TimePoint noted{};
    std::optional<core::TimePoint> endNoted; ///< nothing: fires still
    bool isWithdrawn = false;
    std::optional<core::TimePoint> acknowledged;
    QString acknowledgedBy;
    bool isSilenced = false;
    QString zone;
};

/// What fired and what happened. Uses the connection in the caller's thread.
class AlertHistory
{
public:
    explicit AlertHistory(Connection& connection);

    /// The newest first; of all rules when `rule` is null.
    core::Result<std::vector<AlertHistoryEntry>> entries(const QString& rule, qint64 most);
    /// What fires, and what ended in the last so long; the oldest first.
    core::Result<std::vector<AlertFiringRow>> firings(std::chrono::microseconds endedWithin);
    /// What began to fire in the range and was not withdrawn; the newest first.
    core::Result<std::vector<AlertFiringRow>> firingsWithin(const core::TimeRange& range, qint64 most);
    core::Result<qint64> firingCount();

private:
    Connection& m_connection;
};

} // namespace oa::db
