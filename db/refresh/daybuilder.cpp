// SPDX-License-Identifier: GPL-3.0-only
#include "db/refresh/daybuilder.h"

#include "db/connection/connection.h"
#include "db/connection/statement.h"
#include "db/connection/textarray.h"
#include "db/connection/transaction.h"
#include "db/rollups/dayrows.h"
#include "db/schema/guard.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace oa::db {

namespace {

constexpr auto day = std::chrono::hours(24);

} // namespace

DayBuilder::DayBuilder(Connection& connection, Options options)
    : m_connection(connection)
    , m_options(std::move(options))
{}

void DayBuilder::reach(DayStage stage) const
{
    if (m_options.reached)
        m_options.reached(stage);
}

core::Result<DayBuilder::Step> DayBuilder::step()
{
    if (!m_hasLooked) {
        OA_TRY_ASSIGN(m_hasLooked, look());
        if (!m_hasLooked)
            return Step{.isDone = true, .day = {}};
    }
    OA_TRY_ASSIGN(const auto next, nextDay());
    if (!next) {
        m_hasLooked = false;
        return Step{.isDone = true, .day = {}};
    }
    m_before = *next;
    OA_TRY_ASSIGN(const bool isMade, make(*next));
    return Step{.isDone = false, .day = isMade ? next : std::nullopt};
}

core::Result<bool> DayBuilder::look()
{
    OA_TRY_ASSIGN(const auto state,
                  m_connection.execute(sql("days/build:look"), {textArrayParameter(Guard::functionBodies())}));
    const auto [isPossible, before] = state.as<bool, core::TimePoint>(0);
    m_finished.clear();
    m_stale.clear();
    m_before = before;
    if (!isPossible)
        return false;
    OA_TRY_ASSIGN(const auto known, m_connection.execute(sql("days/build:known")));
    for (int row = 0; row < known.rowCount(); ++row) {
        const auto [start, isFinished] = known.as<core::TimePoint, bool>(row);
        (isFinished ? m_finished : m_stale).insert(start);
    }
    return true;
}

core::Result<std::optional<core::TimePoint>> DayBuilder::nextDay()
{
    for (auto before = m_before;;) {
        if (m_finished.contains(before - day)) { // between the two there is none
            before -= day;
            continue;
        }
        OA_TRY_ASSIGN(const auto newest, m_connection.execute(sql("days/build:newest"), {parameter(before)}));
        auto next = newest.instant(0, 0);
        if (const auto later = m_stale.lower_bound(before); later != m_stale.begin())
            next = std::max(next, std::optional(*std::prev(later)));
        if (!next || !m_finished.contains(*next))
            return next;
        before = *next;
    }
}

core::Result<bool> DayBuilder::make(core::TimePoint start)
{
    OA_TRY_ASSIGN(auto transaction, Transaction::begin(m_connection));
    OA_TRY_ASSIGN(const auto locked, m_connection.execute(sql("days/build:lock"), {parameter(start)}));
    reach(DayStage::Locked);
    if (!locked.boolean(0, 0)) {
        OA_TRY(transaction.rollBack());
        return false;
    }
    OA_TRY_ASSIGN(const auto begun, m_connection.execute(sql("days/build:begin")));
    OA_TRY_ASSIGN(const auto ready, m_connection.execute(sql("days/build:is-ready"), {parameter(start)}));
    std::optional<std::vector<DayRow>> rows;
    if (!begun.isNull(0, 0) && ready.boolean(0, 0)) {
        OA_TRY_ASSIGN(rows, dayRowsOfHours(m_connection, start));
    }
    reach(DayStage::Read);
    if (!rows) {
        OA_TRY(transaction.rollBack());
        return false;
    }
    // First: what changes rows of a finished day notes that it is finished no more.
    OA_TRY(m_connection.execute(sql("days/build:unfinish"), {parameter(start)}));
    OA_TRY(m_connection.execute(sql("days/build:clear"), {parameter(start)}));
    if (!rows->empty()) {
        OA_TRY(writeDayRows(m_connection, start, *rows));
        OA_TRY(m_connection.execute(sql("days/build:finish"), {parameter(start), parameter(begun.text(0, 0))}));
    }
    reach(DayStage::Written);
    OA_TRY(transaction.commit());
    reach(DayStage::Committed);
    return true;
}

} // namespace oa::db
