// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/rollingmedians.h"

#include "db/connection/connection.h"
#include "db/stores/aggregatestore.h"

#include <algorithm>

namespace oa::presentation {

std::vector<RollingQuestion> rollingQuestions(const std::vector<core::Metric>& metrics, core::Comparison comparison,
                                              const std::vector<PlottedLine>& lines, const core::TimeRange& visible,
                                              int buckets)
{
    std::vector<RollingQuestion> questions;
    if (buckets == 0 || core::isOfTwo(comparison) || std::ranges::none_of(metrics, core::hasSpread))
        return questions;
    for (const auto& [line, series] : lines) {
        RollingQuestion question{.business = line.business, .calendar = {}, .buckets = buckets};
        if (series) {
            question.calendar = series->calendar();
            const auto known = core::shownBuckets(series->covered(), question.calendar);
            // A bucket to either side: lines reach to the neighbours.
            const auto source = line.shift.source(visible);
            question.from = std::max(
                core::bucketAt(source.from, question.calendar) - 1,
                core::lastOfRolling(core::bucketAt(known.from, question.calendar), buckets, question.calendar));
            question.to =
                std::min(core::bucketAt(source.to, question.calendar) + 2, core::bucketAt(known.to, question.calendar));
            if (const auto& open = series->openBucket())
                question.to = std::min(question.to, open->bucket);
        }
        if (question.to <= question.from || question.to - question.from > mostRolledMedians)
            question.from = question.to = 0;
        questions.push_back(std::move(question));
    }
    return questions;
}

core::Result<std::vector<MediansPointer>> readRollingMedians(db::Connection& connection,
                                                             const std::vector<RollingQuestion>& questions)
{
    std::vector<MediansPointer> all;
    db::AggregateStore store(connection);
    for (const auto& question : questions) {
        if (question.to <= question.from) {
            all.emplace_back();
            continue;
        }
        std::vector<core::BucketIndex> unknown;
        OA_TRY_ASSIGN(auto sums,
                      store.readSums(question.business, question.calendar,
                                     core::firstOfRolling(question.from, question.buckets, question.calendar),
                                     question.to, &unknown));
        std::vector<core::BucketScores> scores;
        scores.reserve(sums.size());
        for (auto& each : sums)
            scores.push_back({each.bucket, std::move(each.scores), std::move(each.ocrScores)});
        std::ranges::sort(scores, {}, &core::BucketScores::bucket);
        std::ranges::sort(unknown);
        all.push_back(std::make_shared<const core::RollingMedians>(
            core::rollingMedians(scores, unknown, question.from, question.to, question.buckets, question.calendar)));
    }
    return all;
}

} // namespace oa::presentation
