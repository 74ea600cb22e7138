// SPDX-License-Identifier: GPL-3.0-only
#pragma once

#include "db/connection/transaction.h"
#include "db/refresh/daybuilder.h"
#include "db/verify/daycheck.h"
#include "tests/support/pipelinefixture.h"

#include <optional>

namespace oa::tests {

/// Makes rows of days until none is left; how many were made, or nothing, with a warning, when that failed.
inline std::optional<int> makeDays(db::Connection& connection)
{
    db::DayBuilder builder(connection);
    for (int made = 0;;) {
        const auto step = builder.step();
        if (!step) {
            qWarning().noquote() << step.error().lines();
            return std::nullopt;
        }
        if (step->isDone)
            return made;
        made += step->day ? 1 : 0;
    }
}

/// Where rows of finished days are not what their hours say, a line each.
inline QString wrongDays(db::Connection& connection)
{
    const auto at = [](const QString& iso) { return core::timePointFromIso(iso, QTimeZone::utc()).value(); };
    const core::TimeRange all{at(QStringLiteral("2000-01-01T00:00:00Z")), at(QStringLiteral("2100-01-01T00:00:00Z"))};
    QString lines;
    const auto transaction = db::Transaction::begin(connection, db::Transaction::Isolation::RepeatableRead);
    const auto checked = db::checkDays(connection, all, [&lines](const db::Difference& difference) {
        lines += core::toIsoString(difference.bucket) + u' ' + difference.businessId + u' ' + difference.detail + u'\n';
    });
    return transaction && checked ? lines : QStringLiteral("(failed)");
}

/// How many days may be read in place of their hours.
inline int finishedDays(PipelineFixture& fixture)
{
    return fixture.value("SELECT count(*) FROM ocr_analytics_finished_days('-infinity', 'infinity')").toInt();
}

} // namespace oa::tests
