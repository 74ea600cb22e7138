// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/series/series.h"

#include <memory>

namespace oa::db {

class Connection;

/// What the database holds, for empty states and the status bar.
struct DataExtent
{
    std::optional<core::TimePoint> oldestDocument;
    std::optional<core::TimePoint> newestDocument;
    std::optional<core::TimePoint> newestMinuteBucket;
    std::optional<core::TimePoint> newestHourBucket;
    qint64 pendingMinutes = 0; ///< in the invalidation log, each minute counted once
    bool everythingPending = false;
    core::TimePoint serverTime;
};

/// Answers the charts' questions from minutely_parsed_total and hourly_parsed_total. Uses the connection in the
/// caller's thread.
class TotalsStore
{
public:
    explicit TotalsStore(Connection& connection);

    /// All metrics of one business over the whole buckets that cover `range`, read row by row; with covered() and
    /// openBucket() set. A business without rows gives a series that is loaded and empty. The spread is read only when
    /// asked for: four more columns that most charts do without.
    core::Result<std::unique_ptr<core::BusinessSeries>>
    readSeries(const QString& businessId, core::Interval interval, const core::TimeRange& range,
               core::SeriesContent content = core::SeriesContent::Metrics);
    /// The rows of [from, to) only, for live updates of a series with this content.
    core::Result<std::vector<core::BucketRow>> readRows(const QString& businessId, core::Interval interval,
                                                        core::BucketIndex from, core::BucketIndex to,
                                                        core::SeriesContent content = core::SeriesContent::Metrics);
    core::Result<DataExtent> readExtent();

private:
    Connection& m_connection;
};

} // namespace oa::db
