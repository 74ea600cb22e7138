// SPDX-License-Identifier: GPL-3.0-only
#include "db/retention/retentionchecks.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/retention/retentionplan.h"
#include "db/state/dataextent.h"

#include <QCoreApplication>

namespace oa::db {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::db::RetentionChecks)
};

} // namespace

core::Result<> checkServersClock(Connection& connection, const core::Clock& own)
{
    OA_TRY_ASSIGN(const auto servers, serverTime(connection));
    const auto here = own.now();
    if (servers - here <= mostAhead)
        return {};
    return core::fail(core::ErrorCode::Unsafe,
                      Texts::tr("The server's clock says %1, this computer's %2: no receipts are removed by a clock "
                                "that may be wrong.")
                          .arg(core::toIsoString(std::chrono::floor<std::chrono::seconds>(servers)),
                               core::toIsoString(std::chrono::floor<std::chrono::seconds>(here))),
                      {}, Texts::tr("Set the clock that is wrong, and try again."));
}

core::Result<> checkSomethingIsLeft(Connection& connection, const RetentionPlan& plan)
{
    if (plan.documents == 0 || !plan.wanted.documents)
        return {};
    OA_TRY_ASSIGN(const auto row, connection.execute(sql("retention/plan:newest"), plausibleTimes()));
    const auto newest = row.instant(0, 0);
    if (newest && *newest >= *plan.wanted.documents)
        return {};
    return core::fail(core::ErrorCode::Unsafe,
                      Texts::tr("All receipts would be removed, since the newest is of before %1. No receipts are "
                                "removed.")
                          .arg(floorText(*plan.wanted.documents)),
                      {},
                      Texts::tr("Look whether the server's clock is right and receipts still arrive. "
                                "“ocr-analytics retain” removes them all the same."));
}

} // namespace oa::db
