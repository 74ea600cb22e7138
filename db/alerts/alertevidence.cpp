// SPDX-License-Identifier: GPL-3.0-only
#include "db/alerts/alertevidence.h"

#include "core/base/utf8text.h"
#include "core/statistics/statistics.h"
#include "db/connection/connection.h"
#include "db/stores/aggregatestore.h"

#include <cmath>
#include <map>

namespace oa::db {

namespace {

using Evidence = std::map<core::BucketIndex, core::AlertEvidence>;

/// The metric as charts have it.
core::Result<Evidence> readValues(Connection& connection, const core::AlertRule& rule,
                                  const core::BucketCalendar& calendar, core::BucketIndex from, core::BucketIndex to)
{
    OA_TRY_ASSIGN(
        const auto series,
        AggregateStore(connection, rule.currency)
            .readSeries(rule.business, calendar, {core::bucketStart(from, calendar), core::bucketStart(to, calendar)}));
    // Charts leave open whether the time after the newest receipt of all was quiet or is still to come. These buckets
    // are finished: it was quiet.
    if (const auto covered = series->covered(); !covered.isEmpty())
        series->setCovered({covered.from, std::max(covered.to, core::bucketStart(to, calendar))});
    const auto& values = series->metric(rule.metric);
    const auto& documents = core::weightsOf(*series, rule.metric);
    Evidence evidence;
    for (auto bucket = from; bucket < to; ++bucket) {
        core::AlertEvidence found;
        found.value = values.at(bucket);
        const auto count = documents.at(bucket);
        found.documents = std::isnan(count) ? 0 : std::llround(count);
        found.isMixed = rule.metric == core::Metric::TotalAmount && core::isMixed(series->currenciesAt(bucket));
        evidence.emplace(bucket, found);
    }
    return evidence;
}

double squaresOf(const BucketSums& sums, const QString& currency)
{
    if (currency.isEmpty())
        return sums.amountSquares;
    for (const auto& entry : sums.currencies.entries()) {
        if (core::textFromUtf8(entry.currency) == currency)
            return entry.amounts.squares.toDouble();
    }
    return 0;
}

/// What the error of a change is made of.
core::Result<> addErrors(Connection& connection, const core::AlertRule& rule, const core::BucketCalendar& calendar,
                         core::BucketIndex from, core::BucketIndex to, Evidence& evidence)
{
    OA_TRY_ASSIGN(const auto all, AggregateStore(connection).readSums(rule.business, calendar, from, to));
    for (const auto& sums : all) {
        auto& found = evidence[sums.bucket];
        const auto isOcr = rule.metric == core::Metric::AverageOcrScore || rule.metric == core::Metric::MedianOcrScore;
        const auto& scores = isOcr ? sums.ocrScores : sums.scores;
        switch (rule.metric) {
        case core::Metric::TotalAmount:
            found.squares = squaresOf(sums, rule.currency);
            break;
        case core::Metric::DocumentCount: // says itself how far it scatters
            break;
        case core::Metric::AverageScore:
        case core::Metric::AverageOcrScore:
            found.moments = core::Moments::of(scores);
            break;
        case core::Metric::MedianScore:
        case core::Metric::MedianOcrScore:
            found.interval = core::medianInterval(scores);
            break;
        }
    }
    return {};
}

core::Result<Evidence> readEvidence(Connection& connection, const core::AlertRule& rule,
                                    const core::BucketCalendar& calendar, core::BucketIndex from, core::BucketIndex to)
{
    OA_TRY_ASSIGN(auto evidence, readValues(connection, rule, calendar, from, to));
    if (rule.condition == core::AlertCondition::Changed)
        OA_TRY(addErrors(connection, rule, calendar, from, to, evidence));
    return evidence;
}

/// The bucket of the same time a week before; nothing for one that the clocks left out or cut at
/// its beginning.
std::optional<core::BucketIndex> referenceOf(core::BucketIndex bucket, const core::BucketCalendar& calendar,
                                             const core::TimeShift& shift)
{
    const auto sources = shift.sources(core::bucketRange(bucket, calendar));
    if (sources.empty())
        return std::nullopt;
    const auto reference = core::bucketAt(sources.front().from, calendar);
    return core::bucketStart(reference, calendar) == sources.front().from ? std::optional(reference) : std::nullopt;
}

} // namespace

core::Result<std::vector<core::AlertEvaluation>> evaluateBuckets(Connection& connection, const core::AlertRule& rule,
                                                                 core::BucketIndex from, core::BucketIndex to)
{
    std::vector<core::AlertEvaluation> evaluations;
    if (from >= to)
        return evaluations;
    const auto calendar = core::calendarOf(rule);
    OA_TRY_ASSIGN(const auto present, readEvidence(connection, rule, calendar, from, to));
    std::map<core::BucketIndex, core::BucketIndex> references;
    Evidence past;
    if (rule.condition == core::AlertCondition::Changed) {
        const auto shift = core::weekBefore(rule);
        for (auto bucket = from; bucket < to; ++bucket) {
            if (const auto reference = referenceOf(bucket, calendar, shift))
                references.emplace(bucket, *reference); // later buckets have later ones
        }
        if (!references.empty()) {
            OA_TRY_ASSIGN(past, readEvidence(connection, rule, calendar, references.begin()->second,
                                             references.rbegin()->second + 1));
        }
    }
    for (const auto& [bucket, evidence] : present) {
        const auto reference = references.find(bucket);
        evaluations.push_back(
            core::evaluate(rule, bucket, evidence, reference == references.end() ? nullptr : &past[reference->second]));
    }
    return evaluations;
}

} // namespace oa::db
