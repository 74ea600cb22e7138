// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/dayworker.h"

#include "db/connection/connection.h"
#include "db/refresh/daybuilder.h"

#include <QCoreApplication>
#include <QLoggingCategory>

#include <functional>

namespace oa::jobs {

namespace {

Q_LOGGING_CATEGORY(logDays, "oa.jobs.days", QtWarningMsg)

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(oa::jobs::DayWorker)
};

using Clock = std::chrono::steady_clock;

/// Day after day until none is left. `made(time)` hears of each, and how long it took; false ends it.
core::Result<> makeDays(db::Connection& connection, const std::function<bool(Clock::duration)>& made)
{
    db::DayBuilder builder(connection);
    for (;;) {
        const auto start = Clock::now();
        OA_TRY_ASSIGN(const auto step, builder.step());
        if (step.isDone || (step.day && !made(Clock::now() - start)))
            return {};
    }
}

/// A role may lack the rights for it, as one that was made by an older program may.
core::Result<> logged(const core::Result<>& done)
{
    if (!done && done.error().code == core::ErrorCode::Canceled)
        return done;
    if (!done && done.error().code == core::ErrorCode::Denied)
        qCInfo(logDays).noquote() << done.error().message << done.error().detail;
    else if (!done)
        qCWarning(logDays).noquote() << done.error().message << done.error().detail;
    return {};
}

} // namespace

DayWorker::DayWorker(const JobContext& context, double share, std::chrono::seconds interval)
    : m_context(context)
    , m_share(share)
    , m_interval(interval)
    , m_thread([this](const std::stop_token& stop) { return logged(round(stop)); }, interval)
{}

DayWorker::~DayWorker() = default;

void DayWorker::start()
{
    if (m_interval.count() > 0)
        m_thread.start();
}

core::Result<> DayWorker::round(const std::stop_token& stop)
{
    OA_TRY_ASSIGN(const auto connection, db::Connection::open(m_context.database, stop)); // none while it waits
    return makeDays(*connection, [this](Clock::duration time) {
        ++m_days;
        return m_thread.rest(std::chrono::duration_cast<Clock::duration>(time * (1 / m_share - 1)));
    });
}

core::Result<> DayWorker::makeAll(const JobContext& context)
{
    const auto make = [&context]() -> core::Result<> {
        OA_TRY_ASSIGN(const auto connection, db::Connection::open(context.database, context.stop));
        qint64 days = 0;
        return makeDays(*connection, [&](Clock::duration) {
            context.report({++days, 0, Texts::tr("Putting together the hours of days that are over")});
            return true;
        });
    };
    return logged(make());
}

} // namespace oa::jobs
