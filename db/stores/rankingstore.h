// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QString>

#include <limits>
#include <vector>

namespace oa::db {

class Connection;

/// One business over a range. Means are over the documents that have the score; NaN when none has.
struct RankingRow
{
    QString businessId;
    qint64 documents = 0;
    double totalAmount = 0;
    double averageScore = std::numeric_limits<double>::quiet_NaN();
    double averageOcrScore = std::numeric_limits<double>::quiet_NaN();
    double previousTotal = std::numeric_limits<double>::quiet_NaN(); ///< of the equally long range before; NaN: none
    /// Its course: total amount an hour in slices of the range (see TrendSlices); NaN where nothing is known of any
    /// business.
    std::vector<double> amounts;
};

/// Medians of one business's documents; NaN when none has the score.
struct BusinessMedians
{
    QString businessId;
    double score = std::numeric_limits<double>::quiet_NaN();
    double ocrScore = std::numeric_limits<double>::quiet_NaN();
};

/// Compares all businesses over a range. Uses the connection in the caller's thread.
class RankingStore
{
public:
    explicit RankingStore(Connection& connection);
    /// Highest total first. Of the minutes that begin in `range`, neither more nor less: see core::shownBuckets() for
    /// what charts show of it.
    core::Result<std::vector<RankingRow>> read(const core::TimeRange& range);
    /// Of the same minutes, from the documents themselves: takes about two seconds a million of them
    /// (docs/performance.md) and ends when the connection's stop token asks.
    core::Result<std::vector<BusinessMedians>> readMedians(const core::TimeRange& range);

private:
    core::Result<> readTrends(const core::TimeRange& range, std::vector<RankingRow>& rows);

    Connection& m_connection;
};

} // namespace oa::db
