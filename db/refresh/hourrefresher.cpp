// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/hourrefresher.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/transaction.h"
#include "db/refresh/refreshtransaction.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace oa::db {

HourRefresher::HourRefresher(Connection& connection, RefreshOptions options)
    : m_connection(connection)
    , m_options(std::move(options))
{}

core::Result<std::vector<StripeWork>> HourRefresher::readPlan()
{
    OA_TRY_ASSIGN(const auto pending, m_connection.execute(sql("refresh/pending:hours")));
    std::vector<core::BucketIndex> blocks;
    for (int row = 0; row < pending.rowCount(); ++row)
        blocks.push_back(pending.integer(row, 0));
    return planStripes(blocks, false, false);
}

core::Result<RefreshStep> HourRefresher::step()
{
    OA_TRY_ASSIGN(const auto plan, readPlan());
    return tryInTurn(plan, [this](const StripeWork& work) { return workOn(work); });
}

core::Result<std::optional<RefreshStep>> HourRefresher::workOn(const StripeWork& work)
{
    const auto reach = [this](RefreshStage stage) {
        if (m_options.reached)
            m_options.reached(stage);
    };
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    RefreshTransaction refresh(m_connection, m_extractor);
    OA_TRY_ASSIGN(const auto locked, m_connection.execute(sql("refresh/claim:lock"), {parameter(qint64(work.stripe))}));
    if (!locked.boolean(0, 0)) {
        OA_TRY(transaction.rollBack());
        return std::nullopt;
    }
    reach(RefreshStage::Locked);
    if (const auto begun = refresh.applySettings(work.stripe); !begun) {
        OA_TRY(transaction.rollBack());
        return notBegun(begun.error());
    }
    OA_TRY_ASSIGN(const auto hours, refresh.claimHours(work, std::max(m_options.minutesPerTransaction / 60, 1)));
    RefreshStep step;
    if (hours.count > 0) {
        reach(RefreshStage::Claimed);
        OA_TRY(refresh.remakeHours(hours));
        for (const auto& touched : {coveringRange(hours.ofValues), coveringRange(hours.ofDocuments)}) {
            if (!touched.isEmpty()) {
                step.touched = step.touched.isEmpty() ? touched : step.touched.united(touched);
                OA_TRY(refresh.notify(touched));
            }
        }
        reach(RefreshStage::Recomputed);
    }
    OA_TRY(transaction.commit());
    reach(RefreshStage::Committed);
    step.counts = refresh.counts();
    step.counts.transactions = hours.count > 0 ? 1 : 0;
    return step;
}

} // namespace oa::db
