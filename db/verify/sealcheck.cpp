// SPDX-License-Identifier: GPL-3.0-only
#include "db/verify/sealcheck.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"

using namespace Qt::StringLiterals;

namespace oa::db {

namespace {

constexpr auto day = std::chrono::hours(24);

} // namespace

core::Result<SealCounts>
checkSeals(Connection& connection, const core::TimeRange& range, const std::function<void(const Difference&)>& differs,
           const std::function<void(core::TimePoint done, const core::TimeRange& whole)>& progress)
{
    SealCounts counts;
    const std::array bounds = {parameter(range.from), parameter(range.to)};
    OA_TRY_ASSIGN(const auto days, connection.execute(sql("verify/compare:sealed-days"), bounds));
    const auto dayOf = [&days](int row) { return days.instant(row, 0).value_or(core::TimePoint()); };
    for (int row = 0; row < days.rowCount(); ++row) {
        const auto start = dayOf(row);
        OA_TRY_ASSIGN(const auto digest, connection.execute(sql("verify/compare:sealed-digest"), {parameter(start)}));
        if (digest.text(0, 0) != days.text(row, 1)) {
            differs({Difference::Kind::DifferentSeal,
                     core::Interval::Day,
                     start,
                     {},
                     u"digest %1 instead of %2"_s.arg(digest.text(0, 0), days.text(row, 1))});
        }
        OA_TRY_ASSIGN(const auto hours, connection.execute(sql("verify/compare:sealed-hours"), {parameter(start)}));
        if (hours.integer(0, 0) > 0) {
            differs({Difference::Kind::DifferentHours,
                     core::Interval::Day,
                     start,
                     {},
                     QString::number(hours.integer(0, 0))});
        }
        ++counts.days;
        counts.documents += days.integer(row, 2);
        if (progress)
            progress(start + day, {dayOf(0), dayOf(days.rowCount() - 1) + day});
    }
    OA_TRY_ASSIGN(const auto unsealed, connection.execute(sql("verify/compare:unsealed-days"), bounds));
    for (int row = 0; row < unsealed.rowCount(); ++row) {
        differs({Difference::Kind::DifferentSeal,
                 core::Interval::Day,
                 unsealed.instant(row, 0).value_or(core::TimePoint()),
                 {},
                 u"never sealed"_s});
    }
    return counts;
}

} // namespace oa::db
