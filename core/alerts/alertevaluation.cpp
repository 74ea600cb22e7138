// SPDX-License-Identifier: GPL-3.0-only
#include "core/alerts/alertevaluation.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace oa::core {

namespace {

AlertVerdict verdictIf(bool met)
{
    return met ? AlertVerdict::Met : AlertVerdict::NotMet;
}

AlertVerdict verdictOfChange(const AlertRule& rule, const AlertEvidence& before, const AlertChange& change)
{
    if (std::isnan(change.difference) || std::isnan(change.error))
        return AlertVerdict::Unknown;
    auto limit = rule.limit;
    if (rule.unit == ChangeUnit::Percent) {
        if (before.value == 0) // nothing is any per cent of it
            return AlertVerdict::Unknown;
        limit *= std::abs(before.value) / 100;
    }
    const auto apart = std::abs(change.difference);
    return verdictIf(apart > limit && apart > change.error);
}

/// Documents cannot tell more often than doubles have digits: sums of them in another order differ in the last.
bool isNear(double a, double b)
{
    constexpr double precision = 1e-9;
    if (std::isnan(a) || std::isnan(b))
        return std::isnan(a) && std::isnan(b);
    return std::abs(a - b) <= precision * std::max(std::abs(a), std::abs(b));
}

} // namespace

QString nameOf(AlertVerdict verdict)
{
    switch (verdict) {
    case AlertVerdict::Unknown:
        return u"unknown"_s;
    case AlertVerdict::NotMet:
        return u"not_met"_s;
    case AlertVerdict::Met:
        return u"met"_s;
    }
    Q_UNREACHABLE();
}

std::optional<AlertVerdict> alertVerdictFromName(QStringView name)
{
    for (const auto verdict : {AlertVerdict::Unknown, AlertVerdict::NotMet, AlertVerdict::Met}) {
        if (nameOf(verdict) == name)
            return verdict;
    }
    return std::nullopt;
}

AlertEvaluation evaluate(const AlertRule& rule, BucketIndex bucket, const AlertEvidence& now,
                         const AlertEvidence* before)
{
    AlertEvaluation result{.bucket = bucket, .value = now.value, .documents = now.documents};
    const auto counts = [&rule](const AlertEvidence& evidence) {
        return evidence.documents >= rule.leastDocuments && !evidence.isMixed && !std::isnan(evidence.value);
    };
    if (rule.condition != AlertCondition::Changed) {
        if (counts(now))
            result.verdict =
                verdictIf(rule.condition == AlertCondition::Below ? now.value < rule.limit : now.value > rule.limit);
        return result;
    }
    if (!before)
        return result;
    result.reference = before->value;
    result.referenceDocuments = before->documents;
    if (!counts(now) || !counts(*before))
        return result;
    const auto change = changeOf(rule.metric, *before, now);
    result.error = change.error;
    result.verdict = verdictOfChange(rule, *before, change);
    return result;
}

bool isMixed(const AlertRule& rule, const AlertEvaluation& evaluation)
{
    return rule.metric == Metric::TotalAmount && rule.currency.isEmpty() && rule.condition != AlertCondition::Changed &&
           evaluation.verdict == AlertVerdict::Unknown && evaluation.documents >= rule.leastDocuments &&
           !std::isnan(evaluation.value);
}

bool isSame(const AlertEvaluation& a, const AlertEvaluation& b)
{
    return a.bucket == b.bucket && a.verdict == b.verdict && a.documents == b.documents &&
           a.referenceDocuments == b.referenceDocuments && isNear(a.value, b.value) &&
           isNear(a.reference, b.reference) && isNear(a.error, b.error);
}

std::vector<AlertFiring> firingsOf(std::span<const AlertEvaluation> evaluations, int inARow)
{
    std::vector<AlertFiring> firings;
    int row = 0;
    BucketIndex first = 0;
    bool isFiring = false;
    for (const auto& evaluation : evaluations) {
        if (evaluation.verdict == AlertVerdict::Unknown)
            continue;
        if (evaluation.verdict == AlertVerdict::NotMet) {
            if (isFiring)
                firings.back().ended = evaluation.bucket;
            row = 0;
            isFiring = false;
            continue;
        }
        if (++row == 1)
            first = evaluation.bucket;
        if (row >= inARow && !isFiring) {
            firings.push_back({first, evaluation.bucket, std::nullopt});
            isFiring = true;
        }
    }
    return firings;
}

} // namespace oa::core
