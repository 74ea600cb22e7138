// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/refresher.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/transaction.h"
#include "db/refresh/hourrefresher.h"
#include "db/refresh/refreshtransaction.h"
#include "db/state/pendingwork.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace oa::db {

Refresher::Refresher(Connection& connection, RefreshOptions options)
    : m_connection(connection)
    , m_options(std::move(options))
    , m_hours(std::make_unique<HourRefresher>(connection, m_options))
{}

Refresher::~Refresher() = default;

core::Result<std::vector<StripeWork>> Refresher::readPlan()
{
    OA_TRY_ASSIGN(const auto unusual, m_connection.execute(sql("refresh/pending:unusual")));
    // Newest first shows the present at once; every other step begins in the past, so that neither waits for ever.
    const auto order = sql(m_newestFirst ? Statement("refresh/pending:newest") : "refresh/pending:oldest");
    m_newestFirst = !m_newestFirst;
    OA_TRY_ASSIGN(const auto pending, m_connection.execute(order));
    std::vector<core::BucketIndex> blocks;
    for (int row = 0; row < pending.rowCount(); ++row)
        blocks.push_back(pending.integer(row, 0));
    const auto [everything, outside] = unusual.as<bool, bool>(0);
    return planStripes(blocks, outside, everything);
}

core::Result<> Refresher::look()
{
    Guard guard(m_connection);
    OA_TRY_ASSIGN(auto report, guard.look());
    if (auto danger = report.danger())
        return tl::unexpected(*std::move(danger));
    if (report.hasNews)
        OA_TRY(guard.noteTables());
    m_problems = std::move(report.problems);
    m_fingerprint = std::move(report.fingerprint);
    return {};
}

core::Result<> Refresher::lookIfChanged()
{
    OA_TRY_ASSIGN(const auto now, Guard(m_connection).fingerprint());
    return now == m_fingerprint ? core::Result<>() : look();
}

core::Result<RefreshStep> Refresher::step()
{
    OA_TRY_ASSIGN(const auto plan, readPlan());
    if (plan.empty() && !m_options.leavesHours)
        return m_hours->step();
    return tryInTurn(plan, [this](const StripeWork& work) { return workOn(work); });
}

core::Result<std::optional<RefreshStep>> Refresher::workOn(const StripeWork& work)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY_ASSIGN(const auto locked, m_connection.execute(sql("refresh/claim:lock"), {parameter(qint64(work.stripe))}));
    if (!locked.boolean(0, 0)) {
        OA_TRY(transaction.rollBack());
        return std::nullopt;
    }

    reach(RefreshStage::Locked);
    RefreshTransaction refresh(m_connection, m_extractor);
    bool worked = true;
    const auto begun =
        work.stripe == locks::everythingStripe ? refresh.expandEverything() : refresh.applySettings(work.stripe);
    if (!begun) {
        OA_TRY(transaction.rollBack());
        return notBegun(begun.error());
    }
    if (work.stripe == locks::outsideStripe) {
        OA_TRY_ASSIGN(worked, refresh.replaceOutside());
    } else {
        OA_TRY_ASSIGN(worked, refresh.claimMinutes(work, m_options.minutesPerTransaction));
        if (worked) {
            reach(RefreshStage::Claimed);
            OA_TRY(refresh.noteLate());
            if (!refresh.claimed().all().empty()) {
                OA_TRY(refresh.updateValues());
                reach(RefreshStage::Replaced);
                OA_TRY(refresh.updateRollups());
                OA_TRY(refresh.notify(coveringRange(refresh.claimed().all())));
            }
            reach(RefreshStage::Recomputed);
        }
    }
    // Only now, with the locks of all that was read, is it certain that nothing was hidden meanwhile.
    if (worked)
        OA_TRY(lookIfChanged());
    OA_TRY(transaction.commit());
    reach(RefreshStage::Committed);

    RefreshStep step;
    step.counts = refresh.counts();
    step.counts.transactions = worked ? 1 : 0;
    step.touched = coveringRange(refresh.claimed().all());
    return step;
}

void Refresher::reach(RefreshStage stage) const
{
    if (m_options.reached)
        m_options.reached(stage);
}

core::Result<qint64> Refresher::pendingMinutes()
{
    OA_TRY_ASSIGN(const auto pending, PendingWork::read(m_connection));
    return pending.minutes;
}

core::Result<bool> Refresher::hasPending(qint64 rows)
{
    OA_TRY_ASSIGN(const auto found, m_connection.execute(sql("refresh/pending:at-least"), {parameter(rows - 1)}));
    return found.boolean(0, 0);
}

} // namespace oa::db
