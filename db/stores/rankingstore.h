// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/base/result.h"
#include "core/time/timepoint.h"

#include <QString>

#include <array>
#include <limits>
#include <vector>

namespace oa::db {

class Connection;

/// One business over a range of whole hours. Means are over the documents that have the score; NaN when none has.
struct RankingRow
{
    static constexpr std::size_t slices = 24;

    QString businessId;
    qint64 documents = 0;
    double totalAmount = 0;
    double averageScore = std::numeric_limits<double>::quiet_NaN();
    double averageOcrScore = std::numeric_limits<double>::quiet_NaN();
    double previousTotal = std::numeric_limits<double>::quiet_NaN(); ///< of the equally long range before; NaN: none
    std::array<double, slices> amounts{};                            ///< total amount by equal parts of the range;
                                                                     ///< NaN before the first and after the last
                                                                     ///< with documents of any business
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
    /// From the hourly roll-ups, highest total first. `range` is widened to whole hours.
    core::Result<std::vector<RankingRow>> read(const core::TimeRange& range);
    /// Of the same hours, from the documents themselves: takes about two seconds a million of them
    /// (docs/performance.md) and ends when the connection's stop token asks.
    core::Result<std::vector<BusinessMedians>> readMedians(const core::TimeRange& range);

private:
    Connection& m_connection;
};

} // namespace oa::db
