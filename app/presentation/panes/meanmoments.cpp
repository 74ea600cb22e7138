// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/meanmoments.h"

#include "core/statistics/statistics.h"
#include "db/stores/momentstore.h"

namespace oa::presentation {

std::vector<MeanQuestion> meanQuestions(const std::vector<PlottedLine>& lines, const core::TimeRange& visible)
{
    std::vector<MeanQuestion> questions;
    for (const auto& [line, series] : lines) {
        MeanQuestion question{line.business, {}};
        for (const auto& source : series ? line.shift.sources(visible) : std::vector<core::TimeRange>()) {
            const auto shown = core::shownBuckets(source, series->calendar());
            if (shown.isEmpty())
                continue;
            const auto closed = core::closedRanges(*series, std::span(&shown, 1));
            question.ranges.insert(question.ranges.end(), closed.begin(), closed.end());
        }
        questions.push_back(std::move(question));
    }
    return questions;
}

core::Result<std::vector<std::optional<charts::ScoreMoments>>> readMoments(db::Connection& connection,
                                                                           const std::vector<MeanQuestion>& questions)
{
    db::MomentStore store(connection);
    std::vector<std::optional<charts::ScoreMoments>> all;
    for (const auto& [business, ranges] : questions) {
        OA_TRY_ASSIGN(const auto moments, store.read(business, ranges));
        all.push_back(moments && !ranges.empty()
                          ? std::optional(charts::ScoreMoments{moments->score, moments->ocrScore})
                          : std::nullopt);
    }
    return all;
}

} // namespace oa::presentation
