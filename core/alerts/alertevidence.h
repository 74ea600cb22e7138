// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/series/metric.h"
#include "core/statistics/change.h"
#include "core/statistics/meandifference.h"

namespace oa::core {

/// What the documents of a bucket say of a rule's metric.
struct AlertEvidence
{
    double value = missing; ///< as charts show it; missing where there is none
    qint64 documents = 0;   ///< behind the value
    bool isMixed = false;   ///< an amount of several currencies, which is none in any of them

    // For changes alone; empty where roll-ups of an older program do not have it.
    Moments moments; ///< of the scores behind an average
    MedianInterval interval;
    double squares = missing; ///< of amounts, summed
};

/// How far a bucket lies from another.
struct AlertChange
{
    double difference = missing; ///< now − before
    double error = missing;      ///< less than that may be chance (95 %); missing where nothing can be said
};

/// Averages by welch(), medians by medianError(), amounts and numbers of documents by totalError(): as the ranking
/// does.
AlertChange changeOf(Metric metric, const AlertEvidence& before, const AlertEvidence& now);

} // namespace oa::core
