// SPDX-License-Identifier: GPL-3.0-only
#include "app/jobs/refresh/retentionwatch.h"

#include "app/jobs/runjob.h"
#include "app/jobs/upkeep/retainjob.h"
#include "app/metrics/meters.h"
#include "db/connection/connection.h"
#include "db/retention/retentionsetting.h"

#include <QLoggingCategory>

#include <random>

using namespace Qt::StringLiterals;

namespace oa::jobs {

namespace {

Q_LOGGING_CATEGORY(logRetain, "oa.jobs.retain", QtWarningMsg)

constexpr std::chrono::milliseconds lookEvery{500};

/// Between three and five quarters of it, so that several that follow do not compare the same days at the same time.
std::chrono::milliseconds about(std::chrono::milliseconds interval)
{
    std::random_device random;
    return interval * std::uniform_int_distribution<int>(75, 125)(random) / 100;
}

} // namespace

RetentionWatch::RetentionWatch(const JobContext& context, std::chrono::seconds interval)
    : m_context(context)
    , m_interval(interval)
    , m_next(std::chrono::steady_clock::now())
    , m_thread([this](const std::stop_token& stop) { return lookWhenDue(stop); }, lookEvery)
{}

RetentionWatch::~RetentionWatch() = default;

void RetentionWatch::start()
{
    if (m_interval.count() > 0)
        m_thread.start();
}

core::Result<> RetentionWatch::lookWhenDue(const std::stop_token& stop)
{
    if (m_interval.count() == 0 || std::chrono::steady_clock::now() < m_next)
        return {};
    auto looked = look(stop);
    if (looked || looked.error().code == core::ErrorCode::Unsafe || looked.error().code == core::ErrorCode::Conflict)
        m_next = std::chrono::steady_clock::now() + about(m_interval);
    // A role that may only refresh leaves it to others.
    if (!looked && looked.error().code == core::ErrorCode::Denied) {
        qCInfo(logRetain) << "receipts are not removed:" << looked.error().message;
        m_interval = std::chrono::seconds(0);
        return {};
    }
    return looked;
}

core::Result<> RetentionWatch::look(const std::stop_token& stop)
{
    OA_TRY_ASSIGN(auto connection, db::Connection::open(m_context.database, stop)); // none while it waits
    OA_TRY(db::Partitioner(*connection).makeAhead());
    OA_TRY_ASSIGN(const auto setting, db::RetentionSetting::read(*connection));
    if (!setting)
        return {};
    OA_TRY_ASSIGN(const auto isDue, db::RetentionPlan::isDue(*connection, setting->keep));
    connection.reset(); // the job has its own
    if (!isDue) {
        if (m_context.meters)
            m_context.meters->retentionSucceeded();
        return {};
    }
    RetainJob job({.keep = setting->keep, .isUnattended = true});
    RunOptions options;
    options.database = m_context.database;
    options.stop = stop;
    options.trigger = db::JobTrigger::Live;
    options.clock = &m_context.clock;
    options.meters = m_context.meters;
    auto report = runJob(job, options);
    if (!report.outcome) {
        if (report.outcome.error().code != core::ErrorCode::Canceled)
            qCWarning(logRetain).noquote() << report.outcome.error().text();
        return tl::unexpected(std::move(report.outcome.error()));
    }
    m_removed += report.outcome->rows;
    return {};
}

} // namespace oa::jobs
