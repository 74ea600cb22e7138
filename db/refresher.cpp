// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresher.h"

#include "db/connection.h"
#include "db/refreshtransaction.h"
#include "db/sqlfile.h"
#include "db/transaction.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace oa::db {

RefreshCounts& RefreshCounts::operator+=(const RefreshCounts& other)
{
    transactions += other.transactions;
    minutes += other.minutes;
    documents += other.documents;
    rejected += other.rejected;
    minuteRowsWritten += other.minuteRowsWritten;
    hourRowsWritten += other.hourRowsWritten;
    return *this;
}

Refresher::Refresher(Connection& connection, RefreshOptions options)
    : m_connection(connection)
    , m_options(std::move(options))
{}

core::Result<std::vector<LaneWork>> Refresher::readPlan()
{
    OA_TRY_ASSIGN(const auto unusual, m_connection.execute(sqlFile(u"refresh/pending:unusual"_s)));
    // Newest first shows the present at once; every other step begins in the past, so that neither waits for ever.
    const auto order = m_newestFirst ? u"refresh/pending:newest"_s : u"refresh/pending:oldest"_s;
    m_newestFirst = !m_newestFirst;
    OA_TRY_ASSIGN(const auto pending, m_connection.execute(sqlFile(order)));
    std::vector<core::BucketIndex> blocks;
    for (int row = 0; row < pending.rowCount(); ++row)
        blocks.push_back(pending.integer(row, 0));
    return planLanes(blocks, unusual.boolean(0, 1), unusual.boolean(0, 0));
}

core::Result<bool> Refresher::onlyWaits()
{
    if (!m_putOff || std::chrono::steady_clock::now() >= m_hoursDue)
        return false;
    OA_TRY_ASSIGN(const auto more,
                  m_connection.execute(sqlFile(u"refresh/pending:besides"_s), {parameter(m_putOff->row)}));
    return !more.boolean(0, 0);
}

core::Result<> Refresher::recompute(RefreshTransaction& refresh, int lane)
{
    using Clock = std::chrono::steady_clock;
    OA_TRY(refresh.recomputeMinutes());
    // In one lane at a time, so that what was put off is always one row.
    const bool mayWait = refresh.isWithinOneHour() && (!m_putOff || m_putOff->lane == lane);
    if (mayWait && Clock::now() < m_hoursDue) {
        OA_TRY_ASSIGN(const auto row, refresh.putOffHour());
        m_putOff = PutOff{lane, row};
        return {};
    }
    const auto start = Clock::now();
    OA_TRY(refresh.recomputeHours());
    const auto end = Clock::now();
    if (m_putOff && m_putOff->lane == lane)
        m_putOff.reset();
    const auto& pacing = m_options.hours;
    if (pacing.share < 1 && end - start > pacing.longerThan && refresh.isWithinOneHour())
        m_hoursDue = end + std::chrono::duration_cast<Clock::duration>((end - start) * (1 / pacing.share - 1));
    return {};
}

core::Result<RefreshStep> Refresher::step()
{
    RefreshStep step;
    OA_TRY_ASSIGN(step.drained, onlyWaits());
    if (step.drained)
        return step;
    OA_TRY_ASSIGN(const auto plan, readPlan());
    step.drained = plan.empty();
    for (const auto& work : plan) {
        OA_TRY_ASSIGN(auto done, workOn(work));
        if (!done)
            step.busyElsewhere = true;
        else if (done->counts.transactions > 0)
            return *std::move(done);
    }
    return step;
}

core::Result<std::optional<RefreshStep>> Refresher::workOn(const LaneWork& work)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY_ASSIGN(const auto locked,
                  m_connection.execute(sqlFile(u"refresh/take:lock"_s), {parameter(qint64(work.lane))}));
    if (!locked.boolean(0, 0)) {
        OA_TRY(transaction.rollBack());
        return std::nullopt;
    }

    reach(RefreshStage::Locked);
    RefreshTransaction refresh(m_connection, m_extractor);
    bool worked = true;
    if (work.lane == everythingLane)
        OA_TRY(refresh.expandEverything());
    else
        OA_TRY(refresh.applySettings());
    if (work.lane == outsideLane) {
        OA_TRY_ASSIGN(worked, refresh.replaceOutside());
    } else {
        OA_TRY_ASSIGN(worked, refresh.takeMinutes(work, m_options.minutesPerTransaction));
        if (worked) {
            reach(RefreshStage::Taken);
            OA_TRY(refresh.updateValues());
            reach(RefreshStage::Replaced);
            OA_TRY(recompute(refresh, work.lane));
            OA_TRY(refresh.notify());
            reach(RefreshStage::Recomputed);
        }
    }
    OA_TRY(transaction.commit());
    reach(RefreshStage::Committed);

    RefreshStep step;
    step.counts = refresh.counts();
    step.counts.transactions = worked ? 1 : 0;
    step.touched = refresh.touched();
    return step;
}

void Refresher::reach(RefreshStage stage) const
{
    if (m_options.reached)
        m_options.reached(stage);
}

core::Result<qint64> Refresher::pendingMinutes()
{
    OA_TRY_ASSIGN(const auto pending, m_connection.execute(sqlFile(u"refresh/pending:count"_s)));
    return pending.integer(0, 0);
}

core::Result<bool> Refresher::hasPending(qint64 rows)
{
    OA_TRY_ASSIGN(const auto found,
                  m_connection.execute(sqlFile(u"refresh/pending:at-least"_s), {parameter(rows - 1)}));
    return found.boolean(0, 0);
}

} // namespace oa::db
