// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "core/alerts/alertevidence.h"
#include "core/alerts/alertrule.h"

#include <span>
#include <vector>

namespace oa::core {

/// Stored as "met", "not_met", "unknown".
enum class AlertVerdict {
    Unknown, ///< too few documents: neither for the rule nor against it
    NotMet,
    Met
};
QString nameOf(AlertVerdict verdict);
std::optional<AlertVerdict> alertVerdictFromName(QStringView name);

/// A finished bucket held against a rule.
struct AlertEvaluation
{
    BucketIndex bucket = 0;
    AlertVerdict verdict = AlertVerdict::Unknown;
    double value = missing;
    qint64 documents = 0;
    double reference = missing; ///< a week before; of changes alone
    qint64 referenceDocuments = 0;
    double error = missing; ///< of the change (see AlertChange)
};

/// `before`: of the same time a week before, for changes; null when that was left out by the clocks.
AlertEvaluation evaluate(const AlertRule& rule, BucketIndex bucket, const AlertEvidence& now,
                         const AlertEvidence* before);

/// Whether an amount has no verdict because it is of several currencies, and not because receipts are too few.
bool isMixed(const AlertRule& rule, const AlertEvaluation& evaluation);

/// Whether the same was found again: equal but for what a double loses.
bool isSame(const AlertEvaluation& a, const AlertEvaluation& b);

/// A rule that fires: from the bucket that completed a row to the first that was not met.
struct AlertFiring
{
    BucketIndex first = 0;            ///< with which the row began
    BucketIndex fired = 0;            ///< with which it was long enough
    std::optional<BucketIndex> ended; ///< nothing: fires still
    friend bool operator==(const AlertFiring&, const AlertFiring&) = default;
};

/// Of evaluations in order, from one that was not met, or the beginning, on. Buckets that are unknown are passed over:
/// they neither break a row nor end what fires.
std::vector<AlertFiring> firingsOf(std::span<const AlertEvaluation> evaluations, int inARow);

} // namespace oa::core
