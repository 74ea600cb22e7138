// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/rollups/rollupaggregator.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <string>
#include <unordered_map>

namespace oa::db {

class Connection;

/// What the documents of one slice say of the columns that merge: sums of squares, distributions and amounts by
/// currency. These are compared here, by their bytes, since the server cannot make them.
class DistributionCheck
{
public:
    explicit DistributionCheck(Connection& connection);

    /// Forgets the slice before.
    void clear();
    /// Of the slice's documents, in the order of isBefore().
    core::Result<> take(const ExtractedRow& row);

    /// Calls `differs(minute, business, detail)` for each row of the slice that has other ones. Rows without
    /// documents and what is pending are passed over, and so are rows of before that are still to be made again.
    using Consumer = std::function<void(core::BucketIndex, const QString&, const QString&)>;
    core::Result<> compare(core::Interval interval, const core::TimeRange& slice, const Consumer& differs);

private:
    struct Content
    {
        QByteArray squares;
        QByteArray scores;
        QByteArray ocrScores;
        QByteArray currencies;
    };
    using Buckets = std::unordered_map<std::string, Content>;
    void absorb();
    static std::string keyOf(core::BucketIndex minute, std::string_view business);
    static void keep(Buckets& buckets, std::vector<BucketRollup> rollups);

    Connection& m_connection;
    RollupAggregator m_aggregator;
    Buckets m_minutes;
    Buckets m_hours;
};

} // namespace oa::db
