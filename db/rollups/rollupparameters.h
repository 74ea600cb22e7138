// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/connection/connection.h"
#include "db/rollups/rollupaggregator.h"

#include <array>
#include <span>
#include <vector>

namespace oa::db {

/// Rows for refresh/rollups:write and :add, as arrays: a parameter a column, an element a row.
class RollupParameters
{
public:
    void add(const BucketRollup& bucket) { add(bucket, bucket.rollup.scores, bucket.rollup.ocrScores); }
    /// With other distributions in their places than those that the numbers are of.
    void add(const BucketRollup& bucket, const core::Distribution& scores, const core::Distribution& ocrScores);

    bool isEmpty() const { return m_rows == 0; }
    qsizetype bytes() const;
    /// $1 to $18; nothing is left.
    std::vector<Parameter> take();
    /// The first two alone, business and bucket.
    static std::array<Parameter, 2> keys(std::span<const BucketRollup> buckets);

private:
    std::array<QByteArray, 18> m_columns;
    qint64 m_rows = 0;
};

} // namespace oa::db
