// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/rollup/rollup.h"
#include "core/time/interval.h"
#include "db/extraction/extractedrow.h"

#include <string>
#include <vector>

namespace oa::db {

/// What a business has in one bucket.
struct BucketRollup
{
    std::string business;         ///< UTF-8
    core::BucketIndex minute = 0; ///< the bucket's first, counted from 1970-01-01T00:00Z
    core::Rollup rollup;
};

/// Adds values up to minutes and hours, as they come in the order of isBefore(). Holds one bucket that is not finished,
/// and those that nobody took yet.
class RollupAggregator
{
public:
    /// Of values. Errors: BadInput when they are no decimals.
    core::Result<> add(const ExtractedRow& row);
    /// Nothing more will come.
    void finish();

    /// Those that are finished; they are given once.
    std::vector<BucketRollup> takeMinutes();
    std::vector<BucketRollup> takeHours();
    /// What the finished ones take in memory, about.
    std::size_t bytes() const { return m_bytes; }

private:
    void finishMinute();
    void finishHour();

    std::string m_business;
    core::BucketIndex m_minute = 0;
    core::RollupBuilder m_minuteValues;
    core::RollupBuilder m_hourValues;
    std::vector<BucketRollup> m_minutes;
    std::vector<BucketRollup> m_hours;
    std::size_t m_bytes = 0;
};

} // namespace oa::db
