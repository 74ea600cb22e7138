// SPDX-License-Identifier: GPL-3.0-only
#include "app/presentation/panes/mergedlines.h"

#include "db/connection/connection.h"
#include "db/state/dataextent.h"
#include "db/stores/aggregatestore.h"

#include <algorithm>

namespace oa::presentation {

std::vector<MergedQuestion> mergedQuestions(const std::vector<PlottedLine>& lines, int rolling,
                                            const core::TimeRange& visible, const charts::TimeScale& scale,
                                            const QTimeZone& zone)
{
    std::vector<MergedQuestion> questions;
    if (rolling > 0 || visible.isEmpty())
        return questions;
    const auto margin = visible.length() / 2; // a view that is panned a little has its course
    for (const auto& [line, series] : lines) {
        MergedQuestion question{.business = line.business, .currency = {}, .calendar = {}};
        if (series && charts::isDense(scale.grid(0, series->calendar(), {}))) {
            if (const auto longer = core::mergingInterval(series->interval(), visible, scale.width())) {
                question.currency = series->currency();
                question.calendar = {*longer, zone};
                question.range = core::wholeBuckets(line.shift.source({visible.from - margin, visible.to + margin}),
                                                    question.calendar);
            }
        }
        questions.push_back(std::move(question));
    }
    const auto isEmpty = [](const MergedQuestion& question) { return question.range.isEmpty(); };
    if (std::ranges::all_of(questions, isEmpty))
        questions.clear();
    return questions;
}

core::Result<std::vector<MergedPointer>> readMerged(db::Connection& connection,
                                                    const std::vector<MergedQuestion>& questions)
{
    std::vector<MergedPointer> courses;
    if (questions.empty())
        return courses;
    OA_TRY_ASSIGN(const auto reach, db::DataExtent::readTotals(connection));
    for (const auto& [business, currency, calendar, range] : questions) {
        courses.emplace_back();
        if (range.isEmpty())
            continue;
        db::AggregateStore store(connection, currency);
        OA_TRY_ASSIGN(courses.back(), store.readSeries(business, calendar, range, core::SeriesContent::Metrics, reach));
    }
    return courses;
}

} // namespace oa::presentation
