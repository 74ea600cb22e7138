// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/alerts/alertevaluation.h"

#include <vector>

namespace oa::db {

class Connection;

/// What a rule would have made of a range of the past.
struct AlertTrial
{
    core::TimeRange range{}; ///< whole finished buckets
    std::vector<core::AlertEvaluation> evaluations;
    std::vector<core::AlertFiring> firings;
    qint64 mixed = 0; ///< buckets whose amounts are in several currencies

    qint64 known() const; ///< buckets with enough documents

    /// Holds the finished buckets that begin in the range against the rule. Writes nothing. Errors: BadInput for a rule
    /// that cannot be meant, and for more than AggregateStore::mostBuckets.
    static core::Result<AlertTrial> run(Connection& connection, const core::AlertRule& rule,
                                        const core::TimeRange& range);
};

} // namespace oa::db
