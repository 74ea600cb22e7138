// SPDX-License-Identifier: GPL-3.0-only
#include "db/alerts/alerttrial.h"

#include "db/alerts/alertevidence.h"
#include "db/state/dataextent.h"

#include <algorithm>

namespace oa::db {

qint64 AlertTrial::known() const
{
    return std::ranges::count_if(evaluations, [](const core::AlertEvaluation& evaluation) {
        return evaluation.verdict != core::AlertVerdict::Unknown;
    });
}

core::Result<AlertTrial> AlertTrial::run(Connection& connection, const core::AlertRule& rule,
                                         const core::TimeRange& range)
{
    OA_TRY(core::checkRule(rule));
    const auto calendar = core::calendarOf(rule);
    OA_TRY_ASSIGN(const auto now, serverTime(connection));
    const auto shown = core::shownBuckets(range, calendar);
    const auto from = core::bucketAt(shown.from, calendar);
    const auto to = std::max(from, std::min(core::bucketAt(shown.to, calendar), core::bucketAt(now, calendar)));
    AlertTrial trial{{core::bucketStart(from, calendar), core::bucketStart(to, calendar)}, {}, {}, 0};
    OA_TRY_ASSIGN(trial.evaluations, evaluateBuckets(connection, rule, from, to));
    trial.mixed = std::ranges::count_if(
        trial.evaluations, [&rule](const core::AlertEvaluation& each) { return core::isMixed(rule, each); });
    trial.firings = core::firingsOf(trial.evaluations, rule.inARow);
    return trial;
}

} // namespace oa::db
